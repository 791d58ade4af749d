// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ladder.h"
#include "core/sweep.h"
#include "core/sweep_range.h"

#include <QLocale>
#include <QTest>

#include <cmath>

using namespace recency;

namespace {

const ParameterInfo& row(const QString& name) {
    return *find_parameter(name.toStdString());
}

QString joined(const std::vector<double>& values) {
    QStringList texts;
    for (const double value : values) {
        texts << QString::number(value, 'g', QLocale::FloatingPointShortest);
    }
    return texts.join(' ');
}

template <class Value>
QString problem_of(const std::variant<Value, Problem>& result) {
    const auto* problem = std::get_if<Problem>(&result);
    return problem != nullptr ? QString::fromStdString(problem->sentence("--vary")) : QString();
}

}  // namespace

class TestSweep : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void text_is_read_data();
    void text_is_read();
    void bad_text_says_why_data();
    void bad_text_says_why();
    void an_axis_names_its_parameter();
    void bad_axis_says_why_data();
    void bad_axis_says_why();
    void last_axis_runs_fastest();
    void without_axes_there_is_the_base();
    void faults_of_a_sweep();
    void rungs_lead_back_to_their_values();
    void ranges_follow_the_ladder_data();
    void ranges_follow_the_ladder();
    void usual_ranges_are_allowed_and_round_data();
    void usual_ranges_are_allowed_and_round();
};

void TestSweep::text_is_read_data() {
    QTest::addColumn<QString>("parameter");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("values");
    QTest::newRow("range") << "alpha"
                           << "0:0.5:0.1"
                           << "0 0.1 0.2 0.3 0.4 0.5";
    QTest::newRow("step that does not end there") << "alpha"
                                                  << "0:0.9:0.4"
                                                  << "0 0.4 0.8";
    QTest::newRow("down") << "layers"
                          << "4:1:-1"
                          << "4 3 2 1";
    QTest::newRow("blanks, a suffix and a minus sign") << "sequences"
                                                       << " 3 k : 1k : −1k "
                                                       << "3000 2000 1000";
    QTest::newRow("list") << "dimension"
                          << "16,64, 256"
                          << "16 64 256";
    QTest::newRow("in the order given") << "dimension"
                                        << "64,16"
                                        << "64 16";
    QTest::newRow("one value") << "dimension"
                               << "64"
                               << "64";
    QTest::newRow("choices") << "normalization"
                             << "none,LayerNorm"
                             << "0 1";
    QTest::newRow("a thousand") << "seed"
                                << "1:1000:1" << joined([] {
                                       std::vector<double> all;
                                       for (int seed = 1; seed <= 1000; ++seed) {
                                           all.push_back(seed);
                                       }
                                       return all;
                                   }());
}

void TestSweep::text_is_read() {
    QFETCH(const QString, parameter);
    QFETCH(const QString, text);
    const auto values = parse_sweep_values(row(parameter), text.toStdString());
    QCOMPARE(problem_of(values), QString());
    QTEST(joined(std::get<std::vector<double>>(values)), "values");
}

void TestSweep::bad_text_says_why_data() {
    QTest::addColumn<QString>("parameter");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("sentence");
    const QString numbers =
        "expected values such as 0,1 or a range first:last:step, each a number from 0 to 1";
    QTest::newRow("nothing") << "alpha"
                             << " "
                             << "--vary: no value is given; " + numbers;
    QTest::newRow("empty place") << "alpha"
                                 << "0,,1"
                                 << "--vary: 0,,1 is not allowed; " + numbers;
    QTest::newRow("two parts") << "alpha"
                               << "0:1"
                               << "--vary: 0:1 is not allowed; " + numbers;
    QTest::newRow("missing step") << "alpha"
                                  << "0:1:"
                                  << "--vary: 0:1: is not allowed; " + numbers;
    QTest::newRow("too large") << "alpha"
                               << "0:1.2:0.1"
                               << "--vary: 1.2 is not allowed; expected a number from 0 to 1";
    QTest::newRow("no step") << "alpha"
                             << "0:1:0"
                             << "--vary: 0:1:0 is not allowed; expected a range first:last:step "
                                "whose steps lead from the first value to the last";
    QTest::newRow("wrong way") << "alpha"
                               << "1:0:0.1"
                               << "--vary: 1:0:0.1 is not allowed; expected a range "
                                  "first:last:step whose steps lead from the first value to the "
                                  "last";
    QTest::newRow("step in words") << "alpha"
                                   << "0:1:small"
                                   << "--vary: small is not allowed; expected a number as the step";
    QTest::newRow("too many") << "alpha"
                              << "0:1:1e-9"
                              << "--vary: 0:1:1e-9 is not allowed; expected at most 1000 values";
    QTest::newRow("halves of tokens")
        << "sequence_length"
        << "3:5:0.5"
        << "--vary: 3.5 is not allowed; expected a whole number from 2 to 512";
    QTest::newRow("twice") << "dimension"
                           << "16,64,16"
                           << "--vary: 16,64,16 is not allowed; expected each value once";
    QTest::newRow("range of choices")
        << "normalization"
        << "none:rmsnorm:1"
        << "--vary: none:rmsnorm:1 is not allowed; expected values such as none,layernorm, each "
           "one of none, layernorm, rmsnorm";
}

void TestSweep::bad_text_says_why() {
    QFETCH(const QString, parameter);
    QFETCH(const QString, text);
    QTEST(problem_of(parse_sweep_values(row(parameter), text.toStdString())), "sentence");
}

void TestSweep::an_axis_names_its_parameter() {
    const auto axis = parse_sweep_axis("sequence-length=4,8");
    QCOMPARE(problem_of(axis), QString());
    QCOMPARE(std::get<SweepAxis>(axis), (SweepAxis{ParameterId::sequence_length, {4, 8}}));
}

void TestSweep::bad_axis_says_why_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("no values") << "alpha"
                               << "--vary: alpha is not allowed; expected PARAMETER=VALUES such as "
                                  "alpha=0:0.9:0.1 or dimension=16,64,256";
    QTest::newRow("unknown") << "width=16,64"
                             << "--vary: width is not allowed; expected one of layers, "
                                "normalization, placement, residual, score_scale, distribution, "
                                "alpha, topic_length, vocabulary, dimension, sequence_length, "
                                "input_scale, sequences, seed";
    QTest::newRow("bad value") << "alpha=0,1.2"
                               << "--vary: alpha=1.2 is not allowed; expected a number from 0 to 1";
}

void TestSweep::bad_axis_says_why() {
    QFETCH(const QString, text);
    QTEST(problem_of(parse_sweep_axis(text.toStdString())), "sentence");
}

void TestSweep::last_axis_runs_fastest() {
    Sweep sweep;
    sweep.base.seed = 7;
    sweep.axes = {{ParameterId::normalization, {0, 1}}, {ParameterId::dimension, {16, 64, 256}}};
    QVERIFY(validate(sweep).empty());
    const std::vector<Experiment> experiments = experiments_of(sweep);
    QStringList settings;
    for (const Experiment& experiment : experiments) {
        settings << QString("%1 %2 %3")
                        .arg(static_cast<int>(experiment.parameters.normalization))
                        .arg(experiment.parameters.dimension)
                        .arg(experiment.seed);
        QCOMPARE(experiment.parameters.alpha, sweep.base.parameters.alpha);
    }
    QCOMPARE(settings, (QStringList{"0 16 7", "0 64 7", "0 256 7", "1 16 7", "1 64 7", "1 256 7"}));
}

void TestSweep::without_axes_there_is_the_base() {
    Sweep sweep;
    sweep.base.seed = 3;
    QVERIFY(validate(sweep).empty());
    QCOMPARE(experiments_of(sweep), std::vector<Experiment>{sweep.base});
}

void TestSweep::faults_of_a_sweep() {
    Sweep sweep;
    sweep.base.parameters.layers = 0;
    sweep.axes = {
        {ParameterId::alpha, {0.5, 1.5}}, {ParameterId::residual, {}}, {ParameterId::alpha, {0.5}}};
    const std::vector<std::string> expected = {
        "layers: 0 is not allowed; expected a whole number from 1 to 64",
        "alpha: 1.5 is not allowed; expected a number from 0 to 1",
        "residual: no value is given; expected values such as 0,4 or a range first:last:step, each "
        "a number from 0 to 16",
        "alpha: a second list of values is not allowed; expected one",
    };
    QCOMPARE(validate(sweep), expected);

    Sweep large;
    for (const ParameterId id : {ParameterId::alpha, ParameterId::residual,
                                 ParameterId::score_scale, ParameterId::input_scale}) {
        large.axes.push_back({id, {}});
        for (int value = 0; value < 6; ++value) {
            large.axes.back().values.push_back(0.1 + 0.1 * value);
        }
    }
    QCOMPARE(validate(large), (std::vector<std::string>{"the sweep has more than 1000 points; "
                                                        "fewer values are needed"}));
    large.axes.pop_back();
    QVERIFY(validate(large).empty());
    QCOMPARE(experiments_of(large).size(), std::size_t{216});
}

void TestSweep::rungs_lead_back_to_their_values() {
    const std::pair<const char*, double> values[] = {
        {"alpha", 0.3},     {"score_scale", 0.0},     {"score_scale", 0.25}, {"input_scale", 31.6},
        {"dimension", 512}, {"vocabulary", 30'000.0}, {"vocabulary", 7},     {"layers", 12}};
    for (const auto& [name, value] : values) {
        const ParameterInfo& info = row(name);
        QCOMPARE(value_at_rung(info, rung_of(info, value)), value);
    }
    QCOMPARE(rung_of(row("dimension"), 1024), 10.0);
    QCOMPARE(rung_of(row("vocabulary"), 300), 5.0);
    QVERIFY(rounded_to_digits(3 * 0.1, 12) == 0.3);  // QCOMPARE would call them equal anyway
    QCOMPARE(rounded_to_digits(-1258.9, 3), -1260.0);
}

void TestSweep::ranges_follow_the_ladder_data() {
    QTest::addColumn<QString>("parameter");
    QTest::addColumn<double>("first");
    QTest::addColumn<double>("last");
    QTest::addColumn<int>("points");
    QTest::addColumn<QString>("values");
    QTest::newRow("powers of two")
        << "dimension" << 16.0 << 1024.0 << 7 << "16 32 64 128 256 512 1024";
    QTest::newRow("between powers") << "dimension" << 16.0 << 64.0 << 5 << "16 23 32 45 64";
    QTest::newRow("linear") << "residual" << 0.0 << 4.0 << 5 << "0 1 2 3 4";
    QTest::newRow("in fine steps") << "residual" << 0.0 << 1.0 << 4 << "0 0.33 0.67 1";
    QTest::newRow("whole numbers") << "sequence_length" << 3.0 << 5.0 << 10 << "3 4 5";
    QTest::newRow("octaves") << "score_scale" << 0.0625 << 1.0 << 5 << "0.0625 0.125 0.25 0.5 1";
    QTest::newRow("from zero") << "score_scale" << 0.0 << 0.25 << 4 << "0 0.0625 0.125 0.25";
    QTest::newRow("only below the ladder") << "score_scale" << 0.0 << 0.05 << 3 << "0 0.05";
    QTest::newRow("one, three, ten") << "vocabulary" << 1.0 << 100.0 << 5 << "1 3 10 30 100";
    QTest::newRow("two points") << "alpha" << 0.25 << 0.5 << 2 << "0.25 0.5";
    QTest::newRow("choices") << "distribution" << 1.0 << 3.0 << 2 << "1 2 3";
}

void TestSweep::ranges_follow_the_ladder() {
    QFETCH(const QString, parameter);
    QFETCH(const double, first);
    QFETCH(const double, last);
    QFETCH(const int, points);
    QTEST(joined(values_along(row(parameter), {first, last, points})), "values");
}

void TestSweep::usual_ranges_are_allowed_and_round_data() {
    QTest::addColumn<QString>("values");
    QTest::newRow("layers") << "1 2 3 4 5 6 7 8 9 10";
    QTest::newRow("normalization") << "0 1 2";
    QTest::newRow("placement") << "0 1";
    QTest::newRow("residual") << "0 0.5 1 1.5 2 2.5 3 3.5 4";
    QTest::newRow("score_scale") << "0.0625 0.125 0.25 0.5 1 2 4 8 16";
    QTest::newRow("distribution") << "0 1 2 3 4";
    QTest::newRow("alpha") << "0 0.1 0.2 0.3 "
                              "0.4 0.5 0.6 0.7 "
                              "0.8 0.9";
    QTest::newRow("topic_length") << "1 2 3 4 5 6 7 8 9 10";
    QTest::newRow("vocabulary") << "1 3 10 30 100 300 1000 3000 10000 30000 1e+05";
    QTest::newRow("dimension") << "16 32 64 128 256 512 1024";
    QTest::newRow("sequence_length") << "3 6 9 12 15 18 21 24 27 30 33 36 39 42 45 48";
    QTest::newRow("input_scale") << "0.01 0.0316 0.1 0.316 1 3.16 10 "
                                    "31.6 100";
    QTest::newRow("sequences") << "1000 3000 10000 30000 1e+05 3e+05 1e+06 3e+06 1e+07";
    QTest::newRow("seed") << "0 1 2 3 4 5 6 7 8 9";
}

void TestSweep::usual_ranges_are_allowed_and_round() {
    const ParameterInfo& info = row(QTest::currentDataTag());
    const std::vector<double> values = values_along(info, usual_range(info));
    for (const double value : values) {
        QVERIFY(!check_value(info, value));
    }
    QTEST(joined(values), "values");
}

QTEST_GUILESS_MAIN(TestSweep)
#include "tst_sweep.moc"

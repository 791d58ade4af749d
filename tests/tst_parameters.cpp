// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/parameter_table.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <set>
#include <string>

using namespace recency;

namespace {

constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();

const ParameterInfo& row(const QString& name) {
    const ParameterInfo* info = find_parameter(name.toStdString());
    Q_ASSERT(info != nullptr);
    return *info;
}

QString sentence_of(const std::variant<double, Problem>& result) {
    const auto* problem = std::get_if<Problem>(&result);
    return problem ? QString::fromStdString(problem->sentence("x")) : QStringLiteral("no problem");
}

}  // namespace

class TestParameters : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void defaults_are_valid();
    void rows_are_complete();
    void rows_read_back_what_they_write();
    void names_lead_to_their_rows();
    void typed_numbers_are_read_data();
    void typed_numbers_are_read();
    void other_texts_are_refused_data();
    void other_texts_are_refused();
    void formatted_values_data();
    void formatted_values();
    void every_choice_is_read_back();
    void bad_fields_are_named_data();
    void bad_fields_are_named();
    void all_problems_are_listed();
    void enumerators_out_of_range_are_refused();
    void relevance();
    void effective_residual_at_layer_1();
};

void TestParameters::defaults_are_valid() {
    QVERIFY(validate(Experiment{}).empty());
}

void TestParameters::rows_are_complete() {
    std::set<std::string_view> names;
    for (const ParameterInfo& info : parameter_table()) {
        const std::string name(info.name);
        QVERIFY2(names.insert(info.name).second, name.c_str());
        QVERIFY2(!info.label.empty() && info.help.size() > 60, name.c_str());
        QCOMPARE(info.choices.empty(), info.kind != ParameterKind::choice);
        QVERIFY2(info.slider_minimum >= info.minimum || info.slider_maximum == 0, name.c_str());
        QVERIFY2(info.slider_maximum <= info.maximum, name.c_str());
        QVERIFY2(info.kind == ParameterKind::choice || info.step > 0, name.c_str());
        QVERIFY2(info.page_step == 0 || info.page_step > info.step, name.c_str());
        QVERIFY2(info.fine_step < info.step || info.fine_step == 0, name.c_str());
        QVERIFY2(&parameter_info(info.id) == &info, name.c_str());
        if (info.kind == ParameterKind::choice) {
            QCOMPARE(info.maximum, static_cast<double>(info.choices.size() - 1));
        }
    }
    QCOMPARE(names.size(), std::size_t{14});
}

void TestParameters::rows_read_back_what_they_write() {
    for (const ParameterInfo& written : parameter_table()) {
        Experiment experiment;
        set_value(experiment, written.id, written.maximum);
        for (const ParameterInfo& read : parameter_table()) {
            const double expected =
                read.id == written.id ? written.maximum : get_value(Experiment{}, read.id);
            QCOMPARE(get_value(experiment, read.id), expected);
        }
        QVERIFY(validate(experiment).empty());
    }
}

void TestParameters::names_lead_to_their_rows() {
    QCOMPARE(find_parameter("sequence_length")->id, ParameterId::sequence_length);
    QVERIFY(find_parameter("sequence-length") == nullptr);
    QVERIFY(find_parameter("") == nullptr);
}

void TestParameters::typed_numbers_are_read_data() {
    QTest::addColumn<QString>("parameter");
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("value");
    const auto add = [](const char* name, const char* parameter, const char* text, double value) {
        QTest::newRow(name) << parameter << QString::fromUtf8(text) << value;
    };
    add("plain", "alpha", "0.5", 0.5);
    add("leading point", "alpha", ".25", 0.25);
    add("blanks around", "alpha", " \t0.5 ", 0.5);
    add("plus", "alpha", "+0.5", 0.5);
    add("minus zero", "alpha", "-0", 0.0);
    add("unicode minus", "alpha", "5e\u22121", 0.5);
    add("exponent", "sequences", "1e6", 1e6);
    add("M", "sequences", "10M", 1e7);
    add("M after a blank", "sequences", "10 M", 1e7);
    add("no-break blank", "sequences", "10\u00a0M", 1e7);
    add("k", "sequences", "3k", 3000.0);
    add("K", "sequences", "3K", 3000.0);
    add("G", "sequences", "1G", 1e9);
    add("fraction of M", "sequences", "2.3M", 2'300'000.0);
    add("groups of digits", "sequences", "10 000 000", 1e7);
    add("thin groups", "sequences", "10\u202f000\u2009000", 1e7);
    add("whole number with a point", "layers", "3.0", 3.0);
    add("lowest", "dimension", "2", 2.0);
    add("highest", "seed", "9007199254740991", 9007199254740991.0);
    add("smallest scale", "input_scale", "1e-300", 1e-300);
    add("choice by name", "normalization", "rmsnorm", 2.0);
    add("choice by label", "placement", " Post-Norm", 1.0);
    add("choice in capitals", "distribution", "TOPICS", 3.0);
}

void TestParameters::typed_numbers_are_read() {
    QFETCH(QString, parameter);
    QFETCH(QString, text);
    QFETCH(double, value);
    const auto result = parse_value(row(parameter), text.toStdString());
    QVERIFY2(std::holds_alternative<double>(result), qPrintable(sentence_of(result)));
    QVERIFY(std::get<double>(result) == value);
    QVERIFY(!std::signbit(std::get<double>(result)));
}

void TestParameters::other_texts_are_refused_data() {
    QTest::addColumn<QString>("parameter");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("sentence");
    const auto add = [](const char* name, const char* parameter, const char* text,
                        const char* sentence) {
        QTest::newRow(name) << parameter << QString::fromUtf8(text) << QString::fromUtf8(sentence);
    };
    const char* alpha = "x: %1 is not allowed; expected a number from 0 to 1";
    for (const char* text :
         {"1.2", "0,5", "nan", "inf", "1e999", "0x1", "half", "0.5 0.6", "+-0", "0.5%", "k"}) {
        QTest::newRow(text) << "alpha" << text << QString(alpha).arg(text);
    }
    add("negative", "alpha", "\u22120.5", "x: -0.5 is not allowed; expected a number from 0 to 1");
    add("empty", "alpha", "", "x: no value is given; expected a number from 0 to 1");
    add("blank", "alpha", "  ", "x: no value is given; expected a number from 0 to 1");
    add("excluded minimum", "input_scale", "0",
        "x: 0 is not allowed; expected a number greater than 0, up to 1000");
    add("not whole", "layers", "2.5",
        "x: 2.5 is not allowed; expected a whole number from 1 to 64");
    add("not whole millions", "sequences", "0.0000001M",
        "x: 0.0000001M is not allowed; expected a whole number from 1 to 1000000000");
    add("too many", "sequences", "2 G",
        "x: 2 G is not allowed; expected a whole number from 1 to 1000000000");
    add("seed beyond a double", "seed", "9007199254740992",
        "x: 9007199254740992 is not allowed; expected a whole number from 0 to 9007199254740991");
    for (const char* text : {"1 2", "10 0000", "1 000 00", "1  000", "10 M k"}) {
        QTest::newRow(text) << "sequences" << text
                            << QString(
                                   "x: %1 is not allowed; expected a whole number from 1 to "
                                   "1000000000")
                                   .arg(text);
    }
    add("unknown choice", "normalization", "batchnorm",
        "x: batchnorm is not allowed; expected one of none, layernorm, rmsnorm");
    add("index of a choice", "placement", "1", "x: 1 is not allowed; expected one of pre, post");
    add("no choice", "placement", "", "x: no value is given; expected one of pre, post");
}

void TestParameters::other_texts_are_refused() {
    QFETCH(QString, parameter);
    QFETCH(QString, text);
    QTEST(sentence_of(parse_value(row(parameter), text.toStdString())), "sentence");
}

void TestParameters::formatted_values_data() {
    QTest::addColumn<QString>("parameter");
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("text");
    QTest::newRow("tenth") << "alpha" << 0.1 << "0.1";
    QTest::newRow("zero") << "alpha" << 0.0 << "0";
    QTest::newRow("third") << "alpha" << 1.0 / 3.0 << "0.3333333333333333";
    QTest::newRow("small") << "input_scale" << 1e-7 << "1e-07";
    QTest::newRow("ten million") << "sequences" << 1e7 << "10000000";
    QTest::newRow("largest seed") << "seed" << 9007199254740991.0 << "9007199254740991";
    QTest::newRow("choice") << "normalization" << 1.0 << "layernorm";
    QTest::newRow("no such choice") << "normalization" << 7.0 << "7";
}

void TestParameters::formatted_values() {
    QFETCH(QString, parameter);
    QFETCH(double, value);
    QFETCH(QString, text);
    const ParameterInfo& info = row(parameter);
    QCOMPARE(QString::fromStdString(format_value(info, value)), text);
    if (!check_value(info, value)) {
        QVERIFY(std::get<double>(parse_value(info, text.toStdString())) == value);
    }
}

void TestParameters::every_choice_is_read_back() {
    for (const ParameterInfo& info : parameter_table()) {
        for (std::size_t index = 0; index < info.choices.size(); ++index) {
            const auto value = static_cast<double>(index);
            QCOMPARE(format_value(info, value), std::string(info.choices[index].name));
            QCOMPARE(std::get<double>(parse_value(info, info.choices[index].name)), value);
            QCOMPARE(std::get<double>(parse_value(info, info.choices[index].label)), value);
        }
    }
}

void TestParameters::bad_fields_are_named_data() {
    QTest::addColumn<QString>("parameter");
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("sentence");
    for (const char* name : {"alpha", "residual", "score_scale", "input_scale"}) {
        QTest::addRow("%s nan", name)
            << name << not_a_number << QString("%1: nan is not allowed").arg(name);
    }
    QTest::newRow("one token") << "sequence_length" << 1.0
                               << "sequence_length: 1 is not allowed; expected a whole number "
                                  "from 2 to 512";
    QTest::newRow("one dimension") << "dimension" << 1.0 << "dimension: 1 is not allowed";
    QTest::newRow("no layer") << "layers" << 0.0 << "layers: 0 is not allowed";
    QTest::newRow("no sequence") << "sequences" << 0.0 << "sequences: 0 is not allowed";
    QTest::newRow("negative residual") << "residual" << -0.1 << "residual: -0.1 is not allowed";
    QTest::newRow("endless") << "input_scale" << HUGE_VAL << "input_scale: inf is not allowed";
    QTest::newRow("seed") << "seed" << std::ldexp(1.0, 53) << "seed: 9007199254740992 is not";
}

void TestParameters::bad_fields_are_named() {
    QFETCH(QString, parameter);
    QFETCH(double, value);
    QFETCH(QString, sentence);
    Experiment experiment;
    set_value(experiment, row(parameter).id, value);
    const auto sentences = validate(experiment);
    QCOMPARE(sentences.size(), std::size_t{1});
    const QString found = QString::fromStdString(sentences.front());
    QVERIFY2(found.startsWith(sentence), qPrintable(found));
}

void TestParameters::all_problems_are_listed() {
    Experiment experiment;
    experiment.parameters.alpha = 2.0;
    experiment.parameters.layers = 65;
    experiment.parameters.topic_length = 0;
    QCOMPARE(validate(experiment).size(), std::size_t{3});
}

void TestParameters::enumerators_out_of_range_are_refused() {
    Experiment experiment;
    experiment.parameters.normalization = static_cast<Normalization>(3);
    QCOMPARE(validate(experiment).front(),
             std::string("normalization: 3 is not allowed; expected one of none, layernorm, "
                         "rmsnorm"));
}

void TestParameters::relevance() {
    Experiment experiment;
    QVERIFY(!is_relevant(row("topic_length"), experiment));
    QVERIFY(!is_relevant(row("vocabulary"), experiment));
    QVERIFY(is_relevant(row("placement"), experiment));
    experiment.parameters.distribution = Distribution::topics;
    experiment.parameters.normalization = Normalization::none;
    QVERIFY(is_relevant(row("topic_length"), experiment));
    QVERIFY(!is_relevant(row("vocabulary"), experiment));
    QVERIFY(!is_relevant(row("placement"), experiment));
    QVERIFY(is_relevant(row("alpha"), experiment));
}

void TestParameters::effective_residual_at_layer_1() {
    Parameters parameters{.residual = 1.0};
    QVERIFY(std::abs(effective_residual(parameters) - 1.0 / std::sqrt(8.0)) < 1e-15);  // 0.35
    parameters.input_scale = std::sqrt(8.0);
    QVERIFY(std::abs(effective_residual(parameters) - 1.0) < 1e-15);
    parameters.alpha = 1.0;
    QVERIFY(std::abs(effective_residual(parameters) - std::sqrt(0.5)) < 1e-15);
    parameters.placement = Placement::post;
    QCOMPARE(effective_residual(parameters), 1.0);
    parameters = {.residual = 2.0, .normalization = Normalization::none};
    QCOMPARE(effective_residual(parameters), 2.0);
}

QTEST_GUILESS_MAIN(TestParameters)
#include "tst_parameters.moc"

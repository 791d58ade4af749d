// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation.h"
#include "tests/support/command_line_run.h"
#include "ui/export/data_seal.h"
#include "ui/export/recipe_text.h"

#include <QRegularExpression>
#include <QTest>

#include <csignal>

using namespace recency;
using Json = nlohmann::ordered_json;

namespace {

std::vector<std::string> names_of(const Json& object) {
    std::vector<std::string> names;
    for (const auto& [name, value] : object.items()) {
        names.push_back(name);
    }
    return names;
}

/// A terminal on which somebody presses Ctrl+C as soon as anything appears.
class ImpatientTerminal : public std::stringbuf {
protected:
    std::streamsize xsputn(const char* text, std::streamsize length) override {
        if (!pressed_) {
            pressed_ = true;
            std::raise(SIGINT);
        }
        return std::stringbuf::xsputn(text, length);
    }

private:
    bool pressed_ = false;
};

QString without_run_lines(const std::string& out) {
    QStringList lines = QString::fromStdString(out).split('\n');
    lines.removeIf([](const QString& line) {
        return line.startsWith(" \"seconds\"") || line.startsWith(" \"threads\"");
    });
    return lines.join('\n');
}

}  // namespace

class TestAppSimulate : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void members_stand_in_the_documented_order();
    void parameters_are_those_given();
    void distribution_parameters_only_where_they_matter_data();
    void distribution_parameters_only_where_they_matter();
    void numbers_are_those_of_the_simulation();
    void only_the_quantities_asked_for_are_printed();
    void preset_is_a_start_for_other_options();
    void two_tokens_have_no_recency();
    void single_sequence_has_no_standard_error();
    void identical_tokens_are_explained();
    void layers_beyond_range_are_explained();
    void csv_has_the_numbers_of_json();
    void recipe_brings_the_experiment_back_data();
    void recipe_brings_the_experiment_back();
    void csv_is_sealed();
    void threads_change_nothing_data();
    void threads_change_nothing();
    void control_c_cancels();
};

void TestAppSimulate::members_stand_in_the_documented_order() {
    const Json json = run_recency_lab("simulate --sequences 100").json();
    using Names = std::vector<std::string>;
    QCOMPARE(names_of(json), (Names{"format", "version", "parameters", "seed", "sequences",
                                    "seconds", "threads", "recipe", "layers"}));
    QCOMPARE(names_of(json["parameters"]),
             (Names{"sequence_length", "dimension", "layers", "alpha", "input_scale", "residual",
                    "score_scale", "normalization", "placement", "distribution"}));
    QCOMPARE(names_of(json["layers"][0]),
             (Names{"layer", "recency_probability", "recency_advantage", "mean_cosine", "key_norm",
                    "score", "cosine", "weight", "rollout", "contribution"}));
    QCOMPARE(names_of(json["layers"][0]["recency_probability"]),
             (Names{"mean", "standard_error", "ties"}));
    QCOMPARE(names_of(json["layers"][0]["score"]), (Names{"mean", "standard_error"}));
    QCOMPARE(json["format"].dump(), Json("recency-lab/estimate").dump());
    QCOMPARE(json["version"].dump(), Json(1).dump());
}

void TestAppSimulate::parameters_are_those_given() {
    const Json json = run_recency_lab(
                          "simulate --sequence-length 5 --dimension 8 --layers 2 "
                          "--alpha 0.25 --input-scale 2 --residual 0.5 --score-scale "
                          "0.125 --normalization rmsnorm --placement post --seed 7 "
                          "--sequences 1k --threads 2")
                          .json();
    const Json expected = {{"sequence_length", 5}, {"dimension", 8},
                           {"layers", 2},          {"alpha", 0.25},
                           {"input_scale", 2},     {"residual", 0.5},
                           {"score_scale", 0.125}, {"normalization", "rmsnorm"},
                           {"placement", "post"},  {"distribution", "shared"}};
    QCOMPARE(json["parameters"].dump(), expected.dump());
    QCOMPARE(json["seed"].dump(), Json(7).dump());
    QCOMPARE(json["sequences"].dump(), Json(1000).dump());
    QCOMPARE(json["threads"].dump(), Json(2).dump());
    QVERIFY(json["seconds"].get<double>() >= 0.0);
    QCOMPARE(json["layers"].size(), std::size_t{2});
}

void TestAppSimulate::distribution_parameters_only_where_they_matter_data() {
    QTest::addColumn<QString>("distribution");
    QTest::addColumn<QString>("own");
    QTest::newRow("shared") << "shared"
                            << "";
    QTest::newRow("topics") << "topics"
                            << "topic_length";
    QTest::newRow("repeated") << "repeated"
                              << "vocabulary";
}

void TestAppSimulate::distribution_parameters_only_where_they_matter() {
    QFETCH(QString, distribution);
    QFETCH(QString, own);
    const Json json =
        run_recency_lab("simulate --sequences 10 --topic-length 3 --vocabulary 4 --distribution " +
                        distribution)
            .json();
    const Json& parameters = json["parameters"];
    QCOMPARE(parameters["distribution"].dump(), Json(distribution.toStdString()).dump());
    QCOMPARE(parameters.contains("topic_length"), own == "topic_length");
    QCOMPARE(parameters.contains("vocabulary"), own == "vocabulary");
}

void TestAppSimulate::numbers_are_those_of_the_simulation() {
    const Json json =
        run_recency_lab("simulate --sequence-length 4 --sequences 5k --seed 3").json();
    Experiment experiment{.parameters = {}, .seed = 3, .sequences = 5000};
    experiment.parameters.sequence_length = 4;
    const Estimate estimate = simulate(experiment, QuantitySet::all(), 1).value();
    for (int l = 0; l < 4; ++l) {
        const Json& layer = json["layers"][std::size_t(l)];
        const auto recency = estimate.scalar(Quantity::recency_probability, l).value();
        QCOMPARE(layer["layer"].dump(), Json(l + 1).dump());
        QCOMPARE(layer["recency_probability"]["mean"].get<double>(), recency.mean);
        QCOMPARE(layer["recency_probability"]["standard_error"].get<double>(),
                 recency.standard_error);
        QCOMPARE(layer["recency_probability"]["ties"].get<double>(),
                 estimate.scalar(Quantity::ties, l)->mean);
        QCOMPARE(layer["key_norm"]["mean"][3].get<double>(), estimate.key_norm(l, 3)->mean);
        QCOMPARE(layer["weight"]["mean"].size(), std::size_t{4});
        QCOMPARE(layer["weight"]["mean"][2].size(), std::size_t{3});
        const auto weight = estimate.cell(Quantity::weight, l, 2, 1).value();
        QCOMPARE(layer["weight"]["mean"][2][1].get<double>(), weight.mean);
        QCOMPARE(layer["weight"]["standard_error"][2][1].get<double>(), weight.standard_error);
    }
}

void TestAppSimulate::only_the_quantities_asked_for_are_printed() {
    using Names = std::vector<std::string>;
    const QString line = "simulate --sequences 100 --quantities ";
    const Json whole = run_recency_lab("simulate --sequences 100").json();
    const Json some = run_recency_lab(line + "score,recency_probability").json();
    QCOMPARE(names_of(some["layers"][1]), (Names{"layer", "recency_probability", "score"}));
    QCOMPARE(some["layers"][1]["score"].dump(), whole["layers"][1]["score"].dump());
    QCOMPARE(names_of(some["layers"][1]["recency_probability"]), (Names{"mean", "standard_error"}));
    QCOMPARE(names_of(run_recency_lab({"simulate", "--sequences", "9", "--sequence-length", "2",
                                       "--quantities", "weight, score"})
                          .json()["layers"][0]),
             (Names{"layer", "score", "weight"}));
    QVERIFY(!run_recency_lab(line + "weight --sequence-length 2").json().contains("notes"));
    QCOMPARE(names_of(run_recency_lab(line + "ties").json()["layers"][0]),
             (Names{"layer", "ties"}));
    QCOMPARE(run_recency_lab(line + "all").json()["layers"][3].dump(), whole["layers"][3].dump());
}

void TestAppSimulate::preset_is_a_start_for_other_options() {
    const Json plain = run_recency_lab("simulate --preset figure3-d-d64 --sequences 100").json();
    QCOMPARE(plain["parameters"]["dimension"].dump(), Json(64).dump());
    QCOMPARE(plain["parameters"]["residual"].dump(), Json(1).dump());
    const Json changed =
        run_recency_lab("simulate --residual 2 --preset figure3-d-d64 --sequences 100").json();
    QCOMPARE(changed["parameters"]["dimension"].dump(), Json(64).dump());
    QCOMPARE(changed["parameters"]["residual"].dump(), Json(2).dump());
}

void TestAppSimulate::two_tokens_have_no_recency() {
    const Json json = run_recency_lab("simulate --sequence-length 2 --sequences 100").json();
    const Json& layer = json["layers"][0];
    QVERIFY(layer["recency_probability"].is_null());
    QVERIFY(layer["recency_advantage"].is_null());
    QVERIFY(layer["mean_cosine"]["mean"].is_number());
    QVERIFY(!layer.contains("ties"));
    QVERIFY(json["notes"][0].get<std::string>().find("at least 3 tokens") != std::string::npos);
}

void TestAppSimulate::single_sequence_has_no_standard_error() {
    const Json layer = run_recency_lab("simulate --sequences 1").json()["layers"][0];
    QVERIFY(layer["recency_probability"]["mean"].is_number());
    QVERIFY(layer["recency_probability"]["standard_error"].is_null());
    QVERIFY(layer["score"]["standard_error"][9][0].is_null());
}

void TestAppSimulate::identical_tokens_are_explained() {
    const Json json = run_recency_lab("simulate --alpha 1 --sequences 100").json();
    QVERIFY(json["notes"][0].get<std::string>().find("every comparison is a tie") !=
            std::string::npos);
    QCOMPARE(json["layers"][1]["recency_probability"]["ties"].get<double>(), 1.0);
    QVERIFY(!run_recency_lab("simulate --sequences 100").json().contains("notes"));
}

void TestAppSimulate::layers_beyond_range_are_explained() {
    const QString arguments =
        "simulate --normalization none --residual 16 --layers 64 "
        "--input-scale 1000 --sequences 10";
    const Json last = run_recency_lab(arguments).json()["layers"][63];
    QCOMPARE(names_of(last), (std::vector<std::string>{"layer", "beyond_range"}));
    QVERIFY(last["beyond_range"].get<std::string>().find("beyond the range") != std::string::npos);
    const std::string csv = run_recency_lab(arguments + " --format csv").out;
    QVERIFY(csv.find("# layer 64: The tokens have grown beyond the range") != std::string::npos);
    QVERIFY(csv.find("\n64,") == std::string::npos);
}

void TestAppSimulate::csv_has_the_numbers_of_json() {
    const QString arguments = "simulate --sequence-length 3 --layers 2 --sequences 2k --seed 5";
    const Json json = run_recency_lab(arguments).json();
    const QStringList lines =
        QString::fromStdString(run_recency_lab(arguments + " --format csv").out).split('\n');
    QCOMPARE(lines[0], "# format: recency-lab/estimate");
    QVERIFY(lines.contains("# alpha: 0.5"));
    QVERIFY(lines.contains("# normalization: layernorm"));
    QVERIFY(lines.contains("# seed: 5"));
    QVERIFY(lines.contains("layer,query,key,quantity,mean,standard_error,sequences"));
    QCOMPARE(lines.filter(QRegularExpression("^[12],")).size(), 2 * (4 + 3 + 5 * 6));
    const auto row_of = [&](const QString& place) {
        const QStringList rows = lines.filter(QRegularExpression("^" + place + ","));
        return rows.size() == 1 ? rows[0].split(',') : QStringList(7);
    };
    const auto compare = [&](const QString& place, const Json& mean, const Json& error) {
        const QStringList row = row_of(place);
        return row[4].toDouble() == mean.get<double>() &&
               row[5].toDouble() == error.get<double>() && row[6] == "2000";
    };
    const Json& layer = json["layers"][1];
    const Json& score = layer["score"];
    QVERIFY(compare("2,3,2,score", score["mean"][2][1], score["standard_error"][2][1]));
    QVERIFY(compare("2,,3,key_norm", layer["key_norm"]["mean"][2],
                    layer["key_norm"]["standard_error"][2]));
    QVERIFY(compare("2,,,recency_probability", layer["recency_probability"]["mean"],
                    layer["recency_probability"]["standard_error"]));
}

void TestAppSimulate::recipe_brings_the_experiment_back_data() {
    QTest::addColumn<QString>("format");
    QTest::newRow("json") << "json";
    QTest::newRow("csv") << "csv";
}

void TestAppSimulate::recipe_brings_the_experiment_back() {
    QFETCH(QString, format);
    const std::string out = run_recency_lab(
                                "simulate --alpha 0.3 --layers 2 --residual 0.5 --normalization "
                                "rmsnorm --seed 9 --sequences 50 --format " +
                                format)
                                .out;
    const QByteArray mark = format == "csv" ? "\n# recipe: " : "\n \"recipe\": ";
    const QByteArray text = QByteArray::fromStdString(out);
    const qsizetype begin = text.indexOf(mark) + mark.size();
    QByteArray line = text.sliced(begin, text.indexOf('\n', begin) - begin);
    if (format == "json") {
        QVERIFY(line.endsWith(','));
        line.chop(1);
    }
    const auto read = ui::read_recipe(line);
    QVERIFY(std::holds_alternative<ui::Recipe>(read));
    Experiment expected{.parameters = {}, .seed = 9, .sequences = 50};
    expected.parameters.alpha = 0.3;
    expected.parameters.layers = 2;
    expected.parameters.residual = 0.5;
    expected.parameters.normalization = Normalization::rms_norm;
    QVERIFY(std::get<ui::Recipe>(read).experiment == expected);
    QCOMPARE(std::get<ui::Recipe>(read).view.layer, 1);
    QVERIFY(std::get<ui::Recipe>(read).subject == ui::FigureSubject::screen);
}

void TestAppSimulate::csv_is_sealed() {
    // Long enough for several buffers.
    const QByteArray csv = QByteArray::fromStdString(
        run_recency_lab("simulate --sequence-length 40 --sequences 50 --format csv").out);
    QVERIFY(csv.size() > 200'000);
    QCOMPARE(ui::broken_seal(csv, "#"), std::nullopt);
    QByteArray changed = csv;
    changed[changed.size() / 2] = changed.at(changed.size() / 2) == '1' ? '2' : '1';
    QVERIFY(ui::broken_seal(changed, "#").has_value());
}

void TestAppSimulate::threads_change_nothing_data() {
    QTest::addColumn<QString>("format");
    QTest::newRow("json") << "json";
    QTest::newRow("csv") << "csv";
}

void TestAppSimulate::threads_change_nothing() {
    QFETCH(QString, format);
    const QString arguments = "simulate --sequences 21k --format " + format + " --threads ";
    const QString one = without_run_lines(run_recency_lab(arguments + "1").out);
    QVERIFY(one.size() > 1000);
    QCOMPARE(without_run_lines(run_recency_lab(arguments + "2").out), one);
    QCOMPARE(without_run_lines(run_recency_lab(arguments + "5").out), one);
}

void TestAppSimulate::control_c_cancels() {
    ImpatientTerminal terminal;
    std::ostream error(&terminal);
    std::ostringstream out;
    const auto arguments = arguments_of("simulate --sequences 1G");
    const int status =
        app::run_command_line(arguments, {.out = out, .error = error, .error_is_terminal = true});
    QCOMPARE(status, 130);
    QVERIFY(out.str().empty());
    QVERIFY(terminal.str().ends_with("recency-lab simulate: cancelled; nothing was written\n"));
}

QTEST_GUILESS_MAIN(TestAppSimulate)
#include "tst_app_simulate.moc"

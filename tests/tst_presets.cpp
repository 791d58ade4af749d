// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/presets.h"

#include "core/parameter_table.h"

#include <QFile>
#include <QTest>

#include <set>
#include <stdexcept>
#include <string>

using namespace recency;

namespace {

const QByteArray header =
    "figure,alpha,normalization,residual,dimension,sequence_length,layer,recency_probability\n";

std::string published_table() {
    QFile file(QStringLiteral(RECENCY_RESOURCES "/paper_recency_probability.csv"));
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

}  // namespace

class TestPresets : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void there_is_one_for_each_panel();
    void they_come_figure_by_figure();
    void they_are_valid_and_found_again();
    void named_panels_data();
    void named_panels();
    void titles();
    void layers_that_a_figure_shows();
    void published_numbers_across_figures();
    void published_numbers_are_empty_elsewhere();
    void idle_values_do_not_matter();
    void other_models_are_no_preset();
    void line_ends_do_not_matter();
    void bad_tables_are_refused_data();
    void bad_tables_are_refused();

private:
    std::optional<Paper> paper_;
};

void TestPresets::initTestCase() {
    paper_.emplace(published_table());
    QCOMPARE(paper_->published().size(), std::size_t{84});
}

void TestPresets::there_is_one_for_each_panel() {
    std::set<std::string> names;
    std::set<std::string> titles;
    for (const Preset& preset : paper_->presets()) {
        QVERIFY2(names.insert(preset.name).second, preset.name.c_str());
        QVERIFY2(titles.insert(preset.title).second, preset.title.c_str());
    }
    QCOMPARE(names.size(), std::size_t{33});
}

void TestPresets::they_come_figure_by_figure() {
    std::vector<std::string> figures;
    for (const Preset& preset : paper_->presets()) {
        if (figures.empty() || figures.back() != preset.figure) {
            figures.push_back(preset.figure);
        }
    }
    const std::vector<std::string> expected = {"Figure 1", "Figure 2", "Figure 3",
                                               "α without residual", "α with residual"};
    QVERIFY(figures == expected);
}

void TestPresets::they_are_valid_and_found_again() {
    for (const Preset& preset : paper_->presets()) {
        QVERIFY(validate({.parameters = preset.parameters}).empty());
        QVERIFY(paper_->find(preset.name) == &preset);
        QVERIFY(paper_->find(preset.parameters) == &preset);
        for (const auto& value : paper_->published_for(preset.parameters)) {
            QVERIFY2(value.has_value(), preset.name.c_str());
        }
    }
}

void TestPresets::named_panels_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("layers");
    QTest::addColumn<int>("dimension");
    QTest::addColumn<double>("alpha");
    QTest::addColumn<double>("residual");
    QTest::addColumn<bool>("layer_norm");
    const auto add = [](const char* name, int layers, int dimension, double alpha, double residual,
                        bool layer_norm) {
        QTest::newRow(name) << name << layers << dimension << alpha << residual << layer_norm;
    };
    add("figure1-a-d16", 2, 16, 0.0, 0.0, false);
    add("figure1-d-d64", 2, 64, 0.5, 1.0, true);
    add("figure2-b-d256", 2, 256, 0.0, 0.0, true);
    add("figure2-c-d1024", 2, 1024, 0.5, 0.0, true);
    add("figure3-a-d64", 4, 64, 0.0, 0.0, false);
    add("figure3-c-d16", 4, 16, 0.5, 0.0, true);
    add("figure3-d-d16", 4, 16, 0.5, 1.0, true);
    add("alpha-0.2", 4, 16, 0.2, 0.0, true);
    add("alpha-residual-0", 4, 16, 0.0, 1.0, true);
    add("alpha-residual-0.8", 4, 16, 0.8, 1.0, true);
}

void TestPresets::named_panels() {
    QFETCH(QString, name);
    const Preset* preset = paper_->find(std::string_view(name.toStdString()));
    QVERIFY(preset != nullptr);
    QTEST(preset->parameters.layers, "layers");
    QTEST(preset->parameters.dimension, "dimension");
    QTEST(preset->parameters.alpha, "alpha");
    QTEST(preset->parameters.residual, "residual");
    QFETCH(bool, layer_norm);
    QCOMPARE(preset->parameters.normalization,
             layer_norm ? Normalization::layer_norm : Normalization::none);
    QCOMPARE(preset->parameters.sequence_length, 10);
}

void TestPresets::titles() {
    const Preset* numbered = paper_->find("figure3-d-d16");
    QCOMPARE(numbered->short_title, std::string("Figure 3 d"));
    QCOMPARE(numbered->title, std::string("Figure 3 d, d = 16: LayerNorm, α = 0.5, r = 1"));
    QCOMPARE(paper_->find("figure1-a-d64")->title,
             std::string("Figure 1 a, d = 64: no norm, α = 0"));
    const Preset* alpha = paper_->find("alpha-0.2");
    QCOMPARE(alpha->short_title, std::string("α = 0.2, r = 0"));
    QCOMPARE(alpha->title, std::string("α without residual: LayerNorm, α = 0.2"));
    QCOMPARE(numbered->setting, std::string("LayerNorm, α = 0.5, r = 1"));
    QCOMPARE(numbered->letter, std::string("d"));
    QVERIFY(alpha->letter.empty());
}

void TestPresets::layers_that_a_figure_shows() {
    const std::vector<int> first{1, 2};
    const std::vector<int> deeper{3, 4};
    const std::vector<int> all{1, 2, 3, 4};
    QVERIFY(paper_->find("figure1-a-d64")->shown_layers == first);
    QVERIFY(paper_->find("figure3-a-d64")->shown_layers == deeper);
    QVERIFY(paper_->find("alpha-0.2")->shown_layers == all);
}

void TestPresets::published_numbers_across_figures() {
    const std::vector<std::optional<double>> expected = {0.5, 0.6382, 0.8002, 0.9079};
    QVERIFY(paper_->published_for(Parameters{}) == expected);
    const std::vector<std::optional<double>> two = {0.5, 0.6382};
    QVERIFY(paper_->published_for({.layers = 2}) == two);
}

void TestPresets::published_numbers_are_empty_elsewhere() {
    const auto deeper = paper_->published_for({.layers = 6});
    QCOMPARE(deeper.size(), std::size_t{6});
    QVERIFY(deeper[3] && !deeper[4] && !deeper[5]);
    const std::vector<std::optional<double>> nothing(4);
    QVERIFY(paper_->published_for({.score_scale = 2.0}) == nothing);
    QVERIFY(paper_->published_for({.normalization = Normalization::rms_norm}) == nothing);
    QVERIFY(paper_->published_for({.distribution = Distribution::topics}) == nothing);
}

void TestPresets::idle_values_do_not_matter() {
    QCOMPARE(paper_->find(Parameters{.topic_length = 9, .vocabulary = 3})->name,
             std::string("figure3-c-d16"));
    const Parameters no_norm{
        .alpha = 0.0, .normalization = Normalization::none, .placement = Placement::post};
    QCOMPARE(paper_->find(no_norm)->name, std::string("figure3-a-d16"));
    QVERIFY(paper_->published_for(no_norm)[3] == 0.0140);
}

void TestPresets::other_models_are_no_preset() {
    QVERIFY(paper_->find(Parameters{.layers = 3}) == nullptr);
    QVERIFY(paper_->find(Parameters{.placement = Placement::post}) == nullptr);
    QVERIFY(paper_->find(Parameters{.alpha = 0.51}) == nullptr);
    QVERIFY(paper_->find("figure4-a-d16") == nullptr);
    QVERIFY(paper_->find("") == nullptr);
}

void TestPresets::line_ends_do_not_matter() {
    const QByteArray rows = header + "1,0,none,0,16,10,1,0.5\n\n1,0,none,0,16,10,2,0.6";
    const Paper paper(QByteArray(rows).replace("\n", "\r\n").toStdString());
    QCOMPARE(paper.published().size(), std::size_t{2});
    QCOMPARE(paper.published()[1].recency_probability, 0.6);
    QCOMPARE(paper.presets().size(), std::size_t{1});
    QCOMPARE(paper.presets()[0].parameters.layers, 2);
}

void TestPresets::bad_tables_are_refused_data() {
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<QString>("message");
    const QByteArray good = header + "1,0,none,0,16,10,1,0.5\n";
    const QString no_header = "line 1: expected the header " + header.trimmed();
    QTest::newRow("empty file") << QByteArray() << no_header;
    QTest::newRow("no header") << QByteArray("1,0,none,0,16,10,1,0.5\n") << no_header;
    QTest::newRow("no rows") << header << "line 2: expected a row of numbers";
    QTest::newRow("column missing") << good + "1,0,none,0,16,10,1\n"
                                    << "line 3: expected 8 columns, found 7";
    QTest::newRow("column too many") << good + "1,0,none,0,16,10,1,0.5,\n"
                                     << "line 3: expected 8 columns, found 9";
    QTest::newRow("no number") << good + "1,half,none,0,16,10,1,0.5\n"
                               << "line 3: alpha: half is not allowed; expected a number from 0 "
                                  "to 1";
    QTest::newRow("empty field") << good + "\n1,,none,0,16,10,1,0.5\n"
                                 << "line 4: alpha: no value is given; expected a number from 0 "
                                    "to 1";
    QTest::newRow("unknown normalization")
        << good + "1,0,batchnorm,0,16,10,1,0.5\n"
        << "line 3: normalization: batchnorm is not allowed; expected one of none, layernorm, "
           "rmsnorm";
    QTest::newRow("layer 0") << good + "1,0,none,0,16,10,0,0.5\n"
                             << "line 3: layer: 0 is not allowed; expected a whole number from 1 "
                                "to 64";
    QTest::newRow("no probability") << good + "1,0,none,0,16,10,1,1.5\n"
                                    << "line 3: recency_probability: 1.5 is not allowed; expected "
                                       "a number from 0 to 1";
}

void TestPresets::bad_tables_are_refused() {
    QFETCH(QByteArray, csv);
    QFETCH(QString, message);
    try {
        const Paper paper(csv.toStdString());
        QFAIL("accepted");
    } catch (const std::invalid_argument& error) {
        QCOMPARE(QString::fromUtf8(error.what()), message);
    }
}

QTEST_GUILESS_MAIN(TestPresets)
#include "tst_presets.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation.h"
#include "ui/export/figure_export.h"
#include "ui/export/length.h"
#include "ui/export/recipe_text.h"
#include "ui/export/settled_recipe.h"
#include "ui/export/venues.h"
#include "ui/paper.h"

#include <QSet>
#include <QTest>

using namespace recency;
using namespace recency::ui;

namespace {

using Estimates = std::vector<std::shared_ptr<const Estimate>>;

Recipe comparison() {
    Recipe recipe;
    recipe.subject = FigureSubject::comparison;
    recipe.experiment.parameters.sequence_length = 5;
    recipe.experiment.sequences = 500;
    recipe.pinned = recipe.experiment;
    recipe.pinned->parameters.normalization = Normalization::none;
    return recipe;
}

/// Of each experiment that many sequences, whatever N it asks for.
Estimates estimates_of(const Recipe& recipe, const std::vector<std::uint64_t>& sequences) {
    Estimates estimates;
    for (Experiment experiment : experiments_of(recipe, paper())) {
        experiment.sequences = sequences[estimates.size()];
        estimates.push_back(
            std::make_shared<const Estimate>(*simulate(experiment, quantities_of(recipe), 1)));
    }
    return estimates;
}

QString sentence_of(const FigureFiles& files) {
    const auto* sentence = std::get_if<QString>(&files);
    return sentence != nullptr ? *sentence : QString();
}

}  // namespace

class TestUiFigureExport : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void lengths_are_read_data();
    void lengths_are_read();
    void no_length_is_read_from_anything_else();
    void venues_can_be_asked_for_by_name();
    void recipe_says_how_many_sequences_there_are();
    void numbers_that_the_recipe_cannot_say_are_waited_for();
    void file_has_the_recipe_of_its_numbers();
    void figure_that_cannot_be_drawn_is_told();
    void closed_forms_have_no_estimates();
};

void TestUiFigureExport::lengths_are_read_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<double>("mm");
    QTest::newRow("number") << QByteArray("84") << 84.0;
    QTest::newRow("mm") << QByteArray("84mm") << 84.0;
    QTest::newRow("cm") << QByteArray(" 8.4 cm ") << 84.0;
    QTest::newRow("in") << QByteArray("3.25in") << 82.55;
    QTest::newRow("pt") << QByteArray("72pt") << 25.4;
}

void TestUiFigureExport::lengths_are_read() {
    QFETCH(const QByteArray, text);
    const auto length = parse_length(text.toStdString());
    QVERIFY(length);
    QTEST(*length, "mm");
}

void TestUiFigureExport::no_length_is_read_from_anything_else() {
    for (const char* text :
         {"", " ", "mm", "84 feet", "84m m", "0", "-3mm", "nan", "inf", "1e999"}) {
        QVERIFY2(!parse_length(text), text);
    }
}

void TestUiFigureExport::venues_can_be_asked_for_by_name() {
    QSet<QString> names;
    for (const Venue& venue : venues()) {
        QVERIFY(!names.contains(venue.name));
        names.insert(venue.name);
        QCOMPARE(find_venue(venue.name), &venue);
        QVERIFY(venue.width_mm >= least_width_mm && venue.width_mm <= most_width_mm);
    }
    QCOMPARE(find_venue(QStringLiteral("nature"))->width_mm, 183.0);
    QCOMPARE(find_venue(QStringLiteral("Nature")), nullptr);
}

void TestUiFigureExport::recipe_says_how_many_sequences_there_are() {
    const Recipe recipe = comparison();
    const auto settled = settled_recipe(recipe, estimates_of(recipe, {64, 96}), paper());
    QVERIFY(settled);
    QCOMPARE(settled->experiment.sequences, 64U);
    QCOMPARE(settled->pinned->sequences, 96U);
}

void TestUiFigureExport::numbers_that_the_recipe_cannot_say_are_waited_for() {
    const Recipe recipe = comparison();
    Estimates estimates = estimates_of(recipe, {64, 64});
    estimates[1] = nullptr;
    QVERIFY(!settled_recipe(recipe, estimates, paper()));

    Recipe why = recipe;
    why.subject = FigureSubject::screen;
    why.view.perspective = Perspective::why;
    QVERIFY(settled_recipe(why, estimates_of(why, {64, 64}), paper()));
    QVERIFY(!settled_recipe(why, estimates_of(why, {64, 96}), paper()));  // both have the live N
}

void TestUiFigureExport::file_has_the_recipe_of_its_numbers() {
    const Recipe recipe = comparison();
    const Estimates estimates = estimates_of(recipe, {64, 96});
    const auto files =
        export_figure(recipe, estimates, paper(), FigureFormat::csv, QStringLiteral("figure"));
    QVERIFY2(sentence_of(files).isEmpty(), qPrintable(sentence_of(files)));
    const ExportedFile& file = std::get<std::vector<ExportedFile>>(files).back();
    QCOMPARE(file.name, QStringLiteral("figure.csv"));
    const auto settled = settled_recipe(recipe, estimates, paper());
    QVERIFY(file.content.contains(recipe_text(*settled)));
    QVERIFY(!file.content.contains(recipe_text(recipe)));
}

void TestUiFigureExport::figure_that_cannot_be_drawn_is_told() {
    Recipe recipe = comparison();
    const Estimates estimates = estimates_of(recipe, {32, 32});
    const auto tell = [&] {
        return sentence_of(
            export_figure(recipe, estimates, paper(), FigureFormat::pdf, QStringLiteral("figure")));
    };
    QVERIFY(tell().isEmpty());
    recipe.style.width_mm = 40.0;
    recipe.style.font_pt = 24.0;
    QVERIFY2(tell().contains(QLatin1String("smallest that works")), qPrintable(tell()));
    recipe.style = {};
    recipe.pinned.reset();
    QVERIFY2(tell().contains(QLatin1String("run A")), qPrintable(tell()));
}

void TestUiFigureExport::closed_forms_have_no_estimates() {
    Recipe recipe;
    recipe.subject = FigureSubject::paper;
    recipe.paper_figure = "closed-form";
    const auto json =
        export_figure(recipe, {}, paper(), FigureFormat::json, QStringLiteral("figure"));
    QVERIFY(sentence_of(json).contains(QLatin1String("not sampled")));
    const auto csv =
        export_figure(recipe, {}, paper(), FigureFormat::csv, QStringLiteral("figure"));
    QVERIFY(sentence_of(csv).isEmpty());
}

QTEST_MAIN(TestUiFigureExport)
#include "tst_ui_figure_export.moc"

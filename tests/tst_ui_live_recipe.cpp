// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/live_recipe.h"
#include "ui/laboratory.h"
#include "ui/paper.h"

#include <QTest>

using namespace recency;
using namespace recency::ui;

class TestLiveRecipe : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isWhatTheWindowShows() {
        Laboratory laboratory(paper(), 1);
        Experiment experiment;
        experiment.parameters.sequence_length = 5;
        experiment.sequences = 200;
        laboratory.setExperiment(experiment);
        laboratory.pin();
        Experiment live = experiment;
        live.seed += 1;
        laboratory.setExperiment(live);
        laboratory.changeView([](View& view) {
            view.layer = 1;
            view.locked = Cell{3, 2};
            view.hovered = Cell{4, 1};
        });
        FigureStyle style;
        style.width_mm = 84.0;

        const Recipe recipe = live_recipe(laboratory, FigureSubject::heatmap, style);
        QVERIFY(recipe.experiment == live);
        QVERIFY(recipe.pinned == std::optional(experiment));
        QCOMPARE(recipe.view.layer, 1);
        QVERIFY(recipe.view.locked == std::optional(Cell{3, 2}));
        QVERIFY(!recipe.view.hovered);
        QVERIFY(recipe.subject == FigureSubject::heatmap);
        QVERIFY(recipe.style == style);
        QVERIFY(recipe.paper_figure.empty());
        QVERIFY(!recipe.sweep);
    }

    /// As the window shows the last layer when it has fewer than before.
    void viewIsInsideWhatThereIs() {
        Laboratory laboratory(paper(), 1);
        Experiment experiment;
        experiment.parameters.sequence_length = 5;
        experiment.parameters.layers = 2;
        experiment.sequences = 200;
        laboratory.setExperiment(experiment);
        laboratory.changeView([](View& view) {
            view.layer = 3;
            view.locked = Cell{9, 2};
        });

        const Recipe recipe = live_recipe(laboratory, FigureSubject::heatmap, FigureStyle{});
        QCOMPARE(recipe.view.layer, 1);
        QVERIFY(!recipe.view.locked);
        QCOMPARE(problem_with(recipe, paper()), std::string());
    }
};

QTEST_MAIN(TestLiveRecipe)
#include "tst_ui_live_recipe.moc"

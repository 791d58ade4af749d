// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/content_bench.h"

#include <QTest>

using namespace recency;
using namespace recency::ui;

class TestRecipeProblem : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void allows_what_can_be_drawn();
    void says_what_cannot_data();
    void says_what_cannot();
    void looks_only_at_what_is_used();
};

namespace {

QString problem(const Recipe& recipe) {
    return QString::fromStdString(problem_with(recipe, paper()));
}

Recipe alpha_sweep(std::vector<SweepAxis> axes) {
    Recipe recipe = recipe_for(FigureSubject::sweep);
    recipe.sweep = SweepSubject{std::move(axes)};
    return recipe;
}

template <class Change>
Recipe changed(FigureSubject subject, const Change& change) {
    Recipe recipe = recipe_for(subject);
    change(recipe);
    return recipe;
}

}  // namespace

void TestRecipeProblem::allows_what_can_be_drawn() {
    for (const FigureSubject subject :
         {FigureSubject::screen, FigureSubject::heatmap, FigureSubject::row, FigureSubject::recency,
          FigureSubject::factors, FigureSubject::layers}) {
        QCOMPARE(problem(recipe_for(subject)), "");
    }
    QCOMPARE(problem(recipe_of_two(FigureSubject::comparison)), "");
    QCOMPARE(problem(alpha_sweep({{ParameterId::alpha, {0.5, 0.0}}})), "");
    for (const std::string& name : paper_figure_names(paper())) {
        QCOMPARE(problem(changed(FigureSubject::paper, [&](Recipe& r) { r.paper_figure = name; })),
                 "");
    }
}

void TestRecipeProblem::says_what_cannot_data() {
    QTest::addColumn<Recipe>("recipe");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char* name, const Recipe& recipe, const QString& sentence) {
        QTest::newRow(name) << recipe << sentence;
    };
    const QString without_a =
        "A comparison needs a run A: there is none to compare with. Pin a run first.";
    row("no run A", recipe_for(FigureSubject::comparison), without_a);
    row("no run A on the screen",
        changed(FigureSubject::screen,
                [](Recipe& r) { r.view.perspective = Perspective::compare; }),
        without_a);
    row("layer", changed(FigureSubject::heatmap, [](Recipe& r) { r.view.layer = 3; }),
        "There is no layer 4; expected a layer from 1 to 3.");
    row("layer of a sweep",
        changed(FigureSubject::sweep,
                [](Recipe& r) {
                    r = alpha_sweep({{ParameterId::alpha, {0.5}}});
                    r.view.layer = 7;
                }),
        "There is no layer 8; expected a layer from 1 to 3.");
    row("row",
        changed(FigureSubject::row,
                [](Recipe& r) {
                    r.view.locked = Cell{5, 0};
                }),
        "There is no row 6; expected a row from 1 to 5.");
    row("key",
        changed(FigureSubject::factors,
                [](Recipe& r) {
                    r.view.locked = Cell{3, 4};
                }),
        "Row 4 has no key 5; expected a key from 1 to 4.");
    row("quantity",
        changed(FigureSubject::layers, [](Recipe& r) { r.view.quantity = Quantity::key_norm; }),
        "A heatmap cannot show key_norm; expected one of score, weight, rollout, contribution.");
    row("figure", changed(FigureSubject::paper, [](Recipe& r) { r.paper_figure = "figure7"; }),
        "There is no figure “figure7” in the paper; expected one of figure1, figure2, figure3, "
        "alpha, alpha-residual, closed-form or closed-form-residual; did you mean figure1?");
    row("figure like no other",
        changed(FigureSubject::paper, [](Recipe& r) { r.paper_figure = "dessert"; }),
        "There is no figure “dessert” in the paper; expected one of figure1, figure2, figure3, "
        "alpha, alpha-residual, closed-form or closed-form-residual.");
    row("no sweep", recipe_for(FigureSubject::sweep),
        "A figure of a sweep needs a parameter that varies.");
    row("two axes", alpha_sweep({{ParameterId::alpha, {0.5}}, {ParameterId::dimension, {16}}}),
        "A figure shows a sweep of one parameter; this one has 2.");
    const Sweep wrong{small_experiment(), {{ParameterId::alpha, {1.5}}}};
    row("value of a sweep", alpha_sweep(wrong.axes),
        QString::fromStdString(validate(wrong).front()));
    row("experiment",
        changed(FigureSubject::screen, [](Recipe& r) { r.experiment.parameters.alpha = 1.2; }),
        "alpha: 1.2 is not allowed; expected a number from 0 to 1");
    row("run A",
        changed(FigureSubject::row,
                [](Recipe& r) {
                    r.pinned = small_experiment();
                    r.pinned->parameters.alpha = 1.2;
                }),
        "Run A: alpha: 1.2 is not allowed; expected a number from 0 to 1");
    row("sequences of the paper's figure",
        changed(FigureSubject::paper,
                [](Recipe& r) {
                    r.paper_figure = "figure1";
                    r.experiment.sequences = 0;
                }),
        QString::fromStdString(validate(Experiment{{}, 1, 0}).front()));
}

void TestRecipeProblem::says_what_cannot() {
    QFETCH(const Recipe, recipe);
    QFETCH(const QString, sentence);
    QCOMPARE(problem(recipe), sentence);
}

/// What a figure does not show may be anything.
void TestRecipeProblem::looks_only_at_what_is_used() {
    const auto far_away = [](Recipe& r) { r.view.layer = 60; };
    QCOMPARE(problem(changed(FigureSubject::recency, far_away)), "");
    QCOMPARE(problem(changed(FigureSubject::layers, far_away)), "");
    const auto lower = [](Recipe& r) { r.view.locked = Cell{100, 0}; };
    QCOMPARE(problem(changed(FigureSubject::heatmap, lower)), "");
    const auto invalid = [](Recipe& r) {
        r.paper_figure = "closed-form";
        r.experiment.parameters.alpha = 7;
    };
    QCOMPARE(problem(changed(FigureSubject::paper, invalid)), "");
}

QTEST_GUILESS_MAIN(TestRecipeProblem)
#include "tst_ui_recipe_problem.moc"

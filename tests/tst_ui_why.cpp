// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation.h"
#include "tests/support/invented_estimate.h"
#include "tests/support/made_up_estimate.h"
#include "ui/controls/segmented_control.h"
#include "ui/laboratory.h"
#include "ui/pages/norm_pair.h"
#include "ui/pages/why_page.h"
#include "ui/pages/why_row.h"
#include "ui/pages/why_run.h"
#include "ui/pages/why_steps.h"
#include "ui/pages/why_words.h"
#include "ui/paper.h"
#include "ui/plots/average_map.h"
#include "ui/plots/qcp.h"

#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QTest>

#include <cmath>

using namespace recency;
using namespace recency::ui;

namespace {

Experiment small_experiment() {
    Experiment experiment;
    experiment.sequences = 20'000;
    return experiment;
}

/// "…" for what tells words apart: lines are kept together by spaces that do not break.
QString plain(QString text) {
    return text.replace(QChar::Nbsp, u' ');
}

double number_in(const QString& text) {
    static const QRegularExpression pattern(QStringLiteral("key \\d+: ×([0-9.]+)"));
    return pattern.match(text).captured(1).toDouble();
}

/// A page with its laboratory, shown with both runs of an experiment.
class Bench {
public:
    Bench() : laboratory(paper(), 2), page(laboratory) {
        QObject::connect(&laboratory, &Laboratory::sceneChanged, &page, &WhyPage::setScene);
        page.resize(1299, 821);
        page.show();
    }

    void show(const Experiment& experiment, int layer = 1, int step = 3) {
        View view;
        view.perspective = Perspective::why;
        view.layer = layer;
        view.why_step = step;
        laboratory.setView(view);
        laboratory.setExperiment(experiment);
    }
    bool complete() const {
        const Scene& scene = laboratory.scene();
        const std::uint64_t wanted = laboratory.experiment().sequences;
        return laboratory.progress().state == RunState::finished && scene.counterpart &&
               scene.counterpart->sequences() == wanted &&
               scene.counterpart->parameters() ==
                   with_norm_switched(laboratory.experiment()).parameters;
    }
    QString product(const WhyRow* row, int plot) const {
        return row->plot(plot)->picture().product;
    }

    Laboratory laboratory;
    WhyPage page;
};

QPoint place_of_key(const FactorPlot& plot, int key) {
    const QRect area = plot.axes_area();
    return {static_cast<int>(plot.canvas()->xAxis->coordToPixel(key)), area.center().y()};
}

QPoint place_of_token(const AverageMap& map, int token) {
    return map.grid().cell({token, 0}).center();
}

std::shared_ptr<const Estimate> run_of(Normalization norm, double residual, std::uint64_t seed) {
    Experiment experiment = small_experiment();
    experiment.parameters.normalization = norm;
    experiment.parameters.residual = residual;
    experiment.seed = seed;
    experiment.sequences = 50;
    return std::make_shared<Estimate>(*simulate(experiment, QuantitySet::all(), 1));
}

void draw(const FactorPlot& plot) {
    plot.canvas()->replot(QCustomPlot::rpImmediateRefresh);
}

}  // namespace

class TestUiWhy : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void says_the_papers_numbers();
    void plots_share_one_scale();
    void switching_the_norm_keeps_rows();
    void steps_reveal_columns();
    void keys_step_and_walk();
    void hovering_marks_the_key_everywhere();
    void click_locks_and_frees();
    void without_norm_layer_3_prefers_early_keys();
    void sentences_data();
    void sentences();
    void noise_is_no_verdict_data();
    void noise_is_no_verdict();
    void residual_is_shown();
    void unrelated_cosines_are_plain();
    void post_norm_has_equal_lengths();
    void texts_fit_data();
    void texts_fit();
    void listeners_are_told_numbers();
    void pointing_draws_no_averages();
    void pairs_are_of_one_experiment();
    void rows_wait_for_each_other();
    void hidden_page_holds_no_numbers();
};

void TestUiWhy::says_the_papers_numbers() {
    Bench bench;
    bench.show(small_experiment());
    QTRY_VERIFY(bench.complete());
    const WhyRow* none = bench.page.withoutNorm();
    const WhyRow* norm = bench.page.withNorm();
    QCOMPARE(none->name(), QStringLiteral("none"));
    QCOMPARE(norm->name(), QStringLiteral("LayerNorm"));
    const auto close = [&](const WhyRow* row, int plot, double expected) {
        const QString text = bench.product(row, plot);
        QVERIFY2(text.startsWith(QStringLiteral("key 9: ")), qPrintable(text));
        QVERIFY2(std::abs(number_in(text) - expected) < 0.025, qPrintable(text));
    };
    close(none, 0, 0.76);
    close(none, 1, 1.36);
    close(none, 2, 1.01);
    QCOMPARE(bench.product(norm, 0), QStringLiteral("key 9: ×1"));
    close(norm, 1, 1.23);
    close(norm, 2, 1.23);
    QCOMPARE(number_in(bench.product(norm, 1)), number_in(bench.product(norm, 2)));
    QCOMPARE(none->sign(0), QStringLiteral("→"));
    QCOMPARE(none->sign(1), QStringLiteral("×"));
    QCOMPARE(none->sign(2), QStringLiteral("≈"));
    QCOMPARE(norm->sign(2), QStringLiteral("="));
    QCOMPARE(bench.page.title(), QStringLiteral("Why layer 2 prefers recent keys"));
    QCOMPARE(norm->sentence(), QStringLiteral("The length is gone: the later key wins."));
    QVERIFY2(norm->badge().startsWith(QStringLiteral("RP .6")), qPrintable(norm->badge()));
    QVERIFY(none->sentence().startsWith(QStringLiteral("They ")));
    // The lengths that LayerNorm took away are drawn beside those that it left.
    const FactorPicture& lengths = norm->plot(0)->picture();
    QCOMPARE(lengths.values, QVector<double>(9, 1.0));
    QVERIFY(lengths.before.back() < 0.9);
    QCOMPARE(lengths.name, QStringLiteral("after LayerNorm"));
}

void TestUiWhy::plots_share_one_scale() {
    Bench bench;
    bench.show(small_experiment());
    QTRY_VERIFY(bench.complete());
    const ValueRange range = bench.page.withNorm()->plot(0)->picture().range;
    for (const WhyRow* row : {bench.page.withoutNorm(), bench.page.withNorm()}) {
        for (int index = 0; index < 3; ++index) {
            const FactorPicture& picture = row->plot(index)->picture();
            QVERIFY(picture.logarithmic);
            QCOMPARE(picture.range, range);
            QCOMPARE(row->plot(index)->axes_area().height(),
                     bench.page.withNorm()->plot(0)->axes_area().height());
            for (const double value : picture.values) {
                QVERIFY(value > range.minimum && value < range.maximum);
            }
        }
    }
}

void TestUiWhy::switching_the_norm_keeps_rows() {
    Bench bench;
    Experiment experiment = small_experiment();
    bench.show(experiment);
    QTRY_VERIFY(bench.complete());
    const QString cosine = bench.product(bench.page.withNorm(), 1);
    experiment.parameters.normalization = Normalization::none;
    bench.laboratory.setExperiment(experiment);
    QTRY_VERIFY(bench.complete());
    QCOMPARE(bench.page.withoutNorm()->name(), QStringLiteral("none"));
    QCOMPARE(bench.product(bench.page.withNorm(), 1), cosine);
    QVERIFY2(!bench.page.title().contains(QStringLiteral("recent")),
             qPrintable(bench.page.title()));
    experiment.parameters.normalization = Normalization::rms_norm;
    bench.laboratory.setExperiment(experiment);
    QTRY_VERIFY(bench.complete());
    QCOMPARE(bench.page.withNorm()->name(), QStringLiteral("RMSNorm"));
    QCOMPARE(bench.page.withNorm()->plot(0)->picture().name, QStringLiteral("after RMSNorm"));
}

void TestUiWhy::steps_reveal_columns() {
    Bench bench;
    bench.show(small_experiment(), 1, 0);
    QTRY_VERIFY(bench.complete());
    const WhySteps* steps = bench.page.steps();
    const WhyRow* row = bench.page.withNorm();
    const auto revealed = [&] {
        int count = 1;
        for (int index = 0; index < 3; ++index) {
            count += row->plot(index)->picture().values.isEmpty() ? 0 : 1;
        }
        return count;
    };
    QCOMPARE(revealed(), 1);
    QVERIFY(!steps->back()->isEnabled());
    QVERIFY2(bench.page.sentence().startsWith(
                 QStringLiteral("Layer 1 made token 9 an average of tokens 1 to 9.")),
             qPrintable(bench.page.sentence()));
    QVERIFY(bench.page.heading(1).isEmpty());
    QVERIFY(bench.product(row, 0).isEmpty());
    QVERIFY(row->sentence().isEmpty());
    QTest::mouseClick(steps->next(), Qt::LeftButton);
    QCOMPARE(revealed(), 2);
    QCOMPARE(row->sign(0), QStringLiteral("→"));
    QVERIFY(row->sign(1).isEmpty());
    QVERIFY(bench.page.sentence().contains(QStringLiteral("LayerNorm takes the length away.")));
    QTest::mouseClick(steps->steps()->segment(3), Qt::LeftButton);
    QCOMPARE(revealed(), 4);
    QVERIFY(!steps->next()->isEnabled());
    QVERIFY(!row->sentence().isEmpty());
    QTest::mouseClick(steps->back(), Qt::LeftButton);
    QCOMPARE(revealed(), 3);
    QVERIFY(bench.page.sentence().contains(QStringLiteral("Cosine ×1.")));
}

void TestUiWhy::keys_step_and_walk() {
    Bench bench;
    bench.show(small_experiment(), 1, 1);
    QTRY_VERIFY(bench.complete());
    FactorPlot* plot = bench.page.withNorm()->plot(0);
    const auto step = [&] { return bench.laboratory.view().why_step; };
    QTest::keyClick(plot, Qt::Key_Right);
    QCOMPARE(step(), 2);
    QTest::keyClick(plot, Qt::Key_PageDown);
    QTest::keyClick(plot, Qt::Key_PageDown);
    QCOMPARE(step(), 3);
    QTest::keyClick(plot, Qt::Key_Left);
    QTest::keyClick(plot, Qt::Key_PageUp);
    QCOMPARE(step(), 1);
    QTest::keyClick(plot, Qt::Key_4);
    QCOMPARE(step(), 3);
    QTest::keyClick(plot, Qt::Key_1);
    QCOMPARE(step(), 0);
    QTest::keyClick(plot, Qt::Key_4);
    QTest::keyClick(plot, Qt::Key_Up);
    QTest::keyClick(plot, Qt::Key_Up);
    QVERIFY(bench.product(bench.page.withNorm(), 2).startsWith(QStringLiteral("key 8: ")));
    QTest::keyClick(plot, Qt::Key_Return);
    QCOMPARE(bench.laboratory.view().locked, std::optional(Cell{9, 7}));
    QTest::keyClick(plot, Qt::Key_Escape);
    QCOMPARE(bench.laboratory.view().locked, std::nullopt);
}

void TestUiWhy::hovering_marks_the_key_everywhere() {
    Bench bench;
    bench.show(small_experiment());
    QTRY_VERIFY(bench.complete());
    FactorPlot* cosine = bench.page.withoutNorm()->plot(1);
    draw(*cosine);
    QTest::mouseMove(cosine->canvas(), place_of_key(*cosine, 4));
    QTRY_COMPARE(bench.laboratory.view().hovered, std::optional(Cell{9, 3}));
    for (const WhyRow* row : {bench.page.withoutNorm(), bench.page.withNorm()}) {
        for (int index = 0; index < 3; ++index) {
            QVERIFY(bench.product(row, index).startsWith(QStringLiteral("key 4: ")));
        }
    }
    AverageMap* map = bench.page.withNorm()->map();
    QTest::mouseMove(map, place_of_token(*map, 5));
    QTRY_COMPARE(bench.laboratory.view().hovered, std::optional(Cell{9, 5}));
    QVERIFY(bench.product(bench.page.withoutNorm(), 2).startsWith(QStringLiteral("key 6: ")));
    QTest::mouseMove(map, place_of_token(*map, 9));  // the query is no key before itself
    QTRY_COMPARE(bench.laboratory.view().hovered, std::nullopt);
    QVERIFY(bench.product(bench.page.withoutNorm(), 2).startsWith(QStringLiteral("key 9: ")));
}

void TestUiWhy::click_locks_and_frees() {
    Bench bench;
    bench.show(small_experiment());
    QTRY_VERIFY(bench.complete());
    FactorPlot* score = bench.page.withNorm()->plot(2);
    draw(*score);
    QTest::mouseClick(score->canvas(), Qt::LeftButton, {}, place_of_key(*score, 3));
    QCOMPARE(bench.laboratory.view().locked, std::optional(Cell{9, 2}));
    QTest::mouseClick(score->canvas(), Qt::LeftButton, {}, place_of_key(*score, 3));
    QCOMPARE(bench.laboratory.view().locked, std::nullopt);
    AverageMap* map = bench.page.withoutNorm()->map();
    QTest::mouseClick(map, Qt::LeftButton, {}, place_of_token(*map, 6));
    QCOMPARE(bench.laboratory.view().locked, std::optional(Cell{9, 6}));
}

void TestUiWhy::without_norm_layer_3_prefers_early_keys() {
    Bench bench;
    Experiment experiment = small_experiment();
    experiment.parameters.normalization = Normalization::none;
    bench.show(experiment, 2);
    QTRY_VERIFY(bench.complete());
    QCOMPARE(bench.page.title(), QStringLiteral("Why layer 3 prefers early keys"));
    QCOMPARE(bench.page.withoutNorm()->sentence(),
             QStringLiteral("The length falls faster: the early key wins."));
}

void TestUiWhy::sentences_data() {
    QTest::addColumn<int>("layer");
    QTest::addColumn<Parameters>("parameters");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QString>("verdict");
    const Parameters usual;
    QTest::newRow("layer 1") << 0 << usual << QStringLiteral("Why layer 1 has no preference")
                             << QStringLiteral("A score is a length times a cosine.")
                             << QStringLiteral("The length is gone: no preference.");
    Parameters two;
    two.sequence_length = 2;
    QTest::newRow("S = 2") << 1 << two << QStringLiteral("Layer 2: too few tokens for a preference")
                           << QStringLiteral("Key 1 is what the other keys are measured against")
                           << QStringLiteral("Two tokens: nothing to prefer.");
    Parameters same;
    same.alpha = 1.0;
    QTest::newRow("alpha = 1") << 1 << same << QStringLiteral("Why layer 2 has no preference")
                               << QStringLiteral("A score is a length times a cosine.")
                               << QStringLiteral(
                                      "All tokens are the same vector: every comparison is a tie.");
    Parameters cold;
    cold.score_scale = 0.0;
    QTest::newRow("tau = 0") << 1 << cold << QStringLiteral("Why layer 2 has no preference")
                             << QStringLiteral("Scores are length times cosine times τ")
                             << QStringLiteral("Score scale 0: every score is 0.");
}

void TestUiWhy::sentences() {
    QFETCH(int, layer);
    QFETCH(Parameters, parameters);
    QFETCH(QString, title);
    QFETCH(QString, sentence);
    QFETCH(QString, verdict);
    Bench bench;
    Experiment experiment = small_experiment();
    experiment.parameters = parameters;
    bench.show(experiment, layer);
    QTRY_VERIFY(bench.complete());
    QCOMPARE(bench.page.title(), title);
    QVERIFY2(plain(bench.page.sentence()).startsWith(sentence), qPrintable(bench.page.sentence()));
    QCOMPARE(bench.page.withNorm()->sentence(), verdict);
    const bool embeddings = layer == 0;
    QCOMPARE(!bench.page.withNorm()->map()->words().isEmpty(), embeddings);
    QCOMPARE(bench.page.withNorm()->sign(0).isEmpty(), embeddings);
}

void TestUiWhy::noise_is_no_verdict_data() {
    QTest::addColumn<double>("probability");
    QTest::addColumn<double>("error");
    QTest::addColumn<Preference>("preference");
    QTest::newRow("half, well known") << 0.501 << 0.001 << Preference::none;
    QTest::newRow("exactly a half") << 0.5 << 0.0 << Preference::none;
    QTest::newRow("0.025 beside 0.009") << 0.525 << 0.009 << Preference::undecided;
    QTest::newRow("half, poorly known") << 0.5 << 0.011 << Preference::undecided;
    QTest::newRow("certain, but slight") << 0.51 << 0.001 << Preference::slight;
    QTest::newRow("certain") << 0.525 << 0.005 << Preference::recent;
    QTest::newRow("certain, the other way") << 0.475 << 0.005 << Preference::early;
}

void TestUiWhy::noise_is_no_verdict() {
    QFETCH(double, probability);
    QFETCH(double, error);
    QFETCH(Preference, preference);
    constexpr int sequences = 10'000;
    test::InventedEstimate estimate(Parameters{}, sequences);
    estimate.set_scalar(Quantity::recency_probability, 1, probability,
                        error * std::sqrt(sequences));
    const auto known = estimate.get().scalar(Quantity::recency_probability, 1);
    QVERIFY(std::abs(known->standard_error - error) < 1e-6);
    QCOMPARE(preference_of(estimate.get(), 1), preference);
    Scene scene;
    scene.estimate = std::make_shared<Estimate>(estimate.get());
    scene.view.layer = 1;
    QCOMPARE(why_title(scene) == QStringLiteral("Layer 2: too few sequences to tell a preference"),
             preference == Preference::undecided);
}

void TestUiWhy::residual_is_shown() {
    Bench bench;
    Experiment experiment = small_experiment();
    experiment.parameters.residual = 1.0;
    bench.show(experiment, 1, 0);
    QTRY_VERIFY(bench.complete());
    QVERIFY(bench.page.sentence().endsWith(
        QStringLiteral("The residual keeps r_eff = 0.35 of the token itself.")));
    QVERIFY(bench.page.heading(0).endsWith(QStringLiteral("X ← A H + r X")));
    QCOMPARE(plain(bench.page.withNorm()->sentence()), QStringLiteral("Residual: r_eff = 0.35."));
    QCOMPARE(plain(bench.page.withoutNorm()->sentence()), QStringLiteral("Residual: r_eff = 1."));
    bench.laboratory.changeView([](View& view) { view.layer = 2; });
    QCOMPARE(plain(bench.page.withNorm()->sentence()), QStringLiteral("Residual: r = 1."));
}

/// At alpha = 0 the cosines of layer 1 are noise about 0, and in both rows ratios of them nonsense.
void TestUiWhy::unrelated_cosines_are_plain() {
    Bench bench;
    Experiment experiment = small_experiment();
    experiment.parameters.alpha = 0.0;
    bench.show(experiment, 0);
    QTRY_VERIFY(bench.complete());
    for (const WhyRow* row : {bench.page.withoutNorm(), bench.page.withNorm()}) {
        QVERIFY(row->plot(0)->picture().logarithmic);
        for (int index = 1; index < 3; ++index) {
            const FactorPicture& picture = row->plot(index)->picture();
            QVERIFY(!picture.logarithmic);
            QVERIFY(!picture.product.contains(u'×'));
            QVERIFY(std::abs(picture.values.back()) < 0.05);
        }
    }
    QVERIFY(bench.page.heading(2).contains(QStringLiteral("about 0, no ratios")));
}

/// Scores of post-norm are of what the layer before has normalized: at layer 1 of nothing yet.
void TestUiWhy::post_norm_has_equal_lengths() {
    Bench bench;
    Experiment experiment = small_experiment();
    experiment.parameters.placement = Placement::post;
    bench.show(experiment, 1, 1);
    QTRY_VERIFY(bench.complete());
    const FactorPicture& lengths = bench.page.withNorm()->plot(0)->picture();
    QVERIFY(std::abs(lengths.values.back() - 1.0) < 1e-4);
    QVERIFY(lengths.before.isEmpty());
    QVERIFY2(bench.page.sentence().endsWith(
                 QStringLiteral("LayerNorm took it away at the end of layer 1.")),
             qPrintable(bench.page.sentence()));
    bench.laboratory.changeView([](View& view) { view.layer = 0; });
    QVERIFY(bench.page.sentence().endsWith(
        QStringLiteral("LayerNorm comes only at the end of the layer.")));
    bench.laboratory.changeView([](View& view) {
        view.layer = 1;
        view.why_step = 3;
    });
    QCOMPARE(bench.page.withNorm()->sentence(),
             QStringLiteral("All lengths are equal: the later key wins."));
}

void TestUiWhy::texts_fit_data() {
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("compact");
    QTest::addColumn<TypeScale>("scale");
    QTest::newRow("1280 x 800") << QSize(979, 641) << true << TypeScale::normal;
    QTest::newRow("1600 x 1000") << QSize(1299, 821) << false << TypeScale::normal;
    QTest::newRow("presenter") << QSize(1368, 900) << false << TypeScale::presenter;
}

void TestUiWhy::texts_fit() {
    QFETCH(QSize, size);
    QFETCH(bool, compact);
    QFETCH(TypeScale, scale);
    Bench bench;
    bench.page.setTheme(Theme::of(Appearance::light, scale));
    bench.page.setCompact(compact);
    bench.page.resize(size);
    Experiment experiment = small_experiment();
    experiment.parameters.residual = 1.0;
    bench.show(experiment);
    QTRY_VERIFY(bench.complete());
    for (int step = 0; step < why_steps; ++step) {
        bench.laboratory.changeView([step](View& view) { view.why_step = step; });
        for (const QLabel* label : bench.page.findChildren<QLabel*>()) {
            const int flags = Qt::AlignLeft | (label->wordWrap() ? Qt::TextWordWrap : 0);
            const QRect needed =
                label->fontMetrics().boundingRect({0, 0, label->width(), 0}, flags, label->text());
            QVERIFY2(needed.height() <= label->height() && needed.width() <= label->width(),
                     qPrintable(label->text()));
            QVERIFY(label->font().pixelSize() >= (scale == TypeScale::presenter ? 18 : 12));
        }
    }
    for (const WhyRow* row : {bench.page.withoutNorm(), bench.page.withNorm()}) {
        QVERIFY(row->plot(0)->axes_area().height() >= 100);
        QVERIFY(row->map()->grid().square.width() >= 100);
        QVERIFY(row->geometry().bottom() < bench.page.steps()->y());
    }
}

void TestUiWhy::listeners_are_told_numbers() {
    Bench bench;
    bench.show(small_experiment());
    QTRY_VERIFY(bench.complete());
    const FactorPlot* plot = bench.page.withNorm()->plot(1);
    QCOMPARE(plot->accessibleName(), QStringLiteral("LayerNorm: cosine"));
    const QString value = bench.product(bench.page.withNorm(), 1).mid(7);
    QCOMPARE(plot->accessibleDescription(),
             QStringLiteral("Row 10, layer 2, LayerNorm: the cosine goes from ×1 at key 1 to %1 at "
                            "key 9.")
                 .arg(value));
    const QString averages = bench.page.withoutNorm()->map()->accessibleDescription();
    QVERIFY2(averages.startsWith(QStringLiteral("Layer 1 made token 9 of 0.1")),
             qPrintable(averages));
}

/// Numbers that change behind the map's back show when it draws all cells again.
void TestUiWhy::pointing_draws_no_averages() {
    Parameters parameters;
    parameters.sequence_length = 80;
    parameters.layers = 1;
    const auto even = [&](double weight) {
        return made_up_estimate(parameters, [weight](Quantity, int, int, int) { return weight; });
    };
    AverageMap map;
    map.resize(240, 240);
    Scene scene;
    const auto estimate = std::make_shared<Estimate>(even(0.1));
    scene.estimate = estimate;
    scene.view.layer = 0;
    const auto cell_colour = [&](double highest, std::optional<int> marked) {
        map.set_scene(scene, highest, marked);
        const QPoint place = map.grid().cell({70, 20}).center();
        return map.grab().toImage().pixelColor(place);
    };
    const QColor drawn = cell_colour(1.0, std::nullopt);
    QVERIFY(drawn != map.palette().color(QPalette::Window));
    *estimate = even(0.9);
    QCOMPARE(cell_colour(1.0, 40), drawn);
    const QColor other_scale = cell_colour(0.95, 40);
    QVERIFY(other_scale != drawn);
    QCOMPARE(other_scale,
             QColor::fromRgba(ColourScale(ColourMap::viridis, {0.0, 0.95}).colour(0.9)));
}

void TestUiWhy::pairs_are_of_one_experiment() {
    const auto none = run_of(Normalization::none, 0.0, 1);
    const auto norm = run_of(Normalization::layer_norm, 0.0, 1);
    NormPair pair;
    Scene scene;
    scene.estimate = norm;
    scene.counterpart = none;
    pair.take(scene);
    QCOMPARE(pair.live(), norm);
    QCOMPARE(pair.at(0), none);
    for (const auto& next :
         {run_of(Normalization::layer_norm, 1.0, 1), run_of(Normalization::layer_norm, 0.0, 2)}) {
        NormPair changing = pair;
        scene.estimate = next;
        changing.take(scene);  // the counterpart is still the one of before
        QCOMPARE(changing.live(), norm);
        QCOMPARE(changing.at(0), none);
        Scene alone = scene;
        alone.counterpart.reset();
        changing.take(alone);
        QCOMPARE(changing.live(), next);
        QVERIFY(changing.at(0) == nullptr);
    }
    scene.estimate = none;  // switched, with the counterpart of before
    pair.take(scene);
    QCOMPARE(pair.live(), none);
    QCOMPARE(pair.at(1), norm);
}

void TestUiWhy::rows_wait_for_each_other() {
    Laboratory laboratory(paper(), 1);
    WhyPage page(laboratory);
    Scene scene;
    scene.view.layer = 1;
    scene.view.why_step = 0;
    scene.estimate = run_of(Normalization::layer_norm, 0.5, 1);
    scene.counterpart = run_of(Normalization::none, 0.5, 1);
    page.setScene(scene);
    QVERIFY(page.withNorm()->sentence().contains(QStringLiteral("r_eff")));
    const QString before = page.withNorm()->sentence();
    scene.estimate = run_of(Normalization::layer_norm, 1.0, 1);
    page.setScene(scene);
    QCOMPARE(page.withNorm()->sentence(), before);
    scene.counterpart = run_of(Normalization::none, 1.0, 1);
    page.setScene(scene);
    QVERIFY(page.withNorm()->sentence() != before);
    QCOMPARE(plain(page.withoutNorm()->sentence()), QStringLiteral("Residual: r_eff = 1."));
}

void TestUiWhy::hidden_page_holds_no_numbers() {
    Laboratory laboratory(paper(), 1);
    WhyPage page(laboratory);
    page.show();
    Scene scene;
    scene.view.layer = 1;
    scene.estimate = run_of(Normalization::layer_norm, 0.0, 1);
    scene.counterpart = run_of(Normalization::none, 0.0, 1);
    const std::weak_ptr<const Estimate> live = scene.estimate;
    const std::weak_ptr<const Estimate> counterpart = scene.counterpart;
    page.setScene(scene);
    scene = {};
    QVERIFY(!live.expired() && !counterpart.expired());
    page.hide();
    QVERIFY(live.expired() && counterpart.expired());
}

QTEST_MAIN(TestUiWhy)
#include "tst_ui_why.moc"

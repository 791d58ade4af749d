// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/choice_box.h"
#include "ui/controls/number_field.h"
#include "ui/controls/segmented_control.h"
#include "ui/plots/qcp.h"
#include "ui/sweep/range_fields.h"
#include "ui/sweep/sweep_controls.h"
#include "ui/sweep/sweep_plot.h"
#include "ui/sweep/sweep_progress.h"
#include "ui/sweep/sweep_window.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace recency;
using namespace recency::ui;

namespace {

/// The window as a person has it before them, with few sequences.
class Bench {
public:
    explicit Bench(const Experiment& base = {}, const QString& sequences = "4000")
        : window(2, base), chosen(&window, &SweepWindow::experimentChosen) {
        type(field("Sequences at each point"), sequences);
        window.resize(1180, 760);
        window.show();
    }

    bool finished() {
        return QTest::qWaitFor([this] { return is_finished(); }, 60'000);
    }
    /// Has everything that was asked for been drawn?
    bool is_finished() const {
        const auto& picture = plot().picture();
        const auto is_complete = [&](const std::shared_ptr<const Estimate>& estimate) {
            return estimate != nullptr &&
                   estimate->sequences() == picture->results.sweep.base.sequences;
        };
        return picture && std::ranges::all_of(picture->results.estimates, is_complete) &&
               progress().startsWith(QString("%1 points").arg(picture->results.values().size())) &&
               progress().endsWith("in all");
    }
    QString progress() const { return window.findChild<SweepProgress*>()->text(); }
    SweepPlot& plot() const { return *window.findChild<SweepPlot*>(); }
    QString range_message() const { return window.findChild<RangeFields*>()->message(); }

    NumberField* field(const QString& name) const {
        for (NumberField* candidate : window.findChildren<NumberField*>()) {
            if (candidate->accessibleName() == name) {
                return candidate;
            }
        }
        return nullptr;
    }
    static void type(NumberField* field, const QString& text) {
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, text);
        QTest::keyClick(field, Qt::Key_Return);
    }
    /// Types the whole range; every step on the way must be a range.
    void sweep(const QString& first, const QString& last, const QString& points) const {
        type(field("From"), first);
        type(field("To"), last);
        type(field("Points"), points);
    }
    /// By the arrow keys, through all that stand before the entry with these first letters.
    void choose(const QString& box, const QString& entry) const {
        for (ChoiceBox* candidate : window.findChildren<ChoiceBox*>()) {
            if (candidate->accessibleName() == box) {
                const int index = candidate->findText(entry, Qt::MatchStartsWith);
                candidate->setFocus();
                QTest::keyClick(candidate, Qt::Key_Home);
                for (int step = 0; step < index; ++step) {
                    QTest::keyClick(candidate, Qt::Key_Down);
                }
                QCOMPARE(candidate->currentIndex(), index);
                return;
            }
        }
        QFAIL("no such box");
    }
    void choose_parameter(const QString& name) const { choose("Parameter that varies", name); }
    void choose_quantity(const QString& name) const { choose("Quantity that is shown", name); }

    /// Of the parameter, as drawn; empty before there is a picture.
    std::vector<double> values() const {
        const auto& picture = plot().picture();
        return picture ? picture->results.values() : std::vector<double>{};
    }
    std::optional<Statistic> number(double value, int layer) const {
        const SweepPicture& picture = *plot().picture();
        const std::vector<double>& values = picture.results.values();
        const auto point = std::ranges::find(values, value) - values.begin();
        return value_at(picture, static_cast<std::size_t>(point), layer).statistic;
    }
    /// Where the drawn line of a layer (from 1) has its point, in pixels of the canvas.
    QPoint place(std::size_t point, int layer) const {
        QCustomPlot* canvas = plot().canvas();
        canvas->replot(QCustomPlot::rpImmediateRefresh);
        for (int index = 0; index < canvas->graphCount(); ++index) {
            const QCPGraph* graph = canvas->graph(index);
            if (graph->name() == QString("layer %1").arg(layer)) {
                const auto data = graph->data()->at(static_cast<int>(point));
                return graph->coordsToPixels(data->key, data->value).toPoint();
            }
        }
        return {};
    }

    SweepWindow window;
    QSignalSpy chosen;
};

Experiment with_layers(int layers) {
    Experiment experiment;
    experiment.parameters.layers = layers;
    return experiment;
}

const Theme& light() {
    return Theme::of(Appearance::light);
}

QString joined(const std::vector<int>& numbers) {
    QStringList texts;
    for (const int number : numbers) {
        texts << QString::number(number);
    }
    return texts.join(' ');
}

QStringList labels_of(const std::vector<Tick>& ticks) {
    QStringList labels;
    for (const Tick& tick : ticks) {
        labels << tick.label;
    }
    return labels;
}

}  // namespace

class TestUiSweep : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void few_layers_stand_for_all_data();
    void few_layers_stand_for_all();
    void values_stand_on_their_ladder();
    void zero_stands_left_of_a_break();
    void labels_have_room();
    void symbols_are_italic_letters();
    void layers_differ_without_colour();
    void lines_are_named_from_the_top();

    void dimension_reaches_the_papers_numbers();
    void line_shows_numbers_and_band();
    void click_goes_there();
    void keys_walk_and_go_there();
    void pointing_reads_the_number_out();
    void bad_ranges_say_why_data();
    void bad_ranges_say_why();
    void missing_values_are_told();
    void ranges_are_remembered();
    void choices_are_swept_whole();
    void only_what_matters_is_offered();
    void cheap_quantities_need_no_new_run();
    void contribution_takes_over_when_it_is_there();
    void what_cannot_exist_is_said_data();
    void what_cannot_exist_is_said();
    void ties_leave_a_gap_and_say_so();
    void pause_and_resume();
    void follows_the_main_window_or_stays();
    void too_much_memory_is_refused();
    void computes_only_while_open();
    void many_layers_stay_readable();
    void describes_what_it_shows();
    void dark_theme_colours_lines();
};

void TestUiSweep::few_layers_stand_for_all_data() {
    QTest::addColumn<int>("layers");
    QTest::addColumn<int>("chosen");
    QTest::addColumn<QString>("few");
    QTest::newRow("all") << 4 << 3 << "0 1 2 3";
    QTest::newRow("seven") << 7 << 0 << "0 1 2 3 4 5 6";
    QTest::newRow("twelve") << 12 << 3 << "0 1 3 7 11";
    QTest::newRow("with the chosen one") << 12 << 9 << "0 1 3 7 9 11";
    QTest::newRow("sixty-four") << 64 << 63 << "0 1 3 7 15 31 63";
    QTest::newRow("in place of a neighbour") << 64 << 40 << "0 1 3 7 15 40 63";
    QTest::newRow("the ends stay") << 64 << 62 << "0 1 3 7 15 62 63";
}

void TestUiSweep::few_layers_stand_for_all() {
    QFETCH(const int, layers);
    QFETCH(const int, chosen);
    QTEST(joined(few_layers(layers, chosen)), "few");
}

void TestUiSweep::values_stand_on_their_ladder() {
    const SweepScale scale(parameter_info(ParameterId::dimension), {16, 32, 64, 1024});
    QCOMPARE(scale.positions(), (std::vector<double>{4, 5, 6, 10}));
    QCOMPARE(scale.position_of(128), std::optional(7.0));
    QCOMPARE(scale.position_of(8), std::optional<double>());
    QCOMPARE(scale.position_of(2048), std::optional<double>());
    QCOMPARE(scale.axis_break(), std::optional<double>());
    QCOMPARE(scale.nearest(5.6), std::size_t{2});
    QCOMPARE(scale.nearest(-3), std::size_t{0});
}

void TestUiSweep::zero_stands_left_of_a_break() {
    const SweepScale scale(parameter_info(ParameterId::score_scale), {0, 0.1, 1, 10});
    QCOMPARE(scale.positions(), (std::vector<double>{-40, -20, 0, 20}));
    QCOMPARE(scale.position_of(0), std::optional(-40.0));
    QCOMPARE(scale.axis_break(), std::optional(-30.0));
    QCOMPARE(scale.position_of(0.05), std::optional(-30.0));  // in the break
}

void TestUiSweep::labels_have_room() {
    const ParameterInfo& info = parameter_info(ParameterId::alpha);
    const SweepScale scale(info, values_along(info, {0.0, 0.9, 10}));
    QCOMPARE(
        labels_of(scale.ticks(600, light())),
        (QStringList{"0", "0.10", "0.20", "0.30", "0.40", "0.50", "0.60", "0.70", "0.80", "0.90"}));
    QCOMPARE(labels_of(scale.ticks(200, light())),
             (QStringList{"0", "0.20", "0.40", "0.60", "0.80"}));
    QCOMPARE(labels_of(scale.ticks(100, light())), (QStringList{"0", "0.50", "0.90"}));
    QCOMPARE(labels_of(scale.ticks(10, light())), QStringList{"0"});
}

void TestUiSweep::symbols_are_italic_letters() {
    QCOMPARE(axis_text(parameter_info(ParameterId::dimension)), "Dimension 𝑑");
    QCOMPARE(axis_text(parameter_info(ParameterId::sequence_length)), "Sequence length 𝑆");
    QCOMPARE(axis_text(parameter_info(ParameterId::alpha)), "Cosine between tokens 𝛼");
    QCOMPARE(axis_text(parameter_info(ParameterId::normalization)), "Normalization");
    QCOMPARE(setting_text(parameter_info(ParameterId::residual), 0.5), "r = 0.50");
}

/// Neighbouring layers have other dashes and other markers, and the chosen one is bold and solid.
void TestUiSweep::layers_differ_without_colour() {
    const Theme& theme = light();
    for (std::size_t rank = 0; rank + 1 < 7; ++rank) {
        const SweepLineStyle line = line_style(theme, rank, 7, false);
        const SweepLineStyle next = line_style(theme, rank + 1, 7, false);
        QVERIFY(line.pen.dashPattern() != next.pen.dashPattern());
        QVERIFY(line.marker != next.marker);
        QVERIFY(line.pen.color().lightness() > next.pen.color().lightness());
    }
    const SweepLineStyle chosen = line_style(theme, 0, 7, true);
    QCOMPARE(chosen.pen.style(), Qt::SolidLine);
    QCOMPARE(chosen.pen.widthF(), 2 * line_style(theme, 6, 7, false).pen.widthF());
    QCOMPARE(line_style(theme, 0, 7, false).pen.color(), theme.ink2);
    QCOMPARE(line_style(theme, 6, 7, false).pen.color(), theme.ink);
}

void TestUiSweep::lines_are_named_from_the_top() {
    const double none = std::nan("");
    const std::vector<SweepSeries> series{
        {0, {0.5, 0.5}, {}}, {1, {0.6, 0.5}, {}}, {2, {none, none}, {}}, {3, {0.9, 0.5}, {}}};
    QCOMPARE(from_top(series), (std::vector<std::size_t>{3, 1, 0, 2}));
}

void TestUiSweep::dimension_reaches_the_papers_numbers() {
    Bench bench({}, "20000");
    bench.sweep("16", "64", "3");
    QVERIFY(bench.finished());
    QCOMPARE(bench.progress(), "3 points, 60 k sequences in all");
    QCOMPARE(bench.values(), (std::vector<double>{16, 32, 64}));
    const std::pair<double, double> published[] = {{16, 0.9079}, {64, 0.7073}};
    for (const auto& [dimension, value] : published) {
        const auto simulated = bench.number(dimension, 3);
        QVERIFY(simulated.has_value());
        QVERIFY(simulated->standard_error < 0.002);
        QVERIFY2(std::abs(simulated->mean - value) < 5 * simulated->standard_error,
                 qPrintable(QString::number(simulated->mean)));
    }
}

void TestUiSweep::line_shows_numbers_and_band() {
    Bench bench;
    QVERIFY(bench.finished());
    bench.place(0, 1);  // draws
    QCustomPlot* canvas = bench.plot().canvas();
    int lines = 0;
    for (int index = 0; index < canvas->graphCount(); ++index) {
        const QCPGraph* curve = canvas->graph(index);
        if (!curve->name().startsWith("layer")) {
            continue;
        }
        ++lines;
        const QCPGraph* low = canvas->graph(index - 2);  // its band comes before it
        const QCPGraph* high = canvas->graph(index - 1);
        QCOMPARE(high->channelFillGraph(), low);
        const int layer = curve->name().mid(6).toInt() - 1;
        const auto number = bench.number(1024, layer);
        QVERIFY(std::abs(curve->data()->at(6)->value - number->mean) < 1e-12);
        QVERIFY(std::abs(high->data()->at(6)->value - low->data()->at(6)->value -
                         4 * number->standard_error) < 1e-12);
        QCOMPARE(curve->data()->at(6)->key, 10.0);
    }
    QCOMPARE(lines, 4);
    QCOMPARE(canvas->yAxis->range().lower, 0.0);
    QCOMPARE(bench.plot().end_labels(),
             (QStringList{"recent keys", "no preference", "early keys"}));
    QCOMPARE(bench.plot().line_names().size(), 4);
    QCOMPARE(bench.plot().line_names().front(), "layer 4");
    QCOMPARE(bench.plot().title(), "Recency probability");
}

void TestUiSweep::click_goes_there() {
    Experiment base;
    base.seed = 5;
    base.sequences = 123'000;
    Bench bench(base);
    QVERIFY(bench.finished());
    QTest::mouseClick(bench.plot().canvas(), Qt::LeftButton, {}, bench.place(2, 3));
    QCOMPARE(bench.chosen.size(), 1);
    Experiment there = base;
    there.parameters.dimension = 64;
    QCOMPARE(bench.chosen[0][0].value<Experiment>(), there);
    QCOMPARE(bench.chosen[0][1].toInt(), 2);
    QCOMPARE(bench.field("Chosen layer")->number(), 3.0);  // it is the bold one now
    QCOMPARE(bench.plot().picture()->layer, 2);
}

void TestUiSweep::keys_walk_and_go_there() {
    Bench bench;
    QVERIFY(bench.finished());
    SweepPlot& plot = bench.plot();
    plot.setFocus();
    QTest::keyClick(&plot, Qt::Key_Return);  // nothing is walked to yet
    QCOMPARE(bench.chosen.size(), 0);
    QTest::keyClick(&plot, Qt::Key_Right);
    QVERIFY2(plot.read_out().startsWith("d = 16, layer 4: 0.9"), qPrintable(plot.read_out()));
    QTest::keyClick(&plot, Qt::Key_Right);
    QTest::keyClick(&plot, Qt::Key_Right);
    QTest::keyClick(&plot, Qt::Key_Down);
    QVERIFY2(plot.read_out().startsWith("d = 64, layer 3: 0."), qPrintable(plot.read_out()));
    QVERIFY(plot.accessibleDescription().startsWith(plot.read_out()));
    QTest::keyClick(&plot, Qt::Key_End);
    QTest::keyClick(&plot, Qt::Key_Right);  // there is nothing beyond
    QVERIFY(plot.read_out().startsWith("d = 1024, layer 3: "));
    QTest::keyClick(&plot, Qt::Key_Home);
    for (int press = 0; press < 5; ++press) {
        QTest::keyClick(&plot, Qt::Key_Down);
    }
    QTest::keyClick(&plot, Qt::Key_Return);
    QCOMPARE(bench.chosen.size(), 1);
    QCOMPARE(bench.chosen[0][0].value<Experiment>(), Experiment{});
    QCOMPARE(bench.chosen[0][1].toInt(), 0);
    QTest::keyClick(&plot, Qt::Key_Escape);
    QCOMPARE(plot.read_out(), QString());
}

void TestUiSweep::pointing_reads_the_number_out() {
    Bench bench;
    QVERIFY(bench.finished());
    const QPoint place = bench.place(1, 2);
    QTest::mouseMove(bench.plot().canvas(), place + QPoint(9, 2));
    const auto number = bench.number(32, 1);
    const QString expected = "d = 32, layer 2: " + value_with_error(*number);
    QTRY_COMPARE(bench.plot().read_out(), expected);
    QVERIFY(expected.contains(" ± 0.00"));
}

void TestUiSweep::bad_ranges_say_why_data() {
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("message");
    QTest::newRow("above") << "2000"
                           << "From (2000) must be below To (1024). The plot still goes from 16 to "
                              "1024.";
    QTest::newRow("equal") << "1024"
                           << "From and to are both 1024: nothing varies. The plot still goes from "
                              "16 to 1024.";
}

void TestUiSweep::bad_ranges_say_why() {
    QFETCH(const QString, first);
    Bench bench;
    QVERIFY(bench.finished());
    Bench::type(bench.field("From"), first);
    QTEST(bench.range_message(), "message");
    QCOMPARE(bench.values().front(), 16.0);
    QCOMPARE(bench.progress(), "7 points, 28 k sequences in all");  // nothing was begun
    Bench::type(bench.field("From"), "1022");
    QCOMPARE(bench.range_message(), "Only 3 points: there are no other values between.");
    QTRY_COMPARE(bench.values(), (std::vector<double>{1022, 1023, 1024}));
}

void TestUiSweep::missing_values_are_told() {
    Bench bench;
    NumberField* first = bench.field("From");
    Bench::type(first, "1");
    QCOMPARE(first->problem(),
             "Dimension: 1 is not allowed; expected a whole number from 2 to "
             "65536");
    NumberField* points = bench.field("Points");
    Bench::type(points, "201");
    QCOMPARE(points->problem(),
             "Points: 201 is not allowed; expected a whole number from 2 to 200");
    bench.sweep("2", "5", "9");
    QCOMPARE(bench.range_message(), "Only 4 points: there are no other values between.");
}

void TestUiSweep::ranges_are_remembered() {
    Bench bench;
    bench.sweep("32", "128", "3");
    bench.choose_parameter("Cosine");
    QCOMPARE(bench.field("From")->text(), "0");
    QCOMPARE(bench.field("To")->text(), "0.90");
    QCOMPARE(bench.field("Points")->text(), "10");
    QTRY_COMPARE(bench.values().size(), std::size_t{10});
    QCOMPARE(bench.values().back(), 0.9);
    bench.choose_parameter("Dimension");
    QCOMPARE(bench.field("From")->text(), "32");
    QCOMPARE(bench.field("To")->text(), "128");
    QCOMPARE(bench.field("Points")->text(), "3");
}

void TestUiSweep::choices_are_swept_whole() {
    Bench bench;
    bench.choose_parameter("Normalization");
    QCOMPARE(bench.field("From"), nullptr);
    QVERIFY(bench.finished());
    QCOMPARE(bench.progress(), "3 points, 12 k sequences in all");
    QVERIFY(bench.number(0, 3)->mean < 0.2);  // none: early keys
    QVERIFY(bench.number(1, 3)->mean > 0.8);  // LayerNorm: recent keys
    QTest::mouseClick(bench.plot().canvas(), Qt::LeftButton, {}, bench.place(0, 4));
    QCOMPARE(bench.chosen[0][0].value<Experiment>().parameters.normalization, Normalization::none);
}

void TestUiSweep::only_what_matters_is_offered() {
    Experiment base;
    base.parameters.normalization = Normalization::none;
    base.parameters.distribution = Distribution::topics;
    const Bench bench(base);
    QStringList offered;
    for (const ChoiceBox* box : bench.window.findChildren<ChoiceBox*>()) {
        for (int index = 0; index < box->count(); ++index) {
            offered << box->itemText(index);
        }
    }
    QCOMPARE(offered.filter("Topic length").size(), 1);
    QVERIFY(offered.contains("Normalization"));
    QVERIFY(!offered.contains("Placement"));     // there is nothing to place
    QVERIFY(!offered.contains("Vocabulary 𝑉"));  // topics have none
    QVERIFY(!offered.contains("Layers 𝐿"));      // they are the lines
    QVERIFY(!offered.contains("Seed"));
}

void TestUiSweep::cheap_quantities_need_no_new_run() {
    Bench bench;
    QVERIFY(bench.finished());
    const auto before = bench.plot().picture()->results.estimates;
    bench.choose_quantity("Recency advantage");
    QCOMPARE(bench.plot().title(), "Recency advantage");
    QCOMPARE(bench.plot().picture()->results.estimates, before);
    const auto advantage = before.front()->scalar(Quantity::recency_advantage, 3);
    QCOMPARE(bench.number(16, 3)->mean, advantage->mean);
    QVERIFY(advantage->mean > 0.2);
    QVERIFY(bench.plot().subtitle().endsWith("in nats"));
    bench.place(0, 1);  // draws
    QVERIFY(bench.plot().end_labels().isEmpty());
    QVERIFY(bench.plot().canvas()->yAxis->range().upper < 1.0);
    bench.choose_quantity("Mean cosine");
    QVERIFY(bench.number(16, 3)->mean > 0.8);  // they have nearly collapsed
}

void TestUiSweep::contribution_takes_over_when_it_is_there() {
    Bench bench;
    QVERIFY(bench.finished());
    bench.choose_quantity("Contribution");
    QCOMPARE(bench.plot().title(), "Mean cosine");  // passed on the way: the old picture stays
    QTRY_COMPARE(bench.plot().title(), "Contribution of token 1");
    QVERIFY(bench.finished());
    const auto& estimate = *bench.plot().picture()->results.estimates.front();
    QCOMPARE(bench.number(16, 3)->mean, estimate.cell(Quantity::contribution, 3, 9, 0)->mean);
    QVERIFY(bench.number(16, 3)->mean > 0.3);
    bench.choose_quantity("Weight");
    QTRY_COMPARE(bench.plot().title(), "Weight on key 1");
    QVERIFY(bench.number(16, 3)->mean < 0.1);  // looked at little, and yet the most is from it
}

void TestUiSweep::what_cannot_exist_is_said_data() {
    QTest::addColumn<int>("tokens");
    QTest::addColumn<double>("alpha");
    QTest::addColumn<QString>("words");
    QTest::newRow("two tokens") << 2 << 0.5 << "Recency probability: needs three tokens";
    QTest::newRow("one vector") << 10 << 1.0 << "Recency probability: all ties";
}

void TestUiSweep::what_cannot_exist_is_said() {
    QFETCH(const int, tokens);
    QFETCH(const double, alpha);
    Experiment base;
    base.parameters.sequence_length = tokens;
    base.parameters.alpha = alpha;
    Bench bench(base);
    QVERIFY(bench.finished());
    QTEST(bench.plot().words(), "words");
    QTEST(bench.plot().accessibleDescription(), "words");
    bench.place(0, 1);  // draws
    QVERIFY(bench.plot().line_names().isEmpty());
    bench.choose_quantity("Mean cosine");
    QCOMPARE(bench.plot().words(), QString());
}

void TestUiSweep::ties_leave_a_gap_and_say_so() {
    Bench bench;
    bench.choose_parameter("Cosine");
    bench.sweep("0.8", "1", "3");
    QVERIFY(bench.finished());
    QTRY_COMPARE(bench.values(), (std::vector<double>{0.8, 0.9, 1.0}));
    QVERIFY(bench.number(0.9, 3).has_value());
    QVERIFY(!bench.number(1.0, 3).has_value());
    QVERIFY2(bench.plot().subtitle().endsWith("; none at α = 1: all ties"),
             qPrintable(bench.plot().subtitle()));
    SweepPlot& plot = bench.plot();
    QTest::keyClick(&plot, Qt::Key_End);
    QCOMPARE(plot.read_out(), "α = 1, layer 4: all ties");
}

void TestUiSweep::pause_and_resume() {
    Bench bench({}, "1G");
    QTRY_VERIFY(bench.plot().picture().has_value());
    auto* button = bench.window.findChild<QPushButton*>();
    QCOMPARE(button->text(), "Pause");
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_VERIFY(bench.progress().startsWith("7 points, paused at "));
    QCOMPARE(button->text(), "Resume");
    const QString paused = bench.progress();
    bench.sweep("16", "64", "3");  // is still answered
    QTRY_COMPARE(bench.values(), (std::vector<double>{16, 32, 64}));
    QTRY_VERIFY(bench.progress().startsWith("3 points, paused at "));
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_VERIFY(bench.progress().startsWith("3 points, "));
    QTRY_VERIFY(!bench.progress().contains("paused"));
    QCOMPARE(button->text(), "Pause");
    Bench::type(bench.field("Sequences at each point"), "2000");
    QVERIFY(bench.finished());
    QVERIFY(!button->isEnabled());
}

void TestUiSweep::follows_the_main_window_or_stays() {
    Bench bench;
    QVERIFY(bench.finished());
    Experiment other;
    other.parameters.residual = 1.0;
    other.parameters.layers = 2;
    bench.window.setBase(other);
    QTRY_COMPARE(bench.plot().picture()->results.layers(), 2);
    QCOMPARE(bench.plot().picture()->results.sweep.base.parameters.residual, 1.0);
    QCOMPARE(bench.field("Chosen layer")->number(), 2.0);  // the last there is
    Bench::type(bench.field("Chosen layer"), "3");
    QVERIFY(bench.field("Chosen layer")->problem().endsWith("a whole number from 1 to 2"));

    auto* follow = bench.window.findChild<SegmentedControl*>();
    QTest::mouseClick(follow->findChildren<Segment*>().at(1), Qt::LeftButton);
    Experiment third = other;
    third.parameters.residual = 2.0;
    third.parameters.dimension = 64;
    bench.window.setBase(third);
    QTRY_COMPARE(bench.plot().picture()->now, third);  // "now" moves, the sweep stays
    QCOMPARE(bench.plot().picture()->results.sweep.base.parameters.residual, 1.0);
    QTest::mouseClick(follow->findChildren<Segment*>().at(0), Qt::LeftButton);
    QTRY_COMPARE(bench.plot().picture()->results.sweep.base.parameters.residual, 2.0);
}

void TestUiSweep::too_much_memory_is_refused() {
    Experiment base;
    base.parameters.sequence_length = 512;
    base.parameters.layers = 64;
    const Bench bench(base, "1");
    bench.choose_quantity("Weight");
    QStringList texts;
    for (const QLabel* label : bench.window.findChildren<QLabel*>()) {
        texts << (label->isVisible() ? label->text() : QString());
    }
    QVERIFY(texts.filter("Too much to keep in memory: Weight on key 1 takes").size() == 1);
}

void TestUiSweep::computes_only_while_open() {
    Bench bench({}, "1G");
    QTRY_VERIFY(bench.plot().picture().has_value());
    bench.window.hide();
    QTRY_VERIFY(bench.progress().contains("paused"));
    bench.window.show();
    QTRY_VERIFY(!bench.progress().contains("paused"));
}

void TestUiSweep::many_layers_stay_readable() {
    Bench bench(with_layers(64), "64");
    bench.sweep("16", "64", "3");
    QVERIFY(bench.finished());
    bench.place(0, 1);  // draws
    QCOMPARE(bench.plot().line_names().size(), 7);
    bench.choose("Layers", "all");
    QVERIFY(!bench.place(0, 51).isNull());
    QCOMPARE(bench.plot().line_names().size(), 7);
    bench.choose("Layers", "only");
    QVERIFY(bench.place(0, 51).isNull());
    QCOMPARE(bench.plot().line_names(), QStringList{"layer 4"});
}

void TestUiSweep::describes_what_it_shows() {
    Bench bench(with_layers(2));
    bench.sweep("16", "64", "3");
    QVERIFY(bench.finished());
    const auto text = [&](double dimension, int layer) {
        return QString::number(bench.number(dimension, layer)->mean, 'f', 3) +
               QString(" at %1").arg(dimension);
    };
    QTRY_COMPARE(bench.plot().accessibleDescription(),
                 "Recency probability against Dimension 𝑑. Chosen layer 2: " + text(16, 1) + ", " +
                     text(32, 1) + ", " + text(64, 1) + "; layer 1: " + text(16, 0) + ", " +
                     text(64, 0) + ".");
}

void TestUiSweep::dark_theme_colours_lines() {
    Bench bench;
    QVERIFY(bench.finished());
    bench.window.setTheme(Theme::of(Appearance::dark));
    bench.place(0, 1);  // draws
    const QCustomPlot* canvas = bench.plot().canvas();
    QCOMPARE(canvas->graph(11)->name(), "layer 4");
    QCOMPARE(canvas->graph(11)->pen().color(), Theme::of(Appearance::dark).ink);
}

QTEST_MAIN(TestUiSweep)
#include "tst_ui_sweep.moc"

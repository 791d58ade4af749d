// SPDX-License-Identifier: GPL-3.0-or-later
// The control panel, driven as a person would: with pointer, keys and typed text.
#include "ui/controls/choice_box.h"
#include "ui/controls/control_panel.h"
#include "ui/controls/number_field.h"
#include "ui/controls/parameter_row.h"
#include "ui/controls/row_label.h"
#include "ui/controls/segmented_control.h"
#include "ui/controls/slider_scale.h"
#include "ui/controls/value_slider.h"
#include "ui/theme.h"

#include <QAccessible>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

#include <cmath>
#include <memory>

using namespace recency;
using namespace recency::ui;

Q_DECLARE_METATYPE(recency::ParameterId)
Q_DECLARE_METATYPE(recency::Experiment)

namespace {

using enum ParameterId;

void press(QWidget* widget, Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
    QTest::keyClick(widget, key, modifiers);
}

/// Where the disc's centre is when the slider's range is covered to this part.
QPoint track_point(const ValueSlider& slider, double part) {
    return {qRound(8 + part * (slider.width() - 16)), slider.height() / 2};
}

}  // namespace

class TestControls : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void ticks_and_values_data();
    void ticks_and_values();
    void every_tick_is_allowed_and_rises();
    void steps_data();
    void steps();
    void texts_data();
    void texts();
    void every_text_reads_back();

    void segments_choose_with_pointer_and_keys();
    void segments_keep_their_place();
    void segments_set_silently();

    void slider_drags();
    void slider_click_jumps();
    void slider_grip_does_not_jump();
    void slider_keys_data();
    void slider_keys();
    void slider_ignores_the_wheel_without_focus();
    void held_key_is_one_step();

    void typed_good_data();
    void typed_good();
    void typed_bad_data();
    void typed_bad();
    void bad_text_can_be_given_up_or_mended();
    void leaving_the_field_takes_it_over();
    void field_steps_beyond_the_slider();
    void value_beyond_the_slider_stays();

    void label_resets();
    void choices_reach_the_experiment();
    void distribution_decides_rows_data();
    void distribution_decides_rows();
    void notes_data();
    void notes();
    void note_numbers_data();
    void note_numbers();
    void note_keeps_its_form_during_a_drag();
    void no_row_moves_but_by_the_distribution();
    void set_experiment_is_silent();
    void edits_carry_the_whole_experiment();
    void pinned_settings_are_marked();
    void appearance_follows_the_palette();
    void new_sample();
    void fits_without_scrolling_data();
    void fits_without_scrolling();
    void tab_goes_from_top_to_bottom();
    void everything_has_a_name();

private:
    ParameterRow* row(ParameterId id) const { return panel_->row(id); }
    template <class Editor>
    Editor* editor(ParameterId id) const {
        return row(id)->findChild<Editor*>();
    }
    void type(ParameterId id, const QString& text);
    double shown(ParameterId id) const { return get_value(panel_->experiment(), id); }

    std::unique_ptr<ControlPanel> panel_;
    std::unique_ptr<QSignalSpy> edits_;
    std::unique_ptr<QSignalSpy> finishes_;
};

void TestControls::init() {
    panel_ = std::make_unique<ControlPanel>();
    panel_->resize(panel_->width(), 920);
    panel_->show();
    panel_->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(panel_.get()));
    edits_ = std::make_unique<QSignalSpy>(panel_.get(), &ControlPanel::experimentEdited);
    finishes_ = std::make_unique<QSignalSpy>(panel_.get(), &ControlPanel::editingFinished);
}

void TestControls::cleanup() {
    edits_.reset();
    finishes_.reset();
    panel_.reset();
}

void TestControls::type(ParameterId id, const QString& text) {
    auto* field = editor<NumberField>(id);
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, text);
    press(field, Qt::Key_Return);
}

void TestControls::ticks_and_values_data() {
    QTest::addColumn<ParameterId>("id");
    QTest::addColumn<double>("part");
    QTest::addColumn<double>("value");
    QTest::newRow("layers: left") << layers << 0.0 << 1.0;
    QTest::newRow("layers: right") << layers << 1.0 << 16.0;
    QTest::newRow("alpha: middle") << alpha << 0.5 << 0.5;
    QTest::newRow("alpha: snaps to hundredths") << alpha << 0.2537 << 0.25;
    QTest::newRow("residual: snaps to twentieths") << residual << 0.2531 << 1.0;
    QTest::newRow("score scale: zero") << score_scale << 0.0 << 0.0;
    QTest::newRow("score scale: right") << score_scale << 1.0 << 16.0;
    QTest::newRow("input scale: middle") << input_scale << 0.5 << 1.0;
    QTest::newRow("input scale: two rungs up") << input_scale << 0.5 + 2.0 / 80.0 << 1.26;
    QTest::newRow("dimension: three octaves up") << dimension << 3.0 / 11.0 << 16.0;
    QTest::newRow("sequences: a tenth") << sequences << 0.1 << 3000.0;
    QTest::newRow("sequences: right") << sequences << 1.0 << 1e8;
}

void TestControls::ticks_and_values() {
    QFETCH(ParameterId, id);
    QFETCH(double, part);
    QFETCH(double, value);
    const ParameterInfo& info = parameter_info(id);
    const int tick = static_cast<int>(std::lround(part * last_tick(info)));
    QCOMPARE(value_at_tick(info, tick, false), value);
    QCOMPARE(value_at_tick(info, tick_of(info, value), false), value);
}

void TestControls::every_tick_is_allowed_and_rises() {
    for (const ParameterInfo& info : parameter_table()) {
        if (!has_slider(info)) {
            continue;
        }
        for (const bool fine : {false, true}) {
            double before = -1.0;
            for (int tick = 0; tick <= last_tick(info); ++tick) {
                const double value = value_at_tick(info, tick, fine);
                QVERIFY2(!check_value(info, value), info.name.data());
                QVERIFY2(value >= before, info.name.data());
                before = value;
            }
            QCOMPARE(before, info.slider_maximum);
        }
    }
}

void TestControls::steps_data() {
    QTest::addColumn<ParameterId>("id");
    QTest::addColumn<double>("from");
    QTest::addColumn<StepSize>("size");
    QTest::addColumn<int>("direction");
    QTest::addColumn<double>("to");
    const auto arrow = StepSize::arrow;
    const auto page = StepSize::page;
    const auto fine = StepSize::fine;
    QTest::newRow("alpha up") << alpha << 0.29 << arrow << 1 << 0.3;
    QTest::newRow("alpha page down") << alpha << 0.5 << page << -1 << 0.4;
    QTest::newRow("alpha fine") << alpha << 0.5 << fine << 1 << 0.501;
    QTest::newRow("alpha stops at 1") << alpha << 0.95 << page << 1 << 1.0;
    QTest::newRow("dimension doubles") << dimension << 16.0 << arrow << 1 << 32.0;
    QTest::newRow("dimension halves") << dimension << 16.0 << arrow << -1 << 8.0;
    QTest::newRow("dimension page") << dimension << 16.0 << page << 1 << 64.0;
    QTest::newRow("dimension from between, up") << dimension << 100.0 << arrow << 1 << 128.0;
    QTest::newRow("dimension from between, down") << dimension << 100.0 << arrow << -1 << 64.0;
    QTest::newRow("sequences up") << sequences << 1e6 << arrow << 1 << 3e6;
    QTest::newRow("sequences down") << sequences << 1e6 << arrow << -1 << 3e5;
    QTest::newRow("sequences from between") << sequences << 2e6 << arrow << -1 << 1e6;
    QTest::newRow("sequences page") << sequences << 1e6 << page << 1 << 1e7;
    QTest::newRow("input scale two rungs later") << input_scale << 1.12 << arrow << 1 << 1.26;
    QTest::newRow("input scale fine") << input_scale << 1.0 << fine << 1 << 1.02;
    QTest::newRow("score scale leaves zero") << score_scale << 0.0 << arrow << 1 << 0.0625;
    QTest::newRow("score scale leaves zero finely") << score_scale << 0.0 << fine << 1 << 0.0625;
    QTest::newRow("score scale reaches zero") << score_scale << 0.0625 << arrow << -1 << 0.0;
    QTest::newRow("seed") << seed << 1.0 << arrow << 1 << 2.0;
    QTest::newRow("seed stops at 0") << seed << 0.0 << arrow << -1 << 0.0;
}

void TestControls::steps() {
    QFETCH(ParameterId, id);
    QFETCH(double, from);
    QFETCH(StepSize, size);
    QFETCH(int, direction);
    QFETCH(double, to);
    const ParameterInfo& info = parameter_info(id);
    QCOMPARE(stepped(info, from, size, direction, info.minimum, info.maximum), to);
}

void TestControls::texts_data() {
    QTest::addColumn<ParameterId>("id");
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("text");
    QTest::newRow("whole") << layers << 4.0 << "4";
    QTest::newRow("two decimals") << alpha << 0.5 << "0.50";
    QTest::newRow("as many as needed") << alpha << 0.123 << "0.123";
    QTest::newRow("zero") << residual << 0.0 << "0";
    QTest::newRow("logarithmic") << input_scale << 1.26 << "1.26";
    QTest::newRow("count") << sequences << 1e7 << "10 M";
    QTest::newRow("thousands") << sequences << 3e4 << "30 k";
    QTest::newRow("count that is not round") << sequences << 1234567.0 << "1234567";
    QTest::newRow("seeds are no counts") << seed << 10000.0 << "10000";
}

void TestControls::texts() {
    QFETCH(ParameterId, id);
    QFETCH(double, value);
    QFETCH(QString, text);
    QCOMPARE(value_text(parameter_info(id), value), text);
}

void TestControls::every_text_reads_back() {
    for (const ParameterInfo& info : parameter_table()) {
        if (!has_slider(info)) {
            continue;
        }
        for (int tick = 0; tick <= last_tick(info); ++tick) {
            const double value = value_at_tick(info, tick, true);
            const auto read = parse_value(info, value_text(info, value).toStdString());
            QVERIFY(std::holds_alternative<double>(read));
            QCOMPARE(std::get<double>(read), value);
        }
    }
}

void TestControls::segments_choose_with_pointer_and_keys() {
    auto* control = editor<SegmentedControl>(normalization);
    QSignalSpy chosen(control, &SegmentedControl::chosen);
    const auto segments = control->findChildren<Segment*>();
    QTest::mouseClick(segments[0], Qt::LeftButton);
    QCOMPARE(control->current(), 0);
    segments[0]->setFocus(Qt::TabFocusReason);
    press(segments[0], Qt::Key_Right);
    QCOMPARE(control->current(), 1);
    QVERIFY(segments[1]->hasFocus());
    press(segments[1], Qt::Key_Left);
    QCOMPARE(control->current(), 0);
    QCOMPARE(chosen.count(), 3);
    QTest::mouseClick(segments[0], Qt::LeftButton);
    QCOMPARE(chosen.count(), 3);  // taken already
}

void TestControls::segments_keep_their_place() {
    SegmentedControl control;
    control.setChoices({"score", "weight", "contribution"});
    control.resize(control.sizeHint());
    control.show();
    const auto segments = control.findChildren<Segment*>();
    const QRect before = segments[2]->geometry();
    const QSize hint = control.sizeHint();
    control.setCurrent(2);
    QCOMPARE(segments[2]->geometry(), before);
    QCOMPARE(control.sizeHint(), hint);
    QCOMPARE(control.height(), 28);
}

void TestControls::segments_set_silently() {
    SegmentedControl control;
    control.setChoices({"A", "B"});
    QSignalSpy chosen(&control, &SegmentedControl::chosen);
    control.setCurrent(1);
    QCOMPARE(control.current(), 1);
    control.setCurrent(2);  // there is none
    QCOMPARE(control.current(), 1);
    QCOMPARE(chosen.count(), 0);
}

void TestControls::slider_drags() {
    auto* slider = editor<ValueSlider>(alpha);
    QTest::mousePress(slider, Qt::LeftButton, {}, track_point(*slider, 0.5));
    QTest::mouseMove(slider, track_point(*slider, 0.6));
    QTest::mouseMove(slider, track_point(*slider, 0.75));
    QCOMPARE(shown(alpha), 0.75);
    QCOMPARE(finishes_->count(), 0);
    QTest::mouseMove(slider, track_point(*slider, 3.0));
    QCOMPARE(shown(alpha), 1.0);
    QTest::mouseRelease(slider, Qt::LeftButton, {}, track_point(*slider, 3.0));
    QCOMPARE(edits_->count(), 3);
    QCOMPARE(finishes_->count(), 1);
    QCOMPARE(editor<NumberField>(alpha)->text(), "1");
}

void TestControls::slider_click_jumps() {
    auto* slider = editor<ValueSlider>(dimension);
    QTest::mouseClick(slider, Qt::LeftButton, {}, track_point(*slider, 9.0 / 11.0));
    QCOMPARE(shown(dimension), 1024.0);
    QCOMPARE(finishes_->count(), 1);
    QTest::mouseClick(slider, Qt::RightButton, {}, track_point(*slider, 0.0));
    QCOMPARE(shown(dimension), 1024.0);
}

void TestControls::slider_grip_does_not_jump() {
    type(alpha, "0.123");
    auto* slider = editor<ValueSlider>(alpha);
    const QPoint beside = track_point(*slider, 0.123) + QPoint(4, 1);
    QTest::mouseClick(slider, Qt::LeftButton, {}, beside);
    QCOMPARE(shown(alpha), 0.123);
}

void TestControls::slider_keys_data() {
    QTest::addColumn<ParameterId>("id");
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<bool>("shift");
    QTest::addColumn<double>("value");
    QTest::newRow("right") << alpha << Qt::Key_Right << false << 0.51;
    QTest::newRow("left") << alpha << Qt::Key_Left << false << 0.49;
    QTest::newRow("up") << alpha << Qt::Key_Up << false << 0.51;
    QTest::newRow("shift right") << alpha << Qt::Key_Right << true << 0.501;
    QTest::newRow("page up") << alpha << Qt::Key_PageUp << false << 0.6;
    QTest::newRow("shift page down") << alpha << Qt::Key_PageDown << true << 0.49;
    QTest::newRow("home") << alpha << Qt::Key_Home << false << 0.0;
    QTest::newRow("end") << alpha << Qt::Key_End << false << 1.0;
    QTest::newRow("ladder") << dimension << Qt::Key_Right << false << 32.0;
    QTest::newRow("ladder page") << sequences << Qt::Key_PageDown << false << 1e6;
    QTest::newRow("home with zero") << score_scale << Qt::Key_Home << false << 0.0;
    QTest::newRow("end of the slider, not of the range") << layers << Qt::Key_End << false << 16.0;
}

void TestControls::slider_keys() {
    QFETCH(ParameterId, id);
    QFETCH(Qt::Key, key);
    QFETCH(bool, shift);
    QFETCH(double, value);
    press(editor<ValueSlider>(id), key, shift ? Qt::ShiftModifier : Qt::NoModifier);
    QCOMPARE(shown(id), value);
    QCOMPARE(edits_->count(), 1);
    QCOMPARE(finishes_->count(), 1);
}

void TestControls::slider_ignores_the_wheel_without_focus() {
    auto* slider = editor<ValueSlider>(alpha);
    const auto turn = [slider] {
        const QPointF at = slider->rect().center();
        QWheelEvent event(at, slider->mapToGlobal(at), {}, {0, 120}, Qt::NoButton, {},
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(slider, &event);
    };
    turn();
    QCOMPARE(shown(alpha), 0.5);
    slider->setFocus();
    turn();
    QCOMPARE(shown(alpha), 0.51);
}

void TestControls::held_key_is_one_step() {
    auto* slider = editor<ValueSlider>(alpha);
    for (int repeat = 0; repeat < 5; ++repeat) {
        QKeyEvent down(QEvent::KeyPress, Qt::Key_Right, {}, {}, repeat > 0);
        QCoreApplication::sendEvent(slider, &down);
        QKeyEvent up(QEvent::KeyRelease, Qt::Key_Right, {}, {}, true);
        QCoreApplication::sendEvent(slider, &up);
    }
    QCOMPARE(shown(alpha), 0.55);
    QCOMPARE(finishes_->count(), 0);
    QTest::keyRelease(slider, Qt::Key_Right);
    QCOMPARE(finishes_->count(), 1);
}

void TestControls::typed_good_data() {
    QTest::addColumn<ParameterId>("id");
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("value");
    QTest::newRow("fraction") << alpha << ".123" << 0.123;
    QTest::newRow("beyond the slider") << dimension << "65536" << 65536.0;
    QTest::newRow("off the ladder") << dimension << "100" << 100.0;
    QTest::newRow("suffix") << sequences << "2.5M" << 2.5e6;
    QTest::newRow("exponent") << sequences << "1e9" << 1e9;
    QTest::newRow("groups of digits") << seed << "12 345" << 12345.0;
}

void TestControls::typed_good() {
    QFETCH(ParameterId, id);
    QFETCH(QString, text);
    QFETCH(double, value);
    type(id, text);
    QCOMPARE(shown(id), value);
    QCOMPARE(edits_->count(), 1);
    QCOMPARE(finishes_->count(), 1);
    QVERIFY(editor<NumberField>(id)->problem().isEmpty());
}

void TestControls::typed_bad_data() {
    QTest::addColumn<ParameterId>("id");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("message");
    QTest::newRow("too large") << alpha << "1.2"
                               << "Cosine between tokens: 1.2 is not allowed; expected a number "
                                  "from 0 to 1";
    QTest::newRow("no number") << layers << "many"
                               << "Layers: many is not allowed; expected a whole number from 1 to "
                                  "64";
    QTest::newRow("nothing") << dimension << " "
                             << "Dimension: no value is given; expected a whole number from 2 to "
                                "65536";
    QTest::newRow("excluded zero") << input_scale << "0"
                                   << "Input scale: 0 is not allowed; expected a number greater "
                                      "than 0, up to 1000";
}

void TestControls::typed_bad() {
    QFETCH(ParameterId, id);
    QFETCH(QString, text);
    QFETCH(QString, message);
    const double before = shown(id);
    type(id, text);
    auto* field = editor<NumberField>(id);
    QCOMPARE(shown(id), before);
    QCOMPARE(edits_->count(), 0);
    QCOMPARE(field->problem(), message);
    QCOMPARE(field->accessibleDescription(), message);
    QCOMPARE(field->text(), text);  // to be mended
    const auto* shown_message = panel_->findChild<QLabel*>("fieldMessage");
    QVERIFY(shown_message != nullptr && shown_message->isVisible());
    QCOMPARE(shown_message->text(), message);
}

void TestControls::bad_text_can_be_given_up_or_mended() {
    auto* field = editor<NumberField>(alpha);
    type(alpha, "1.2");
    press(field, Qt::Key_Escape);
    QCOMPARE(field->text(), "0.50");
    QVERIFY(field->problem().isEmpty());
    QVERIFY(!panel_->findChild<QLabel*>("fieldMessage")->isVisible());
    type(alpha, "1.2");
    type(alpha, "0.2");
    QCOMPARE(shown(alpha), 0.2);
    QVERIFY(field->problem().isEmpty());
    type(alpha, "1.2");
    Experiment other;
    other.parameters.alpha = 0.7;
    panel_->setExperiment(other);
    QCOMPARE(field->text(), "0.70");
    QVERIFY(field->problem().isEmpty());
}

void TestControls::leaving_the_field_takes_it_over() {
    auto* field = editor<NumberField>(alpha);
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, "0.3");
    QCOMPARE(edits_->count(), 0);
    press(field, Qt::Key_Tab);
    QCOMPARE(shown(alpha), 0.3);
    QCOMPARE(field->text(), "0.30");
    QCOMPARE(finishes_->count(), 1);
}

void TestControls::field_steps_beyond_the_slider() {
    auto* field = editor<NumberField>(layers);
    type(layers, "16");
    press(field, Qt::Key_Up);
    QCOMPARE(shown(layers), 17.0);
    press(field, Qt::Key_PageUp);
    QCOMPARE(shown(layers), 21.0);
    press(field, Qt::Key_Down);
    QCOMPARE(shown(layers), 20.0);
}

void TestControls::value_beyond_the_slider_stays() {
    type(layers, "40");
    auto* slider = editor<ValueSlider>(layers);
    QCOMPARE(slider->value(), slider->maximum());
    press(slider, Qt::Key_Right);
    QCOMPARE(shown(layers), 40.0);
    press(slider, Qt::Key_Left);
    QCOMPARE(shown(layers), 16.0);
}

void TestControls::label_resets() {
    type(alpha, "0.9");
    type(layers, "9");
    QTest::mouseDClick(editor<RowLabel>(alpha), Qt::LeftButton, {}, QPoint(10, 10));
    QCOMPARE(shown(alpha), 0.5);
    QCOMPARE(shown(layers), 9.0);
    QCOMPARE(edits_->count(), 3);
    QCOMPARE(finishes_->count(), 3);
}

void TestControls::choices_reach_the_experiment() {
    const auto norms = editor<SegmentedControl>(normalization)->findChildren<Segment*>();
    QTest::mouseClick(norms[2], Qt::LeftButton);
    QCOMPARE(panel_->experiment().parameters.normalization, Normalization::rms_norm);
    const auto places = editor<SegmentedControl>(placement)->findChildren<Segment*>();
    QTest::mouseClick(places[1], Qt::LeftButton);
    QCOMPARE(panel_->experiment().parameters.placement, Placement::post);
    press(editor<ChoiceBox>(distribution), Qt::Key_Down);
    QCOMPARE(panel_->experiment().parameters.distribution, Distribution::along_ones);
    QCOMPARE(edits_->count(), 3);
    QCOMPARE(finishes_->count(), 3);
}

void TestControls::distribution_decides_rows_data() {
    QTest::addColumn<Distribution>("kind");
    QTest::addColumn<bool>("has_topic_length");
    QTest::addColumn<bool>("has_vocabulary");
    QTest::newRow("shared direction") << Distribution::shared_direction << false << false;
    QTest::newRow("neighbours") << Distribution::neighbours << false << false;
    QTest::newRow("topics") << Distribution::topics << true << false;
    QTest::newRow("repeated tokens") << Distribution::repeated_tokens << false << true;
}

void TestControls::distribution_decides_rows() {
    QFETCH(Distribution, kind);
    QFETCH(bool, has_topic_length);
    QFETCH(bool, has_vocabulary);
    editor<ChoiceBox>(distribution)->setCurrentIndex(static_cast<int>(kind));
    QCOMPARE(row(topic_length)->isVisible(), has_topic_length);
    QCOMPARE(row(vocabulary)->isVisible(), has_vocabulary);
    QVERIFY(row(alpha)->isVisible());
}

void TestControls::notes_data() {
    QTest::addColumn<ParameterId>("id");
    QTest::addColumn<Normalization>("norm");
    QTest::addColumn<Placement>("place");
    QTest::addColumn<Distribution>("kind");
    QTest::addColumn<QString>("text");
    const auto shared = Distribution::shared_direction;
    // r sigma / sqrt(d (1 - alpha)) = 1 / sqrt(8)
    QTest::newRow("pre-norm") << residual << Normalization::layer_norm << Placement::pre << shared
                              << "effective 0.35 (layer 1)";
    QTest::newRow("post-norm") << residual << Normalization::layer_norm << Placement::post << shared
                               << "";
    QTest::newRow("no norm") << residual << Normalization::none << Placement::pre << shared << "";
    QTest::newRow("placement idle") << normalization << Normalization::none << Placement::pre
                                    << shared << "its placement has no effect";
    // S = 10: the mean of rho^|i-j| over all pairs is 0.5
    QTest::newRow("neighbours") << distribution << Normalization::none << Placement::pre
                                << Distribution::neighbours << "ρ = 0.80";
    QTest::newRow("shared") << distribution << Normalization::none << Placement::pre << shared
                            << "";
}

void TestControls::notes() {
    QFETCH(ParameterId, id);
    QFETCH(Normalization, norm);
    QFETCH(Placement, place);
    QFETCH(Distribution, kind);
    QFETCH(QString, text);
    Experiment experiment;
    experiment.parameters.residual = 1.0;
    experiment.parameters.normalization = norm;
    experiment.parameters.placement = place;
    experiment.parameters.distribution = kind;
    panel_->setExperiment(experiment);
    const ParameterNote note = row(id)->note();
    QCOMPARE((note.symbol + ' ' + note.text).trimmed(), text);
}

/// At every width, also where it has room for some values only.
void TestControls::note_keeps_its_form_during_a_drag() {
    const ParameterInfo& info = parameter_info(residual);
    RowLabel label(parameter_label(info), "r");
    const auto form_with = [&](double strength) {
        Experiment experiment;
        experiment.parameters.residual = strength;
        label.setNote(parameter_note(info, experiment));
        return label.note_text().contains("(layer 1)");
    };
    QSet<bool> forms;
    for (int width = 80; width <= 220; ++width) {
        label.resize(width, 20);
        const bool form = form_with(0.0);
        forms << form;
        for (int tick = 1; tick <= last_tick(info); ++tick) {
            QCOMPARE(form_with(value_at_tick(info, tick, false)), form);
        }
    }
    QCOMPARE(forms.size(), 2);
    QVERIFY(form_with(0.5));
}

void TestControls::note_numbers_data() {
    QTest::addColumn<double>("scale");
    QTest::addColumn<double>("strength");
    QTest::addColumn<QString>("text");
    const double one = std::sqrt(8.0);  // r is its own effective strength then
    QTest::newRow("none") << one << 0.0 << "effective 0";
    QTest::newRow("hardly any") << one << 0.002 << "effective <0.01";
    QTest::newRow("little") << one << 0.036 << "effective 0.04";
    QTest::newRow("nearly one") << one << 0.997 << "effective 1.0";
    QTest::newRow("some") << one << 1.414 << "effective 1.4";
    QTest::newRow("much") << one << 14.14 << "effective 14";
    QTest::newRow("far too much") << 1000.0 << 16.0 << "effective >999";
}

void TestControls::note_numbers() {
    QFETCH(double, scale);
    QFETCH(double, strength);
    QFETCH(QString, text);
    Experiment experiment;
    experiment.parameters.input_scale = scale;
    experiment.parameters.residual = strength;
    panel_->setExperiment(experiment);
    QCOMPARE(row(residual)->note().brief, text);
}

void TestControls::no_row_moves_but_by_the_distribution() {
    const auto places = [this] {
        QList<int> tops;
        for (const ParameterInfo& info : parameter_table()) {
            tops << row(info.id)->y();
        }
        return tops;
    };
    const auto before = places();
    QTest::mouseClick(editor<SegmentedControl>(normalization)->findChildren<Segment*>()[0],
                      Qt::LeftButton);
    type(alpha, "0.9");
    type(residual, "3.14159");
    QCoreApplication::processEvents();
    QCOMPARE(places(), before);
}

void TestControls::set_experiment_is_silent() {
    Experiment experiment;
    experiment.seed = 77;
    experiment.sequences = 1234;
    experiment.parameters = {.sequence_length = 20,
                             .dimension = 100,
                             .layers = 30,
                             .alpha = 0.25,
                             .input_scale = 3.0,
                             .residual = 9.0,
                             .score_scale = 0.0,
                             .normalization = Normalization::rms_norm,
                             .placement = Placement::post,
                             .distribution = Distribution::topics,
                             .topic_length = 7,
                             .vocabulary = 11};
    panel_->setExperiment(experiment);
    QCOMPARE(edits_->count(), 0);
    QCOMPARE(finishes_->count(), 0);
    QVERIFY(panel_->experiment() == experiment);
    for (const ParameterInfo& info : parameter_table()) {
        QCOMPARE(row(info.id)->value(), get_value(experiment, info.id));
    }
    QCOMPARE(editor<ChoiceBox>(distribution)->currentIndex(), 3);
    QCOMPARE(editor<NumberField>(residual)->text(), "9");
}

void TestControls::edits_carry_the_whole_experiment() {
    Experiment experiment;
    experiment.parameters.layers = 7;
    panel_->setExperiment(experiment);
    type(alpha, "0.3");
    const auto sent = edits_->at(0).at(0).value<Experiment>();
    experiment.parameters.alpha = 0.3;
    QVERIFY(sent == experiment);
    QVERIFY(validate(sent).empty());
}

void TestControls::pinned_settings_are_marked() {
    const QRgb pinned = Theme::of(panel_->palette()).pinned.rgb();
    const auto is_marked = [&](QWidget* widget) {
        const QImage image = widget->grab().toImage();
        for (int x = 0; x < image.width(); ++x) {
            for (int y = 0; y < image.height(); ++y) {
                if (image.pixel(x, y) == pinned) {
                    return true;
                }
            }
        }
        return false;
    };
    const auto norms = editor<SegmentedControl>(normalization)->findChildren<Segment*>();
    Experiment experiment;
    experiment.parameters.alpha = 0.2;
    experiment.parameters.normalization = Normalization::none;
    panel_->setPinned(experiment);
    QVERIFY(is_marked(editor<ValueSlider>(alpha)));
    QVERIFY(is_marked(norms[0]));
    QVERIFY(!is_marked(norms[1]));
    panel_->setPinned(std::nullopt);
    QVERIFY(!is_marked(editor<ValueSlider>(alpha)));
    QVERIFY(!is_marked(norms[0]));
}

void TestControls::appearance_follows_the_palette() {
    auto* control = editor<SegmentedControl>(normalization);
    for (const Appearance appearance : {Appearance::dark, Appearance::light}) {
        const Theme& theme = Theme::of(appearance);
        panel_->setPalette(palette_for(theme));
        const QImage image = control->grab().toImage();
        QCOMPARE(image.pixelColor(5, 14), theme.paper);
        QCOMPARE(image.pixelColor(control->width() / 2, 4), theme.segment_selected);
    }
}

void TestControls::new_sample() {
    QSignalSpy wanted(panel_.get(), &ControlPanel::newSample);
    QTest::mouseClick(panel_->findChild<QPushButton*>(), Qt::LeftButton);
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(edits_->count(), 0);
}

void TestControls::fits_without_scrolling_data() {
    QTest::addColumn<int>("height");
    QTest::addColumn<Distribution>("kind");
    QTest::addColumn<bool>("fits");
    QTest::newRow("1280 x 800") << 720 << Distribution::shared_direction << true;
    QTest::newRow("1280 x 800, topics") << 720 << Distribution::topics << true;
    QTest::newRow("just roomy") << 780 << Distribution::shared_direction << true;
    QTest::newRow("1600 x 1000") << 920 << Distribution::repeated_tokens << true;
    QTest::newRow("a low window") << 500 << Distribution::shared_direction << false;
}

void TestControls::fits_without_scrolling() {
    QFETCH(int, height);
    QFETCH(Distribution, kind);
    QFETCH(bool, fits);
    Experiment experiment;
    experiment.parameters.distribution = kind;
    panel_->setExperiment(experiment);
    panel_->resize(panel_->width(), height);
    QCoreApplication::processEvents();
    const auto* bar = panel_->findChild<QScrollArea*>()->verticalScrollBar();
    QCOMPARE(bar->maximum() == 0, fits);
}

void TestControls::tab_goes_from_top_to_bottom() {
    auto* first = editor<NumberField>(layers);
    first->setFocus();
    int y = 0;
    int stops = 0;
    for (QWidget* widget = first; stops == 0 || widget != first; ++stops) {
        const int next = widget->mapTo(panel_.get(), QPoint(0, widget->height())).y();
        QVERIFY2(next >= y, qPrintable(widget->accessibleName()));
        y = next;
        press(widget, Qt::Key_Tab);
        widget = QApplication::focusWidget();
        QVERIFY(widget != nullptr);
        QVERIFY(stops < 40);
    }
    // 8 numbers with field and slider, three choices, a field and a button
    QCOMPARE(stops, 8 * 2 + 3 + 2);
}

void TestControls::everything_has_a_name() {
    for (QWidget* widget : panel_->findChildren<QWidget*>()) {
        if (widget->focusPolicy() != Qt::NoFocus && widget->isVisible()) {
            const auto* named = QAccessible::queryAccessibleInterface(widget);
            QVERIFY2(!named->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
        }
    }
    QCOMPARE(editor<ValueSlider>(alpha)->accessibleName(), "Cosine between tokens, slider");
}

QTEST_MAIN(TestControls)
#include "tst_ui_controls.moc"

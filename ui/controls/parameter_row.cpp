// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/parameter_row.h"

#include "ui/controls/choice_box.h"
#include "ui/controls/control_scale.h"
#include "ui/controls/number_field.h"
#include "ui/controls/row_label.h"
#include "ui/controls/segmented_control.h"
#include "ui/controls/slider_scale.h"
#include "ui/controls/value_slider.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace recency::ui {
namespace {

constexpr std::size_t most_segments = 3;  // that fit side by side
// At text of 13 px.
constexpr int line_height = 24;
constexpr int label_gap = 3;  // narrow: notes need the room
constexpr int name_gap = 9;   // where the field follows the name
constexpr int slider_row_height = 44;
constexpr int slider_top = 23;  // the slider's own margin overlaps the field's line
constexpr int slider_height = 20;
constexpr int choice_label_height = 20;
constexpr int choice_margin = 2;
constexpr int button_margin = 4;

QString symbol_of(const ParameterInfo& info) {
    return QString::fromUtf8(info.symbol.data(), static_cast<qsizetype>(info.symbol.size()));
}

}  // namespace

ParameterRow::ParameterRow(const ParameterInfo& info, QWidget* parent)
    : QWidget(parent),
      info_(info),
      lines_(new QVBoxLayout(this)),
      top_line_(new QHBoxLayout),
      label_(new RowLabel(parameter_label(info), symbol_of(info), this)) {
    lines_->addLayout(top_line_);
    top_line_->addWidget(label_, 1);
    label_->setToolTip(parameter_tooltip(info));
    connect(label_, &RowLabel::doubleClicked, this,
            [this] { edit_at_once(get_value(Experiment{}, info_.id)); });
    if (info.kind == ParameterKind::choice) {
        info.choices.size() <= most_segments ? build_segments() : build_box();
    } else {
        build_field();
    }
    if (has_slider(info)) {
        build_slider();
    }
    size_parts();
    setValue(get_value(Experiment{}, info.id));
}

/// All lengths: they depend on the font.
void ParameterRow::size_parts() {
    const auto length = [this](int pixels) { return control_length(*this, pixels); };
    top_line_->setSpacing(length(trailing_ != nullptr ? name_gap : label_gap));
    lines_->setContentsMargins(0, trailing_ != nullptr ? length(button_margin) : 0, 0,
                               segments_ != nullptr ? length(choice_margin) : 0);
    const bool gap = segments_ != nullptr && label_shown_;
    lines_->setSpacing(gap ? length(compact_ ? 4 : 8) : 0);
    if (segments_ != nullptr) {
        label_->setFixedHeight(length(choice_label_height));
    }
    if (box_ != nullptr) {
        box_->setFixedHeight(length(line_height));
    }
    if (slider_ != nullptr) {
        setFixedHeight(length(slider_row_height));
    }
    place_slider();
}

void ParameterRow::place_slider() {
    if (slider_ != nullptr) {
        slider_->setGeometry(0, control_length(*this, slider_top), width(),
                             control_length(*this, slider_height));
    }
}

void ParameterRow::setValue(double value) {
    value_ = value;  // first: edit() passes on only what differs from it
    if (segments_ != nullptr) {
        segments_->setCurrent(static_cast<int>(value));
    }
    if (box_ != nullptr) {
        box_->setCurrentIndex(static_cast<int>(value));
    }
    if (field_ != nullptr) {
        field_->setNumber(value);
    }
    if (slider_ != nullptr) {
        slider_->setNumber(value);
    }
}

void ParameterRow::setNote(const ParameterNote& note) {
    label_->setNote(note);
}

ParameterNote ParameterRow::note() const {
    return label_->note();
}

void ParameterRow::setPinned(std::optional<double> value) {
    if (segments_ != nullptr) {
        segments_->setPinned(value ? std::optional(static_cast<int>(*value)) : std::nullopt);
    }
    if (slider_ != nullptr) {
        slider_->setPinned(value);
    }
}

void ParameterRow::setHeading() {
    label_->setHeading(true);
}

void ParameterRow::hideLabel() {
    label_->hide();
    label_shown_ = false;
    size_parts();
}

void ParameterRow::addTrailing(QWidget* widget) {
    top_line_->setStretchFactor(label_, 0);
    label_->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    top_line_->addStretch(1);
    top_line_->addWidget(widget);
    trailing_ = widget;
    size_parts();
}

void ParameterRow::setCompact(bool compact) {
    compact_ = compact;
    size_parts();
}

void ParameterRow::resizeEvent(QResizeEvent*) {
    place_slider();
}

void ParameterRow::changeEvent(QEvent* event) {
    if (event->type() == QEvent::FontChange) {
        size_parts();
    }
    QWidget::changeEvent(event);
}

void ParameterRow::build_segments() {
    segments_ = new SegmentedControl(this);
    segments_->setChoices(choice_labels(info_), choice_tooltips(info_));
    lines_->addWidget(segments_);
    name_editor(segments_, {});
    connect(segments_, &SegmentedControl::chosen, this, &ParameterRow::edit_at_once);
}

void ParameterRow::build_box() {
    box_ = new ChoiceBox(this);
    box_->addItems(choice_labels(info_));
    const QStringList tooltips = choice_tooltips(info_);
    for (int index = 0; index < box_->count(); ++index) {
        box_->setItemData(index, tooltips.value(index), Qt::ToolTipRole);
    }
    top_line_->addWidget(box_);
    name_editor(box_, {});
    connect(box_, &ChoiceBox::currentIndexChanged, this, &ParameterRow::edit_at_once);
}

void ParameterRow::build_field() {
    field_ = new NumberField(info_, this);
    top_line_->addWidget(field_);
    name_editor(field_, tr("value"));
    connect(field_, &NumberField::numberEdited, this, &ParameterRow::edit);
    connect(field_, &NumberField::numberFinished, this, &ParameterRow::editingFinished);
}

void ParameterRow::build_slider() {
    slider_ = new ValueSlider(info_, this);
    slider_->lower();  // its margin lies under the field
    lines_->addStretch(1);
    name_editor(slider_, tr("slider"));
    connect(slider_, &ValueSlider::numberEdited, this, &ParameterRow::edit);
    connect(slider_, &ValueSlider::editingFinished, this, &ParameterRow::editingFinished);
}

void ParameterRow::name_editor(QWidget* editor, const QString& kind) {
    const QString label = parameter_label(info_);
    editor->setAccessibleName(kind.isEmpty() ? label : tr("%1, %2").arg(label, kind));
    editor->setToolTip(parameter_tooltip(info_));
    Explanations explanations = choice_explanations(info_);
    explanations.insert(explanations.begin(), parameter_explanation(info_));
    explain(*editor, explanations);
}

void ParameterRow::edit(double value) {
    if (value != value_) {
        setValue(value);
        Q_EMIT edited(info_.id, value);
    }
}

void ParameterRow::edit_at_once(double value) {
    if (value != value_) {
        edit(value);
        Q_EMIT editingFinished();
    }
}

}  // namespace recency::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sweep/sweep_controls.h"

#include "core/translatable.h"
#include "ui/controls/choice_box.h"
#include "ui/controls/number_field.h"
#include "ui/controls/parameter_words.h"
#include "ui/controls/segmented_control.h"
#include "ui/experiment_words.h"
#include "ui/sweep/range_fields.h"
#include "ui/sweep/sweep_scale.h"
#include "ui/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace recency::ui {

namespace {

constexpr int panel_width = 300;
constexpr int panel_edge = 16;
constexpr int row_gap = 8;
constexpr int before_heading = 12;

ParameterInfo make_layer_info() {
    ParameterInfo info = parameter_info(ParameterId::layers);
    info.label = QT_TRANSLATE_NOOP("parameters", "Chosen layer");
    return info;
}

QLabel* make_label(const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setFont(text_font(TextRole::body));
    return label;
}

QLabel* make_note(QWidget* parent) {
    auto* note = new QLabel(parent);
    note->setFont(text_font(TextRole::tick));
    note->setWordWrap(true);
    return note;
}

}  // namespace

SweepControls::SweepControls(QWidget* parent)
    : QWidget(parent),
      layer_info_(make_layer_info()),
      column_(new QVBoxLayout(this)),
      parameter_(new ChoiceBox(this)),
      range_(new RangeFields(this)),
      quantity_(new ChoiceBox(this)),
      shown_(make_layers_box()),
      layer_(new NumberField(layer_info_, this)),
      sequences_(new NumberField(parameter_info(ParameterId::sequences), this)),
      follow_(new SegmentedControl(this)),
      rest_(make_note(this)),
      problem_(make_note(this)) {
    setFixedWidth(panel_width);
    build();
    fill();
    setBase(Experiment{});
    connect_editors();
}

/// What stands in the editors whatever the base is.
void SweepControls::fill() {
    for (const SweepQuantity quantity : sweep_quantities()) {
        quantity_->addItem(words_for(quantity).name, static_cast<int>(quantity));
    }
    show_settings();
    follow_->setChoices({tr("as in the window"), tr("stays as it is")},
                        {tr("Follows what is changed in the main window"),
                         tr("Keeps the settings it has now, whatever the main window does")});
    follow_->setAccessibleName(tr("All else"));
}

void SweepControls::show_settings() {
    const ParameterInfo& info = parameter_info(settings_.parameter);
    range_->setRange(info, settings_.range, settings_.listed);
    parameter_->setToolTip(parameter_tooltip(info));
    sequences_->setNumber(static_cast<double>(settings_.sequences));
    const auto& quantities = sweep_quantities();
    quantity_->setCurrentIndex(
        static_cast<int>(std::ranges::find(quantities, settings_.quantity) - quantities.begin()));
    shown_->setCurrentIndex(static_cast<int>(settings_.shown));
}

void SweepControls::setSettings(const SweepSettings& settings) {
    ranges_[settings_.parameter] = settings_.range;
    settings_ = settings;
    show_settings();
    setBase(base_);
}

void SweepControls::connect_editors() {
    const auto change = [this](auto member, auto value) {
        settings_.*member = value;
        edited();
    };
    connect(parameter_, &QComboBox::activated, this, [this](int index) {
        choose_parameter(static_cast<ParameterId>(parameter_->itemData(index).toInt()));
    });
    connect(range_, &RangeFields::rangeEdited, this, [=, this](const SweepRange& range) {
        settings_.listed.clear();
        change(&SweepSettings::range, range);
    });
    connect(quantity_, &QComboBox::activated, this, [=](int index) {
        change(&SweepSettings::quantity, sweep_quantities().at(static_cast<std::size_t>(index)));
    });
    connect(shown_, &QComboBox::activated, this,
            [=](int index) { change(&SweepSettings::shown, static_cast<LayersShown>(index)); });
    connect(layer_, &NumberField::numberEdited, this,
            [=](double number) { change(&SweepSettings::layer, static_cast<int>(number) - 1); });
    connect(sequences_, &NumberField::numberEdited, this, [=](double number) {
        change(&SweepSettings::sequences, static_cast<std::uint64_t>(number));
    });
    connect(follow_, &SegmentedControl::chosen, this, [this] { Q_EMIT followToggled(follows()); });
}

ChoiceBox* SweepControls::make_layers_box() {
    auto* box = new ChoiceBox(this);
    box->addItems({tr("at most seven"), tr("all"), tr("only the chosen one")});
    return box;
}

void SweepControls::build() {
    column_->setContentsMargins(panel_edge, panel_edge, panel_edge, panel_edge);
    column_->setSpacing(row_gap);
    add_heading(tr("What varies"));
    parameter_->setAccessibleName(tr("Parameter that varies"));
    column_->addWidget(parameter_);
    column_->addWidget(range_);
    add_heading(tr("What is shown"));
    quantity_->setAccessibleName(tr("Quantity that is shown"));
    column_->addWidget(quantity_);
    add_row(tr("Layers"), shown_);
    add_row(tr("Chosen layer"), layer_);
    add_heading(tr("Sampling"));
    add_row(tr("Sequences at each point"), sequences_);
    add_heading(tr("All else"));
    column_->addWidget(follow_);
    column_->addWidget(rest_);
    column_->addWidget(problem_);
    column_->addStretch(1);
}

void SweepControls::add_heading(const QString& text) {
    if (column_->count() > 0) {
        column_->addSpacing(before_heading);
    }
    QLabel* heading = make_label(text, this);
    heading->setFont(text_font(TextRole::body, QFont::Bold));
    column_->addWidget(heading);
}

/// The name at the left, the editor at the panel's right edge.
void SweepControls::add_row(const QString& name, QWidget* editor) {
    QLabel* label = make_label(name, this);
    label->setBuddy(editor);
    editor->setAccessibleName(name);
    auto* row = new QHBoxLayout;
    row->addWidget(label, 1);
    row->addWidget(editor);
    column_->addLayout(row);
}

void SweepControls::setBase(const Experiment& base) {
    base_ = base;
    layer_info_.maximum = base.parameters.layers;
    setLayer(settings_.layer);
    list_parameters();
    describe_rest();
}

void SweepControls::setLayer(int layer) {
    settings_.layer = std::clamp(layer, 0, base_.parameters.layers - 1);
    layer_->setNumber(settings_.layer + 1);
}

/// What has an effect, and what varies now, though it may have none.
void SweepControls::list_parameters() {
    const QSignalBlocker quiet(parameter_);
    parameter_->clear();
    for (const ParameterInfo& info : parameter_table()) {
        const bool offered = can_be_swept(info) && is_relevant(info, base_);
        if (offered || info.id == settings_.parameter) {
            parameter_->addItem(axis_text(info), static_cast<int>(info.id));
        }
    }
    parameter_->setCurrentIndex(parameter_->findData(static_cast<int>(settings_.parameter)));
}

void SweepControls::choose_parameter(ParameterId parameter) {
    if (parameter == settings_.parameter) {
        return;
    }
    ranges_[settings_.parameter] = settings_.range;
    const ParameterInfo& info = parameter_info(parameter);
    const auto left = ranges_.find(parameter);
    settings_.parameter = parameter;
    settings_.listed.clear();
    settings_.range = left != ranges_.end() ? left->second : usual_range(info);
    range_->setRange(info, settings_.range);
    parameter_->setToolTip(parameter_tooltip(info));
    list_parameters();
    describe_rest();
    edited();
}

/// "L = 4, LayerNorm, pre-norm, r = 0 …"
void SweepControls::describe_rest() {
    QStringList values;
    for (const ParameterInfo& info : parameter_table()) {
        const bool varies = info.id == settings_.parameter;
        if (info.group != ParameterGroup::sampling && !varies && is_relevant(info, base_)) {
            values << value_in_words(base_, info.id).replace(u' ', QChar::Nbsp);
        }
    }
    const bool idle = !is_relevant(parameter_info(settings_.parameter), base_);
    const QString note = idle ? tr("It has no effect on these settings. ") : QString();
    rest_->setText(
        note +
        tr("%1; the same random sequences at every point.").arg(values.join(QStringLiteral(", "))));
}

bool SweepControls::follows() const {
    return follow_->current() == 0;
}

void SweepControls::setProblem(const QString& problem) {
    problem_->setText(problem);
    problem_->setVisible(!problem.isEmpty());
}

void SweepControls::edited() {
    Q_EMIT settingsEdited(settings_);
}

}  // namespace recency::ui

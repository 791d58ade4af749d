// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/control_panel.h"

#include "ui/controls/control_scale.h"
#include "ui/controls/parameter_row.h"
#include "ui/controls/push_button.h"
#include "ui/help/part_words.h"

#include <QLabel>
#include <QResizeEvent>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace recency::ui {
namespace {

// At text of 13 px.
constexpr int panel_width = 300;
constexpr int panel_edge = 16;
constexpr int roomy_height = 780;  // the panel's, in a window that is 860 high
constexpr int heading_height = 16;

/// Spaces of the two densities.
struct Density {
    int row_gap;
    int top;
    int bottom;
    int before_heading;      // in addition to the row gap
    int before_heading_row;  // the same above a heading with a box in its line
};

constexpr Density roomy = {
    .row_gap = 10, .top = 16, .bottom = 16, .before_heading = 20, .before_heading_row = 12};
constexpr Density compact_density = {
    .row_gap = 6, .top = 12, .bottom = 8, .before_heading = 8, .before_heading_row = 4};

QScrollArea* make_scroll_area(QWidget* content, QWidget* parent) {
    auto* area = new QScrollArea(parent);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(content);
    return area;
}

}  // namespace

ControlPanel::ControlPanel(QWidget* parent)
    : QWidget(parent), content_(new QWidget), column_(new QVBoxLayout(content_)) {
    scroll_area_ = make_scroll_area(content_, this);
    build_rows();
    column_->addStretch(1);
    size_parts();
    setExperiment(Experiment{});
}

void ControlPanel::setExperiment(const Experiment& experiment) {
    experiment_ = experiment;
    for (ParameterRow* each : rows_) {
        each->setValue(get_value(experiment, each->info().id));
    }
    refresh_dependent();
}

void ControlPanel::setPinned(const std::optional<Experiment>& pinned) {
    for (ParameterRow* each : rows_) {
        const ParameterId id = each->info().id;
        each->setPinned(pinned ? std::optional(get_value(*pinned, id)) : std::nullopt);
    }
}

ParameterRow* ControlPanel::row(ParameterId id) const {
    return *std::ranges::find_if(rows_, [id](ParameterRow* each) { return each->info().id == id; });
}

void ControlPanel::resizeEvent(QResizeEvent*) {
    scroll_area_->setGeometry(rect());
    set_compact(height() < control_length(*this, roomy_height));
}

void ControlPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::FontChange) {
        size_parts();
    }
    QWidget::changeEvent(event);
}

void ControlPanel::build_rows() {
    const ParameterInfo* before = nullptr;
    for (const ParameterInfo& info : parameter_table()) {
        add_row(info, before);
        before = &info;
    }
    add_new_sample_button();
}

void ControlPanel::add_row(const ParameterInfo& info, const ParameterInfo* before) {
    auto* added = new ParameterRow(info, content_);
    const bool first = before == nullptr || before->group != info.group;
    if (first && added->fits_heading()) {
        added->setHeading();
        headings_.push_back(added);
    } else if (first) {
        add_heading(info.group);
    } else if (info.kind == ParameterKind::choice && before->kind == ParameterKind::choice) {
        added->hideLabel();  // pre-norm or post-norm, right under the norm
    }
    column_->addWidget(added);
    rows_.push_back(added);
    connect(added, &ParameterRow::edited, this, &ControlPanel::apply_edit);
    connect(added, &ParameterRow::editingFinished, this, &ControlPanel::editingFinished);
}

void ControlPanel::add_heading(ParameterGroup group) {
    auto* heading = new QLabel(group_title(group), content_);
    set_weight(*heading, QFont::Bold);
    column_->addWidget(heading);
    headings_.push_back(heading);
}

void ControlPanel::add_new_sample_button() {
    auto* button = new PushButton(tr("New sample"), content_);
    button->setFocusPolicy(Qt::TabFocus);
    const Explanations explanations = {part_explanation(WindowPart::new_sample)};
    button->setToolTip(explanation_tooltip(explanations));
    explain(*button, explanations);
    row(ParameterId::seed)->addTrailing(button);
    connect(button, &PushButton::clicked, this, &ControlPanel::newSample);
}

void ControlPanel::apply_edit(ParameterId id, double value) {
    set_value(experiment_, id, value);
    refresh_dependent();
    Q_EMIT experimentEdited(experiment_);
}

void ControlPanel::refresh_dependent() {
    for (ParameterRow* each : rows_) {
        // The placement stays where it is without a norm, with a note: rows must not jump.
        const bool asked_for = !each->info().only_for || is_relevant(each->info(), experiment_);
        each->setVisible(asked_for);
        each->setNote(parameter_note(each->info(), experiment_));
    }
}

void ControlPanel::set_compact(bool compact) {
    if (compact != compact_) {
        compact_ = compact;
        size_parts();
    }
}

/// All lengths: they depend on the density and on the font.
void ControlPanel::size_parts() {
    const auto length = [this](int pixels) { return control_length(*this, pixels); };
    const Density& density = compact_ ? compact_density : roomy;
    setFixedWidth(length(panel_width));
    content_->setFixedWidth(length(panel_width));
    column_->setSpacing(length(density.row_gap));
    column_->setContentsMargins(length(panel_edge), length(density.top), length(panel_edge),
                                length(density.bottom));
    for (QWidget* heading : headings_) {
        const bool topmost = heading == headings_.front();
        const bool line = qobject_cast<QLabel*>(heading) != nullptr;
        const int before = length(line ? density.before_heading : density.before_heading_row);
        heading->setContentsMargins(0, topmost ? 0 : before, 0, 0);
        if (line) {
            heading->setFixedHeight(length(heading_height) + (topmost ? 0 : before));
        }
    }
    for (ParameterRow* each : rows_) {
        each->setCompact(compact_);
    }
}

}  // namespace recency::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/lesson_controls.h"

#include "ui/controls/hairline.h"
#include "ui/controls/parameter_row.h"
#include "ui/lessons/given_font.h"

#include <QVBoxLayout>

#include <algorithm>

namespace recency::ui {

LessonControls::LessonControls(QWidget* parent) : QWidget(parent), column_(new QVBoxLayout(this)) {
    column_->setContentsMargins(0, 0, 0, 0);
    column_->addWidget(make_hairline(Qt::Horizontal));
}

void LessonControls::setParameters(const std::vector<ParameterId>& ids, const Theme& theme) {
    qDeleteAll(rows_);
    rows_.clear();
    column_->setSpacing(theme.pick(10, 18));
    for (const ParameterId id : ids) {
        auto* row = new ParameterRow(parameter_info(id), this);
        column_->addWidget(row);
        rows_.push_back(row);
        give_font(*row, text_font(theme, TextRole::body));
        connect(row, &ParameterRow::edited, this, [this](ParameterId edited, double value) {
            set_value(experiment_, edited, value);
            refresh();
            Q_EMIT experimentEdited(experiment_);
        });
        connect(row, &ParameterRow::editingFinished, this, &LessonControls::editingFinished);
    }
    setVisible(!rows_.empty());
    setExperiment(experiment_);
    setPinned(pinned_);
}

void LessonControls::setExperiment(const Experiment& experiment) {
    experiment_ = experiment;
    for (ParameterRow* row : rows_) {
        row->setValue(get_value(experiment, row->info().id));
    }
    refresh();
}

void LessonControls::setPinned(const std::optional<Experiment>& pinned) {
    pinned_ = pinned;
    for (ParameterRow* row : rows_) {
        row->setPinned(pinned ? std::optional(get_value(*pinned, row->info().id)) : std::nullopt);
    }
}

ParameterRow* LessonControls::row(ParameterId id) const {
    const auto found =
        std::ranges::find_if(rows_, [id](ParameterRow* row) { return row->info().id == id; });
    return found == rows_.end() ? nullptr : *found;
}

void LessonControls::refresh() {
    for (ParameterRow* row : rows_) {
        row->setNote(parameter_note(row->info(), experiment_));
    }
}

}  // namespace recency::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presenter_panel.h"

#include "core/parameter_table.h"
#include "ui/lessons/lesson_controls.h"

#include <QLabel>
#include <QVBoxLayout>

namespace recency::ui {
namespace {

constexpr int width_of_panel = 552;
constexpr int edge = 48;

const std::vector<ParameterId>& shown_parameters() {
    static const std::vector<ParameterId> parameters{
        ParameterId::normalization, ParameterId::residual, ParameterId::alpha,
        ParameterId::dimension,     ParameterId::layers,
    };
    return parameters;
}

}  // namespace

PresenterPanel::PresenterPanel(QWidget* parent)
    : QWidget(parent), title_(new QLabel), keys_(new QLabel), controls_(new LessonControls) {
    setFixedWidth(width_of_panel);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(edge, edge, edge, edge);
    column->setSpacing(28);
    column->addWidget(title_);
    column->addWidget(controls_);
    column->addStretch(1);
    column->addWidget(keys_);
    title_->setWordWrap(true);
    keys_->setWordWrap(true);
    keys_->setForegroundRole(QPalette::PlaceholderText);  // the theme's secondary text
    keys_->setText(tr("Space plays the layers, ← and → step, Esc leaves."));
    connect(controls_, &LessonControls::experimentEdited, this, &PresenterPanel::experimentEdited);
    connect(controls_, &LessonControls::editingFinished, this, &PresenterPanel::editingFinished);
}

void PresenterPanel::setTheme(const Theme& theme) {
    title_->setFont(text_font(theme, TextRole::heading, QFont::DemiBold));
    keys_->setFont(text_font(theme, TextRole::body));
    controls_->setParameters(shown_parameters(), theme);
}

void PresenterPanel::setTitle(const QString& title) {
    title_->setText(title);
}

void PresenterPanel::setExperiment(const Experiment& experiment) {
    controls_->setExperiment(experiment);
}

void PresenterPanel::setPinned(const std::optional<Experiment>& pinned) {
    controls_->setPinned(pinned);
}

}  // namespace recency::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preset_button.h"

#include "ui/help/part_words.h"

#include <QAction>

namespace recency::ui {

PresetButton::PresetButton(const Paper& paper, QWidget* parent)
    : MenuButton(parent), paper_(paper), menu_(new QMenu(tr("Presets of the paper"), this)) {
    setObjectName(QStringLiteral("presets"));
    setMenu(menu_);
    const Explanations explanations = {part_explanation(WindowPart::presets)};
    setToolTip(explanation_tooltip(explanations));
    explain(*this, explanations);
    fillMenu();
    showName();
}

/// A submenu for each figure, in the paper's order.
void PresetButton::fillMenu() {
    QMenu* figure_menu = nullptr;
    QString figure;
    for (const Preset& preset : paper_.presets()) {
        if (figure_menu == nullptr || figure != QString::fromStdString(preset.figure)) {
            figure = QString::fromStdString(preset.figure);
            figure_menu = menu_->addMenu(figure);
        }
        QAction* action = figure_menu->addAction(QString::fromStdString(preset.title));
        action->setObjectName(QString::fromStdString(preset.name));
        connect(action, &QAction::triggered, this,
                [this, &preset] { Q_EMIT presetChosen(preset.parameters); });
    }
}

void PresetButton::setParameters(const Parameters& parameters) {
    parameters_ = parameters;
    showName();
}

void PresetButton::setCompact(bool compact) {
    compact_ = compact;
    showName();
}

void PresetButton::showName() {
    const Preset* preset = paper_.find(parameters_);
    const QString name =
        preset == nullptr ? tr("Own settings")
                          : QString::fromStdString(compact_ ? preset->short_title : preset->title);
    setText(name);
    updateGeometry();
    setAccessibleName(tr("Preset: %1").arg(name));
}

}  // namespace recency::ui

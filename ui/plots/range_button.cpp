// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/range_button.h"

#include "ui/help/part_words.h"

#include <QActionGroup>
#include <QMenu>

namespace recency::ui {
namespace {

QString mode_text(RangeMode mode) {
    switch (mode) {
    case RangeMode::this_layer:
        return RangeButton::tr("Range: this layer");
    case RangeMode::locked:
        return RangeButton::tr("Range: locked");
    case RangeMode::all_layers:
        break;
    }
    return RangeButton::tr("Range: all layers");
}

}  // namespace

RangeButton::RangeButton(QWidget* parent) : MenuButton(parent), modes_(new QActionGroup(this)) {
    setMenu(new QMenu(this));
    add_mode(RangeMode::all_layers, tr("All layers: their colours can be compared"));
    add_mode(RangeMode::this_layer, tr("This layer: its differences show best"));
    add_mode(RangeMode::locked, tr("Locked: stays as it is now"));
    menu()->addSeparator();
    diagonal_ = menu()->addAction(tr("Include the diagonal: each token with itself"));
    diagonal_->setCheckable(true);
    connect(diagonal_, &QAction::triggered, this, &RangeButton::diagonalToggled);
    const Explanations explanations = {part_explanation(WindowPart::colour_range)};
    setToolTip(explanation_tooltip(explanations));
    explain(*this, explanations);
    set_state(RangeMode::all_layers, false);
}

void RangeButton::add_mode(RangeMode mode, const QString& text) {
    QAction* action = menu()->addAction(text);
    action->setCheckable(true);
    action->setData(static_cast<int>(mode));
    modes_->addAction(action);
    connect(action, &QAction::triggered, this, [this, mode] { Q_EMIT modeChosen(mode); });
}

void RangeButton::set_state(RangeMode mode, bool diagonal) {
    for (QAction* action : modes_->actions()) {
        action->setChecked(action->data().toInt() == static_cast<int>(mode));
    }
    diagonal_->setChecked(diagonal);
    setText(mode_text(mode));
}

QSize RangeButton::sizeHint() const {
    QSize size;
    for (const RangeMode mode : {RangeMode::all_layers, RangeMode::this_layer, RangeMode::locked}) {
        size = size.expandedTo(size_for(mode_text(mode)));
    }
    return size;
}

}  // namespace recency::ui

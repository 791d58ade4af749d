// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/presets.h"
#include "ui/controls/menu_button.h"

#include <QMenu>

namespace recency::ui {

/// Names the paper's panel that the parameters are, and opens the menu of all of them.
class PresetButton : public MenuButton {
    Q_OBJECT
public:
    explicit PresetButton(const Paper& paper, QWidget* parent = nullptr);

    void setParameters(const Parameters& parameters);
    /// The long title or the short one ("Figure 3 c").
    void setCompact(bool compact);
    /// The same menu, for the menu bar.
    QMenu* presetMenu() { return menu_; }

Q_SIGNALS:
    void presetChosen(const recency::Parameters& parameters);

private:
    void fillMenu();
    void showName();

    const Paper& paper_;
    QMenu* menu_;
    Parameters parameters_;
    bool compact_ = false;
};

}  // namespace recency::ui

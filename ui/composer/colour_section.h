// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/composer/composed_figure.h"
#include "ui/composer/control_section.h"

namespace recency::ui {

class ChoiceBox;
class LimitsField;
class SegmentedControl;

/// The colours of the heatmaps: which map, over which range, and which panels share it.
class ColourSection : public ControlSection {
    Q_OBJECT

public:
    explicit ColourSection(QWidget* parent = nullptr);

    /// What is drawn: its limits are where those by hand begin, and what has no effect on it is not
    /// offered.
    void setDrawn(const Recipe& recipe, const ComposedFigure& figure);

protected:
    void show_choices() override;

private:
    void fill();
    void connect_editors();
    void show_offer();
    void choose_limits(LimitsFrom from);

    View view_;  // of what is drawn
    std::optional<ValueRange> drawn_;
    ChoiceBox* map_;
    SegmentedControl* limits_from_;
    LimitsField* limits_;
    SegmentedControl* sharing_;
    QLabel* line_;
};

}  // namespace recency::ui

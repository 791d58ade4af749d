// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/composer/control_section.h"

#include <QSizeF>

#include <array>

namespace recency::ui {

class ChoiceBox;
class LengthField;
class NumberField;
class RatioField;
class SegmentedControl;
class TypedField;

/// How large the figure and its text are in print.
class SizeSection : public ControlSection {
    Q_OBJECT

public:
    explicit SizeSection(QWidget* parent = nullptr);

    /// The size in mm at which the figure is drawn: the height that it takes by itself is where a
    /// fixed one begins.
    void setDrawnSize(const QSizeF& mm);

protected:
    void show_choices() override;

private:
    void fill_venues();
    void connect_editors();
    void show_venue();
    void show_inches();
    void show_problem();
    void choose_venue();
    void choose_height(int kind);
    std::array<TypedField*, 3> fields() const;

    QSizeF drawn_mm_;
    ChoiceBox* venue_;
    LengthField* width_;
    SegmentedControl* height_kind_;
    LengthField* height_;
    RatioField* ratio_;
    QLabel* inches_;
    NumberField* font_;
    QLabel* problem_;
};

}  // namespace recency::ui

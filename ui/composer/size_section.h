// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/composer/control_section.h"

namespace recency::ui {

class ChoiceBox;
class LengthField;
class NumberField;

/// How large the figure and its text are in print.
class SizeSection : public ControlSection {
    Q_OBJECT

public:
    explicit SizeSection(QWidget* parent = nullptr);

protected:
    void show_choices() override;

private:
    void fill_venues();
    void connect_editors();
    void show_venue();
    void show_problem();
    void choose_venue();

    ChoiceBox* venue_;
    LengthField* width_;
    LengthField* height_;
    NumberField* font_;
    QLabel* problem_;
};

}  // namespace recency::ui

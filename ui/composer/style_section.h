// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/composer/control_section.h"

class QCheckBox;

namespace recency::ui {

class SegmentedControl;

/// How the figure is drawn.
class StyleSection : public ControlSection {
    Q_OBJECT

public:
    explicit StyleSection(QWidget* parent = nullptr);

protected:
    void show_choices() override;

private:
    void connect_editors();

    SegmentedControl* ink_;
    QCheckBox* titles_ = nullptr;
    QCheckBox* letters_ = nullptr;
    QCheckBox* transparent_ = nullptr;
};

}  // namespace recency::ui

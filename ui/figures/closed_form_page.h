// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QWidget>

#include <vector>

class QLabel;

namespace recency::ui {

class ClosedFormPlot;

/// The paper's figures of h(j) side by side, and what h(j) is.
class ClosedFormPage : public QWidget {
    Q_OBJECT

public:
    explicit ClosedFormPage(QWidget* parent = nullptr);

    void set_theme(const Theme& theme);
    const std::vector<ClosedFormPlot*>& plots() const { return plots_; }

private:
    std::vector<ClosedFormPlot*> plots_;
    QLabel* note_;
};

}  // namespace recency::ui

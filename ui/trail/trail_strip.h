// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QWidget>

#include <vector>

class QScrollArea;

namespace recency::ui {

class ExperimentTrail;
class VisitButton;

/// The experiment strip: a thumbnail for every experiment that one has been at, the latest at the
/// right. A click, or Enter on the one walked to with the arrow keys, returns there.
class TrailStrip : public QWidget {
    Q_OBJECT
public:
    explicit TrailStrip(ExperimentTrail& trail, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    VisitButton* button(int index) const { return buttons_.at(static_cast<std::size_t>(index)); }
    int count() const { return static_cast<int>(buttons_.size()); }

    static constexpr int strip_height = 84;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void refresh();
    void refreshVisit(int index);
    void matchCount(int count);
    void walk(int index);

    ExperimentTrail& trail_;
    const Theme* theme_;
    QScrollArea* area_;
    QWidget* row_;
    std::vector<VisitButton*> buttons_;
};

}  // namespace recency::ui

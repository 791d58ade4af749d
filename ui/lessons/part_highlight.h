// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <vector>

namespace recency::ui {

/// Brackets round the parts of a window that a lesson page points at: ink, edged with paper, so
/// that they show on any ground and have no hue. Lies over its parent, lets the pointer through,
/// and follows the parts when they move.
class PartHighlight : public QWidget {
    Q_OBJECT
public:
    explicit PartHighlight(QWidget* window);

    /// Rings these widgets, which lie in the window, where they are visible; none: no ring.
    void setParts(const std::vector<QWidget*>& parts);
    /// The rings' outer edges, in the window's coordinates.
    const std::vector<QRect>& rings() const { return rings_; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void watch(QWidget* part);
    void place();

    std::vector<QPointer<QWidget>> parts_;
    std::vector<QPointer<QWidget>> watched_;  // the parts and what they lie in
    std::vector<QRect> rings_;
    QTimer later_;  // layouts move several widgets at once
};

}  // namespace recency::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/scene_plot.h"

class QCPItemStraightLine;

namespace recency::ui {

/// A curve plot over the key positions of a row: its horizontal axis, and the guide at the key
/// that is pointed at.
class KeyPlot : public ScenePlot {
    Q_OBJECT

public:
    explicit KeyPlot(QWidget* parent = nullptr);

Q_SIGNALS:
    /// The key (from 0) under the pointer; empty when it leaves the keys that the row has.
    void keyHovered(std::optional<int> key);
    /// A click on a key.
    void keyClicked(int key);

protected:
    /// Call first in show_scene(): axis range and guide for the keys of the scene.
    void show_keys();
    /// Call first in colour().
    void colour_guide();
    /// Call first in arrange(): the ticks that have room.
    void arrange_keys();
    /// Pixels between neighbouring keys.
    double key_spacing() const;
    /// The key that is pointed at, if the row has it.
    std::optional<int> focused_key() const;
    /// Keys that a curve of this plot has.
    virtual int key_count() const = 0;
    /// Is there room for a disc on each key?
    bool room_for_discs() const { return key_spacing() >= theme().pick(8.0, 18.0); }

    void point_at(std::optional<QPointF> place) override;
    void press(const QPointF& place) override;

private:
    std::optional<int> key_at(const QPointF& place) const;

    QCPItemStraightLine* guide_;
    std::optional<int> hovered_;
};

}  // namespace recency::ui

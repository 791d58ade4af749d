// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/triangle_map.h"

namespace recency::ui {

/// The numbers of keys and queries along a TriangleMap, thinned out until they have room, the
/// names of both axes, and inverse tags with the numbers of the cell in focus. Drawn here and not
/// by QCPAxis, because a number must give way to a tag beside it.
class CellAxes : public QCPLayerable {
    Q_OBJECT

public:
    explicit CellAxes(const TriangleMap* map, const QString& layer);

    void set_scene(const Scene& scene, const Theme& theme);

protected:
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override;
    void draw(QCPPainter* painter) override;

private:
    void draw_keys(QCPPainter& painter, const CellGrid& grid) const;
    void draw_queries(QCPPainter& painter, const CellGrid& grid) const;
    void draw_names(QCPPainter& painter, const CellGrid& grid) const;
    void draw_tag(QCPPainter& painter, const QRect& tag, int number) const;
    QRect key_tag(const CellGrid& grid, int key) const;
    QRect query_tag(const CellGrid& grid, int query) const;

    const TriangleMap* map_;
    Scene scene_;
    const Theme* theme_;
};

}  // namespace recency::ui

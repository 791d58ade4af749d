// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/cell_grid.h"
#include "ui/plots/colour_scale.h"
#include "ui/plots/qcp.h"
#include "ui/scene.h"

#include <QImage>

namespace recency::ui {

/// The cells of one layer and quantity as sharp rectangles in the axis rect, which must be square
/// and show the positions 1/2 ... S + 1/2. The upper triangle stays bare. Knows no widget: it draws
/// on screen and into files alike.
class TriangleMap : public QCPAbstractPlottable {
    Q_OBJECT

public:
    /// Belongs to the axes' plot from then on.
    TriangleMap(QCPAxis* key_axis, QCPAxis* query_axis);

    void set_scene(const Scene& scene, const Theme& theme);

    /// Where the cells lie now.
    CellGrid grid() const;

    double selectTest(const QPointF& place, bool only_selectable,
                      QVariant* details = nullptr) const override;
    QCPRange getKeyRange(bool& found, QCP::SignDomain domain = QCP::sdBoth) const override;
    QCPRange getValueRange(bool& found, QCP::SignDomain domain = QCP::sdBoth,
                           const QCPRange& key_range = QCPRange()) const override;

protected:
    QRect clipRect() const override;
    void draw(QCPPainter* painter) override;
    void drawLegendIcon(QCPPainter*, const QRectF&) const override {}

private:
    void draw_picture(QCPPainter& painter);
    QImage picture(const CellGrid& grid) const;

    Scene scene_;
    const Theme* theme_;
    ColourScale scale_;
    QImage picture_;  // of many small cells, kept until the scene or the size changes
};

}  // namespace recency::ui

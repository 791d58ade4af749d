// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/triangle_map.h"

#include "ui/plots/hatch.h"
#include "ui/plots/layer_values.h"
#include "ui/plots/plot_sizes.h"

#include <cstring>

namespace recency::ui {
namespace {

// One rectangle a cell is exact in every format, but large files and slow frames come of many.
constexpr int most_rectangles = 64;
constexpr int hatch_spacing = 8;
constexpr int least_hatched = 12;  // pixels; smaller cells get the flat colour of hatching
constexpr int file_pixels = 1200;  // an upscaled picture of this size is crisp in every viewer

/// The grid of a picture for a file: whole pixels a cell, so many that no viewer blurs them.
CellGrid enlarged(const CellGrid& grid) {
    const int scale = (file_pixels + grid.tokens - 1) / grid.tokens;
    return {QRect(0, 0, scale * grid.tokens, scale * grid.tokens), grid.tokens};
}

/// Copies the first line of a row of cells into its others.
void repeat_line(QImage& picture, int first, int end) {
    for (int line = first + 1; line < end; ++line) {
        std::memcpy(picture.scanLine(line), picture.constScanLine(first),
                    static_cast<std::size_t>(picture.bytesPerLine()));
    }
}

}  // namespace

TriangleMap::TriangleMap(QCPAxis* key_axis, QCPAxis* query_axis)
    : QCPAbstractPlottable(key_axis, query_axis), theme_(&Theme::of(Appearance::light)) {
    setSelectable(QCP::stNone);
    removeFromLegend();
}

void TriangleMap::set_scene(const Scene& scene, const Theme& theme) {
    scene_ = scene;
    theme_ = &theme;
    scale_ = ColourScale::of(scene, theme);
    picture_ = QImage();
}

CellGrid TriangleMap::grid() const {
    return {keyAxis()->axisRect()->rect(), scene_.estimate ? scene_.tokens() : 1};
}

double TriangleMap::selectTest(const QPointF&, bool, QVariant*) const {
    return -1.0;
}

QCPRange TriangleMap::getKeyRange(bool& found, QCP::SignDomain) const {
    found = scene_.estimate != nullptr;
    return found ? QCPRange(0.5, scene_.tokens() + 0.5) : QCPRange();
}

QCPRange TriangleMap::getValueRange(bool& found, QCP::SignDomain domain, const QCPRange&) const {
    return getKeyRange(found, domain);
}

/// QCustomPlot clips one pixel too high for areas without a frame.
QRect TriangleMap::clipRect() const {
    return keyAxis()->axisRect()->rect().adjusted(0, 0, 0, 1);
}

void TriangleMap::draw(QCPPainter* painter) {
    if (!layer_exists(scene_, scene_.view.layer)) {
        return;
    }
    if (scene_.tokens() <= most_rectangles) {
        draw_rectangles(*painter);
    } else {
        draw_picture(*painter);
    }
}

void TriangleMap::draw_rectangles(QCPPainter& painter) const {
    const CellGrid grid = this->grid();
    const int gap = grid.parted() ? cell_gap(*theme_) : 0;
    painter.setAntialiasing(false);
    for (int query = 0; query < grid.tokens; ++query) {
        for (int key = 0; key <= query; ++key) {
            const Cell cell = {query, key};
            const QRect area = grid.cell(cell).adjusted(gap, gap, 0, 0);
            if (off_scale(scene_, cell) && area.width() >= least_hatched) {
                draw_hatch(painter, area, grid.square.topLeft(), hatch_spacing, *theme_);
            } else {
                painter.fillRect(area, QColor::fromRgba(colour(cell)));
            }
        }
    }
}

void TriangleMap::draw_picture(QCPPainter& painter) {
    const CellGrid grid = this->grid();
    painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
    if (painter.modes().testFlag(QCPPainter::pmVectorized)) {
        painter.drawImage(grid.square, picture(enlarged(grid)));
        return;
    }
    if (picture_.size() != grid.square.size()) {
        picture_ = picture({QRect(QPoint(0, 0), grid.square.size()), grid.tokens});
    }
    painter.drawImage(grid.square.topLeft(), picture_);
}

QImage TriangleMap::picture(const CellGrid& grid) const {
    QImage picture(grid.square.size(), QImage::Format_ARGB32_Premultiplied);
    picture.fill(Qt::transparent);
    for (int query = 0; query < grid.tokens; ++query) {
        const int first = grid.edge(query);
        const int end = grid.edge(query + 1);
        if (first == end) {
            continue;
        }
        auto* line = reinterpret_cast<QRgb*>(picture.scanLine(first));
        for (int key = 0; key <= query; ++key) {
            std::fill(line + grid.edge(key), line + grid.edge(key + 1), colour({query, key}));
        }
        repeat_line(picture, first, end);
    }
    return picture;
}

QRgb TriangleMap::colour(const Cell& cell) const {
    return off_scale(scene_, cell) ? hatch_colour(*theme_).rgb()
                                   : scale_.colour(cell_mean(scene_, scene_.view.layer, cell));
}

}  // namespace recency::ui

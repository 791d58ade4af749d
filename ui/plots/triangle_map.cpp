// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/triangle_map.h"

#include "ui/plots/hatch.h"
#include "ui/plots/layer_values.h"
#include "ui/plots/triangle_cells.h"

#include <cstring>

namespace recency::ui {
namespace {

// One rectangle a cell is exact in every format, but large files and slow frames come of many.
constexpr int most_rectangles = 64;
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
        painter->setAntialiasing(false);
        draw_cells(*painter, grid(), scene_, scale_, *theme_);
    } else {
        draw_picture(*painter);
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
            std::fill(line + grid.edge(key), line + grid.edge(key + 1),
                      cell_colour(scene_, {query, key}, scale_, *theme_));
        }
        repeat_line(picture, first, end);
    }
    return picture;
}

}  // namespace recency::ui

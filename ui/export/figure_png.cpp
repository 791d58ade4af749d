// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/figure_file.h"
#include "ui/export/recipe_places.h"

#include <QBuffer>
#include <QImage>

#include <cmath>

namespace recency::ui {
namespace {

constexpr double points_per_inch = 72.0;
constexpr double metres_per_inch = 0.0254;
constexpr double most_pixels = 200e6;

}  // namespace

QImage image_of(const FigureDrawing& drawing, int dpi, const QColor& paper) {
    const double scale = dpi / points_per_inch;
    const QSizeF size = drawing.size * scale;
    if (!(size.width() * size.height() <= most_pixels)) {
        return {};
    }
    QImage image(std::max(1, static_cast<int>(std::lround(size.width()))),
                 std::max(1, static_cast<int>(std::lround(size.height()))), QImage::Format_ARGB32);
    image.fill(paper);
    const int dots = static_cast<int>(std::lround(dpi / metres_per_inch));
    image.setDotsPerMeterX(dots);
    image.setDotsPerMeterY(dots);
    QPainter painter(&image);
    painter.scale(scale, scale);
    paint(drawing, painter);
    painter.end();
    return paper.alpha() < 255 ? image : image.convertToFormat(QImage::Format_RGB32);
}

QByteArray png_of(const FigureDrawing& drawing, int dpi, const QByteArray& recipe) {
    QImage image = image_of(drawing, dpi, drawing.page);
    if (image.isNull()) {
        return {};
    }
    image.setText(QStringLiteral("Title"), drawing.title);
    image.setText(QStringLiteral("Software"), figure_program());
    image.setText(png_recipe_key, QString::fromUtf8(recipe));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    return image.save(&buffer, "PNG") ? bytes : QByteArray();
}

}  // namespace recency::ui

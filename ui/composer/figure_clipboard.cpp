// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/figure_clipboard.h"

#include "ui/export/figure_file.h"

#include <QImage>
#include <QMimeData>

namespace recency::ui {

std::unique_ptr<QMimeData> clipboard_figure(const FigureDrawing& drawing, int dpi,
                                            const QByteArray& recipe) {
    auto data = std::make_unique<QMimeData>();
    data->setData(QStringLiteral("image/svg+xml"), svg_of(drawing, recipe));
    const QByteArray png = png_of(drawing, dpi, recipe);
    if (!png.isEmpty()) {
        data->setImageData(QImage::fromData(png, "PNG"));
        data->setData(QStringLiteral("image/png"), png);
    }
    return data;
}

}  // namespace recency::ui

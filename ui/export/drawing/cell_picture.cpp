// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/drawing/cell_picture.h"

#include <QBuffer>

#include <algorithm>
#include <array>
#include <cmath>

namespace recency::ui {
namespace {

constexpr int least_side = 1200;  // pixels
constexpr std::array<int, 12> step_counts{253, 191, 127, 95, 63, 47, 39, 31, 27, 23, 19, 15};
constexpr qsizetype most_packed_in_all = 320'000;
constexpr std::size_t usual_panels = 4;
constexpr uchar bare = 0;
constexpr uchar first_step = 1;

/// Colours of as many steps from the lowest to the highest value, and the hatching's after them.
QList<QRgb> palette_of(int steps, const ColourScale& scale, const ValueRange& range,
                       const QColor& hatched) {
    QList<QRgb> palette{qRgba(255, 255, 255, 0)};
    for (int step = 0; step < steps; ++step) {
        const double share = static_cast<double>(step) / (steps - 1);
        palette << scale.colour(range.minimum + share * (range.maximum - range.minimum));
    }
    return palette << hatched.rgb();
}

QImage picture_in_steps(const MapPanel& map, int steps, const ValueRange& range) {
    QImage image(map.tokens, map.tokens, QImage::Format_Indexed8);
    image.fill(bare);
    for (int query = 0; query < map.tokens; ++query) {
        uchar* line = image.scanLine(query);
        for (int key = 0; key <= query; ++key) {
            const double value = map.value(query, key);
            if (map.diagonal_off_scale && key == query) {
                line[key] = static_cast<uchar>(first_step + steps);
            } else if (!std::isnan(value)) {
                const double step = position_in(range, value) * (steps - 1);
                line[key] = static_cast<uchar>(first_step + std::lround(step));
            }
        }
    }
    return image;
}

qsizetype packed_size(const QImage& picture) {
    return qCompress(picture.constBits(), picture.sizeInBytes(), 9).size();
}

QByteArray png_of(const QImage& picture) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    picture.save(&buffer, "PNG", 0);  // quality 0: packed as well as can be
    return bytes;
}

}  // namespace

qsizetype most_packed(std::size_t pictures) {
    return most_packed_in_all / static_cast<qsizetype>(std::min(pictures, usual_panels));
}

QImage cell_picture(const MapPanel& map, const ColourScale& scale, const ValueRange& range,
                    const QColor& hatched, qsizetype most) {
    const auto* const steps = std::ranges::partition_point(step_counts, [&](int count) {
        return count > step_counts.back() &&
               packed_size(picture_in_steps(map, count, range)) > most;
    });
    QImage picture = picture_in_steps(map, *steps, range);
    picture.setColorTable(palette_of(*steps, scale, range, hatched));
    return picture;
}

QImage enlarged(const QImage& picture) {
    const int times = (least_side + picture.width() - 1) / picture.width();
    QImage image(picture.size() * times, picture.format());
    image.setColorTable(picture.colorTable());
    for (int y = 0; y < image.height(); ++y) {
        const uchar* from = picture.constScanLine(y / times);
        uchar* to = image.scanLine(y);
        for (int x = 0; x < picture.width(); ++x) {
            to = std::fill_n(to, times, from[x]);
        }
    }
    return image;
}

QByteArray small_png(const QImage& picture, qsizetype most) {
    QByteArray large = png_of(enlarged(picture));
    return large.size() <= most ? large : png_of(picture);
}

}  // namespace recency::ui

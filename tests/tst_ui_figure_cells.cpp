// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/drawn_figure.h"
#include "tests/support/programs_of_others.h"
#include "ui/export/figure_file.h"
#include "ui/plots/colour_scale.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace recency;
using namespace recency::ui;
using namespace recency::test;

// The edges of a map's cells in files, pixel by pixel, as several viewers show them.

namespace {

const QByteArray recipe = "{}";
constexpr int tokens = 10;

/// Colours that differ much from cell to cell, in an order without sense.
HandMadeFigure colourful(int of_tokens) {
    HandMadeFigure figure = figure_of_maps(of_tokens);
    auto& map = std::get<MapPanel>(figure.content.rows.front().panels.front().plot);
    figure.content.keys.front().range = {0.0, 1.0};
    for (std::size_t cell = 0; cell < map.values.size(); ++cell) {
        map.values[cell] = std::fmod(0.618 * static_cast<double>(cell), 1.0);
    }
    return figure;
}

QColor cell_colour(const HandMadeFigure& figure, int query, int key) {
    static const ColourScale scale(ColourMap::viridis, {0.0, 1.0});
    const auto& map = std::get<MapPanel>(figure.content.rows.front().panels.front().plot);
    return QColor::fromRgb(scale.colour(map.value(query, key)));
}

/// Is a channel between those of two colours?
bool between(int value, int one, int other) {
    return value >= std::min(one, other) - 2 && value <= std::max(one, other) + 2;
}

/// Every pixel of a picture of the map at this resolution has a colour that lies between those of
/// the cells that it touches: no seam, no blur, and nothing beyond the triangle. Returns the first
/// place where that is not so.
QString fault_in(const QImage& image, const HandMadeFigure& figure, double dpi) {
    const double side = map_side / tokens * dpi / 72.0;
    const double left = map_left * dpi / 72.0;
    const double top = map_top * dpi / 72.0;
    for (int y = static_cast<int>(std::ceil(top)); y < top + tokens * side - 1; ++y) {
        for (int x = static_cast<int>(std::ceil(left)); x < left + tokens * side - 1; ++x) {
            // Positions in whole files are reckoned with a tolerance of a hundredth of a pixel.
            const auto cell_at = [side](double place) {
                return std::clamp(static_cast<int>(std::floor(place / side)), 0, tokens - 1);
            };
            const int key = cell_at(x + 0.01 - left);
            const int next_key = cell_at(x + 0.99 - left);
            const int query = cell_at(y + 0.01 - top);
            // The first pixel of a cell may have a little of the one before.
            const int row_above = cell_at(y - 0.99 - top);
            const int key_before = cell_at(x - 0.99 - left);
            const int next_query = cell_at(y + 0.99 - top);
            if (next_key > query) {  // on the edge of the triangle, or beyond it
                if (key > next_query && image.pixelColor(x, y).alpha() != 0) {
                    return QStringLiteral("painted beyond the triangle at %1, %2").arg(x).arg(y);
                }
                continue;
            }
            const QColor pixel = image.pixelColor(x, y);
            bool good = pixel.alpha() >= 245;
            for (auto channel : {&QColor::red, &QColor::green, &QColor::blue}) {
                std::vector<int> values;
                for (const int i : {std::max(row_above, next_key), query, next_query}) {
                    for (const int j : {key_before, key, next_key}) {
                        values.push_back((cell_colour(figure, i, j).*channel)());
                    }
                }
                const auto [low, high] = std::minmax_element(values.begin(), values.end());
                good = good && between((pixel.*channel)(), *low, *high);
            }
            if (!good) {
                return QStringLiteral("%1 at %2, %3")
                    .arg(pixel.name(QColor::HexArgb))
                    .arg(x)
                    .arg(y);
            }
        }
    }
    return {};
}

}  // namespace

class FigureCellsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(folder_.isValid()); }

    void cellsInPdfAreSharpWithoutSeams_data();
    void cellsInPdfAreSharpWithoutSeams();
    void cellsInPngAreSharp_data();
    void cellsInPngAreSharp();
    void cellsInSvgAreSharpWithoutSeams_data();
    void cellsInSvgAreSharpWithoutSeams();

private:
    QString path(const QString& name) const { return folder_.filePath(name); }
    QString write(const QString& name, const QByteArray& bytes) const {
        QFile file(path(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? path(name)
                                                                                    : QString();
    }

    QTemporaryDir folder_;
};

void FigureCellsTest::cellsInPdfAreSharpWithoutSeams_data() {
    QTest::addColumn<int>("dpi");
    for (const int dpi : {72, 137, 600}) {
        QTest::addRow("%d dpi", dpi) << dpi;
    }
}

void FigureCellsTest::cellsInPdfAreSharpWithoutSeams() {
    NEEDS("pdftocairo");
    NEEDS("pdftoppm");
    QFETCH(int, dpi);
    const HandMadeFigure figure = colourful(tokens);
    const QString pdf = write("a.pdf", pdf_of(figure.drawing(), recipe));
    const QStringList size{"-r", QString::number(dpi), "-singlefile", "-png"};
    output_of("pdftocairo", size + QStringList{"-transp", pdf, path("cairo")});
    QImage image(path("cairo.png"));
    QVERIFY(!image.isNull());
    QCOMPARE(fault_in(image, figure, dpi), QString());
    output_of("pdftoppm", size + QStringList{pdf, path("splash")});
    image.load(path("splash.png"));
    image = image.convertToFormat(QImage::Format_ARGB32);
    for (int y = 0; y < image.height(); ++y) {  // it has white paper
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixel(x, y) == qRgb(255, 255, 255)) {
                image.setPixel(x, y, 0);
            }
        }
    }
    QCOMPARE(fault_in(image, figure, dpi), QString());
}

void FigureCellsTest::cellsInPngAreSharp_data() {
    cellsInPdfAreSharpWithoutSeams_data();
}

void FigureCellsTest::cellsInPngAreSharp() {
    QFETCH(int, dpi);
    HandMadeFigure figure = colourful(tokens);
    figure.layout.transparent = true;
    const QImage image = QImage::fromData(png_of(figure.drawing(), dpi, recipe));
    QCOMPARE(fault_in(image, figure, dpi), QString());
    std::vector<QRgb> colours{qRgba(0, 0, 0, 0)};
    for (int query = 0; query < tokens; ++query) {
        for (int key = 0; key <= query; ++key) {
            colours.push_back(cell_colour(figure, query, key).rgb());
        }
    }
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            QVERIFY(std::find(colours.begin(), colours.end(), image.pixel(x, y)) != colours.end());
        }
    }
}

void FigureCellsTest::cellsInSvgAreSharpWithoutSeams_data() {
    cellsInPdfAreSharpWithoutSeams_data();
}

void FigureCellsTest::cellsInSvgAreSharpWithoutSeams() {
    NEEDS("rsvg-convert");
    QFETCH(int, dpi);
    const HandMadeFigure figure = colourful(tokens);
    const QString svg = write("a.svg", svg_of(figure.drawing(), recipe));
    const QString resolution = QString::number(dpi);
    output_of("rsvg-convert", {"-d", resolution, "-p", resolution, svg, "-o", path("svg.png")});
    const QImage image(path("svg.png"));
    QVERIFY(!image.isNull());
    QCOMPARE(fault_in(image, figure, dpi), QString());
}

QTEST_MAIN(FigureCellsTest)
#include "tst_ui_figure_cells.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/drawn_figure.h"
#include "ui/export/drawing/cell_picture.h"
#include "ui/export/drawing/clipping.h"
#include "ui/export/drawing/map_shapes.h"

#include <QTest>

using namespace recency;
using namespace recency::ui;
using namespace recency::test;

namespace {

template <typename Shape>
std::vector<Shape> all_of(const FigureDrawing& drawing) {
    std::vector<Shape> found;
    for (const Shape2D& shape : drawing.shapes) {
        if (const auto* one = std::get_if<Shape>(&shape)) {
            found.push_back(*one);
        }
    }
    return found;
}

/// The colour that is on top at a point; invalid where the paper is bare.
QColor colour_at(const std::vector<CellShape>& cells, const QPointF& point) {
    QColor colour;
    for (const CellShape& cell : cells) {
        if (cell.outline().containsPoint(point, Qt::OddEvenFill)) {
            colour = cell.fill;
        }
    }
    return colour;
}

QPointF middle_of(int query, int key, int tokens) {
    const double side = map_side / tokens;
    return {map_left + (key + 0.5) * side, map_top + (query + 0.5) * side};
}

bool inside(const QPolygonF& points, const QRectF& rect) {
    return std::all_of(points.begin(), points.end(), [&](const QPointF& point) {
        return point.x() >= rect.left() && point.x() <= rect.right() && point.y() >= rect.top() &&
               point.y() <= rect.bottom();
    });
}

MapPanel& map_in(HandMadeFigure& figure) {
    return std::get<MapPanel>(figure.content.rows.front().panels.front().plot);
}

}  // namespace

class FigureDrawingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void linesAreCutWhereTheyCrossAnEdge();
    void curvesAreCutIntoTheirParts();
    void areasAreCutAtTheEdges();
    void cellsHaveTheirColoursAndTheUpperTriangleIsBare();
    void everyCellReachesUnderThoseAfterIt();
    void aCellWithoutANumberIsBareAndNothingReachesUnderIt();
    void equalValuesHaveAColour();
    void theDiagonalIsHatchedWithinItsCells();
    void manyTokensAreAPictureOfWholePixels();
    void aMapThatIsNotComputedIsBare();
    void curvesBandsAndMarkersStayInThePlot();
    void aGapPartsLineAndBand();
    void theLastPointKeepsItsMarkerWherePointsCrowd();
    void anAxisOfRatiosIsLogarithmic();
    void valuesStandWhereNothingElseDoes();
    void samplesAreDrawnInTheMannerOfTheirCurves();
    void printIsBlack();
};

void FigureDrawingTest::linesAreCutWhereTheyCrossAnEdge() {
    const QRectF rect(0.0, 0.0, 10.0, 10.0);
    QCOMPARE(clipped_line({-5.0, 5.0, 15.0, 5.0}, rect), QLineF(0.0, 5.0, 10.0, 5.0));
    QCOMPARE(clipped_line({5.0, 5.0, 5.0, 25.0}, rect), QLineF(5.0, 5.0, 5.0, 10.0));
    QCOMPARE(clipped_line({2.0, 3.0, 4.0, 5.0}, rect), QLineF(2.0, 3.0, 4.0, 5.0));
    QVERIFY(!clipped_line({-5.0, 2.0, 2.0, -5.0}, rect));  // past a corner
    QVERIFY(!clipped_line({0.0, 11.0, 10.0, 12.0}, rect));
}

void FigureDrawingTest::curvesAreCutIntoTheirParts() {
    const QRectF rect(0.0, 0.0, 10.0, 10.0);
    const auto parts =
        clipped_curve(QPolygonF({{0, 5}, {2, 5}, {4, 15}, {6, 5}, {8, 5}, {8, -5}}), rect);
    QCOMPARE(parts.size(), std::size_t{2});
    QCOMPARE(parts[0], QPolygonF({{0, 5}, {2, 5}, {3, 10}}));
    QCOMPARE(parts[1], QPolygonF({{5, 10}, {6, 5}, {8, 5}, {8, 0}}));
}

void FigureDrawingTest::areasAreCutAtTheEdges() {
    const QRectF rect(0.0, 0.0, 10.0, 10.0);
    QCOMPARE(clipped_area(QPolygonF({{-5, -5}, {15, -5}, {15, 15}, {-5, 15}}), rect).boundingRect(),
             rect);
    QVERIFY(clipped_area(QPolygonF({{11, 0}, {15, 0}, {15, 5}}), rect).isEmpty());
    const QPolygonF corner = clipped_area(QPolygonF({{5, 5}, {15, 5}, {5, 15}}), rect);
    QVERIFY(inside(corner, rect));
    QCOMPARE(corner.boundingRect(), QRectF(5, 5, 5, 5));
}

void FigureDrawingTest::cellsHaveTheirColoursAndTheUpperTriangleIsBare() {
    constexpr int tokens = 7;
    const HandMadeFigure figure = figure_of_maps(tokens);
    const auto cells = all_of<CellShape>(figure.drawing());
    for (int query = 0; query < tokens; ++query) {
        for (int key = 0; key < tokens; ++key) {
            const QColor colour = colour_at(cells, middle_of(query, key, tokens));
            const double position = (10.0 * query + key) / (11.0 * (tokens - 1));
            if (key > query) {
                QVERIFY2(!colour.isValid(), qPrintable(QString("%1 %2").arg(query).arg(key)));
            } else {
                const QColor wanted = sequential_colour(ColourMap::viridis, position);
                QVERIFY(std::abs(colour.red() - wanted.red()) <= 1);
                QVERIFY(std::abs(colour.green() - wanted.green()) <= 1);
                QVERIFY(std::abs(colour.blue() - wanted.blue()) <= 1);
            }
        }
    }
}

void FigureDrawingTest::everyCellReachesUnderThoseAfterIt() {
    constexpr int tokens = 3;
    const double side = map_side / tokens;
    const auto cells = all_of<CellShape>(figure_of_maps(tokens).drawing());
    const auto size = [&](std::size_t index) {
        return cells[index].outline().boundingRect().size() / side;
    };
    QCOMPARE(cells.size(), std::size_t{6});
    QCOMPARE(size(0), QSizeF(1.0, 1.5));  // nothing to the right of the diagonal
    QCOMPARE(size(1), QSizeF(1.5, 1.5));
    QCOMPARE(size(2), QSizeF(1.0, 1.5));
    QCOMPARE(size(3), QSizeF(1.5, 1.0));  // nor below the last row
    QCOMPARE(size(5), QSizeF(1.0, 1.0));
}

void FigureDrawingTest::aCellWithoutANumberIsBareAndNothingReachesUnderIt() {
    constexpr int tokens = 4;
    HandMadeFigure figure = figure_of_maps(tokens);
    map_in(figure).values[4] = std::nan("");  // (2, 1)
    const auto cells = all_of<CellShape>(figure.drawing());
    const QPointF centre = middle_of(2, 1, tokens);
    const double inner = 0.49 * map_side / tokens;
    for (const QPointF& aside : {QPointF(0, 0), QPointF(-inner, -inner), QPointF(inner, inner),
                                 QPointF(-inner, inner), QPointF(inner, -inner)}) {
        QVERIFY(!colour_at(cells, centre + aside).isValid());
    }
}

void FigureDrawingTest::equalValuesHaveAColour() {
    HandMadeFigure figure = figure_of_maps(2);
    figure.content.keys.front().range = {0.0, 0.0};
    map_in(figure).values = {0.0, 0.0, 0.0};
    QCOMPARE(all_of<CellShape>(figure.drawing()).front().fill,
             sequential_colour(ColourMap::viridis, 512.0 / 1023));
}

void FigureDrawingTest::theDiagonalIsHatchedWithinItsCells() {
    constexpr int tokens = 5;
    HandMadeFigure figure = figure_of_maps(tokens);
    map_in(figure).diagonal_off_scale = true;
    const FigureDrawing drawing = figure.drawing();
    const double side = map_side / tokens;
    const auto strokes = all_of<AreaShape>(drawing);
    QVERIFY(strokes.size() >= 2 * tokens);
    for (const AreaShape& stroke : strokes) {
        const int token =
            static_cast<int>((stroke.points.boundingRect().center().x() - map_left) / side);
        QVERIFY(inside(stroke.points, {map_left + token * side, map_top + token * side, side + 1e-9,
                                       side + 1e-9}));
    }
    figure.layout.font = 30.0;  // cells are too small for strokes
    QVERIFY(all_of<AreaShape>(figure.drawing()).empty());
}

void FigureDrawingTest::manyTokensAreAPictureOfWholePixels() {
    const int tokens = most_tokens_as_rectangles + 1;
    const auto pictures = all_of<ImageShape>(figure_of_maps(tokens).drawing());
    QCOMPARE(pictures.size(), std::size_t{1});
    const QImage& cells = pictures.front().image;
    QCOMPARE(cells.size(), QSize(tokens, tokens));
    QCOMPARE(cells.pixelColor(1, 0).alpha(), 0);
    const ColourScale scale(ColourMap::viridis, {0.0, 11.0 * (tokens - 1)});
    for (int query = 0; query < tokens; ++query) {
        const QColor exact = QColor::fromRgb(scale.colour(10.0 * query + query / 2));
        const QColor drawn = cells.pixelColor(query / 2, query);
        QVERIFY(std::abs(drawn.red() - exact.red()) <= 2);
        QVERIFY(std::abs(drawn.green() - exact.green()) <= 2);
        QVERIFY(std::abs(drawn.blue() - exact.blue()) <= 2);
    }
    const QImage image = enlarged(cells);
    const int side = image.width() / tokens;
    QCOMPARE(image.size(), QSize(side * tokens, side * tokens));
    QVERIFY(image.width() >= 1200);
    QCOMPARE(image.pixelColor(side, side - 1).alpha(), 0);
    QCOMPARE(image.pixelColor(side - 1, side - 1).alpha(), 255);
    QCOMPARE(image.pixel(0, 3 * side), image.pixel(side - 1, 4 * side - 1));
    QVERIFY(image.pixel(0, 3 * side) != image.pixel(0, 3 * side - 1));
}

void FigureDrawingTest::aMapThatIsNotComputedIsBare() {
    HandMadeFigure figure = figure_of_maps(4);
    map_in(figure).values.clear();
    QVERIFY(all_of<CellShape>(figure.drawing()).empty());
}

void FigureDrawingTest::curvesBandsAndMarkersStayInThePlot() {
    Curve curve = wave(12, 1.7);  // far beyond both ends of the axis
    curve.style.marker = Marker::diamond;
    curve.spread.assign(12, 0.6);
    curve.error.assign(12, 0.2);
    Curve bars = wave(12, -1.2);
    bars.error.assign(12, 0.4);
    bars.error_bars = true;
    const FigureDrawing drawing = figure_of_curves({curve, bars}).drawing();
    QVERIFY(all_of<CurveShape>(drawing).size() > 4);
    for (const CurveShape& line : all_of<CurveShape>(drawing)) {
        QVERIFY(inside(line.points, curve_plot));
    }
    for (const AreaShape& area : all_of<AreaShape>(drawing)) {
        const QPointF centre = area.points.boundingRect().center();
        QVERIFY(curve_plot.contains(centre));
        QVERIFY(area.fill.alpha() == 255 || inside(area.points, curve_plot));
    }
    std::size_t error_bars = 0;
    for (const LineShape& lines : all_of<LineShape>(drawing)) {
        for (const QLineF& line : lines.lines) {
            const bool axis = lines.stroke.colour == Qt::black;
            error_bars += axis ? 0 : 1;
            QVERIFY(axis || inside(QPolygonF({line.p1(), line.p2()}), curve_plot));
        }
    }
    QVERIFY(error_bars > 3);
}

void FigureDrawingTest::aGapPartsLineAndBand() {
    Curve curve = wave(9, 0.2);
    curve.error.assign(9, 0.02);
    curve.y[4] = std::nan("");
    curve.style.marker = Marker::disc;
    curve.values.assign(9, QStringLiteral("1"));
    const FigureDrawing drawing = figure_of_curves({curve}).drawing();
    const auto discs = all_of<EllipseShape>(drawing);
    QCOMPARE(discs.size(), std::size_t{8});  // none where there is no number
    QVERIFY(std::ranges::all_of(discs, [](const EllipseShape& disc) {
        return std::isfinite(disc.centre.x()) && std::isfinite(disc.centre.y());
    }));
    QVERIFY(std::ranges::all_of(all_of<TextShape>(drawing), [](const TextShape& shape) {
        return std::isfinite(shape.text.place.y());
    }));
    QCOMPARE(all_of<CurveShape>(drawing).size(), std::size_t{2});
    QCOMPARE(all_of<CurveShape>(drawing).front().points.size(), 4);
    QCOMPARE(all_of<AreaShape>(drawing).size(), std::size_t{2});
    QCOMPARE(all_of<AreaShape>(drawing).front().points.size(), 8);
}

void FigureDrawingTest::theLastPointKeepsItsMarkerWherePointsCrowd() {
    Curve curve = wave(400, 0.2);
    curve.style.marker = Marker::disc;
    const auto discs = all_of<EllipseShape>(figure_of_curves({curve}).drawing());
    QVERIFY(discs.size() > 5);
    QVERIFY(discs.size() < 40);
    QCOMPARE(discs.back().centre.x(), curve_plot.right() - curve_plot.width() / 800);
    QVERIFY(discs[1].centre.x() - discs[0].centre.x() >= 4.0 * 2.0 * discs[0].radius);
}

void FigureDrawingTest::anAxisOfRatiosIsLogarithmic() {
    Curve curve = wave(3, 0.0);
    curve.y = {0.25, 1.0, 0.0};  // 0 has no place
    HandMadeFigure figure = figure_of_curves({curve});
    auto& panel = std::get<CurvePanel>(figure.content.rows.front().panels.front().plot);
    panel.y.spacing = Spacing::ratio;
    panel.y.range = {0.25, 4.0};
    const auto lines = all_of<CurveShape>(figure.drawing());
    QCOMPARE(lines.size(), std::size_t{1});
    QCOMPARE(lines.front().points.size(), 2);
    QCOMPARE(lines.front().points[0].y(), curve_plot.bottom());
    QCOMPARE(lines.front().points[1].y(), curve_plot.center().y());
}

void FigureDrawingTest::valuesStandWhereNothingElseDoes() {
    Curve curve = wave(5, 0.3);
    for (const double y : curve.y) {
        curve.values.push_back(QString::number(y, 'f', 2));
    }
    const FigureDrawing drawing = figure_of_curves({curve}).drawing();
    const auto texts = all_of<TextShape>(drawing);
    QVERIFY(texts.size() >= 4);
    for (const TextShape& text : texts) {
        QVERIFY(curve.values.end() !=
                std::find(curve.values.begin(), curve.values.end(), text.text.text));
        QVERIFY(curve_plot.contains(text.text.place));
    }
    QCOMPARE(texts.front().text.text, curve.values.back());
}

void FigureDrawingTest::samplesAreDrawnInTheMannerOfTheirCurves() {
    HandMadeFigure figure = figure_of_maps(2);
    CurveStyle style;
    style.colour = Qt::red;
    style.width = 2.0;
    style.marker = Marker::disc;
    const QLineF line(10.0, 5.0, 20.0, 5.0);
    figure.layout.samples = {{line, style}};
    const auto hatching = all_of<AreaShape>(figure.drawing()).size();
    figure.layout.hatch_sample = QRectF(30.0, 2.0, 6.0, 6.0);
    const FigureDrawing drawing = figure.drawing();
    const auto lines = all_of<LineShape>(drawing);
    QCOMPARE(lines.back().lines, std::vector<QLineF>{line});
    QCOMPARE(lines.back().stroke.colour, QColor(Qt::red));
    QCOMPARE(lines.back().stroke.width, 2.0 * figure.layout.curve);
    const auto discs = all_of<EllipseShape>(drawing);
    QCOMPARE(discs.size(), std::size_t{1});
    QCOMPARE(discs.front().centre, line.center());
    QVERIFY(all_of<AreaShape>(drawing).size() > hatching);
}

void FigureDrawingTest::printIsBlack() {
    HandMadeFigure figure = figure_of_curves({wave(4, 0.2)});
    figure.layout.texts = {{.text = "secondary", .place = {10, 10}, .secondary = true}};
    const auto colour = [&] { return all_of<TextShape>(figure.drawing()).front().text.colour; };
    QCOMPARE(colour(), QColor(Qt::black));
    QCOMPARE(all_of<LineShape>(figure.drawing()).front().stroke.colour, QColor(Qt::black));
    figure.layout.ink = FigureInk::screen;
    QCOMPARE(colour(), Theme::of(Appearance::light).ink2);
    QCOMPARE(all_of<LineShape>(figure.drawing()).front().stroke.colour,
             Theme::of(Appearance::light).axis);
}

QTEST_MAIN(FigureDrawingTest)
#include "tst_ui_figure_drawing.moc"

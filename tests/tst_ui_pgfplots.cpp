// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/figure_samples.h"
#include "tests/support/latex_folder.h"
#include "tests/support/programs_of_others.h"
#include "ui/export/data_seal.h"
#include "ui/export/figure_drawing.h"
#include "ui/export/figure_file.h"
#include "ui/export/pgfplots.h"

#include <QImage>
#include <QRegularExpression>
#include <QTest>

#include <limits>

using namespace recency;
using namespace recency::ui;
using namespace recency::test;

namespace {

const QByteArray recipe = R"({"format":"recency-lab/recipe","text":"50% of {a}"})";
constexpr int dpi = 288;
constexpr double pixels_per_point = dpi / 72.0;

FigureLayout layout_of(const FigureContent& content, double width_mm = 139.7) {
    FigureStyle style;
    style.width_mm = width_mm;
    return std::get<FigureLayout>(lay_out(content, style));
}

const CurvePanel& curves_at(const FigureContent& content, std::size_t panel) {
    return std::get<CurvePanel>(content.rows.front().panels[panel].plot);
}

/// One curve in a colour of its own that crosses the panel, on axes of these ranges.
FigureContent crossing(const ValueRange& x, const ValueRange& y, Spacing spacing) {
    CurvePanel panel;
    panel.along = Along::parameter;
    panel.x.label = QStringLiteral("x");
    panel.x.range = x;
    panel.y.label = QStringLiteral("y");
    panel.y.range = y;
    panel.y.spacing = spacing;
    Curve curve;
    curve.style.colour = Qt::red;
    for (int step = 0; step <= 8; ++step) {
        const double part = step / 8.0;
        curve.x.push_back(x.minimum + part * (x.maximum - x.minimum));
        curve.y.push_back(spacing == Spacing::ratio
                              ? y.minimum * std::pow(y.maximum / y.minimum, 0.1 + 0.8 * part)
                              : y.minimum + (0.1 + 0.8 * part) * (y.maximum - y.minimum));
    }
    panel.curves = {curve};
    FigureContent content;
    content.title = QStringLiteral("crossing");
    content.rows = {{{}, {}, {{QStringLiteral("crossing"), {}, {}, panel}}}};
    return content;
}

/// How far apart two colours are in the channel in which they differ most.
int distance(QRgb one, QRgb other) {
    return std::max({std::abs(qRed(one) - qRed(other)), std::abs(qGreen(one) - qGreen(other)),
                     std::abs(qBlue(one) - qBlue(other))});
}

/// Is a pixel on the line between two neighbours, half a cell to the left and right of it, brighter
/// than both?
bool seam_at(const QImage& picture, const QPointF& line, double half) {
    const auto grey = [&](double x) {
        return qGray(picture.pixel(static_cast<int>(x * pixels_per_point),
                                   static_cast<int>(line.y() * pixels_per_point)));
    };
    const int brightest = std::max(grey(line.x() - half), grey(line.x() + half));
    const double pixel = 1.0 / pixels_per_point;
    return std::max({grey(line.x() - pixel), grey(line.x()), grey(line.x() + pixel)}) >
           brightest + 3;
}

/// Where the red line is in a column of pixels, in points; negative if nowhere.
double red_height(const QImage& picture, double x) {
    const int column = static_cast<int>(x * pixels_per_point);
    double weight = 0.0;
    double sum = 0.0;
    for (int row = 0; row < picture.height(); ++row) {
        const QRgb pixel = picture.pixel(column, row);
        const double red = qRed(pixel) - (qGreen(pixel) + qBlue(pixel)) / 2.0;
        weight += red;
        sum += red * (row + 0.5);
    }
    return weight > 0.0 ? sum / weight / pixels_per_point : -1.0;
}

}  // namespace

class PgfplotsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void texIsSealedAndCarriesTheRecipe();
    void axesReadTheTables();
    void namesAreWhatTexReads();
    void manyCellsArePictures();
    void compilesAlone_data();
    void compilesAlone();
    void compilesInAPaper();
    void cellsHaveTheDrawingsColours_data();
    void cellsHaveTheDrawingsColours();
    void curvesAreAtTheirPlaces_data();
    void curvesAreAtTheirPlaces();

private:
    QImage page(const QString& stem, const QString& renderer = "pdftoppm") const {
        output_of(renderer, {"-r", QString::number(dpi), "-png", "-singlefile",
                             latex_.path(stem + ".pdf"), latex_.path(stem)});
        return QImage(latex_.path(stem + ".png")).convertToFormat(QImage::Format_RGB32);
    }

    LatexFolder latex_;
};

void PgfplotsTest::texIsSealedAndCarriesTheRecipe() {
    const FigureContent content = sample_heatmap();
    const auto files = pgfplots_of(content, layout_of(content), "map", recipe);
    QCOMPARE(files.size(), std::size_t(2));
    QCOMPARE(files.front().name, "map-panel1.dat");
    QCOMPARE(files.back().name, "map.tex");
    QCOMPARE(broken_seal(files.back().content, "%"), std::nullopt);
    QVERIFY(files.back().content.contains("\n% recipe: " + recipe + "\n% end sha256="));
    QByteArray changed = files.back().content;
    changed.replace("xmin=0.5", "xmin=0.6");
    QVERIFY(broken_seal(changed, "%").has_value());
}

void PgfplotsTest::axesReadTheTables() {
    const FigureContent content = sample_screen(10);
    const auto files = pgfplots_of(content, layout_of(content), "screen", recipe);
    QCOMPARE(files.size(), std::size_t(4));
    const QByteArray tex = files.back().content;
    QCOMPARE(tex.count("\\begin{axis}"), 3);
    QVERIFY(tex.contains("table[x=key,y=query,meta=value]{\\recencydata-panel1.dat}"));
    QVERIFY(tex.contains("table[x=x3,y=y3]{\\recencydata-panel2.dat}"));
    QVERIFY(tex.contains("xticklabels={{1},{2},{3},{4}}"));
    // The diagonal is off the scale: 45 of the 55 cells are left, and a head.
    const QList<QByteArray> cells = files[0].content.trimmed().split('\n');
    QCOMPARE(cells.size(), 46);
    QCOMPARE(cells[0], "key query value right below");
    QCOMPARE(cells[1], "1 2 2.5 0 1");
    const QList<QByteArray> rows = files[1].content.trimmed().split('\n');
    QVERIFY2(rows[0].startsWith("band1x band1y"), rows[0].constData());
    const auto column = rows[0].split(' ').indexOf("y1");
    QVERIFY(column > 0);
    for (int row = 0; row < 9; ++row) {
        QCOMPARE(rows[row + 1].split(' ')[column].toDouble(),
                 curves_at(content, 1).curves[0].y[static_cast<std::size_t>(row)]);
    }
}

void PgfplotsTest::namesAreWhatTexReads() {
    const FigureContent content = sample_heatmap();
    const auto files = pgfplots_of(content, layout_of(content), "50% of #1 {ü}_a", recipe);
    QCOMPARE(files.front().name, QString::fromUtf8("50--of--1--ü-_a-panel1.dat"));
    QCOMPARE(files.back().name, QString::fromUtf8("50% of #1 {ü}_a.tex"));
    QVERIFY(files.back().content.contains("\\detokenize{50--of--1--ü-_a}"));
}

void PgfplotsTest::manyCellsArePictures() {
    FigureContent content = sample_grid(RangeSharing::all);
    for (FigureRow& row : content.rows) {
        for (FigurePanel& panel : row.panels) {
            panel.plot = sample_map(48);
        }
    }
    const auto files = pgfplots_of(content, layout_of(content), "grid", recipe);
    QCOMPARE(files.size(), std::size_t(9));
    const QImage picture = QImage::fromData(files.front().content, "PNG");
    QCOMPARE(picture.width() % 48, 0);
    QCOMPARE(qAlpha(picture.pixel(picture.width() - 1, 0)), 0);
    QVERIFY(files.back().content.contains(
        "\\addplot graphics[xmin=0.5,xmax=48.5,ymin=48.5,ymax=0.5]{\\recencydata-panel1.png}"));
}

void PgfplotsTest::compilesAlone_data() {
    QTest::addColumn<FigureContent>("content");
    QTest::newRow("screen") << sample_screen(10);
    QTest::newRow("comparison") << sample_comparison();
    QTest::newRow("grid") << sample_grid(RangeSharing::row);
    QTest::newRow("axes") << sample_axes();
    QTest::newRow("sweep") << sample_sweep();
    QTest::newRow("48 tokens") << sample_heatmap(48);
    QTest::newRow("512 tokens") << sample_heatmap(512);
}

void PgfplotsTest::compilesAlone() {
    NEEDS("pdflatex");
    NEEDS("pdfinfo");
    QFETCH(FigureContent, content);
    const FigureLayout layout = layout_of(content);
    latex_.write(pgfplots_of(content, layout, QString::fromUtf8("ä b"), recipe));
    const QString said = latex_.compiled(QString::fromUtf8("ä b.tex"));
    QVERIFY2(said.contains("(1 page,"), qPrintable(said));
    QVERIFY2(!said.contains("Overfull"), qPrintable(said));
    const QString info = output_of("pdfinfo", {latex_.path(QString::fromUtf8("ä b.pdf"))});
    const auto size = QRegularExpression("Page size: +([0-9.]+) x ([0-9.]+)").match(info);
    QVERIFY(std::abs(size.captured(1).toDouble() - layout.size.width()) < 0.02);
    QVERIFY(std::abs(size.captured(2).toDouble() - layout.size.height()) < 0.02);
}

void PgfplotsTest::compilesInAPaper() {
    NEEDS("pdflatex");
    const FigureContent content = sample_heatmap();
    latex_.write(pgfplots_of(content, layout_of(content, 84.0), "one", recipe));
    const FigureContent curves = sample_sweep();
    latex_.write(pgfplots_of(curves, layout_of(curves, 84.0), "two", recipe));
    latex_.write(
        {{"paper.tex",
          "\\documentclass[twocolumn]{article}\n\\usepackage{pgfplots}\n"
          "\\setlength{\\textwidth}{420pt}\n\\begin{document}\nWords.\n\n"
          "\\begin{figure}\\input{one}\\caption{A map}\\end{figure}\n"
          "\\begin{figure*}\\newcommand{\\recencywidth}{\\textwidth}\\input{two}\\end{figure*}\n\n"
          "\\input{two}\n\nMore words.\n\\end{document}\n"}});
    const QString said = latex_.compiled("paper.tex");
    QVERIFY2(!said.startsWith("failed"), qPrintable(said));
    QVERIFY2(said.contains("Output written on paper.pdf"), qPrintable(said));
    QVERIFY2(!said.contains("Overfull"), qPrintable(said));
}

void PgfplotsTest::cellsHaveTheDrawingsColours_data() {
    QTest::addColumn<FigureContent>("content");
    QTest::newRow("viridis") << sample_heatmap();
    QTest::newRow("48 tokens") << sample_heatmap(48);
    QTest::newRow("64 tokens") << sample_heatmap(64);
    FigureContent difference = sample_heatmap();
    difference.keys = {sample_difference_key()};
    FigureContent narrow = sample_heatmap();
    auto& values = std::get<MapPanel>(difference.rows[0].panels[0].plot).values;
    auto& close = std::get<MapPanel>(narrow.rows[0].panels[0].plot).values;
    for (std::size_t cell = 0; cell < values.size(); ++cell) {
        values[cell] = 0.02 * static_cast<double>(cell) - 0.5;
        close[cell] = 1.0 + 1e-5 * static_cast<double>(cell);
    }
    values[10] = std::numeric_limits<double>::quiet_NaN();
    QTest::newRow("difference") << difference;
    narrow.keys.front().range = {1.0, 1.0 + 54e-5};
    narrow.keys.front().map = ColourMap::rocket;
    QTest::newRow("narrow range") << narrow;
    FigureContent equal = sample_heatmap();
    equal.keys.front().range = {2.0, 2.0};
    QTest::newRow("one value") << equal;
    FigureContent hatched = sample_heatmap(5);
    std::get<MapPanel>(hatched.rows[0].panels[0].plot).diagonal_off_scale = true;
    QTest::newRow("hatched") << hatched;
}

void PgfplotsTest::cellsHaveTheDrawingsColours() {
    NEEDS("pdflatex");
    NEEDS("pdftoppm");
    NEEDS("pdftocairo");
    QFETCH(FigureContent, content);
    const FigureLayout layout = layout_of(content, 88.0);
    latex_.write(pgfplots_of(content, layout, "map", recipe));
    latex_.write({{"drawing.pdf", pdf_of(draw(content, layout), recipe)}});
    const QString said = latex_.compiled("map.tex");
    QVERIFY2(!said.startsWith("failed"), qPrintable(said));
    const QImage made = page("map");
    const QImage wanted = page("drawing");
    const auto& map = std::get<MapPanel>(content.rows[0].panels[0].plot);
    const QRectF plot = layout.panels[0].plot;
    // Within every cell, the absent ones too.
    for (int query = 0; query < map.tokens; ++query) {
        for (int key = 0; key < map.tokens; ++key) {
            for (const double side : {0.5, 0.25, 0.75}) {
                const QPointF at(plot.left() + (key + side) * plot.width() / map.tokens,
                                 plot.top() + (query + side) * plot.height() / map.tokens);
                const QPoint pixel = (at * pixels_per_point - QPointF(0.5, 0.5)).toPoint();
                const bool hatched = map.diagonal_off_scale && query == key;
                QVERIFY2(hatched || distance(made.pixel(pixel), wanted.pixel(pixel)) <= 2,
                         qPrintable(QStringLiteral("query %1, key %2").arg(query).arg(key)));
            }
        }
    }
    const QImage smoothed = page("map", "pdftocairo");  // shows seams, which pdftoppm does not
    for (int query = 0; query < map.tokens && !map.diagonal_off_scale; ++query) {
        for (int key = 0; key + 1 <= query; ++key) {
            const double side = plot.width() / map.tokens;
            const QPointF right(plot.left() + (key + 1) * side, plot.top() + (query + 0.5) * side);
            const bool bare = std::isnan(map.value(query, key) + map.value(query, key + 1));
            QVERIFY2(bare || !seam_at(smoothed, right, side / 2),
                     qPrintable(QStringLiteral("query %1, key %2").arg(query).arg(key)));
        }
    }
    const QRectF bar = layout.bars[0].bar;
    for (int step = 1; step < 40; ++step) {
        const QPointF at(bar.left() + step * bar.width() / 40, bar.center().y());
        const QPoint pixel = (at * pixels_per_point).toPoint();
        QVERIFY2(distance(made.pixel(pixel), wanted.pixel(pixel)) <= 4,
                 qPrintable(QString::number(step)));
    }
}

void PgfplotsTest::curvesAreAtTheirPlaces_data() {
    QTest::addColumn<FigureContent>("content");
    const ValueRange unit{0.0, 1.0};
    QTest::newRow("unit") << crossing(unit, unit, Spacing::linear);
    QTest::newRow("far from zero") << crossing({1.0001, 1.0012}, {5e6, 5e6 + 3}, Spacing::linear);
    QTest::newRow("small") << crossing({-2e-7, 3e-7}, {-1e-12, 1e-12}, Spacing::linear);
    QTest::newRow("large") << crossing({1e6, 5e6}, {-4e20, 1e20}, Spacing::linear);
    QTest::newRow("ratios") << crossing(unit, {0.02, 50.0}, Spacing::ratio);
    QTest::newRow("ratios near 1") << crossing(unit, {0.998, 1.003}, Spacing::ratio);
}

void PgfplotsTest::curvesAreAtTheirPlaces() {
    NEEDS("pdflatex");
    NEEDS("pdftoppm");
    QFETCH(FigureContent, content);
    const FigureLayout layout = layout_of(content, 88.0);
    latex_.write(pgfplots_of(content, layout, "curve", recipe));
    const QString said = latex_.compiled("curve.tex");
    QVERIFY2(!said.startsWith("failed"), qPrintable(said));
    const QImage made = page("curve");
    const QRectF plot = layout.panels[0].plot;
    for (const double part : {0.05, 0.3, 0.55, 0.95}) {
        const double wanted = plot.bottom() - (0.1 + 0.8 * part) * plot.height();
        const double found = red_height(made, plot.left() + part * plot.width());
        QVERIFY2(std::abs(found - wanted) < 0.25,
                 qPrintable(QStringLiteral("%1 instead of %2").arg(found).arg(wanted)));
    }
}

QTEST_MAIN(PgfplotsTest)
#include "tst_ui_pgfplots.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/drawn_figure.h"
#include "ui/export/figure_file.h"
#include "ui/export/figure_font.h"
#include "ui/export/recipe_places.h"
#include "ui/plots/colour_scale.h"

#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>
#include <cmath>

using namespace recency;
using namespace recency::ui;
using namespace recency::test;

namespace {

const QByteArray recipe = "{\"format\":\"recency-lab/recipe\",\"text\":\"<a & b> ]]>\"}";
constexpr int tokens = 10;

/// What a program of others says; empty if it fails.
QString output_of(const QString& program, const QStringList& arguments) {
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    const bool done = process.waitForFinished(60'000) && process.exitCode() == 0;
    return done ? QString::fromUtf8(process.readAll()) : QString();
}

#define NEEDS(program)                                                       \
    if (QStandardPaths::findExecutable(QStringLiteral(program)).isEmpty()) { \
        QSKIP(program " is not installed");                                  \
    }

/// Maps, one of them hatched, and texts.
FigureDrawing sample() {
    HandMadeFigure figure = figure_of_maps(tokens, 2);
    auto& hatched = std::get<MapPanel>(figure.content.rows.front().panels[1].plot);
    hatched.diagonal_off_scale = true;
    figure.layout.texts = {
        {.text = "layer 4: *α* = 0.5, (A) −1.2×10⁻³", .place = {20.0, 14.0}},
        {.text = "score *S*_{ij} ± 1 s.d.", .place = {10.0, 80.0}, .upwards = true}};
    return figure.drawing();
}

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

class FigureFilesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(folder_.isValid()); }

    void pdfEmbedsItsFontsAsTrueType();
    void pdfTextIsReadAsItIsWritten();
    void pdfPageHasWholePoints_data();
    void pdfPageHasWholePoints();
    void pdfIsSoundAndCarriesTheRecipe();
    void pdfPicturesAreLossless();
    void cellsInPdfAreSharpWithoutSeams_data();
    void cellsInPdfAreSharpWithoutSeams();
    void cellsInPngAreSharp_data();
    void cellsInPngAreSharp();
    void cellsInSvgAreSharpWithoutSeams_data();
    void cellsInSvgAreSharpWithoutSeams();
    void pngHasItsResolutionAndTexts();
    void pngOfTooManyPixelsIsRefused();
    void svgIsSoundAndHasItsExactSize();
    void svgTextsAreTexts();
    void svgCurvesStayInsideTheAxes();
    void svgLooksLikeThePng();
    void filesAreTheSameFromRunToRun();
    void fourPanelsAreSmall_data();
    void fourPanelsAreSmall();

private:
    QString path(const QString& name) const { return folder_.filePath(name); }
    QString write(const QString& name, const QByteArray& bytes) const {
        QFile file(path(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? path(name)
                                                                                    : QString();
    }

    QTemporaryDir folder_;
};

void FigureFilesTest::pdfEmbedsItsFontsAsTrueType() {
    NEEDS("pdffonts");
    const QString fonts = output_of("pdffonts", {write("a.pdf", pdf_of(sample(), recipe))});
    QStringList lines = fonts.split('\n', Qt::SkipEmptyParts).mid(2);
    QVERIFY(lines.size() >= 2);
    for (const QString& line : lines) {
        QVERIFY2(line.contains("CID TrueType"), qPrintable(line));
        QVERIFY2(QRegularExpression("Identity-H +yes").match(line).hasMatch(), qPrintable(line));
    }
}

void FigureFilesTest::pdfTextIsReadAsItIsWritten() {
    NEEDS("pdftotext");
    const QString text =
        output_of("pdftotext", {"-raw", write("a.pdf", pdf_of(sample(), recipe)), "-"});
    QVERIFY2(text.contains(QString::fromUtf8("layer 4: α = 0.5, (A) −1.2×10⁻³")), qPrintable(text));
    QVERIFY2(text.simplified().contains(QString::fromUtf8("± 1 s.d.")), qPrintable(text));
}

void FigureFilesTest::pdfPageHasWholePoints_data() {
    QTest::addColumn<QSizeF>("size");
    QTest::addColumn<QString>("page");
    QTest::newRow("84 mm") << QSizeF(84 * 72 / 25.4, 120.4) << "238 x 120 pts";
    QTest::newRow("5.5 in") << QSizeF(396, 200) << "396 x 200 pts";
    QTest::newRow("as large as A4, lying") << QSizeF(842, 595) << "842 x 595 pts";
    QTest::newRow("nearly A4") << QSizeF(594, 841) << "594 x 841 pts";
    QTest::newRow("400 mm") << QSizeF(400 * 72 / 25.4, 300) << "1134 x 300 pts";
}

void FigureFilesTest::pdfPageHasWholePoints() {
    NEEDS("pdfinfo");
    QFETCH(QSizeF, size);
    QFETCH(QString, page);
    FigureDrawing drawing = sample();
    drawing.size = size;
    const QString info = output_of("pdfinfo", {write("a.pdf", pdf_of(drawing, recipe))});
    QVERIFY2(info.contains(page), qPrintable(info));
    QVERIFY(info.contains(QRegularExpression("Pages: +1\n")));
    QVERIFY(info.contains(QRegularExpression("Title: +attention score Sij\n")));
    QVERIFY(info.contains(QRegularExpression("Creator: +Recency Lab \\d")));
}

void FigureFilesTest::pdfIsSoundAndCarriesTheRecipe() {
    const QByteArray pdf = pdf_of(sample(), recipe);
    const qsizetype begin = pdf.indexOf("<?xpacket begin");
    const qsizetype end = pdf.indexOf("<?xpacket end", begin);
    QVERIFY(begin > 0 && end > begin);
    QXmlStreamReader xml(pdf.mid(begin, end - begin));
    QString found;
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement &&
            xml.namespaceUri() == QLatin1String(recipe_namespace) &&
            xml.name() == QLatin1String(recipe_element)) {
            found = xml.readElementText();
        }
    }
    QCOMPARE(xml.error(), QXmlStreamReader::NoError);
    QCOMPARE(found.toUtf8(), recipe);
    NEEDS("qpdf");
    const QString file = write("a.pdf", pdf);
    QVERIFY(output_of("qpdf", {"--check", file}).contains("No syntax or stream encoding errors"));
    QCOMPARE(output_of("qpdf", {"--show-attachment=recipe.json", file}).toUtf8(), recipe);
}

void FigureFilesTest::pdfPicturesAreLossless() {
    NEEDS("pdfimages");
    const FigureDrawing drawing = figure_of_maps(100).drawing();
    const QString list = output_of("pdfimages", {"-list", write("a.pdf", pdf_of(drawing, recipe))});
    QVERIFY2(list.contains("1200  1200  rgb     3   8  image  no"), qPrintable(list));
    QVERIFY(list.contains("mask"));
    QVERIFY(!list.contains("jpeg"));
}

void FigureFilesTest::cellsInPdfAreSharpWithoutSeams_data() {
    QTest::addColumn<int>("dpi");
    for (const int dpi : {72, 137, 600}) {
        QTest::addRow("%d dpi", dpi) << dpi;
    }
}

void FigureFilesTest::cellsInPdfAreSharpWithoutSeams() {
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

void FigureFilesTest::cellsInPngAreSharp_data() {
    cellsInPdfAreSharpWithoutSeams_data();
}

void FigureFilesTest::cellsInPngAreSharp() {
    QFETCH(int, dpi);
    const HandMadeFigure figure = colourful(tokens);
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

void FigureFilesTest::cellsInSvgAreSharpWithoutSeams_data() {
    cellsInPdfAreSharpWithoutSeams_data();
}

void FigureFilesTest::cellsInSvgAreSharpWithoutSeams() {
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

void FigureFilesTest::pngHasItsResolutionAndTexts() {
    const QByteArray png = png_of(sample(), 300, recipe);
    const QImage image = QImage::fromData(png);
    QCOMPARE(image.width(), static_cast<int>(std::lround(sample().size.width() * 300 / 72)));
    QCOMPARE(image.dotsPerMeterX(), 11811);
    QCOMPARE(image.dotsPerMeterY(), 11811);
    QCOMPARE(image.text(png_recipe_key).toUtf8(), recipe);
    QCOMPARE(image.text("Title"), QStringLiteral("attention score Sij"));
    QVERIFY(image.text("Software").startsWith("Recency Lab "));
    QVERIFY(png.contains(png_recipe_key));
    QCOMPARE(image.pixelColor(0, 0).alpha(), 0);
    QCOMPARE(image_of(sample(), 300, Qt::white).pixelColor(0, 0), QColor(Qt::white));
}

void FigureFilesTest::pngOfTooManyPixelsIsRefused() {
    FigureDrawing drawing;
    drawing.size = {3000, 3000};
    QVERIFY(png_of(drawing, 1200, recipe).isEmpty());
    drawing.size = {30, 30};
    QVERIFY(!png_of(drawing, 1200, recipe).isEmpty());
}

void FigureFilesTest::svgIsSoundAndHasItsExactSize() {
    FigureDrawing drawing = sample();
    drawing.size = {84 * 72 / 25.4, 120.4};
    const QByteArray svg = svg_of(drawing, recipe);
    QXmlStreamReader xml(svg);
    QVERIFY(xml.readNextStartElement());
    QCOMPARE(xml.attributes().value("width"), QStringLiteral("84mm"));
    QCOMPARE(xml.attributes().value("height"), QStringLiteral("42.4744mm"));
    QCOMPARE(xml.attributes().value("viewBox"), QStringLiteral("0 0 238.11024 120.4"));
    QString title;
    QString found;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) {
            continue;
        }
        if (xml.name() == QLatin1String("title")) {
            title = xml.readElementText();
        } else if (xml.namespaceUri() == QLatin1String(recipe_namespace) &&
                   xml.name() == QLatin1String(recipe_element)) {
            found = xml.readElementText();
        }
    }
    QCOMPARE(xml.error(), QXmlStreamReader::NoError);
    QCOMPARE(title, drawing.title);
    QCOMPARE(found.toUtf8(), recipe);
    NEEDS("xmllint");
    QProcess lint;
    lint.start("xmllint", {"--noout", write("a.svg", svg)});
    QVERIFY(lint.waitForFinished());
    QCOMPARE(lint.exitCode(), 0);
    QCOMPARE(lint.readAllStandardError(), QByteArray());
}

void FigureFilesTest::svgTextsAreTexts() {
    const QString svg = QString::fromUtf8(svg_of(sample(), recipe));
    const QRegularExpression texts("<text[^>]*>(.*)</text>");
    QStringList found;
    for (const auto& match : texts.globalMatch(svg)) {
        found << match.captured(1).remove(QRegularExpression("<[^>]*>"));
    }
    const QStringList wanted{QString::fromUtf8("layer 4: α = 0.5, (A) −1.2×10⁻³"),
                             QString::fromUtf8("score Sij ± 1 s.d.")};
    QCOMPARE(found, wanted);
    QVERIFY(svg.contains("dy=\"1.76\""));
    QVERIFY(svg.contains("dy=\"-1.76\""));
    QVERIFY(svg.contains("translate(10 80) rotate(-90)"));
}

void FigureFilesTest::svgCurvesStayInsideTheAxes() {
    Curve curve = wave(30, 2.5);
    curve.spread.assign(30, 0.3);
    const QString svg = QString::fromUtf8(svg_of(figure_of_curves({curve}).drawing(), recipe));
    QVERIFY(!svg.contains("clip"));
    int numbers = 0;
    for (const auto& path :
         QRegularExpression(" d=\"([^\"]*)\"[^>]*(?:#171a1e)").globalMatch(svg)) {
        for (const auto& point :
             QRegularExpression("[ML](-?[\\d.]+) (-?[\\d.]+)").globalMatch(path.captured(1))) {
            const double x = point.captured(1).toDouble();
            const double y = point.captured(2).toDouble();
            QVERIFY(x >= curve_plot.left() && x <= curve_plot.right());
            QVERIFY(y >= curve_plot.top() && y <= curve_plot.bottom());
            ++numbers;
        }
    }
    QVERIFY(numbers > 60);
}

void FigureFilesTest::svgLooksLikeThePng() {
    NEEDS("rsvg-convert");
    Curve curve = wave(12, 0.4);
    curve.spread.assign(12, 0.2);
    curve.style.marker = Marker::hollow_square;
    curve.style.dash = Dash::dashed;
    FigureDrawing drawing = figure_of_curves({curve}).drawing();
    const FigureDrawing maps = sample();
    drawing.shapes.insert(drawing.shapes.end(), maps.shapes.begin(), maps.shapes.end());
    std::erase_if(drawing.shapes, [](const Shape2D& shape) {  // viewers have fonts of their own
        return std::holds_alternative<TextShape>(shape);
    });
    const QString svg = write("a.svg", svg_of(drawing, recipe));
    output_of("rsvg-convert",
              {"-d", "144", "-p", "144", "-b", "white", svg, "-o", path("svg.png")});
    const QImage other = QImage(path("svg.png")).convertToFormat(QImage::Format_RGB32);
    const QImage own = image_of(drawing, 144, Qt::white).convertToFormat(QImage::Format_RGB32);
    QCOMPARE(other.size(), own.size());
    int far = 0;
    for (int y = 0; y < own.height(); ++y) {
        for (int x = 0; x < own.width(); ++x) {
            far += std::abs(qGray(own.pixel(x, y)) - qGray(other.pixel(x, y))) > 64 ? 1 : 0;
        }
    }
    QVERIFY2(far < own.width() * own.height() / 1000, qPrintable(QString::number(far)));
}

void FigureFilesTest::filesAreTheSameFromRunToRun() {
    QCOMPARE(svg_of(sample(), recipe), svg_of(sample(), recipe));
    QCOMPARE(png_of(sample(), 150, recipe), png_of(sample(), 150, recipe));
    const auto without_date = [](QByteArray pdf) {
        const qsizetype date = pdf.indexOf("/CreationDate");
        return pdf.remove(date, pdf.indexOf('\n', date) - date);
    };
    QCOMPARE(without_date(pdf_of(sample(), recipe)), without_date(pdf_of(sample(), recipe)));
}

void FigureFilesTest::fourPanelsAreSmall_data() {
    QTest::addColumn<int>("size");
    for (const int size : {10, 48, 49, 64, 200}) {
        QTest::addRow("%d tokens", size) << size;
    }
}

void FigureFilesTest::fourPanelsAreSmall() {
    QFETCH(int, size);
    HandMadeFigure figure = figure_of_maps(size, 4);
    figure.content.keys.front().range = {0.0, 1.0};
    figure.layout.size = {519, 140};
    for (std::size_t panel = 0; panel < 4; ++panel) {
        auto& map = std::get<MapPanel>(figure.content.rows.front().panels[panel].plot);
        for (std::size_t cell = 0; cell < map.values.size(); ++cell) {
            // Slow waves with the noise of an estimate.
            const auto place = static_cast<double>(cell + panel);
            map.values[cell] = 0.5 + 0.48 * std::sin(1e-3 * place) + 0.01 * std::sin(place * place);
        }
        figure.layout.panels[panel].plot = {7.3 + 128.7 * static_cast<double>(panel), 12.1, 117.9,
                                            117.9};
    }
    const FigureDrawing drawing = figure.drawing();
    constexpr qsizetype most = 500'000;
    QVERIFY(pdf_of(drawing, recipe).size() < most);
    const qsizetype svg = svg_of(drawing, recipe).size();
    QVERIFY2(svg < most, qPrintable(QString::number(svg)));
    QVERIFY(png_of(drawing, 300, recipe).size() < most);
}

QTEST_MAIN(FigureFilesTest)
#include "tst_ui_figure_files.moc"

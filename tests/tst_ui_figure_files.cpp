// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/drawn_figure.h"
#include "tests/support/programs_of_others.h"
#include "ui/export/drawing/cell_picture.h"
#include "ui/export/figure_file.h"
#include "ui/export/recipe_places.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <cmath>
#include <random>

using namespace recency;
using namespace recency::ui;
using namespace recency::test;

namespace {

const QByteArray recipe = "{\"format\":\"recency-lab/recipe\",\"text\":\"<a & b> ]]>\"}";
constexpr int tokens = 10;

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

/// But for how a viewer rounds.
bool alike(const QColor& one, const QColor& other) {
    return std::abs(one.red() - other.red()) <= 2 && std::abs(one.green() - other.green()) <= 2 &&
           std::abs(one.blue() - other.blue()) <= 2;
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
    void pngHasItsResolutionAndTexts();
    void pngHasThePageThatItIsAskedFor();
    void pngOfTooManyPixelsIsRefused();
    void svgIsSoundAndHasItsExactSize();
    void svgTextsAreTexts();
    void svgCurvesStayInsideTheAxes();
    void svgLooksLikeThePng();
    void filesAreTheSameFromRunToRun();
    void pdfCellsAreSharpAndTheirTriangleIsBare();
    void aPictureByItselfIsEnlargedInSvg();
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
    QVERIFY2(list.contains("1200  1200  index   1   8  image  no"), qPrintable(list));
    QVERIFY(!list.contains("mask"));  // transparent by its palette, which viewers do not smooth
    QVERIFY(!list.contains("jpeg"));
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
}

void FigureFilesTest::pngHasThePageThatItIsAskedFor() {
    HandMadeFigure figure = figure_of_maps(tokens);
    const auto bare = [&] {  // in the triangle that has no cells
        const double x = (map_left + 0.75 * map_side) * 300 / 72;
        const double y = (map_top + 0.25 * map_side) * 300 / 72;
        const QImage image = QImage::fromData(png_of(figure.drawing(), 300, recipe));
        const QColor corner = image.pixelColor(0, 0);
        const QColor triangle = image.pixelColor(static_cast<int>(x), static_cast<int>(y));
        return std::pair(corner == triangle ? corner : QColor(), image.hasAlphaChannel());
    };
    QCOMPARE(bare(), std::pair(QColor(Qt::white), false));
    figure.layout.ink = FigureInk::screen;
    QCOMPARE(bare(), std::pair(Theme::of(Appearance::light).paper, false));
    figure.layout.transparent = true;
    QCOMPARE(bare().first.alpha(), 0);
    QVERIFY(bare().second);
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

void FigureFilesTest::pdfCellsAreSharpAndTheirTriangleIsBare() {
    NEEDS("pdftoppm");
    constexpr int many = 60;
    constexpr int dpi = 600;
    const FigureDrawing drawing = figure_of_maps(many).drawing();
    output_of("pdftoppm", {"-r", QString::number(dpi), "-png", "-singlefile",
                           write("a.pdf", pdf_of(drawing, recipe)), path("page")});
    const QImage page(path("page.png"));
    const QImage& cells = std::get<ImageShape>(drawing.shapes.front()).image;
    const double cell = map_side / many * dpi / 72;  // 8.3 pixels
    const auto pixel = [&](double key, double query) {
        return page.pixelColor(static_cast<int>(map_left * dpi / 72 + key * cell),
                               static_cast<int>(map_top * dpi / 72 + query * cell));
    };
    for (int query = 0; query < many; ++query) {
        for (int key = 0; key < many; ++key) {
            const QColor own = key > query ? QColor(Qt::white) : cells.pixelColor(key, query);
            for (const double part : {0.25, 0.5, 0.75}) {
                QVERIFY(alike(pixel(key + part, query + part), own));
                QVERIFY(alike(pixel(key + part, query + 1 - part), own));
            }
        }
    }
}

void FigureFilesTest::fourPanelsAreSmall_data() {
    QTest::addColumn<int>("size");
    QTest::addColumn<double>("noise");
    for (const int size : {10, 48, 49, 64, 200, 512}) {
        QTest::addRow("%d tokens", size) << size << 0.01;
    }
    QTest::addRow("noise of 400 tokens") << 400 << 1.0;
    QTest::addRow("noise of 512 tokens") << 512 << 1.0;
}

void FigureFilesTest::fourPanelsAreSmall() {
    QFETCH(int, size);
    QFETCH(double, noise);
    std::mt19937 random(1);
    HandMadeFigure figure = figure_of_maps(size, 4);
    figure.content.keys.front().range = {0.0, 1.0};
    figure.layout.size = {519, 140};
    for (std::size_t panel = 0; panel < 4; ++panel) {
        auto& map = std::get<MapPanel>(figure.content.rows.front().panels[panel].plot);
        for (std::size_t cell = 0; cell < map.values.size(); ++cell) {
            // Slow waves with the noise of an estimate.
            const auto place = static_cast<double>(cell + panel);
            const double uniform = static_cast<double>(random()) / std::mt19937::max();
            map.values[cell] =
                (1 - noise) * (0.5 + 0.48 * std::sin(1e-3 * place)) + noise * uniform;
        }
        figure.layout.panels[panel].plot = {7.3 + 128.7 * static_cast<double>(panel), 12.1, 117.9,
                                            117.9};
    }
    const FigureDrawing drawing = figure.drawing();
    constexpr qsizetype most = 500'000;
    const qsizetype pdf = pdf_of(drawing, recipe).size();
    QVERIFY2(pdf < most, qPrintable(QString::number(pdf)));
    const qsizetype svg = svg_of(drawing, recipe).size();
    QVERIFY2(svg < most, qPrintable(QString::number(svg)));
}

void FigureFilesTest::aPictureByItselfIsEnlargedInSvg() {
    HandMadeFigure figure = figure_of_maps(512);
    figure.content.keys.front().range = {0.0, 1.0};
    std::mt19937 random(1);
    for (double& value : std::get<MapPanel>(figure.content.rows.front().panels[0].plot).values) {
        value = static_cast<double>(random()) / std::mt19937::max();
    }
    const FigureDrawing drawing = figure.drawing();
    const QByteArray svg = svg_of(drawing, recipe);
    QVERIFY2(svg.size() < 500'000, qPrintable(QString::number(svg.size())));
    const qsizetype begin = svg.indexOf("base64,") + 7;
    const QImage image = QImage::fromData(
        QByteArray::fromBase64(svg.mid(begin, svg.indexOf('"', begin) - begin)), "PNG");
    QCOMPARE(image.size(), QSize(1536, 1536));
    const QImage& cells = std::get<ImageShape>(drawing.shapes.front()).image;
    QCOMPARE(cells.colorCount(), 255);
    QCOMPARE(image.convertToFormat(QImage::Format_ARGB32),
             enlarged(cells).convertToFormat(QImage::Format_ARGB32));
}

QTEST_MAIN(FigureFilesTest)
#include "tst_ui_figure_files.moc"

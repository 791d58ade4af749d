// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/figure_samples.h"
#include "ui/export/drawing/ink_theme.h"
#include "ui/export/figure_drawing.h"

#include <QTest>

#include <cmath>

using namespace recency::test;
using namespace recency::ui;

namespace {

double luminance(const QColor& colour) {
    const auto linear = [](double c) {
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

double contrast_with_white(const QColor& colour) {
    return 1.05 / (luminance(colour) + 0.05);
}

}  // namespace

class FigureInkTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textsOfEveryColourCanBeReadInPrint();
    void namesAndValuesOfPaleCurvesAreDark();
};

void FigureInkTest::textsOfEveryColourCanBeReadInPrint() {
    for (int red = 0; red < 256; red += 15) {
        for (int green = 0; green < 256; green += 15) {
            for (int blue = 0; blue < 256; blue += 15) {
                const QColor curve(red, green, blue);
                const QColor text = text_colour(curve, FigureInk::print);
                QVERIFY2(contrast_with_white(text) >= 4.5, qPrintable(curve.name()));
                QVERIFY(contrast_with_white(curve) < 4.55 || text == curve);
                QVERIFY(contrast_with_white(curve) >= 4.5 || contrast_with_white(text) < 4.8);
                QCOMPARE(text_colour(curve, FigureInk::screen), curve);
            }
        }
    }
    const QColor pale = text_colour(QColor(0xff, 0xb0, 0x80), FigureInk::print);
    QVERIFY(std::abs(pale.hslHue() - QColor(0xff, 0xb0, 0x80).hslHue()) < 8);
}

void FigureInkTest::namesAndValuesOfPaleCurvesAreDark() {
    FigureContent content = sample_screen();
    for (FigurePanel& panel : content.rows[0].panels) {
        if (auto* curves = std::get_if<CurvePanel>(&panel.plot)) {
            for (Curve& curve : curves->curves) {
                curve.style.colour = QColor(0xfd, 0xe7, 0x25);
                curve.values.assign(curve.x.size(), QStringLiteral(".5"));
            }
        }
    }
    FigureStyle style;
    style.width_mm = 183;
    const FigureDrawing drawing = draw(content, std::get<FigureLayout>(lay_out(content, style)));
    int values = 0;
    for (const Shape2D& shape : drawing.shapes) {
        if (const auto* text = std::get_if<TextShape>(&shape)) {
            QVERIFY2(contrast_with_white(text->text.colour) >= 4.5, qPrintable(text->text.text));
            values += text->text.text == ".5" ? 1 : 0;
        }
    }
    QVERIFY(values > 0);
}

QTEST_MAIN(FigureInkTest)
#include "tst_ui_figure_ink.moc"

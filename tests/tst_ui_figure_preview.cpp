// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/figure_clipboard.h"
#include "ui/composer/figure_preview.h"

#include <QImage>
#include <QMimeData>
#include <QScreen>
#include <QTest>

using namespace recency::ui;

namespace {

/// A page of 144 x 72 pt whose left half is red.
FigureDrawing half_red() {
    FigureDrawing drawing;
    drawing.size = {144.0, 72.0};
    drawing.shapes.emplace_back(RectShape{{0.0, 0.0, 72.0, 72.0}, QColor(255, 0, 0)});
    return drawing;
}

}  // namespace

class TestFigurePreview : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anInchIsAnInch() {
        FigurePreview preview;
        preview.resize(600, 400);
        preview.setDrawing(half_red());
        preview.setZoom(PreviewZoom::actual);
        const double inch = preview.screen()->physicalDotsPerInch();
        QCOMPARE(preview.page().width(), 2.0 * inch);
        QCOMPARE(preview.page().height(), inch);
        preview.setZoom(PreviewZoom::twice);
        QCOMPARE(preview.page().width(), 4.0 * inch);
    }

    void fitsTheRoomThatThereIs() {
        FigurePreview preview;
        preview.resize(600, 400);
        preview.setDrawing(half_red());
        preview.show();
        QVERIFY(QTest::qWaitForWindowExposed(&preview));
        QCOMPARE(preview.page().width(), 600.0 - 48.0);
        QCOMPARE(preview.page().height(), 300.0 - 24.0);
        QCOMPARE(preview.page().center(), QRectF(preview.widget()->rect()).center());
    }

    void pageIsWhiteAndShowsTheFigure() {
        FigurePreview preview;
        preview.resize(600, 400);
        preview.setDrawing(half_red());
        preview.show();
        QVERIFY(QTest::qWaitForWindowExposed(&preview));
        const QImage picture = preview.widget()->grab().toImage();
        const QPointF centre = preview.page().center();
        QCOMPARE(picture.pixelColor((centre - QPointF(20, 0)).toPoint()), QColor(255, 0, 0));
        QCOMPARE(picture.pixelColor((centre + QPointF(20, 0)).toPoint()), QColor(Qt::white));
    }

    void clipboardHasSvgAndPngAtOnce() {
        const auto data = clipboard_figure(half_red(), 144, "{}");
        QVERIFY(data->data("image/svg+xml").contains("<svg"));
        const QImage png = QImage::fromData(data->data("image/png"), "PNG");
        QCOMPARE(png.size(), QSize(288, 144));
        QCOMPARE(png.pixelColor(10, 10), QColor(255, 0, 0));
        QCOMPARE(data->imageData().value<QImage>().size(), png.size());
    }
};

QTEST_MAIN(TestFigurePreview)
#include "tst_ui_figure_preview.moc"

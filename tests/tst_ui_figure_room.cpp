// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/figure_samples.h"
#include "ui/export/figure_layout.h"
#include "ui/export/layout/axis_labels.h"
#include "ui/export/layout/bar_labels.h"

#include <QTest>

#include <cmath>

using namespace recency::ui;
using namespace recency::test;

/// What room a figure makes of its page, and what stands in it.
class FigureRoomTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void mapsFillThePageAboveCurves();
    void barsHaveEvenTicks();
    void axesHaveTwoNumbersWhereTheyHaveRoom();
};

void FigureRoomTest::mapsFillThePageAboveCurves() {
    FigureContent content = sample_comparison();
    content.rows.front().panels.pop_back();
    content.rows.push_back({{}, {}, {sample_row_panel(), sample_recency_panel()}});
    for (const double width : {120.0, 140.0, 183.0}) {
        FigureStyle style;
        style.width_mm = width;
        const auto layout = std::get<FigureLayout>(lay_out(content, style));
        const QRectF& first = layout.panels[0].plot;
        const QRectF& second = layout.panels[1].plot;
        const QRectF& third = layout.panels[2].plot;
        QCOMPARE(second.top(), first.top());
        QCOMPARE(third.top(), first.top());
        // Between them is room for ticks alone, and beyond the last one for half a number.
        QVERIFY(second.left() - first.right() < 2.0 * style.font_pt);
        QVERIFY(third.left() - second.right() < 2.0 * style.font_pt);
        QVERIFY(third.right() > layout.size.width() - style.font_pt);
        QCOMPARE(layout.panels[3].plot.left(), first.left());
    }
}

void FigureRoomTest::barsHaveEvenTicks() {
    const TextMeasure measure(8.0);
    ColourKey key = sample_key();
    for (const ValueRange& range :
         {ValueRange{0.1, 3.95}, {-0.0072, 3.95}, {-1.92, 4.0}, {0.4999, 0.5101}, {1.88, 3.95}}) {
        key.range = range;
        for (double width = 30.0; width < 500.0; width += 3.0) {
            const std::vector<BarTick> ticks = bar_labels(key, width, measure);
            if (ticks.size() < 4) {
                continue;  // one between the ends
            }
            const double step = ticks[2].place - ticks[1].place;
            for (std::size_t tick = 3; tick + 1 < ticks.size(); ++tick) {
                QVERIFY(std::abs(ticks[tick].place - ticks[tick - 1].place - step) < 1e-6 * width);
            }
            // A number that is left out lies close to an end.
            QVERIFY(ticks[1].place < 1.5 * step + 1e-6 * width);
            QVERIFY(width - ticks[ticks.size() - 2].place < 1.5 * step + 1e-6 * width);
        }
    }
}

void FigureRoomTest::axesHaveTwoNumbersWhereTheyHaveRoom() {
    const TextMeasure measure(8.0);
    FigureAxis axis;
    for (const ValueRange& range :
         {ValueRange{-0.4, 4.4}, {0.3, 4.9}, {1.2, 3.9}, {-0.02, 0.08}, {0.47, 0.98}}) {
        axis.range = range;
        for (double length = 6.0 * 8.0 / 1.4; length < 200.0; length += 2.0) {
            QVERIFY2(
                y_labels(axis, length, measure).ticks.size() >= 2,
                qPrintable(
                    QString("%1 to %2, %3 pt").arg(range.minimum).arg(range.maximum).arg(length)));
        }
    }
}

QTEST_MAIN(FigureRoomTest)
#include "tst_ui_figure_room.moc"

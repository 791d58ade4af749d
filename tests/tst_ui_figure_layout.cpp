// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/figure_samples.h"
#include "ui/export/figure_font.h"
#include "ui/export/figure_layout.h"

#include <QtTest/QtTest>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

using namespace recency::ui;
using namespace recency::test;

namespace {

constexpr double points_per_mm = 72.0 / 25.4;
constexpr double rounding = 1e-6;

struct Sample {
    const char* name;
    FigureContent content;
};

const std::vector<Sample>& samples() {
    static const std::vector<Sample> all = {
        {"heatmap", sample_heatmap()},
        {"large heatmap", sample_heatmap(512)},
        {"grid, one range", sample_grid(RangeSharing::all)},
        {"grid, ranges of rows", sample_grid(RangeSharing::row)},
        {"grid, ranges of panels", sample_grid(RangeSharing::panel)},
        {"large grid", sample_grid(RangeSharing::all, 3, 7)},
        {"long names", sample_long_names()},
        {"screen", sample_screen()},
        {"comparison", sample_comparison()},
        {"axes", sample_axes()},
        {"sweep", sample_sweep()},
    };
    return all;
}

FigureStyle style_of(double width, double font) {
    FigureStyle style;
    style.width_mm = width;
    style.font_pt = font;
    return style;
}

FigureLayout laid_out(const FigureContent& content, const FigureStyle& style) {
    const auto result = lay_out(content, style);
    if (const auto* refusal = std::get_if<TooSmall>(&result)) {
        qWarning() << refusal->sentence;
        return {};
    }
    return std::get<FigureLayout>(result);
}

bool has_room(const FigureContent& content, const FigureStyle& style) {
    return std::holds_alternative<FigureLayout>(lay_out(content, style));
}

/// What a text covers.
QRectF box_of(const PlacedText& text, double font) {
    const double width = text_width(text.text, font, text.bold);
    const double before = text.align == Qt::AlignRight     ? width
                          : text.align == Qt::AlignHCenter ? width / 2
                                                           : 0.0;
    const double ascent = text_ascent(font);
    const double height = ascent + text_descent(font);
    if (text.upwards) {
        return {text.place.x() - ascent, text.place.y() - width + before, height, width};
    }
    return {text.place.x() - before, text.place.y() - ascent, width, height};
}

struct Box {
    QString text;
    QRectF rect;
    bool in_panel = false;
};

std::vector<Box> boxes_of(const FigureLayout& layout) {
    std::vector<Box> boxes;
    const auto add = [&](const std::vector<PlacedText>& texts, bool in_panel) {
        for (const PlacedText& text : texts) {
            boxes.push_back({text.text, box_of(text, layout.font), in_panel});
        }
    };
    for (const PlacedPanel& panel : layout.panels) {
        add(panel.texts, true);
    }
    for (const PlacedBar& bar : layout.bars) {
        add(bar.texts, false);
    }
    add(layout.texts, false);
    return boxes;
}

/// Touching edges, within rounding, do not overlap.
bool overlap(const QRectF& one, const QRectF& other) {
    return one.adjusted(rounding, rounding, -rounding, -rounding).intersects(other);
}

/// The first thing that is wrong with where the texts stand; empty if nothing is.
QString fault_of_texts(const FigureLayout& layout) {
    const QRectF page(QPointF(), layout.size);
    const std::vector<Box> boxes = boxes_of(layout);
    std::vector<QRectF> taken;
    for (const PlacedPanel& panel : layout.panels) {
        taken.push_back(panel.plot);
    }
    for (const PlacedBar& bar : layout.bars) {
        taken.push_back(bar.bar);
    }
    for (const PlacedSample& sample : layout.samples) {
        taken.emplace_back(sample.line.p1(), sample.line.p2() + QPointF(0.0, 0.1));
    }
    for (std::size_t k = 0; k < boxes.size(); ++k) {
        const QRectF& rect = boxes[k].rect;
        if (!page.adjusted(-rounding, -rounding, rounding, rounding).contains(rect)) {
            return boxes[k].text + QStringLiteral(" reaches beyond the page");
        }
        for (std::size_t other = 0; other < k; ++other) {
            if (overlap(rect, boxes[other].rect)) {
                return QStringLiteral("%1 overlaps %2").arg(boxes[k].text, boxes[other].text);
            }
        }
        for (const QRectF& area : taken) {
            if (overlap(rect, area)) {
                return boxes[k].text + QStringLiteral(" covers a plot, a bar or a sample");
            }
        }
    }
    return {};
}

bool is_map_in(const FigureContent& content, const PlacedPanel& place) {
    return std::holds_alternative<MapPanel>(content.rows[place.row].panels[place.panel].plot);
}

/// Columns of maps and those of curves are apart where they stand in different lines.
QString fault_of_plots(const FigureContent& content, const FigureLayout& layout) {
    const QRectF page(QPointF(), layout.size);
    double side = 0.0;
    for (const PlacedPanel& panel : layout.panels) {
        if (!page.contains(panel.plot)) {
            return QStringLiteral("a plot reaches beyond the page");
        }
        for (const PlacedPanel& other : layout.panels) {
            const bool itself = &other == &panel;
            if (!itself && panel.plot.intersects(other.plot)) {
                return QStringLiteral("plots overlap");
            }
            if (is_map_in(content, panel) == is_map_in(content, other) &&
                std::abs(panel.plot.left() - other.plot.left()) < rounding &&
                std::abs(panel.plot.right() - other.plot.right()) > rounding) {
                return QStringLiteral("plots of a column end apart");
            }
            if (std::abs(panel.plot.top() - other.plot.top()) < rounding &&
                std::abs(panel.plot.bottom() - other.plot.bottom()) > rounding) {
                return QStringLiteral("plots of a line end apart");
            }
        }
        if (is_map_in(content, panel)) {
            side = side > 0.0 ? side : panel.plot.width();
            if (std::abs(panel.plot.width() - side) > rounding ||
                std::abs(panel.plot.height() - side) > rounding) {
                return QStringLiteral("maps are no squares of one size");
            }
        }
    }
    return {};
}

/// A bar begins and ends with plots that are read with it.
QString fault_of_bars(const FigureContent& content, const FigureLayout& layout) {
    for (const PlacedBar& bar : layout.bars) {
        std::set<double> lefts;
        std::set<double> rights;
        for (const PlacedPanel& panel : layout.panels) {
            const auto* map =
                std::get_if<MapPanel>(&content.rows[panel.row].panels[panel.panel].plot);
            if (map != nullptr && map->key == bar.key) {
                lefts.insert(panel.plot.left());
                rights.insert(panel.plot.right());
            }
        }
        if (lefts.empty() || std::abs(bar.bar.left() - *lefts.begin()) > rounding ||
            std::abs(bar.bar.right() - *rights.rbegin()) > rounding) {
            return QStringLiteral("a bar is not aligned with its panels");
        }
        if (bar.ticks.size() < 2 || bar.ticks.size() > 5) {
            return QStringLiteral("a bar has %1 ticks").arg(bar.ticks.size());
        }
    }
    return {};
}

QStringList texts_of(const std::vector<PlacedText>& texts) {
    QStringList list;
    for (const PlacedText& text : texts) {
        list << text.text;
    }
    return list;
}

QStringList letters_of(const FigureLayout& layout) {
    QStringList letters;
    for (const PlacedPanel& panel : layout.panels) {
        letters << panel.letter;
    }
    return letters;
}

QStringList labels_of(const std::vector<PlacedTick>& ticks) {
    QStringList labels;
    for (const PlacedTick& tick : ticks) {
        labels << tick.label;
    }
    return labels;
}

}  // namespace

class FigureLayoutTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everySizeIsReadableOrRefused_data();
    void everySizeIsReadableOrRefused();
    void refusalsNameTheSmallestWidthThatWorks_data();
    void refusalsNameTheSmallestWidthThatWorks();
    void aRatioGivesTheHeight();
    void aHeightIsKeptOrRefused_data();
    void aHeightIsKeptOrRefused();
    void cellsAreSquares();
    void smallMultiplesShowTheirAxesOnce();
    void ticksThinOut();
    void barsHaveTheEndsOfTheirRange();
    void barsStandUnderTheirPanels();
    void lettersArePanelsOrThePapers();
    void titlesAreLeftOutWhereNotWanted();
    void namesThatLieCloseAreMovedApart();
    void namesWithoutRoomStandInTheKey();
    void theKeyHasEveryMarkOnce();
    void curvesGrowWithTheHeight();
    void leadersBeginAtTheEndsOfLines();
    void notesBreakAlike();
    void namesOfLevelsStandTogetherOrNotAtAll();
    void wordsStandInTheMiddle();
    void linesFollowTheFont();
    void rowsWrapEvenly();
};

void FigureLayoutTest::everySizeIsReadableOrRefused_data() {
    QTest::addColumn<std::size_t>("sample");
    for (std::size_t index = 0; index < samples().size(); ++index) {
        QTest::newRow(samples()[index].name) << index;
    }
}

void FigureLayoutTest::everySizeIsReadableOrRefused() {
    QFETCH(std::size_t, sample);
    const FigureContent& content = samples()[sample].content;
    for (const double font : {4.0, 5.5, 7.0, 8.0, 10.0, 14.0, 24.0}) {
        bool before = false;
        for (const double width :
             {40.0, 47.3, 57.0, 84.0, 89.0, 120.0, 139.7, 183.0, 270.0, 400.0}) {
            const FigureStyle style = style_of(width, font);
            const auto result = lay_out(content, style);
            const auto* layout = std::get_if<FigureLayout>(&result);
            QVERIFY2(layout != nullptr || !before, "refused, though a smaller width works");
            before = layout != nullptr;
            if (layout == nullptr) {
                continue;
            }
            const QString where = QStringLiteral(" at %1 mm, %2 pt").arg(width).arg(font);
            QCOMPARE(layout->size.width(), width * points_per_mm);
            QCOMPARE(layout->panels.size(), [&] {
                std::size_t count = 0;
                for (const FigureRow& row : content.rows) {
                    count += row.panels.size();
                }
                return count;
            }());
            for (const QString& fault : {fault_of_texts(*layout), fault_of_plots(content, *layout),
                                         fault_of_bars(content, *layout)}) {
                QVERIFY2(fault.isEmpty(), qPrintable(fault + where));
            }
        }
        QVERIFY2(before, "refused at 400 mm");
    }
}

void FigureLayoutTest::refusalsNameTheSmallestWidthThatWorks_data() {
    everySizeIsReadableOrRefused_data();
}

void FigureLayoutTest::refusalsNameTheSmallestWidthThatWorks() {
    QFETCH(std::size_t, sample);
    const FigureContent& content = samples()[sample].content;
    for (const double font : {4.0, 8.0, 12.0, 17.5, 24.0}) {
        FigureStyle style = style_of(10.0, font);
        const auto result = lay_out(content, style);
        QVERIFY(std::holds_alternative<TooSmall>(result));
        const TooSmall& refusal = std::get<TooSmall>(result);
        QCOMPARE(refusal.sentence,
                 QStringLiteral("A width of 10 mm is too small for this figure at %1 pt; %2 mm is "
                                "the smallest that works.")
                     .arg(font)
                     .arg(refusal.width_mm));
        style.width_mm = refusal.width_mm - 1.0;
        QVERIFY(!has_room(content, style));
        style.width_mm = refusal.width_mm;
        QVERIFY(has_room(content, style));
        style.height_mm = refusal.height_mm;
        QVERIFY(has_room(content, style));
    }
}

void FigureLayoutTest::aRatioGivesTheHeight() {
    const FigureContent& content = samples().front().content;
    FigureStyle style = style_of(183.0, 8.0);
    style.aspect = AspectRatio{3.0, 4.0};
    const auto high = lay_out(content, style);
    QCOMPARE(std::get<FigureLayout>(high).size, QSizeF(183.0, 244.0) * points_per_mm);
    style.aspect = AspectRatio{10.0, 1.0};
    const auto low = lay_out(content, style);
    QVERIFY2(std::get<TooSmall>(low).sentence.startsWith(
                 QLatin1String("A height of 18.3 mm is too small")),
             qPrintable(std::get<TooSmall>(low).sentence));
}

void FigureLayoutTest::aHeightIsKeptOrRefused_data() {
    everySizeIsReadableOrRefused_data();
}

void FigureLayoutTest::aHeightIsKeptOrRefused() {
    QFETCH(std::size_t, sample);
    const FigureContent& content = samples()[sample].content;
    for (const double width : {84.0, 183.0, 338.0}) {
        bool before = false;
        for (const double height : {20.0, 45.0, 60.0, 90.0, 137.0, 190.0, 400.0, 800.0}) {
            FigureStyle style = style_of(width, 8.0);
            style.height_mm = height;
            const auto result = lay_out(content, style);
            const auto* layout = std::get_if<FigureLayout>(&result);
            QVERIFY2(layout != nullptr || !before, "refused, though a smaller height works");
            before = layout != nullptr;
            if (layout == nullptr) {
                const TooSmall& refusal = std::get<TooSmall>(result);
                QCOMPARE(refusal.sentence,
                         QStringLiteral("A height of %1 mm is too small for this figure at 8 pt "
                                        "and %2 mm wide; %3 mm is the smallest that works.")
                             .arg(height)
                             .arg(width)
                             .arg(refusal.height_mm));
                style.height_mm = refusal.height_mm - 1.0;
                QVERIFY(!has_room(content, style));
                style.height_mm = refusal.height_mm;
                QVERIFY(has_room(content, style));
                continue;
            }
            QCOMPARE(layout->size, QSizeF(width, height) * points_per_mm);
            for (const QString& fault : {fault_of_texts(*layout), fault_of_plots(content, *layout),
                                         fault_of_bars(content, *layout)}) {
                QVERIFY2(fault.isEmpty(),
                         qPrintable(
                             QStringLiteral("%1 at %2 x %3 mm").arg(fault).arg(width).arg(height)));
            }
        }
    }
}

void FigureLayoutTest::cellsAreSquares() {
    const FigureLayout layout = laid_out(sample_heatmap(10), style_of(84.0, 8.0));
    const PlacedPanel& panel = layout.panels.front();
    QCOMPARE(panel.plot.width(), panel.plot.height());
    // Ticks stand in the middle of their cells, queries from the top.
    const double cell = panel.plot.width() / 10;
    QCOMPARE(panel.x_ticks.front().value, 1.0);
    QCOMPARE(panel.x_ticks.front().at, panel.plot.left() + cell / 2);
    QCOMPARE(panel.y_ticks.front().value, 1.0);
    QCOMPARE(panel.y_ticks.front().at, panel.plot.top() + cell / 2);
    QVERIFY(texts_of(layout.texts).contains(QStringLiteral("key position *j*")));
    QVERIFY(texts_of(panel.texts).contains(QStringLiteral("query *i*")));
}

void FigureLayoutTest::smallMultiplesShowTheirAxesOnce() {
    const FigureLayout layout = laid_out(sample_grid(RangeSharing::all), style_of(183.0, 8.0));
    for (const PlacedPanel& panel : layout.panels) {
        QCOMPARE(texts_of(panel.texts).contains(QStringLiteral("query *i*")), panel.panel == 0);
        QCOMPARE(!panel.y_ticks.front().label.isEmpty(), panel.panel == 0);
        QCOMPARE(!panel.x_ticks.front().label.isEmpty(), panel.row == 1);
    }
    QCOMPARE(texts_of(layout.texts).count(QStringLiteral("key position *j*")), 1);
}

void FigureLayoutTest::ticksThinOut() {
    const auto labels = [](int tokens, double width) {
        return labels_of(
            laid_out(sample_heatmap(tokens), style_of(width, 8.0)).panels.front().x_ticks);
    };
    QCOMPARE(labels(10, 183.0).join(u' '), QStringLiteral("1 2 3 4 5 6 7 8 9 10"));
    QCOMPARE(labels(30, 84.0).join(u' '), QStringLiteral("1 5 10 15 20 25 30"));
    QCOMPARE(labels(512, 84.0).join(u' '), QStringLiteral("1 100 200 300 400 500"));
}

void FigureLayoutTest::barsHaveTheEndsOfTheirRange() {
    FigureContent content = sample_heatmap();
    const auto texts = [&](double width) {
        return texts_of(laid_out(content, style_of(width, 8.0)).bars.front().texts);
    };
    QCOMPARE(texts(84.0).front(), QStringLiteral("0.98"));
    QCOMPARE(texts(84.0).back(), QStringLiteral("4.00"));
    content.keys.front().clipped_above = true;
    content.keys.front().clipped_below = true;
    QCOMPARE(texts(84.0).front(), QStringLiteral("0.98 or less"));
    QCOMPARE(texts(84.0).back(), QStringLiteral("4.00 or more"));
    QCOMPARE(texts(40.0).front(), QStringLiteral("≤ 0.98"));
    QCOMPARE(texts(40.0).back(), QStringLiteral("≥ 4.00"));
    const PlacedBar bar = laid_out(content, style_of(84.0, 8.0)).bars.front();
    QCOMPARE(bar.ticks.front().at, bar.bar.left());
    QCOMPARE(bar.ticks.back().at, bar.bar.right());
    QCOMPARE(bar.ticks.back().value, 4.0);
}

void FigureLayoutTest::barsStandUnderTheirPanels() {
    const FigureLayout rows = laid_out(sample_grid(RangeSharing::row), style_of(84.0, 7.0));
    QCOMPARE(rows.bars.size(), std::size_t{2});
    QVERIFY(rows.bars[0].bar.bottom() < rows.panels[4].plot.top());
    const FigureLayout panels = laid_out(sample_grid(RangeSharing::panel), style_of(183.0, 7.0));
    QCOMPARE(panels.bars.size(), std::size_t{8});
    for (std::size_t index = 0; index < 8; ++index) {
        QCOMPARE(panels.bars[index].bar.left(), panels.panels[index].plot.left());
        QCOMPARE(panels.bars[index].bar.width(), panels.panels[index].plot.width());
        QVERIFY(panels.bars[index].bar.top() > panels.panels[index].plot.bottom());
    }
    const FigureLayout both = laid_out(sample_comparison(), style_of(183.0, 8.0));
    QCOMPARE(both.bars[0].bar.right(), both.panels[1].plot.right());
    QCOMPARE(both.bars[1].bar.left(), both.panels[2].plot.left());
    QCOMPARE(both.bars[0].bar.top(), both.bars[1].bar.top());
}

void FigureLayoutTest::lettersArePanelsOrThePapers() {
    FigureStyle style = style_of(183.0, 8.0);
    const auto letters = [&](const FigureContent& content) {
        return letters_of(laid_out(content, style)).join(u' ').simplified();
    };
    QCOMPARE(letters(sample_comparison()), QStringLiteral("a b c d"));
    QCOMPARE(letters(sample_heatmap()), QString());
    QCOMPARE(letters(sample_grid(RangeSharing::all)), QString());
    FigureLayout grid = laid_out(sample_grid(RangeSharing::all), style);
    QCOMPARE(grid.texts.front().text, QStringLiteral("a"));
    QVERIFY(grid.texts.front().bold);
    QVERIFY(texts_of(grid.texts).contains(QStringLiteral("LayerNorm, *α* = 0.5")));
    FigureContent many = sample_grid(RangeSharing::all, 1, 28);
    many.rows.front().letter.clear();
    QCOMPARE(letters_of(laid_out(many, style)).back(), QStringLiteral("ab"));
    style.letters = false;
    QCOMPARE(letters(sample_comparison()), QString());
    grid = laid_out(sample_grid(RangeSharing::all), style);
    QVERIFY(!texts_of(grid.texts).contains(QStringLiteral("a")));
}

void FigureLayoutTest::titlesAreLeftOutWhereNotWanted() {
    FigureStyle style = style_of(183.0, 8.0);
    const FigureLayout with = laid_out(sample_comparison(), style);
    QVERIFY(texts_of(with.panels[2].texts).contains(QStringLiteral("B − A")));
    style.titles = false;
    style.letters = false;
    const FigureLayout without = laid_out(sample_comparison(), style);
    QVERIFY(!texts_of(without.panels[2].texts).contains(QStringLiteral("B − A")));
    QVERIFY(without.panels[2].plot.top() < with.panels[2].plot.top());
}

void FigureLayoutTest::namesThatLieCloseAreMovedApart() {
    const FigureLayout layout = laid_out(sample_comparison(), style_of(183.0, 8.0));
    const PlacedPanel& panel = layout.panels.back();
    std::vector<double> heights;
    for (const PlacedText& text : panel.texts) {
        if (text.place.x() > panel.plot.right()) {
            heights.push_back(text.place.y());
        }
    }
    QCOMPARE(heights.size(), std::size_t{3});
    std::sort(heights.begin(), heights.end());
    QVERIFY(heights[1] - heights[0] >= layout.font);
    QVERIFY(heights[2] - heights[1] >= layout.font);
    QVERIFY(panel.leaders.size() >= 3);
    // A leader begins where its line ends: at the ninth key of an axis up to 9.5.
    const QLineF& first = panel.leaders.front().line;
    QCOMPARE(first.y1(), panel.plot.bottom() - 2.10 / 2.5 * panel.plot.height());
    QVERIFY(first.x1() > panel.plot.right() - panel.plot.width() / 18.0);
}

void FigureLayoutTest::namesWithoutRoomStandInTheKey() {
    const QString name = QStringLiteral("A, RMSNorm before the attention, *α* = 0.25");
    const FigureLayout wide = laid_out(sample_long_names(), style_of(400.0, 8.0));
    QVERIFY(texts_of(wide.panels.front().texts).contains(name));
    const FigureLayout narrow = laid_out(sample_long_names(), style_of(84.0, 8.0));
    QVERIFY(!texts_of(narrow.panels.front().texts).contains(name));
    QVERIFY(texts_of(narrow.texts).contains(name));
}

void FigureLayoutTest::theKeyHasEveryMarkOnce() {
    FigureContent content = sample_screen();
    content.rows.front().panels.push_back(sample_recency_panel());
    const FigureLayout layout = laid_out(content, style_of(183.0, 8.0));
    const QStringList texts = texts_of(layout.texts);
    QCOMPARE(texts.count(QStringLiteral("published")), 1);
    QCOMPARE(texts.count(QStringLiteral("self, off the scale")), 1);
    QVERIFY(!layout.hatch_sample.isEmpty());
    const auto ring = std::find_if(
        layout.samples.begin(), layout.samples.end(),
        [](const PlacedSample& sample) { return sample.style.marker == Marker::ring; });
    QVERIFY(ring != layout.samples.end());
    const FigureLayout without = laid_out(sample_heatmap(), style_of(183.0, 8.0));
    QVERIFY(without.hatch_sample.isEmpty() && without.samples.empty());
}

void FigureLayoutTest::curvesGrowWithTheHeight() {
    FigureStyle style = style_of(84.0, 8.0);
    const FigureLayout own = laid_out(sample_sweep(), style);
    style.height_mm = own.size.height() / points_per_mm + 10.0;
    const FigureLayout higher = laid_out(sample_sweep(), style);
    QVERIFY(std::abs(higher.panels.front().plot.height() - own.panels.front().plot.height() -
                     10.0 * points_per_mm) < 1e-6);
    // Maps stay squares, in the middle of the page.
    const FigureLayout map = laid_out(sample_heatmap(), style_of(84.0, 8.0));
    style.height_mm = map.size.height() / points_per_mm + 20.0;
    const FigureLayout centred = laid_out(sample_heatmap(), style);
    QVERIFY(std::abs(centred.panels.front().plot.top() - map.panels.front().plot.top() -
                     10.0 * points_per_mm) < 1e-6);
    // On a low page, too.
    style.height_mm = 50.0;
    const FigureLayout low = laid_out(sample_heatmap(), style);
    QVERIFY(low.panels.front().plot.width() < map.panels.front().plot.width());
    QVERIFY(low.panels.front().plot.left() > map.panels.front().plot.left());
}

void FigureLayoutTest::leadersBeginAtTheEndsOfLines() {
    FigureContent content;
    content.rows = {{{}, {}, {sample_row_panel(9)}}};
    auto& curves = std::get<CurvePanel>(content.rows.front().panels.front().plot);
    curves.curves.resize(1);
    curves.x.range = {0.5, 18.5};  // the line ends in the middle
    const PlacedPanel panel = laid_out(content, style_of(139.7, 8.0)).panels.front();
    QCOMPARE(panel.leaders.size(), std::size_t{1});
    const QLineF& leader = panel.leaders.front().line;
    const double end = panel.plot.left() + 8.5 / 18.0 * panel.plot.width();
    QVERIFY(leader.x1() > end && leader.x1() < end + 8.0);
    QVERIFY(leader.x2() > panel.plot.right());
    QCOMPARE(leader.y1(), leader.y2());
}

void FigureLayoutTest::notesBreakAlike() {
    FigureContent content = sample_grid(RangeSharing::all);
    content.rows[0].panels[2].note = QStringLiteral("RP .1111 ± .0001");  // narrower
    std::set<std::size_t> counts;
    for (double width = 60.0; width < 200.0; width += 3.5) {
        std::set<std::size_t> here;
        for (const PlacedPanel& panel : laid_out(content, style_of(width, 8.0)).panels) {
            here.insert(static_cast<std::size_t>(
                std::count_if(panel.texts.begin(), panel.texts.end(), [&](const PlacedText& text) {
                    return text.secondary && text.place.y() < panel.plot.top();
                })));
        }
        QCOMPARE(here.size(), std::size_t{1});
        counts.merge(here);
    }
    QVERIFY(counts.size() > 1);  // they have broken at some widths
}

void FigureLayoutTest::namesOfLevelsStandTogetherOrNotAtAll() {
    FigureContent content;
    content.rows = {{{}, {}, {sample_recency_panel()}}};
    std::set<int> counts;
    for (double width = 40.0; width < 120.0; width += 2.0) {
        for (const double font : {8.0, 12.0}) {
            const auto result = lay_out(content, style_of(width, font));
            if (const auto* layout = std::get_if<FigureLayout>(&result)) {
                const QStringList texts = texts_of(layout->panels.front().texts);
                counts.insert(static_cast<int>(texts.contains(QStringLiteral("chance"))) +
                              static_cast<int>(texts.contains(QStringLiteral("recent keys"))));
            }
        }
    }
    QCOMPARE(counts, (std::set<int>{0, 2}));
}

void FigureLayoutTest::wordsStandInTheMiddle() {
    FigureContent content = sample_long_names();
    auto& curves = std::get<CurvePanel>(content.rows.front().panels.front().plot);
    curves.curves.clear();
    curves.words = QStringLiteral("all ties");
    const FigureLayout layout = laid_out(content, style_of(84.0, 8.0));
    const PlacedPanel& panel = layout.panels.front();
    const PlacedText& words = panel.texts.back();
    QCOMPARE(words.text, curves.words);
    QVERIFY(std::abs(box_of(words, 8.0).center().x() - panel.plot.center().x()) < 1e-6);
    QVERIFY(std::abs(box_of(words, 8.0).center().y() - panel.plot.center().y()) < 1e-6);
}

void FigureLayoutTest::linesFollowTheFont() {
    const FigureLayout layout = laid_out(sample_heatmap(), style_of(183.0, 8.0));
    QCOMPARE(layout.line, 0.5);
    const FigureLayout large = laid_out(sample_heatmap(), style_of(183.0, 16.0));
    QCOMPARE(large.line, 2 * layout.line);
    QCOMPARE(large.curve, 2 * layout.curve);
    QCOMPARE(large.disc, 2 * layout.disc);
}

void FigureLayoutTest::rowsWrapEvenly() {
    const auto lines = [](int panels, double width) {
        FigureContent content = sample_grid(RangeSharing::all, 1, panels);
        std::map<double, int> count;
        for (const PlacedPanel& panel : laid_out(content, style_of(width, 8.0)).panels) {
            ++count[std::round(panel.plot.top())];
        }
        QStringList sizes;
        for (const auto& [top, size] : count) {
            sizes << QString::number(size);
        }
        return sizes.join(u' ');
    };
    QCOMPARE(lines(8, 400.0), QStringLiteral("8"));
    QCOMPARE(lines(8, 84.0), QStringLiteral("4 4"));
    QCOMPARE(lines(6, 84.0), QStringLiteral("3 3"));
    QCOMPARE(lines(7, 84.0), QStringLiteral("4 3"));
}

QTEST_MAIN(FigureLayoutTest)
#include "tst_ui_figure_layout.moc"

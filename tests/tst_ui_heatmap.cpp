// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/heatmap_bench.h"
#include "ui/controls/segmented_control.h"
#include "ui/plots/colour_bar.h"
#include "ui/plots/range_button.h"

#include <QAction>
#include <QMenu>
#include <QTest>

using namespace recency;
using namespace recency::ui;

namespace {

/// The narrowest cell that holds 0, 1/8 ... 8/8 of a number with three decimals in bold.
int needed_by_three_decimals(double largest) {
    const QFontMetrics bold(text_font(TextRole::body, QFont::Bold));
    int widest = 0;
    for (int eighths = 0; eighths <= 8; ++eighths) {
        const QString text = QString::number(largest / 8 * eighths, 'f', 3);
        widest = std::max(widest, bold.horizontalAdvance(text));
    }
    return widest + 6;
}

}  // namespace

class TestUiHeatmap : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void side_of_the_square_data();
    void side_of_the_square();
    void width_for_the_heights_of_the_design();
    void every_pixel_belongs_to_the_cell_drawn_there_data();
    void every_pixel_belongs_to_the_cell_drawn_there();
    void cells_have_their_colours_data();
    void cells_have_their_colours();
    void cells_are_parted_by_paper();
    void diagonal_is_hatched_until_included();
    void hover_shows_the_cell_and_leaving_hides_it();
    void no_cell_in_the_upper_triangle();
    void click_locks_and_frees();
    void escape_frees();
    void arrow_keys_walk_and_enter_locks();
    void crosshair_is_drawn();
    void numbers_of_a_row_stay_data();
    void numbers_of_a_row_stay();
    void quantity_switch();
    void switch_leaves_the_title_its_room_data();
    void switch_leaves_the_title_its_room();
    void range_menu();
    void layers_out_of_range_are_explained();
    void description_says_what_is_shown();
    void nothing_yet();
    void theme_changes_the_paper();
};

void TestUiHeatmap::side_of_the_square_data() {
    QTest::addColumn<int>("available");
    QTest::addColumn<int>("tokens");
    QTest::addColumn<int>("side");
    QTest::newRow("exact") << 630 << 10 << 630;
    QTest::newRow("whole cells") << 630 << 64 << 576;
    QTest::newRow("one pixel a cell") << 630 << 512 << 512;
    QTest::newRow("too much would be lost") << 630 << 330 << 630;
    QTest::newRow("more cells than pixels") << 480 << 512 << 480;
}

void TestUiHeatmap::side_of_the_square() {
    QFETCH(int, available);
    QFETCH(int, tokens);
    QTEST(square_side(available, tokens), "side");
}

void TestUiHeatmap::width_for_the_heights_of_the_design() {
    HeatmapView view;
    view.setScene(scene_of(10));
    QCOMPARE(view.preferredWidthForHeight(820), 56 + 630 + 4);
    view.setCompact(true);
    QCOMPARE(view.preferredWidthForHeight(640), 56 + 480 + 4);
    QCOMPARE(view.sideFor({400, 640}), 340);
}

void TestUiHeatmap::every_pixel_belongs_to_the_cell_drawn_there_data() {
    QTest::addColumn<int>("tokens");
    for (const int tokens : {2, 7, 64, 330, 512, 630, 700}) {
        QTest::addRow("S = %d", tokens) << tokens;
    }
}

void TestUiHeatmap::every_pixel_belongs_to_the_cell_drawn_there() {
    QFETCH(int, tokens);
    const CellGrid grid = {QRect(56, 4, 630, 630), tokens};
    for (int pixel = 0; pixel < 630; ++pixel) {
        const auto cell = grid.at(QPoint(56, 4 + pixel));
        QVERIFY(cell);
        QVERIFY(grid.cell(*cell).contains(56, 4 + pixel) || grid.cell(*cell).width() == 0);
    }
    QVERIFY(!grid.at(QPoint(55, 100)));
    QVERIFY(!grid.at(QPoint(100, 634)));
}

void TestUiHeatmap::cells_have_their_colours_data() {
    QTest::addColumn<int>("tokens");
    for (const int tokens : {2, 10, 24, 64, 65, 100}) {
        QTest::addRow("S = %d", tokens) << tokens;
    }
}

void TestUiHeatmap::cells_have_their_colours() {
    QFETCH(int, tokens);
    Bench bench(tokens);
    const int last = tokens - 1;
    for (const Cell& cell : {Cell{1, 0}, Cell{last, 0}, Cell{last, last - 1}}) {
        QCOMPARE(bench.colour(cell),
                 expected_colour(bench.scene.range, 10.0 * cell.query + cell.key));
    }
    const QImage picture = bench.picture();
    const QRect square = bench.view.plot()->grid().square;
    QCOMPARE(picture.pixelColor(square.right() - 1, square.top() + 1), light().paper);
}

void TestUiHeatmap::cells_are_parted_by_paper() {
    Bench bench(10);
    const QRect cell = bench.view.plot()->grid().cell({9, 4});
    const QImage picture = bench.picture();
    QCOMPARE(picture.pixelColor(cell.left(), cell.center().y()), light().paper);
    QVERIFY(picture.pixelColor(cell.left() + 1, cell.center().y()) != light().paper);
    QVERIFY(picture.pixelColor(cell.right(), cell.bottom()) != light().paper);
}

void TestUiHeatmap::diagonal_is_hatched_until_included() {
    Bench bench(10);
    const QRect cell = bench.view.plot()->grid().cell({5, 5}).adjusted(1, 1, 0, 0);
    const QImage hatched = bench.picture().copy(cell);
    int ground = 0;
    for (int x = 0; x < hatched.width(); ++x) {
        ground += hatched.pixelColor(x, 20) == light().hatch_ground ? 1 : 0;
    }
    QVERIFY(ground > hatched.width() / 2 && ground < hatched.width());
    bench.change([](View& view) { view.diagonal_in_range = true; });
    QCOMPARE(bench.colour({9, 9}), expected_colour(bench.scene.range, 99.0));
    QCOMPARE(bench.view.colourBar()->hatch_text(), QString());
}

void TestUiHeatmap::hover_shows_the_cell_and_leaving_hides_it() {
    Bench bench(10);
    bench.point_at({8, 3});
    QVERIFY(bench.scene.view.hovered == (Cell{8, 3}));
    QCOMPARE(bench.view.readOut()->shown().constFirst(), "Query 9 looks at key 4");
    bench.point_at({8, 8});
    QCOMPARE(bench.view.readOut()->shown().constFirst(), "Query 9 looks at itself");
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(bench.view.plot(), &leave);
    QVERIFY(!bench.scene.view.hovered);
}

void TestUiHeatmap::no_cell_in_the_upper_triangle() {
    Bench bench(10);
    bench.point_at({8, 3});
    QTest::mouseMove(bench.view.plot(), bench.middle({3, 8}));
    QVERIFY(!bench.scene.view.hovered);
    QTest::mouseClick(bench.view.plot(), Qt::LeftButton, {}, bench.middle({3, 8}));
    QVERIFY(!bench.scene.view.locked);
}

void TestUiHeatmap::click_locks_and_frees() {
    Bench bench(10);
    bench.click({6, 2});
    QVERIFY(bench.scene.view.locked == (Cell{6, 2}));
    bench.click({7, 2});
    QVERIFY(bench.scene.view.locked == (Cell{7, 2}));
    bench.click({7, 2});
    QVERIFY(!bench.scene.view.locked);
}

void TestUiHeatmap::escape_frees() {
    Bench bench(10);
    bench.change([](View& view) {
        view.locked = Cell{6, 2};
        view.hovered = Cell{4, 1};
    });
    QTest::keyClick(&bench.view, Qt::Key_Escape);
    QVERIFY(!bench.scene.view.locked);
    QTest::keyClick(&bench.view, Qt::Key_Escape);
    QVERIFY(!bench.scene.view.hovered);
}

void TestUiHeatmap::arrow_keys_walk_and_enter_locks() {
    Bench bench(4);
    const auto press = [&](Qt::Key key) { QTest::keyClick(&bench.view, key); };
    press(Qt::Key_Right);
    QVERIFY(bench.scene.view.hovered == (Cell{3, 0}));
    press(Qt::Key_Right);
    press(Qt::Key_Right);
    QVERIFY(bench.scene.view.hovered == (Cell{3, 2}));
    press(Qt::Key_Up);
    press(Qt::Key_Up);
    QVERIFY(bench.scene.view.hovered == (Cell{1, 1}));  // the future is no place to be
    press(Qt::Key_Down);
    press(Qt::Key_Left);
    press(Qt::Key_Return);
    QVERIFY(bench.scene.view.locked == (Cell{2, 0}));
}

void TestUiHeatmap::crosshair_is_drawn() {
    Bench bench(10);
    bench.change([](View& view) { view.locked = Cell{8, 3}; });
    const CellGrid grid = bench.view.plot()->grid();
    const QImage picture = bench.picture();
    const QRect cell = grid.cell({8, 3});
    QCOMPARE(picture.pixelColor(grid.left(0) + 20, grid.top(8)), light().ink);  // above the row
    QCOMPARE(picture.pixelColor(grid.left(3), grid.top(9) + 30), light().ink);  // beside the column
    QCOMPARE(picture.pixelColor(cell.left() + 1, cell.center().y()), light().ink);
    QCOMPARE(picture.pixelColor(cell.left() + 3, cell.center().y()), light().paper);
    QCOMPARE(picture.pixelColor(cell.center().x() - 9, grid.square.bottom() + 8), light().ink);
    QCOMPARE(picture.pixelColor(grid.square.left() - 20, cell.center().y()), light().ink);
}

void TestUiHeatmap::numbers_of_a_row_stay_data() {
    QTest::addColumn<double>("largest");
    QTest::addColumn<int>("cell");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("last");
    QTest::newRow("room for all") << 0.0888 << 60 << "0.0000"
                                  << "0.0888";
    const int just = needed_by_three_decimals(0.0888);
    QTest::newRow("one decimal less") << 0.0888 << just << "0.000"
                                      << "0.089";
    QTest::newRow("room for all but a bold one") << 0.0888 << just - 1 << ""
                                                 << "";
    QTest::newRow("no room") << 2.2e-5 << 45 << ""
                             << "";
    QTest::newRow("large, and room") << 5.2e12 << 90 << "0"
                                     << "5.2×10¹²";
    QTest::newRow("large, no room") << 5.2e12 << 45 << ""
                                    << "";
    QTest::newRow("cells too small for any") << 1.0 << 30 << ""
                                             << "";
}

/// Whichever of its cells is pointed at: all of the row's numbers are there, or none is.
void TestUiHeatmap::numbers_of_a_row_stay() {
    QFETCH(const double, largest);
    QFETCH(const int, cell);
    QFETCH(const QString, first);
    QFETCH(const QString, last);
    Bench bench(10, {60 + 10 * cell, 1100});
    bench.scene.estimate = std::make_shared<const Estimate>(made_up_estimate(
        bench.scene.estimate->parameters(),
        [=](Quantity, int, int, int key) { return largest / 8 * std::max(0, key); }));
    for (int key = 0; key < 10; ++key) {
        bench.change([=](View& view) { view.hovered = Cell{9, key}; });
        QCOMPARE(bench.view.plot()->grid().cell({9, key}).width(), cell);
        const QStringList texts = bench.view.plot()->row_texts();
        QCOMPARE(texts.size(), first.isEmpty() ? 0 : 10);
        QCOMPARE(texts.value(0), first);
        QCOMPARE(texts.value(8), last);
        QCOMPARE(texts.value(9), QString());  // off the scale
    }
    if (!last.isEmpty()) {
        const QFontMetrics bold(text_font(TextRole::body, QFont::Bold));
        QVERIFY(bold.horizontalAdvance(last) < cell - 4);
    }
}

void TestUiHeatmap::quantity_switch() {
    Bench bench(10);
    bench.change([](View& view) { view.locked = Cell{8, 3}; });
    auto* control = bench.view.findChild<SegmentedControl*>();
    QVERIFY(control != nullptr);
    QCOMPARE(control->current(), 0);
    const QList<Segment*> segments = control->findChildren<Segment*>();
    QTest::mouseClick(segments.at(3), Qt::LeftButton, {}, segments.at(3)->rect().center());
    QCOMPARE(bench.scene.view.quantity, Quantity::contribution);
    QCOMPARE(control->current(), 3);
    QVERIFY2(bench.said().startsWith("Token 9 is made of token 4|C9,4 = 0.300 ± "),
             qPrintable(bench.said()));
    bench.change([](View& view) { view.quantity = Quantity::weight; });
    QCOMPARE(control->current(), 1);
    QVERIFY(bench.said().startsWith("Query 9 looks at key 4|A9,4 = 0.300 ± "));
}

void TestUiHeatmap::switch_leaves_the_title_its_room_data() {
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("tokens");
    QTest::newRow("smallest window") << QSize(383, 540) << 10;
    QTest::newRow("smallest window, smallest square") << QSize(383, 540) << 54;
    QTest::newRow("square smaller than the view") << QSize(383, 360) << 10;
    QTest::newRow("1280 x 800") << QSize(510, 615) << 10;
    QTest::newRow("1600 x 1000") << QSize(690, 820) << 10;
}

void TestUiHeatmap::switch_leaves_the_title_its_room() {
    QFETCH(const QSize, size);
    QFETCH(const int, tokens);
    Bench bench(tokens, size);
    bench.view.setCompact(size.width() < 600);
    const auto* control = bench.view.findChild<SegmentedControl*>();
    const int title = QFontMetrics(text_font(TextRole::title, QFont::DemiBold))
                          .horizontalAdvance(QStringLiteral("Layer 64"));
    QVERIFY2(control->x() >= title + 8, qPrintable(QString::number(control->x())));
    QVERIFY(control->geometry().right() < bench.view.width());
    const QFontMetrics chosen(text_font(TextRole::body, QFont::DemiBold));
    int end = 0;
    for (const Segment* segment : control->findChildren<Segment*>()) {
        QVERIFY2(segment->width() >= chosen.horizontalAdvance(segment->text()) + 8,
                 qPrintable(segment->text()));
        QCOMPARE(segment->x(), end);
        end += segment->width();
    }
    QCOMPARE(end, control->width());
}

void TestUiHeatmap::range_menu() {
    Bench bench(10);
    auto* button = bench.view.findChild<RangeButton*>();
    QVERIFY(button != nullptr);
    QCOMPARE(button->text(), "Range: all layers");
    const QList<QAction*> actions = button->menu()->actions();
    actions.at(1)->trigger();
    QCOMPARE(bench.scene.view.range_mode, RangeMode::this_layer);
    QCOMPARE(button->text(), "Range: this layer");
    actions.at(4)->trigger();
    QVERIFY(bench.scene.view.diagonal_in_range);
    QVERIFY(actions.at(4)->isChecked());
    QVERIFY(actions.at(1)->isChecked() && !actions.at(0)->isChecked());
}

void TestUiHeatmap::layers_out_of_range_are_explained() {
    Bench bench(10);
    Estimate estimate = *bench.scene.estimate;
    estimate.limit_layers(1);
    bench.scene.estimate = std::make_shared<const Estimate>(estimate);
    bench.change([](View& view) { view.layer = 1; });
    const QString text = bench.view.accessibleDescription();
    QVERIFY2(text.startsWith("From layer 2 on the scores outgrow 64-bit numbers"),
             qPrintable(text));
    QVERIFY(bench.said().isEmpty());
    QCOMPARE(bench.colour({9, 0}), light().paper);
}

void TestUiHeatmap::description_says_what_is_shown() {
    Bench bench(10);
    QCOMPARE(bench.view.accessibleDescription(),
             "Layer 1 scores: row 10 rises from 90.0 at key 1 to 98.0 at key 9. Row 10, the last "
             "query; 90.00 at key 1, 98.00 at key 9; Point at a cell to see how its number comes "
             "about; a click keeps it.");
}

void TestUiHeatmap::nothing_yet() {
    HeatmapView view;
    view.resize(690, 820);
    view.setScene({});
    QCOMPARE(view.grab().toImage().pixelColor(300, 300), light().paper);
    QVERIFY(view.readOut()->shown().isEmpty());
    QTest::keyClick(&view, Qt::Key_Left);
}

void TestUiHeatmap::theme_changes_the_paper() {
    Bench bench(10);
    const Theme& dark = Theme::of(Appearance::dark);
    bench.view.setTheme(dark);
    const QImage picture = bench.picture();
    const QRect square = bench.view.plot()->grid().square;
    QCOMPARE(picture.pixelColor(square.right() - 1, square.top() + 1), dark.paper);
    QCOMPARE(bench.colour({9, 0}), expected_colour(bench.scene.range, 90.0));
}

QTEST_MAIN(TestUiHeatmap)
#include "tst_ui_heatmap.moc"

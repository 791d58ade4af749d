// SPDX-License-Identifier: GPL-3.0-or-later
// The rings round what a page points at.
#include "ui/lessons/part_highlight.h"
#include "ui/theme.h"

#include <QApplication>
#include <QPushButton>
#include <QScreen>
#include <QSignalSpy>
#include <QTest>

#include <vector>

using namespace recency;
using namespace recency::ui;

class TestUiLessonRings : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void rings_follow_their_parts();
};

void TestUiLessonRings::initTestCase() {
    QApplication::setFont(text_font(TextRole::body));
    qApp->setStyleSheet(style_sheet_for(Theme::of(Appearance::light)));
}

void TestUiLessonRings::rings_follow_their_parts() {
    QWidget window;
    window.resize(400, 300);
    auto* part = new QPushButton(&window);
    part->setGeometry(100, 100, 80, 40);
    auto* hidden = new QPushButton(&window);
    hidden->setGeometry(0, 0, 30, 30);
    hidden->hide();
    PartHighlight highlight(&window);
    window.show();
    highlight.setParts({part, hidden});
    QCOMPARE(highlight.rings(), std::vector{QRect(89, 89, 102, 62)});
    QVERIFY(!highlight.isHidden());
    part->move(200, 150);
    QTRY_COMPARE(highlight.rings(), std::vector{QRect(189, 139, 102, 62)});
    hidden->show();
    QTRY_COMPARE(highlight.rings().size(), std::size_t{2});
    QCOMPARE(highlight.rings()[1], QRect(0, 0, 41, 41));  // inside the window
    QSignalSpy clicked(part, &QPushButton::clicked);
    QTest::mouseClick(window.windowHandle(), Qt::LeftButton, {}, QPoint(240, 170));
    QCOMPARE(clicked.size(), 1);
    const QRgb ink = Theme::of(window.palette()).ink.rgb();
    const auto on_screen = [&window](int x, int y) {
        return window.screen()->grabWindow(window.winId()).toImage().pixel(x, y);
    };
    QTRY_COMPARE(on_screen(205, 141), ink);
    part->move(100, 100);
    QTRY_COMPARE(on_screen(105, 91), ink);
    QTRY_VERIFY(on_screen(205, 141) != ink);
    highlight.setParts({});
    QVERIFY(highlight.isHidden());
    QTRY_VERIFY(on_screen(105, 91) != ink);
}

QTEST_MAIN(TestUiLessonRings)
#include "tst_ui_lesson_rings.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// The window's place on a screen that is smaller than the window would like to be.
#include "ui/laboratory.h"
#include "ui/main_window.h"
#include "ui/paper.h"
#include "ui/window_placement.h"

#include <QApplication>
#include <QFile>
#include <QScreen>
#include <QTemporaryDir>
#include <QTest>
#include <QWindow>

using namespace recency;
using namespace recency::ui;

namespace {

const QRect screen(0, 0, 1280, 800);
const QMargins thick(1, 20, 1, 5);

/// The program's window as it is after a start with these settings.
class Start {
public:
    explicit Start(const QString& settings)
        : store(settings), laboratory(paper(), 1), window(laboratory, paper(), store) {
        window.restore();
        window.show();
    }
    bool seen() { return QTest::qWaitForWindowExposed(&window); }

    SettingsStore store;
    Laboratory laboratory;
    MainWindow window;
};

}  // namespace

class TestUiPlacement : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void contents_and_frame_fit_data();
    void contents_and_frame_fit();
    void frame_is_inside_at_the_first_start();
    void restored_window_is_brought_back();
    void later_it_may_be_anywhere();

private:
    QTemporaryDir folder_;
};

void TestUiPlacement::contents_and_frame_fit_data() {
    QTest::addColumn<QRect>("contents");
    QTest::addColumn<QRect>("placed");
    QTest::newRow("fits") << QRect(50, 60, 700, 500) << QRect(50, 60, 700, 500);
    QTest::newRow("as large as the screen") << QRect(0, 0, 1280, 800) << QRect(1, 20, 1278, 775);
    QTest::newRow("title off the top") << QRect(10, 0, 700, 500) << QRect(10, 20, 700, 500);
    QTest::newRow("beyond the right and below")
        << QRect(1000, 700, 700, 500) << QRect(579, 295, 700, 500);
    QTest::newRow("on a screen that is gone")
        << QRect(3000, -900, 700, 500) << QRect(579, 20, 700, 500);
    QTest::newRow("smaller than it can be") << QRect(10, 30, 100, 100) << QRect(10, 30, 400, 300);
}

void TestUiPlacement::contents_and_frame_fit() {
    QFETCH(const QRect, contents);
    QTEST(placed_inside(contents, thick, screen, {400, 300}), "placed");
    const QRect small = placed_inside(contents, thick, {0, 0, 300, 200}, {400, 300});
    QCOMPARE(small, QRect(1, 20, 400, 300));  // its upper left corner can be seen
}

void TestUiPlacement::frame_is_inside_at_the_first_start() {
    QCOMPARE(QGuiApplication::primaryScreen()->availableGeometry(), screen);
    Start start(folder_.filePath("first.json"));
    QVERIFY(start.seen());
    const QRect frame = start.window.frameGeometry();
    QVERIFY(frame.size() != start.window.size());  // there is a frame
    QVERIFY2(screen.contains(frame), qPrintable(QDebug::toString(frame)));
    QVERIFY(start.window.height() > 700);
}

void TestUiPlacement::restored_window_is_brought_back() {
    const QString settings = folder_.filePath("restored.json");
    {
        Start start(settings);
        QVERIFY(start.seen());
        start.window.setGeometry(0, 0, 1280, 800);
        QTRY_COMPARE(start.window.size(), QSize(1280, 800));
        QVERIFY(start.window.close());
    }
    Start again(settings);
    QVERIFY(again.seen());
    const QRect frame = again.window.frameGeometry();
    QVERIFY2(screen.contains(frame), qPrintable(QDebug::toString(frame)));
    QVERIFY(again.window.close());
    Start third(settings);
    QVERIFY(third.seen());
    QCOMPARE(third.window.frameGeometry(), frame);  // from here on it stays as it is
}

void TestUiPlacement::later_it_may_be_anywhere() {
    Start start(folder_.filePath("later.json"));
    QVERIFY(start.seen());
    start.window.setGeometry(900, 500, 1200, 720);
    start.window.hide();
    start.window.show();
    QVERIFY(start.seen());
    QCOMPARE(start.window.geometry(), QRect(900, 500, 1200, 720));
}

/// On a screen of its own.
int main(int argc, char** argv) {
    QTemporaryDir folder;
    QFile file(folder.filePath("screen.json"));
    if (!file.open(QIODevice::WriteOnly)) {
        return 1;
    }
    file.write(R"({"screens": [{"name": "small", "x": 0, "y": 0, "width": 1280, "height": 800,
                                "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}]})");
    file.close();
    qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + QFile::encodeName(file.fileName()));
    QApplication application(argc, argv);
    TestUiPlacement test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_ui_placement.moc"

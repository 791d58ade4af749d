// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/drawn_figure.h"
#include "tests/support/figure_samples.h"
#include "tests/support/programs_of_others.h"
#include "ui/export/figure_file.h"

#include <QApplication>
#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <QTest>

#include <array>

using namespace recency::test;
using namespace recency::ui;

namespace {

/// Of two figures with texts of all kinds, cells and curves.
std::array<QByteArray, 2> pictures() {
    FigureStyle style;
    const auto screen = sample_screen();
    const auto grid = sample_grid(RangeSharing::row);
    return {png_of(draw(screen, std::get<FigureLayout>(lay_out(screen, style))), 300, "{}"),
            png_of(draw(grid, std::get<FigureLayout>(lay_out(grid, style))), 137, "{}")};
}

}  // namespace

/// A figure looks the same whatever it is drawn on: the window's screen, or none.
class FigurePlatformsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pictureIsTheSameOnEveryScreen_data();
    void pictureIsTheSameOnEveryScreen();
};

void FigurePlatformsTest::pictureIsTheSameOnEveryScreen_data() {
    QTest::addColumn<QString>("dpi");
    QTest::addColumn<QString>("factor");
    QTest::newRow("usual screen") << "96"
                                  << "1";
    QTest::newRow("enlarged twice") << "96"
                                    << "2";
    QTest::newRow("fine screen") << "192"
                                 << "1";
    QTest::newRow("odd screen") << "110"
                                << "1.25";
}

void FigurePlatformsTest::pictureIsTheSameOnEveryScreen() {
    NEEDS("Xvfb");
    QFETCH(QString, dpi);
    QFETCH(QString, factor);
    QProcess screen;
    screen.start(
        "Xvfb", {"-displayfd", "1", "-nolisten", "tcp", "-screen", "0", "800x600x24", "-dpi", dpi});
    QVERIFY(screen.waitForReadyRead(60'000));
    const QString display = ':' + QString::fromLatin1(screen.readAllStandardOutput()).trimmed();
    const QTemporaryDir folder;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert("QT_QPA_PLATFORM", "xcb");
    environment.insert("DISPLAY", display);
    environment.insert("QT_SCALE_FACTOR", factor);
    QProcess program;
    program.setProcessEnvironment(environment);
    program.start(QCoreApplication::applicationFilePath(), {"draw", folder.path()});
    QVERIFY(program.waitForFinished(60'000));
    QCOMPARE(program.exitCode(), 0);
    screen.terminate();
    screen.waitForFinished();
    const auto here = pictures();
    for (std::size_t index = 0; index < here.size(); ++index) {
        QFile file(folder.filePath(QString::number(index)));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray there = file.readAll();
        QCOMPARE(QImage::fromData(there), QImage::fromData(here[index]));
        QVERIFY(there == here[index]);
    }
}

/// With "draw FOLDER" it draws, on whatever platform it is on.
int main(int count, char** arguments) {
    const QApplication application(count, arguments);
    if (count == 3 && qstrcmp(arguments[1], "draw") == 0) {
        int index = 0;
        for (const QByteArray& picture : pictures()) {
            QFile file(QStringLiteral("%1/%2").arg(arguments[2]).arg(index++));
            if (!file.open(QIODevice::WriteOnly) || file.write(picture) != picture.size()) {
                return 1;
            }
        }
        return QGuiApplication::platformName() == QLatin1String("xcb") ? 0 : 2;
    }
    FigurePlatformsTest test;
    return QTest::qExec(&test, count, arguments);
}

#include "tst_ui_figure_platforms.moc"

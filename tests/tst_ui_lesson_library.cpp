// SPDX-License-Identifier: GPL-3.0-or-later
// The lessons that come with the program: they can be read, they fit, and what they say is so.
#include "core/simulation.h"
#include "ui/laboratory.h"
#include "ui/lessons/lesson_library.h"
#include "ui/lessons/lesson_panel.h"
#include "ui/lessons/lesson_reader.h"
#include "ui/lessons/lesson_session.h"
#include "ui/lessons/lesson_writer.h"
#include "ui/paper.h"

#include <QTest>

using namespace recency;
using namespace recency::ui;

class TestUiLessonLibrary : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void there_are_eight();
    void every_page_fits_data();
    void every_page_fits();
};

void TestUiLessonLibrary::there_are_eight() {
    QCOMPARE(lesson_library().size(), std::size_t{8});
    QCOMPARE(lesson_library()[0].title, "The switch");
    QCOMPARE(lesson_library()[7].title, "How often, and how much");
    for (const Lesson& lesson : lesson_library()) {
        QVERIFY2(!lesson.summary.isEmpty(), qPrintable(lesson.title));
        const LessonReading again = read_lesson(write_lesson(lesson));
        QVERIFY2(again.problems.empty(),
                 again.problems.empty()
                     ? ""
                     : qPrintable(again.problems[0].sentence("x") + write_lesson(lesson)));
        QVERIFY(again.lesson == lesson);
    }
}

void TestUiLessonLibrary::every_page_fits_data() {
    QTest::addColumn<TypeScale>("scale");
    QTest::addColumn<int>("height");
    QTest::newRow("1280x800") << TypeScale::normal << 800 - 44 - 1 - 34;
    QTest::newRow("1920x1080, presenter") << TypeScale::presenter << 1080;
}

void TestUiLessonLibrary::every_page_fits() {
    QFETCH(TypeScale, scale);
    QFETCH(int, height);
    Laboratory laboratory(paper(), 1);
    LessonSession session(laboratory);
    LessonPanel panel(session);
    panel.setTheme(Theme::of(Appearance::light, scale));
    for (int number = 1; number <= 8; ++number) {
        session.openNumber(number);
        for (int page = 0; page < static_cast<int>(session.lesson().pages.size()); ++page) {
            session.showPage(page);
            if (!session.page().options.isEmpty())
                session.predict(0);
            qInfo("%d.%d %d of %d", number, page + 1, panel.heightNeeded(), height);
            QVERIFY2(panel.heightNeeded() <= height, qPrintable(session.page().text));
        }
    }
}

QTEST_MAIN(TestUiLessonLibrary)
#include "tst_ui_lesson_library.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// Lesson files: which are read, and what is on screen as a page in one.
#include "tests/support/lesson_text.h"
#include "ui/lessons/lesson_file.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace recency;
using namespace recency::ui;

namespace {

QByteArray read_file(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write_file(const QString& path, const QByteArray& content) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

LessonState some_state() {
    LessonState state;
    state.experiment.parameters.alpha = 0.1 + 0.2;
    state.experiment.parameters.normalization = Normalization::none;
    state.experiment.seed = 7;
    state.view.layer = 2;
    state.view.quantity = Quantity::contribution;
    state.view.locked = Cell{8, 3};
    state.view.hovered = Cell{5, 5};
    state.view.range_mode = RangeMode::locked;
    state.view.locked_range = {0.1, 1.0 / 3.0};
    state.pinned = Experiment{};
    return state;
}

}  // namespace

class TestUiLessonFile : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QVERIFY(folder_.isValid()); }

    void unreadable_files_are_a_sentence();
    void state_becomes_a_new_lesson();
    void pages_are_added_data();
    void pages_are_added();
    void what_cannot_be_extended_stays_data();
    void what_cannot_be_extended_stays();

private:
    QString path(const QString& name) const { return folder_.filePath(name); }
    QTemporaryDir folder_;
};

void TestUiLessonFile::unreadable_files_are_a_sentence() {
    const LessonReading reading = read_lesson_file(path("absent.yaml"));
    QVERIFY(!reading.lesson);
    QCOMPARE(sentences(reading.problems, path("absent.yaml")),
             "absent.yaml: it cannot be read: No such file or directory.");
    QVERIFY(save_lesson_page(path("no/folder/x.yaml"), some_state())
                .contains("x.yaml could not be written"));
}

void TestUiLessonFile::state_becomes_a_new_lesson() {
    const QString file = path("My new lesson.yaml");
    QFile::remove(file);
    const LessonState state = some_state();
    QCOMPARE(save_lesson_page(file, state), QString());
    const Lesson lesson = read_good(read_file(file));
    QCOMPARE(lesson.title, "My new lesson");
    QCOMPARE(lesson.pages.size(), std::size_t{1});
    QCOMPARE(lesson.pages[0].text, "Write what the class sees here.");
    QVERIFY(experiment_of(lesson, lesson.pages[0]) == state.experiment);
    QVERIFY(pinned_experiment_of(lesson, lesson.pages[0]) == state.pinned);
    View view = state.view;
    view.hovered.reset();
    QVERIFY(lesson.pages[0].view == view);
}

void TestUiLessonFile::pages_are_added_data() {
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("at the end") << whole_lesson;
    QTest::newRow("no line break at the end") << whole_lesson.chopped(1);
    QTest::newRow("blank lines at the end") << whole_lesson + "\n\n";
    QTest::newRow("a comment at the end") << whole_lesson + "# to be continued\n";
    QTest::newRow("dashes at the margin")
        << head + "pages:\n- name: See\n  text: |\n    Look.\n\n    More.\n";
    QTest::newRow("other keys behind") << QByteArray(
        "format: recency-lab/lesson\nversion: 1\npages:\n    - name: See\n      text: Look.\n\n"
        "# the title\ntitle: Norms\n");
    QByteArray windows = whole_lesson;
    QTest::newRow("line breaks of Windows") << windows.replace("\n", "\r\n");
}

/// Every line that was there is still there, in its order.
void TestUiLessonFile::pages_are_added() {
    QFETCH(QByteArray, content);
    const QString file = path("lesson.yaml");
    write_file(file, content);
    const Lesson before = read_good(content);
    const LessonState state = some_state();
    QCOMPARE(save_lesson_page(file, state), QString());
    const QByteArray extended = read_file(file);
    const Lesson after = read_good(extended);
    QCOMPARE(after.pages.size(), before.pages.size() + 1);
    QVERIFY(after.pages.front() == before.pages.front());
    QVERIFY(experiment_of(after, after.pages.back()) == state.experiment);
    qsizetype at = 0;
    for (const QByteArray& line : content.trimmed().split('\n')) {
        at = extended.indexOf(line.trimmed(), at);
        QVERIFY2(at >= 0, line.constData());
    }
    QCOMPARE(extended.contains("\r\n"), content.contains("\r\n"));
    QCOMPARE(extended.count('\r'), content.contains('\r') ? extended.count('\n') : 0);
    QCOMPARE(save_lesson_page(file, state), QString());
    QCOMPARE(read_good(read_file(file)).pages.size(), before.pages.size() + 2);
}

void TestUiLessonFile::what_cannot_be_extended_stays_data() {
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("reason");
    QTest::newRow("pages in brackets") << head + "pages: [{name: See, text: Look.}]\n"
                                       << "no room for another page";
    QByteArray nine = head + "pages:\n";
    for (int page = 0; page < 9; ++page) {
        nine += "  - {name: See, text: Look.}\n";
    }
    QTest::newRow("nine pages") << nine << "a lesson has up to nine";
    QTest::newRow("broken") << head + "pages: [\n"
                            << "lesson.yaml, line 5, column";
    QTest::newRow("no lesson") << QByteArray("shopping: [milk]\n") << "this is no lesson";
}

void TestUiLessonFile::what_cannot_be_extended_stays() {
    QFETCH(QByteArray, content);
    QFETCH(QString, reason);
    const QString file = path("lesson.yaml");
    write_file(file, content);
    const QString problem = save_lesson_page(file, some_state());
    QVERIFY2(problem.contains(reason), qPrintable(problem));
    QCOMPARE(read_file(file), content);
}

QTEST_GUILESS_MAIN(TestUiLessonFile)
#include "tst_ui_lesson_file.moc"

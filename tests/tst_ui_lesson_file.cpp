// SPDX-License-Identifier: GPL-3.0-or-later
// Lesson files: which are read, and what is on screen as a page in one.
#include "tests/support/lesson_text.h"
#include "ui/lessons/lesson_file.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

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

const QString not_the_same =
    "was not written: with this page in it, it would not read back the same. Save the page to "
    "another file.";

/// Root may read everything: for a while, root is anyone else.
class WithoutPrivileges {
public:
    WithoutPrivileges() : active_(!root_ || setresuid(nobody, nobody, 0) == 0) {}
    ~WithoutPrivileges() {
        if (root_ && setresuid(0, 0, 0) != 0) {
            qFatal("the test could not become root again");
        }
    }
    Q_DISABLE_COPY_MOVE(WithoutPrivileges)
    bool active() const { return active_; }

private:
    static constexpr uid_t nobody = 65534;
    const bool root_ = getuid() == 0;
    const bool active_;
};

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

    void what_cannot_be_read_is_a_sentence_data();
    void what_cannot_be_read_is_a_sentence();
    void file_without_permission_is_a_sentence();
    void state_becomes_a_new_lesson();
    void every_state_becomes_a_lesson_data();
    void every_state_becomes_a_lesson();
    void file_names_become_titles_data();
    void file_names_become_titles();
    void name_that_is_no_title_writes_nothing();
    void folder_that_is_not_there_writes_nothing();
    void pages_are_added_data();
    void pages_are_added();
    void what_cannot_be_extended_stays_data();
    void what_cannot_be_extended_stays();

private:
    QString path(const QString& name) const { return folder_.filePath(name); }
    QTemporaryDir folder_;
};

void TestUiLessonFile::what_cannot_be_read_is_a_sentence_data() {
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("sentence");
    write_file(path("picture.yaml"), QByteArray("\x89PNG\r\n\x1a\n\0\0", 10));
    write_file(path("program.yaml"), QByteArray("\x7f"
                                                "ELF\x02\0",
                                                6));
    QFile huge(path("huge.yaml"));
    QVERIFY(huge.open(QIODevice::WriteOnly));
    QVERIFY(huge.resize(qint64{3} << 30));  // with nothing in it, so that it takes no room
    QVERIFY(QDir(folder_.path()).mkpath("folder.yaml"));
    const auto row = [this](const char* name, const QString& reason) {
        QTest::newRow(name) << path(name) << reason;
    };
    row("absent.yaml", "absent.yaml: it cannot be read: No such file or directory.");
    row("folder.yaml", "folder.yaml: it is no file; a lesson is a text file.");
    row("folder.yaml/", "folder.yaml: it is no file; a lesson is a text file.");
    row("picture.yaml", "picture.yaml: the file is not UTF-8 text; save it with that encoding.");
    row("program.yaml",
        "program.yaml, line 1, column 1: there is a control character here, so this is no text "
        "file; expected UTF-8 text.");
    row("huge.yaml", "huge.yaml: the file is larger than 1 MB; lessons are a few pages of text.");
    QTest::newRow("device") << "/dev/zero"
                            << "zero: it is no file; a lesson is a text file.";
}

/// Opened or saved to, it is refused with the same sentence.
void TestUiLessonFile::what_cannot_be_read_is_a_sentence() {
    QFETCH(QString, path);
    QFETCH(QString, sentence);
    const LessonReading reading = read_lesson_file(path);
    QVERIFY(!reading.lesson);
    QCOMPARE(sentences(reading.problems, path), sentence);
    if (QFile::exists(path)) {
        QCOMPARE(save_lesson_page(path, some_state()), sentence);
    }
}

void TestUiLessonFile::file_without_permission_is_a_sentence() {
    const QFile::Permissions owner = QFile::permissions(folder_.path());
    const QString file = path("secret.yaml");
    write_file(file, whole_lesson);
    QVERIFY(QFile::setPermissions(file, {}));
    QVERIFY(QFile::setPermissions(folder_.path(), owner | QFile::ExeOther));
    const WithoutPrivileges guard;
    if (!guard.active()) {
        QSKIP("this user may read everything");
    }
    const LessonReading reading = read_lesson_file(file);
    QVERIFY(!reading.lesson);
    QCOMPARE(sentences(reading.problems, file),
             "secret.yaml: it cannot be read: Permission denied.");
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

void TestUiLessonFile::every_state_becomes_a_lesson_data() {
    QTest::addColumn<RangeMode>("mode");
    QTest::addColumn<ValueRange>("range");
    QTest::newRow("range of all layers") << RangeMode::all_layers << ValueRange{};
    QTest::newRow("range of this layer") << RangeMode::this_layer << ValueRange{1.5, 2.0};
    QTest::newRow("all layers, chosen again") << RangeMode::all_layers << ValueRange{0.1, 0.7};
    QTest::newRow("locked range") << RangeMode::locked << ValueRange{-0.25, 1.0 / 3.0};
}

/// The view is as a person left it: it may remember a range that is not shown, and a layer and a
/// cell of an experiment that was larger.
void TestUiLessonFile::every_state_becomes_a_lesson() {
    QFETCH(RangeMode, mode);
    QFETCH(ValueRange, range);
    LessonState state;
    state.view.range_mode = mode;
    state.view.locked_range = range;
    state.view.layer = 11;
    state.view.locked = Cell{40, 3};
    state.view.hovered = Cell{45, 45};
    const QString file = path("lesson.yaml");
    QFile::remove(file);
    QCOMPARE(save_lesson_page(file, state), QString());
    QCOMPARE(save_lesson_page(file, state), QString());
    state.experiment.parameters.sequence_length = 48;
    state.experiment.parameters.layers = 12;
    QCOMPARE(save_lesson_page(file, state), QString());
    const Lesson lesson = read_good(read_file(file));
    QCOMPARE(lesson.pages.size(), std::size_t{3});
    for (const LessonPage& page : lesson.pages) {
        QCOMPARE(page.view.range_mode, mode);
        QCOMPARE(page.view.locked_range, mode == RangeMode::locked ? range : ValueRange{});
    }
    QCOMPARE(lesson.pages[0].view.layer, 3);
    QVERIFY(!lesson.pages[0].view.locked);
    QVERIFY(lesson.pages[1].view == lesson.pages[0].view);
    QCOMPARE(lesson.pages[2].view.layer, 11);
    QVERIFY((lesson.pages[2].view.locked == Cell{40, 3}));
}

void TestUiLessonFile::file_names_become_titles_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("title");
    QTest::newRow("an ending alone") << ".yaml"
                                     << "New lesson";
    QTest::newRow("a space") << " .yaml"
                             << "New lesson";
    QTest::newRow("spaces around") << "  My  norms .yaml"
                                   << "My norms";
    QTest::newRow("dots") << "1. Norms.v2.yaml"
                          << "1. Norms.v2";
    QTest::newRow("YAML's own signs") << "- [a]: {b} # c.yaml"
                                      << "- [a]: {b} # c";
    QTest::newRow("a number") << "1.yaml"
                              << "1";
    QTest::newRow("long") << QString(80, u'x') + ".yaml" << QString(60, u'x');
}

void TestUiLessonFile::file_names_become_titles() {
    QFETCH(QString, name);
    QFETCH(QString, title);
    QCOMPARE(save_lesson_page(path(name), some_state()), QString());
    QCOMPARE(read_good(read_file(path(name))).title, title);
}

void TestUiLessonFile::name_that_is_no_title_writes_nothing() {
    const QString file = path("be\all.yaml");
    QVERIFY2(save_lesson_page(file, some_state()).endsWith(not_the_same),
             qPrintable(save_lesson_page(file, some_state())));
    QVERIFY(!QFile::exists(file));
}

void TestUiLessonFile::folder_that_is_not_there_writes_nothing() {
    QVERIFY(save_lesson_page(path("no/folder/x.yaml"), some_state())
                .contains("x.yaml could not be written"));
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
    QTest::newRow("the end of the document is marked") << whole_lesson + "...\n" << not_the_same;
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

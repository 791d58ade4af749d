// SPDX-License-Identifier: GPL-3.0-or-later
// The text of lessons: what is read from good ones, and what is said about bad ones, with its
// place.
#include "tests/support/lesson_text.h"
#include "ui/lessons/lesson_reader.h"
#include "ui/lessons/lesson_writer.h"

#include <QTest>

using namespace recency;
using namespace recency::ui;

namespace {

/// A page that begins in line 5 of a lesson.
QByteArray with_page_lines(const QByteArray& lines) {
    return head + "pages:\n  - name: Predict\n    text: Look.\n" + lines;
}

}  // namespace

class TestUiLessonReader : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everything_is_read();
    void settings_add_up();
    void what_is_not_said_is_usual();
    void refusals_data();
    void refusals();
    void all_problems_are_told_in_order();
    void sources_data();
    void sources();
    void sentences_name_file_and_place();
    void hostile_files_are_refused_quickly();
    void written_lessons_read_back();
};

void TestUiLessonReader::everything_is_read() {
    const Lesson lesson = read_good(whole_lesson);
    QCOMPARE(lesson.title, "The switch");
    QCOMPARE(lesson.summary, "What a norm does.");
    QCOMPARE(lesson.pages.size(), std::size_t{2});
    const LessonPage& page = lesson.pages[0];
    QCOMPARE(page.name, "Predict");
    QCOMPARE(page.text, "First line goes on.\nNew paragraph: with a colon.");
    QCOMPARE(page.question, "Switch it on: where will it look?");
    QCOMPARE(page.options, (QStringList{"Early", "Recent", "At 100 %"}));
    QCOMPARE(page.next, "See what happens");
    QVERIFY((page.controls == std::vector{ParameterId::normalization, ParameterId::alpha}));
    QCOMPARE(page.look_at, (QStringList{"heatmap", "normalization"}));
    View view;
    view.layer = 3;
    view.quantity = Quantity::weight;
    view.locked = Cell{9, 1};
    view.perspective = Perspective::why;
    view.why_step = 1;
    view.range_mode = RangeMode::locked;
    view.locked_range = {0.0, 0.5};
    view.diagonal_in_range = true;
    QVERIFY(page.view == view);
    QCOMPARE(lesson.pages[1].text, "Müller sieht √d.");
}

void TestUiLessonReader::settings_add_up() {
    const Lesson lesson = read_good(whole_lesson);
    Experiment expected;
    expected.sequences = 200'000;
    expected.parameters.layers = 6;
    expected.parameters.dimension = 64;
    QVERIFY(experiment_of(lesson, lesson.pages[1]) == expected);
    QVERIFY(!pinned_experiment_of(lesson, lesson.pages[1]));
    expected.parameters.dimension = 16;
    expected.parameters.normalization = Normalization::none;
    QVERIFY(experiment_of(lesson, lesson.pages[0]) == expected);
    expected.parameters.normalization = Normalization::rms_norm;
    QVERIFY(pinned_experiment_of(lesson, lesson.pages[0]) == expected);
}

void TestUiLessonReader::what_is_not_said_is_usual() {
    const Lesson lesson = read_good(whole_lesson);
    const LessonPage& page = lesson.pages[1];
    View usual;
    usual.layer = 5;  // the last one
    QVERIFY(page.view == usual);
    QVERIFY(page.controls.empty());
    QVERIFY(page.options.isEmpty());
    QVERIFY(page.next.isEmpty());
}

void TestUiLessonReader::refusals_data() {
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char* name, const QByteArray& content, int line, int column,
                        const char* reason) {
        QTest::newRow(name) << content << line << column << QString::fromUtf8(reason);
    };
    const auto page = [&](const char* name, const QByteArray& lines, int column,
                          const char* reason) {
        row(name, with_page_lines("    " + lines + "\n"), 7, column, reason);
    };
    row("another file", "title: Norms\n", 1, 1,
        "its first line must be format: recency-lab/lesson");
    row("another format", "format: recency-lab/recipe\n", 1, 9, "this is no lesson");
    row("a list", "- a\n- b\n", 1, 1, "this is no lesson");
    row("no version", "format: recency-lab/lesson\n", 1, 1, "the version must be 1");
    row("a word as version", "format: recency-lab/lesson\nversion: one\n", 2, 10,
        "the version must be 1");
    row("newer", "format: recency-lab/lesson\nversion: 2\nchapters: []\n", 2, 10,
        "made for a newer version of the program (lesson version 2; this one reads version 1)");
    row("no pages", head, 1, 1, "pages is missing; expected a list of pages");
    row("empty pages", head + "pages: []\n", 4, 8, "pages must be a list of 1 to 9 pages");
    row("pages are a word", head + "pages: many\n", 4, 8, "pages must be a list of 1 to 9 pages");
    row("a page is a word", head + "pages: [Predict]\n", 4, 9,
        "a page must be keys with values; allowed are name, text, question");
    row("no text", head + "pages:\n  - name: See\n", 5, 5,
        "text is missing; expected what the class reads");
    row("empty text", head + "pages:\n  - name: See\n    text:\n", 6, 5, "text must be a text");
    row("unknown key", head + "settigns: {}\npages:\n  - {name: See, text: Look.}\n", 4, 1,
        "a lesson has no key “settigns”; did you mean settings?; allowed are format, version");
    page("unknown key of a page", "viev: {layer: 2}", 5,
         "a page has no key “viev”; did you mean view?");
    page("key twice", "name: Again", 5, "the key “name” is here a second time");
    page("long button", "next: " + QByteArray(29, 'x'), 11,
         "next has 29 characters; at most 28 fit on a page");
    page("unknown parameter", "settings: {alhpa: 0.5}", 16,
         "settings has no key “alhpa”; did you mean alpha?");
    page("out of range", "settings: {alpha: 1.2}", 23,
         "alpha “1.2” is not allowed; expected a number from 0 to 1");
    page("not whole", "settings: {layers: 2.5}", 24,
         "layers “2.5” is not allowed; expected a whole number from 1 to 64");
    page("unknown choice", "pin: {normalization: batch}", 26,
         "normalization “batch” is not allowed; expected one of none, layernorm, rmsnorm");
    page("a list as value", "settings: {alpha: [0, 1]}", 23, "alpha “” is not allowed");
    page("settings are a list", "settings: [alpha]", 15, "settings must be keys with values");
    page("layer beyond", "view: {layer: 5}", 19,
         "layer “5” is not allowed; expected a whole number from 1 to 4 (the page has 4 layers)");
    page("layer 0", "view: {layer: 0}", 19, "expected a whole number from 1 to 4");
    page("key after query", "view: {query: 3, key: 4}", 27,
         "expected a whole number from 1 to 3 (query 3 looks at no later key)");
    page("query beyond", "view: {query: 11, key: 1}", 19, "(the page has 10 tokens)");
    page("key alone", "view: {key: 1}", 17, "query and key name a cell together");
    page("unknown quantity", "view: {quantity: wieght}", 22,
         "quantity “wieght” is not allowed; did you mean weight?; expected one of score, weight");
    page("unknown perspective", "view: {perspective: side}", 25,
         "expected one of map, compare, why");
    page("step 5", "view: {why_step: 5}", 22, "expected a whole number from 1 to 4");
    page("falling range", "view: {range: [1, 0]}", 19, "two rising numbers such as [0, 0.5]");
    page("range of words", "view: {range: [low, high]}", 19, "two rising numbers");
    page("maybe", "view: {diagonal: maybe}", 22, "expected one of false, true");
    row("one option", with_page_lines("    question: Which?\n    options: [Only one]\n"), 8, 14,
        "options must be a list of 2 to 5 texts");
    page("unknown control", "controls: [norm]", 16, "“norm” is no parameter");
    page("controls are a word", "controls: alpha", 15, "controls must be a list of parameters");
    page("many controls", "controls: [alpha, layers, seed, residual, dimension]", 15,
         "a page shows at most 4 controls");
    page("unknown part", "look_at: [heatmpa]", 14,
         "there is no “heatmpa” to look at; did you mean heatmap?");
    page("options without question", "options: [Yes, No]", 14,
         "options answer a question, and the page has none");
    page("characters, not bytes, are counted", "question: {ä: √, bad}", 15,
         "question must be a text");
    page("a control character", "question: \"a\\tb\"", 15, "question has a control character");
}

void TestUiLessonReader::refusals() {
    QFETCH(QByteArray, content);
    QFETCH(int, line);
    QFETCH(int, column);
    QFETCH(QString, reason);
    const LessonReading reading = read_lesson(content);
    QVERIFY(!reading.lesson);
    QVERIFY(!reading.problems.empty());
    const LessonProblem& first = reading.problems.front();
    QVERIFY2(first.reason.contains(reason), qPrintable(first.reason));
    QCOMPARE(first.line, line);
    QCOMPARE(first.column, column);
}

void TestUiLessonReader::all_problems_are_told_in_order() {
    const LessonReading reading = read_lesson(
        with_page_lines("    settings: {alpha: 2, layers: 99}\n    viev: {}\n") + "titel: x\n");
    QCOMPARE(reading.problems.size(), std::size_t{4});
    QList<int> lines;
    for (const LessonProblem& problem : reading.problems) {
        lines << problem.line;
    }
    QCOMPARE(lines, (QList<int>{7, 7, 8, 9}));
}

void TestUiLessonReader::sources_data() {
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("reason");
    QTest::newRow("empty") << QByteArray() << 1 << "the file is empty";
    QTest::newRow("comments alone") << QByteArray("# soon\n") << 1 << "the file is empty";
    QTest::newRow("not YAML") << head + "pages: [\n" << 5 << "this is not YAML";
    QTest::newRow("a colon") << head + "summary: Why: because\n" << 4 << "a text with a colon or";
    QTest::newRow("a question mark in a list")
        << with_page_lines("    options: [Why?, How?]\n") << 7 << "in a list, with a question mark";
    QTest::newRow("latin-1") << head + "summary: M\xfcller\n" << 0 << "the file is not UTF-8 text";
    QTest::newRow("binary") << QByteArray("format\0\x01", 8) << 1 << "control character";
    QTest::newRow("large") << head + QByteArray(1 << 20, '#') << 0 << "larger than 1 MB";
    QTest::newRow("deep") << head + "settings: " + QByteArray(9, '[') + QByteArray(9, ']') << 4
                          << "nested too deeply";
    QTest::newRow("alias") << head + "summary: *title\n"
                           << 4 << "a text that begins with & or * belongs in quotes";
    QTest::newRow("anchor") << head + "summary: &a text\n" << 4 << "anchors and aliases";
    QTest::newRow("tag") << head + "summary: !!python/object:os.system x\n"
                         << 4 << "tags are not allowed";
    QTest::newRow("two documents") << head + "---\nformat: x\n" << 1 << "several documents";
}

void TestUiLessonReader::sources() {
    QFETCH(QByteArray, content);
    QFETCH(int, line);
    QFETCH(QString, reason);
    const LessonReading reading = read_lesson(content);
    QVERIFY(!reading.lesson);
    QCOMPARE(reading.problems.size(), std::size_t{1});
    QVERIFY2(reading.problems[0].reason.contains(reason), qPrintable(reading.problems[0].reason));
    QCOMPARE(reading.problems[0].line, line);
}

void TestUiLessonReader::sentences_name_file_and_place() {
    const LessonReading reading = read_lesson(with_page_lines("    view: {layer: 7}\n"));
    QCOMPARE(reading.problems[0].sentence("norms.yaml"),
             "norms.yaml, line 7, column 19: layer “7” is not allowed; expected a whole number "
             "from 1 to 4 (the page has 4 layers).");
    QCOMPARE(read_lesson(QByteArray("\xff")).problems[0].sentence("norms.yaml"),
             "norms.yaml: the file is not UTF-8 text; save it with that encoding.");
}

/// What would be huge, deep or endless when unfolded is not unfolded.
void TestUiLessonReader::hostile_files_are_refused_quickly() {
    const QByteArray deep(1'000'000, '[');
    QVERIFY(!read_lesson(deep).lesson);
    QByteArray laughs = head + "a: &a [x, x]\n";
    for (char name = 'b'; name <= 'z'; ++name) {
        const char before = static_cast<char>(name - 1);
        laughs += QByteArray(1, name) + ": &" + name + " [*" + before + ", *" + before + "]\n";
    }
    const LessonReading reading = read_lesson(laughs);
    QCOMPARE(reading.problems[0].line, 4);
    const QByteArray markup = with_page_lines("    question: <img src=\"file:///etc/passwd\">\n");
    QCOMPARE(read_good(markup).pages[0].question, "<img src=\"file:///etc/passwd\">");
}

void TestUiLessonReader::written_lessons_read_back() {
    const Lesson lesson = read_good(whole_lesson);
    const QByteArray written = write_lesson(lesson);
    QVERIFY(read_good(written) == lesson);
    QVERIFY(written.startsWith("format: recency-lab/lesson\nversion: 1\ntitle: The switch\n"));
    Lesson odd = lesson;
    odd.pages[0].text = "# no comment\n- no list: \"quoted\" and 'quoted' & *starred*";
    odd.pages[0].question = "yes";
    odd.pages[0].options = {"1", "null", "a, b", "[c]", "{d}: e"};
    odd.pages[1].name = "~";
    QVERIFY(read_good(write_lesson(odd)) == odd);
}

QTEST_GUILESS_MAIN(TestUiLessonReader)
#include "tst_ui_lesson_reader.moc"

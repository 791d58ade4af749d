// SPDX-License-Identifier: GPL-3.0-or-later
// A lesson as a class goes through it: by mouse and by keys, forwards and back.
#include "ui/controls/number_field.h"
#include "ui/controls/parameter_row.h"
#include "ui/controls/segmented_control.h"
#include "ui/laboratory.h"
#include "ui/lessons/lesson_library.h"
#include "ui/lessons/lesson_menu.h"
#include "ui/lessons/lesson_option.h"
#include "ui/lessons/lesson_panel.h"
#include "ui/lessons/lesson_reader.h"
#include "ui/lessons/lesson_session.h"
#include "ui/lessons/part_highlight.h"
#include "ui/paper.h"

#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <algorithm>
#include <memory>

using namespace recency;
using namespace recency::ui;

namespace {

const QByteArray text =
    "format: recency-lab/lesson\nversion: 1\ntitle: My <b>own</b> lesson\nsettings: {sequences: "
    "1000}\n"
    "pages:\n"
    "  - {name: Ask, text: \"First.\\nSecond.\", question: 'Which?', options: [One, Two, Three],\n"
    "     settings: {alpha: 0.3}, controls: [alpha, normalization], view: {layer: 2}}\n"
    "  - {name: Look, text: There., settings: {layers: 6}, pin: {layers: 2},\n"
    "     view: {layer: 6, quantity: weight, query: 9, key: 4}}\n"
    "  - {name: Again, text: More., question: 'Why?', options: [So, So so], next: Onwards}\n"
    "  - {name: End, text: Over.}\n";

Lesson own_lesson() {
    const LessonReading reading = read_lesson(text);
    for (const LessonProblem& problem : reading.problems) {
        qWarning("%s", qUtf8Printable(problem.sentence("own.yaml")));
    }
    return reading.lesson.value_or(Lesson{});
}

/// Laboratory, session and panel, joined as the window joins them.
class Bench {
public:
    Bench() : laboratory(paper(), 1), session(laboratory), panel(session) {
        QObject::connect(&laboratory, &Laboratory::experimentChanged, &panel,
                         &LessonPanel::setExperiment);
        QObject::connect(&laboratory, &Laboratory::pinnedChanged, &panel, &LessonPanel::setPinned);
        QObject::connect(&panel, &LessonPanel::experimentEdited, &laboratory,
                         &Laboratory::setExperiment);
        panel.resize(panel.width(), 721);
        panel.show();
        panel.activateWindow();
    }

    QString label(const QString& name) const {
        const auto* found = panel.findChild<QLabel*>(name);
        return found == nullptr ? QString() : found->text();
    }
    QPushButton* button(const QString& name) const { return panel.findChild<QPushButton*>(name); }
    QList<LessonOption*> options() const { return panel.findChildren<LessonOption*>(); }
    QStringList segments() const {
        QStringList texts;
        for (const Segment* segment : page_segments()) {
            texts << segment->text();
        }
        return texts;
    }
    QList<Segment*> page_segments() const {
        return panel.findChild<SegmentedControl*>(QString(), Qt::FindDirectChildrenOnly)
            ->findChildren<Segment*>();
    }
    void click(QWidget* widget) const { QTest::mouseClick(widget, Qt::LeftButton); }
    void next() const { click(button("lessonNext")); }
    void back() const { click(button("lessonBack")); }
    const Parameters& parameters() const { return laboratory.experiment().parameters; }

    Laboratory laboratory;
    LessonSession session;
    LessonPanel panel;
};

}  // namespace

class TestUiLessonSession : public QObject {
    Q_OBJECT
public:
    static void initMain();  // as the program does it
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { bench_.reset(); }

    void a_page_sets_its_state();
    void next_and_back_set_the_pages_states();
    void what_is_moved_stays_until_another_page();
    void predictions_are_remembered_and_quoted();
    void a_question_that_was_passed_over_quotes_nothing();
    void digits_and_arrows_choose();
    void digits_in_a_field_are_numbers();
    void segments_lead_to_pages();
    void many_pages_are_numbers();
    void the_pages_controls_move_the_experiment();
    void run_a_is_marked_in_the_controls();
    void the_last_page_leads_on();
    void closing_leaves_everything_as_it_is();
    void texts_are_never_markup();
    void everything_is_reached_by_tab();
    void appearance_and_scale_follow_the_theme();
    void menu_opens_lessons_and_pages();
    void rings_follow_their_parts();

private:
    std::unique_ptr<Bench> bench_;
};

void TestUiLessonSession::initMain() {
    QCoreApplication::setAttribute(Qt::AA_UseStyleSheetPropagationInWidgetStyles);
}

void TestUiLessonSession::initTestCase() {
    QApplication::setFont(text_font(TextRole::body));
    qApp->setStyleSheet(style_sheet_for(Theme::of(Appearance::light)));
}

void TestUiLessonSession::init() {
    bench_ = std::make_unique<Bench>();
    bench_->session.open(own_lesson());
    QVERIFY(bench_->session.isOpen());
    QVERIFY(QTest::qWaitForWindowActive(&bench_->panel));
}

void TestUiLessonSession::a_page_sets_its_state() {
    QCOMPARE(bench_->label("lessonText"), "First.");
    QCOMPARE(bench_->label("lessonQuestion"), "Which?");
    QCOMPARE(bench_->options().size(), 3);
    QCOMPARE(bench_->options()[1]->text(), "Two");
    QCOMPARE(bench_->segments(), (QStringList{"1 Ask", "2 Look", "3 Again", "4 End"}));
    QCOMPARE(bench_->parameters().alpha, 0.3);
    QCOMPARE(bench_->laboratory.experiment().sequences, std::uint64_t{1000});
    QCOMPARE(bench_->laboratory.view().layer, 1);
    QCOMPARE(bench_->panel.row(ParameterId::alpha)->value(), 0.3);
    QVERIFY(bench_->panel.row(ParameterId::layers) == nullptr);
    QVERIFY(!bench_->button("lessonBack")->isEnabled());
    QCOMPARE(bench_->button("lessonNext")->text(), "See what happens");
}

void TestUiLessonSession::next_and_back_set_the_pages_states() {
    View view = bench_->laboratory.view();
    view.colour_map = ColourMap::rocket;  // the reader's own
    bench_->laboratory.setView(view);
    bench_->next();
    QCOMPARE(bench_->parameters().alpha, 0.5);
    QCOMPARE(bench_->parameters().layers, 6);
    QCOMPARE(bench_->laboratory.view().layer, 5);
    QVERIFY(bench_->laboratory.view().quantity == Quantity::weight);
    QVERIFY((bench_->laboratory.view().locked == Cell{8, 3}));
    QVERIFY(bench_->laboratory.view().colour_map == ColourMap::rocket);
    QCOMPARE(bench_->laboratory.pinned()->parameters.layers, 2);
    QCOMPARE(bench_->label("lessonText"), "There.");
    bench_->back();
    QCOMPARE(bench_->parameters().alpha, 0.3);
    QCOMPARE(bench_->parameters().layers, 4);
    QVERIFY(bench_->laboratory.view().quantity == Quantity::score);
    QVERIFY(!bench_->laboratory.view().locked);
    QVERIFY(!bench_->laboratory.pinned());
    QVERIFY(bench_->laboratory.view().colour_map == ColourMap::rocket);
}

void TestUiLessonSession::what_is_moved_stays_until_another_page() {
    Experiment moved = bench_->laboratory.experiment();
    moved.parameters.alpha = 0.8;
    bench_->laboratory.setExperiment(moved);
    bench_->click(bench_->options()[0]);
    QCOMPARE(bench_->parameters().alpha, 0.8);
    QCOMPARE(bench_->panel.row(ParameterId::alpha)->value(), 0.8);
    bench_->next();
    bench_->back();
    QCOMPARE(bench_->parameters().alpha, 0.3);
}

void TestUiLessonSession::predictions_are_remembered_and_quoted() {
    bench_->click(bench_->options()[1]);
    QCOMPARE(bench_->session.prediction(0), std::optional(1));
    bench_->next();
    QCOMPARE(bench_->label("lessonPrediction"), "You said: Two");
    bench_->next();
    QVERIFY(bench_->label("lessonPrediction").isNull());  // it was about the page before
    bench_->back();
    QCOMPARE(bench_->label("lessonPrediction"), "You said: Two");
    bench_->back();
    QVERIFY(bench_->options()[1]->isChecked());
    bench_->click(bench_->options()[2]);
    bench_->next();
    QCOMPARE(bench_->label("lessonPrediction"), "You said: Three");
    bench_->session.open(own_lesson());
    QVERIFY(!bench_->session.prediction(0));
}

void TestUiLessonSession::a_question_that_was_passed_over_quotes_nothing() {
    bench_->session.predict(0);
    bench_->session.predict(3);  // there are three
    bench_->session.predict(-1);
    QCOMPARE(bench_->session.prediction(0), std::optional(0));
    bench_->session.showPage(3);
    QVERIFY(bench_->label("lessonPrediction").isNull());
    bench_->session.showPage(7);
    QCOMPARE(bench_->session.pageIndex(), 3);
}

void TestUiLessonSession::digits_and_arrows_choose() {
    QTest::keyClick(bench_->options()[0], Qt::Key_3);
    QCOMPARE(bench_->session.prediction(0), std::optional(2));
    QTest::keyClick(&bench_->panel, Qt::Key_1);
    QCOMPARE(bench_->session.prediction(0), std::optional(0));
    QTest::keyClick(&bench_->panel, Qt::Key_4);
    QTest::keyClick(&bench_->panel, Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(bench_->session.prediction(0), std::optional(0));
    bench_->options()[0]->setFocus();
    QTest::keyClick(bench_->options()[0], Qt::Key_Down);
    QCOMPARE(bench_->session.prediction(0), std::optional(1));
    QVERIFY(bench_->options()[1]->hasFocus());
}

void TestUiLessonSession::digits_in_a_field_are_numbers() {
    auto* field = bench_->panel.row(ParameterId::alpha)->findChild<NumberField*>();
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, "0.2");
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(bench_->parameters().alpha, 0.2);
    QVERIFY(!bench_->session.prediction(0));
}

void TestUiLessonSession::segments_lead_to_pages() {
    bench_->click(bench_->page_segments()[2]);
    QTRY_COMPARE(bench_->session.pageIndex(), 2);
    QCOMPARE(bench_->button("lessonNext")->text(), "Onwards");
    bench_->page_segments()[2]->setFocus();
    QTest::keyClick(bench_->page_segments()[2], Qt::Key_Left);
    QTRY_COMPARE(bench_->session.pageIndex(), 1);
    QVERIFY(bench_->page_segments()[1]->hasFocus());
    bench_->session.next();
    QVERIFY(bench_->page_segments()[2]->isChecked());
}

void TestUiLessonSession::many_pages_are_numbers() {
    Lesson lesson = own_lesson();
    lesson.pages.push_back(lesson.pages.back());
    bench_->session.open(lesson);
    QCOMPARE(bench_->segments(), (QStringList{"1 Ask", "2", "3", "4", "5"}));
    bench_->click(bench_->page_segments()[4]);
    QTRY_COMPARE(bench_->segments(), (QStringList{"1", "2", "3", "4", "5 End"}));
    QTest::keyClick(bench_->page_segments()[4], Qt::Key_Left);
    QTRY_COMPARE(bench_->session.pageIndex(), 3);
    QVERIFY(bench_->page_segments()[3]->hasFocus());
}

void TestUiLessonSession::the_pages_controls_move_the_experiment() {
    QSignalSpy finished(&bench_->panel, &LessonPanel::editingFinished);
    auto* norms = bench_->panel.row(ParameterId::normalization);
    bench_->click(norms->findChildren<Segment*>()[0]);
    QVERIFY(bench_->parameters().normalization == Normalization::none);
    QCOMPARE(bench_->parameters().alpha, 0.3);
    QCOMPARE(finished.size(), 1);
}

void TestUiLessonSession::run_a_is_marked_in_the_controls() {
    Lesson lesson = own_lesson();
    lesson.pages[0].pin = {{ParameterId::normalization, 0.0}};
    bench_->session.open(lesson);
    const QImage image = bench_->panel.row(ParameterId::normalization)
                             ->findChildren<Segment*>()[0]
                             ->grab()
                             .toImage();
    const QRgb pinned = Theme::of(bench_->panel.palette()).pinned.rgb();
    int marked = 0;
    for (int x = 0; x < image.width(); ++x) {
        for (int y = 0; y < image.height(); ++y) {
            marked += image.pixel(x, y) == pinned ? 1 : 0;
        }
    }
    QVERIFY(marked > 10);
}

void TestUiLessonSession::the_last_page_leads_on() {
    QSignalSpy closed(&bench_->session, &LessonSession::closed);
    bench_->session.showPage(3);
    QCOMPARE(bench_->button("lessonNext")->text(), "Close");
    bench_->next();
    QCOMPARE(closed.size(), 1);
    QVERIFY(!bench_->session.isOpen());
    bench_->session.openNumber(1);
    QCOMPARE(bench_->label("lessonTitle"), "Lesson 1: The switch");
    bench_->session.showPage(2);
    QCOMPARE(bench_->button("lessonNext")->text(), "Next lesson");
    bench_->next();
    QCOMPARE(bench_->label("lessonTitle"), "Lesson 2: Three factors");
    QCOMPARE(bench_->session.pageIndex(), 0);
    bench_->session.openNumber(9);
    QCOMPARE(bench_->session.number(), 2);
}

void TestUiLessonSession::closing_leaves_everything_as_it_is() {
    bench_->next();
    const Experiment before = bench_->laboratory.experiment();
    QSignalSpy closed(&bench_->session, &LessonSession::closed);
    bench_->click(bench_->panel.findChild<QToolButton*>("lessonClose"));
    QCOMPARE(closed.size(), 1);
    QVERIFY(bench_->laboratory.experiment() == before);
    bench_->session.next();  // nothing is open
    bench_->session.back();
    bench_->session.predict(0);
    bench_->session.close();
    QCOMPARE(closed.size(), 1);
}

void TestUiLessonSession::texts_are_never_markup() {
    const auto* title = bench_->panel.findChild<QLabel*>("lessonTitle");
    QCOMPARE(title->text(), "My <b>own</b> lesson");
    for (const QLabel* label : bench_->panel.findChildren<QLabel*>(QRegularExpression("^lesson"))) {
        QCOMPARE(label->textFormat(), Qt::PlainText);
    }
}

void TestUiLessonSession::everything_is_reached_by_tab() {
    bench_->page_segments()[0]->setFocus();
    QStringList order;
    for (int step = 0; step < 9; ++step) {
        const QAccessibleInterface* part =
            QAccessible::queryAccessibleInterface(bench_->panel.focusWidget());
        order << part->text(QAccessible::Name);
        QTest::keyClick(bench_->panel.focusWidget(), Qt::Key_Tab);
    }
    const QStringList expected{"1 Ask",
                               "One",
                               "Cosine between tokens, value",
                               "Cosine between tokens, slider",
                               "none",
                               "See what happens",
                               "Close the lesson"};
    QCOMPARE(order.mid(0, expected.size()), expected);
    QVERIFY2(!order.contains(QString()), qPrintable(order.join('|')));
}

void TestUiLessonSession::appearance_and_scale_follow_the_theme() {
    bench_->panel.setCompact(true);
    QCOMPARE(bench_->panel.width(), 300);
    bench_->panel.setCompact(false);
    QCOMPARE(bench_->panel.width(), 360);
    const auto text_height = [this] {
        return bench_->panel.findChild<QLabel*>("lessonText")->font().pixelSize();
    };
    QCOMPARE(text_height(), 14);
    bench_->click(bench_->options()[1]);
    bench_->panel.setTheme(Theme::of(Appearance::light, TypeScale::presenter));
    QCOMPARE(bench_->panel.width(), 552);
    QCOMPARE(text_height(), 26);
    QCOMPARE(bench_->panel.findChild<QLabel*>("lessonQuestion")->font().pixelSize(), 40);
    QVERIFY(bench_->options()[1]->isChecked());
    bench_->panel.resize(552, 1080);
    QTRY_COMPARE(bench_->options()[1]->height(), 76);
    QVERIFY(bench_->button("lessonNext")->font().pixelSize() >= 18);
    bench_->session.showPage(1);
    bench_->session.showPage(0);
    for (const QWidget* part : bench_->panel.findChildren<QWidget*>()) {
        if (part->isVisible() && !part->accessibleName().isEmpty()) {
            QVERIFY2(part->font().pixelSize() >= 18, qPrintable(part->accessibleName()));
        }
    }
    QCOMPARE(bench_->page_segments()[0]->font().pixelSize(), 22);
    const auto norms = bench_->panel.row(ParameterId::normalization)->findChildren<Segment*>();
    QCOMPARE(norms[0]->font().pixelSize(), 22);
    QVERIFY(norms[0]->height() > 40);
}

void TestUiLessonSession::menu_opens_lessons_and_pages() {
    LessonMenu menu(bench_->session);
    const auto action = [&menu](const QString& name) {
        const auto all = menu.actions();
        const auto found = std::ranges::find_if(
            all, [&name](QAction* each) { return each->text().remove('&').endsWith(name); });
        return found == all.end() ? nullptr : *found;
    };
    QVERIFY(action("Lost in the middle") != nullptr);
    action("Lost in the middle")->trigger();
    QCOMPARE(bench_->session.number(), 5);
    QCOMPARE(bench_->label("lessonTitle"), "Lesson 5: Lost in the middle");
    QVERIFY(!action("Previous page")->isEnabled());
    action("Next page")->trigger();
    QCOMPARE(bench_->session.pageIndex(), 1);
    action("Previous page")->trigger();
    QCOMPARE(bench_->session.pageIndex(), 0);
    action("Close the lesson")->trigger();
    QVERIFY(!bench_->session.isOpen());
    QVERIFY(!action("Next page")->isEnabled());
}

void TestUiLessonSession::rings_follow_their_parts() {
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

QTEST_MAIN(TestUiLessonSession)
#include "tst_ui_lesson_session.moc"

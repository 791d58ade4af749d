// SPDX-License-Identifier: GPL-3.0-or-later
// A lesson as a class goes through it: forwards and back, from page to page.
#include "tests/support/lesson_bench.h"
#include "ui/controls/parameter_row.h"
#include "ui/lessons/lesson_menu.h"

#include <QApplication>
#include <QSignalSpy>
#include <QToolButton>

#include <algorithm>
#include <memory>

using namespace recency;
using namespace recency::ui;

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
    void segments_lead_to_pages();
    void many_pages_are_numbers();
    void the_last_page_leads_on();
    void closing_leaves_everything_as_it_is();
    void menu_opens_lessons_and_pages();

private:
    std::unique_ptr<LessonBench> bench_;
};

void TestUiLessonSession::initMain() {
    QCoreApplication::setAttribute(Qt::AA_UseStyleSheetPropagationInWidgetStyles);
}

void TestUiLessonSession::initTestCase() {
    QApplication::setFont(text_font(TextRole::body));
    qApp->setStyleSheet(style_sheet_for(Theme::of(Appearance::light)));
}

void TestUiLessonSession::init() {
    bench_ = std::make_unique<LessonBench>();
    QVERIFY(bench_->ready());
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

QTEST_MAIN(TestUiLessonSession)
#include "tst_ui_lesson_session.moc"

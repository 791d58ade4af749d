// SPDX-License-Identifier: GPL-3.0-or-later
// The panel of a lesson, by mouse and by keys, at both type scales.
#include "tests/support/lesson_bench.h"
#include "ui/controls/number_field.h"
#include "ui/controls/parameter_row.h"

#include <QAccessible>
#include <QApplication>
#include <QSignalSpy>

#include <memory>

using namespace recency;
using namespace recency::ui;

class TestUiLessonPanel : public QObject {
    Q_OBJECT
public:
    static void initMain();  // as the program does it
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { bench_.reset(); }

    void digits_and_arrows_choose();
    void digits_in_a_field_are_numbers();
    void the_pages_controls_move_the_experiment();
    void run_a_is_marked_in_the_controls();
    void a_long_answer_has_all_its_lines();
    void the_button_keeps_its_width();
    void texts_are_never_markup();
    void everything_is_reached_by_tab();
    void appearance_and_scale_follow_the_theme();

private:
    std::unique_ptr<LessonBench> bench_;
};

void TestUiLessonPanel::initMain() {
    QCoreApplication::setAttribute(Qt::AA_UseStyleSheetPropagationInWidgetStyles);
}

void TestUiLessonPanel::initTestCase() {
    QApplication::setFont(text_font(TextRole::body));
    qApp->setStyleSheet(style_sheet_for(Theme::of(Appearance::light)));
}

void TestUiLessonPanel::init() {
    bench_ = std::make_unique<LessonBench>();
    QVERIFY(bench_->ready());
}

void TestUiLessonPanel::digits_and_arrows_choose() {
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

void TestUiLessonPanel::digits_in_a_field_are_numbers() {
    auto* field = bench_->panel.row(ParameterId::alpha)->findChild<NumberField*>();
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, "0.2");
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(bench_->parameters().alpha, 0.2);
    QVERIFY(!bench_->session.prediction(0));
}

void TestUiLessonPanel::the_pages_controls_move_the_experiment() {
    QSignalSpy finished(&bench_->panel, &LessonPanel::editingFinished);
    auto* norms = bench_->panel.row(ParameterId::normalization);
    bench_->click(norms->findChildren<Segment*>()[0]);
    QVERIFY(bench_->parameters().normalization == Normalization::none);
    QCOMPARE(bench_->parameters().alpha, 0.3);
    QCOMPARE(finished.size(), 1);
}

void TestUiLessonPanel::run_a_is_marked_in_the_controls() {
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

void TestUiLessonPanel::a_long_answer_has_all_its_lines() {
    Lesson lesson = own_lesson();
    lesson.pages[0].options[1] = QString("at keys that lie neither early nor late ").repeated(4);
    bench_->session.open(lesson);
    QTest::qWait(20);  // layouts
    const LessonOption* option = bench_->options()[1];
    QVERIFY(option->heightForWidth(option->width()) > bench_->options()[0]->height());
    QTRY_COMPARE(option->height(), option->heightForWidth(option->width()));
}

void TestUiLessonPanel::the_button_keeps_its_width() {
    QTRY_VERIFY(bench_->button("lessonNext")->width() > 0);
    const int width = bench_->button("lessonNext")->width();
    bench_->next();
    QTest::qWait(20);  // layouts
    QCOMPARE(bench_->button("lessonNext")->width(), width);
}

void TestUiLessonPanel::texts_are_never_markup() {
    const auto* title = bench_->panel.findChild<QLabel*>("lessonTitle");
    QCOMPARE(title->text(), "My <b>own</b> lesson");
    for (const QLabel* label : bench_->panel.findChildren<QLabel*>(QRegularExpression("^lesson"))) {
        QCOMPARE(label->textFormat(), Qt::PlainText);
    }
}

void TestUiLessonPanel::everything_is_reached_by_tab() {
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
                               "LayerNorm",  // the choice that is taken
                               "See what happens",
                               "Close the lesson"};
    QCOMPARE(order.mid(0, expected.size()), expected);
    QVERIFY2(!order.contains(QString()), qPrintable(order.join('|')));
}

void TestUiLessonPanel::appearance_and_scale_follow_the_theme() {
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

QTEST_MAIN(TestUiLessonPanel)
#include "tst_ui_lesson_panel.moc"

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
#include "ui/workbench.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <deque>

using namespace recency;
using namespace recency::ui;

namespace {

constexpr Quantity rp = Quantity::recency_probability;
constexpr Quantity advantage = Quantity::recency_advantage;

/// A number that a page states; layers, queries and keys as people count them.
struct Claim {
    int lesson;
    int page;
    const char* words;  // of the page, with the number in them
    Quantity quantity;
    int layer;
    double stated;
    double rounding;  // half a unit of the last digit stated
    int query = 0;
    int key = 0;
    LessonSettings changed = {};  // what the class moves
};

const QList<Claim>& claims() {
    using enum Quantity;
    const LessonSettings no_norm{{ParameterId::normalization, 0.0}};
    const LessonSettings shared{{ParameterId::distribution, 0.0}};
    const LessonSettings shared_rms{{ParameterId::distribution, 0.0},
                                    {ParameterId::normalization, 2.0}};
    const auto alpha = [](double value, double dimension = 16.0) {
        return LessonSettings{{ParameterId::alpha, value}, {ParameterId::dimension, dimension}};
    };
    static const QList<Claim> all = {
        {1, 2, "91 of 100", rp, 4, 0.91, 0.005},
        {1, 2, "no preference at all", rp, 1, 0.5, 0.005},
        {1, 2, "it was 14", rp, 4, 0.14, 0.005, 0, 0, no_norm},
        {2, 2, "50 of 100", rp, 2, 0.50, 0.005},
        {2, 4, "96 of 100", rp, 2, 0.96, 0.005},
        {3, 1, "91 of 100", rp, 4, 0.91, 0.005},
        {3, 2, "50 of 100 comparisons, in every layer", rp, 4, 0.50, 0.005},
        {3, 2, "50 of 100 comparisons, in every layer", rp, 2, 0.50, 0.005},
        {3, 2, "whole weight to itself", weight, 4, 1.0, 0.005, 10, 10},
        {3, 3, "which is 32 here", score, 1, 32.0, 0.05, 10, 10},
        {3, 3, "half of that", score, 1, 16.0, 0.5, 10, 9},
        {3, 4, "99.9 of 100", rp, 2, 0.999, 0.0005},
        {3, 4, "with τ = 1 in 55", rp, 2, 0.55, 0.005, 0, 0, {{ParameterId::score_scale, 1.0}}},
        {4, 1, "1.59 % for token 63", weight, 12, 0.0159, 0.00005, 64, 63},
        {4, 1, "1.38 % for token 1", weight, 12, 0.0138, 0.00005, 64, 1},
        {4, 2, "84 %", contribution, 12, 0.84, 0.005, 64, 1},
        {4, 2, "12 % from token 2", contribution, 12, 0.12, 0.005, 64, 2},
        {4, 2, "recent half supplies next to nothing", contribution, 12, 0.0, 0.0005, 64, 33},
        {4, 3, "token 1 supplies 14 %", contribution, 4, 0.14, 0.005, 64, 1},
        {5, 2, "6.2 % for token 1", contribution, 12, 0.062, 0.0005, 64, 1},
        {5, 2, "0.4 % for token 63", contribution, 12, 0.004, 0.0005, 64, 63},
        {5, 2, "6.9 % for token 64", contribution, 12, 0.069, 0.0005, 64, 64},
        {6, 1, "17 %", contribution, 48, 0.17, 0.005, 64, 1},
        {6, 2, "99.9 %", contribution, 48, 0.999, 0.0005, 64, 1},
        {6, 2, "40 % after layer 12", contribution, 12, 0.40, 0.005, 64, 1},
        {6, 2, "89 % after layer 24", contribution, 24, 0.89, 0.005, 64, 1},
        {6, 2, "All have become one vector", mean_cosine, 48, 1.0, 0.0005},
        {6, 3, "about half", contribution, 1, 0.5, 0.05, 64, 64, {{ParameterId::placement, 1.0}}},
        {6, 3, "a quarter", contribution, 2, 0.25, 0.05, 64, 64, {{ParameterId::placement, 1.0}}},
        {6, 3, "length 1.3", key_norm, 1, 1.3, 0.05, 0, 64},
        {6, 3, "nearly 190", key_norm, 48, 187.0, 3.0, 0, 64},
        {6, 3, "mean cosine reaches 0.98", mean_cosine, 48, 0.98, 0.005},
        {7, 1, "94 of 100", rp, 4, 0.94, 0.005},
        {7, 1, "94 of 100", rp, 1, 0.50, 0.005},
        {7, 2, "51 of 100", rp, 4, 0.51, 0.005},
        {7, 2, "hardly differ", rp, 4, 0.91, 0.01, 0, 0, shared},
        {7, 2, "hardly differ", rp, 4, 0.91, 0.01, 0, 0, shared_rms},
        {7, 3, "their cosine is 0", mean_cosine, 1, 0.0, 0.005},
        {8, 1, "99 of 100", rp, 4, 0.99, 0.005},
        {8, 1, "by 0.16", advantage, 4, 0.16, 0.005},
        {8, 2, "100 of 100", rp, 12, 1.0, 0.005},
        {8, 2, "only by 0.03", advantage, 12, 0.03, 0.005},
        {8, 2, "0.24 in layer 2", advantage, 2, 0.24, 0.005},
        {8, 2, "won in 73", rp, 2, 0.73, 0.005},
        {8, 3, "the advantage, is 0.03", advantage, 12, 0.03, 0.005},
        {8, 3, "0.995", mean_cosine, 12, 0.995, 0.0005},
        {8, 5, "0.05 at α = 0,", advantage, 4, 0.05, 0.005, 0, 0, alpha(0.0)},
        {8, 5, "0.40 at α = 0.4", advantage, 4, 0.40, 0.005, 0, 0, alpha(0.4)},
        {8, 5, "0.03 at α = 0.9", advantage, 4, 0.03, 0.005},
        {8, 5, "100 of 100", rp, 4, 1.0, 0.005},
        {8, 5, "the peak is at 0.6", advantage, 4, 0.56, 0.01, 0, 0, alpha(0.6, 64.0)},
        {8, 5, "the peak is at 0.6", advantage, 4, 0.45, 0.01, 0, 0, alpha(0.5, 64.0)},
        {8, 5, "the peak is at 0.6", advantage, 4, 0.40, 0.01, 0, 0, alpha(0.7, 64.0)},
    };
    return all;
}

const Lesson& lesson_numbered(int number) {
    return lesson_library().at(static_cast<std::size_t>(number) - 1);
}

const LessonPage& page_of(int lesson, int page) {
    return lesson_numbered(lesson).pages.at(static_cast<std::size_t>(page) - 1);
}

/// Many claims are about one run: it is simulated once.
const Estimate& run_of(const Experiment& experiment, QuantitySet quantities) {
    static std::deque<std::pair<Experiment, Estimate>> known;  // nothing moves
    for (const auto& [wanted, estimate] : known) {
        if (wanted == experiment && estimate.quantities() == quantities) {
            return estimate;
        }
    }
    return known.emplace_back(experiment, *simulate(experiment, quantities, 1)).second;
}

/// Fewer sequences than on screen: the standard error says how far to trust them.
Estimate simulated(int lesson, int page, const LessonSettings& changed, QuantitySet quantities) {
    Experiment experiment = experiment_of(lesson_numbered(lesson), page_of(lesson, page));
    for (const auto& [id, value] : changed) {
        set_value(experiment, id, value);
    }
    const Parameters& parameters = experiment.parameters;
    experiment.sequences = parameters.sequence_length <= 10
                               ? 20'000
                               : 24'000 / static_cast<unsigned>(parameters.layers);
    return run_of(experiment, quantities);
}

Statistic measured(const Estimate& estimate, const Claim& claim) {
    const int layer = claim.layer - 1;
    switch (shape_of(claim.quantity)) {
    case Shape::scalar:
        return *estimate.scalar(claim.quantity, layer);
    case Shape::per_key:
        return *estimate.key_norm(layer, claim.key - 1);
    case Shape::per_cell:
        break;
    }
    return *estimate.cell(claim.quantity, layer, claim.query - 1, claim.key - 1);
}

double mean_of(const Estimate& estimate, Quantity quantity, int layer, int query, int key) {
    return estimate.cell(quantity, layer - 1, query - 1, key - 1)->mean;
}

}  // namespace

class TestUiLessonLibrary : public QObject {
    Q_OBJECT
public:
    static void initMain();  // as the program does it
private Q_SLOTS:
    void initTestCase();
    void there_are_eight();
    void each_asks_before_it_shows();
    void each_names_what_to_look_at();
    void a_projector_shows_what_pages_point_at();
    void a_projector_shows_what_texts_speak_of();
    void every_page_fits_data();
    void every_page_fits();
    void numbers_are_true_data();
    void numbers_are_true();
    void factors_cancel();
    void norm_falls_and_cosine_rises();
    void contributions_are_lost_in_the_middle();
    void every_state_is_valid();
};

void TestUiLessonLibrary::initMain() {
    QCoreApplication::setAttribute(Qt::AA_UseStyleSheetPropagationInWidgetStyles);
}

void TestUiLessonLibrary::initTestCase() {
    QApplication::setFont(text_font(TextRole::body));
    qApp->setStyleSheet(style_sheet_for(Theme::of(Appearance::light)));
}

void TestUiLessonLibrary::there_are_eight() {
    QCOMPARE(lesson_library().size(), std::size_t{8});
    QCOMPARE(lesson_numbered(1).title, "The switch");
    QCOMPARE(lesson_numbered(8).title, "How often, and how much");
    for (const Lesson& lesson : lesson_library()) {
        QVERIFY2(lesson.summary.endsWith('.'), qPrintable(lesson.title));
        QVERIFY(read_lesson(write_lesson(lesson)).lesson == lesson);
    }
}

void TestUiLessonLibrary::each_asks_before_it_shows() {
    for (const Lesson& lesson : lesson_library()) {
        QVERIFY2(lesson.pages[0].options.size() == 3, qPrintable(lesson.title));
        QCOMPARE(lesson.pages[0].name, "Predict");
        QCOMPARE(lesson.pages[1].name, "See");
        QVERIFY(lesson.pages[1].options.isEmpty());
        QCOMPARE(lesson.pages[2].name, "Why");
    }
}

void TestUiLessonLibrary::each_names_what_to_look_at() {
    for (const Lesson& lesson : lesson_library()) {
        for (const LessonPage& page : lesson.pages) {
            QVERIFY2(!page.look_at.isEmpty(), qPrintable(page.text));
            QVERIFY2(page.controls.size() <= 2, qPrintable(page.text));
            for (const QString& part : page.look_at) {
                const ParameterInfo* control = find_parameter(part.toStdString());
                QVERIFY(control == nullptr || std::ranges::count(page.controls, control->id) == 1);
            }
        }
    }
}

/// On the map, large type leaves room for few plots; the other views show all that they have.
void TestUiLessonLibrary::a_projector_shows_what_pages_point_at() {
    Laboratory laboratory(paper(), 1);
    Workbench workbench(laboratory);
    workbench.setTheme(Theme::of(Appearance::light, TypeScale::presenter));
    QVERIFY(workbench.part("row") == nullptr);
    for (const Lesson& lesson : lesson_library()) {
        for (const LessonPage& page : lesson.pages) {
            for (const QString& part : page.look_at) {
                const bool on_map = page.view.perspective == Perspective::map &&
                                    find_parameter(part.toStdString()) == nullptr;
                QVERIFY2(!on_map || workbench.part(part) != nullptr, qPrintable(page.text));
            }
        }
    }
}

/// Words for what one view alone shows.
void TestUiLessonLibrary::a_projector_shows_what_texts_speak_of() {
    const QRegularExpression row_curve("\\b[Aa]long row\\b");
    const QRegularExpression table("\\b[Tt]able\\b");
    for (const Lesson& lesson : lesson_library()) {
        for (const LessonPage& page : lesson.pages) {
            const Perspective shown = page.view.perspective;
            QVERIFY2(!page.text.contains(row_curve) || shown == Perspective::sources,
                     qPrintable(page.text));
            QVERIFY2(!page.text.contains(table) || shown == Perspective::compare,
                     qPrintable(page.text));
            QVERIFY2(shown != Perspective::compare || page.pin, qPrintable(page.text));
        }
    }
}

void TestUiLessonLibrary::every_page_fits_data() {
    QTest::addColumn<TypeScale>("scale");
    QTest::addColumn<bool>("compact");
    QTest::addColumn<int>("height");
    const int beside = 44 + 1 + 34;  // top bar, line, status
    QTest::newRow("1280x800") << TypeScale::normal << true << 800 - beside;
    QTest::newRow("1600x1000") << TypeScale::normal << false << 1000 - beside;
    QTest::newRow("1920x1080, presenter") << TypeScale::presenter << true << 1080;
}

/// Also with an answer quoted.
void TestUiLessonLibrary::every_page_fits() {
    QFETCH(TypeScale, scale);
    QFETCH(bool, compact);
    QFETCH(int, height);
    Laboratory laboratory(paper(), 1);
    LessonSession session(laboratory);
    LessonPanel panel(session);
    panel.setTheme(Theme::of(Appearance::light, scale));
    panel.setCompact(compact);
    panel.resize(panel.width(), height);
    panel.show();
    for (int number = 1; number <= 8; ++number) {
        session.openNumber(number);
        for (int page = 0; page < static_cast<int>(session.lesson().pages.size()); ++page) {
            session.showPage(page);
            session.predict(2);
            QCoreApplication::processEvents();
            QVERIFY2(panel.heightNeeded() <= height, qPrintable(session.page().text));
            QCOMPARE(panel.findChild<QScrollArea*>()->verticalScrollBar()->maximum(), 0);
            QVERIFY(!panel.findChild<QLabel*>("lessonTitle")->text().endsWith(u'…'));
            for (const QPushButton* button : panel.findChildren<QPushButton*>()) {
                QVERIFY(button->width() >= button->sizeHint().width());
            }
        }
    }
}

void TestUiLessonLibrary::numbers_are_true_data() {
    QTest::addColumn<int>("index");
    for (int index = 0; index < claims().size(); ++index) {
        const Claim& claim = claims()[index];
        QTest::addRow("lesson %d, page %d: %s (%d)", claim.lesson, claim.page, claim.words, index)
            << index;
    }
}

void TestUiLessonLibrary::numbers_are_true() {
    QFETCH(int, index);
    const Claim& claim = claims()[index];
    const LessonPage& page = page_of(claim.lesson, claim.page);
    QVERIFY2(page.text.contains(QString::fromUtf8(claim.words)), qPrintable(page.text));
    const Estimate estimate = simulated(claim.lesson, claim.page, claim.changed, {claim.quantity});
    const Statistic found = measured(estimate, claim);
    const double tolerance = claim.rounding + 5 * found.standard_error + 1e-9;
    QVERIFY2(std::abs(found.mean - claim.stated) <= tolerance,
             qPrintable(QStringLiteral("%1 ± %2").arg(found.mean).arg(found.standard_error)));
}

/// Lesson 2: the norm falls to a third, the cosine grows threefold, the score stays.
void TestUiLessonLibrary::factors_cancel() {
    const Estimate estimate =
        simulated(2, 2, {}, {Quantity::key_norm, Quantity::cosine, Quantity::score});
    const double norms = estimate.key_norm(1, 8)->mean / estimate.key_norm(1, 0)->mean;
    const double cosines = mean_of(estimate, Quantity::cosine, 2, 10, 9) /
                           mean_of(estimate, Quantity::cosine, 2, 10, 1);
    const double scores =
        mean_of(estimate, Quantity::score, 2, 10, 9) / mean_of(estimate, Quantity::score, 2, 10, 1);
    QVERIFY2(std::abs(norms - 1.0 / 3.0) < 0.02, qPrintable(QString::number(norms)));
    QVERIFY2(std::abs(cosines - 3.0) < 0.1, qPrintable(QString::number(cosines)));
    QVERIFY2(std::abs(scores - 1.0) < 0.02, qPrintable(QString::number(scores)));
}

/// Lesson 1: without a norm the length wins; with LayerNorm the cosine is left.
void TestUiLessonLibrary::norm_falls_and_cosine_rises() {
    const QuantitySet factors{Quantity::key_norm, Quantity::cosine, Quantity::score};
    for (const int page : {1, 3}) {
        const Estimate estimate = simulated(1, page, {}, factors);
        QVERIFY(estimate.key_norm(3, 8)->mean < estimate.key_norm(3, 0)->mean);
        QVERIFY(mean_of(estimate, Quantity::cosine, 4, 10, 9) >
                mean_of(estimate, Quantity::cosine, 4, 10, 1) + 0.05);
        const bool rises = mean_of(estimate, Quantity::score, 4, 10, 9) >
                           mean_of(estimate, Quantity::score, 4, 10, 1);
        QCOMPARE(rises, page == 3);
    }
}

/// Lesson 5: high at both ends, falling from token 1 to token 63.
void TestUiLessonLibrary::contributions_are_lost_in_the_middle() {
    const Estimate estimate = simulated(5, 2, {}, {Quantity::contribution});
    std::vector<double> shares;
    for (const int key : {1, 2, 8, 16, 32, 48, 63}) {
        shares.push_back(mean_of(estimate, Quantity::contribution, 12, 64, key));
    }
    QVERIFY(std::ranges::is_sorted(shares, std::greater{}));
    QVERIFY(mean_of(estimate, Quantity::contribution, 12, 64, 64) > shares.front());
}

void TestUiLessonLibrary::every_state_is_valid() {
    for (const Lesson& lesson : lesson_library()) {
        for (const LessonPage& page : lesson.pages) {
            QVERIFY(validate(experiment_of(lesson, page)).empty());
            if (const auto pinned = pinned_experiment_of(lesson, page)) {
                QVERIFY(validate(*pinned).empty());
                QVERIFY(*pinned != experiment_of(lesson, page));
            }
        }
    }
}

QTEST_MAIN(TestUiLessonLibrary)
#include "tst_ui_lesson_library.moc"

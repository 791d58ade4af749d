// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/laboratory.h"
#include "ui/paper.h"

#include <QSignalSpy>
#include <QTest>

using namespace recency;
using namespace recency::ui;

namespace {

Experiment small_experiment(double alpha) {
    Experiment experiment;
    experiment.parameters.alpha = alpha;
    experiment.sequences = 20'000;
    return experiment;
}

/// Every scene that comes by, and the experiment that was wanted at that moment.
struct Record {
    Parameters drawn;
    Parameters wanted;
    std::uint64_t sequences;
};

}  // namespace

class TestUiLaboratory : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void simulates_what_it_is_given();
    void stale_result_is_never_shown();
    void picture_stays_until_the_new_one_is_there();
    void view_changes_restart_nothing();
    void locked_range_ends_with_its_quantity();
    void quantity_that_is_looked_at_is_fetched();
    void new_sample_changes_only_the_seed();
    void pause_holds_and_resume_goes_on();
    void fewer_sequences_begin_anew();
    void more_sequences_go_on();
    void says_when_an_answer_takes_long();
    void layer_and_cells_fit_the_estimate();
    void published_values_come_with_the_papers_settings();
};

void TestUiLaboratory::simulates_what_it_is_given() {
    Laboratory laboratory(paper(), 2);
    laboratory.setExperiment(small_experiment(0.5));
    QTRY_COMPARE(laboratory.progress().state, RunState::finished);
    const Scene& scene = laboratory.scene();
    QCOMPARE(scene.estimate->sequences(), std::uint64_t{20'000});
    const auto recency = scene.estimate->scalar(Quantity::recency_probability, 3);
    QVERIFY(std::abs(recency->mean - 0.9079) < 4.5 * recency->standard_error + 1e-4);
    QVERIFY(scene.theory != nullptr);
}

void TestUiLaboratory::stale_result_is_never_shown() {
    Laboratory laboratory(paper(), 2);
    std::vector<Record> records;
    connect(&laboratory, &Laboratory::sceneChanged, this, [&](const Scene& scene) {
        records.push_back({scene.estimate->parameters(), laboratory.experiment().parameters,
                           scene.estimate->sequences()});
    });
    for (int step = 0; step <= 50; ++step) {
        laboratory.setExperiment(small_experiment(0.01 * step));
        QTest::qWait(3);  // lets results come in at any moment of a drag
    }
    QTRY_COMPARE(laboratory.progress().state, RunState::finished);
    QVERIFY(!records.empty());
    for (const Record& record : records) {
        QCOMPARE(record.drawn.alpha, record.wanted.alpha);
        QVERIFY(record.sequences > 0);  // how many is a matter of the machine's speed
    }
    QCOMPARE(records.back().drawn.alpha, 0.5);
}

void TestUiLaboratory::picture_stays_until_the_new_one_is_there() {
    Laboratory laboratory(paper(), 1);
    laboratory.setExperiment(small_experiment(0.2));
    QTRY_COMPARE(laboratory.progress().state, RunState::finished);
    const auto before = laboratory.scene().estimate;
    laboratory.setExperiment(small_experiment(0.3));
    QCOMPARE(laboratory.scene().estimate, before);
    QTRY_VERIFY(laboratory.scene().estimate != before);
    QCOMPARE(laboratory.scene().estimate->parameters().alpha, 0.3);
}

void TestUiLaboratory::view_changes_restart_nothing() {
    Laboratory laboratory(paper(), 1);
    laboratory.setExperiment(small_experiment(0.2));
    QTRY_COMPARE(laboratory.progress().state, RunState::finished);
    const auto before = laboratory.scene().estimate;
    QSignalSpy progress(&laboratory, &Laboratory::progressChanged);
    View view = laboratory.view();
    view.layer = 1;
    view.quantity = Quantity::weight;
    view.locked = Cell{4, 2};
    laboratory.setView(view);
    QCOMPARE(laboratory.scene().estimate, before);
    QCOMPARE(laboratory.scene().view, view);
    QCOMPARE(laboratory.scene().row(), 4);
    QCOMPARE(progress.count(), 0);
}

void TestUiLaboratory::locked_range_ends_with_its_quantity() {
    Laboratory laboratory(paper(), 1);
    View view;
    view.range_mode = RangeMode::locked;
    view.locked_range = {0.0, 0.07};
    laboratory.setView(view);
    laboratory.changeView([](View& changed) { changed.layer = 1; });
    QCOMPARE(laboratory.view().range_mode, RangeMode::locked);
    laboratory.changeView([](View& changed) { changed.quantity = Quantity::weight; });
    QCOMPARE(laboratory.view().range_mode, RangeMode::all_layers);
}

void TestUiLaboratory::quantity_that_is_looked_at_is_fetched() {
    Laboratory laboratory(paper(), 2);
    laboratory.setExperiment(small_experiment(0.5));
    QTRY_COMPARE(laboratory.progress().state, RunState::finished);
    QVERIFY(!laboratory.scene().estimate->exists(Quantity::contribution, 0));
    View view = laboratory.view();
    view.quantity = Quantity::contribution;
    laboratory.setView(view);
    // The picture stays as it is until the numbers are there.
    QCOMPARE(laboratory.scene().view.quantity, Quantity::score);
    QTRY_COMPARE(laboratory.scene().view.quantity, Quantity::contribution);
    QVERIFY(laboratory.scene().estimate->exists(Quantity::contribution, 0));

    // Back again nothing is lost; another experiment drops what is not looked at.
    QTRY_COMPARE(laboratory.progress().state, RunState::finished);
    const auto before = laboratory.scene().estimate;
    view.quantity = Quantity::score;
    laboratory.setView(view);
    QCOMPARE(laboratory.progress().state, RunState::finished);
    QCOMPARE(laboratory.scene().estimate, before);
    laboratory.setExperiment(small_experiment(0.6));
    QTRY_VERIFY(laboratory.scene().estimate != before);
    QVERIFY(!laboratory.scene().estimate->exists(Quantity::contribution, 0));
}

void TestUiLaboratory::new_sample_changes_only_the_seed() {
    Laboratory laboratory(paper(), 1);
    laboratory.setExperiment(small_experiment(0.5));
    QTRY_COMPARE(laboratory.progress().state, RunState::finished);
    const double before =
        laboratory.scene().estimate->scalar(Quantity::recency_probability, 3)->mean;
    laboratory.drawNewSample();
    QCOMPARE(laboratory.experiment().seed, std::uint64_t{2});
    QCOMPARE(laboratory.experiment().parameters, small_experiment(0.5).parameters);
    QTRY_COMPARE(laboratory.scene().estimate->seed(), std::uint64_t{2});
    QVERIFY(laboratory.scene().estimate->scalar(Quantity::recency_probability, 3)->mean != before);
}

void TestUiLaboratory::pause_holds_and_resume_goes_on() {
    Laboratory laboratory(paper(), 2);
    Experiment experiment = small_experiment(0.5);
    experiment.sequences = 1'000'000'000;
    laboratory.setExperiment(experiment);
    QTRY_VERIFY(laboratory.progress().sequences > 0);
    laboratory.setPaused(true);
    QTest::qWait(150);  // what was under way comes in
    const std::uint64_t held = laboratory.progress().sequences;
    QTest::qWait(150);
    QCOMPARE(laboratory.progress().sequences, held);
    QSignalSpy progress(&laboratory, &Laboratory::progressChanged);
    laboratory.setPaused(false);
    QCOMPARE(progress.count(), 1);  // told at once, not with the next numbers
    QCOMPARE(laboratory.progress().state, RunState::computing);
    QTRY_VERIFY(laboratory.progress().sequences > held);
}

void TestUiLaboratory::fewer_sequences_begin_anew() {
    Laboratory laboratory(paper(), 2);
    laboratory.setExperiment(small_experiment(0.5));
    QTRY_COMPARE(laboratory.progress().state, RunState::finished);
    bool more_than_asked_for = false;
    connect(&laboratory, &Laboratory::progressChanged, this, [&](const RunProgress& progress) {
        more_than_asked_for |= progress.sequences > progress.target;
    });
    Experiment fewer = small_experiment(0.5);
    fewer.sequences = 1000;
    laboratory.setExperiment(fewer);
    QCOMPARE(laboratory.progress().sequences, std::uint64_t{0});
    QTRY_COMPARE(laboratory.progress().state, RunState::finished);
    QCOMPARE(laboratory.progress().sequences, std::uint64_t{1000});
    QVERIFY(!more_than_asked_for);
}

void TestUiLaboratory::more_sequences_go_on() {
    Laboratory laboratory(paper(), 2);
    laboratory.setExperiment(small_experiment(0.5));
    QTRY_COMPARE(laboratory.progress().state, RunState::finished);
    Experiment more = small_experiment(0.5);
    more.sequences = 40'000;
    laboratory.setExperiment(more);
    QCOMPARE(laboratory.progress().sequences, std::uint64_t{20'000});
    QTRY_COMPARE(laboratory.progress().sequences, std::uint64_t{40'000});
}

void TestUiLaboratory::says_when_an_answer_takes_long() {
    Laboratory laboratory(paper(), 1);
    laboratory.setExperiment(small_experiment(0.5));
    QTRY_COMPARE(laboratory.progress().state, RunState::finished);
    const auto before = laboratory.scene().estimate;
    QSignalSpy told(&laboratory, &Laboratory::progressChanged);
    Experiment slow = small_experiment(0.5);
    slow.parameters.sequence_length = 512;
    slow.parameters.layers = 40;  // a second or more for the first batch
    laboratory.setExperiment(slow);
    QVERIFY(!laboratory.progress().waiting);  // most answers are there before one notices
    QTRY_VERIFY(laboratory.progress().waiting);
    QVERIFY(told.back().front().value<RunProgress>().waiting);
    QCOMPARE(laboratory.scene().estimate, before);  // the old picture stays
    slow.parameters.alpha = 0.4;
    laboratory.setExperiment(slow);
    QVERIFY(laboratory.progress().waiting);  // still
    laboratory.setExperiment(small_experiment(0.5));
    QTRY_COMPARE(laboratory.progress().state, RunState::finished);
    QVERIFY(!laboratory.progress().waiting);
    QVERIFY(!told.back().front().value<RunProgress>().waiting);
}

void TestUiLaboratory::layer_and_cells_fit_the_estimate() {
    Laboratory laboratory(paper(), 1);
    View view;
    view.layer = 20;
    view.locked = Cell{9, 9};
    laboratory.setView(view);
    Experiment experiment = small_experiment(0.5);
    experiment.parameters.layers = 2;
    experiment.parameters.sequence_length = 5;
    laboratory.setExperiment(experiment);
    QTRY_COMPARE(laboratory.progress().state, RunState::finished);
    QCOMPARE(laboratory.scene().view.layer, 1);
    QVERIFY(!laboratory.scene().view.locked);
    QCOMPARE(laboratory.view().layer, 20);  // still what was asked for
}

void TestUiLaboratory::published_values_come_with_the_papers_settings() {
    Laboratory laboratory(paper(), 1);
    laboratory.setExperiment(small_experiment(0.5));
    QTRY_COMPARE(laboratory.progress().state, RunState::finished);
    QCOMPARE(laboratory.scene().published.at(3), std::optional<double>(0.9079));
    laboratory.setExperiment(small_experiment(0.55));
    QTRY_COMPARE(laboratory.scene().estimate->parameters().alpha, 0.55);
    for (const std::optional<double>& value : laboratory.scene().published) {
        QVERIFY(!value);
    }
}

QTEST_GUILESS_MAIN(TestUiLaboratory)
#include "tst_ui_laboratory.moc"

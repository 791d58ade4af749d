// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/parameter_table.h"
#include "core/simulation.h"
#include "tests/support/comparison.h"

#include <QTest>

#include <cmath>
#include <stdexcept>
#include <string>
#include <vector>

using namespace recency;

/// How a simulation is run: threads, blocks, steps, seeds, cancelling. None may change a number.
class TestSimulation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void threads_change_nothing_data();
    void threads_change_nothing();
    void threads_change_no_padding_data();
    void threads_change_no_padding();
    void steps_change_nothing_data();
    void steps_change_nothing();
    void goes_on_from_an_estimate_data();
    void goes_on_from_an_estimate();
    void cannot_go_on_from_half_a_block();
    void whole_experiment_equals_its_simulation();
    void same_seed_repeats_and_another_differs();
    void estimates_of_two_seeds_agree();
    void fewer_quantities_give_the_same_numbers_data();
    void fewer_quantities_give_the_same_numbers();
    void longer_run_narrows_the_error();
    void single_sequence_has_no_error();
    void nothing_before_the_first_sequence();
    void cancelled_while_running();
    void cancelled_by_progress();
    void progress_reaches_the_end();
    void cannot_go_back();
    void invalid_parameters_are_named();
    void failure_in_one_worker_reaches_the_caller();
};

namespace {

const std::atomic<bool> never{false};

Parameters small_model() {
    Parameters p;
    p.sequence_length = 7;
    p.dimension = 8;
    p.layers = 3;
    p.residual = 1.0;
    return p;
}

Estimate run(const Parameters& parameters, std::uint64_t sequences, int threads = 1,
             std::uint64_t seed = 1, QuantitySet quantities = QuantitySet::all()) {
    return simulate({parameters, seed, sequences}, quantities, threads).value();
}

/// Mean and error of every number, in a fixed order. NaN errors are replaced by -1 to be equal.
void append(std::vector<double>& numbers, const Statistic& statistic) {
    numbers.push_back(statistic.mean);
    numbers.push_back(std::isnan(statistic.standard_error) ? -1.0 : statistic.standard_error);
}

std::vector<double> numbers_of(const Estimate& estimate, Quantity quantity) {
    std::vector<double> numbers;
    const int tokens = estimate.parameters().sequence_length;
    for (int layer = 0; layer < estimate.parameters().layers; ++layer) {
        if (shape_of(quantity) == Shape::scalar) {
            append(numbers, estimate.scalar(quantity, layer).value());
            continue;
        }
        for (int i = 0; i < tokens; ++i) {
            if (shape_of(quantity) == Shape::per_key) {
                append(numbers, estimate.key_norm(layer, i).value());
                continue;
            }
            for (int j = 0; j <= i; ++j) {
                append(numbers, estimate.cell(quantity, layer, i, j).value());
            }
        }
    }
    return numbers;
}

std::vector<double> all_numbers(const Estimate& estimate) {
    std::vector<double> numbers;
    for (int index = 0; index < quantity_count; ++index) {
        const auto quantity = static_cast<Quantity>(index);
        if (estimate.quantities().contains(quantity)) {
            const std::vector<double> more = numbers_of(estimate, quantity);
            numbers.insert(numbers.end(), more.begin(), more.end());
        }
    }
    return numbers;
}

/// Bit for bit.
bool identical(const Estimate& a, const Estimate& b) {
    return a.sequences() == b.sequences() && all_numbers(a) == all_numbers(b);
}

void add_sizes() {
    QTest::addColumn<int>("tokens");
    QTest::addColumn<int>("sequences");
    QTest::newRow("less than one vector") << 7 << 5;
    QTest::newRow("less than one block") << 7 << 1003;
    QTest::newRow("one block") << 7 << 2000;
    QTest::newRow("one more than a block") << 7 << 2001;
    QTest::newRow("not a multiple of anything") << 7 << 21'313;
    QTest::newRow("a round number") << 7 << 30'000;
    QTest::newRow("long sequences") << 40 << 2777;
    QTest::newRow("one by one") << 130 << 333;
}

}  // namespace

void TestSimulation::threads_change_nothing_data() {
    add_sizes();
}

void TestSimulation::threads_change_nothing() {
    QFETCH(int, tokens);
    QFETCH(int, sequences);
    Parameters p = small_model();
    p.sequence_length = tokens;
    const auto count = static_cast<std::uint64_t>(sequences);
    const Estimate alone = run(p, count, 1);
    QCOMPARE(alone.sequences(), count);
    QVERIFY(identical(alone, run(p, count, 2)));
    QVERIFY(identical(alone, run(p, count, 7)));
}

void TestSimulation::threads_change_no_padding_data() {
    QTest::addColumn<Parameters>("parameters");
    for (const int tokens : {129, 143, 257}) {
        for (const int dimension : {2, 3, 100}) {
            Parameters p = small_model();
            p.sequence_length = tokens;
            p.dimension = dimension;
            p.layers = 2;
            p.normalization = Normalization::rms_norm;
            QTest::addRow("rms, S=%d, d=%d", tokens, dimension) << p;
            p.normalization = Normalization::layer_norm;
            p.placement = Placement::post;
            QTest::addRow("layernorm post, S=%d, d=%d", tokens, dimension) << p;
        }
    }
}

// Lanes beyond the last token of a long sequence hold numbers, too: none may come from the sequence
// that the same thread had before.
void TestSimulation::threads_change_no_padding() {
    QFETCH(Parameters, parameters);
    const std::uint64_t sequences = 2 * Simulation::block_size_for(parameters.sequence_length) + 3;
    const Estimate alone = run(parameters, sequences, 1);
    QVERIFY(identical(alone, run(parameters, sequences, 2)));
    QVERIFY(identical(alone, run(parameters, sequences, 3)));
}

void TestSimulation::steps_change_nothing_data() {
    add_sizes();
}

void TestSimulation::steps_change_nothing() {
    QFETCH(int, tokens);
    QFETCH(int, sequences);
    Parameters p = small_model();
    p.sequence_length = tokens;
    const auto count = static_cast<std::uint64_t>(sequences);
    WorkerPool pool(2);
    Simulation at_once(p, 1, QuantitySet::all(), pool);
    QCOMPARE(at_once.advance_to(count, never), Outcome::finished);

    Simulation in_steps(p, 1, QuantitySet::all(), pool);
    for (const std::uint64_t step : {count / 7, count / 3, count / 3, count - 1, count}) {
        if (step > 0) {
            QCOMPARE(in_steps.advance_to(step, never), Outcome::finished);
            QCOMPARE(in_steps.estimate().sequences(), step);
        }
    }
    QVERIFY(identical(at_once.estimate(), in_steps.estimate()));
}

void TestSimulation::goes_on_from_an_estimate_data() {
    QTest::addColumn<int>("blocks");
    QTest::newRow("nothing yet") << 0;
    QTest::newRow("one block") << 1;
    QTest::newRow("all but the rest") << 3;
}

void TestSimulation::goes_on_from_an_estimate() {
    QFETCH(const int, blocks);
    const auto begun_at = static_cast<std::uint64_t>(blocks) * Simulation::block_size_for(7);
    WorkerPool pool(2);
    const Estimate begun = begun_at > 0 ? run(small_model(), begun_at)
                                        : Estimate(small_model(), 1, QuantitySet::all());
    Simulation simulation(begun, pool);
    QCOMPARE(simulation.estimate().sequences(), begun_at);
    QCOMPARE(simulation.advance_to(2777, never), Outcome::finished);
    QVERIFY(identical(simulation.estimate(), run(small_model(), 2777)));
}

void TestSimulation::cannot_go_on_from_half_a_block() {
    WorkerPool pool(1);
    const Estimate begun = run(small_model(), 1003);
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, Simulation(begun, pool));
}

void TestSimulation::whole_experiment_equals_its_simulation() {
    WorkerPool pool(1);
    Simulation simulation(small_model(), 5, QuantitySet::all(), pool);
    simulation.advance_to(12'345, never);
    QVERIFY(identical(simulation.estimate(), run(small_model(), 12'345, 2, 5)));
}

void TestSimulation::same_seed_repeats_and_another_differs() {
    const Estimate one = run(small_model(), 500, 1, 41);
    QVERIFY(identical(one, run(small_model(), 500, 1, 41)));
    const std::vector<double> numbers = numbers_of(one, Quantity::recency_probability);
    for (const std::uint64_t seed :
         {std::uint64_t{42}, std::uint64_t{0}, std::uint64_t{41} + (std::uint64_t{1} << 32U),
          std::uint64_t{9'007'199'254'740'991}}) {
        const Estimate other = run(small_model(), 500, 1, seed);
        QVERIFY(numbers != numbers_of(other, Quantity::recency_probability));
    }
}

// Streams of different seeds, and of different blocks, have to be independent of each other.
void TestSimulation::estimates_of_two_seeds_agree() {
    const Estimate one = run(small_model(), 100'000, 2, 1);
    const Estimate two = run(small_model(), 100'000, 2, 2);
    Comparison comparison;
    for (const Quantity quantity : {Quantity::recency_probability, Quantity::score}) {
        const std::vector<double> a = numbers_of(one, quantity);
        const std::vector<double> b = numbers_of(two, quantity);
        for (std::size_t entry = 0; entry < a.size(); entry += 2) {
            comparison.expect(QStringLiteral("entry %1").arg(entry / 2), a[entry], b[entry],
                              4.5 * std::hypot(a[entry + 1], b[entry + 1]) + 1e-6);
        }
    }
    QVERIFY2(comparison.passed(), qPrintable(comparison.report()));
}

void TestSimulation::fewer_quantities_give_the_same_numbers_data() {
    QTest::addColumn<Quantity>("quantity");
    for (int index = 0; index < quantity_count; ++index) {
        const auto quantity = static_cast<Quantity>(index);
        QTest::newRow(qPrintable(scalar_name(quantity, 0))) << quantity;
    }
}

void TestSimulation::fewer_quantities_give_the_same_numbers() {
    QFETCH(Quantity, quantity);
    const Estimate all = run(small_model(), 333);
    const Estimate one = run(small_model(), 333, 1, 1, QuantitySet{quantity});
    QCOMPARE(numbers_of(one, quantity), numbers_of(all, quantity));
    for (int index = 0; index < quantity_count; ++index) {
        const auto other = static_cast<Quantity>(index);
        QCOMPARE(one.exists(other, 0), other == quantity);
    }
}

void TestSimulation::longer_run_narrows_the_error() {
    const Estimate few = run(small_model(), 2'000);
    const Estimate many = run(small_model(), 200'000, 2);
    const double ratio = few.scalar(Quantity::recency_probability, 2)->standard_error /
                         many.scalar(Quantity::recency_probability, 2)->standard_error;
    QVERIFY2(std::abs(ratio - 10.0) < 1.0, qPrintable(QString::number(ratio)));
}

void TestSimulation::single_sequence_has_no_error() {
    const Estimate estimate = run(small_model(), 1);
    QCOMPARE(estimate.sequences(), std::uint64_t{1});
    const Statistic score = estimate.cell(Quantity::score, 2, 6, 0).value();
    QVERIFY(std::isfinite(score.mean));
    QVERIFY(std::isnan(score.standard_error));
    QVERIFY(std::isnan(estimate.scalar(Quantity::recency_probability, 0)->standard_error));
    QVERIFY(std::isnan(estimate.key_norm(0, 0)->standard_error));
}

void TestSimulation::nothing_before_the_first_sequence() {
    WorkerPool pool(1);
    const Simulation simulation(small_model(), 1, QuantitySet::all(), pool);
    QCOMPARE(simulation.estimate().sequences(), std::uint64_t{0});
    QVERIFY(!simulation.estimate().exists(Quantity::score, 0));
    QVERIFY(!simulation.estimate().cell(Quantity::score, 0, 0, 0).has_value());
}

void TestSimulation::cancelled_while_running() {
    const std::atomic<bool> cancelled{true};
    for (const int threads : {1, 3}) {
        WorkerPool pool(threads);
        Simulation blocks(small_model(), 1, QuantitySet::all(), pool);
        QCOMPARE(blocks.advance_to(1'000'000'000, cancelled), Outcome::cancelled);
        Simulation part_of_a_block(small_model(), 1, QuantitySet::all(), pool);
        QCOMPARE(part_of_a_block.advance_to(10, cancelled), Outcome::cancelled);
    }
}

void TestSimulation::cancelled_by_progress() {
    std::uint64_t calls = 0;
    const Experiment experiment{small_model(), 1, 1'000'000'000};
    const auto estimate = simulate(experiment, QuantitySet{Quantity::recency_probability}, 2,
                                   [&](std::uint64_t) { return ++calls < 3; });
    QVERIFY(!estimate.has_value());
    QCOMPARE(calls, std::uint64_t{3});
}

void TestSimulation::progress_reaches_the_end() {
    std::vector<std::uint64_t> seen;
    const Experiment experiment{small_model(), 1, 30'001};
    const auto estimate =
        simulate(experiment, QuantitySet{Quantity::score}, 2, [&](std::uint64_t done) {
            seen.push_back(done);
            return true;
        });
    QCOMPARE(estimate->sequences(), std::uint64_t{30'001});
    QCOMPARE(seen.back(), std::uint64_t{30'001});
    QVERIFY(std::is_sorted(seen.begin(), seen.end()));
}

void TestSimulation::cannot_go_back() {
    WorkerPool pool(1);
    Simulation simulation(small_model(), 1, QuantitySet{Quantity::score}, pool);
    QVERIFY_EXCEPTION_THROWN(simulation.advance_to(0, never), std::invalid_argument);
    simulation.advance_to(100, never);
    QVERIFY_EXCEPTION_THROWN(simulation.advance_to(99, never), std::invalid_argument);
    QCOMPARE(simulation.advance_to(100, never), Outcome::finished);
}

void TestSimulation::invalid_parameters_are_named() {
    Parameters p = small_model();
    p.alpha = 1.2;
    p.dimension = 1;
    const std::vector<std::string> problems = validate({p, 1, 1});
    QCOMPARE(problems.size(), std::size_t{2});
    try {
        run(p, 10);
        QFAIL("nothing was thrown");
    } catch (const std::invalid_argument& error) {
        const std::string message = error.what();
        QVERIFY(message.find(problems[0]) != std::string::npos);
        QVERIFY(message.find(problems[1]) != std::string::npos);
        QVERIFY(message.find("1.2") != std::string::npos);
    }
}

void TestSimulation::failure_in_one_worker_reaches_the_caller() {
    WorkerPool pool(3);
    const auto fail_in_the_last = [](int worker) {
        if (worker == 2) {
            throw std::runtime_error("no more");
        }
    };
    QVERIFY_EXCEPTION_THROWN(pool.run(fail_in_the_last), std::runtime_error);
    std::atomic<int> calls{0};
    pool.run([&](int) { ++calls; });  // and the pool still works
    QCOMPARE(calls.load(), 3);
}

QTEST_GUILESS_MAIN(TestSimulation)
#include "tst_simulation.moc"

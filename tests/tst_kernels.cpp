// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/estimate.h"
#include "core/kernel/kernel.h"
#include "core/random_streams.h"
#include "core/simulation_plan.h"
#include "core/workspace_memory.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <vector>

using namespace recency;

namespace {

constexpr int lane_count = kernel::lane_count;

/// Groups of sequences that one kernel draws and walks.
class Bench {
public:
    Bench(const Parameters& parameters, const kernel::Kernel& chosen)
        : estimate(parameters, 1, QuantitySet::all()),
          plan(parameters, estimate.layout()),
          memory(estimate.layout()),
          kernel(chosen) {}

    void draw() { kernel.draw(plan.input(), streams, memory.workspace()); }
    void walk() {
        estimate.limit_layers(
            kernel.walk(plan.layers(), memory.workspace(), lane_count, estimate.layer_moments(0)));
        estimate.add_sequences(lane_count);
    }
    std::vector<float> state() const {
        const kernel::Workspace& workspace = memory.workspace();
        const int tokens = plan.input().tokens;
        std::vector<float> values(workspace.u, workspace.u + tokens * lane_count);
        values.insert(values.end(), workspace.rest,
                      workspace.rest + triangle_size(tokens) * lane_count);
        return values;
    }

    Estimate estimate;
    SimulationPlan plan;
    WorkspaceMemory memory;
    const kernel::Kernel& kernel;
    kernel::RandomStreams streams = random_streams(7, 3);
};

Parameters parameters_for(Distribution distribution, int tokens, int dimension) {
    Parameters parameters;
    parameters.distribution = distribution;
    parameters.sequence_length = tokens;
    parameters.dimension = dimension;
    parameters.residual = 0.5;
    parameters.vocabulary = 6;
    return parameters;
}

/// What one group of sequences adds to the moments, in an arrangement of one's choice.
struct Walked {
    Walked(const Parameters& parameters, Arrangement arrangement)
        : layout(make_moment_layout(parameters.sequence_length, QuantitySet::all(), arrangement)),
          sum(size_of(parameters)),
          sum_of_squares(size_of(parameters)) {
        const SimulationPlan plan(parameters, layout);
        const WorkspaceMemory memory(layout);
        kernel::RandomStreams streams = random_streams(7, 3);
        kernel::fastest_kernel().draw(plan.input(), streams, memory.workspace());
        layers = kernel::fastest_kernel().walk(plan.layers(), memory.workspace(), lane_count,
                                               {sum.data(), sum_of_squares.data()});
    }

    std::size_t size_of(const Parameters& parameters) const {
        return static_cast<std::size_t>(parameters.layers * layout.per_layer + kernel::read_ahead);
    }
    Moments at(int layer, int entry) const {
        const auto place = static_cast<std::size_t>(layer * layout.per_layer + entry);
        return {sum[place], sum_of_squares[place]};
    }

    MomentLayout layout;
    std::vector<double> sum;
    std::vector<double> sum_of_squares;
    int layers = 0;
};

bool alike(double a, double b, double scale) {
    return std::abs(a - b) <= 1e-5 * scale;
}

}  // namespace

class TestKernels : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void all_sets_draw_the_same_data();
    void all_sets_draw_the_same();
    void all_sets_walk_alike_data() { all_sets_draw_the_same_data(); }
    void all_sets_walk_alike();
    void blocks_have_streams_of_their_own();
    void both_arrangements_measure_alike_data();
    void both_arrangements_measure_alike();
    void words_follow_zipf();
    void tiny_inputs_keep_their_contributions();
};

void TestKernels::all_sets_draw_the_same_data() {
    QTest::addColumn<Parameters>("parameters");
    QTest::newRow("shared") << parameters_for(Distribution::shared_direction, 10, 16);
    QTest::newRow("ones, d = 2") << parameters_for(Distribution::along_ones, 5, 2);
    QTest::newRow("neighbours, S > d") << parameters_for(Distribution::neighbours, 33, 8);
    QTest::newRow("topics, wide") << parameters_for(Distribution::topics, 12, 4096);
    QTest::newRow("repeated") << parameters_for(Distribution::repeated_tokens, 12, 64);
    QTest::newRow("one by one") << parameters_for(Distribution::shared_direction, 131, 64);
}

void TestKernels::all_sets_draw_the_same() {
    QFETCH(Parameters, parameters);
    Bench fastest(parameters, kernel::fastest_kernel());
    fastest.draw();
    fastest.draw();
    for (const kernel::Kernel& other : kernel::available_kernels()) {
        Bench bench(parameters, other);
        bench.draw();
        bench.draw();
        QVERIFY2(bench.state() == fastest.state(), other.name.data());
    }
}

void TestKernels::all_sets_walk_alike() {
    QFETCH(Parameters, parameters);
    Bench fastest(parameters, kernel::fastest_kernel());
    fastest.draw();
    fastest.walk();
    for (const kernel::Kernel& other : kernel::available_kernels()) {
        Bench bench(parameters, other);
        bench.draw();
        bench.walk();
        for (int layer = 0; layer < parameters.layers; ++layer) {
            const double scale = fastest.estimate.cell(Quantity::score, layer, 0, 0)->mean;
            for (int query = 0; query < parameters.sequence_length; ++query) {
                for (int key = 0; key <= query; ++key) {
                    const double a =
                        fastest.estimate.cell(Quantity::score, layer, query, key)->mean;
                    const double b = bench.estimate.cell(Quantity::score, layer, query, key)->mean;
                    QVERIFY2(std::abs(a - b) <= 1e-5 * scale, other.name.data());
                }
            }
        }
    }
}

void TestKernels::blocks_have_streams_of_their_own() {
    std::vector<std::uint32_t> words;
    for (std::uint64_t seed = 0; seed < 8; ++seed) {
        for (std::uint64_t block = 0; block < 8; ++block) {
            const kernel::RandomStreams streams = random_streams(seed, block);
            const auto* const first = &streams.state[0][0][0];
            words.insert(words.end(), first, first + sizeof streams.state / sizeof *first);
        }
    }
    // 16 384 words of 32 bits: 0.03 coincidences are expected, three would be a pattern.
    std::sort(words.begin(), words.end());
    const auto distinct = std::unique(words.begin(), words.end()) - words.begin();
    QVERIFY(static_cast<std::ptrdiff_t>(words.size()) - distinct < 3);
}

void TestKernels::both_arrangements_measure_alike_data() {
    QTest::addColumn<Parameters>("parameters");
    for (const Normalization normalization :
         {Normalization::none, Normalization::layer_norm, Normalization::rms_norm}) {
        for (const Placement placement : {Placement::pre, Placement::post}) {
            for (const int tokens : {3, 16, 37}) {
                Parameters parameters = parameters_for(Distribution::along_ones, tokens, 24);
                parameters.normalization = normalization;
                parameters.placement = placement;
                parameters.residual = tokens == 16 ? 0.0 : 0.7;
                QTest::addRow("S=%d, norm %d, placement %d", tokens,
                              static_cast<int>(normalization), static_cast<int>(placement))
                    << parameters;
            }
        }
    }
}

// The same sequences, side by side and one by one.
void TestKernels::both_arrangements_measure_alike() {
    QFETCH(Parameters, parameters);
    const Walked together(parameters, Arrangement::side_by_side);
    const Walked alone(parameters, Arrangement::one_by_one);
    QCOMPARE(together.layers, alone.layers);
    for (int layer = 0; layer < together.layers; ++layer) {
        for (const Quantity quantity : {Quantity::score, Quantity::cosine, Quantity::weight,
                                        Quantity::rollout, Quantity::contribution}) {
            const int begin = together.layout.at(quantity);
            const double largest = together.at(layer, begin).sum_of_squares;  // of key and query 1
            for (int query = 0; query < parameters.sequence_length; ++query) {
                for (int key = 0; key <= query; ++key) {
                    const Moments a = together.at(layer, begin + together.layout.cell(query, key));
                    const Moments b = alone.at(layer, begin + alone.layout.cell(query, key));
                    QVERIFY(alike(a.sum, b.sum, std::sqrt(largest * lane_count)));
                    QVERIFY(alike(a.sum_of_squares, b.sum_of_squares, largest));
                }
            }
        }
        for (int scalar = 0; scalar < 4 + parameters.sequence_length; ++scalar) {  // and norms
            const Moments a = together.at(layer, scalar);
            const Moments b = alone.at(layer, scalar);
            QVERIFY(alike(a.sum, b.sum, std::abs(a.sum) + lane_count));
        }
    }
}

void TestKernels::words_follow_zipf() {
    Parameters parameters = parameters_for(Distribution::repeated_tokens, 2, 16);
    parameters.vocabulary = 4;
    Bench bench(parameters, kernel::fastest_kernel());
    double same = 0.0;
    double count = 0.0;
    while (count < 400'000.0) {
        bench.draw();
        for (int lane = 0; lane < lane_count; ++lane) {
            // The second token of a sequence has no entry of its own if it repeats the first.
            same += bench.memory.workspace().rest[2 * lane_count + lane] == 0.0F ? 1.0 : 0.0;
            count += 1.0;
        }
    }
    // Weights 1, 1/2, 1/3, 1/4: two tokens are the same with probability sum p^2 = 0.328.
    const double expected = (1.0 + 1.0 / 4 + 1.0 / 9 + 1.0 / 16) / std::pow(25.0 / 12, 2);
    const double error = std::sqrt(expected * (1.0 - expected) / count);
    QVERIFY(std::abs(same / count - expected) < 4.5 * error);
}

/// The smallest input scales must not turn into 0/0 on the way.
void TestKernels::tiny_inputs_keep_their_contributions() {
    for (const Normalization normalization :
         {Normalization::none, Normalization::layer_norm, Normalization::rms_norm}) {
        for (const double scale : {1e-110, 1e-200, 1e-320}) {
            Parameters parameters = parameters_for(Distribution::shared_direction, 4, 16);
            parameters.normalization = normalization;
            parameters.input_scale = scale;
            Bench bench(parameters, kernel::fastest_kernel());
            bench.draw();
            bench.walk();
            QCOMPARE(bench.estimate.layers_within_range(), parameters.layers);
            double sum = 0.0;
            for (int key = 0; key < 4; ++key) {
                sum += bench.estimate.cell(Quantity::contribution, 3, 3, key)->mean;
            }
            QVERIFY2(std::abs(sum - 1.0) < 1e-5, qPrintable(QString::number(scale)));
        }
    }
}

QTEST_GUILESS_MAIN(TestKernels)
#include "tst_kernels.moc"

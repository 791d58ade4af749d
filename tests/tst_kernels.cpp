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

struct Sums {
    double count = 0.0;
    double power[5] = {};

    void add(double x) {
        count += 1.0;
        double product = 1.0;
        for (double& sum : power) {
            sum += product;
            product *= x;
        }
    }
    double mean(int k) const { return power[k] / count; }
};

/// E chi_k^m = 2^(m/2) Gamma((k + m)/2) / Gamma(k/2)
double chi_moment(int degrees_of_freedom, int m) {
    return std::exp(0.5 * m * std::log(2.0) + std::lgamma(0.5 * (degrees_of_freedom + m)) -
                    std::lgamma(0.5 * degrees_of_freedom));
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
    void normals_have_their_moments_and_tails();
    void diagonal_is_chi_data();
    void diagonal_is_chi();
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

void TestKernels::normals_have_their_moments_and_tails() {
    // alpha = 0: the state is the standard one. Below the diagonal: 45 normals a sequence.
    Parameters parameters = parameters_for(Distribution::shared_direction, 10, 64);
    parameters.alpha = 0.0;
    Bench bench(parameters, kernel::fastest_kernel());
    Sums sums;
    double beyond_four = 0.0;
    while (sums.count < 4e6) {
        bench.draw();
        for (int token = 1; token < 10; ++token) {
            for (int entry = 0; entry < token * lane_count; ++entry) {
                const float x =
                    bench.memory.workspace().rest[triangle_index(token, 0) * lane_count + entry];
                sums.add(static_cast<double>(x));
                beyond_four += std::abs(x) > 4.0F ? 1.0 : 0.0;
            }
        }
    }
    // Standard errors of the k-th moment: sqrt((E x^2k - (E x^k)^2) / n).
    const double n = sums.count;
    QVERIFY(std::abs(sums.mean(1)) < 4.5 * std::sqrt(1.0 / n));
    QVERIFY(std::abs(sums.mean(2) - 1.0) < 4.5 * std::sqrt(2.0 / n));
    QVERIFY(std::abs(sums.mean(3)) < 4.5 * std::sqrt(15.0 / n));
    QVERIFY(std::abs(sums.mean(4) - 3.0) < 4.5 * std::sqrt(96.0 / n));
    const double expected = n * std::erfc(4.0 / std::sqrt(2.0));
    QVERIFY(std::abs(beyond_four - expected) < 4.5 * std::sqrt(expected));
}

void TestKernels::diagonal_is_chi_data() {
    QTest::addColumn<int>("dimension");
    QTest::newRow("1 to 3 degrees of freedom") << 4;
    QTest::newRow("12 to 15") << 16;
    QTest::newRow("65 532 to 65 535") << 65536;
}

void TestKernels::diagonal_is_chi() {
    QFETCH(int, dimension);
    Parameters parameters = parameters_for(Distribution::shared_direction, 4, dimension);
    parameters.alpha = 0.0;
    Bench bench(parameters, kernel::fastest_kernel());
    std::vector<Sums> sums(4);
    for (int group = 0; group < 40'000; ++group) {
        bench.draw();
        for (int token = 0; token < bench.plan.input().columns; ++token) {
            for (int lane = 0; lane < lane_count; ++lane) {
                const int at = triangle_index(token, token) * lane_count + lane;
                sums[static_cast<std::size_t>(token)].add(
                    static_cast<double>(bench.memory.workspace().rest[at]));
            }
        }
    }
    for (int token = 0; token < bench.plan.input().columns; ++token) {
        const int k = dimension - 1 - token;
        const Sums& drawn = sums[static_cast<std::size_t>(token)];
        for (int m = 1; m <= 2; ++m) {
            const double expected = chi_moment(k, m);
            const double variance = chi_moment(k, 2 * m) - expected * expected;
            const double error = std::sqrt(variance / drawn.count) + 1e-7 * expected;
            QVERIFY2(std::abs(drawn.mean(m) - expected) < 4.5 * error,
                     qPrintable(QString("k = %1, moment %2").arg(k).arg(m)));
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/estimate.h"
#include "core/kernel/kernel.h"
#include "core/random_streams.h"
#include "core/simulation_plan.h"
#include "core/workspace_memory.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <functional>
#include <vector>

using namespace recency;

namespace {

constexpr int lane_count = kernel::lane_count;
constexpr std::size_t bins = 4096;
constexpr double enough_draws = 1e7;

/// P(chi_k <= x): the regularized incomplete gamma function P(k/2, x^2/2), by its power series or
/// by Lentz's continued fraction (Abramowitz and Stegun 6.5.29 and 6.5.31).
double chi_distribution(int degrees_of_freedom, double x) {
    const double a = 0.5 * degrees_of_freedom;
    const double z = 0.5 * x * x;
    if (z <= 0.0) {
        return 0.0;
    }
    const double front = std::exp(a * std::log(z) - z - std::lgamma(a));
    if (z < a + 1.0) {
        double term = 1.0 / a;
        double sum = term;
        for (double n = 1.0; term > 1e-17 * sum; n += 1.0) {
            term *= z / (a + n);
            sum += term;
        }
        return front * sum;
    }
    double b = z + 1.0 - a;
    double c = 1e300;
    double d = 1.0 / b;
    double fraction = d;
    for (double n = 1.0; n < 1e5; n += 1.0) {
        const double numerator = n * (a - n);
        b += 2.0;
        d = 1.0 / (numerator * d + b);
        c = b + numerator / c;
        fraction *= c * d;
        if (std::abs(c * d - 1.0) < 1e-15) {
            break;
        }
    }
    return 1.0 - front * fraction;
}

double normal_distribution(double x) {
    return 0.5 * std::erfc(-x / std::sqrt(2.0));
}

using CumulativeDistribution = std::function<double(double)>;

double quantile(const CumulativeDistribution& distribution, double probability, double low,
                double high) {
    for (int step = 0; step < 100; ++step) {
        const double middle = 0.5 * (low + high);
        (distribution(middle) < probability ? low : high) = middle;
    }
    return 0.5 * (low + high);
}

/// Draws, held against a distribution between `low` and `high`: counted between its quantiles.
class Sample {
public:
    Sample(const CumulativeDistribution& distribution, double low, double high) {
        for (std::size_t bin = 1; bin < bins; ++bin) {
            edges_.push_back(quantile(distribution, static_cast<double>(bin) / bins, low, high));
        }
        for (double& edge : tail_edges_) {
            const auto tail = static_cast<std::size_t>(&edge - tail_edges_);
            edge = quantile(distribution, tail_probability(tail), low, high);
        }
    }

    void add(float draw) {
        const auto x = static_cast<double>(draw);
        count_ += 1.0;
        counts_[static_cast<std::size_t>(std::upper_bound(edges_.begin(), edges_.end(), x) -
                                         edges_.begin())] += 1.0;
        for (std::size_t tail = 0; tail < 4; ++tail) {
            const bool inside = tail < 2 ? x < tail_edges_[tail] : x >= tail_edges_[tail];
            tails_[tail] += inside ? 1.0 : 0.0;
        }
        double power = 1.0;
        for (double& sum : powers_) {
            sum += power;
            power *= x;
        }
    }

    bool is_complete() const { return count_ >= enough_draws; }
    double mean_power(int power) const { return powers_[power] / count_; }
    double count() const { return count_; }

    /// sqrt(n) times the largest difference of the distributions at the edges (Kolmogorov and
    /// Smirnov): above 1.95 in one case of a thousand.
    double kolmogorov_smirnov() const {
        double below = 0.0;
        double largest = 0.0;
        for (std::size_t bin = 0; bin + 1 < bins; ++bin) {
            below += counts_[bin];
            const double expected = static_cast<double>(bin + 1) / bins;
            largest = std::max(largest, std::abs(below / count_ - expected));
        }
        return std::sqrt(count_) * largest;
    }

    /// Standard errors by which a tail's count is off.
    double tail_deviation(std::size_t tail) const {
        const double share = tail < 2 ? tail_probability(tail) : 1.0 - tail_probability(tail);
        const double expected = count_ * share;
        return (tails_[tail] - expected) / std::sqrt(expected);
    }

private:
    /// Of a normal number below -5, below -4, below 4 and below 5.
    static double tail_probability(std::size_t tail) {
        constexpr double sigma[] = {-5.0, -4.0, 4.0, 5.0};
        return normal_distribution(sigma[tail]);
    }

    std::vector<double> edges_;
    double tail_edges_[4] = {};
    double tails_[4] = {};
    double counts_[bins] = {};
    double powers_[9] = {};
    double count_ = 0.0;
};

/// Draws of a standard state (alpha = 0): normals below the diagonal, chi numbers on it.
class Source {
public:
    Source(int tokens, int dimension, std::uint64_t seed = 7, std::uint64_t block = 3)
        : estimate_(parameters_for(tokens, dimension), 1, {}),
          plan_(estimate_.parameters(), estimate_.layout()),
          memory_(estimate_.layout()),
          streams_(random_streams(seed, block)) {}

    void draw() { kernel::fastest_kernel().draw(plan_.input(), streams_, memory_.workspace()); }
    const float* entry(int token, int column) const {
        return &memory_.workspace().rest[triangle_index(token, column) * lane_count];
    }
    const float* means(int token) const { return &memory_.workspace().u[token * lane_count]; }

private:
    static Parameters parameters_for(int tokens, int dimension) {
        Parameters parameters;
        parameters.sequence_length = tokens;
        parameters.dimension = dimension;
        parameters.alpha = 0.0;
        return parameters;
    }

    Estimate estimate_;
    SimulationPlan plan_;
    WorkspaceMemory memory_;
    kernel::RandomStreams streams_;
};

/// E chi_k^m = 2^(m/2) Gamma((k + m)/2) / Gamma(k/2)
double chi_moment(int degrees_of_freedom, int m) {
    return std::exp(0.5 * m * std::log(2.0) + std::lgamma(0.5 * (degrees_of_freedom + m)) -
                    std::lgamma(0.5 * degrees_of_freedom));
}

/// 0 for odd m, (m - 1)!! for even.
double normal_moment(int m) {
    double product = m % 2 == 0 ? 1.0 : 0.0;
    for (int factor = m - 1; factor > 1; factor -= 2) {
        product *= factor;
    }
    return product;
}

void check(const Sample& sample, const std::function<double(int)>& moment) {
    for (int m = 1; m <= 4; ++m) {
        const double variance = moment(2 * m) - moment(m) * moment(m);
        const double rounding = 1e-7 * m * std::abs(moment(m));  // of the floats that are drawn
        const double allowed = 4.5 * std::sqrt(variance / sample.count()) + rounding;
        const double off = std::abs(sample.mean_power(m) - moment(m));
        QVERIFY2(off < allowed, qPrintable(QString("moment %1: %2").arg(m).arg(off / allowed)));
    }
    for (std::size_t tail = 0; tail < 4; ++tail) {
        const double off = sample.tail_deviation(tail);
        QVERIFY2(std::abs(off) < 4.5, qPrintable(QString("tail %1: %2").arg(tail).arg(off)));
    }
    const double distance = sample.kolmogorov_smirnov();
    QVERIFY2(distance < 1.95, qPrintable(QString::number(distance)));
}

double correlation(const std::vector<double>& a, const std::vector<double>& b) {
    double product = 0.0;
    double square_a = 0.0;
    double square_b = 0.0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        product += a[i] * b[i];
        square_a += a[i] * a[i];
        square_b += b[i] * b[i];
    }
    return product / std::sqrt(square_a * square_b);
}

/// Numbers without a mean of their own, as correlation() wants them.
std::vector<double> squares_of(std::vector<double> values) {
    for (double& value : values) {
        value = value * value - 1.0;
    }
    return values;
}

/// The largest correlation among all pairs, in its standard errors. Of n independent pairs it stays
/// below sqrt(2 ln n) and a little.
double largest_correlation(const std::vector<std::vector<double>>& series) {
    double largest = 0.0;
    for (std::size_t i = 0; i < series.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            largest = std::max(largest, std::abs(correlation(series[i], series[j])));
        }
    }
    return largest * std::sqrt(static_cast<double>(series.front().size()));
}

constexpr int series_groups = 400;  // of 45 normals a lane

/// The normals that a lane of a block's stream gives, one after the other.
std::vector<std::vector<double>> series_of_block(std::uint64_t seed, std::uint64_t block) {
    Source source(10, 64, seed, block);
    std::vector<std::vector<double>> lanes(lane_count);
    for (int group = 0; group < series_groups; ++group) {
        source.draw();
        for (int token = 1; token < 10; ++token) {
            for (int column = 0; column < token; ++column) {
                for (std::size_t lane = 0; lane < lanes.size(); ++lane) {
                    lanes[lane].push_back(static_cast<double>(source.entry(token, column)[lane]));
                }
            }
        }
    }
    return lanes;
}

}  // namespace

/// The random numbers themselves, ten million of each kind, and their streams.
class TestSamplers : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void normals();
    void means_are_normal();
    void chi_data();
    void chi();
    void lanes_are_independent();
    void blocks_and_seeds_are_independent();
    void successive_numbers_are_independent();
};

void TestSamplers::normals() {
    Sample sample(normal_distribution, -40.0, 40.0);
    Source source(24, 64);
    while (!sample.is_complete()) {
        source.draw();
        for (int token = 1; token < 24; ++token) {
            std::for_each(source.entry(token, 0), source.entry(token, token),
                          [&](float x) { sample.add(x); });
        }
    }
    check(sample, normal_moment);
}

void TestSamplers::means_are_normal() {
    Sample sample(normal_distribution, -40.0, 40.0);
    Source source(2, 3);
    while (!sample.is_complete()) {
        source.draw();
        std::for_each(source.means(0), source.means(2), [&](float x) { sample.add(x); });
    }
    check(sample, normal_moment);
}

void TestSamplers::chi_data() {
    QTest::addColumn<int>("degrees_of_freedom");
    for (const int degrees_of_freedom : {1, 2, 3, 15, 1000, 65535}) {
        QTest::addRow("%d", degrees_of_freedom) << degrees_of_freedom;
    }
}

void TestSamplers::chi() {
    QFETCH(int, degrees_of_freedom);
    const auto distribution = [=](double x) { return chi_distribution(degrees_of_freedom, x); };
    Sample sample(distribution, 0.0, std::sqrt(degrees_of_freedom) + 40.0);
    Source source(2, degrees_of_freedom + 1);  // the first token's d - 1
    while (!sample.is_complete()) {
        source.draw();
        std::for_each_n(source.entry(0, 0), lane_count, [&](float x) { sample.add(x); });
    }
    check(sample, [=](int m) { return chi_moment(degrees_of_freedom, m); });
}

void TestSamplers::lanes_are_independent() {
    const auto lanes = series_of_block(1, 0);
    QVERIFY(largest_correlation(lanes) < 4.5);
    std::vector<std::vector<double>> squares;
    for (const auto& lane : lanes) {
        squares.push_back(squares_of(lane));
    }
    QVERIFY(largest_correlation(squares) < 4.5);
}

void TestSamplers::blocks_and_seeds_are_independent() {
    std::vector<std::vector<double>> first_lanes;
    for (std::uint64_t seed = 0; seed < 4; ++seed) {
        for (std::uint64_t block = 0; block < 16; ++block) {
            first_lanes.push_back(series_of_block(seed, block).front());
        }
    }
    QVERIFY(largest_correlation(first_lanes) < 4.75);
    std::vector<std::vector<double>> squares;
    for (const auto& lane : first_lanes) {
        squares.push_back(squares_of(lane));
    }
    QVERIFY(largest_correlation(squares) < 4.75);
}

void TestSamplers::successive_numbers_are_independent() {
    const auto lanes = series_of_block(5, 9);
    for (const auto& lane : {lanes.front(), lanes.back(), squares_of(lanes[3])}) {
        for (std::ptrdiff_t lag = 1; lag <= 64; ++lag) {
            const std::vector<double> early(lane.begin(), lane.end() - lag);
            const std::vector<double> late(lane.begin() + lag, lane.end());
            const double found = correlation(early, late) * std::sqrt(double(early.size()));
            QVERIFY2(std::abs(found) < 4.5, qPrintable(QString("lag %1: %2").arg(lag).arg(found)));
        }
    }
}

QTEST_GUILESS_MAIN(TestSamplers)
#include "tst_samplers.moc"

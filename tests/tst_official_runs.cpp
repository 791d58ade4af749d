// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation.h"
#include "tests/support/comparison.h"

#include <QTest>
#include <nlohmann/json.hpp>

#include <cmath>
#include <fstream>

using namespace recency;
using nlohmann::json;

Q_DECLARE_METATYPE(nlohmann::json)

/// Against runs of the authors' published code: every cell's mean score and weight, and the
/// recency probabilities.
class TestOfficialRuns : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void recency_probability_data() { add_runs(); }
    void recency_probability();
    void mean_score_data() { add_runs(); }
    void mean_score();
    void mean_weight_data() { add_runs(); }
    void mean_weight();

private:
    static void add_runs();
    static Estimate simulate_like(const json& run, Quantity quantity);
    static void compare_cells(const json& run, const char* name, Quantity quantity);
};

namespace {

constexpr std::uint64_t our_sequences = 2'000'000;

/// There are about 2200 cells, correlated with each other: five standard errors of the difference
/// happen by chance about once in a thousand times that the whole test is run with a new seed.
constexpr double allowed_errors = 5.0;
constexpr double printed_rounding = 5e-7;  // six digits
constexpr double their_float = 1e-6;       // their arithmetic, relative: scores reach 8

Parameters read_parameters(const json& run) {
    Parameters p;
    p.alpha = run.at("alpha").get<double>();
    p.normalization = run.at("normalization").get<std::string>() == "none"
                          ? Normalization::none
                          : Normalization::layer_norm;
    p.residual = run.at("residual").get<double>();
    p.dimension = run.at("dimension").get<int>();
    p.layers = run.at("layers").get<int>();
    p.sequence_length = run.at("sequence_length").get<int>();
    return p;
}

/// Standard error of the difference, theirs having the same spread from fewer sequences.
double combined_error(const json& run, double ours) {
    const double fraction = static_cast<double>(our_sequences) / run.at("sequences").get<double>();
    return ours * std::sqrt(1.0 + fraction);
}

}  // namespace

void TestOfficialRuns::add_runs() {
    QTest::addColumn<json>("run");
    std::ifstream file(RECENCY_TEST_DATA "/official_runs.json");
    const json runs = json::parse(file);
    QCOMPARE(runs.size(), std::size_t{5});
    for (const json& run : runs) {
        QTest::newRow(run.at("name").get<std::string>().c_str()) << run;
    }
}

Estimate TestOfficialRuns::simulate_like(const json& run, Quantity quantity) {
    return *simulate({read_parameters(run), 1, our_sequences}, QuantitySet{quantity},
                     available_threads());
}

void TestOfficialRuns::recency_probability() {
    QFETCH(json, run);
    const Estimate estimate = simulate_like(run, Quantity::recency_probability);
    Comparison comparison;
    for (int layer = 0; layer < estimate.parameters().layers; ++layer) {
        const auto index = static_cast<std::size_t>(layer);
        const Statistic ours = estimate.scalar(Quantity::recency_probability, layer).value();
        const double their_error =
            run.at("recency_probability_standard_error").at(index).get<double>();
        const double error = std::hypot(ours.standard_error, their_error);
        const double theirs = run.at("recency_probability").at(index).get<double>();
        comparison.expect(scalar_name(Quantity::recency_probability, layer), ours.mean, theirs,
                          allowed_errors * error + printed_rounding);
    }
    QVERIFY2(comparison.passed(), qPrintable(comparison.report()));
}

void TestOfficialRuns::compare_cells(const json& run, const char* name, Quantity quantity) {
    const Estimate estimate = simulate_like(run, quantity);
    Comparison comparison;
    for (int layer = 0; layer < estimate.parameters().layers; ++layer) {
        const json& rows = run.at(name).at(static_cast<std::size_t>(layer));
        for (int i = 0; i < estimate.parameters().sequence_length; ++i) {
            for (int j = 0; j <= i; ++j) {
                const double theirs = rows.at(static_cast<std::size_t>(i))
                                          .at(static_cast<std::size_t>(j))
                                          .get<double>();
                const Statistic ours = estimate.cell(quantity, layer, i, j).value();
                comparison.expect(cell_name(quantity, layer, i, j), ours.mean, theirs,
                                  allowed_errors * combined_error(run, ours.standard_error) +
                                      printed_rounding + their_float * std::abs(theirs));
            }
        }
    }
    QVERIFY2(comparison.passed(), qPrintable(comparison.report()));
}

void TestOfficialRuns::mean_score() {
    QFETCH(json, run);
    compare_cells(run, "mean_score", Quantity::score);
}

void TestOfficialRuns::mean_weight() {
    QFETCH(json, run);
    compare_cells(run, "mean_weight", Quantity::weight);
}

QTEST_GUILESS_MAIN(TestOfficialRuns)
#include "tst_official_runs.moc"

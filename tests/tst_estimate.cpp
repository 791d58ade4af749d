// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/estimate.h"

#include <QTest>

#include <cmath>
#include <stdexcept>
#include <vector>

using namespace recency;

namespace {

Parameters small_model(int tokens = 4, int layers = 2) {
    return {.sequence_length = tokens, .layers = layers};
}

/// Adds one sequence in which every measured number of a layer is value + the layer.
void add_sequence(Estimate& estimate, double value) {
    for (int layer = 0; layer < estimate.parameters().layers; ++layer) {
        for (int entry = 0; entry < estimate.layout().per_layer; ++entry) {
            const MomentArrays moments = estimate.layer_moments(layer).from(entry);
            *moments.sum += value + layer;
            *moments.sum_of_squares += (value + layer) * (value + layer);
        }
    }
    estimate.add_sequences(1);
}

Estimate estimate_of(const std::vector<double>& values, const Parameters& parameters) {
    Estimate estimate(parameters, 1, QuantitySet::all());
    for (const double value : values) {
        add_sequence(estimate, value);
    }
    return estimate;
}

}  // namespace

class TestEstimate : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void layout_has_a_place_for_each_number();
    void layout_leaves_out_what_is_not_wanted();
    void mean_and_standard_error();
    void one_sequence_has_no_standard_error();
    void rounding_gives_no_negative_variance();
    void cells_lie_in_the_triangle();
    void what_exists_data();
    void what_exists();
    void shapes_are_not_mixed_up();
    void layers_out_of_range_do_not_exist();
    void merging_adds();
    void merging_others_is_refused_data();
    void merging_others_is_refused();
    void clearing_starts_again();
    void identical_tokens();
};

void TestEstimate::layout_has_a_place_for_each_number() {
    const MomentLayout layout = make_moment_layout(4, QuantitySet::all());
    QCOMPARE(layout.tokens, 4);
    QCOMPARE(layout.per_layer, 4 + 4 + 5 * 10);
    QCOMPARE(layout.at(Quantity::recency_probability), 0);
    QCOMPARE(layout.at(Quantity::key_norm), 4);
    QCOMPARE(layout.at(Quantity::contribution), 48);
}

void TestEstimate::layout_leaves_out_what_is_not_wanted() {
    const MomentLayout layout = make_moment_layout(4, {Quantity::ties, Quantity::weight});
    QCOMPARE(layout.per_layer, 11);
    QCOMPARE(layout.at(Quantity::weight), 1);
    QVERIFY(layout.wants(Quantity::ties));
    QVERIFY(!layout.wants(Quantity::score));
    QCOMPARE(make_moment_layout(4, {}).per_layer, 0);
}

void TestEstimate::mean_and_standard_error() {
    const Estimate estimate = estimate_of({1.0, 2.0, 4.0, 5.0}, small_model());
    const auto found = estimate.scalar(Quantity::recency_advantage, 1);
    QCOMPARE(found->mean, 4.0);
    QCOMPARE(found->standard_error, std::sqrt(10.0 / 3.0 / 4.0));
    QCOMPARE(estimate.key_norm(0, 3)->mean, 3.0);
}

void TestEstimate::one_sequence_has_no_standard_error() {
    const Estimate estimate = estimate_of({0.25}, small_model());
    QCOMPARE(estimate.scalar(Quantity::ties, 0)->mean, 0.25);
    QVERIFY(std::isnan(estimate.scalar(Quantity::ties, 0)->standard_error));
}

void TestEstimate::rounding_gives_no_negative_variance() {
    Estimate estimate(small_model(), 1, {Quantity::ties});
    estimate.layer_moments(0).set(0, {3.0, 3.0 - 1e-15});
    estimate.add_sequences(3);
    QCOMPARE(estimate.scalar(Quantity::ties, 0)->standard_error, 0.0);
}

void TestEstimate::cells_lie_in_the_triangle() {
    Estimate estimate(small_model(), 1, {Quantity::score, Quantity::weight});
    estimate.layer_moments(1).set(10 + triangle_index(2, 1), {6.0, 18.0});
    estimate.add_sequences(2);
    QCOMPARE(estimate.cell(Quantity::weight, 1, 2, 1)->mean, 3.0);
    QCOMPARE(estimate.cell(Quantity::weight, 1, 2, 1)->standard_error, 0.0);
    QCOMPARE(estimate.cell(Quantity::weight, 1, 2, 2)->mean, 0.0);
    QCOMPARE(estimate.cell(Quantity::score, 1, 2, 1)->mean, 0.0);
    QVERIFY(!estimate.cell(Quantity::weight, 1, 1, 2));
    QVERIFY(!estimate.cell(Quantity::weight, 1, 4, 0));
    QVERIFY(!estimate.cell(Quantity::weight, 1, 2, -1));
    QVERIFY(!estimate.cell(Quantity::rollout, 1, 2, 1));
}

void TestEstimate::what_exists_data() {
    QTest::addColumn<int>("tokens");
    QTest::addColumn<bool>("recency");
    QTest::addColumn<bool>("mean_cosine");
    QTest::newRow("one token") << 1 << false << false;
    QTest::newRow("two tokens") << 2 << false << true;
    QTest::newRow("three tokens") << 3 << true << true;
}

void TestEstimate::what_exists() {
    QFETCH(int, tokens);
    QFETCH(bool, recency);
    QFETCH(bool, mean_cosine);
    const Estimate estimate = estimate_of({1.0}, small_model(tokens));
    QCOMPARE(estimate.exists(Quantity::recency_probability, 0), recency);
    QCOMPARE(estimate.exists(Quantity::ties, 0), recency);
    QCOMPARE(estimate.scalar(Quantity::recency_advantage, 0).has_value(), recency);
    QCOMPARE(estimate.exists(Quantity::mean_cosine, 0), mean_cosine);
    QVERIFY(estimate.exists(Quantity::score, 0));
    QVERIFY(estimate.exists(Quantity::key_norm, 0));
}

void TestEstimate::shapes_are_not_mixed_up() {
    const Estimate estimate = estimate_of({1.0}, small_model());
    QVERIFY(!estimate.scalar(Quantity::score, 0));
    QVERIFY(!estimate.cell(Quantity::ties, 0, 0, 0));
    QVERIFY(!estimate.cell(Quantity::key_norm, 0, 0, 0));
    QVERIFY(!estimate.key_norm(0, 4));
    QVERIFY(!estimate.key_norm(0, -1));
}

void TestEstimate::layers_out_of_range_do_not_exist() {
    Estimate estimate = estimate_of({1.0}, small_model(4, 3));
    QVERIFY(!estimate.exists(Quantity::score, 3));
    QVERIFY(!estimate.exists(Quantity::score, -1));
    estimate.limit_layers(2);
    estimate.limit_layers(3);
    QCOMPARE(estimate.layers_within_range(), 2);
    QVERIFY(estimate.exists(Quantity::score, 1));
    QVERIFY(!estimate.exists(Quantity::score, 2));
    QVERIFY(!Estimate(small_model(), 1, QuantitySet::all()).exists(Quantity::score, 0));
}

void TestEstimate::merging_adds() {
    Estimate merged = estimate_of({1.0, 2.0}, small_model());
    Estimate other = estimate_of({4.0, 5.0}, small_model());
    other.limit_layers(1);
    merged.merge(other);
    const Estimate whole = estimate_of({1.0, 2.0, 4.0, 5.0}, small_model());
    const auto found = merged.cell(Quantity::score, 0, 3, 2);
    QCOMPARE(found->mean, whole.cell(Quantity::score, 0, 3, 2)->mean);
    QCOMPARE(found->standard_error, whole.cell(Quantity::score, 0, 3, 2)->standard_error);
    QCOMPARE(merged.sequences(), std::uint64_t{4});
    QCOMPARE(merged.layers_within_range(), 1);
}

void TestEstimate::merging_others_is_refused_data() {
    QTest::addColumn<int>("tokens");
    QTest::addColumn<int>("seed");
    QTest::addColumn<bool>("everything");
    QTest::newRow("other parameters") << 5 << 1 << true;
    QTest::newRow("other seed") << 4 << 2 << true;
    QTest::newRow("other quantities") << 4 << 1 << false;
}

void TestEstimate::merging_others_is_refused() {
    QFETCH(int, tokens);
    QFETCH(int, seed);
    QFETCH(bool, everything);
    const QuantitySet set = everything ? QuantitySet::all() : QuantitySet{Quantity::score};
    const Estimate other(small_model(tokens), static_cast<std::uint64_t>(seed), set);
    Estimate estimate = estimate_of({1.0}, small_model());
    QVERIFY_EXCEPTION_THROWN(estimate.merge(other), std::invalid_argument);
    QCOMPARE(estimate.sequences(), std::uint64_t{1});
}

void TestEstimate::clearing_starts_again() {
    Estimate estimate = estimate_of({1.0, 2.0}, small_model());
    estimate.limit_layers(1);
    estimate.clear();
    QVERIFY(!estimate.exists(Quantity::score, 0));
    add_sequence(estimate, 7.0);
    QCOMPARE(estimate.scalar(Quantity::ties, 1)->mean, 8.0);
}

void TestEstimate::identical_tokens() {
    QVERIFY(!all_tokens_identical({.sequence_length = 4, .alpha = 0.999}));
    QVERIFY(all_tokens_identical({.sequence_length = 4, .alpha = 1.0}));
    Parameters topics{.sequence_length = 4,
                      .alpha = 1.0,
                      .distribution = Distribution::topics,
                      .topic_length = 3};
    QVERIFY(!all_tokens_identical(topics));
    topics.topic_length = 4;
    QVERIFY(all_tokens_identical(topics));
}

QTEST_GUILESS_MAIN(TestEstimate)
#include "tst_estimate.moc"

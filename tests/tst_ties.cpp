// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation.h"
#include "tests/support/comparison.h"

#include <QTest>

#include <cmath>

using namespace recency;

Q_DECLARE_METATYPE(recency::Parameters)

/// Scores that are equal in exact arithmetic are ties: rounding must not decide which is higher.
class TestTies : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void identical_tokens_data();
    void identical_tokens();
    void identical_tokens_within_topics();
    void repeated_tokens_tie();
    void ties_do_not_depend_on_the_dimension_data();
    void ties_do_not_depend_on_the_dimension();
    void flat_scores_data();
    void flat_scores();
    void two_dimensions_leave_layer_norm_a_sign();
};

namespace {

constexpr double float_error = 2e-6;

Estimate run(const Parameters& parameters, std::uint64_t sequences) {
    return simulate({parameters, 1, sequences}, QuantitySet::all(), 2).value();
}

void add_every_model() {
    QTest::addColumn<Parameters>("parameters");
    for (const Normalization normalization : all_normalizations) {
        for (const Placement placement : all_placements) {
            Parameters p;
            p.normalization = normalization;
            p.placement = placement;
            QTest::newRow(qPrintable(model_name(p))) << p;
        }
    }
}

}  // namespace

void TestTies::identical_tokens_data() {
    QTest::addColumn<Parameters>("parameters");
    for (const Normalization normalization : all_normalizations) {
        for (const Placement placement : all_placements) {
            for (const Distribution distribution : all_distributions) {
                Parameters p;
                p.sequence_length = 21;
                p.layers = 12;
                p.alpha = 1.0;
                p.residual = 0.3;
                p.normalization = normalization;
                p.placement = placement;
                p.distribution = distribution;
                p.topic_length = 21;
                QTest::addRow("%s, %s", qPrintable(model_name(p)),
                              qPrintable(distribution_name(distribution)))
                    << p;
            }
        }
    }
}

// alpha = 1: every comparison of every layer is a tie, and not one is decided by rounding.
void TestTies::identical_tokens() {
    QFETCH(Parameters, parameters);
    QVERIFY(all_tokens_identical(parameters));
    const Estimate e = run(parameters, 50);
    for (int layer = 0; layer < parameters.layers; ++layer) {
        QCOMPARE(e.scalar(Quantity::ties, layer)->mean, 1.0);
        QVERIFY(e.scalar(Quantity::ties, layer)->standard_error < 1e-8);  // rounding of sums
        QCOMPARE(e.scalar(Quantity::recency_probability, layer)->mean, 0.0);
        const double gap = e.scalar(Quantity::recency_advantage, layer)->mean;
        const double score = e.cell(Quantity::score, layer, 20, 0)->mean;
        QVERIFY2(std::abs(gap) <= float_error * score, qPrintable(QString::number(gap)));
        QVERIFY(std::abs(e.cell(Quantity::weight, layer, 20, 7)->mean - 1.0 / 21.0) < float_error);
    }
}

// alpha = 1 in blocks: keys of one block tie at layer 1; in the first block they do for ever.
void TestTies::identical_tokens_within_topics() {
    Parameters p;
    p.sequence_length = 12;
    p.distribution = Distribution::topics;
    p.topic_length = 4;
    p.alpha = 1.0;
    const Estimate e = run(p, 100);
    int triples = 0;
    int same_block = 0;
    int first_block = 0;
    for (int i = 0; i < 12; ++i) {
        for (int j = 0; j < i; ++j) {
            for (int k = 0; k < j; ++k) {
                ++triples;
                same_block += j / 4 == k / 4 ? 1 : 0;
                first_block += j < 4 ? 1 : 0;
            }
        }
    }
    QVERIFY(!all_tokens_identical(p));
    const double at_first = e.scalar(Quantity::ties, 0)->mean * triples;
    QVERIFY2(std::abs(at_first - same_block) < 1e-3, qPrintable(QString::number(at_first)));
    for (int layer = 1; layer < p.layers; ++layer) {
        const double later = e.scalar(Quantity::ties, layer)->mean * triples;
        QVERIFY2(std::abs(later - first_block) < 0.5, qPrintable(QString::number(later)));
    }
}

// Two keys are the same word with probability sum p^2, and then their scores tie exactly.
void TestTies::repeated_tokens_tie() {
    Parameters p;
    p.distribution = Distribution::repeated_tokens;
    p.vocabulary = 4;
    p.layers = 1;
    const double total = 1.0 + 1.0 / 2 + 1.0 / 3 + 1.0 / 4;
    const double same = (1.0 + 1.0 / 4 + 1.0 / 9 + 1.0 / 16) / (total * total);
    for (const Normalization normalization : all_normalizations) {
        p.normalization = normalization;
        const Estimate e = run(p, 50'000);
        const Statistic ties = e.scalar(Quantity::ties, 0).value();
        QVERIFY2(std::abs(ties.mean - same) < 4.5 * ties.standard_error,
                 qPrintable(QString::number(ties.mean)));
    }
}

void TestTies::ties_do_not_depend_on_the_dimension_data() {
    QTest::addColumn<int>("tokens");
    QTest::newRow("side by side") << 10;
    QTest::newRow("one by one") << 143;
}

// Which words repeat is drawn apart from everything else, so every tie of one dimension is one of
// another: to the last bit, also for tokens so short that their neighbours are normalized
// otherwise.
void TestTies::ties_do_not_depend_on_the_dimension() {
    QFETCH(int, tokens);
    Parameters p;
    p.sequence_length = tokens;
    p.distribution = Distribution::repeated_tokens;
    p.vocabulary = 5;
    p.alpha = 0.0;
    p.layers = 1;
    for (const Normalization normalization : {Normalization::layer_norm, Normalization::rms_norm}) {
        p.normalization = normalization;
        p.dimension = 64;
        const std::uint64_t sequences = tokens < 100 ? 50'000 : 160;
        const double expected = run(p, sequences).scalar(Quantity::ties, 0)->mean;
        for (const int dimension : {4, 100, 1000}) {
            p.dimension = dimension;
            const double ties = run(p, sequences).scalar(Quantity::ties, 0)->mean;
            QVERIFY2(std::abs(ties - expected) < 1e-6,
                     qPrintable(QString("d = %1: %2").arg(dimension).arg(ties - expected)));
        }
    }
}

void TestTies::flat_scores_data() {
    add_every_model();
}

// tau = 0: uniform attention, and nothing but ties.
void TestTies::flat_scores() {
    QFETCH(Parameters, parameters);
    parameters.score_scale = 0.0;
    parameters.residual = 1.0;
    const Estimate e = run(parameters, 40);
    Comparison comparison;
    for (int layer = 0; layer < parameters.layers; ++layer) {
        QCOMPARE(e.scalar(Quantity::ties, layer)->mean, 1.0);
        QCOMPARE(e.scalar(Quantity::recency_probability, layer)->mean, 0.0);
        QCOMPARE(e.scalar(Quantity::recency_advantage, layer)->mean, 0.0);
        for (int i = 0; i < parameters.sequence_length; ++i) {
            for (int j = 0; j <= i; ++j) {
                QCOMPARE(e.cell(Quantity::score, layer, i, j)->mean, 0.0);
                comparison.expect(cell_name(Quantity::weight, layer, i, j),
                                  e.cell(Quantity::weight, layer, i, j)->mean, 1.0 / (i + 1), 2e-7);
            }
        }
    }
    QVERIFY2(comparison.passed(), qPrintable(comparison.report()));
}

// d = 2: a centred token is (a, -a), its normalized one only the sign of a. Of two keys with equal
// signs neither wins: ties 1/2, and the later key wins half of the rest.
void TestTies::two_dimensions_leave_layer_norm_a_sign() {
    Parameters p;
    p.dimension = 2;
    p.alpha = 0.0;
    const Estimate e = run(p, 100'000);
    const Statistic probability = e.scalar(Quantity::recency_probability, 0).value();
    const Statistic ties = e.scalar(Quantity::ties, 0).value();
    // Signs are all there is but for tokens so short that the norm's epsilon shows in a float:
    // those with 2 a^2 < 2e-12 / 6e-8, whose normal number lies within 0.0058, one in 216. Half of
    // the ties have one of these among two keys.
    const double tied = 0.5 * (1.0 - 2.0 / 216);
    QVERIFY2(
        std::abs(probability.mean - 0.5 * (1.0 - tied)) < 4.5 * probability.standard_error + 1e-3,
        qPrintable(QString::number(probability.mean)));
    QVERIFY2(std::abs(ties.mean - tied) < 4.5 * ties.standard_error + 1e-3,
             qPrintable(QString::number(ties.mean)));
    p.placement = Placement::post;
    const Estimate post = run(p, 1000);
    QVERIFY(post.scalar(Quantity::ties, 0)->mean < 1e-3);
    QVERIFY(post.scalar(Quantity::ties, 1)->mean > 0.5);
}

QTEST_GUILESS_MAIN(TestTies)
#include "tst_ties.moc"

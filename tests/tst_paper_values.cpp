// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/presets.h"
#include "core/simulation.h"
#include "tests/support/comparison.h"

#include <QFile>
#include <QMap>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace recency;

/// All that the paper prints about one setting, which is simulated once, to its deepest layer.
struct PrintedSetting {
    Parameters parameters;
    QList<PublishedValue> values;
};

Q_DECLARE_METATYPE(PrintedSetting)

/// The numbers printed in the paper's simulation figures, and the demonstrations for a class that
/// need sampling to be seen.
class TestPaperValues : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void printed_values_data();
    void printed_values();
    void layer_norm_switches_the_bias();
    void wider_is_sharper();
    void layer_norm_is_blind_along_ones();
    void deep_stacks_are_surely_and_hardly_recent();
};

namespace {

constexpr std::uint64_t sequences = 1'000'000;

Paper read_paper() {
    QFile file(QStringLiteral(RECENCY_RESOURCES "/paper_recency_probability.csv"));
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("cannot read %s", qPrintable(file.fileName()));
    }
    return Paper(file.readAll().toStdString());
}

QString name_of(const Parameters& p) {
    return QStringLiteral("%1 alpha=%2 r=%3 d=%4")
        .arg(model_name(p))
        .arg(p.alpha)
        .arg(p.residual)
        .arg(p.dimension);
}

QMap<QString, PrintedSetting> group_by_setting(const Paper& paper) {
    QMap<QString, PrintedSetting> settings;
    for (const PublishedValue& value : paper.published()) {
        PrintedSetting& setting = settings[name_of(value.parameters)];
        const int deepest = setting.values.isEmpty() ? 1 : setting.parameters.layers;
        setting.parameters = value.parameters;
        setting.parameters.layers = std::max(deepest, value.layer);
        setting.values.append(value);
    }
    return settings;
}

/// Without a norm and with alpha = 0, nearly all scores of layer 2 tie to rounding: float programs
/// that add in another order differ there by up to this much.
double slack_of_near_ties(const Parameters& p, int layer) {
    const bool near_ties = p.normalization == Normalization::none && p.alpha == 0.0 && layer == 2;
    return near_ties ? 0.004 : 0.0;
}

void verify_close(double actual, double expected, double tolerance) {
    QVERIFY2(std::abs(actual - expected) <= tolerance, qPrintable(QString::number(actual, 'f', 6)));
}

Statistic recency_probability(const Parameters& p, int layer) {
    const QuantitySet wanted{Quantity::recency_probability};
    const Estimate estimate = *simulate({p, 1, 200'000}, wanted, available_threads());
    return estimate.scalar(Quantity::recency_probability, layer - 1).value();
}

}  // namespace

void TestPaperValues::printed_values_data() {
    QTest::addColumn<PrintedSetting>("setting");
    const QMap<QString, PrintedSetting> settings = group_by_setting(read_paper());
    QCOMPARE(settings.size(), 25);
    for (auto setting = settings.begin(); setting != settings.end(); ++setting) {
        QTest::newRow(qPrintable(setting.key())) << setting.value();
    }
}

void TestPaperValues::printed_values() {
    QFETCH(PrintedSetting, setting);
    const QuantitySet wanted{Quantity::recency_probability};
    const Estimate estimate =
        *simulate({setting.parameters, 1, sequences}, wanted, available_threads());
    constexpr double rounding = 5e-5;     // printed with four digits
    constexpr double their_error = 5e-5;  // from 10^7 sequences
    for (const PublishedValue& printed : setting.values) {
        const Statistic ours =
            estimate.scalar(Quantity::recency_probability, printed.layer - 1).value();
        const double allowed = 4.0 * ours.standard_error + rounding + their_error +
                               slack_of_near_ties(setting.parameters, printed.layer);
        const QString message = QStringLiteral("figure %1, layer %2: %3 +- %4, printed %5")
                                    .arg(QString::fromStdString(printed.figure))
                                    .arg(printed.layer)
                                    .arg(ours.mean, 0, 'f', 6)
                                    .arg(ours.standard_error, 0, 'f', 6)
                                    .arg(printed.recency_probability);
        QVERIFY2(std::abs(ours.mean - printed.recency_probability) <= allowed, qPrintable(message));
    }
}

// Demonstration 1: the norm that hid the recency is gone, and RP at layer 4 goes from .14 to .91.
void TestPaperValues::layer_norm_switches_the_bias() {
    Parameters p;
    p.normalization = Normalization::none;
    verify_close(recency_probability(p, 4).mean, 0.144, 0.003);
    p.normalization = Normalization::layer_norm;
    verify_close(recency_probability(p, 4).mean, 0.908, 0.001);
}

// Demonstration 3: at layer 2, d from 16 to 1024 takes RP from .638 to .500, and d = 64 with
// tau = 1/32 gives .999. A sharper softmax attends to itself, and nothing is averaged.
void TestPaperValues::wider_is_sharper() {
    Parameters p;
    verify_close(recency_probability(p, 2).mean, 0.638, 0.001);
    p.dimension = 1024;
    verify_close(recency_probability(p, 2).mean, 0.500, 0.001);
    p.dimension = 64;
    p.score_scale = 1.0 / 32.0;
    verify_close(recency_probability(p, 2).mean, 0.9988, 0.0002);
}

// Demonstration 7: RP at layer 4 is .51 with LayerNorm, .94 with RMSNorm.
void TestPaperValues::layer_norm_is_blind_along_ones() {
    Parameters p;
    p.distribution = Distribution::along_ones;
    verify_close(recency_probability(p, 4).mean, 0.51, 0.005);
    p.normalization = Normalization::rms_norm;
    verify_close(recency_probability(p, 4).mean, 0.94, 0.005);
}

// Demonstration 8: RP says how often, not how much. It reaches 1.0 while the largest gap of the
// last row shrinks to a fifth and the tokens collapse.
void TestPaperValues::deep_stacks_are_surely_and_hardly_recent() {
    Parameters p;
    p.sequence_length = 64;
    p.layers = 12;
    const QuantitySet wanted{Quantity::recency_probability, Quantity::mean_cosine, Quantity::score};
    const Estimate estimate = *simulate({p, 1, 4000}, wanted, available_threads());
    const auto gap = [&](int layer) {
        return estimate.cell(Quantity::score, layer - 1, 63, 62)->mean -
               estimate.cell(Quantity::score, layer - 1, 63, 0)->mean;
    };
    verify_close(estimate.scalar(Quantity::recency_probability, 11)->mean, 1.0, 0.0005);
    verify_close(estimate.scalar(Quantity::mean_cosine, 11)->mean, 0.995, 0.002);
    verify_close(gap(4), 1.09, 0.05);
    verify_close(gap(12), 0.23, 0.03);
}

QTEST_GUILESS_MAIN(TestPaperValues)
#include "tst_paper_values.moc"

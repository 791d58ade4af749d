// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/comparison.h"

#include <limits>

namespace recency {

namespace {

QString quantity_name(Quantity quantity) {
    constexpr const char* names[quantity_count] = {"recency probability",
                                                   "ties",
                                                   "recency advantage",
                                                   "mean cosine",
                                                   "key norm",
                                                   "score",
                                                   "cosine",
                                                   "weight",
                                                   "rollout",
                                                   "contribution"};
    return QString::fromLatin1(names[static_cast<int>(quantity)]);
}

double excess(double actual, double expected, double tolerance) {
    const double difference = std::abs(actual - expected);
    if (std::isnan(difference)) {
        return std::numeric_limits<double>::infinity();
    }
    return difference <= tolerance ? 0.0 : difference / tolerance;
}

}  // namespace

void Comparison::expect(const QString& what, double actual, double expected, double tolerance) {
    ++made_;
    const double ratio = excess(actual, expected, tolerance);
    if (ratio == 0.0) {
        return;
    }
    ++failed_;
    if (ratio > worst_ratio_) {
        worst_ratio_ = ratio;
        worst_ = QStringLiteral("%1: %2 instead of %3, allowed difference %4")
                     .arg(what)
                     .arg(actual, 0, 'g', 10)
                     .arg(expected, 0, 'g', 10)
                     .arg(tolerance, 0, 'g', 3);
    }
}

QString Comparison::report() const {
    return made_ == 0 ? QStringLiteral("nothing was compared")
                      : QStringLiteral("%1 of %2 out of bounds; worst: %3")
                            .arg(failed_)
                            .arg(made_)
                            .arg(worst_);
}

QString cell_name(Quantity quantity, int layer, int query, int key) {
    return QStringLiteral("%1, query %2, key %3")
        .arg(scalar_name(quantity, layer))
        .arg(query + 1)
        .arg(key + 1);
}

QString key_name(int layer, int key) {
    return QStringLiteral("%1, key %2").arg(scalar_name(Quantity::key_norm, layer)).arg(key + 1);
}

QString scalar_name(Quantity quantity, int layer) {
    return QStringLiteral("%1 of layer %2").arg(quantity_name(quantity)).arg(layer + 1);
}

QString model_name(const Parameters& parameters) {
    constexpr const char* names[] = {"no norm", "layernorm", "rmsnorm"};
    return QStringLiteral("%1 %2")
        .arg(QLatin1String(names[static_cast<int>(parameters.normalization)]))
        .arg(parameters.placement == Placement::pre ? QStringLiteral("pre")
                                                    : QStringLiteral("post"));
}

QString distribution_name(Distribution distribution) {
    constexpr const char* names[] = {"shared direction", "along ones", "neighbours", "topics",
                                     "repeated tokens"};
    return QLatin1String(names[static_cast<int>(distribution)]);
}

}  // namespace recency

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sources_words.h"

#include "ui/format.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace recency::ui {
namespace {

struct Sources {
    Q_DECLARE_TR_FUNCTIONS(Sources)
};

constexpr double alike = 0.01;  // of the weights: a smaller difference is none

/// A difference of two standard errors of each is seen as one. There is none only where noise
/// cannot hide more than next to nothing; from a single sequence nothing is known of it.
QString preference(const Statistic& first, const Statistic& last) {
    const double change = last.mean - first.mean;
    const double noise = 2.0 * (first.standard_error + last.standard_error);
    if (!(std::abs(change) > noise)) {
        const bool none = std::abs(change) + noise <= alike * 0.5 * (first.mean + last.mean);
        return none ? Sources::tr("no preference") : Sources::tr("too few sequences to tell");
    }
    return change > 0.0 ? Sources::tr("recent keys are preferred")
                        : Sources::tr("early keys are preferred");
}

/// Digits that tell the two weights apart.
QString weights_in_words(const Statistic& first, const Statistic& last, int last_key) {
    const int decimals = std::max(3, decimals_for(std::abs(last.mean - first.mean) * 4.0));
    return Sources::tr("%1 on key 1, %2 on key %3: %4")
        .arg(format_fixed(first.mean, std::min(decimals, 5)),
             format_fixed(last.mean, std::min(decimals, 5)), QString::number(last_key),
             preference(first, last));
}

QString percent(const Statistic& share) {
    const double value = 100.0 * share.mean;
    return value < 0.05 ? Sources::tr("less than 0.1 %")
                        : Sources::tr("%1 %").arg(format_fixed(value, 1));
}

}  // namespace

QString sources_sentence(const Scene& scene) {
    const int layer = scene.view.layer;
    const int query = scene.row();
    const Estimate& estimate = *scene.estimate;
    if (!estimate.exists(Quantity::contribution, layer) ||
        !estimate.exists(Quantity::weight, layer) || query < 2) {
        return QString();
    }
    const auto weight = [&](int key) {
        return *estimate.cell(Quantity::weight, layer, query, key);
    };
    const auto share = [&](int key) {
        return *estimate.cell(Quantity::contribution, layer, query, key);
    };
    return Sources::tr(
               "Weights of query %1: %2. Its content: %3 from token 1, %4 from token %5, "
               "%6 its own.")
        .arg(query + 1)
        .arg(weights_in_words(weight(0), weight(query - 1), query), percent(share(0)),
             percent(share(query - 1)), QString::number(query), percent(share(query)));
}

}  // namespace recency::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/recency_words.h"

#include "ui/format.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace recency::ui {
namespace {

using State = LayerRecency::State;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(RecencyWords)
};

QString value_words(const LayerRecency& recency) {
    const QString value = format_fixed(recency.probability.mean, 3);
    return recency.has_noticeable_ties()
               ? Words::tr("%1 and ties %2").arg(value, format_fixed(recency.ties, 3))
               : value;
}

}  // namespace

QString missing_recency_text(const std::vector<LayerRecency>& layers, int tokens) {
    const auto any = [&](State state) {
        return std::ranges::any_of(layers,
                                   [=](const LayerRecency& layer) { return layer.state == state; });
    };
    if (any(State::value)) {
        return {};
    }
    if (tokens < 3) {
        return Words::tr("needs three tokens");
    }
    if (!any(State::tied)) {
        return {};
    }
    const bool all = std::ranges::all_of(layers, [](const LayerRecency& layer) {
        return layer.state != State::tied || layer.all_ties();
    });
    return all ? Words::tr("every comparison is a tie") : Words::tr("most comparisons are ties");
}

QString recency_in_words(const std::vector<LayerRecency>& layers) {
    QStringList parts;
    for (std::size_t layer = 0; layer < layers.size(); ++layer) {
        const LayerRecency& recency = layers[layer];
        const QString number = QString::number(layer + 1);
        if (recency.state == State::value) {
            parts << Words::tr("layer %1 %2").arg(number, value_words(recency));
        } else if (recency.state == State::tied) {
            parts << Words::tr("layer %1 %2").arg(number, tie_words(recency));
        } else if (recency.state == State::out_of_range) {
            parts << Words::tr("from layer %1 on out of range").arg(number);
            break;
        }
    }
    return parts.join(QStringLiteral(", "));
}

}  // namespace recency::ui

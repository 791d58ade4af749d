// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/panel_texts.h"

#include "core/paper_comparison.h"
#include "ui/format.h"
#include "ui/plots/layer_values.h"

#include <QCoreApplication>
#include <QStringList>

#include <cmath>

namespace recency::ui {
namespace {

constexpr int printed_digits = 4;  // as in the paper
constexpr int range_digits = 3;

QString tr(const char* text) {
    return QCoreApplication::translate("PaperPanel", text);
}

/// "+0.3", "0.0"
QString one_decimal(double value) {
    const double rounded = std::round(10.0 * value) / 10.0;
    return rounded == 0.0 ? QStringLiteral("0.0") : format_signed(rounded, 1);
}

QString difference_text(const PaperComparison& comparison) {
    const QString text = tr("Δ %1 s.e.").arg(one_decimal(comparison.in_standard_errors()));
    return comparison.is_large() ? large_mark() + u' ' + text : text;
}

void add_recency(PanelTexts& texts, const Scene& scene, const std::optional<double>& published) {
    const auto ours = scene.estimate->scalar(Quantity::recency_probability, scene.view.layer);
    if (!ours) {
        return;
    }
    texts.ours = format_probability(ours->mean, printed_digits);
    if (!std::isfinite(ours->standard_error)) {
        return;
    }
    texts.error = QStringLiteral("± ") + format_error(ours->standard_error);
    if (!published) {
        return;
    }
    if (const auto comparison =
            compare_with_paper(*ours, scene.estimate->sequences(), *published)) {
        texts.difference = difference_text(*comparison);
        texts.large = comparison->is_large();
    }
}

/// Of the panel alone, whatever range its colours are of.
void add_range(PanelTexts& texts, const Scene& scene) {
    View view = scene.view;
    view.range_mode = RangeMode::this_layer;
    const ValueRange range = value_range(*scene.estimate, view);
    texts.range = tr("%1 … %2").arg(format_significant(range.minimum, range_digits),
                                    format_significant(range.maximum, range_digits));
}

}  // namespace

QString large_mark() {
    return QStringLiteral("◆");
}

PanelTexts panel_texts(const Scene& scene, const GridPanel& panel, const Parameters& parameters) {
    PanelTexts texts;
    texts.ours = QStringLiteral("–");
    texts.hangs_on_rounding = hangs_on_rounding(parameters, panel.layer);
    if (panel.published) {
        texts.published =
            tr("published %1").arg(format_probability(*panel.published, printed_digits));
    }
    if (layer_exists(scene, scene.view.layer)) {
        add_recency(texts, scene, panel.published);
        add_range(texts, scene);
    }
    return texts;
}

QString PanelTexts::spoken() const {
    QStringList parts{tr("recency probability %1").arg((ours + u' ' + error).trimmed())};
    parts << published;
    if (!difference.isEmpty()) {
        QString words = difference;
        words.remove(large_mark()).remove(u'Δ').replace(tr("s.e."), tr("standard errors"));
        parts << (large ? tr("large difference %1") : tr("difference %1")).arg(words.trimmed());
    }
    if (!range.isEmpty()) {
        parts << tr("scores %1").arg(range);
    }
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

}  // namespace recency::ui

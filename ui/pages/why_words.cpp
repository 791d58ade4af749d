// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/why_words.h"

#include "ui/format.h"
#include "ui/pages/why_row_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace recency::ui {
namespace {

struct Why {
    Q_DECLARE_TR_FUNCTIONS(Why)
};

bool speaks(const WhyRun& run) {
    return run.has_layer() && !run.keys.isEmpty();
}

QString key_of(const WhyRun& run) {
    return QString::number(run.key() + 1);
}

QString with_norm(const WhyRun& run) {
    return Why::tr("with %1").arg(norm_name(run.parameters().normalization));
}

/// "×0.76 without a norm, ×1 with LayerNorm": as far as there are numbers.
QString in_both(const WhyRun& without, const WhyRun& with, Factor factor) {
    QStringList parts;
    if (speaks(without)) {
        parts << Why::tr("%1 without a norm").arg(factor_value(without, factor));
    }
    if (speaks(with)) {
        parts << QStringLiteral("%1 %2").arg(factor_value(with, factor), with_norm(with));
    }
    return parts.join(QStringLiteral(", "));
}

QString average_sentence(const WhyRun& without, const WhyRun& with) {
    const WhyRun& shown = speaks(with) ? with : without;
    if (shown.scene.view.layer == 0) {
        return Why::tr("Layer 1 reads the embeddings themselves: nothing has been averaged yet.");
    }
    const QString layer = QString::number(shown.scene.view.layer);
    const QString key = key_of(shown);
    const auto own = [&](const WhyRun& run) {
        const int token = static_cast<int>(run.key());
        const auto weight =
            run.scene.estimate->cell(Quantity::weight, run.scene.view.layer - 1, token, token);
        return weight ? format_fixed(100.0 * weight->mean, 0) + Why::tr(" %") : QString();
    };
    QStringList parts;
    if (speaks(without)) {
        parts << Why::tr("%1 without a norm").arg(own(without));
    }
    if (speaks(with)) {
        parts << QStringLiteral("%1 %2").arg(own(with), with_norm(with));
    }
    const QString sentence =
        Why::tr("Layer %1 made token %2 an average of tokens 1 to %2. Its own share: %3.")
            .arg(layer, key, parts.join(QStringLiteral(", ")));
    const QString residual = residual_sentence(shown);
    return residual.isEmpty() ? sentence : sentence + u' ' + residual;
}

QString length_sentence(const WhyRun& without, const WhyRun& with) {
    const WhyRun& shown = speaks(without) ? without : with;
    QString start = Why::tr("How long is key %1 beside key 1? %2.")
                        .arg(key_of(shown), in_both(without, with, Factor::length));
    if (!speaks(with)) {
        return start;
    }
    const QString norm = norm_name(with.parameters().normalization);
    if (with.epsilon_counts) {
        return start + Why::tr(" %1 leaves tokens this short some of it.").arg(norm);
    }
    if (!with.length_before.isEmpty()) {
        return start + Why::tr(" %1 takes the length away.").arg(norm);
    }
    return with.length_is_gone()
               ? start + Why::tr(" %1 took it away at the end of layer %2.")
                             .arg(norm)
                             .arg(with.scene.view.layer)
               : start + Why::tr(" %1 comes only at the end of the layer.").arg(norm);
}

QString cosine_sentence(const WhyRun& without, const WhyRun& with) {
    const WhyRun& shown = speaks(with) ? with : without;
    const QString row = QString::number(shown.scene.row() + 1);
    const QString values = in_both(without, with, Factor::cosine);
    if (!is_relative(shown, Factor::cosine)) {
        return Why::tr("The cosine of query %1 with key %2: %3.").arg(row, key_of(shown), values);
    }
    return Why::tr("How close to query %1 does key %2 point, beside key 1? Cosine %3.")
        .arg(row, key_of(shown), values);
}

/// "×0.76 · ×1.36 ≈ ×1.01".
QString product_in(const WhyRun& run) {
    return QStringLiteral("%1\u00a0·\u00a0%2\u00a0%3\u00a0%4")
        .arg(factor_value(run, Factor::length), factor_value(run, Factor::cosine),
             step_sign(3, run), factor_value(run, Factor::score));
}

QString score_sentence(const WhyRun& without, const WhyRun& with) {
    const WhyRun& shown = speaks(with) ? with : without;
    if (shown.parameters().score_scale == 0.0) {
        return Why::tr("Scores are length times cosine times τ, and τ is 0: every score is 0.");
    }
    if (!is_relative(shown, Factor::score)) {
        return Why::tr("A score is length times cosine. Query %1 and key %2: %3.")
            .arg(shown.scene.row() + 1)
            .arg(key_of(shown), in_both(without, with, Factor::score));
    }
    QStringList parts;
    if (speaks(without)) {
        parts << Why::tr("%1 without a norm").arg(product_in(without));
    }
    if (speaks(with)) {
        parts << QStringLiteral("%1 %2").arg(product_in(with), with_norm(with));
    }
    return Why::tr("A score is a length times a cosine. Key %1 beside key 1: %2.")
        .arg(key_of(shown), parts.join(QStringLiteral(", ")));
}

QString update_formula(const Parameters& parameters) {
    if (normalizes_before_attention(parameters)) {
        return Why::tr("X ← A H + r X");
    }
    return normalizes_after_attention(parameters) ? Why::tr("X ← Norm(A X + r X)")
                                                  : Why::tr("X ← A X + r X");
}

QString average_text(const WhyRun& live) {
    if (live.scene.view.layer == 0) {
        return Why::tr("No layer comes before layer 1.");
    }
    const QString layer = QString::number(live.scene.view.layer);
    return live.parameters().residual > 0.0
               ? Why::tr("Token 𝑗 in layer %1:\n%2").arg(layer, update_formula(live.parameters()))
               : Why::tr("Row 𝑗: what token 𝑗 took in layer %1.").arg(layer);
}

}  // namespace

QString why_title(const Scene& live) {
    const QString layer = QString::number(live.view.layer + 1);
    if (live.estimate->parameters().score_scale == 0.0) {
        return Why::tr("Why layer %1 has no preference").arg(layer);
    }
    switch (preference_of(*live.estimate, live.view.layer)) {
    case Preference::recent:
        return Why::tr("Why layer %1 prefers recent keys").arg(layer);
    case Preference::early:
        return Why::tr("Why layer %1 prefers early keys").arg(layer);
    case Preference::slight:
        return Why::tr("Why layer %1 has hardly a preference").arg(layer);
    case Preference::none:
    case Preference::tied:
        return Why::tr("Why layer %1 has no preference").arg(layer);
    case Preference::out_of_range:
        return Why::tr("Layer %1 is out of range").arg(layer);
    case Preference::undecided:
        return Why::tr("Layer %1: too few sequences to tell a preference").arg(layer);
    default:
        return Why::tr("Layer %1: too few tokens for a preference").arg(layer);
    }
}

QString step_sentence(int step, const WhyRun& without, const WhyRun& with) {
    if (!speaks(without) && !speaks(with)) {
        const WhyRun& known = with.scene.estimate ? with : without;
        return known.scene.estimate == nullptr || known.scene.row() > 0
                   ? QString()
                   : Why::tr("Query 1 sees only itself. Choose a later row to compare keys.");
    }
    const WhyRun& shown = speaks(with) ? with : without;
    if (step > 0 && shown.key() == 0 && is_relative(shown, Factor::score)) {
        return Why::tr("Key 1 is what the other keys are measured against: ×1.");
    }
    switch (step) {
    case 0:
        return average_sentence(without, with);
    case 1:
        return length_sentence(without, with);
    case 2:
        return cosine_sentence(without, with);
    default:
        return score_sentence(without, with);
    }
}

QString step_name(int step) {
    const std::array names{Why::tr("1 Average"), Why::tr("2 Length"), Why::tr("3 Cosine"),
                           Why::tr("4 Score")};
    return names.at(static_cast<std::size_t>(step));
}

QString step_text(int step, const WhyRun& live) {
    const int row = live.scene.row() + 1;
    const bool relative = live.scale != KeyFactors::Scale::plain;
    switch (step) {
    case 0:
        return average_text(live);
    case 1:
        return Why::tr("Of key 𝑗, beside key\u00a01.");
    case 2:
        return relative ? Why::tr("Of query %1 with key 𝑗, beside key\u00a01.").arg(row)
                        : Why::tr("Of query %1 with key 𝑗: about 0, no ratios.").arg(row);
    default:
        return relative ? Why::tr("Row %1: length times cosine, beside key\u00a01.").arg(row)
                        : Why::tr("Row %1: length times cosine, plain values.").arg(row);
    }
}

QString step_sign(int step, const WhyRun& run) {
    switch (step) {
    case 0:
        return {};
    case 1:
        return run.scene.view.layer > 0 ? QStringLiteral("→") : QString();
    case 2:
        return QStringLiteral("×");
    default:
        if (run.score.isEmpty()) {
            return {};
        }
        return run.exact ? QStringLiteral("=") : QStringLiteral("≈");
    }
}

}  // namespace recency::ui

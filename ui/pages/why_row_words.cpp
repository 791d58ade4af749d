// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/why_row_words.h"

#include "ui/format.h"
#include "ui/plots/norm_epsilon.h"

#include <QCoreApplication>

#include <cmath>

namespace recency::ui {
namespace {

struct Why {
    Q_DECLARE_TR_FUNCTIONS(Why)
};

constexpr double noticeable = 0.01;  // less than this from key 1 to the last key is level

int direction(const QVector<double>& ratios) {
    if (ratios.isEmpty() || std::abs(std::log(ratios.back())) < noticeable) {
        return 0;
    }
    return ratios.back() > 1.0 ? 1 : -1;
}

/// Sentences of layers whose preference needs no mechanism, or has none.
QString special_sentence(const WhyRun& run, Preference preference) {
    if (preference == Preference::out_of_range) {
        return Why::tr("Out of range: the tokens have outgrown 64-bit numbers.");
    }
    if (run.parameters().score_scale == 0.0) {
        return Why::tr("Score scale 0: every score is 0.");
    }
    if (all_tokens_identical(run.parameters())) {
        return Why::tr("All tokens are the same vector: every comparison is a tie.");
    }
    switch (preference) {
    case Preference::tied:
        return Why::tr("Most comparisons are ties.");
    case Preference::unknown:
        return run.scene.tokens() < 3 ? Why::tr("Two tokens: nothing to prefer.") : QString();
    case Preference::undecided:
        return Why::tr("Too few sequences to tell.");
    default:
        return {};
    }
}

QString winner(Preference preference) {
    switch (preference) {
    case Preference::recent:
        return Why::tr("the later key wins");
    case Preference::early:
        return Why::tr("the early key wins");
    case Preference::slight:
        return Why::tr("hardly a preference");
    default:
        return Why::tr("no preference");
    }
}

/// Where the length is no part of the scores.
QString angle_cause(const WhyRun& run) {
    if (normalizes_after_attention(run.parameters())) {
        return Why::tr("All lengths are equal: %1.");
    }
    return Why::tr("The length is gone: %1.");
}

QString product_cause(int length, int cosine, Preference preference) {
    if (length * cosine < 0) {
        if (preference == Preference::none) {
            return Why::tr("They cancel: %1.");
        }
        if (preference == Preference::slight) {
            return Why::tr("They all but cancel: %1.");
        }
        const bool falling_wins = preference == Preference::early;
        if ((length < 0) == falling_wins) {
            return falling_wins ? Why::tr("The length falls faster: %1.")
                                : Why::tr("The length rises faster: %1.");
        }
        return falling_wins ? Why::tr("The cosine falls faster: %1.")
                            : Why::tr("The cosine rises faster: %1.");
    }
    if (length == 0 && cosine == 0) {
        return Why::tr("Length and cosine are level: %1.");
    }
    if (length == 0) {
        return cosine > 0 ? Why::tr("Only the cosine rises: %1.")
                          : Why::tr("Only the cosine falls: %1.");
    }
    if (cosine == 0) {
        return length > 0 ? Why::tr("Only the length rises: %1.")
                          : Why::tr("Only the length falls: %1.");
    }
    return length > 0 ? Why::tr("Length and cosine rise: %1.")
                      : Why::tr("Length and cosine fall: %1.");
}

/// Does the row say the opposite of the layer as a whole, or nothing? Then no cause is named.
bool row_agrees(const WhyRun& run, Preference preference) {
    const int score = direction(run.score);
    return !(preference == Preference::recent && score <= 0) &&
           !(preference == Preference::early && score >= 0);
}

int position_of(const WhyRun& run) {
    return static_cast<int>(run.key()) + 1;
}

/// Did a residual make the tokens that this layer reads?
bool has_residual_before(const WhyRun& run) {
    return run.scene.estimate != nullptr && run.scene.view.layer > 0 &&
           run.parameters().residual > 0.0;
}

QString effective_text(const WhyRun& run) {
    return format_significant(effective_residual(run.parameters()), 2);
}

QString share(const WhyRun& run, int query, int key) {
    const auto weight =
        run.scene.estimate->cell(Quantity::weight, run.scene.view.layer - 1, query, key);
    return weight ? format_fixed(weight->mean, 2) : QStringLiteral("–");
}

}  // namespace

QString norm_name(Normalization normalization) {
    switch (normalization) {
    case Normalization::layer_norm:
        return QStringLiteral("LayerNorm");
    case Normalization::rms_norm:
        return QStringLiteral("RMSNorm");
    default:
        return Why::tr("none");
    }
}

QString row_sentence(const WhyRun& run) {
    if (run.scene.estimate == nullptr) {
        return Why::tr("computing …");
    }
    const Preference preference = preference_of(*run.scene.estimate, run.scene.view.layer);
    QString special = special_sentence(run, preference);
    if (!special.isEmpty()) {
        return special;
    }
    if (run.epsilon_counts) {
        return Why::tr("So short a token keeps some of its length (%1).").arg(epsilon_text());
    }
    if (run.length_is_gone()) {
        return angle_cause(run).arg(winner(preference));
    }
    if (run.scale != KeyFactors::Scale::ratio || !row_agrees(run, preference)) {
        return Why::tr("Over all rows: %1.").arg(winner(preference));
    }
    return product_cause(direction(run.length), direction(run.cosine), preference)
        .arg(winner(preference));
}

QString residual_note(const WhyRun& run) {
    if (!has_residual_before(run)) {
        return {};
    }
    return run.scene.view.layer > 1
               ? Why::tr("Residual: r\u00a0=\u00a0%1.")
                     .arg(format_significant(run.parameters().residual, 3))
               : Why::tr("Residual: r_eff\u00a0=\u00a0%1.").arg(effective_text(run));
}

QString residual_sentence(const WhyRun& run) {
    if (!has_residual_before(run)) {
        return {};
    }
    if (run.scene.view.layer > 1) {
        return Why::tr("The residual adds r = %1 times the token itself.")
            .arg(format_significant(run.parameters().residual, 3));
    }
    return Why::tr("The residual keeps r_eff = %1 of the token itself.").arg(effective_text(run));
}

const QVector<double>& factor_values(const WhyRun& run, Factor factor) {
    switch (factor) {
    case Factor::length:
        return run.length;
    case Factor::cosine:
        return run.cosine;
    default:
        return run.score;
    }
}

bool is_relative(const WhyRun& run, Factor factor) {
    return factor == Factor::length || run.scale == KeyFactors::Scale::ratio;
}

QString factor_name(Factor factor) {
    switch (factor) {
    case Factor::length:
        return Why::tr("length");
    case Factor::cosine:
        return Why::tr("cosine");
    default:
        return Why::tr("score");
    }
}

QString factor_value(const WhyRun& run, Factor factor) {
    const QVector<double>& values = factor_values(run, factor);
    if (values.isEmpty()) {
        return QStringLiteral("–");
    }
    const double value = values[run.key()];
    if (!is_relative(run, factor)) {
        return format_rounded(value, 3);
    }
    const bool one = std::abs(value - 1.0) < 1e-9;
    return one ? QStringLiteral("×1") : format_ratio(value);
}

QString product_text(const WhyRun& run, Factor factor) {
    if (factor_values(run, factor).isEmpty()) {
        return {};
    }
    return Why::tr("key %1: %2").arg(position_of(run)).arg(factor_value(run, factor));
}

QString missing_words(const WhyRun& run, Factor factor) {
    if (!factor_values(run, factor).isEmpty()) {
        return {};
    }
    if (run.scene.estimate == nullptr) {
        return Why::tr("computing …");
    }
    if (run.scene.row() == 0) {
        return Why::tr("query 1 has\nno earlier key");
    }
    if (!run.has_layer()) {
        return Why::tr("out of range");
    }
    if (factor == Factor::score && run.parameters().score_scale == 0.0) {
        return Why::tr("every score is 0");
    }
    return run.scale == KeyFactors::Scale::absent ? Why::tr("not measured yet")
                                                  : Why::tr("no ratio to key 1");
}

QString factor_description(const WhyRun& run, Factor factor) {
    const QString missing = missing_words(run, factor);
    if (!missing.isEmpty()) {
        return QString(missing).replace(u'\n', u' ');
    }
    const QString place = Why::tr("Row %1, layer %2, %3")
                              .arg(run.scene.row() + 1)
                              .arg(run.scene.view.layer + 1)
                              .arg(norm_name(run.parameters().normalization));
    const QVector<double>& values = factor_values(run, factor);
    const QString first =
        is_relative(run, factor) ? QStringLiteral("×1") : format_rounded(values.front(), 3);
    return Why::tr("%1: the %2 goes from %3 at key 1 to %4 at key %5.")
        .arg(place, factor_name(factor), first, factor_value(run, factor))
        .arg(position_of(run));
}

QString average_description(const WhyRun& run) {
    if (run.scene.view.layer == 0) {
        return Why::tr("The inputs of layer 1 are the embeddings: nothing is averaged yet.");
    }
    if (!run.has_layer() || run.keys.isEmpty()) {
        return missing_words(run, Factor::cosine);
    }
    const int token = static_cast<int>(run.key());
    if (token == 0) {
        return Why::tr("In layer %1 token 1 sees only itself.").arg(run.scene.view.layer);
    }
    return Why::tr("Layer %1 made token %2 of %3 of token 1 and %4 of itself.")
        .arg(run.scene.view.layer)
        .arg(token + 1)
        .arg(share(run, token, 0), share(run, token, token));
}

}  // namespace recency::ui

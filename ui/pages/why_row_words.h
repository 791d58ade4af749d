// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/why_run.h"
#include "ui/plots/factor_plot.h"

#include <QString>

namespace recency::ui {

// What the Why view says of one run. Layers, queries and keys count from 1 here.

/// "none", "LayerNorm", "RMSNorm".
QString norm_name(Normalization normalization);

/// What the numbers show, in a sentence: "They cancel: no preference."
QString row_sentence(const WhyRun& run);

/// What the residual weighs in the tokens that the layer reads: at layer 2, which reads what layer
/// 1 made of the embeddings, "Residual: r_eff = 0.35.", deeper "Residual: r = 1.". Empty at layer 1
/// and without a residual.
QString residual_note(const WhyRun& run);
/// The same as a sentence: "The residual keeps r_eff = 0.35 of the token itself."
QString residual_sentence(const WhyRun& run);

/// "key 9: ×0.76"; empty where there is no such number.
QString product_text(const WhyRun& run, Factor factor);
/// "×0.76", or a plain value; "–" where there is none.
QString factor_value(const WhyRun& run, Factor factor);

/// Why a plot is empty; empty while it is not.
QString missing_words(const WhyRun& run, Factor factor);

/// For those who listen: "Row 10, layer 2, LayerNorm: the cosine goes from ×1 at key 1 to ×1.23 at
/// key 9."
QString factor_description(const WhyRun& run, Factor factor);
/// "Layer 1 made token 9 of 0.11 of token 1 and 0.12 of itself."
QString average_description(const WhyRun& run);

QString factor_name(Factor factor);
/// The curve of a factor; empty where it has none.
const QVector<double>& factor_values(const WhyRun& run, Factor factor);
/// Is the factor relative to key 1 (else plain)? Lengths always are.
bool is_relative(const WhyRun& run, Factor factor);

}  // namespace recency::ui

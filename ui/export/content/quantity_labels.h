// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/estimate.h"
#include "ui/plots/layer_recency.h"

#include <QString>

namespace recency::ui {

// Texts of figures, with the marks of figure_text.h. Layers and queries count from 0.

/// "attention score *S*_{ij}": beside a colour bar.
QString cell_label(Quantity quantity);
/// "attention score *S*_{10,j}": beside the axis of a row.
QString row_label(Quantity quantity, int query);

/// "layer 4"
QString layer_text(int layer);

/// "RP .7079 ± .0001", as many digits as the error has; "RP .250 ± .001, ties .500" where ties can
/// be noticed, "all ties" where they are all there is. Empty where it is not known.
QString recency_note(const LayerRecency& recency);
/// The same of a layer that the estimate may lack.
QString recency_note(const Estimate& estimate, int layer);

/// ".7079 ± .0001"; without an error, ".708".
QString probability_with_error(const Statistic& statistic);

/// "± .0001": beside a probability; empty where there is none.
QString error_text(double standard_error);

/// Greek and Latin letters that stand for themselves in a text become symbols: "LayerNorm,
/// *α* = 0.5". A letter does if " = " follows it.
QString with_symbols(const QString& text);

}  // namespace recency::ui

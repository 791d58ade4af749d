// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paper_curves.h"
#include "ui/scene.h"
#include "ui/theme.h"

#include <QString>

#include <cstddef>

namespace recency::ui {

// What plots and figures of the curves h(j) have in common.

/// "α = 0.6"
QString alpha_text(const PaperCurve& curve);
/// "α = 0.6: 1.1061", with the last value.
QString curve_name(const PaperCurve& curve);
/// With four decimals: the differences are small.
QString h_text(double value);
/// "h(j) without residual"
QString closed_form_title(const PaperCurves& curves);

/// The axis of all curves of a figure.
ValueRange range_of(const PaperCurves& figure);

/// Grey for small alpha, ink for large: hue is for early and recent.
QColor tone(const Theme& theme, std::size_t index, std::size_t count);

}  // namespace recency::ui

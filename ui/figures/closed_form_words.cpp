// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/closed_form_words.h"

#include "ui/format.h"
#include "ui/plots/curve_axis.h"

#include <QCoreApplication>

#include <algorithm>

namespace recency::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ClosedForm)
};

constexpr int digits = 4;

}  // namespace

QString alpha_text(const PaperCurve& curve) {
    return QStringLiteral("α = ") + format_significant(curve.form.alpha, 2);
}

QString h_text(double value) {
    return format_fixed(value, digits);
}

QString curve_name(const PaperCurve& curve) {
    return Words::tr("%1: %2").arg(alpha_text(curve), h_text(curve.h.back()));
}

QString closed_form_title(const PaperCurves& curves) {
    return curves.residual == 0.0 ? Words::tr("h(j) without residual")
                                  : Words::tr("h(j) with residual");
}

ValueRange range_of(const PaperCurves& figure) {
    double lowest = figure.curves.front().h.front();
    double highest = lowest;
    for (const PaperCurve& curve : figure.curves) {
        const auto [low, high] = std::ranges::minmax(curve.h);
        lowest = std::min(lowest, low);
        highest = std::max(highest, high);
    }
    return round_range(lowest, highest, 1e-6);
}

QColor tone(const Theme& theme, std::size_t index, std::size_t count) {
    const double part = count > 1 ? static_cast<double>(index) / static_cast<double>(count - 1) : 1;
    const auto mix = [part](int from, int to) {
        return static_cast<int>(from + part * (to - from));
    };
    return {mix(theme.guide.red(), theme.ink.red()), mix(theme.guide.green(), theme.ink.green()),
            mix(theme.guide.blue(), theme.ink.blue())};
}

}  // namespace recency::ui

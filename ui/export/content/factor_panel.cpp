// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/content/factor_panel.h"

#include "core/quantity_names.h"
#include "ui/export/content/curve_parts.h"
#include "ui/export/content/quantity_labels.h"
#include "ui/export/drawing/ink_theme.h"
#include "ui/format.h"
#include "ui/plots/factor_range.h"
#include "ui/plots/norm_epsilon.h"
#include "ui/plots/row_picture.h"

#include <QCoreApplication>

namespace recency::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(FigureFactors)
};

using Scale = KeyFactors::Scale;

class FactorCurves {
public:
    FactorCurves(const Scene& scene, const FigureStyle& style)
        : scene_(scene),
          ink_(style.ink),
          theme_(ink_theme(style.ink)),
          factors_(factors_along_row(scene)),
          divided_out_(scores_are_cosines(scene.estimate->parameters(), scene.view.layer) &&
                       !epsilon_counts_in_row(scene)) {}

    CurvePanel panel() const {
        CurvePanel panel;
        panel.x = key_axis(scene_.tokens());
        panel.y = axis();
        if (factors_.scale == Scale::absent) {
            panel.words = missing_row_text(scene_, scene_.row());
            return panel;
        }
        const double level = factors_.scale == Scale::plain ? 0.0 : 1.0;
        panel.levels = {{level, {}, theme_.axis, true}};
        if (factors_.scale == Scale::plain) {
            panel.curves = {plain_cosine()};
            return panel;
        }
        // In the order of drawing.
        if (!factors_.norm.isEmpty()) {
            panel.curves.push_back(norm());
        }
        if (!factors_.score.isEmpty()) {
            panel.curves.push_back(score());
        }
        panel.curves.push_back(cosine());
        return panel;
    }

private:
    FigureAxis axis() const {
        FigureAxis axis;
        if (factors_.scale == Scale::plain) {
            const ValueRange extent = cosine_extent(factors_);
            axis.label = row_label(Quantity::cosine, scene_.row());
            axis.range = round_range(extent.minimum, extent.maximum, least_cosine_span);
            return axis;
        }
        const ValueRange extent = with_room(logarithm_extent(factors_), 0.2);
        axis.label = Words::tr("relative to key 1");
        axis.spacing = Spacing::ratio;
        axis.range = ratios_from(round_range(extent.minimum, extent.maximum, least_logarithm_span));
        return axis;
    }

    Curve curve(Quantity quantity, const QVector<double>& values, const CurveStyle& style,
                const QString& name) const {
        const bool relative = factors_.scale == Scale::ratio;
        const CurveOrigin origin{std::string(quantity_name(quantity)) + (relative ? "_ratio" : ""),
                                 {},
                                 scene_.view.layer,
                                 scene_.row()};
        return key_curve(origin, factors_.keys, values, style, name);
    }

    /// A norm that this layer takes away has no effect: dotted, with hollow discs.
    Curve norm() const {
        const bool gone =
            divided_out_ && normalizes_before_attention(scene_.estimate->parameters());
        CurveStyle style{.colour = theme_.early, .marker = Marker::square};
        style = told_apart(style, ink_, Dash::dash_dotted);
        if (gone) {
            style.dash = Dash::dotted;
            style.marker = Marker::hollow_disc;
        }
        return curve(Quantity::key_norm, factors_.norm, style,
                     Words::tr("norm %1").arg(format_ratio(factors_.norm.back())));
    }

    /// Where it is the cosine but for a constant, a pale band under it.
    Curve score() const {
        const QString name = Words::tr("score %1").arg(format_ratio(factors_.score.back()));
        const CurveStyle own{.colour = theme_.ink, .marker = Marker::disc, .bold_name = true};
        const CurveStyle band{.colour = QColor(0xca, 0xcb, 0xcc), .width = 4.0};
        return divided_out_ ? curve(Quantity::score, factors_.score, band, {})
                            : curve(Quantity::score, factors_.score, own, name);
    }

    CurveStyle cosine_style() const {
        return told_apart({.colour = theme_.recent, .marker = Marker::triangle}, ink_,
                          divided_out_ ? Dash::solid : Dash::dashed);
    }

    Curve cosine() const {
        const bool equal = divided_out_ && !factors_.score.isEmpty();
        const QString name = equal ? Words::tr("cosine = score %1") : Words::tr("cosine %1");
        return curve(Quantity::cosine, factors_.cosine, cosine_style(),
                     name.arg(format_ratio(factors_.cosine.back())));
    }

    Curve plain_cosine() const {
        Curve plain = curve(Quantity::cosine, factors_.cosine, cosine_style(),
                            Words::tr("cosine %1").arg(format_rounded(factors_.cosine.back(), 3)));
        plain.error = to_vector(factors_.cosine_error);
        return plain;
    }

    const Scene& scene_;
    FigureInk ink_;
    Theme theme_;
    KeyFactors factors_;
    bool divided_out_;  // the scores are the cosines but for a constant
};

}  // namespace

FigurePanel factor_panel(const Scene& scene, const FigureStyle& style) {
    const QString title = Words::tr("factors of row %1, %2")
                              .arg(QString::number(scene.row() + 1), layer_text(scene.view.layer));
    return {title, {}, {}, FactorCurves(scene, style).panel()};
}

}  // namespace recency::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/content/row_panel.h"

#include "core/quantity_names.h"
#include "ui/export/content/curve_parts.h"
#include "ui/export/content/figure_scene.h"
#include "ui/export/content/quantity_labels.h"
#include "ui/export/content/run_titles.h"
#include "ui/export/drawing/ink_theme.h"
#include "ui/plots/row_picture.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <utility>

namespace recency::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(FigureRow)
};

class RowCurves {
public:
    RowCurves(const Scene& scene, const RowPicture& picture, FigureInk ink)
        : scene_(scene), picture_(picture), ink_(ink), theme_(ink_theme(ink)) {}

    /// In the order of drawing.
    std::vector<Curve> all() const {
        std::vector<Curve> curves;
        if (picture_.empty()) {
            return curves;
        }
        if (!picture_.theory.isEmpty()) {
            curves.push_back(theory());
        }
        if (has_pinned()) {
            curves.push_back(pinned());
        }
        curves.push_back(live());
        return curves;
    }

private:
    bool has_pinned() const { return !picture_.pinned.keys.isEmpty(); }

    CurveOrigin origin(const std::string& run, std::size_t experiment = 0) const {
        return {std::string(quantity_name(scene_.view.quantity)), run, scene_.view.layer,
                scene_.row(), experiment};
    }

    Curve live() const {
        const CurveStyle style{.colour = theme_.ink, .marker = Marker::disc, .bold_name = true};
        const RowValues& row = picture_.live;
        Curve curve = key_curve(
            origin(has_pinned() ? "B" : ""), row.keys, row.mean, style,
            has_pinned() ? run_title(QStringLiteral("B"), *scene_.estimate, *scene_.pinned)
                         : Words::tr("simulated"));
        curve.error = known(row.error);
        curve.spread = has_pinned() ? std::vector<double>{} : known(row.spread);
        return curve;
    }

    Curve pinned() const {
        const CurveStyle style{
            .colour = theme_.pinned, .marker = Marker::hollow_square, .bold_name = true};
        const RowValues& row = picture_.pinned;
        return key_curve(origin("A", 1), row.keys, row.mean, told_apart(style, ink_, Dash::dashed),
                         run_title(QStringLiteral("A"), *scene_.pinned, *scene_.estimate));
    }

    Curve theory() const {
        const CurveStyle style{.colour = theme_.ink2, .width = 0.75, .dash = Dash::dashed};
        return key_curve(origin("theory"), picture_.live.keys, picture_.theory, style,
                         Words::tr("theory"));
    }

    /// A single sequence has no errors.
    static std::vector<double> known(const QVector<double>& errors) {
        const bool finite = std::all_of(errors.begin(), errors.end(),
                                        [](double error) { return std::isfinite(error); });
        return finite ? to_vector(errors) : std::vector<double>{};
    }

    const Scene& scene_;
    const RowPicture& picture_;
    FigureInk ink_;
    Theme theme_;
};

/// What the pale band is.
std::pair<CurveStyle, QString> spread_mark() {
    return {{.colour = QColor(0xdd, 0xdd, 0xdd), .width = 6.0},
            Words::tr("± 1 s.d. between sequences")};
}

FigureAxis value_axis(const Scene& scene, const RowPicture& picture) {
    FigureAxis axis;
    axis.label = row_label(scene.view.quantity, scene.row());
    if (!picture.empty()) {
        const ValueRange extent = extent_of(picture);
        axis.range = round_range(extent.minimum, extent.maximum, least_span_of(picture));
        if (never_negative(scene.view.quantity)) {
            axis.range.minimum = std::max(axis.range.minimum, 0.0);
        }
    }
    return axis;
}

}  // namespace

FigurePanel row_panel(const Scene& plain_scene, const FigureStyle& style) {
    Scene scene = plain_scene;
    RowPicture picture = row_picture(scene);
    if (picture.pinned.keys.isEmpty()) {
        scene = with_theory(scene);
        picture = row_picture(scene);
    }
    CurvePanel panel;
    panel.x = key_axis(scene.tokens());
    panel.y = value_axis(scene, picture);
    panel.curves = RowCurves(scene, picture, style.ink).all();
    panel.words = picture.missing;
    if (!panel.curves.empty() && !panel.curves.back().spread.empty()) {
        panel.marks = {spread_mark()};
    }
    const QString title =
        Words::tr("row %1, %2").arg(QString::number(scene.row() + 1), layer_text(scene.view.layer));
    return {title, {}, {}, std::move(panel)};
}

}  // namespace recency::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/content/curve_parts.h"
#include "ui/export/content/paper_figures.h"
#include "ui/export/content/quantity_labels.h"
#include "ui/export/drawing/ink_theme.h"
#include "ui/figures/closed_form_words.h"

#include <QCoreApplication>

#include <array>

namespace recency::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(FigureClosedForm)
};

constexpr double side_room = 0.4;  // beside the first and the last key, in keys

constexpr std::array markers{Marker::disc, Marker::square, Marker::triangle, Marker::diamond,
                             Marker::hollow_disc};
constexpr std::array dashes{Dash::dotted, Dash::dash_dotted, Dash::dashed, Dash::solid,
                            Dash::solid};

Curve curve_of(const PaperCurves& figure, std::size_t index, const Theme& theme) {
    const PaperCurve& form = figure.curves[index];
    Curve curve;
    curve.name = with_symbols(curve_name(form));
    curve.style.colour = tone(theme, index, figure.curves.size());
    curve.style.dash = dashes.at(index % dashes.size());
    curve.style.marker = markers.at(index % markers.size());
    curve.quantity = "h";
    curve.run = alpha_text(form).remove(u' ').toStdString();
    curve.y = form.h;
    for (std::size_t key = 1; key <= form.h.size(); ++key) {
        curve.x.push_back(static_cast<double>(key));
    }
    return curve;
}

}  // namespace

void add_closed_forms(FigureContent& content, const PaperCurves& figure, const FigureStyle& style) {
    const Theme theme = ink_theme(style.ink);
    CurvePanel panel;
    panel.x = key_axis(static_cast<int>(figure.curves.front().h.size()), side_room);
    panel.y.label = QStringLiteral("*h*(*j*) = 1/‖*o*_j‖");
    panel.y.range = range_of(figure);
    for (std::size_t index = 0; index < figure.curves.size(); ++index) {
        panel.curves.push_back(curve_of(figure, index, theme));
    }
    const QString title = figure.residual == 0.0
                              ? Words::tr("*h*(*j*) without residual")
                              : Words::tr("*h*(*j*) with residual of effective strength 1");
    content.rows.push_back({{}, {}, {{title, {}, {}, std::move(panel)}}});
}

}  // namespace recency::ui

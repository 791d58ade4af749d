// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/row_plot.h"

#include "ui/format.h"
#include "ui/help/part_words.h"
#include "ui/help/quantity_words.h"
#include "ui/plots/pinned_run.h"
#include "ui/plots/plot_sizes.h"
#include "ui/plots/qcp.h"

#include <algorithm>
#include <cmath>

namespace recency::ui {

namespace {

struct RowWords {
    QString name;
    QString long_form;
    QString short_form;
};

RowWords words_for(Quantity quantity, int query) {
    switch (quantity) {
    case Quantity::weight:
        return {RowPlot::tr("weight"), RowPlot::tr("weight of each key for query %1").arg(query),
                RowPlot::tr("weight against key")};
    case Quantity::rollout:
        return {RowPlot::tr("rollout"), RowPlot::tr("rollout from query %1 to each key").arg(query),
                RowPlot::tr("rollout against key")};
    case Quantity::contribution:
        return {RowPlot::tr("contribution"),
                RowPlot::tr("what each key contributes to token %1").arg(query),
                RowPlot::tr("contribution of key")};
    case Quantity::cosine:
        return {RowPlot::tr("cosine"), RowPlot::tr("cosine of query %1 with each key").arg(query),
                RowPlot::tr("cosine against key")};
    default:
        return {RowPlot::tr("score"), RowPlot::tr("score of query %1 against each key").arg(query),
                RowPlot::tr("score against key")};
    }
}

QColor with_alpha(QColor colour, double alpha) {
    colour.setAlphaF(static_cast<float>(alpha));
    return colour;
}

}  // namespace

RowPlot::RowPlot(QWidget* parent) : KeyPlot(parent), ring_(nullptr), focus_value_(add_text()) {
    setAccessibleName(tr("Values along a row"));
    make_graphs();
    ring_ = new QCPItemTracer(canvas());
    ring_->setStyle(QCPItemTracer::tsCircle);
    ring_->setSelectable(false);
    ring_->setVisible(false);
    focus_value_->setPositionAlignment(Qt::AlignCenter);
    colour();
}

void RowPlot::make_graphs() {
    spread_low_ = add_graph(QStringLiteral("spread_low"));
    spread_high_ = add_graph(QStringLiteral("spread_high"));
    error_low_ = add_graph(QStringLiteral("error_low"));
    error_high_ = add_graph(QStringLiteral("error_high"));
    theory_ = add_graph(QStringLiteral("theory"));
    pinned_ = add_graph(QStringLiteral("pinned"));
    simulated_ = add_graph(QStringLiteral("simulated"));
    for (QCPGraph* edge : {spread_low_, spread_high_, error_low_, error_high_}) {
        edge->setPen(Qt::NoPen);
    }
    spread_high_->setChannelFillGraph(spread_low_);
    error_high_->setChannelFillGraph(error_low_);
}

void RowPlot::colour() {
    colour_guide();
    const bool dark = theme().appearance == Appearance::dark;
    spread_high_->setBrush(with_alpha(theme().ink, dark ? 0.16 : 0.09));
    error_high_->setBrush(with_alpha(theme().ink, dark ? 0.34 : 0.22));
    QPen dashed = curve_pen(theme().ink2, theory_width(theme()));
    dashed.setDashPattern({5, 3});
    theory_->setPen(dashed);
    simulated_->setPen(curve_pen(theme().ink, curve_width(theme())));
    pinned_->setPen(curve_pen(theme().pinned, curve_width(theme())));
    ring_->setPen(QPen(theme().ink, 2.5 * theme().scale()));
    ring_->setSize(disc_size(theme()) + 4.5 * theme().scale());
    ring_->setBrush(theme().paper);
    focus_value_->setColor(theme().ink);
    focus_value_->setFont(text_font(theme(), TextRole::body, QFont::Bold));
}

void RowPlot::show_scene() {
    picture_ = row_picture(scene());
    const RowValues& live = picture_.live;
    const RowValues& a = picture_.pinned;
    show_title();
    show_keys();
    say(picture_.missing);
    simulated_->setData(live.keys, live.mean, true);
    pinned_->setData(a.keys, a.mean, true);
    const QVector<double> none;
    theory_->setData(picture_.theory.isEmpty() ? none : live.keys, picture_.theory, true);
    QVector<double> twice_error = live.error;
    std::for_each(twice_error.begin(), twice_error.end(), [](double& error) { error *= 2; });
    show_band(spread_low_, spread_high_, a.keys.isEmpty() ? live.spread : none);
    show_band(error_low_, error_high_, twice_error);
    show_range();
    show_names();
    show_focus();
    describe();
}

void RowPlot::show_title() {
    const int query = scene().row() + 1;
    const RowWords words = words_for(scene().view.quantity, query);
    set_title(tr("Along row %1").arg(query), words.long_form, words.short_form);
    if (explained_ != scene().view.quantity) {
        explained_ = scene().view.quantity;
        set_explanations(
            {part_explanation(WindowPart::row_plot), quantity_explanation(*explained_)});
    }
}

void RowPlot::show_band(QCPGraph* low, QCPGraph* high, const QVector<double>& half_width) {
    QVector<double> lower;
    QVector<double> upper;
    for (qsizetype index = 0; index < half_width.size(); ++index) {
        lower << picture_.live.mean[index] - half_width[index];
        upper << picture_.live.mean[index] + half_width[index];
    }
    const bool known =
        !half_width.isEmpty() && std::all_of(half_width.begin(), half_width.end(),
                                             [](double width) { return std::isfinite(width); });
    const QVector<double> none;
    low->setData(known ? picture_.live.keys : none, known ? lower : none, true);
    high->setData(known ? picture_.live.keys : none, known ? upper : none, true);
}

void RowPlot::show_range() {
    if (picture_.empty()) {
        set_y_ticks({});
        return;
    }
    const ValueRange extent = extent_of(picture_);
    if (steady_quantity_ != scene().view.quantity) {
        steady_.forget();
        steady_quantity_ = scene().view.quantity;
    }
    ValueRange range = steady_.fit(extent.minimum, extent.maximum, least_span_of(picture_));
    if (never_negative(scene().view.quantity)) {
        range.minimum = std::max(range.minimum, 0.0);
    }
    y_axis()->setRange(range.minimum, range.maximum);
}

void RowPlot::show_names() {
    if (picture_.live.keys.isEmpty()) {
        set_end_labels({});
    } else {
        set_end_labels(picture_.pinned.keys.isEmpty() ? names_of_live_run() : names_of_runs());
    }
}

/// "B LayerNorm" and "A none", each on its side of the other.
std::vector<EndLabel> RowPlot::names_of_runs() const {
    const double b = picture_.live.mean.back();
    const double a = picture_.pinned.mean.back();
    const int side = b >= a ? -1 : 1;
    const RunNames names = run_names(scene());
    return {
        {names.b, theme().ink, QFont::DemiBold, picture_.live.keys.back(), b, 6.0 * side},
        {names.a, theme().pinned, QFont::DemiBold, picture_.pinned.keys.back(), a, -6.0 * side}};
}

std::vector<EndLabel> RowPlot::names_of_live_run() const {
    std::vector<EndLabel> labels;
    const double end = picture_.live.keys.back();
    const double simulated = picture_.live.mean.back();
    const double spread = picture_.live.spread.back();
    double side = 0;  // the simulated name stands on the side away from the theory
    if (!picture_.theory.isEmpty()) {
        side = picture_.theory.back() >= simulated ? 1 : -1;
        labels.push_back(
            {tr("theory"), theme().ink2, QFont::Normal, end, picture_.theory.back(), -12 * side});
    }
    labels.push_back({tr("simulated"), theme().ink, QFont::DemiBold, end, simulated, 12 * side});
    if (std::isfinite(spread)) {
        const double edge = std::max(simulated - spread, y_axis()->range().lower);
        labels.push_back({tr("± 1 s.d."), theme().ink2, QFont::Normal, end, edge, 20});
    }
    return labels;
}

int RowPlot::decimals() const {
    return decimals_for(y_axis()->range().size());
}

void RowPlot::show_focus() {
    const std::optional<int> key = focused_key();
    ring_->setVisible(key.has_value());
    focus_value_->setVisible(key.has_value());
    if (key) {
        ring_->position->setCoords(*key + 1, picture_.live.mean[*key]);
        focus_value_->setText(format_rounded(picture_.live.mean[*key], decimals()));
    }
}

void RowPlot::place_focus_value() {
    const std::optional<int> key = focused_key();
    if (!key) {
        return;
    }
    const int before = std::max(*key - 1, 0);
    const int after = std::min(*key + 1, key_count() - 1);
    const bool rising = picture_.live.mean[after] >= picture_.live.mean[before];
    const QPointF point = pixel_of(*key + 1, picture_.live.mean[*key]);
    const QFontMetricsF metrics(focus_value_->font());
    const double scale = theme().scale();
    const double width = metrics.horizontalAdvance(focus_value_->text());
    const bool names_follow =
        pixel_of(picture_.live.keys.back(), 0).x() < point.x() + 16 * scale + width;
    if (names_follow && point.x() - 10 * scale - width < area().left()) {
        focus_value_->position->setPixelPosition(
            {area().left() + 6 * scale + width / 2, point.y() - 17 * scale});
        return;
    }
    // A rising curve leaves the lower right free and the upper left.
    const bool below = rising != names_follow && point.y() + 22 * scale < area().bottom();
    const double aside = (names_follow ? -1 : 1) * (10 * scale + width / 2);
    focus_value_->position->setPixelPosition(point + QPointF(aside, (below ? 12 : -13) * scale));
}

void RowPlot::arrange() {
    arrange_keys();
    const QCPScatterStyle disc(QCPScatterStyle::ssDisc, disc_size(theme()));
    pinned_->setScatterStyle(room_for_discs() ? pinned_marker(theme()) : QCPScatterStyle());
    simulated_->setScatterStyle(room_for_discs() ? disc : QCPScatterStyle());
    if (!picture_.live.keys.isEmpty()) {
        const QCPRange range = y_axis()->range();
        set_y_ticks(linear_ticks({range.lower, range.upper}, area().height() / theme().scale()));
    }
    place_focus_value();
}

void RowPlot::describe() {
    const int query = scene().row() + 1;
    if (picture_.live.keys.isEmpty()) {
        setAccessibleDescription(tr("Row %1, layer %2: %3.")
                                     .arg(query)
                                     .arg(scene().view.layer + 1)
                                     .arg(picture_.missing));
        return;
    }
    setAccessibleDescription(tr("Layer %1: %2 of query %3 goes from %4 at key 1 to %5 at key %6.")
                                 .arg(scene().view.layer + 1)
                                 .arg(words_for(scene().view.quantity, query).name)
                                 .arg(query)
                                 .arg(format_rounded(picture_.live.mean.front(), decimals()),
                                      format_rounded(picture_.live.mean.back(), decimals()))
                                 .arg(picture_.live.keys.size()));
}

}  // namespace recency::ui

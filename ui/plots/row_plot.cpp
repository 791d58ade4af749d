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

bool never_negative(Quantity quantity) {
    return quantity == Quantity::weight || quantity == Quantity::rollout ||
           quantity == Quantity::contribution;
}

double largest_of(const QVector<double>& values) {
    return *std::max_element(values.begin(), values.end());
}

double smallest_of(const QVector<double>& values) {
    return *std::min_element(values.begin(), values.end());
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
    values_ = row_values(scene(), scene().view.quantity);
    theory_values_ = row_theory(scene(), scene().view.quantity);
    show_pinned();
    if (theory_values_.size() != values_.keys.size() || !pinned_values_.keys.isEmpty()) {
        theory_values_.clear();
    }
    show_title();
    show_keys();
    say(missing());
    simulated_->setData(values_.keys, values_.mean, true);
    const QVector<double> none;
    theory_->setData(theory_values_.isEmpty() ? none : values_.keys, theory_values_, true);
    QVector<double> twice_error = values_.error;
    std::for_each(twice_error.begin(), twice_error.end(), [](double& error) { error *= 2; });
    show_band(spread_low_, spread_high_, pinned_values_.keys.isEmpty() ? values_.spread : none);
    show_band(error_low_, error_high_, twice_error);
    show_range();
    show_names();
    show_focus();
    describe();
}

/// Only the same row of both runs can be compared.
void RowPlot::show_pinned() {
    pinned_values_ = {};
    const Scene a = pinned_scene(scene());
    if (a.estimate != nullptr && a.view.layer < a.layers() && a.row() == scene().row()) {
        pinned_values_ = row_values(a, scene().view.quantity);
    }
    pinned_->setData(pinned_values_.keys, pinned_values_.mean, true);
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

QString RowPlot::missing() const {
    if (!values_.keys.isEmpty()) {
        return {};
    }
    if (keys_along_row(scene()) == 0) {
        return tr("query 1 has no earlier key");
    }
    if (scene().view.layer >= scene().estimate->layers_within_range()) {
        return tr("layer %1 is out of range").arg(scene().view.layer + 1);
    }
    return tr("not measured yet");
}

void RowPlot::show_band(QCPGraph* low, QCPGraph* high, const QVector<double>& half_width) {
    QVector<double> lower;
    QVector<double> upper;
    for (qsizetype index = 0; index < half_width.size(); ++index) {
        lower << values_.mean[index] - half_width[index];
        upper << values_.mean[index] + half_width[index];
    }
    const bool known =
        !half_width.isEmpty() && std::all_of(half_width.begin(), half_width.end(),
                                             [](double width) { return std::isfinite(width); });
    const QVector<double> none;
    low->setData(known ? values_.keys : none, known ? lower : none, true);
    high->setData(known ? values_.keys : none, known ? upper : none, true);
}

void RowPlot::show_range() {
    if (values_.keys.isEmpty()) {
        set_y_ticks({});
        return;
    }
    double lowest = smallest_of(values_.mean);
    double highest = largest_of(values_.mean);
    const double size = std::max(std::abs(lowest), std::abs(highest));
    const bool with_spread = pinned_values_.keys.isEmpty();
    for (qsizetype index = 0; with_spread && index < values_.keys.size(); ++index) {
        const double spread = std::isfinite(values_.spread[index]) ? values_.spread[index] : 0;
        lowest = std::min(lowest, values_.mean[index] - spread);
        highest = std::max(highest, values_.mean[index] + spread);
    }
    if (!with_spread) {
        lowest = std::min(lowest, smallest_of(pinned_values_.mean));
        highest = std::max(highest, largest_of(pinned_values_.mean));
    }
    if (!theory_values_.isEmpty()) {
        lowest = std::min(lowest, smallest_of(theory_values_));
        highest = std::max(highest, largest_of(theory_values_));
    }
    if (steady_quantity_ != scene().view.quantity) {
        steady_.forget();
        steady_quantity_ = scene().view.quantity;
    }
    ValueRange range = steady_.fit(lowest, highest, size > 0 ? 2e-3 * size : 1.0);
    if (never_negative(scene().view.quantity)) {
        range.minimum = std::max(range.minimum, 0.0);
    }
    y_axis()->setRange(range.minimum, range.maximum);
}

void RowPlot::show_names() {
    if (values_.keys.isEmpty()) {
        set_end_labels({});
    } else {
        set_end_labels(pinned_values_.keys.isEmpty() ? names_of_live_run() : names_of_runs());
    }
}

/// "B LayerNorm" and "A none", each on its side of the other.
std::vector<EndLabel> RowPlot::names_of_runs() const {
    const double b = values_.mean.back();
    const double a = pinned_values_.mean.back();
    const int side = b >= a ? -1 : 1;
    const RunNames names = run_names(scene());
    return {{names.b, theme().ink, QFont::DemiBold, values_.keys.back(), b, 6.0 * side},
            {names.a, theme().pinned, QFont::DemiBold, pinned_values_.keys.back(), a, -6.0 * side}};
}

std::vector<EndLabel> RowPlot::names_of_live_run() const {
    std::vector<EndLabel> labels;
    const double end = values_.keys.back();
    const double simulated = values_.mean.back();
    const double spread = values_.spread.back();
    double side = 0;  // the simulated name stands on the side away from the theory
    if (!theory_values_.isEmpty()) {
        side = theory_values_.back() >= simulated ? 1 : -1;
        labels.push_back(
            {tr("theory"), theme().ink2, QFont::Normal, end, theory_values_.back(), -12 * side});
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
        ring_->position->setCoords(*key + 1, values_.mean[*key]);
        focus_value_->setText(format_rounded(values_.mean[*key], decimals()));
    }
}

void RowPlot::place_focus_value() {
    const std::optional<int> key = focused_key();
    if (!key) {
        return;
    }
    const int before = std::max(*key - 1, 0);
    const int after = std::min(*key + 1, key_count() - 1);
    const bool rising = values_.mean[after] >= values_.mean[before];
    const QPointF point = pixel_of(*key + 1, values_.mean[*key]);
    const QFontMetricsF metrics(focus_value_->font());
    const double scale = theme().scale();
    const double width = metrics.horizontalAdvance(focus_value_->text());
    const bool names_follow = pixel_of(values_.keys.back(), 0).x() < point.x() + 16 * scale + width;
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
    if (!values_.keys.isEmpty()) {
        const QCPRange range = y_axis()->range();
        set_y_ticks(linear_ticks({range.lower, range.upper}, area().height() / theme().scale()));
    }
    place_focus_value();
}

void RowPlot::describe() {
    const int query = scene().row() + 1;
    if (values_.keys.isEmpty()) {
        setAccessibleDescription(
            tr("Row %1, layer %2: %3.").arg(query).arg(scene().view.layer + 1).arg(missing()));
        return;
    }
    setAccessibleDescription(tr("Layer %1: %2 of query %3 goes from %4 at key 1 to %5 at key %6.")
                                 .arg(scene().view.layer + 1)
                                 .arg(words_for(scene().view.quantity, query).name)
                                 .arg(query)
                                 .arg(format_rounded(values_.mean.front(), decimals()),
                                      format_rounded(values_.mean.back(), decimals()))
                                 .arg(values_.keys.size()));
}

}  // namespace recency::ui

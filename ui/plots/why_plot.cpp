// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/why_plot.h"

#include "ui/format.h"
#include "ui/help/part_words.h"
#include "ui/help/quantity_words.h"
#include "ui/plots/factor_range.h"
#include "ui/plots/norm_epsilon.h"
#include "ui/plots/plot_sizes.h"
#include "ui/plots/qcp.h"
#include "ui/plots/row_picture.h"

#include <algorithm>
#include <cmath>

namespace recency::ui {

namespace {

constexpr qsizetype most_band_points = 128;

using Scale = KeyFactors::Scale;

/// A factor that gains or loses less than this from the first key to the last one is flat.
constexpr double noticeable = 0.01;

double logarithm_of_end(const QVector<double>& ratios) {
    return ratios.isEmpty() ? 0.0 : std::log(ratios.back());
}

/// Opaque: a translucent wide line takes far longer to draw.
QColor mixed(const QColor& ground, const QColor& colour, float share) {
    const auto mix = [share](float a, float b) { return a + share * (b - a); };
    return QColor::fromRgbF(mix(ground.redF(), colour.redF()),
                            mix(ground.greenF(), colour.greenF()),
                            mix(ground.blueF(), colour.blueF()));
}

QString norm_name(const Parameters& parameters) {
    return parameters.normalization == Normalization::rms_norm ? QStringLiteral("RMSNorm")
                                                               : QStringLiteral("LayerNorm");
}

}  // namespace

WhyPlot::WhyPlot(QWidget* parent) : KeyPlot(parent), reference_(new QCPItemStraightLine(canvas())) {
    setAccessibleName(tr("Why: norm, cosine and score"));
    set_explanations(
        {part_explanation(WindowPart::why_plot)},
        {quantity_explanation(Quantity::key_norm), quantity_explanation(Quantity::cosine)});
    reference_->setSelectable(false);
    reference_->setAntialiased(false);
    reference_->setLayer(QStringLiteral("grid"));
    score_band_ = add_graph(QStringLiteral("score_band"));
    norm_ = add_graph(QStringLiteral("norm"));
    score_ = add_graph(QStringLiteral("score"));
    cosine_ = add_graph(QStringLiteral("cosine"));
    colour();
}

bool WhyPlot::norm_is_divided_out() const {
    return scores_are_cosines(scene().estimate->parameters(), scene().view.layer) &&
           !epsilon_counts_;
}

/// Divided out by this layer itself: what is drawn then is a norm that has no effect.
bool WhyPlot::norm_is_taken_away() const {
    return normalizes_before_attention(scene().estimate->parameters()) && norm_is_divided_out();
}

void WhyPlot::colour() {
    colour_guide();
    const double width = curve_width(theme());
    reference_->setPen(QPen(theme().axis, thin_line(theme())));
    score_band_->setPen(curve_pen(mixed(theme().paper, theme().ink, 0.23F), 4 * width));
    cosine_->setPen(curve_pen(theme().recent, width));
    score_->setPen(curve_pen(theme().ink, width));
    norm_->setPen(curve_pen(theme().early, width));
}

void WhyPlot::show_scene() {
    factors_ = factors_along_row(scene());
    epsilon_counts_ = epsilon_counts_in_row(scene());
    show_keys();
    say(missing());
    const Sentence sentence = mechanism();
    set_title(tr("Why"), sentence.long_form, sentence.short_form);
    show_reference();
    show_curves();
    if (factors_.scale == Scale::plain) {
        show_plain_range();
    } else {
        show_range();
    }
    show_names();
    describe();
}

QString WhyPlot::missing() const {
    return factors_.scale == Scale::absent ? missing_row_text(scene(), scene().row()) : QString();
}

WhyPlot::Sentence WhyPlot::mechanism() const {
    const Parameters& parameters = scene().estimate->parameters();
    const QString relative = tr("relative to key 1");
    if (factors_.scale == Scale::absent) {
        return {};
    }
    if (factors_.scale == Scale::plain) {
        return {tr("cosines about 0 or below have no ratio: plain values"), tr("plain cosines")};
    }
    if (all_tokens_identical(parameters)) {
        return {tr("all tokens are the same vector"), relative};
    }
    if (parameters.score_scale == 0.0) {
        return {tr("score scale 0: every score is 0"), tr("every score is 0")};
    }
    if (epsilon_counts_) {
        return {tr("%1's %2 leaves tokens this short some of their norm")
                    .arg(norm_name(parameters), epsilon_text()),
                relative};
    }
    if (normalizes_before_attention(parameters)) {
        return {tr("%1 divides the norm out: the cosine is left").arg(norm_name(parameters)),
                relative};
    }
    if (norm_is_divided_out()) {
        return {tr("%1 has made all norms equal: the cosine is left").arg(norm_name(parameters)),
                relative};
    }
    const double norm = logarithm_of_end(factors_.norm);
    const double cosine = logarithm_of_end(factors_.cosine);
    const double lesser = std::min(std::abs(norm), std::abs(cosine));
    const bool opposed = norm * cosine < 0 && lesser > noticeable;
    return {opposed ? tr("score ≈ norm × cosine: what one gains the other loses")
                    : tr("score ≈ norm × cosine"),
            relative};
}

void WhyPlot::show_reference() {
    const double level = factors_.scale == Scale::plain ? 0 : 1;
    reference_->setVisible(factors_.scale != Scale::absent);
    reference_->point1->setCoords(0, level);
    reference_->point2->setCoords(1, level);
}

void WhyPlot::show_curves() {
    const bool equal = norm_is_divided_out() && !factors_.score.isEmpty();
    const QVector<double> none;
    const auto show = [&](QCPGraph* graph, const QVector<double>& values) {
        graph->setData(values.isEmpty() ? none : factors_.keys, values, true);
    };
    show_band(equal);
    show(score_, equal ? none : factors_.score);
    show(cosine_, factors_.cosine);
    show(norm_, factors_.norm);
    QPen pen = curve_pen(theme().early, curve_width(theme()));
    if (norm_is_taken_away()) {
        pen.setDashPattern({1, 2});
    }
    norm_->setPen(pen);
}

/// Wide lines are slow to draw, and eight pixels wide none needs every key of a long row.
void WhyPlot::show_band(bool shown) {
    QVector<double> keys;
    QVector<double> values;
    const qsizetype step = 1 + (factors_.keys.size() - 1) / most_band_points;
    for (qsizetype index = 0; shown && index < factors_.keys.size(); index += step) {
        keys << factors_.keys[index];
        values << factors_.cosine[index];
    }
    if (step > 1 && !keys.isEmpty()) {
        keys << factors_.keys.back();
        values << factors_.cosine.back();
    }
    score_band_->setData(keys, values, true);
}

void WhyPlot::show_range() {
    const ValueRange extent = with_room(logarithm_extent(factors_), 0.2);
    const ValueRange range =
        ratios_from(steady_logarithm_.fit(extent.minimum, extent.maximum, least_logarithm_span));
    y_axis()->setScaleType(QCPAxis::stLogarithmic);
    y_axis()->setRange(range.minimum, range.maximum);
}

void WhyPlot::show_plain_range() {
    const ValueRange extent = cosine_extent(factors_);
    const ValueRange range = steady_plain_.fit(extent.minimum, extent.maximum, least_cosine_span);
    y_axis()->setScaleType(QCPAxis::stLinear);
    y_axis()->setRange(range.minimum, range.maximum);
}

void WhyPlot::show_names() {
    std::vector<EndLabel> labels;
    const auto add = [&](const QString& text, const QColor& colour, double y) {
        labels.push_back({text, colour, QFont::DemiBold, factors_.keys.back(), y, 0});
    };
    if (factors_.scale == Scale::plain) {
        add(tr("cosine %1").arg(format_rounded(factors_.cosine.back(), 3)), theme().recent,
            factors_.cosine.back());
    } else if (factors_.scale == Scale::ratio) {
        const double cosine = factors_.cosine.back();
        add(tr("cosine %1").arg(format_ratio(cosine)), theme().recent, cosine);
        if (!factors_.score.isEmpty()) {
            const double score = factors_.score.back();
            const bool equal = norm_is_divided_out();
            add(equal ? tr("= score") : tr("score %1").arg(format_ratio(score)), theme().ink,
                equal ? cosine : score);
        }
        if (!factors_.norm.isEmpty()) {
            add(tr("norm %1").arg(format_ratio(factors_.norm.back())), theme().early,
                factors_.norm.back());
        }
    }
    set_end_labels(std::move(labels));
}

void WhyPlot::arrange() {
    arrange_keys();
    arrange_discs();
    const QCPRange range = y_axis()->range();
    const ValueRange values{range.lower, range.upper};
    const double height = area().height() / theme().scale();
    if (factors_.scale == Scale::absent) {
        set_y_ticks({});
    } else if (factors_.scale == Scale::plain) {
        set_y_ticks(linear_ticks(values, height));
    } else {
        set_y_ticks(ratio_ticks(values, height));
    }
}

void WhyPlot::arrange_discs() {
    using Style = QCPScatterStyle;
    const bool room = room_for_discs();
    const double size = disc_size(theme());
    const QPen edge(theme().early, theory_width(theme()));
    const Style disc = room ? Style(Style::ssDisc, size) : Style();
    const Style hollow(Style::ssCircle, edge, theme().paper, size);
    cosine_->setScatterStyle(disc);
    score_->setScatterStyle(disc);
    norm_->setScatterStyle(room && norm_is_taken_away() ? hollow : disc);
}

void WhyPlot::describe() {
    const QString place = tr("Row %1, layer %2").arg(scene().row() + 1).arg(scene().view.layer + 1);
    if (factors_.scale == Scale::absent) {
        setAccessibleDescription(tr("%1: %2.").arg(place, missing()));
        return;
    }
    if (factors_.scale == Scale::plain) {
        setAccessibleDescription(tr("%1: the cosine goes from %2 at key 1 to %3 at key %4.")
                                     .arg(place, format_rounded(factors_.cosine.front(), 3),
                                          format_rounded(factors_.cosine.back(), 3))
                                     .arg(factors_.keys.size()));
        return;
    }
    const auto said = [](const QVector<double>& ratios) {
        return ratios.isEmpty() ? tr("without a ratio") : format_ratio(ratios.back());
    };
    setAccessibleDescription(
        tr("%1: from key 1 to key %2 the norm changes %3, the cosine %4 and the score %5. %6.")
            .arg(place)
            .arg(factors_.keys.size())
            .arg(said(factors_.norm), said(factors_.cosine), said(factors_.score),
                 mechanism().long_form));
}

}  // namespace recency::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/pgfplots/tex_axis.h"

#include "ui/export/drawing/ink_theme.h"
#include "ui/export/figure_font.h"
#include "ui/export/layout/figure_plan.h"
#include "ui/export/pgfplots/tex_text.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace recency::ui {
namespace {

constexpr double most_distant = 20.0;      // from zero, in lengths of the range
constexpr double least_ratio = 4.0;        // of a logarithmic axis
constexpr double middle_of_digits = 0.26;  // above the baseline, in em
constexpr double same_place = 1e-6;

using IsLabel = std::function<bool(const PlacedTick&, const PlacedText&)>;

/// The labels of ticks, in order; those that are not found are empty.
QStringList taken_labels(const std::vector<PlacedTick>& ticks, const IsLabel& is_label,
                         std::vector<PlacedText>& texts) {
    QStringList labels;
    for (const PlacedTick& tick : ticks) {
        const auto found = std::ranges::find_if(texts, [&](const PlacedText& text) {
            return !tick.label.isEmpty() && text.text == tick.label && !text.upwards &&
                   is_label(tick, text);
        });
        labels << QString();
        if (found != texts.end()) {
            labels.back() = tex_text(found->text);
            texts.erase(found);
        }
    }
    return labels;
}

QString tick_options(QChar letter, const std::vector<PlacedTick>& ticks, const QStringList& labels,
                     const TexNumbers& numbers) {
    QStringList places;
    for (const PlacedTick& tick : ticks) {
        places << tex_number(numbers.number(tick.value));
    }
    if (places.isEmpty()) {
        return letter + QStringLiteral("tick=\\empty");
    }
    return letter + QStringLiteral("tick={") + places.join(u',') + QStringLiteral("},") + letter +
           QStringLiteral("ticklabels={") + tex_list(labels) + u'}';
}

}  // namespace

TexNumbers::TexNumbers(const ValueRange& range, Spacing spacing)
    : spacing_(spacing), origin_(range.minimum) {
    const double farthest = std::max(std::abs(range.minimum), std::abs(range.maximum));
    shifted_ = spacing == Spacing::ratio
                   ? range.maximum < least_ratio * range.minimum
                   : farthest > most_distant * std::abs(range.maximum - range.minimum);
}

double TexNumbers::number(double value) const {
    if (!shifted_) {
        return value;
    }
    return spacing_ == Spacing::ratio ? std::log(value / origin_) : value - origin_;
}

double TexNumbers::length(double value, double error) const {
    return spacing_ == Spacing::ratio && shifted_ ? error / value : error;
}

QString TexNumbers::note(const QString& name) const {
    if (!shifted_) {
        return {};
    }
    const QString pattern = spacing_ == Spacing::ratio ? QStringLiteral("%1 = ln(value / %2)")
                                                       : QStringLiteral("%1 = value - (%2)");
    return pattern.arg(name, tex_number(origin_));
}

QString tex_place(const QRectF& plot) {
    return QStringLiteral("at={(%1,%2)},width=%3,height=%4")
        .arg(tex_units(plot.left()), tex_units(-plot.bottom()), tex_units(plot.width()),
             tex_units(plot.height()));
}

QString tex_limits(QChar letter, const ValueRange& range, const TexNumbers& numbers) {
    return QStringLiteral("%1min=%2,%1max=%3%4")
        .arg(letter)
        .arg(tex_number(numbers.number(range.minimum)), tex_number(numbers.number(range.maximum)),
             numbers.logarithmic() ? u',' + QString(letter) + QStringLiteral("mode=log")
                                   : QString());
}

QString tex_x_ticks(const std::vector<PlacedTick>& ticks, const TexNumbers& numbers,
                    std::vector<PlacedText>& texts) {
    const auto is_label = [](const PlacedTick& tick, const PlacedText& text) {
        return text.align == Qt::AlignHCenter && std::abs(text.place.x() - tick.at) < same_place;
    };
    return tick_options(u'x', ticks, taken_labels(ticks, is_label, texts), numbers);
}

QString tex_y_ticks(const std::vector<PlacedTick>& ticks, const TexNumbers& numbers, double left,
                    double font, std::vector<PlacedText>& texts) {
    const auto is_label = [&](const PlacedTick& tick, const PlacedText& text) {
        return text.align == Qt::AlignRight && text.place.x() < left &&
               std::abs(text.place.y() - tick.at) < font / 2;
    };
    return tick_options(u'y', ticks, taken_labels(ticks, is_label, texts), numbers);
}

QString tex_axis_style(TexFigure& figure) {
    const FigureLayout& layout = figure.layout();
    const Theme theme = ink_theme(layout.ink);
    const QString line = figure.stroke({theme.axis, layout.line, {}, false});
    const double below = label_distance * layout.font + text_ascent(layout.font);
    return QStringLiteral(
               "recency axis/.style={anchor=south west,scale only axis,enlargelimits=false,"
               "axis x line*=bottom,axis y line*=left,axis line style={%1,line cap=rect},\n"
               "  tick align=outside,tickpos=left,major tick length=%2,every tick/.style={%1},"
               "minor tick num=0,minor tick style={draw=none},scaled ticks=false,\n"
               "  tick label style={recency text,text=%3},"
               "xticklabel style={anchor=base,yshift=-%4bp},"
               "yticklabel style={anchor=base east,xshift=-%5bp,yshift=-%6bp},\n"
               "  unbounded coords=jump,clip mode=individual}")
        .arg(line, tex_units(tick_length(layout.font)), figure.colour(theme.ink2),
             tex_length(below), tex_length(label_distance * layout.font),
             tex_length(middle_of_digits * layout.font));
}

}  // namespace recency::ui

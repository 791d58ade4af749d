// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sweep/sweep_marks.h"

#include "ui/plots/plot_sizes.h"
#include "ui/plots/qcp.h"

#include <QCoreApplication>
#include <QFontMetricsF>

#include <algorithm>

namespace recency::ui {
namespace {

// At normal scale.
constexpr int ring = 13;
constexpr double break_height = 10.0;
constexpr double break_slant = 4.0;

}  // namespace

SweepMarks::SweepMarks(QCustomPlot* plot)
    : plot_(plot),
      level_(add_line(true)),
      now_(add_line(true)),
      now_name_(add_text()),
      guide_(add_line(true)),
      breaks_{add_line(false), add_line(false)},
      ring_(new QCPItemTracer(plot)),
      number_(add_text()),
      tag_(add_text()) {
    ring_->setStyle(QCPItemTracer::tsCircle);
    ring_->setSelectable(false);
    ring_->setVisible(false);
    ring_->position->setType(QCPItemPosition::ptAbsolute);
    // In front of the numbers of the chosen line.
    plot->addLayer(QStringLiteral("pointer"), plot->layer(QStringLiteral("overlay")));
    for (QCPAbstractItem* item : std::initializer_list<QCPAbstractItem*>{ring_, number_, tag_}) {
        item->setLayer(QStringLiteral("pointer"));
    }
    tag_->setPositionAlignment(Qt::AlignHCenter | Qt::AlignTop);
    now_name_->setPositionAlignment(Qt::AlignHCenter | Qt::AlignBottom);
    now_name_->setText(QCoreApplication::translate("SweepMarks", "now"));
}

QCPItemLine* SweepMarks::add_line(bool behind) {
    auto* line = new QCPItemLine(plot_);
    line->setLayer(behind ? QStringLiteral("grid") : QStringLiteral("overlay"));
    line->setClipToAxisRect(false);
    line->setSelectable(false);
    line->setAntialiased(!behind);
    line->start->setType(QCPItemPosition::ptAbsolute);
    line->end->setType(QCPItemPosition::ptAbsolute);
    line->setVisible(false);
    return line;
}

QCPItemText* SweepMarks::add_text() {
    auto* text = new QCPItemText(plot_);
    text->setLayer(QStringLiteral("overlay"));
    text->setClipToAxisRect(false);
    text->setSelectable(false);
    text->position->setType(QCPItemPosition::ptAbsolute);
    text->setVisible(false);
    return text;
}

void SweepMarks::set_theme(const Theme& theme) {
    theme_ = &theme;
    const int beside = theme.length(5);
    number_->setFont(text_font(theme, TextRole::body, QFont::Bold));
    number_->setPadding({beside, 1, beside, 1});
    tag_->setFont(text_font(theme, TextRole::tick, QFont::DemiBold));
    tag_->setPadding({beside, 1, beside, 1});
    now_name_->setFont(text_font(theme, TextRole::tick));
    level_->setPen(QPen(theme.axis, thin_line(theme)));
    now_->setPen(QPen(theme.axis, thin_line(theme), Qt::DotLine));
    now_name_->setColor(theme.ink2);
    now_name_->setBrush(theme.paper);
    guide_->setPen(QPen(theme.guide, thin_line(theme)));
    for (QCPItemLine* line : breaks_) {
        line->setPen(QPen(theme.ink2, theory_width(theme)));
    }
    ring_->setSize(theme.length(ring));
    ring_->setPen(QPen(theme.ink, 1.25 * curve_width(theme)));
    ring_->setBrush(theme.paper);
    number_->setColor(theme.ink);
    number_->setBrush(theme.paper);
    tag_->setColor(theme.paper);
    tag_->setBrush(theme.ink);
}

void SweepMarks::show_cursor(const std::optional<Cursor>& cursor) {
    ring_->setVisible(cursor && cursor->y);
    guide_->setVisible(cursor.has_value());
    number_->setVisible(cursor.has_value());
    tag_->setVisible(cursor.has_value());
    if (!cursor) {
        return;
    }
    guide_->start->setPixelPosition({cursor->x, area_.top()});
    guide_->end->setPixelPosition({cursor->x, area_.bottom()});
    tag_->setText(cursor->value);
    tag_->position->setPixelPosition({cursor->x, area_.bottom() + 4});
    if (cursor->y) {
        ring_->position->setPixelPosition({cursor->x, *cursor->y});
    }
    place_number(*cursor);
}

/// Right above the point where there is room, else left, else below.
void SweepMarks::place_number(const Cursor& cursor) {
    number_->setText(cursor.number);
    const double width = QFontMetricsF(number_->font()).horizontalAdvance(cursor.number);
    const double aside = theme_->length(12);
    const double over = theme_->length(17);
    const bool left = cursor.x + aside + width > area_.right();
    const double x = left ? std::max(cursor.x - aside, area_.left() + width) : cursor.x + aside;
    const double y = cursor.y.value_or(area_.center().y());
    const bool below = y - 1.5 * over < area_.top();
    number_->setPositionAlignment((left ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    number_->position->setPixelPosition({x, below ? y + over : y - over});
}

void SweepMarks::show_now(std::optional<double> x) {
    now_->setVisible(x.has_value());
    now_name_->setVisible(x.has_value());
    if (x) {
        now_->start->setPixelPosition({*x, area_.top() + 4});
        now_->end->setPixelPosition({*x, area_.bottom()});
        now_name_->position->setPixelPosition({*x, area_.top() + 5});
    }
}

void SweepMarks::show_level(std::optional<double> y) {
    level_->setVisible(y.has_value());
    if (y) {
        level_->start->setPixelPosition({area_.left(), *y});
        level_->end->setPixelPosition({area_.right(), *y});
    }
}

/// Two strokes across the axis.
void SweepMarks::show_break(std::optional<double> x) {
    for (int stroke = 0; stroke < 2; ++stroke) {
        QCPItemLine* line = breaks_[stroke];
        line->setVisible(x.has_value());
        if (x) {
            const double middle = *x + (stroke == 0 ? -2.5 : 2.5);
            line->start->setPixelPosition(
                {middle - break_slant / 2, area_.bottom() + break_height / 2});
            line->end->setPixelPosition(
                {middle + break_slant / 2, area_.bottom() - break_height / 2});
        }
    }
}

}  // namespace recency::ui

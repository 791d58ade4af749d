// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/range_hatch.h"

#include "ui/plots/qcp.h"

#include <QCoreApplication>
#include <QFontMetricsF>

namespace recency::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(RangeHatch)
};

}  // namespace

RangeHatch::RangeHatch(QCustomPlot* plot, QCPItemText* words)
    : hatch_(new QCPItemRect(plot)), words_(words), theme_(&Theme::of(Appearance::light)) {
    hatch_->setLayer(QStringLiteral("background"));
    hatch_->setSelectable(false);
    hatch_->setPen(Qt::NoPen);
    words_->setText(Words::tr("out of range"));
}

void RangeHatch::set_theme(const Theme& theme) {
    theme_ = &theme;
    hatch_->setBrush(QBrush(theme.hatch_stroke, Qt::BDiagPattern));
    words_->setColor(theme.ink2);
    words_->setFont(text_font(theme, TextRole::tick));
}

void RangeHatch::show(bool some, int within, double right, double top) {
    hatch_->setVisible(some);
    words_->setVisible(some);
    if (some) {
        hatch_->topLeft->setCoords(within + 0.5, top);
        hatch_->bottomRight->setCoords(right, 0);
    }
}

void RangeHatch::place_words(double left, const QRectF& area) {
    const double width = area.right() - left;
    const double scale = theme_->scale();
    const double needed = QFontMetricsF(words_->font()).horizontalAdvance(words_->text());
    const bool fits = needed + 8 * scale < width;
    words_->setPositionAlignment(fits ? Qt::AlignCenter : Qt::AlignRight | Qt::AlignVCenter);
    words_->position->setPixelPosition(
        {fits ? left + width / 2 : left - 4 * scale, area.top() + area.height() * 0.75});
}

}  // namespace recency::ui

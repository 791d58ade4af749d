// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/curve_title.h"

#include <QFontMetrics>
#include <QPainter>

namespace recency::ui {

namespace {

constexpr int row_height = 22;
constexpr int baseline = 16;
constexpr int gap = 12;
constexpr int wide = 480;  // below this even a long form that fits would crowd the neighbours

QFont title_font() {
    return text_font(TextRole::title, QFont::DemiBold);
}

}  // namespace

CurveTitle::CurveTitle(QWidget* parent) : QWidget(parent), theme_(&Theme::of(Appearance::light)) {
    setFixedHeight(row_height);
}

void CurveTitle::set_texts(const QString& title, const QString& long_form,
                           const QString& short_form) {
    if (title == title_ && long_form == long_form_ && short_form == short_form_) {
        return;
    }
    title_ = title;
    long_form_ = long_form;
    short_form_ = short_form;
    update();
}

void CurveTitle::set_theme(const Theme& theme) {
    theme_ = &theme;
    update();
}

void CurveTitle::set_focused(bool focused) {
    focused_ = focused;
    update();
}

int CurveTitle::subtitle_left() const {
    return QFontMetrics(title_font()).horizontalAdvance(title_) + gap;
}

const QString& CurveTitle::subtitle() const {
    const int needed = QFontMetrics(text_font(TextRole::body)).horizontalAdvance(long_form_);
    const bool fits = width() >= wide && subtitle_left() + needed <= width();
    return fits ? long_form_ : short_form_;
}

void CurveTitle::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setFont(title_font());
    painter.setPen(theme_->ink);
    painter.drawText(0, baseline, title_);
    if (focused_) {
        painter.fillRect(0, row_height - 2, subtitle_left() - gap, 2, theme_->ink);
    }
    const QFont font = text_font(TextRole::body);
    const int left = subtitle_left();
    painter.setFont(font);
    painter.setPen(theme_->ink2);
    painter.drawText(left, baseline,
                     QFontMetrics(font).elidedText(subtitle(), Qt::ElideRight, width() - left));
}

}  // namespace recency::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/curve_title.h"

#include <QFontMetrics>
#include <QPainter>

namespace recency::ui {

namespace {

constexpr int gap = 12;
constexpr int wide = 480;  // below this even a long form that fits would crowd the neighbours

QFont title_font(const Theme& theme) {
    return text_font(theme, TextRole::title, QFont::DemiBold);
}

QFont subtitle_font(const Theme& theme) {
    return text_font(theme, TextRole::body);
}

int row_height(const Theme& theme) {
    return theme.pick(22, 76);
}

int baseline(const Theme& theme) {
    return theme.pick(16, 28);
}

int subtitle_baseline(const Theme& theme) {
    return theme.pick(16, 63);
}

}  // namespace

CurveTitle::CurveTitle(QWidget* parent) : QWidget(parent), theme_(&Theme::of(Appearance::light)) {
    set_theme(*theme_);
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
    setFixedHeight(row_height(theme));
    update();
}

void CurveTitle::set_focused(bool focused) {
    focused_ = focused;
    update();
}

int CurveTitle::title_width() const {
    return QFontMetrics(title_font(*theme_)).horizontalAdvance(title_);
}

int CurveTitle::subtitle_left() const {
    return two_lines() ? 0 : title_width() + gap;
}

const QString& CurveTitle::subtitle() const {
    const int needed = QFontMetrics(subtitle_font(*theme_)).horizontalAdvance(long_form_);
    const bool alone = two_lines() || width() >= wide;
    return alone && subtitle_left() + needed <= width() ? long_form_ : short_form_;
}

void CurveTitle::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setFont(title_font(*theme_));
    painter.setPen(theme_->ink);
    painter.drawText(0, baseline(*theme_), title_);
    if (focused_) {
        const int below = baseline(*theme_) + theme_->length(4);
        painter.fillRect(0, below, title_width(), theme_->length(2), theme_->ink);
    }
    const QFont font = subtitle_font(*theme_);
    const int left = subtitle_left();
    painter.setFont(font);
    painter.setPen(theme_->ink2);
    painter.drawText(left, subtitle_baseline(*theme_),
                     QFontMetrics(font).elidedText(subtitle(), Qt::ElideRight, width() - left));
}

}  // namespace recency::ui

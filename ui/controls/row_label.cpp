// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/row_label.h"

#include "ui/controls/control_scale.h"

#include <QFontMetrics>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace recency::ui {
namespace {

// At text of 13 px.
constexpr int symbol_gap = 3;
constexpr int note_gap = 8;

int text_width(const QFont& font, const QString& text) {
    return QFontMetrics(font).horizontalAdvance(text);
}

/// elidedText alone cuts texts that just fit.
QString fitting(const QFont& font, const QString& text, int width) {
    return text_width(font, text) <= width
               ? text
               : QFontMetrics(font).elidedText(text, Qt::ElideRight, width);
}

}  // namespace

RowLabel::RowLabel(const QString& name, const QString& symbol, QWidget* parent)
    : QWidget(parent), name_(name), symbol_(symbol) {
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
}

void RowLabel::setNote(const ParameterNote& note) {
    note_ = note;
    setAccessibleDescription((note.symbol + u' ' + note.text).trimmed());
    update();
}

void RowLabel::setHeading(bool heading) {
    heading_ = heading;
    updateGeometry();
    update();
}

QSize RowLabel::sizeHint() const {
    return {name_width(), QFontMetrics(name_font()).height()};
}

QSize RowLabel::minimumSizeHint() const {
    return sizeHint();
}

/// After name and symbol, and the symbol of the note.
int RowLabel::note_left() const {
    const int symbol = text_width(control_symbol_font(*this, TextRole::tick), note_.symbol);
    return name_width() + control_length(*this, note_gap) +
           (symbol > 0 ? symbol + symbol_space() : 0);
}

const QString& RowLabel::note_text() const {
    const QFont font = control_font(*this, TextRole::tick);
    const int needed = std::max(text_width(font, note_.text), text_width(font, note_.widest));
    const bool fits = note_.brief.isEmpty() || note_left() + needed <= width();
    return fits ? note_.text : note_.brief;
}

void RowLabel::paintEvent(QPaintEvent*) {
    const Theme& theme = Theme::of(palette());
    const QFontMetrics metrics(name_font());
    const int baseline = (height() - metrics.height()) / 2 + metrics.ascent();
    QPainter painter(this);
    int x = 0;
    const auto draw = [&](const QFont& font, const QColor& colour, const QString& text) {
        painter.setFont(font);
        painter.setPen(colour);
        painter.drawText(x, baseline, fitting(font, text, width() - x));
        x += text_width(font, text);
    };
    draw(name_font(), theme.ink, name_);
    x += symbol_space();
    draw(control_symbol_font(*this), theme.ink, symbol_);
    x = name_width() + control_length(*this, note_gap);
    draw(control_symbol_font(*this, TextRole::tick), theme.ink2, note_.symbol);
    x = note_left();
    draw(control_font(*this, TextRole::tick), theme.ink2, note_text());
}

void RowLabel::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) {
        Q_EMIT doubleClicked();
    }
}

void RowLabel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::FontChange) {
        updateGeometry();
    }
    QWidget::changeEvent(event);
}

QFont RowLabel::name_font() const {
    return control_font(*this, TextRole::body, heading_ ? QFont::Bold : QFont::Normal);
}

/// Between a text and the symbol beside it.
int RowLabel::symbol_space() const {
    return control_length(*this, symbol_gap);
}

int RowLabel::name_width() const {
    const int name = text_width(name_font(), name_);
    const int symbol = text_width(control_symbol_font(*this), symbol_);
    return symbol > 0 ? name + symbol_space() + symbol : name;
}

}  // namespace recency::ui

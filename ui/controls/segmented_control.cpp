// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/segmented_control.h"

#include "ui/controls/control_marks.h"
#include "ui/controls/control_scale.h"
#include "ui/theme.h"

#include <QButtonGroup>
#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace recency::ui {
namespace {

// At text of 13 px.
constexpr int segment_height = 28;
constexpr int segment_padding = 11;
constexpr int least_padding = 6;
constexpr double corner = 4.0;
constexpr int separator_inset = 7;

QRectF outline(const QRect& rect, double width) {
    return QRectF(rect).adjusted(width / 2, width / 2, -width / 2, -width / 2);
}

void draw_selection(QPainter& painter, const QRect& rect, const Theme& theme) {
    painter.setPen(QPen(theme.ink, 1.5));
    painter.setBrush(theme.segment_selected);
    painter.drawRoundedRect(outline(rect, 1.5), corner - 0.75, corner - 0.75);
}

}  // namespace

Segment::Segment(const QString& text, QWidget* parent) : QRadioButton(text, parent) {
    setAttribute(Qt::WA_Hover);
}

void Segment::setPinned(bool pinned) {
    pinned_ = pinned;
    update();
}

QSize Segment::sizeHint() const {
    const QFontMetrics metrics(control_font(*this, TextRole::body, QFont::DemiBold));
    return {metrics.horizontalAdvance(text()) + 2 * control_length(*this, segment_padding),
            control_length(*this, segment_height)};
}

void Segment::paintEvent(QPaintEvent*) {
    const Theme& theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (isChecked() && isEnabled()) {
        draw_selection(painter, rect(), theme);
    } else if (isChecked()) {
        painter.setPen(QPen(theme.control_border, 1.0));
        painter.setBrush(theme.chrome);
        painter.drawRoundedRect(outline(rect(), 1.0), corner - 0.5, corner - 0.5);
    } else if (underMouse() && isEnabled()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.chrome);
        painter.drawRoundedRect(QRectF(rect()).adjusted(2, 2, -2, -2), corner - 2, corner - 2);
    }
    if (pinned_) {
        const int inset = control_length(*this, 9);
        draw_pinned_mark(painter, QPointF(width() - inset, inset), control_scale(*this),
                         theme.pinned, theme.paper);
    }
    if (hasFocus() && keyboard_focus_) {
        draw_focus_ring(painter, QRectF(rect()).adjusted(2.5, 2.5, -2.5, -2.5), 2.0, theme.ink);
    }
    painter.setPen(isEnabled() ? theme.ink : theme.control_border);
    painter.setFont(
        control_font(*this, TextRole::body, isChecked() ? QFont::DemiBold : QFont::Normal));
    painter.drawText(rect(), Qt::AlignCenter, text());
}

void Segment::focusInEvent(QFocusEvent* event) {
    keyboard_focus_ = is_keyboard_focus(*event);
    QRadioButton::focusInEvent(event);
}

bool Segment::hitButton(const QPoint& position) const {
    return rect().contains(position);
}

SegmentedControl::SegmentedControl(QWidget* parent)
    : QWidget(parent), group_(new QButtonGroup(this)) {
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    connect(group_, &QButtonGroup::idClicked, this, &SegmentedControl::choose);
}

void SegmentedControl::setChoices(const QStringList& labels, const QStringList& tooltips) {
    qDeleteAll(segments_);
    segments_.clear();
    for (int index = 0; index < labels.size(); ++index) {
        auto* segment = new Segment(labels[index], this);
        segment->setToolTip(tooltips.value(index));
        group_->addButton(segment, index);
        segments_.push_back(segment);
        segment->show();
    }
    current_ = -1;
    setCurrent(0);
    updateGeometry();
    place_segments();
}

int SegmentedControl::current() const {
    return current_;
}

void SegmentedControl::setCurrent(int index) {
    if (index == current_ || index < 0 || index >= static_cast<int>(segments_.size())) {
        return;
    }
    current_ = index;
    segments_[static_cast<std::size_t>(index)]->setChecked(true);
    make_one_tab_stop();
    update();
}

void SegmentedControl::setPinned(std::optional<int> index) {
    for (int place = 0; place < static_cast<int>(segments_.size()); ++place) {
        segments_[static_cast<std::size_t>(place)]->setPinned(index == place);
    }
}

int SegmentedControl::widest_segment() const {
    int widest = 0;
    for (const Segment* segment : segments_) {
        widest = std::max(widest, segment->sizeHint().width());
    }
    return widest;
}

QSize SegmentedControl::sizeHint() const {
    return {widest_segment() * static_cast<int>(segments_.size()),
            control_length(*this, segment_height)};
}

QSize SegmentedControl::minimumSizeHint() const {
    const int spared = 2 * control_length(*this, segment_padding - least_padding);
    int width = 0;
    for (const Segment* segment : segments_) {
        width += segment->sizeHint().width() - spared;
    }
    return {width, control_length(*this, segment_height)};
}

void SegmentedControl::paintEvent(QPaintEvent*) {
    const Theme& theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.control_border, 1.0));
    painter.setBrush(theme.paper);
    painter.drawRoundedRect(outline(rect(), 1.0), corner - 0.5, corner - 0.5);
    for (int index = 1; index < static_cast<int>(segments_.size()); ++index) {
        if (index != current_ && index - 1 != current_) {
            const int x = segments_[static_cast<std::size_t>(index)]->x();
            const int inset = control_length(*this, separator_inset);
            painter.fillRect(x, inset, 1, height() - 2 * inset, theme.hairline);
        }
    }
}

void SegmentedControl::resizeEvent(QResizeEvent*) {
    place_segments();
}

void SegmentedControl::changeEvent(QEvent* event) {
    if (event->type() == QEvent::FontChange) {
        updateGeometry();
        place_segments();
    }
    QWidget::changeEvent(event);
}

void SegmentedControl::choose(int index) {
    if (index != current_) {
        current_ = index;
        make_one_tab_stop();
        update();
        Q_EMIT chosen(index);
    }
}

/// Tab comes to the choice that is taken; the arrow keys lead to the others.
void SegmentedControl::make_one_tab_stop() {
    for (int index = 0; index < static_cast<int>(segments_.size()); ++index) {
        segments_[static_cast<std::size_t>(index)]->setFocusPolicy(
            index == current_ ? Qt::StrongFocus : Qt::ClickFocus);
    }
}

/// The left edges of the segments, and the right edge of the last one.
std::vector<int> SegmentedControl::edges() const {
    const int count = static_cast<int>(segments_.size());
    const bool alike = width() >= widest_segment() * count;
    int own = 0;  // what the segments before ask for, if they are not alike
    int all = 0;
    for (const Segment* segment : segments_) {
        all += segment->sizeHint().width();
    }
    std::vector<int> places{0};
    for (int index = 0; index < count; ++index) {
        own += segments_[static_cast<std::size_t>(index)]->sizeHint().width();
        const int shared = (alike ? width() : width() - all) * (index + 1) / count;
        places.push_back(alike ? shared : own + shared);
    }
    return places;
}

void SegmentedControl::place_segments() {
    const std::vector<int> places = edges();
    for (std::size_t index = 0; index < segments_.size(); ++index) {
        segments_[index]->setGeometry(places[index], 0, places[index + 1] - places[index],
                                      height());
    }
}

}  // namespace recency::ui

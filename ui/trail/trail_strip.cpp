// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trail/trail_strip.h"

#include "ui/trail/experiment_trail.h"
#include "ui/trail/visit_button.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QScrollArea>

#include <algorithm>

namespace recency::ui {
namespace {

constexpr int edge = 12;

QScrollArea* make_area(QWidget* row, QWidget* parent) {
    auto* area = new QScrollArea(parent);
    area->setFrameShape(QFrame::NoFrame);
    area->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidgetResizable(true);
    area->setWidget(row);
    return area;
}

}  // namespace

TrailStrip::TrailStrip(ExperimentTrail& trail, QWidget* parent)
    : QWidget(parent), trail_(trail), theme_(&Theme::of(Appearance::light)), row_(new QWidget) {
    setFixedHeight(strip_height);
    setAccessibleName(tr("Experiment strip"));
    auto* buttons = new QHBoxLayout(row_);
    buttons->setContentsMargins(edge, 0, edge, 0);
    buttons->setSpacing(4);
    buttons->addStretch(1);
    area_ = make_area(row_, this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 1, 0, 0);
    column->addWidget(area_);
    connect(&trail_, &ExperimentTrail::changed, this, &TrailStrip::refresh);
    connect(&trail_, &ExperimentTrail::pictured, this, &TrailStrip::refreshVisit);
    refresh();
}

void TrailStrip::setTheme(const Theme& theme) {
    theme_ = &theme;
    refresh();
    update();
}

void TrailStrip::matchCount(int count) {
    auto* layout = static_cast<QHBoxLayout*>(row_->layout());
    while (this->count() < count) {
        auto* button = new VisitButton(row_);
        const int index = this->count();
        connect(button, &QAbstractButton::clicked, this, [this, index] { trail_.returnTo(index); });
        connect(button, &VisitButton::walked, this,
                [this, index](int step) { walk(index + step); });
        layout->insertWidget(index, button);
        buttons_.push_back(button);
    }
    while (this->count() > count) {
        delete buttons_.back();
        buttons_.pop_back();
    }
}

void TrailStrip::refresh() {
    const int before = count();
    matchCount(static_cast<int>(trail_.visits().size()));
    for (int index = 0; index < count(); ++index) {
        refreshVisit(index);
    }
    if (count() > before && isVisible()) {
        row_->adjustSize();
        area_->ensureWidgetVisible(buttons_.back());
    }
}

void TrailStrip::refreshVisit(int index) {
    const Visit& visit = trail_.visits()[static_cast<std::size_t>(index)];
    button(index)->show_visit(visit, index == trail_.current(), *theme_);
}

void TrailStrip::walk(int index) {
    VisitButton* wanted = button(std::clamp(index, 0, count() - 1));
    wanted->setFocus(Qt::TabFocusReason);
    area_->ensureWidgetVisible(wanted);
}

void TrailStrip::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.fillRect(rect(), theme_->chrome);
    painter.fillRect(0, 0, width(), 1, theme_->hairline);
}

}  // namespace recency::ui

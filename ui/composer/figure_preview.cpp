// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/figure_preview.h"

#include "ui/export/figure_file.h"
#include "ui/theme.h"

#include <QEvent>
#include <QPainter>
#include <QScreen>

#include <algorithm>

namespace recency::ui {
namespace {

constexpr double points_per_inch = 72.0;
constexpr int edge = 24;  // around the page

}  // namespace

FigurePreview::FigurePreview(QWidget* parent)
    : QScrollArea(parent), theme_(&Theme::of(Appearance::light)) {
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setAccessibleName(tr("Preview of the figure"));
    setWidget(new QWidget);
    widget()->installEventFilter(this);
}

void FigurePreview::setTheme(const Theme& theme) {
    theme_ = &theme;
    widget()->update();
}

void FigurePreview::setDrawing(const FigureDrawing& drawing) {
    drawing_ = drawing;
    fit_canvas();
}

void FigurePreview::setZoom(PreviewZoom zoom) {
    zoom_ = zoom;
    fit_canvas();
}

double FigurePreview::scale() const {
    const double actual = screen()->physicalDotsPerInch() / points_per_inch;
    if (zoom_ != PreviewZoom::fit || drawing_.size.isEmpty()) {
        return zoom_ == PreviewZoom::twice ? 2.0 * actual : actual;
    }
    const QSize room = maximumViewportSize() - QSize(2 * edge, 2 * edge);
    return std::max(0.1, std::min(room.width() / drawing_.size.width(),
                                  room.height() / drawing_.size.height()));
}

QRectF FigurePreview::page() const {
    QRectF page(QPointF(), drawing_.size * scale());
    page.moveCenter(QRectF(widget()->rect()).center());
    page.moveTopLeft({std::max(page.left(), double(edge)), std::max(page.top(), double(edge))});
    return page;
}

/// As large as the page with its surroundings, so that it can be scrolled.
void FigurePreview::fit_canvas() {
    const QSize page = (drawing_.size * scale()).toSize();
    const bool fits = zoom_ == PreviewZoom::fit;
    widget()->setMinimumSize(fits ? QSize(0, 0) : page + QSize(2 * edge, 2 * edge));
    widget()->update();
}

void FigurePreview::resizeEvent(QResizeEvent* event) {
    QScrollArea::resizeEvent(event);
    fit_canvas();
}

bool FigurePreview::eventFilter(QObject* watched, QEvent* event) {
    if (watched == widget() && event->type() == QEvent::Paint) {
        paint_canvas();
        return true;
    }
    return QScrollArea::eventFilter(watched, event);
}

void FigurePreview::paint_canvas() {
    QPainter painter(widget());
    painter.fillRect(widget()->rect(), theme_->chrome);
    if (drawing_.size.isEmpty()) {
        return;
    }
    const QRectF sheet = page();
    painter.setPen(theme_->control_border);
    painter.setBrush(Qt::white);
    painter.drawRect(sheet.adjusted(-0.5, -0.5, 0.5, 0.5));
    painter.setClipRect(sheet);
    painter.translate(sheet.topLeft());
    painter.scale(scale(), scale());
    paint(drawing_, painter);
}

}  // namespace recency::ui

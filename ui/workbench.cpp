// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workbench.h"

#include "ui/laboratory.h"
#include "ui/plots/heatmap_view.h"
#include "ui/plots/layer_strip.h"
#include "ui/plots/recency_plot.h"
#include "ui/plots/row_plot.h"
#include "ui/plots/why_plot.h"

#include <QPainter>

#include <algorithm>

namespace recency::ui {

namespace {

constexpr int edge = 24;
constexpr int narrow_window = 1400;
constexpr int panel_width = 301;  // beside the workbench, with its hairline
constexpr int least_curve_width = 380;

}  // namespace

Workbench::Workbench(Laboratory& laboratory, QWidget* parent)
    : QWidget(parent),
      laboratory_(laboratory),
      strip_(new LayerStrip(this)),
      heatmap_(new HeatmapView(this)),
      row_(new RowPlot(this)),
      recency_(new RecencyPlot(this)),
      why_(new WhyPlot(this)) {
    connect(&laboratory_, &Laboratory::sceneChanged, this, &Workbench::setScene);
    connectStrip();
    connectHeatmap();
    connectCurves();
}

void Workbench::connectStrip() {
    const auto choose_layer = [this](int layer) {
        laboratory_.changeView([layer](View& view) { view.layer = layer; });
    };
    connect(strip_, &LayerStrip::layerChosen, this, choose_layer);
    connect(recency_, &RecencyPlot::layerChosen, this, choose_layer);
}

void Workbench::connectHeatmap() {
    connect(heatmap_, &HeatmapView::hovered, this, [this](std::optional<Cell> cell) {
        laboratory_.changeView([cell](View& view) { view.hovered = cell; });
    });
    connect(heatmap_, &HeatmapView::locked, this, [this](std::optional<Cell> cell) {
        laboratory_.changeView([cell](View& view) { view.locked = cell; });
    });
    connect(heatmap_, &HeatmapView::quantityChosen, this, [this](Quantity quantity) {
        laboratory_.changeView([quantity](View& view) { view.quantity = quantity; });
    });
    connect(heatmap_, &HeatmapView::rangeModeChosen, this, [this](RangeMode mode) {
        laboratory_.changeView([this, mode](View& view) {
            view.range_mode = mode;
            view.locked_range = laboratory_.scene().range;
        });
    });
    connect(heatmap_, &HeatmapView::diagonalToggled, this, [this](bool included) {
        laboratory_.changeView([included](View& view) { view.diagonal_in_range = included; });
    });
}

void Workbench::connectCurves() {
    connect(row_, &RowPlot::keyHovered, this, &Workbench::pointAtKey);
    connect(why_, &WhyPlot::keyHovered, this, &Workbench::pointAtKey);
}

/// A key of the row that the curves show.
void Workbench::pointAtKey(std::optional<int> key) {
    if (laboratory_.scene().estimate == nullptr) {
        return;
    }
    const int row = laboratory_.scene().row();
    laboratory_.changeView([key, row](View& view) {
        view.hovered = key && *key <= row ? std::optional<Cell>({row, *key}) : std::nullopt;
    });
}

void Workbench::setScene(const Scene& scene) {
    strip_->setScene(scene);
    heatmap_->setScene(scene);
    if (tokens_ != scene.tokens()) {  // the square's side is a multiple of S
        tokens_ = scene.tokens();
        arrange();
    }
    row_->setScene(scene);
    recency_->setScene(scene);
    why_->setScene(scene);
}

void Workbench::setTheme(const Theme& theme) {
    paper_ = theme.paper;
    strip_->setTheme(theme);
    heatmap_->setTheme(theme);
    row_->setTheme(theme);
    recency_->setTheme(theme);
    why_->setTheme(theme);
    update();
}

void Workbench::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

void Workbench::arrange() {
    const bool narrow = width() + panel_width < narrow_window;
    const int strip_height = narrow ? 80 : 100;
    const int gap = narrow ? 16 : 32;
    strip_->setGeometry(0, 0, width(), strip_height);
    heatmap_->setCompact(narrow);
    const QRect area(edge, strip_height, width() - edge - 16, height() - strip_height);
    const int most = area.width() - gap - least_curve_width;
    const int heatmap_width = std::min(heatmap_->preferredWidthForHeight(area.height()), most);
    heatmap_->setGeometry(area.x(), area.y(), heatmap_width, area.height());
    // The first curve's title stands in the line of the heatmap's.
    const int title_offset = narrow ? 10 : 19;
    arrangeCurves(area.adjusted(heatmap_width + gap, title_offset, 0, 0));
}

/// The three plots share the height 11 : 10 : 10.
void Workbench::arrangeCurves(const QRect& column) {
    const int first = column.height() * 11 / 31;
    const int second = column.height() * 21 / 31;
    row_->setGeometry(column.x(), column.y(), column.width(), first);
    recency_->setGeometry(column.x(), column.y() + first, column.width(), second - first);
    why_->setGeometry(column.x(), column.y() + second, column.width(), column.height() - second);
}

void Workbench::paintEvent(QPaintEvent* /*event*/) {
    QPainter(this).fillRect(rect(), paper_);
}

}  // namespace recency::ui

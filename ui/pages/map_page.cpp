// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/map_page.h"

#include "ui/laboratory.h"
#include "ui/pages/view_connections.h"
#include "ui/plots/heatmap_view.h"
#include "ui/plots/recency_plot.h"
#include "ui/plots/row_plot.h"
#include "ui/plots/why_plot.h"

#include <algorithm>
#include <map>

namespace recency::ui {

namespace {

constexpr int left_edge = 24;
constexpr int right_edge = 16;
constexpr int least_curve_width = 380;
constexpr int projector_edge = 32;
constexpr int projector_gap = 48;
constexpr int projector_title = 14;
constexpr int least_projected_curve = 440;

}  // namespace

MapPage::MapPage(Laboratory& laboratory, QWidget* parent)
    : Page(parent),
      laboratory_(laboratory),
      heatmap_(new HeatmapView(this)),
      row_(new RowPlot(this)),
      recency_(new RecencyPlot(this)),
      why_(new WhyPlot(this)),
      projected_(recency_) {
    connectParts();
}

void MapPage::connectParts() {
    connect_cells(*heatmap_, laboratory_);
    connect_range(*heatmap_, laboratory_);
    connect_key(*row_, laboratory_);
    connect_key(*why_, laboratory_);
    connect_layer(*recency_, laboratory_);
    connect(heatmap_, &HeatmapView::quantityChosen, this, [this](Quantity quantity) {
        laboratory_.changeView([quantity](View& view) { view.quantity = quantity; });
    });
}

void MapPage::setScene(const Scene& scene) {
    heatmap_->setScene(scene);
    if (tokens_ != scene.tokens()) {  // the square's side is a multiple of S
        tokens_ = scene.tokens();
        arrange();
    }
    row_->setScene(scene);
    recency_->setScene(scene);
    why_->setScene(scene);
}

void MapPage::setTheme(const Theme& theme) {
    presenting_ = theme.type_scale == TypeScale::presenter;
    heatmap_->setTheme(theme);
    row_->setTheme(theme);
    recency_->setTheme(theme);
    why_->setTheme(theme);
    arrange();
}

/// The recency by layer, unless a page points at another curve and not at that.
void MapPage::feature(const QStringList& parts) {
    projected_ = recency_;
    if (!parts.contains(QStringLiteral("recency"))) {
        if (parts.contains(QStringLiteral("row"))) {
            projected_ = row_;
        } else if (parts.contains(QStringLiteral("why"))) {
            projected_ = why_;
        }
    }
    arrange();
}

QWidget* MapPage::part(const QString& name) const {
    const std::map<QString, QWidget*> parts{{QStringLiteral("heatmap"), heatmap_},
                                            {QStringLiteral("row"), row_},
                                            {QStringLiteral("recency"), recency_},
                                            {QStringLiteral("why"), why_}};
    const auto place = parts.find(name);
    return place == parts.end() || place->second->isHidden() ? nullptr : place->second;
}

void MapPage::setCompact(bool compact) {
    compact_ = compact;
    heatmap_->setCompact(compact);
    arrange();
}

void MapPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    arrange();
}

void MapPage::arrange() {
    for (CurvePlot* plot : std::initializer_list<CurvePlot*>{row_, recency_, why_}) {
        plot->setHidden(presenting_ && plot != projected_);
    }
    if (presenting_) {
        return arrangeForProjector();
    }
    const int gap = compact_ ? 16 : 32;
    const QRect area = rect().adjusted(left_edge, 0, -right_edge, 0);
    const int most = area.width() - gap - least_curve_width;
    const int heatmap_width = std::min(heatmap_->preferredWidthForHeight(area.height()), most);
    heatmap_->setGeometry(area.x(), area.y(), heatmap_width, area.height());
    // The first curve's title stands in the line of the heatmap's.
    const int title_offset = compact_ ? 10 : 19;
    arrangeCurves(area.adjusted(heatmap_width + gap, title_offset, 0, 0));
}

/// Two large plots: where layer by layer the bias is, and what makes it up.
void MapPage::arrangeForProjector() {
    const QRect area = rect().adjusted(projector_edge, 0, -projector_edge, 0);
    const int most = area.width() - projector_gap - least_projected_curve;
    const int heatmap_width = std::min(heatmap_->preferredWidthForHeight(area.height()), most);
    heatmap_->setGeometry(area.x(), area.y(), heatmap_width, area.height());
    const int left = area.x() + heatmap_width + projector_gap;
    // The titles stand in one line, and zero is level with the square's lower edge.
    const int top = area.y() + projector_title;
    const int bottom = area.y() + heatmap_->squareBottom() + projected_->heightBelowAxis();
    projected_->setGeometry(left, top, area.right() + 1 - left, bottom - top);
}

/// The three plots share the height 11 : 10 : 10.
void MapPage::arrangeCurves(const QRect& column) {
    const int first = column.height() * 11 / 31;
    const int second = column.height() * 21 / 31;
    row_->setGeometry(column.x(), column.y(), column.width(), first);
    recency_->setGeometry(column.x(), column.y() + first, column.width(), second - first);
    why_->setGeometry(column.x(), column.y() + second, column.width(), column.height() - second);
}

}  // namespace recency::ui

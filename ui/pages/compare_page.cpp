// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/compare_page.h"

#include "ui/controls/push_button.h"
#include "ui/experiment_words.h"
#include "ui/laboratory.h"
#include "ui/pages/columns.h"
#include "ui/pages/comparison_table.h"
#include "ui/pages/view_connections.h"
#include "ui/plots/colour_bar.h"
#include "ui/plots/estimated_experiment.h"
#include "ui/plots/heatmap_words.h"
#include "ui/plots/layer_values.h"
#include "ui/plots/map_column.h"
#include "ui/plots/range_button.h"
#include "ui/plots/recency_plot.h"
#include "ui/plots/row_plot.h"

#include <algorithm>

namespace recency::ui {
namespace {

constexpr int edge = 24;  // lengths at normal scale, but for the edge
constexpr int bar_row_height = 52;
constexpr int least_curve_height = 200;

}  // namespace

ComparePage::ComparePage(Laboratory& laboratory, QWidget* parent)
    : Page(parent),
      laboratory_(laboratory),
      theme_(&Theme::of(Appearance::light)),
      a_(new MapColumn(this)),
      b_(new MapColumn(this)),
      difference_(new MapColumn(this)),
      bar_(new ColourBar(this)),
      difference_bar_(new ColourBar(this)),
      range_button_(new RangeButton(this)),
      row_(new RowPlot(this)),
      recency_(new RecencyPlot(this)),
      table_(new ComparisonTable(this)),
      swap_(new PushButton(tr("Swap"), this)) {
    swap_->setObjectName(QStringLiteral("swap"));
    swap_->setToolTip(tr("The pinned run becomes the live one, and the live one is pinned"));
    connectParts();
}

void ComparePage::connectParts() {
    for (MapColumn* column : {a_, b_, difference_}) {
        connect_cells(*column, laboratory_);
    }
    connect_range(*range_button_, laboratory_);
    connect_key(*row_, laboratory_);
    connect_layer(*recency_, laboratory_);
    connect(swap_, &PushButton::clicked, &laboratory_, &Laboratory::swapPinned);
}

QString ComparePage::missingPin() const {
    return tr(
        "Nothing is pinned yet. Pin keeps what you see now as run A; then change something, "
        "and the live run B stands beside it.");
}

void ComparePage::setScene(const Scene& scene) {
    const bool both = scene.pinned != nullptr;
    showHeadings(scene);
    showMaps(scene);
    row_->setScene(scene);
    recency_->setScene(scene);
    table_->setVisible(both);
    swap_->setVisible(both);
    if (both) {
        table_->setScene(scene);
    }
    range_button_->set_state(scene.view.range_mode, scene.view.diagonal_in_range);
    if (tokens_ != scene.tokens()) {
        tokens_ = scene.tokens();
        arrange();
    }
}

void ComparePage::showHeadings(const Scene& scene) {
    using Mark = ColumnHeading::Mark;
    const Experiment live = experiment_of(*scene.estimate);
    const Experiment pinned = scene.pinned ? experiment_of(*scene.pinned) : live;
    a_->setHeading({Mark::square, QStringLiteral("A"),
                    scene.pinned ? distinction(pinned, live) : QString(), tr("pinned")});
    b_->setHeading({Mark::disc, QStringLiteral("B"),
                    scene.pinned ? distinction(live, pinned) : QString(), tr("live")});
    const QString quantity = heatmap_quantity_name(scene.view.quantity);
    difference_->setHeading({Mark::none, QStringLiteral("B − A"), QString(),
                             tr("%1, layer %2").arg(quantity).arg(scene.view.layer + 1)});
}

void ComparePage::showMaps(const Scene& scene) {
    const TextRole role = compact_ ? TextRole::read_out_compact : TextRole::read_out;
    const Scene a = pinned_scene(scene);
    const Scene difference = difference_scene(scene, difference_range_);
    const auto text = [role](const Scene& shown) {
        return layer_exists(shown, shown.view.layer) ? brief_read_out(shown, role) : ReadOutText{};
    };
    const int layer = scene.view.layer + 1;
    a_->setScene(
        a, text(a),
        scene.pinned ? tr("Run A has no layer %1, or not its numbers.").arg(layer) : missingPin());
    b_->setScene(scene, text(scene), missing_layer_text(scene));
    difference_->setScene(difference, text(difference), missing_difference_text(scene));
    bar_->set_scene(scene, *theme_);
    difference_bar_->setVisible(difference.estimate != nullptr);
    difference_bar_->set_scene(difference, *theme_);
}

void ComparePage::setTheme(const Theme& theme) {
    theme_ = &theme;
    for (MapColumn* column : {a_, b_, difference_}) {
        column->setTheme(theme);
    }
    row_->setTheme(theme);
    recency_->setTheme(theme);
    table_->setTheme(theme);
    for (QWidget* button : std::initializer_list<QWidget*>{range_button_, swap_}) {
        button->setFont(text_font(theme, TextRole::body));  // their size follows it
    }
    if (laboratory_.scene().estimate != nullptr) {
        showMaps(laboratory_.scene());
    }
    arrange();
}

QWidget* ComparePage::part(const QString& name) const {
    return name == QStringLiteral("heatmap")   ? static_cast<QWidget*>(difference_)
           : name == QStringLiteral("row")     ? row_
           : name == QStringLiteral("recency") ? static_cast<QWidget*>(recency_)
                                               : nullptr;
}

void ComparePage::setCompact(bool compact) {
    compact_ = compact;
    bar_->set_compact(compact);
    arrange();
}

void ComparePage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    arrange();
}

void ComparePage::arrange() {
    const Columns grid{rect().adjusted(edge, 0, -edge, 0), compact_ ? 16 : 32};
    const int bars = theme_->length(bar_row_height);
    const int most = grid.area.height() - bars - theme_->length(least_curve_height);
    const int height = std::min(a_->neededHeight(grid.width()), most);
    a_->setGeometry(grid.rect(0, grid.area.top(), height));
    b_->setGeometry(grid.rect(1, grid.area.top(), height));
    difference_->setGeometry(grid.rect(2, grid.area.top(), height));
    arrangeBars(grid, grid.area.top() + height);
    arrangeCurves(grid, grid.area.top() + height + bars);
}

/// One bar for A and B together, one for the differences.
void ComparePage::arrangeBars(const Columns& grid, int top) {
    const int margin = ColourBar::side_margin(*theme_);
    const QSize button = range_button_->sizeHint();
    QRect both = grid.rect(0, top, ColourBar::needed_height(*theme_), 2);
    range_button_->setGeometry(both.right() + 1 - button.width(),
                               top + ColourBar::bar_centre(*theme_) - button.height() / 2,
                               button.width(), button.height());
    both.adjust(a_->squareLeft() - margin, 0, margin - button.width() - 12, 0);
    bar_->setGeometry(both);
    difference_bar_->setGeometry(grid.left(2) + difference_->squareLeft() - margin, top,
                                 difference_->sideFor(grid.width()) + 2 * margin,
                                 ColourBar::needed_height(*theme_));
}

void ComparePage::arrangeCurves(const Columns& grid, int top) {
    const int height = grid.area.bottom() + 1 - top;
    row_->setGeometry(grid.rect(0, top, height));
    recency_->setGeometry(grid.rect(1, top, height));
    const QSize button = swap_->sizeHint();
    table_->setGeometry(grid.rect(2, top, height - button.height() - 12));
    swap_->setGeometry(grid.left(2), grid.area.bottom() - button.height() - 8, button.width(),
                       button.height());
}

}  // namespace recency::ui

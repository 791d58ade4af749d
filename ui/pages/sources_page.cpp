// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sources_page.h"

#include "ui/laboratory.h"
#include "ui/pages/columns.h"
#include "ui/pages/label_colour.h"
#include "ui/pages/sources_scene.h"
#include "ui/pages/sources_words.h"
#include "ui/pages/view_connections.h"
#include "ui/plots/colour_bar.h"
#include "ui/plots/heatmap_words.h"
#include "ui/plots/layer_values.h"
#include "ui/plots/map_column.h"
#include "ui/plots/row_plot.h"

#include <QLabel>

#include <algorithm>

namespace recency::ui {
namespace {

constexpr int edge = 24;  // lengths at normal scale, but for the edge
constexpr int sentence_height = 34;
constexpr int after_bar = 9;
constexpr int least_curve_height = 200;

QString capitalized(const QString& word) {
    return word.left(1).toUpper() + word.mid(1);
}

QString meaning_of(Quantity quantity) {
    switch (quantity) {
    case Quantity::weight:
        return SourcesPage::tr("what it looks at");
    case Quantity::rollout:
        return SourcesPage::tr("weights multiplied up");
    default:
        return SourcesPage::tr("what it is made of");
    }
}

}  // namespace

SourcesPage::SourcesPage(Laboratory& laboratory, QWidget* parent)
    : Page(parent),
      laboratory_(laboratory),
      theme_(&Theme::of(Appearance::light)),
      sentence_(new QLabel(this)) {
    sentence_->setWordWrap(true);
    for (std::size_t index = 0; index < columns_.size(); ++index) {
        Column& column = columns_[index];
        column = {source_quantities[index], new MapColumn(this), new ColourBar(this),
                  new RowPlot(this), KeptRange{}};
        column.map->setHeading({ColumnHeading::Mark::none, QString(),
                                capitalized(heatmap_quantity_name(column.quantity)),
                                meaning_of(column.quantity)});
        connect_cells(*column.map, laboratory_);
        connect_key(*column.row, laboratory_);
    }
}

void SourcesPage::setScene(const Scene& scene) {
    for (Column& column : columns_) {
        showColumn(column, sceneOf(column, scene));
    }
    const QString sentence = sources_sentence(scene);
    const bool longer = sentence.size() != sentence_->text().size();
    sentence_->setText(sentence);
    if (tokens_ != scene.tokens() || longer) {
        tokens_ = scene.tokens();
        arrange();
    }
}

Scene SourcesPage::sceneOf(Column& column, const Scene& scene) {
    const ValueRange& usual =
        column.usual.of(scene, [&] { return usual_shares(scene, column.quantity); });
    return scene_of_shares(scene, column.quantity, usual);
}

void SourcesPage::showColumn(const Column& column, const Scene& scene) {
    const TextRole role = compact_ ? TextRole::read_out_compact : TextRole::read_out;
    const bool exists = layer_exists(scene, scene.view.layer);
    const QString missing = missing_layer_text(scene);
    column.map->setScene(scene, exists ? brief_read_out(scene, role) : ReadOutText{},
                         missing.isEmpty() ? tr("computing …") : missing);
    column.bar->set_scene(scene, *theme_);
    column.row->setScene(scene);
}

QString SourcesPage::sentence() const {
    return sentence_->text();
}

void SourcesPage::setTheme(const Theme& theme) {
    theme_ = &theme;
    sentence_->setFont(text_font(*theme_, TextRole::title));
    colour_text(*sentence_, theme.ink);
    for (const Column& column : columns_) {
        column.map->setTheme(theme);
        column.row->setTheme(theme);
    }
    if (laboratory_.scene().estimate != nullptr) {
        setScene(laboratory_.scene());
    }
    arrange();
}

/// What the lesson is about here is the contribution.
QWidget* SourcesPage::part(const QString& name) const {
    const Column& contribution = columns_.back();
    return name == QStringLiteral("heatmap") ? static_cast<QWidget*>(contribution.map)
           : name == QStringLiteral("row")   ? contribution.row
                                             : nullptr;
}

void SourcesPage::setCompact(bool compact) {
    compact_ = compact;
    arrange();
}

void SourcesPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    arrange();
}

void SourcesPage::arrange() {
    const Columns grid{rect().adjusted(edge, 0, -edge, 0), compact_ ? 16 : 32};
    const int least = theme_->length(sentence_height);
    const int above = std::max(least, sentence_->heightForWidth(grid.area.width()) + 8);
    const int bar_height = ColourBar::needed_height(*theme_) + theme_->length(after_bar);
    sentence_->setGeometry(grid.area.left(), grid.area.top(), grid.area.width(), above);
    const int top = grid.area.top() + above;
    const int room = grid.area.bottom() + 1 - top;
    for (int index = 0; index < 3; ++index) {
        const Column& column = columns_[static_cast<std::size_t>(index)];
        const int map_height = std::min(column.map->neededHeight(grid.width()),
                                        room - bar_height - theme_->length(least_curve_height));
        column.map->setGeometry(grid.rect(index, top, map_height));
        const int margin = ColourBar::side_margin(*theme_);
        column.bar->setGeometry(grid.left(index) + column.map->squareLeft() - margin,
                                top + map_height, column.map->sideFor(grid.width()) + 2 * margin,
                                ColourBar::needed_height(*theme_));
        const int below = top + map_height + bar_height;
        column.row->setGeometry(grid.rect(index, below, grid.area.bottom() + 1 - below));
    }
}

}  // namespace recency::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/paper_grid_view.h"

#include "ui/figures/grid_range.h"
#include "ui/figures/paper_palette.h"
#include "ui/figures/paper_panel.h"
#include "ui/plots/layer_values.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>

#include <algorithm>
#include <utility>

namespace recency::ui {
namespace {

constexpr int row_heading_width = 96;
constexpr int group_gap = 16;  // between columns of different d
constexpr int heading_rows = 2;

QString strong(const QString& text) {
    return QStringLiteral("<span style='font-weight:600'>%1</span>").arg(text.toHtmlEscaped());
}

/// "c  LayerNorm", and beneath it its numbers. Lines are broken by hand: a label that wraps by
/// itself makes the grid higher than it need be.
QString row_heading(const GridRow& row) {
    const QString setting = QString::fromStdString(row.setting)
                                .toHtmlEscaped()
                                .replace(QStringLiteral(", "), QStringLiteral("<br>"));
    const QString letter = QString::fromStdString(row.letter);
    return letter.isEmpty() ? setting : strong(letter) + QStringLiteral("&nbsp; ") + setting;
}

/// "Figure 3 c, LayerNorm, α = 0.5, d = 16, layer 4"
QString panel_name(const PaperGrid& grid, std::size_t row, std::size_t column) {
    const QString figure =
        QString::fromStdString(grid.figure + ' ' + grid.rows[row].letter).trimmed();
    return PaperGridView::tr("%1, %2, d = %3, layer %4")
        .arg(figure, QString::fromStdString(grid.rows[row].setting))
        .arg(grid.columns[column].dimension)
        .arg(grid.columns[column].layer);
}

}  // namespace

PaperGridView::PaperGridView(QWidget* parent)
    : QWidget(parent), theme_(&Theme::of(Appearance::light)) {
    setAutoFillBackground(true);
}

void PaperGridView::set_grid(const PaperGrid& grid) {
    clear();
    grid_ = grid;
    estimates_.clear();
    add_headings();
    add_panels();
    make_current(0);
    setAccessibleName(QString::fromStdString(grid.figure));
    set_theme(*theme_);
}

void PaperGridView::clear() {
    qDeleteAll(panels_);
    qDeleteAll(headings_);
    panels_.clear();
    headings_.clear();
    delete layout_;  // stretches of columns that are gone stay in a layout
    layout_ = new QGridLayout(this);
    layout_->setContentsMargins(0, 0, 0, 0);
    layout_->setSpacing(4);
}

/// Columns of one d stand side by side, with a gap before those of the next.
int PaperGridView::place_of(std::size_t column) const {
    int gaps = 0;
    for (std::size_t before = 1; before <= column; ++before) {
        gaps += grid_.columns[before].dimension != grid_.columns[before - 1].dimension ? 1 : 0;
    }
    return 1 + static_cast<int>(column) + gaps;
}

void PaperGridView::add_heading(const QString& text, int row, int column, int columns) {
    auto* heading = new QLabel(text, this);
    heading->setTextFormat(Qt::RichText);

    heading->setIndent(column == 0 ? 0 : 6);
    layout_->addWidget(heading, row, column, 1, columns,
                       column == 0 ? Qt::AlignVCenter : Qt::AlignBottom);
    heading->show();
    headings_.push_back(heading);
}

void PaperGridView::add_headings() {
    const std::size_t count = grid_.columns.size();
    for (std::size_t column = 0; column < count; ++column) {
        const GridColumn& at = grid_.columns[column];
        const int place = place_of(column);
        const bool first = column == 0 || grid_.columns[column - 1].dimension != at.dimension;
        if (first) {
            layout_->setColumnMinimumWidth(place - 1, column == 0 ? 0 : group_gap);
            add_heading(strong(tr("d = %1").arg(at.dimension)), 0, place, 1);
        }
        add_heading(tr("Layer %1").arg(at.layer), 1, place, 1);
        layout_->setColumnStretch(place, 1);
    }
    for (std::size_t row = 0; row < grid_.rows.size(); ++row) {
        const int place = heading_rows + static_cast<int>(row);
        add_heading(row_heading(grid_.rows[row]), place, 0, 1);
        layout_->setRowStretch(place, 1);
    }
}

void PaperGridView::add_panels() {
    for (std::size_t row = 0; row < grid_.rows.size(); ++row) {
        for (std::size_t column = 0; column < grid_.columns.size(); ++column) {
            auto* panel = new PaperPanel(grid_, grid_.panel(row, column),
                                         panel_name(grid_, row, column), this);
            const std::size_t index = panels_.size();
            connect(panel, &QAbstractButton::clicked, this, [this, panel, index] {
                make_current(index);
                Q_EMIT settingChosen(panel->parameters(), panel->panel().layer - 1);
            });
            layout_->addWidget(panel, heading_rows + static_cast<int>(row), place_of(column));
            panel->show();
            panels_.push_back(panel);
        }
    }
}

PaperPanel* PaperGridView::panel(std::size_t row, std::size_t column) const {
    return panels_.at(row * grid_.columns.size() + column);
}

void PaperGridView::set_estimates(Estimates estimates) {
    estimates_ = std::move(estimates);
    show_estimates();
}

void PaperGridView::set_shared_range(bool shared) {
    shared_range_ = shared;
    show_estimates();
}

void PaperGridView::set_colour_map(ColourMap map) {
    colour_map_ = map;
    show_estimates();
}

void PaperGridView::set_theme(const Theme& theme) {
    theme_ = &theme;
    setPalette(paper_palette(palette(), theme));
    for (QLabel* heading : headings_) {
        heading->setFont(text_font(theme, TextRole::body));
    }
    if (layout_ != nullptr) {
        layout_->setColumnMinimumWidth(0, theme.length(row_heading_width));
    }
    show_estimates();
}

/// The panel's layer in its own range.
Scene PaperGridView::scene_of(const PaperPanel& panel) const {
    Scene scene;
    const std::size_t setting = panel.panel().setting;
    scene.estimate = setting < estimates_.size() ? estimates_[setting] : nullptr;
    scene.view.layer = panel.panel().layer - 1;
    scene.view.colour_map = colour_map_;
    if (layer_exists(scene, scene.view.layer)) {
        scene.range = own_range(scene);
    }
    return scene;
}

void PaperGridView::show_estimates() {
    std::vector<Scene> scenes;
    scenes.reserve(panels_.size());
    legend_ = Scene();
    for (const PaperPanel* panel : panels_) {
        scenes.push_back(scene_of(*panel));
        if (scenes.back().estimate) {
            legend_ = scenes.back();
        }
    }
    legend_.range = common_range(scenes);
    for (std::size_t index = 0; index < panels_.size(); ++index) {
        if (shared_range_) {
            scenes[index].range = legend_.range;
        }
        panels_[index]->set_scene(scenes[index], !shared_range_, *theme_);
    }
}

/// The panel that the Tab key leads to.
void PaperGridView::make_current(std::size_t index) {
    current_ = index;
    for (std::size_t other = 0; other < panels_.size(); ++other) {
        panels_[other]->setFocusPolicy(other == index ? Qt::StrongFocus : Qt::ClickFocus);
    }
}

void PaperGridView::walk_to(std::size_t index) {
    make_current(index);
    panels_[index]->setFocus(Qt::OtherFocusReason);
    Q_EMIT walkedTo(panels_[index]);
}

void PaperGridView::keyPressEvent(QKeyEvent* event) {
    const std::size_t columns = grid_.columns.size();
    const std::size_t column = columns > 0 ? current_ % columns : 0;
    const bool whole = event->modifiers().testFlag(Qt::ControlModifier);
    switch (event->key()) {
    case Qt::Key_Left:
        return column > 0 ? walk_to(current_ - 1) : void();
    case Qt::Key_Right:
        return column + 1 < columns ? walk_to(current_ + 1) : void();
    case Qt::Key_Up:
        return current_ >= columns ? walk_to(current_ - columns) : void();
    case Qt::Key_Down:
        return current_ + columns < panels_.size() ? walk_to(current_ + columns) : void();
    case Qt::Key_Home:
        return walk_to(whole ? 0 : current_ - column);
    case Qt::Key_End:
        return walk_to(whole ? panels_.size() - 1 : current_ - column + columns - 1);
    default:
        QWidget::keyPressEvent(event);
    }
}

}  // namespace recency::ui

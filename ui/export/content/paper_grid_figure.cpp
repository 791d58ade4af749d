// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/content/map_panels.h"
#include "ui/export/content/paper_figures.h"
#include "ui/export/content/quantity_labels.h"
#include "ui/export/paper_figure.h"
#include "ui/figures/grid_range.h"
#include "ui/figures/panel_texts.h"

#include <QCoreApplication>

#include <optional>

namespace recency::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(FigurePaper)
};

class GridFigure {
public:
    GridFigure(FigureContent& content, const PaperGrid& grid, const Recipe& recipe,
               FigureEstimates estimates)
        : content_(content), grid_(grid), recipe_(recipe), estimates_(estimates) {
        for (const GridPanel& panel : grid.panels) {
            scenes_.push_back(scene_of(panel));
        }
    }

    void add() {
        if (sharing() == RangeSharing::all) {
            start_key(scenes_);
        }
        for (std::size_t row = 0; row < grid_.rows.size(); ++row) {
            if (sharing() == RangeSharing::row) {
                start_key(std::span(scenes_).subspan(row * columns(), columns()));
            }
            content_.rows.push_back(row_of(row));
        }
    }

private:
    std::size_t columns() const { return grid_.columns.size(); }

    bool locked() const { return recipe_.view.range_mode == RangeMode::locked; }
    RangeSharing sharing() const { return locked() ? RangeSharing::all : recipe_.style.sharing; }

    /// The panel's layer; the range comes with its key.
    Scene scene_of(const GridPanel& panel) const {
        Experiment experiment = recipe_.experiment;
        experiment.parameters = grid_.parameters(panel);
        Scene scene;
        scene.estimate = estimate_or_empty(estimates_, panel.setting, experiment);
        scene.view.layer = panel.layer - 1;
        scene.view.colour_map = recipe_.view.colour_map;
        scene.view.diagonal_in_range = recipe_.view.diagonal_in_range;
        scene.view.range_mode = recipe_.view.range_mode;
        scene.view.locked_range = recipe_.view.locked_range;
        return scene;
    }

    void start_key(std::span<const Scene> scenes) {
        Scene first = scenes.front();
        first.range = locked() ? value_range(*first.estimate, first.view) : common_range(scenes);
        add_key(content_, first);
    }

    FigureRow row_of(std::size_t row) {
        FigureRow result;
        result.heading = with_symbols(QString::fromStdString(grid_.rows[row].setting));
        result.letter = grid_.rows[row].letter;
        if (result.letter.empty()) {
            result.letter = std::string(1, static_cast<char>('a' + row));
        }
        for (std::size_t column = 0; column < columns(); ++column) {
            result.panels.push_back(panel_of(row, column));
        }
        return result;
    }

    FigurePanel panel_of(std::size_t row, std::size_t column) {
        const GridPanel& panel = grid_.panel(row, column);
        Scene scene = scenes_[row * columns() + column];
        if (sharing() == RangeSharing::panel) {
            scene.range = own_range(scene);
            add_key(content_, scene);
        }
        FigurePanel result = map_panel(content_, scene, content_.keys.size() - 1);
        map_of(result).experiment = panel.setting;
        result.title.clear();
        if (row == 0) {  // it heads the column
            result.title = Words::tr("*d* = %1, %2")
                               .arg(QString::number(grid_.columns[column].dimension),
                                    layer_text(scene.view.layer));
        }
        const PanelTexts texts = panel_texts(scene, panel, grid_.parameters(panel));
        result.note = note_of(scene);
        result.note2 = texts.published;
        return result;
    }

    /// With the four digits that the paper prints.
    static QString note_of(const Scene& scene) {
        const auto ours = scene.estimate->scalar(Quantity::recency_probability, scene.view.layer);
        return ours ? Words::tr("RP %1").arg(probability_with_error(*ours)) : QString();
    }

    FigureContent& content_;
    const PaperGrid& grid_;
    const Recipe& recipe_;
    FigureEstimates estimates_;
    std::vector<Scene> scenes_;  // by panel
};

}  // namespace

void add_paper_grid(FigureContent& content, const PaperGrid& grid, const Recipe& recipe,
                    FigureEstimates estimates) {
    GridFigure(content, grid, recipe, estimates).add();
}

void add_paper_figure(FigureContent& content, const Recipe& recipe, FigureEstimates estimates,
                      const Paper& paper) {
    const auto figure = find_paper_figure(paper, recipe.paper_figure);
    if (!figure) {
        return;
    }
    if (const auto* grid = std::get_if<PaperGrid>(&figure->what)) {
        add_paper_grid(content, *grid, recipe, estimates);
    } else {
        add_closed_forms(content, std::get<PaperCurves>(figure->what), recipe.style);
    }
}

}  // namespace recency::ui

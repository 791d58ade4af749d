// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figure_command.h"

#include "app/figure_start.h"
#include "app/offscreen_application.h"
#include "app/refusal.h"
#include "app/sampling.h"
#include "app/value_option.h"
#include "ui/export/figure_content.h"
#include "ui/export/figure_layout.h"
#include "ui/paper.h"

namespace recency::app {
namespace {

using Estimates = std::vector<std::shared_ptr<const Estimate>>;

/// Before minutes of simulation, and not after them.
void refuse_what_cannot_be_drawn(const ui::Recipe& recipe, ui::FigureFormat format) {
    if (const std::string problem = ui::problem_with(recipe, ui::paper()); !problem.empty()) {
        throw Refusal(problem);
    }
    if (format == ui::FigureFormat::csv || format == ui::FigureFormat::json) {
        return;
    }
    const Estimates none_yet(ui::experiments_of(recipe, ui::paper()).size());
    const auto layout = ui::lay_out(ui::content_of(recipe, none_yet, ui::paper()), recipe.style);
    if (const auto* too_small = std::get_if<ui::TooSmall>(&layout)) {
        throw Refusal(too_small->sentence.toStdString());
    }
}

std::vector<ui::ExportedFile> files_of(const ui::Recipe& recipe, const Estimates& estimates,
                                       const FigureDestination& destination) {
    auto files =
        ui::export_figure(recipe, estimates, ui::paper(), destination.format, destination.stem());
    if (const auto* sentence = std::get_if<QString>(&files)) {
        throw Refusal(sentence->toStdString());
    }
    return std::get<std::vector<ui::ExportedFile>>(std::move(files));
}

}  // namespace

FigureCommand::FigureCommand(CLI::App& program)
    : Command(program, "figure", "Write a figure for a paper, or the data behind it"),
      figure_(add_value_option(options(), "FIGURE", "", "What to draw: " + allowed_figures())
                  ->expected(1)),
      view_(options()),
      style_(options()),
      threads_(options()),
      output_(options()) {
    options().footer(
        "Examples:\n"
        "  recency-lab figure figure1 -o figure1.pdf --width 5.5in --font-size 8\n"
        "  recency-lab figure figure3-c-d16 -o layers.svg --width nature-column\n"
        "  recency-lab figure figure3-c-d16 --show comparison --against figure3-a-d16 -o ab.pdf\n"
        "  recency-lab figure figure3-c-d16 --vary alpha=0:0.9:0.1 -o alpha.png --dpi 300\n"
        "  recency-lab figure exported.pdf -o again.pdf --width 84mm");
}

ui::Recipe FigureCommand::read_recipe() const {
    const auto name = value_of(*figure_, allowed_figures());
    if (!name) {
        throw Refusal("the figure is missing; expected " + allowed_figures());
    }
    ui::Recipe recipe = view_.written_over(figure_named(*name));
    recipe.style = style_.written_over(recipe.style);
    return recipe;
}

void FigureCommand::run(Console& console) const {
    const OffscreenApplication fonts;
    const ui::Recipe recipe = read_recipe();
    const int thread_count = threads_.read();
    const FigureDestination destination = output_.read();
    refuse_what_cannot_be_drawn(recipe, destination.format);
    const Interruption interruption;
    const Estimates estimates =
        sample(ui::experiments_of(recipe, ui::paper()), ui::quantities_of(recipe), thread_count,
               interruption, console);
    write_figure(files_of(recipe, estimates, destination), destination, console);
}

}  // namespace recency::app

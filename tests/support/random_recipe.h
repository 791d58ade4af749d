// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/recipe.h"

#include <array>
#include <cmath>
#include <random>
#include <string>

namespace recency::ui {

// Recipes with every member anywhere in what is allowed. Header only: tests of what is seen alone
// know these types.

class RandomRecipe {
public:
    explicit RandomRecipe(std::mt19937_64& random) : random_(random) {}

    Recipe make() {
        Recipe recipe;
        recipe.experiment = experiment();
        recipe.view = view();
        if (yes()) {
            recipe.pinned = experiment();
        }
        recipe.subject = any<FigureSubject>(9);
        if (yes()) {
            recipe.paper_figure = "figure" + std::to_string(whole(1, 9));
        }
        if (yes()) {
            recipe.sweep = sweep();
        }
        recipe.style = style();
        return recipe;
    }

private:
    int whole(int least, int most) { return std::uniform_int_distribution(least, most)(random_); }
    double real(double least, double most) {
        return std::uniform_real_distribution(least, most)(random_);
    }
    bool yes() { return whole(0, 1) == 1; }
    template <typename Enum>
    Enum any(int count) {
        return static_cast<Enum>(whole(0, count - 1));
    }

    /// The ends as often as what lies between them.
    double value(const ParameterInfo& info) {
        const int end = whole(0, 3);
        if (end == 0 && !info.minimum_excluded) {
            return info.minimum;
        }
        const double value = end == 1 ? info.maximum : real(info.minimum, info.maximum);
        return info.kind == ParameterKind::real ? value : std::round(value);
    }

    Experiment experiment() {
        Experiment experiment;
        for (const ParameterInfo& info : parameter_table()) {
            set_value(experiment, info.id, value(info));
        }
        return experiment;
    }

    View view() {
        constexpr std::array quantities{Quantity::score, Quantity::weight, Quantity::rollout,
                                        Quantity::contribution};
        View view;
        view.layer = whole(0, 63);
        view.quantity = quantities.at(static_cast<std::size_t>(whole(0, 3)));
        if (yes()) {
            const int query = whole(0, 511);
            view.locked = Cell{query, whole(0, query)};
        }
        view.range_mode = any<RangeMode>(3);
        const double minimum = real(-1, 1) * std::pow(10.0, whole(-300, 300));
        view.locked_range = {minimum, minimum + std::abs(minimum) * real(0.5, 2)};
        view.diagonal_in_range = yes();
        view.colour_map = any<ColourMap>(3);
        view.perspective = any<Perspective>(4);
        view.why_step = whole(0, why_steps - 1);
        return view;
    }

    SweepSubject sweep() {
        const auto& table = parameter_table();
        const ParameterInfo& info =
            table.at(static_cast<std::size_t>(whole(0, static_cast<int>(table.size()) - 1)));
        return {{{info.id, values_along(info, usual_range(info))}},
                any<SweepQuantity>(6),
                any<LayersShown>(3)};
    }

    FigureStyle style() {
        FigureStyle style;
        style.width_mm = real(least_width_mm, most_width_mm);
        if (yes()) {
            style.height_mm = real(10, 400);
        } else if (yes()) {
            style.aspect = AspectRatio{real(1, 4), real(1, 4)};
        }
        style.font_pt = real(least_font_pt, most_font_pt);
        style.sharing = any<RangeSharing>(3);
        style.titles = yes();
        style.letters = yes();
        style.ink = any<FigureInk>(2);
        style.dpi = whole(least_dpi, most_dpi);
        style.transparent = yes();
        return style;
    }

    std::mt19937_64& random_;
};

inline Recipe random_recipe(std::mt19937_64& random) {
    return RandomRecipe(random).make();
}

}  // namespace recency::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/style_json.h"

#include "ui/export/recipe_names.h"

#include <optional>

namespace recency::ui {

QJsonObject to_json(const FigureStyle& style) {
    QJsonObject object{{"width_mm", style.width_mm},
                       {"font_pt", style.font_pt},
                       {"range_sharing", sharing_names.name(style.sharing)},
                       {"titles", style.titles},
                       {"letters", style.letters},
                       {"ink", ink_names.name(style.ink)},
                       {"dpi", style.dpi}};
    if (style.height_mm) {
        object["height_mm"] = *style.height_mm;
    }
    return object;
}

void read(RecipeMembers& members, FigureStyle& style) {
    members.read("width_mm", least_width_mm, most_width_mm, style.width_mm);
    if (members.has("height_mm")) {
        double height = 0.0;  // stays where it is not allowed
        members.read("height_mm", least_height_mm, most_height_mm, height);
        style.height_mm = height > 0.0 ? std::optional(height) : std::nullopt;
    }
    members.read("font_pt", least_font_pt, most_font_pt, style.font_pt);
    members.read("range_sharing", sharing_names, style.sharing);
    members.read("titles", style.titles);
    members.read("letters", style.letters);
    members.read("ink", ink_names, style.ink);
    members.read("dpi", least_dpi, most_dpi, style.dpi);
}

}  // namespace recency::ui

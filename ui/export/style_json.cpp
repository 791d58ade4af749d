// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/style_json.h"

#include "ui/export/aspect_ratio.h"
#include "ui/export/recipe_names.h"

#include <QCoreApplication>

#include <optional>

namespace recency::ui {

QJsonObject to_json(const FigureStyle& style) {
    QJsonObject object{{"width_mm", style.width_mm},
                       {"font_pt", style.font_pt},
                       {"range_sharing", sharing_names.name(style.sharing)},
                       {"titles", style.titles},
                       {"letters", style.letters},
                       {"ink", ink_names.name(style.ink)},
                       {"dpi", style.dpi},
                       {"transparent", style.transparent}};
    if (style.height_mm) {
        object["height_mm"] = *style.height_mm;
    }
    if (style.aspect) {
        object["aspect_ratio"] = QString::fromStdString(aspect_ratio_text(*style.aspect));
    }
    return object;
}

namespace {

void read_height(RecipeMembers& members, FigureStyle& style) {
    double height = 0.0;  // stays where it is not allowed
    QString ratio;
    members.read("height_mm", least_height_mm, most_height_mm, height);
    members.read("aspect_ratio", ratio);
    if (members.has("height_mm")) {
        style.height_mm = height > 0.0 ? std::optional(height) : std::nullopt;
    }
    if (ratio.isNull()) {
        return;
    }
    style.aspect = parse_aspect_ratio(ratio.toStdString());
    if (!style.aspect) {
        members.refuse("aspect_ratio", QLatin1String(allowed_aspect_ratios));
    } else if (style.height_mm) {
        members.complain("aspect_ratio",
                         QCoreApplication::translate("Recipe", "there is a height_mm already"));
        style.aspect.reset();
    }
}

}  // namespace

void read(RecipeMembers& members, FigureStyle& style) {
    members.read("width_mm", least_width_mm, most_width_mm, style.width_mm);
    read_height(members, style);
    members.read("font_pt", least_font_pt, most_font_pt, style.font_pt);
    members.read("range_sharing", sharing_names, style.sharing);
    members.read("titles", style.titles);
    members.read("letters", style.letters);
    members.read("ink", ink_names, style.ink);
    members.read("dpi", least_dpi, most_dpi, style.dpi);
    members.read("transparent", style.transparent);
}

}  // namespace recency::ui

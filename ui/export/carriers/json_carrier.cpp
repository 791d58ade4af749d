// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/carriers/carriers.h"
#include "ui/export/json_seal.h"

#include <nlohmann/json.hpp>

#include <functional>
#include <string>

namespace recency::ui {
namespace {

constexpr int deepest_value = 16;
const QString kind = QStringLiteral("JSON");

/// Walks through all of the text, and keeps of the outermost object nothing but the recipe.
class RecipeFilter {
public:
    bool operator()(int depth, nlohmann::json::parse_event_t event, const nlohmann::json& parsed) {
        if (event == nlohmann::json::parse_event_t::key && depth == 1) {
            inside_ = parsed == "recipe";
            found_ += inside_ ? 1 : 0;
            return inside_;
        }
        too_deep_ = too_deep_ || (inside_ && depth > deepest_value);
        return depth == 0 || (inside_ && !too_deep_);
    }
    int found() const { return found_; }
    bool too_deep() const { return too_deep_; }

private:
    bool inside_ = false;
    bool too_deep_ = false;
    int found_ = 0;
};

/// Keeps what was wrong as a sentence.
QString reason_of(const nlohmann::json::exception& error) {
    const QString text = QString::fromUtf8(error.what());
    const qsizetype end = text.indexOf(QLatin1String("] "));  // "[json.exception.parse_error.101] "
    return end < 0 ? text : text.sliced(end + 2);
}

bool ends_early(const QByteArray& content) {
    return !content.trimmed().endsWith('}');
}

}  // namespace

FoundRecipe recipe_in_json(const QByteArray& content) {
    RecipeFilter filter;
    try {
        const nlohmann::json kept =
            nlohmann::json::parse(content.begin(), content.end(), std::ref(filter));
        if (filter.found() != 1) {
            return filter.found() == 0 ? no_recipe() : several_recipes();
        }
        if (filter.too_deep() || !kept.is_object() || !kept.contains("recipe")) {
            return unreadable(kind, CarrierWords::tr("the recipe is nested too deeply"));
        }
        if (const auto fault = broken_checksum(content)) {
            return RecipeRefusal{*fault};
        }
        const nlohmann::json& recipe = kept.at("recipe");
        return QByteArray::fromStdString(recipe.is_string() ? recipe.get<std::string>()
                                                            : recipe.dump());
    } catch (const nlohmann::json::exception& error) {
        return ends_early(content) ? cut_short() : unreadable(kind, reason_of(error));
    }
}

}  // namespace recency::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/carriers/carriers.h"
#include "ui/export/data_seal.h"

namespace recency::ui {

FoundRecipe recipe_in_comment(const QByteArray& content, const QByteArray& comment_mark) {
    const QByteArray beginning = comment_mark + " recipe: ";
    const QByteArray line = '\n' + beginning;
    const qsizetype place =
        content.startsWith(beginning) ? 0 : content.indexOf(line) + 1;  // 0 if there is none
    if (place == 0 && !content.startsWith(beginning)) {
        return no_recipe();
    }
    if (const auto fault = broken_seal(content, comment_mark)) {
        return RecipeRefusal{*fault};
    }
    if (content.indexOf(line, place) >= 0) {
        return several_recipes();
    }
    const qsizetype first = place + beginning.size();
    return content.sliced(first, content.indexOf('\n', first) - first).trimmed();
}

}  // namespace recency::ui

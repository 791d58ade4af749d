// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/carriers/carriers.h"

namespace recency::ui {

RecipeRefusal no_recipe() {
    return {CarrierWords::tr(
        "It has no recipe: Recency Lab did not export it, or another program has left the recipe "
        "out.")};
}

RecipeRefusal cut_short() {
    return {CarrierWords::tr("It was cut short: its end is missing.")};
}

RecipeRefusal several_recipes() {
    return {CarrierWords::tr("It has several recipes; one is expected.")};
}

RecipeRefusal unreadable(const QString& kind, const QString& reason) {
    return {CarrierWords::tr("It cannot be read as %1: %2.").arg(kind, reason)};
}

}  // namespace recency::ui

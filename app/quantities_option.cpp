// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/quantities_option.h"

#include "app/refusal.h"
#include "app/value_option.h"
#include "core/quantity_names.h"

#include <QString>
#include <QStringList>

#include <algorithm>
#include <string_view>
#include <vector>

namespace recency::app {
namespace {

constexpr std::string_view everything = "all";

/// The order of Quantity, so that a place is a value.
std::vector<std::string> all_names() {
    std::vector<std::string> names;
    names.reserve(quantity_count);
    for (int index = 0; index < quantity_count; ++index) {
        names.emplace_back(quantity_name(static_cast<Quantity>(index)));
    }
    return names;
}

std::string allowed() {
    return "all, or some of " + listed(all_names(), " and ") + ", with commas between them";
}

}  // namespace

QuantitiesOption::QuantitiesOption(CLI::App& command)
    : option_(add_value_option(command, "--quantities", "NAMES",
                               "What to compute and print: " + allowed() + " (default: all)")) {
    option_->group("Output");
}

QuantitySet QuantitiesOption::read() const {
    const auto text = value_of(*option_, allowed());
    if (!text || *text == everything) {
        return QuantitySet::all();
    }
    const std::vector<std::string> names = all_names();
    QuantitySet quantities;
    for (const QString& part : QString::fromStdString(*text).split(',')) {
        const std::string name = part.trimmed().toStdString();
        const auto found = std::ranges::find(names, name);
        if (found == names.end()) {
            throw Refusal::of_value("--quantities", name, allowed() + suggestion(name, names));
        }
        quantities.insert(static_cast<Quantity>(found - names.begin()));
    }
    return quantities;
}

}  // namespace recency::app

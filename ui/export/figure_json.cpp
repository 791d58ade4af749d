// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/estimate_report.h"
#include "data/report_json.h"
#include "ui/export/figure_data.h"
#include "ui/export/json_seal.h"

#include <sstream>

namespace recency::ui {
namespace {

void write_estimate(const Estimate& estimate, const QByteArray& recipe, std::ostream& out) {
    data::Report report = data::make_report(estimate);
    report.recipe = recipe.toStdString();
    data::write_json(report, out);
}

void write_list(std::span<const std::shared_ptr<const Estimate>> estimates,
                const QByteArray& recipe, std::ostream& out) {
    out << "{\"format\": \"recency-lab/estimates\",\n \"version\": " << data::report_version;
    if (!recipe.isEmpty()) {
        out << ",\n \"recipe\": " << recipe.toStdString();
    }
    out << ",\n \"estimates\": [";
    for (std::size_t index = 0; index < estimates.size(); ++index) {
        out << (index == 0 ? "\n" : ",\n");
        write_estimate(*estimates[index], {}, out);
    }
    out << "]}\n";
}

}  // namespace

QByteArray json_of(std::span<const std::shared_ptr<const Estimate>> estimates,
                   const QByteArray& recipe) {
    std::ostringstream out;
    if (estimates.size() == 1) {
        write_estimate(*estimates.front(), recipe, out);
    } else {
        write_list(estimates, recipe, out);
    }
    return with_checksum(QByteArray::fromStdString(out.str()));
}

}  // namespace recency::ui

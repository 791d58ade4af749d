// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/number_text.h"
#include "ui/export/data_seal.h"
#include "ui/export/figure_csv_head.h"
#include "ui/export/figure_data.h"

#include <cmath>

namespace recency::ui {
namespace {

/// The fields of a line before its numbers. Zeros stand for what there is none of.
struct Place {
    std::size_t panel = 1;
    std::size_t curve = 0;
    const std::string& quantity;
    const std::string& run;
    int layer = 0;
    int query = 0;
    int key = 0;
    double x = std::nan("");
    double parameter = std::nan("");
};

struct Numbers {
    double mean = std::nan("");
    double standard_error = std::nan("");
    double standard_deviation = std::nan("");
    std::uint64_t sequences = 0;
};

template <class Count>
std::string count_text(Count count) {
    return count > 0 ? std::to_string(count) : std::string();
}

void append_line(const Place& place, const Numbers& numbers, std::string& table) {
    for (const std::string& field :
         {std::to_string(place.panel), count_text(place.curve), place.quantity, place.run,
          count_text(place.layer), count_text(place.query), count_text(place.key),
          data::number_text(place.x), data::number_text(place.parameter),
          data::number_text(numbers.mean), data::number_text(numbers.standard_error),
          data::number_text(numbers.standard_deviation)}) {
        table += field + ',';
    }
    table += count_text(numbers.sequences) + '\n';
}

double entry(const std::vector<double>& list, std::size_t index) {
    return index < list.size() ? list[index] : std::nan("");
}

/// What was not simulated has no number of sequences.
std::uint64_t sequences_of(const FigureContent& content, std::size_t experiment,
                           const std::string& run) {
    const bool simulated = run != "theory" && run != "published";
    return simulated && experiment < content.experiments.size()
               ? content.experiments[experiment].sequences
               : 0;
}

void append_map(const FigureContent& content, const MapPanel& map, std::size_t panel,
                std::string& table) {
    const std::uint64_t sequences = sequences_of(content, map.experiment, map.run);
    std::size_t index = 0;
    for (int query = 1; query <= map.tokens; ++query) {
        for (int key = 1; key <= query; ++key, ++index) {
            const double mean = entry(map.values, index);
            if (!std::isnan(mean)) {
                append_line({.panel = panel,
                             .quantity = map.quantity,
                             .run = map.run,
                             .layer = map.layer,
                             .query = query,
                             .key = key},
                            {.mean = mean,
                             .standard_error = entry(map.errors, index),
                             .sequences = sequences},
                            table);
            }
        }
    }
}

void append_curve(const FigureContent& content, const Curve& curve, Along along, Place place,
                  std::string& table) {
    const std::uint64_t sequences = sequences_of(content, curve.experiment, curve.run);
    for (std::size_t point = 0; point < curve.x.size(); ++point) {
        place.x = curve.x[point];
        if (along == Along::parameter) {
            place.parameter = curve.settings.empty() ? place.x : entry(curve.settings, point);
        }
        const int position = static_cast<int>(std::lround(place.x));
        place.layer = along == Along::layer ? position : curve.layer;
        place.key = along == Along::key ? position : 0;
        append_line(place,
                    {.mean = entry(curve.y, point),
                     .standard_error = entry(curve.error, point),
                     .standard_deviation = entry(curve.spread, point),
                     .sequences = sequences},
                    table);
    }
}

void append_panel(const FigureContent& content, const FigurePanel& panel, std::size_t number,
                  std::string& table) {
    if (const auto* map = std::get_if<MapPanel>(&panel.plot)) {
        append_map(content, *map, number, table);
        return;
    }
    const auto& curves = std::get<CurvePanel>(panel.plot);
    std::size_t place = 0;
    for (const Curve& curve : curves.curves) {
        append_curve(content, curve, curves.along,
                     {.panel = number,
                      .curve = ++place,
                      .quantity = curve.quantity,
                      .run = curve.run,
                      .query = curve.query},
                     table);
    }
}

}  // namespace

QByteArray csv_of(const FigureContent& content, const QByteArray& recipe) {
    std::string table = csv_head(content, recipe).toStdString();
    table +=
        "panel,curve,quantity,run,layer,query,key,x,parameter,mean,standard_error,"
        "standard_deviation,sequences\n";
    std::size_t number = 0;
    for (const FigureRow& row : content.rows) {
        for (const FigurePanel& panel : row.panels) {
            append_panel(content, panel, ++number, table);
        }
    }
    return sealed(QByteArray::fromStdString(table), "#");
}

}  // namespace recency::ui

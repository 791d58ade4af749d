// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/figure_csv_head.h"

#include "data/report.h"
#include "ui/export/figure_text.h"
#include "ui/export/quantity_facts.h"

#include <QStringList>

#include <algorithm>
#include <optional>

namespace recency::ui {
namespace {

/// As it stands in the figure, without marks and on one line.
QString shown(const QString& marked) {
    return plain_text(marked).simplified();
}

QString json_text(const data::Json& value) {
    return QString::fromStdString(value.is_string() ? value.get<std::string>() : value.dump());
}

/// "sequence_length 10, dimension 16, ..., seed 1, sequences 1000000"
QString experiment_facts(const Experiment& experiment) {
    QStringList facts;
    const data::Json parameters = data::parameters_json(experiment.parameters);
    for (const auto& [name, value] : parameters.items()) {
        facts << QString::fromStdString(name) + u' ' + json_text(value);
    }
    facts << QStringLiteral("seed %1").arg(experiment.seed)
          << QStringLiteral("sequences %1").arg(experiment.sequences);
    return facts.join(u", ");
}

/// "score, run B, layer 4, query 10, experiment 1"; zeros and empty names are left out.
QString source(const std::string& quantity, const std::string& run, int layer, int query,
               std::optional<std::size_t> experiment) {
    QStringList facts{QString::fromStdString(quantity)};
    if (!run.empty()) {
        facts << QStringLiteral("run ") + QString::fromStdString(run);
    }
    if (layer > 0) {
        facts << QStringLiteral("layer %1").arg(layer);
    }
    if (query > 0) {
        facts << QStringLiteral("query %1").arg(query);
    }
    if (experiment) {
        facts << QStringLiteral("experiment %1").arg(*experiment + 1);
    }
    return facts.join(u", ");
}

/// That of the parameters; what was published or plotted without any has none.
std::optional<std::size_t> experiment_of(const FigureContent& content, const std::string& run,
                                         std::size_t experiment) {
    const bool there = run != "published" && experiment < content.experiments.size();
    return there ? std::optional(experiment) : std::nullopt;
}

QString named(const QString& facts, const QString& name) {
    return name.isEmpty() ? facts : facts + QStringLiteral("; \"%1\"").arg(shown(name));
}

QStringList panel_facts(const FigureContent& content, const FigurePanel& panel,
                        const QString& place) {
    if (const auto* map = std::get_if<MapPanel>(&panel.plot)) {
        const QString facts = source(map->quantity, map->run, map->layer, 0,
                                     experiment_of(content, map->run, map->experiment));
        return {place + QStringLiteral(": heatmap of ") + named(facts, panel.title)};
    }
    const auto& curves = std::get<CurvePanel>(panel.plot);
    QStringList lines{
        place + QStringLiteral(": curves, ") +
        named(QStringLiteral("x is %1, y is %2").arg(shown(curves.x.label), shown(curves.y.label)),
              panel.title)};
    int number = 0;
    for (const Curve& curve : curves.curves) {
        const QString facts = source(curve.quantity, curve.run, curve.layer, curve.query,
                                     experiment_of(content, curve.run, curve.experiment));
        lines << place + QStringLiteral(", curve %1: ").arg(++number) + named(facts, curve.name);
    }
    return lines;
}

void add_quantities(const FigurePanel& panel, QStringList& names) {
    if (const auto* map = std::get_if<MapPanel>(&panel.plot)) {
        names << QString::fromStdString(map->quantity);
        return;
    }
    for (const Curve& curve : std::get<CurvePanel>(panel.plot).curves) {
        names << QString::fromStdString(curve.quantity);
    }
}

/// "quantity score: attention score S_ij, in nats, before the softmax", each once.
QStringList quantity_lines(const FigureContent& content) {
    QStringList names;
    for (const FigureRow& row : content.rows) {
        for (const FigurePanel& panel : row.panels) {
            add_quantities(panel, names);
        }
    }
    names.removeDuplicates();
    QStringList lines;
    for (const QString& name : names) {
        const QString facts = quantity_facts(name.toStdString());
        if (!facts.isEmpty()) {
            lines << QStringLiteral("quantity %1: %2").arg(name, facts);
        }
    }
    return lines;
}

QStringList panel_lines(const FigureContent& content) {
    QStringList lines;
    int number = 0;
    for (const FigureRow& row : content.rows) {
        for (const FigurePanel& panel : row.panels) {
            lines << panel_facts(content, panel, QStringLiteral("panel %1").arg(++number));
        }
    }
    return lines;
}

QStringList experiment_lines(const FigureContent& content) {
    QStringList lines;
    int number = 0;
    for (const Experiment& experiment : content.experiments) {
        lines
            << QStringLiteral("experiment %1: %2").arg(++number).arg(experiment_facts(experiment));
    }
    return lines;
}

/// "; 0 is none, 1 is LayerNorm" where the values are choices, else nothing.
QString names_of_values(const FigureAxis& axis) {
    QStringList names;
    for (const Tick& tick : axis.fixed) {
        if (std::ranges::any_of(tick.label, [](QChar sign) { return sign.isLetter(); })) {
            names << QStringLiteral("%1 is %2").arg(tick.position).arg(shown(tick.label));
        }
    }
    return names.isEmpty() ? QString() : QStringLiteral("; ") + names.join(u", ");
}

/// Of a sweep, whose zero may stand beside a logarithmic axis.
QStringList column_lines(const FigureContent& content) {
    for (const FigureRow& row : content.rows) {
        for (const FigurePanel& panel : row.panels) {
            const auto* curves = std::get_if<CurvePanel>(&panel.plot);
            if (curves != nullptr && curves->along == Along::parameter) {
                return {QStringLiteral("column parameter: the value that was simulated") +
                            names_of_values(curves->x),
                        QStringLiteral("column x: its place along the axis of the figure, another "
                                       "number where the axis has a break")};
            }
        }
    }
    return {};
}

}  // namespace

QByteArray csv_head(const FigureContent& content, const QByteArray& recipe) {
    QStringList lines{QStringLiteral("recency-lab/figure-data 1")};
    lines << QStringLiteral("title: ") + shown(content.title) << experiment_lines(content)
          << panel_lines(content) << quantity_lines(content) << column_lines(content);
    QByteArray head;
    for (const QString& line : lines) {
        head += "# " + line.toUtf8() + '\n';
    }
    return recipe.isEmpty() ? head : head + "# recipe: " + recipe + '\n';
}

}  // namespace recency::ui

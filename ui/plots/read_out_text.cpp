// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/read_out_text.h"

#include "core/comparison.h"
#include "ui/format.h"
#include "ui/plots/layer_values.h"
#include "ui/plots/norm_epsilon.h"
#include "ui/plots/score_formula.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace recency::ui {
namespace {

struct ReadOut {
    Q_DECLARE_TR_FUNCTIONS(ReadOut)
};

/// What a number of this quantity is called, and what it means.
struct Meaning {
    QString symbol;
    QString title;   // of query %1 and key %2
    QString itself;  // of query %1 and itself
    QString note;
};

Meaning meaning_of(Quantity quantity) {
    switch (quantity) {
    case Quantity::weight:
        return {QStringLiteral("A"), ReadOut::tr("Query %1 looks at key %2"),
                ReadOut::tr("Query %1 looks at itself"),
                ReadOut::tr("the share of its attention: softmax of its scores")};
    case Quantity::rollout:
        return {QStringLiteral("P"), ReadOut::tr("Token %1 draws on token %2"),
                ReadOut::tr("Token %1 draws on itself"),
                ReadOut::tr("attention multiplied along all paths through the layers")};
    case Quantity::contribution:
        return {QStringLiteral("C"), ReadOut::tr("Token %1 is made of token %2"),
                ReadOut::tr("Token %1 is made of itself"),
                ReadOut::tr("the input token's share in it after this layer, exactly")};
    default:
        return {QStringLiteral("S"), ReadOut::tr("Query %1 looks at key %2"),
                ReadOut::tr("Query %1 looks at itself"), QString()};
    }
}

QString title_of(const Meaning& meaning, const Cell& cell) {
    return cell.query == cell.key ? meaning.itself.arg(cell.query + 1)
                                  : meaning.title.arg(cell.query + 1).arg(cell.key + 1);
}

RichLine title_line(const QString& text) {
    return {{{text, RunStyle::strong}}, TextRole::title, false};
}

/// Scores have two decimals, shares three, and more where the range is narrow.
int result_decimals(const Scene& scene) {
    return std::max(scene_decimals(scene), scene.view.quantity == Quantity::score ? 2 : 3);
}

/// The number and its standard error, if it has one: a single sequence has none.
std::vector<Run> result(const Scene& scene, const Cell& cell) {
    const Statistic value =
        *scene.estimate->cell(scene.view.quantity, scene.view.layer, cell.query, cell.key);
    std::vector<Run> runs = {{format_fixed(value.mean, result_decimals(scene)), RunStyle::strong}};
    if (!std::isnan(value.standard_error)) {
        runs.push_back({QStringLiteral(" ± ") + format_error(value.standard_error)});
    }
    return runs;
}

RichLine brief_line(const Scene& scene, const Cell& cell, TextRole role) {
    RichLine line{
        {{meaning_of(scene.view.quantity).symbol, RunStyle::symbol},
         {QStringLiteral("%1,%2").arg(cell.query + 1).arg(cell.key + 1), RunStyle::subscript},
         {QStringLiteral(" = ")}},
        role,
        false};
    const std::vector<Run> value = result(scene, cell);
    line.runs.insert(line.runs.end(), value.begin(), value.end());
    return line;
}

/// "0.055 − 0.103 = −0.048 ± 0.0002"
RichLine difference_line(const Scene& scene, const Cell& cell, TextRole role) {
    const auto value = [&](const Estimate& estimate) {
        return *estimate.cell(scene.view.quantity, scene.view.layer, cell.query, cell.key);
    };
    const Statistic b = value(*scene.estimate);
    const Statistic a = value(*scene.minus);
    const Statistic change = difference(b, a, share_random_numbers(*scene.estimate, *scene.minus));
    const int decimals = result_decimals(scene);
    RichLine line{{{format_fixed(b.mean, decimals)},
                   {QStringLiteral(" − ")},
                   {format_fixed(a.mean, decimals)},
                   {QStringLiteral(" = ")},
                   {format_fixed(change.mean, decimals), RunStyle::strong}},
                  role,
                  false};
    if (!std::isnan(change.standard_error)) {
        line.runs.push_back({QStringLiteral(" ± ") + format_error(change.standard_error)});
    }
    return line;
}

/// "weight 0.111, norm ||x4|| 3.73"
RichLine weight_and_norm(const Scene& scene, const Cell& cell) {
    const auto weight =
        scene.estimate->cell(Quantity::weight, scene.view.layer, cell.query, cell.key);
    const auto norm = scene.estimate->key_norm(scene.view.layer, cell.key);
    RichLine line{{}, TextRole::body, true};
    if (weight) {
        line.runs.push_back({ReadOut::tr("weight %1").arg(format_fixed(weight->mean, 3))});
    }
    if (norm) {
        line.runs.push_back({(weight ? QStringLiteral(", ") : QString()) + ReadOut::tr("norm ")});
        line.runs.push_back(norm_bar());
        line.runs.push_back({QStringLiteral("x"), RunStyle::symbol});
        line.runs.push_back({QString::number(cell.key + 1), RunStyle::subscript});
        line.runs.push_back(norm_bar());
        line.runs.push_back({u' ' + format_fixed(norm->mean, 2)});
    }
    return line;
}

/// What x, or h, is in the formula of pre-norm; empty where it needs no words.
RichLine symbol_note(const Scene& scene, const Cell& cell) {
    const Parameters& parameters = scene.estimate->parameters();
    if (!normalizes_before_attention(parameters)) {
        return {};
    }
    if (epsilon_counts(scene, cell)) {
        return words(ReadOut::tr("h is x normalized, but shorter than √d: beside tokens this "
                                 "short the norm's %1 counts")
                         .arg(epsilon_text()),
                     TextRole::body, true);
    }
    if (parameters.normalization != Normalization::layer_norm) {
        return {};
    }
    return {{{QStringLiteral("x"), RunStyle::symbol}, {ReadOut::tr(" centred, as LayerNorm does")}},
            TextRole::body,
            true};
}

std::vector<RichLine> score_notes(const Scene& scene, const Cell& cell) {
    std::vector<RichLine> notes = {weight_and_norm(scene, cell)};
    const RichLine note = symbol_note(scene, cell);
    if (!note.runs.empty()) {
        notes.push_back(note);
    }
    return notes;
}

ReadOutText cell_text(const Scene& scene, const Cell& cell, TextRole role) {
    const Meaning meaning = meaning_of(scene.view.quantity);
    ReadOutText text;
    text.title = title_line(title_of(meaning, cell));
    text.brief = brief_line(scene, cell, role);
    if (scene.view.quantity == Quantity::score) {
        text.formula = score_formula(scene, cell, result(scene, cell), role);
        text.notes = score_notes(scene, cell);
    } else {
        text.formula = {text.brief};
        text.notes = {words(meaning.note, TextRole::body, true)};
    }
    return text;
}

/// Nothing is pointed at: the ends of the last row, and how to learn more.
ReadOutText row_text(const Scene& scene, TextRole role) {
    const int query = scene.row();
    const int last = std::max(0, query - 1);
    const int decimals = result_decimals(scene);
    const auto value = [&](int key) {
        return format_fixed(cell_mean(scene, scene.view.layer, {query, key}), decimals);
    };
    ReadOutText text;
    text.title = title_line(ReadOut::tr("Row %1, the last query").arg(query + 1));
    text.brief = {{{value(0), RunStyle::strong}, {ReadOut::tr(" at key %1").arg(1)}}, role, false};
    if (last > 0) {
        text.brief.runs.insert(text.brief.runs.end(), {{QStringLiteral(", ")},
                                                       {value(last), RunStyle::strong},
                                                       {ReadOut::tr(" at key %1").arg(last + 1)}});
    }
    text.formula = {text.brief};
    text.notes = {words(ReadOut::tr("Point at a cell to see how its number comes about; "
                                    "a click keeps it."),
                        TextRole::body, true)};
    return text;
}

}  // namespace

ReadOutText read_out_text(const Scene& scene, TextRole formula_role) {
    const std::optional<Cell> cell = scene.focus();
    return cell ? cell_text(scene, *cell, formula_role) : row_text(scene, formula_role);
}

ReadOutText brief_read_out(const Scene& scene, TextRole role) {
    const std::optional<Cell> cell = scene.focus();
    ReadOutText text;
    if (!cell) {
        text = scene.minus ? ReadOutText{} : row_text(scene, role);
        text.notes.clear();
        return text;
    }
    text.title =
        title_line(ReadOut::tr("Query %1, key %2").arg(cell->query + 1).arg(cell->key + 1));
    text.brief = scene.minus ? difference_line(scene, *cell, role) : brief_line(scene, *cell, role);
    text.formula = {text.brief};
    return text;
}

QString spoken(const ReadOutText& text) {
    QStringList sentences = {spoken(text.title)};
    for (const RichLine& line : text.formula) {
        sentences << spoken(line);
    }
    for (const RichLine& line : text.notes) {
        sentences << spoken(line);
    }
    return sentences.join(QStringLiteral("; "));
}

}  // namespace recency::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/data_seal.h"
#include "ui/export/drawing/ink_theme.h"
#include "ui/export/figure_data.h"
#include "ui/export/figure_layout.h"
#include "ui/export/figure_text.h"
#include "ui/export/python/python_parts.h"
#include "ui/export/python/python_text.h"

#include <QFile>

namespace recency::ui {
namespace {

QString pattern() {
    QFile file(QStringLiteral(":/export/redraw.py"));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// As it can stand in a text of three quotes.
QString in_comment(QString text) {
    return text.remove(u'\\').replace(u'"', u'\'').simplified();
}

QString assignment(const char* name, const QString& value) {
    return QLatin1String(name) + QStringLiteral(" = ") + value + u'\n';
}

/// Everything that is not in the table, which names only how things look.
QString facts_of(const FigureContent& content, const FigureLayout& layout, int dpi,
                 const QString& csv_name) {
    const bool print = layout.ink == FigureInk::print;
    const Theme theme = ink_theme(layout.ink);
    const QString hatch_sample =
        layout.hatch_sample.isEmpty() ? QStringLiteral("None") : python_rect(layout.hatch_sample);
    return assignment("TABLE", python_text(csv_name)) +
           assignment("WIDTH", python_number(layout.size.width())) +
           assignment("HEIGHT", python_number(layout.size.height())) +
           assignment("DPI", QString::number(dpi)) +
           assignment("PAGE",
                      layout.transparent ? QStringLiteral("None") : python_colour(theme.paper)) +
           assignment("FONT", python_number(layout.font)) +
           assignment("LINE", python_number(layout.line)) +
           assignment("CURVE", python_number(layout.curve)) +
           assignment("DISC", python_number(layout.disc)) +
           assignment("TICK", python_length(tick_length(layout.font))) +
           assignment("INK", python_colour(theme.ink)) +
           assignment("INK2", python_colour(theme.ink2)) +
           assignment("AXIS", python_colour(theme.axis)) +
           assignment("HATCH_GROUND", python_colour(theme.hatch_ground)) +
           assignment("HATCH_STROKE", python_colour(theme.hatch_stroke)) +
           assignment("LEVEL_DASH", python_text(print ? "dotted" : "solid")) +
           assignment("SPREAD_ALPHA", print ? "0.13" : "0.09") +
           assignment("ERROR_ALPHA", print ? "0.28" : "0.22") +
           QStringLiteral("\n# Colours of the lowest to the highest value, evenly spaced.\n") +
           assignment("COLOURS", python_colour_maps(content.keys)) +
           QStringLiteral("\n# What the colours of heatmaps stand for.\n") +
           assignment("KEYS", python_keys(content.keys)) +
           assignment("BARS", python_bars(layout.bars)) + u'\n' +
           assignment("PANELS", python_panels(content, layout)) + u'\n' +
           assignment("TEXTS", python_texts(layout.texts, 0)) +
           assignment("SAMPLES", python_samples(layout)) + assignment("HATCH_SAMPLE", hatch_sample);
}

}  // namespace

QByteArray python_of(const FigureContent& content, const FigureStyle& style,
                     const QString& csv_name, const QByteArray& recipe) {
    const auto layout = lay_out(content, style);
    const auto* placed = std::get_if<FigureLayout>(&layout);
    if (placed == nullptr) {
        return {};
    }
    QString script = pattern();
    // What is put in last may have any text in it.
    script.replace(QStringLiteral("@TABLE@"), in_comment(csv_name));
    script.replace(QStringLiteral("@TITLE@"), in_comment(plain_text(content.title)));
    const qsizetype place = script.indexOf(QStringLiteral("@FIGURE@\n"));
    script.replace(place, 9, facts_of(content, *placed, style.dpi, csv_name));
    QByteArray text = script.toUtf8();
    if (!recipe.isEmpty()) {
        text += "# recipe: " + recipe + '\n';
    }
    return sealed(text, "#");
}

}  // namespace recency::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/python/python_text.h"

#include "data/number_text.h"
#include "ui/export/figure_text.h"

#include <cmath>

namespace recency::ui {
namespace {

constexpr qsizetype longest_line = 90;  // and what stands before the list

/// In formulas these have a meaning of their own.
QString in_formula(const QString& text) {
    QString escaped;
    for (const QChar letter : text) {
        if (QStringLiteral("\\${}_^%#&~ ").contains(letter)) {
            escaped += u'\\';
        }
        escaped += letter;
    }
    return escaped;
}

QString plain(const QString& text) {
    return QString(text).replace(u'$', QStringLiteral("\\$"));
}

QString formula(const TextRun& run) {
    const QString font =
        run.symbol ? QStringLiteral("\\mathit{%1}") : QStringLiteral("\\mathrm{%1}");
    const QString text = font.arg(in_formula(run.text));
    return run.subscript ? QStringLiteral("_{") + text + u'}' : text;
}

}  // namespace

QString python_text(const QString& text) {
    QString escaped = text;
    escaped.replace(u'\\', QStringLiteral("\\\\"))
        .replace(u'"', QStringLiteral("\\\""))
        .replace(u'\n', QStringLiteral("\\n"))
        .replace(u'\r', QStringLiteral("\\r"));
    return u'"' + escaped + u'"';
}

QString python_marked_text(const QString& marked) {
    QString text;
    bool inside = false;  // of a formula
    for (const TextRun& run : text_runs(marked)) {
        const bool wanted = run.symbol || run.subscript;
        if (wanted != inside) {
            text += u'$';
            inside = wanted;
        }
        text += wanted ? formula(run) : plain(run.text);
    }
    return python_text(inside ? text + u'$' : text);
}

QString python_number(double value) {
    return std::isfinite(value) ? QString::fromStdString(data::number_text(value))
                                : QStringLiteral("float(\"nan\")");
}

QString python_length(double points) {
    return python_number(std::round(points * 1000.0) / 1000.0 + 0.0);
}

QString python_bool(bool value) {
    return value ? QStringLiteral("True") : QStringLiteral("False");
}

QString python_colour(const QColor& colour) {
    return python_text(colour.name());
}

QString python_list(const QStringList& elements, int indent) {
    QString line = u'[' + elements.join(QStringLiteral(", ")) + u']';
    if (elements.empty() || (indent + line.size() <= longest_line && !line.contains(u'\n'))) {
        return line;
    }
    const QString margin(indent + 4, u' ');
    QString list(u'[');
    qsizetype room = 0;
    for (const QString& element : elements) {
        const bool fits = element.size() + 2 <= room && !element.contains(u'\n');
        list += (fits ? QStringLiteral(" ") : u'\n' + margin) + element + u',';
        room = (fits ? room : longest_line - margin.size()) - element.size() - 2;
    }
    return list + u'\n' + QString(indent, u' ') + u']';
}

}  // namespace recency::ui

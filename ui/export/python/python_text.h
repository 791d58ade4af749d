// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QString>
#include <QStringList>

#include <vector>

namespace recency::ui {

// Values as they are written in Python.

/// A string in quotes.
QString python_text(const QString& text);

/// A text with the marks of figure_text.h, as a string with the formulas of matplotlib in it.
QString python_marked_text(const QString& marked);

/// The shortest text that reads back as the same number; `nan` for what is none.
QString python_number(double value);

/// A length in points, to a thousandth of one.
QString python_length(double points);

QString python_bool(bool value);

/// "#1a2b3c" in quotes.
QString python_colour(const QColor& colour);

/// "[a, b]", on one line as long as it has room there; `indent` is that of the line it begins in.
QString python_list(const QStringList& elements, int indent = 0);

}  // namespace recency::ui

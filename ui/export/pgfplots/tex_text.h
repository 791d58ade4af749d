// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QString>

#include <vector>

namespace recency::ui {

// Values as they are written in LaTeX. All of it is ASCII, so that it does not matter how the
// document around it is encoded.

/// A text with the marks of figure_text.h; what LaTeX's own fonts do not have is written as its
/// number in Unicode, "[U+4E2D]".
QString tex_text(const QString& marked);

/// A length in points or a part of one, to a thousandth.
QString tex_length(double points);

/// A length in points of the figure, which grows with \columnwidth: "12.5\recencyunit".
QString tex_units(double points);

/// "c1a2b3c", a name that tex_colour_definition() defines.
QString tex_colour(const QColor& colour);
QString tex_colour_definition(const QColor& colour);

/// The shortest text that reads back as the same number; "nan" for what is none.
QString tex_number(double value);

/// "{a},{b}": values of a list, whatever they contain.
QString tex_list(const QStringList& values);

/// Part of a file's name that TeX reads as it stands: other characters become hyphens.
QString tex_file_name(const QString& name);

}  // namespace recency::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/figure_content.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <span>
#include <vector>

namespace recency::ui {

/// The numbers that a figure shows as a long table, a line for each: panel, curve, quantity, run,
/// layer, query, key, x, parameter, mean, standard_error, standard_deviation, sequences. Panels and
/// curves count from 1 in the order of the content; heatmaps have no curve and no x. `x` is a
/// point's place along the axis, `parameter` the value of the parameter along it: another number
/// where the axis has a break before its zero. A point that is a gap in its curve has an empty
/// mean. The header says format, parameters of each experiment, what each panel and curve shows,
/// the unit of each quantity and whether it is taken before or after the softmax, and the recipe;
/// the last line seals it.
QByteArray csv_of(const FigureContent& content, const QByteArray& recipe);

/// The whole estimates behind a figure, none null, as `simulate` prints them: one by itself, any
/// other number as a list with the format "recency-lab/estimates". The recipe is a
/// member, and a checksum (json_seal.h).
QByteArray json_of(std::span<const std::shared_ptr<const Estimate>> estimates,
                   const QByteArray& recipe);

/// A script for Python with NumPy and matplotlib that draws the figure from the table `csv_name`
/// beside it: same panels, ranges, colours, curves and size. Empty for a figure that is too small
/// to be laid out (figure_layout.h).
QByteArray python_of(const FigureContent& content, const FigureStyle& style,
                     const QString& csv_name, const QByteArray& recipe);

}  // namespace recency::ui

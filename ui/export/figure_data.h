// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/figure_content.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <span>
#include <vector>

namespace recency::ui {

/// The numbers that a figure shows as a long table, a line for each: panel, quantity, run, layer,
/// query, key, x, mean, standard_error, sequences. The header says format, recipe, parameters and
/// what each panel shows: its quantity's unit, and whether it is taken before or after the softmax.
QByteArray csv_of(const FigureContent& content, const QByteArray& recipe);

/// The whole estimates behind a figure, as `simulate` prints them: one by itself, several as a list
/// with the format "recency-lab/estimates".
QByteArray json_of(std::span<const std::shared_ptr<const Estimate>> estimates,
                   const QByteArray& recipe);

/// A script for Python with NumPy and matplotlib that draws the figure from the table `csv_name`
/// beside it: same panels, ranges, colours, curves and size.
QByteArray python_of(const FigureContent& content, const FigureStyle& style,
                     const QString& csv_name, const QByteArray& recipe);

}  // namespace recency::ui

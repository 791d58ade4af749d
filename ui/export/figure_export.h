// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/recipe.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <span>
#include <variant>
#include <vector>

namespace recency::ui {

enum class FigureFormat { pdf, svg, png, pgfplots, csv, json, python };

/// All formats in the order in which they are offered, their usual ending ("pdf", "tex" ...), and
/// the format with an ending.
const std::vector<FigureFormat>& figure_formats();
QString ending_of(FigureFormat format);
std::optional<FigureFormat> format_with_ending(const QString& ending);

/// Whether the file reads others, which are written beside it.
bool reads_tables(FigureFormat format);

/// A file to be written: its whole content, and its name, which begins like that of the others.
struct ExportedFile {
    QString name;
    QByteArray content;
};

/// The files of a figure named `stem`: the file that is asked for as the last one, and before it
/// those that it reads (tables, pictures of many cells). The command line and the window both
/// come here: the same recipe and estimates give the same bytes, but for the date in a PDF. Or a
/// sentence why there is no such figure. The estimates are those of experiments_of(), none null.
using FigureFiles = std::variant<std::vector<ExportedFile>, QString>;
FigureFiles export_figure(const Recipe& recipe,
                          std::span<const std::shared_ptr<const Estimate>> estimates,
                          const Paper& paper, FigureFormat format, const QString& stem);

/// Writes the files into the folder, each beside its target first and then renamed, so that an old
/// file is whole whatever happens. Returns a sentence when one could not be written, else nothing.
QString write_files(const QString& folder, const std::vector<ExportedFile>& files);

}  // namespace recency::ui

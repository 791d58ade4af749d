// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/estimate.h"
#include "ui/export/figure_export.h"
#include "ui/export/recipe.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <span>
#include <vector>

namespace recency::ui {

/// The path with the format's ending: added unless it is there, in whatever case.
QString path_with_ending(const QString& path, FigureFormat format);

/// The files of a figure that is to be written to the path, which names the last of them; the
/// others go beside it. Or a sentence why there is no such figure.
FigureFiles files_for(const Recipe& recipe,
                      std::span<const std::shared_ptr<const Estimate>> estimates,
                      const Paper& paper, FigureFormat format, const QString& path);

/// Names of those files that the path's folder has already.
QStringList names_in_use(const QString& path, const std::vector<ExportedFile>& files);

/// Writes the files into the path's folder; returns like write_files().
QString write_beside(const QString& path, const std::vector<ExportedFile>& files);

}  // namespace recency::ui

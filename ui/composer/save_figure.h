// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/estimate.h"
#include "ui/export/figure_export.h"
#include "ui/export/recipe.h"

#include <QString>

#include <memory>
#include <span>

namespace recency::ui {

/// Writes the file, and those that go with it, into its folder. Returns a sentence when that did
/// not work, else nothing.
QString save_figure(const Recipe& recipe,
                    std::span<const std::shared_ptr<const Estimate>> estimates, const Paper& paper,
                    FigureFormat format, const QString& path);

}  // namespace recency::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/figure_export.h"

#include <QString>
#include <QStringList>

class QWidget;

namespace recency::ui {

/// Asks where a file of this format is to be written, `proposed` to begin with. The path has the
/// format's ending; empty if the person wants none. Whether an old file may go is not asked here.
QString ask_for_path(QWidget* window, const QString& proposed, FigureFormat format);

/// Asks once whether the files of these names, which are beside the path or are it, may be
/// replaced. True without a question where there are none.
bool may_replace(QWidget* window, const QString& path, const QStringList& names);

}  // namespace recency::ui

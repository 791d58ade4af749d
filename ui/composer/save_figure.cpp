// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/save_figure.h"

#include <QDir>
#include <QFileInfo>

#include <variant>

namespace recency::ui {

QString path_with_ending(const QString& path, FigureFormat format) {
    const QString ending = u'.' + ending_of(format);
    return path.endsWith(ending, Qt::CaseInsensitive) ? path : path + ending;
}

FigureFiles files_for(const Recipe& recipe,
                      std::span<const std::shared_ptr<const Estimate>> estimates,
                      const Paper& paper, FigureFormat format, const QString& path) {
    const QFileInfo target(path);
    auto files = export_figure(recipe, estimates, paper, format, target.completeBaseName());
    if (auto* exported = std::get_if<std::vector<ExportedFile>>(&files)) {
        exported->back().name = target.fileName();
    }
    return files;
}

QStringList names_in_use(const QString& path, const std::vector<ExportedFile>& files) {
    const QDir folder = QFileInfo(path).absoluteDir();
    QStringList names;
    for (const ExportedFile& file : files) {
        if (folder.exists(file.name)) {
            names << file.name;
        }
    }
    return names;
}

QString write_beside(const QString& path, const std::vector<ExportedFile>& files) {
    return write_files(QFileInfo(path).absolutePath(), files);
}

}  // namespace recency::ui

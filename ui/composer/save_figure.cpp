// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/save_figure.h"

#include <QFileInfo>

#include <variant>
#include <vector>

namespace recency::ui {

QString save_figure(const Recipe& recipe,
                    std::span<const std::shared_ptr<const Estimate>> estimates, const Paper& paper,
                    FigureFormat format, const QString& path) {
    const QFileInfo target(path);
    auto files = export_figure(recipe, estimates, paper, format, target.completeBaseName());
    if (const auto* sentence = std::get_if<QString>(&files)) {
        return *sentence;
    }
    auto& written = std::get<std::vector<ExportedFile>>(files);
    written.back().name = target.fileName();
    return write_files(target.absolutePath(), written);
}

}  // namespace recency::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/output_file.h"
#include "ui/export/figure_export.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <ostream>

namespace recency::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(WriteFiles)
};

using OutputFiles = std::vector<std::unique_ptr<data::OutputFile>>;

/// What the system says is meant for those who know what it was asked for.
QString reason_of(const data::WriteFailure& failure, const QFileInfo& target) {
    if (!target.dir().exists()) {
        return Words::tr("its folder does not exist");
    }
    if (target.isDir()) {
        return Words::tr("a folder has this name");
    }
    return QString::fromStdString(failure.reason());
}

/// "/home/ada/figure.py cannot be written: No space left on device. figure.csv is new already."
QString sentence_of(const data::WriteFailure& failure, const QFileInfo& target,
                    const QStringList& replaced) {
    const QString sentence =
        Words::tr("%1 cannot be written: %2.")
            .arg(QDir::toNativeSeparators(target.absoluteFilePath()), reason_of(failure, target));
    return replaced.isEmpty()
               ? sentence
               : sentence + u' ' + Words::tr("Written already: %1.").arg(replaced.join(u", "));
}

std::unique_ptr<data::OutputFile> complete_file(const QString& path, const QByteArray& content) {
    auto file = std::make_unique<data::OutputFile>(QFile::encodeName(path).toStdString());
    file->stream().write(content.data(), content.size());
    file->complete();
    return file;
}

}  // namespace

QString write_files(const QString& folder, const std::vector<ExportedFile>& files) {
    QFileInfo target;
    QStringList replaced;
    try {
        OutputFiles complete;  // all of them, before any old file is touched
        for (const ExportedFile& file : files) {
            target.setFile(QDir(folder), file.name);
            complete.push_back(complete_file(target.filePath(), file.content));
        }
        for (std::size_t index = 0; index < files.size(); ++index) {
            target.setFile(QDir(folder), files[index].name);
            complete[index]->replace();
            replaced << files[index].name;
        }
        return {};
    } catch (const data::WriteFailure& failure) {
        return sentence_of(failure, target, replaced);
    }
}

}  // namespace recency::ui

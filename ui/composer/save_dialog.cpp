// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/save_dialog.h"

#include "ui/composer/save_figure.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

namespace recency::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SaveDialog)
};

QString sentence_of(const QStringList& names) {
    return names.size() == 1 ? Words::tr("%1 exists already.").arg(names.front())
                             : Words::tr("%1 exist already.").arg(names.join(QStringLiteral(", ")));
}

/// Files that somebody has not named need a word about where they come from.
QString details_of(const QFileInfo& target, const QStringList& names) {
    const QString place =
        Words::tr("In the folder %1.").arg(QDir::toNativeSeparators(target.absolutePath()));
    const bool only_itself = names.size() == 1 && names.front() == target.fileName();
    return only_itself ? place
                       : Words::tr(
                             "%1 %2 is written together with the files that it reads, which "
                             "are named like it.")
                             .arg(place, target.fileName());
}

}  // namespace

QString ask_for_path(QWidget* window, const QString& proposed, FigureFormat format) {
    const QString ending = ending_of(format);
    QFileDialog dialog(window, Words::tr("Export a figure"), QFileInfo(proposed).absolutePath(),
                       QStringLiteral("%1 (*.%2)").arg(ending.toUpper(), ending));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(ending);
    // It would ask about the path as it was typed, and nobody about the files beside it.
    dialog.setOption(QFileDialog::DontConfirmOverwrite);
    dialog.selectFile(QFileInfo(proposed).fileName());
    if (dialog.exec() != QDialog::Accepted || dialog.selectedFiles().isEmpty()) {
        return {};
    }
    return path_with_ending(dialog.selectedFiles().constFirst(), format);
}

bool may_replace(QWidget* window, const QString& path, const QStringList& names) {
    if (names.isEmpty()) {
        return true;
    }
    QMessageBox box(QMessageBox::Warning, Words::tr("Export a figure"), sentence_of(names),
                    QMessageBox::Cancel, window);
    box.setTextFormat(Qt::PlainText);
    box.setInformativeText(details_of(QFileInfo(path), names));
    const QPushButton* replace = box.addButton(Words::tr("&Replace"), QMessageBox::AcceptRole);
    box.setDefaultButton(QMessageBox::Cancel);
    box.exec();
    return box.clickedButton() == replace;
}

}  // namespace recency::ui

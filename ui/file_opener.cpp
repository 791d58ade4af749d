// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/file_opener.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>
#include <QWidget>

#include <utility>

namespace recency::ui {
namespace {

/// The path of the one file that is dragged; empty for anything else.
QString dragged_file(const QDropEvent& event) {
    const QList<QUrl> urls = event.mimeData()->urls();
    return urls.size() == 1 ? urls.front().toLocalFile() : QString();
}

bool is_lesson(const QString& path) {
    const QString ending = QFileInfo(path).suffix().toLower();
    return ending == QLatin1String("yaml") || ending == QLatin1String("yml");
}

}  // namespace

FileOpener::FileOpener(QWidget& window, Open open_lesson, Open open_recipe)
    : QObject(&window),
      window_(window),
      open_lesson_(std::move(open_lesson)),
      open_recipe_(std::move(open_recipe)) {
    window.setAcceptDrops(true);
    window.installEventFilter(this);
}

void FileOpener::open(const QString& path) {
    (is_lesson(path) ? open_lesson_ : open_recipe_)(path);
}

void FileOpener::choose() {
    const QString path = QFileDialog::getOpenFileName(
        &window_, tr("Open"), {},
        tr("Exported files and lessons (*.pdf *.svg *.png *.csv *.json *.tex *.py *.yaml *.yml)") +
            QStringLiteral(";;") + tr("All files (*)"));
    if (!path.isEmpty()) {
        open(path);
    }
}

bool FileOpener::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::DragEnter && event->type() != QEvent::Drop) {
        return QObject::eventFilter(watched, event);
    }
    auto* drop = static_cast<QDropEvent*>(event);
    const QString path = dragged_file(*drop);
    if (!path.isEmpty()) {
        drop->acceptProposedAction();
    }
    if (!path.isEmpty() && event->type() == QEvent::Drop) {
        // Later: a message must not keep the program waiting from which the file was dragged.
        QMetaObject::invokeMethod(
            this, [this, path] { open(path); }, Qt::QueuedConnection);
    }
    return true;
}

}  // namespace recency::ui

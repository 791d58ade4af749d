// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/application.h"

#include "core/simulation.h"
#include "ui/laboratory.h"
#include "ui/main_window.h"
#include "ui/paper.h"
#include "ui/theme.h"

#include <QApplication>
#include <QStyleFactory>
#include <QTimer>

namespace recency::ui {

void set_up_application() {
    // Without it a style sheet would keep fonts and palettes of parents from their children.
    QCoreApplication::setAttribute(Qt::AA_UseStyleSheetPropagationInWidgetStyles);
    QApplication::setApplicationName(QStringLiteral("recency-lab"));
    QApplication::setApplicationDisplayName(QStringLiteral("Recency Lab"));
    QApplication::setApplicationVersion(QStringLiteral(RECENCY_VERSION));
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setFont(text_font(TextRole::body));
}

int run_application(int& argc, char** argv, const QString& file) {
    QApplication application(argc, argv);
    set_up_application();
    Laboratory laboratory(paper(), available_threads());
    const SettingsStore store(SettingsStore::defaultPath());
    MainWindow window(laboratory, paper(), store);
    window.restore();
    window.show();
    if (!file.isEmpty()) {
        // When the window is there: a file that is refused is told in front of it.
        QTimer::singleShot(0, &window, [&window, file] { window.openFile(file); });
    }
    return QApplication::exec();
}

}  // namespace recency::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/offscreen_application.h"

#include <QString>
#include <QtGlobal>

namespace recency::app {
namespace {

// Qt keeps references to both.
int argument_count = 1;
char program_name[] = "recency-lab";
char* arguments[] = {program_name, nullptr};

QtMessageHandler handle_as_before = nullptr;

/// Where nobody has logged in, Qt says that it makes itself a folder for what it never puts there.
void handle_message(QtMsgType type, const QMessageLogContext& context, const QString& text) {
    if (!text.startsWith(QLatin1String("QStandardPaths: XDG_RUNTIME_DIR"))) {
        handle_as_before(type, context, text);
    }
}

}  // namespace

OffscreenApplication::OffscreenApplication() {
    if (QCoreApplication::instance() == nullptr) {
        handle_as_before = qInstallMessageHandler(handle_message);
        qputenv("QT_QPA_PLATFORM", "offscreen");
        application_ = std::make_unique<QGuiApplication>(argument_count, arguments);
        QCoreApplication::setApplicationVersion(QStringLiteral(RECENCY_VERSION));
    }
}

}  // namespace recency::app

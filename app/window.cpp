// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window.h"

#include "app/command_line.h"
#include "ui/application.h"

#include <QString>
#include <QtGlobal>

#include <cstdlib>
#include <iostream>

namespace recency::app {
namespace {

void say_no_display() {
    std::cerr << "recency-lab: the window needs a display, and none can be reached; the commands "
              << command_names() << " need none." << std::endl;
}

bool display_is_named() {
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY") ||
           qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
}

QtMessageHandler handle_as_before = nullptr;

/// A display that is named but cannot be reached is a fatal message of Qt's, after which it aborts
/// with a core dump.
void handle_message(QtMsgType type, const QMessageLogContext& context, const QString& text) {
    if (type == QtFatalMsg && text.contains(QLatin1String("platform plugin"))) {
        say_no_display();
        std::_Exit(status_failed);
    }
    handle_as_before(type, context, text);
}

}  // namespace

int open_window(int& argc, char** argv, const std::string& file) {
    if (!display_is_named()) {
        say_no_display();
        return status_failed;
    }
    handle_as_before = qInstallMessageHandler(handle_message);
    return ui::run_application(argc, argv, QString::fromStdString(file));
}

}  // namespace recency::app

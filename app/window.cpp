// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window.h"

#include "ui/application.h"

#include <QtGlobal>

#include <cstdio>
#include <cstdlib>

namespace recency::app {
namespace {

void say_no_display() {
    std::fputs("recency-lab: the window needs a display, and there is none (neither DISPLAY nor "
               "WAYLAND_DISPLAY leads to one); recency-lab simulate, theory and presets work "
               "without.\n",
               stderr);
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
        std::_Exit(1);
    }
    handle_as_before(type, context, text);
}

}  // namespace

int open_window(int& argc, char** argv) {
    if (!display_is_named()) {
        say_no_display();
        return 1;
    }
    handle_as_before = qInstallMessageHandler(handle_message);
    return ui::run_application(argc, argv);
}

}  // namespace recency::app

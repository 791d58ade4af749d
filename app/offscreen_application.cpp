// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/offscreen_application.h"

namespace recency::app {
namespace {

// Qt keeps references to both.
int argument_count = 1;
char program_name[] = "recency-lab";
char* arguments[] = {program_name, nullptr};

}  // namespace

OffscreenApplication::OffscreenApplication() {
    if (QCoreApplication::instance() == nullptr) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        application_ = std::make_unique<QGuiApplication>(argument_count, arguments);
        QCoreApplication::setApplicationVersion(QStringLiteral(RECENCY_VERSION));
    }
}

}  // namespace recency::app

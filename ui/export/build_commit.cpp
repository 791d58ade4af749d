// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/build_commit.h"

namespace recency::ui {

QString build_commit() {
    return QStringLiteral(RECENCY_COMMIT);
}

}  // namespace recency::ui

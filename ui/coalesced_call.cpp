// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/coalesced_call.h"

#include <QMetaObject>

namespace recency::ui {

void CoalescedCall::post() {
    if (pending_.exchange(true)) {
        return;
    }
    const auto call = [this] {
        pending_.exchange(false);  // first: news that comes from now on calls again
        function_();
    };
    QMetaObject::invokeMethod(&receiver_, call, Qt::QueuedConnection);
}

}  // namespace recency::ui

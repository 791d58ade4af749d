// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interruption.h"

#include "app/refusal.h"

#include <csignal>

namespace recency::app {
namespace {

std::atomic<bool> interrupted{false};
static_assert(std::atomic<bool>::is_always_lock_free, "a signal handler may write it");

extern "C" void interrupt(int signal_number) {
    interrupted = true;
    std::signal(signal_number, SIG_DFL);
}

}  // namespace

Interruption::Interruption() : before_(std::signal(SIGINT, interrupt)) {
    interrupted = false;
}

Interruption::~Interruption() {
    std::signal(SIGINT, before_);
}

const std::atomic<bool>& Interruption::requested() const {
    return interrupted;
}

void Interruption::check() const {
    if (interrupted) {
        throw Cancelled();
    }
}

}  // namespace recency::app

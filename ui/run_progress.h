// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>

namespace recency::ui {

enum class RunState { computing, paused, finished, failed };

/// What the status bar tells.
struct RunProgress {
    std::uint64_t sequences = 0;
    std::uint64_t target = 0;
    double sequences_per_second = 0.0;  // 0 or less: not known
    RunState state = RunState::computing;
    QString failure;  // a sentence, with RunState::failed
    /// The request has been without any answer for a while, and what is shown is of an older one.
    bool waiting = false;
};

}  // namespace recency::ui

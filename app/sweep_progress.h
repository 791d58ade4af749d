// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/progress_line.h"
#include "core/parameters.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace recency::app {

/// How far a sweep is, on a terminal.
class SweepProgress {
public:
    /// All points; those before `first` were there before.
    SweepProgress(std::ostream& terminal, bool visible, const std::vector<Experiment>& points,
                  std::size_t first);

    /// `done` sequences of a point, which is described by `words`.
    void show(std::size_t point, const std::string& words, std::uint64_t done);

private:
    using Clock = std::chrono::steady_clock;

    std::optional<double> seconds_left(std::size_t point, std::uint64_t done) const;

    TerminalLine line_;
    std::vector<double> work_before_;  // of each point, and of all after the last
    std::vector<double> work_of_sequence_;
    double begun_with_;
    Clock::time_point begin_ = Clock::now();
};

/// "point 7 of 30, alpha 0.2, dimension 64 · 2 min left"; `point` counts from 0.
std::string sweep_progress_text(std::size_t point, std::size_t points, const std::string& words,
                                std::optional<double> seconds_left);

}  // namespace recency::app

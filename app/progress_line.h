// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <iosfwd>
#include <string>

namespace recency::app {

/// One line on a terminal that is written over again and again, and erased at the end.
class ProgressLine {
public:
    /// `visible`: is it a terminal? If not, nothing is written.
    ProgressLine(std::ostream& terminal, bool visible, std::uint64_t total);
    ~ProgressLine();
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;

    /// Shows how far it is, at most ten times a second.
    void show(std::uint64_t done);

private:
    using Clock = std::chrono::steady_clock;

    std::ostream& terminal_;
    bool visible_;
    std::uint64_t total_;
    Clock::time_point begin_ = Clock::now();
    Clock::time_point shown_{};
};

/// Three digits and a unit: "4.20 M", "999".
std::string count_text(double count);

/// "[########------------]  42 %  4.2 M of 10 M sequences, 5.1 M/s, 2 s left"; done <= total.
std::string progress_text(std::uint64_t done, std::uint64_t total, double seconds);

}  // namespace recency::app

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <iosfwd>
#include <string>

namespace recency::app {

/// One line on a terminal that is written over again and again, and erased at the end.
class TerminalLine {
public:
    /// `visible`: is it a terminal? If not, nothing is written.
    TerminalLine(std::ostream& terminal, bool visible);
    ~TerminalLine();
    TerminalLine(const TerminalLine&) = delete;
    TerminalLine& operator=(const TerminalLine&) = delete;

    /// Is it time to show something new? At most ten times a second, never where nothing is
    /// written.
    bool is_due() const;
    void show(const std::string& text);

private:
    using Clock = std::chrono::steady_clock;

    std::ostream& terminal_;
    bool visible_;
    Clock::time_point shown_{};
};

/// How far a number of sequences is, on a terminal.
class ProgressLine {
public:
    ProgressLine(std::ostream& terminal, bool visible, std::uint64_t total);

    void show(std::uint64_t done);

private:
    using Clock = std::chrono::steady_clock;

    TerminalLine line_;
    std::uint64_t total_;
    Clock::time_point begin_ = Clock::now();
};

/// "45 s", "12 min", "3 h"
std::string duration_text(double seconds);

/// Three digits and a unit: "4.20 M", "999".
std::string count_text(double count);

/// "[########------------]  42 %  4.2 M of 10 M sequences, 5.1 M/s, 2 s left"; done <= total.
std::string progress_text(std::uint64_t done, std::uint64_t total, double seconds);

}  // namespace recency::app

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/progress_line.h"

#include <array>
#include <cmath>
#include <cstdio>
#include <ostream>

namespace recency::app {
namespace {

constexpr std::chrono::milliseconds between_two{100};
constexpr std::uint64_t bar_width = 20;
constexpr std::string_view back_and_erase = "\r\x1b[K";

std::string bar(std::uint64_t done, std::uint64_t total) {
    const auto filled = static_cast<std::size_t>(bar_width * done / total);
    return "[" + std::string(filled, '#') + std::string(bar_width - filled, '-') + "]";
}

}  // namespace

std::string duration_text(double seconds) {
    if (seconds < 100.0) {
        return std::to_string(std::lround(seconds)) + " s";
    }
    if (seconds < 100.0 * 60.0) {
        return std::to_string(std::lround(seconds / 60.0)) + " min";
    }
    return std::to_string(std::lround(seconds / 3600.0)) + " h";
}

std::string count_text(double count) {
    static constexpr std::array units = {"", " k", " M", " G"};
    std::size_t unit = 0;
    while (count >= 999.5 && unit + 1 < units.size()) {
        count /= 1000.0;
        ++unit;
    }
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.3g%s", count, units[unit]);
    return text.data();
}

std::string progress_text(std::uint64_t done, std::uint64_t total, double seconds) {
    const double rate = static_cast<double>(done) / std::max(seconds, 1e-9);
    const double left = static_cast<double>(total - done) / std::max(rate, 1e-9);
    return bar(done, total) + " " + std::to_string(100 * done / total) + " %  " +
           count_text(static_cast<double>(done)) + " of " + count_text(static_cast<double>(total)) +
           " sequences, " + count_text(rate) + "/s, " + duration_text(left) + " left";
}

TerminalLine::TerminalLine(std::ostream& terminal, bool visible)
    : terminal_(terminal), visible_(visible) {}

TerminalLine::~TerminalLine() {
    if (visible_) {
        terminal_ << back_and_erase << std::flush;
    }
}

bool TerminalLine::is_due() const {
    return visible_ && Clock::now() - shown_ >= between_two;
}

void TerminalLine::show(const std::string& text) {
    shown_ = Clock::now();
    terminal_ << back_and_erase << text << std::flush;
}

ProgressLine::ProgressLine(std::ostream& terminal, bool visible, std::uint64_t total)
    : line_(terminal, visible), total_(total) {}

void ProgressLine::show(std::uint64_t done) {
    if (line_.is_due()) {
        const std::chrono::duration<double> elapsed = Clock::now() - begin_;
        line_.show(progress_text(done, total_, elapsed.count()));
    }
}

}  // namespace recency::app

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/threads_option.h"

#include "app/refusal.h"
#include "app/value_option.h"
#include "core/simulation.h"

#include <algorithm>
#include <charconv>

namespace recency::app {
namespace {

constexpr int most_threads = 256;

std::string allowed() {
    return "a whole number from 1 to " + std::to_string(most_threads);
}

}  // namespace

ThreadsOption::ThreadsOption(CLI::App& command)
    : option_(add_value_option(
          command, "--threads", "NUMBER",
          "Threads, which change no number: " + allowed() + " (default: all cores)")) {
    option_->group("Sampling");
}

int ThreadsOption::read() const {
    const auto text = value_of(*option_, allowed());
    if (!text) {
        return std::min(available_threads(), most_threads);
    }
    int count = 0;
    const char* end = text->data() + text->size();
    const auto read = std::from_chars(text->data(), end, count);
    if (read.ec != std::errc{} || read.ptr != end || count < 1 || count > most_threads) {
        throw Refusal::of_value("--threads", *text, allowed());
    }
    return count;
}

}  // namespace recency::app

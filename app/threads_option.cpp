// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/threads_option.h"

#include "app/number_option.h"
#include "app/value_option.h"
#include "core/simulation.h"

#include <algorithm>

namespace recency::app {
namespace {

constexpr int most_threads = 256;

}  // namespace

ThreadsOption::ThreadsOption(CLI::App& command)
    : option_(add_value_option(command, "--threads", "NUMBER",
                               "Threads, which change no number: " +
                                   allowed_wholes(1, most_threads) + " (default: all cores)")) {
    option_->group("Sampling");
}

int ThreadsOption::read() const {
    return whole_of(*option_, 1, most_threads)
        .value_or(std::min(available_threads(), most_threads));
}

}  // namespace recency::app

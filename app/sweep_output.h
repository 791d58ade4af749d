// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console.h"
#include "data/sweep_table.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>

namespace recency::app {

/// Where the points of a sweep go, one after the other.
class SweepOutput {
public:
    virtual ~SweepOutput() = default;

    /// Points that are there before the first is added.
    virtual std::size_t points() const = 0;
    /// Is it complete, and sealed, so that nothing is to be done?
    virtual bool finished() const = 0;
    /// Called once before anything is added.
    virtual void begin() = 0;
    virtual void add(const std::string& rows) = 0;
    /// Called once after the last point.
    virtual void end() = 0;
    /// "7 of 30 points are in sweep.csv, and the same command goes on from there"
    virtual std::string words_for(std::size_t done, std::size_t all) const = 0;
};

/// A file that a sweep goes on in, or standard output where there is no path; a device or a pipe is
/// written to like standard output. Says what it found in the file. Throws Refusal for a file that
/// holds something else, and std::runtime_error for one that cannot be written.
std::unique_ptr<SweepOutput> make_sweep_output(const data::SweepPlan& plan,
                                               const std::optional<std::string>& path,
                                               Console& console);

}  // namespace recency::app

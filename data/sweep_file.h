// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/sweep_content.h"

#include <memory>
#include <string>

namespace recency::data {

/// The file that a sweep goes into, point after point: a program that is stopped at any time leaves
/// whole points and, at most, an unfinished one, from which another one goes on. Nobody else may
/// write to it meanwhile.
class SweepFile {
public:
    /// Opens the file, or makes it, and holds what is there against the plan. Throws SweepRefused,
    /// and leaves the file as it is, if it is anything but this sweep's; WriteFailure if it cannot
    /// be read and written, or another sweep writes to it.
    SweepFile(const std::string& path, const SweepPlan& plan);
    ~SweepFile();
    SweepFile(const SweepFile&) = delete;
    SweepFile& operator=(const SweepFile&) = delete;

    /// What was there when it was opened.
    const SweepContent& found() const;

    /// Cuts off what was left unfinished, and writes the head if it is not there.
    void prepare();

    /// Appends the rows of the next point: all of them are on the disk when it returns. Throws
    /// WriteFailure, with the file as it was before.
    void append(const std::string& rows);

    /// Ends the file after its last point.
    void seal();

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace recency::data

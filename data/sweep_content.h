// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/sweep_table.h"

#include <QCryptographicHash>

#include <cstddef>
#include <cstdint>
#include <stdexcept>

namespace recency::data {

/// The file is not the beginning of this sweep; says why, without the file's name.
class SweepRefused : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// How far a sweep's file is.
struct SweepContent {
    std::size_t points = 0;  // that are there whole, from the first on
    std::uint64_t end = 0;   // behind the last of them, in bytes; 0 without a whole head
    std::uint64_t size = 0;  // of the file: more than `end` where something was left unfinished
    bool sealed = false;     // all points, and the seal: nothing is left to do
};

/// Reads an open file, and holds each line against what the sweep writes there. Everything up to
/// `end` (without a seal) is added to the checksum. An unfinished point at the end of the file
/// is what is left of a program that was stopped; anything else that does not belong there throws
/// SweepRefused, which names line and reason.
SweepContent read_sweep(int file, const SweepPlan& plan, QCryptographicHash& checksum);

}  // namespace recency::data

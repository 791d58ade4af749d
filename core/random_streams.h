// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/plan.h"

#include <cstdint>

namespace recency {

/// The generators of one block of sequences, derived from (seed, block) alone: any thread, and any
/// machine, that computes the block draws the same numbers.
kernel::RandomStreams random_streams(std::uint64_t seed, std::uint64_t block);

}  // namespace recency

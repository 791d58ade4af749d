// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <iosfwd>
#include <string>

namespace recency::data {

/// Throws std::runtime_error with a sentence if no file can be written at this path: asked before
/// long work, not after it.
void require_writable(const std::string& path);

/// Writes beside the file and renames at the end, so that the path never holds half a file: when
/// `write` throws, or the disk is full (std::runtime_error with a sentence), an old file stays
/// whole. Devices and pipes are written to directly.
void write_file(const std::string& path, const std::function<void(std::ostream&)>& write);

}  // namespace recency::data

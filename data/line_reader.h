// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace recency::data {

struct Line {
    std::string text;    // without its end
    bool ended = false;  // not so where the file was cut short
};

/// The lines of an open file, from a place on.
class LineReader {
public:
    LineReader(int file, std::uint64_t place) : file_(file), place_(place) {}

    /// Empty at the end of the file. A line that is longer than any of ours is cut, and not ended.
    /// Throws std::system_error if the file cannot be read.
    std::optional<Line> next();

private:
    bool fill();

    int file_;
    std::uint64_t place_;  // in the file, of what is read next
    std::string buffer_;   // read, and not yet given away from `begin_` on
    std::size_t begin_ = 0;
};

}  // namespace recency::data

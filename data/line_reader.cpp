// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/line_reader.h"

#include <array>
#include <cerrno>
#include <system_error>

#include <unistd.h>

namespace recency::data {
namespace {

constexpr std::size_t longest_line = 1U << 20U;

}  // namespace

std::optional<Line> LineReader::next() {
    std::size_t end = buffer_.find('\n', begin_);
    while (end == std::string::npos && buffer_.size() - begin_ < longest_line) {
        const std::size_t searched = buffer_.size() - begin_;
        if (!fill()) {
            break;
        }
        end = buffer_.find('\n', begin_ + searched);
    }
    if (begin_ == buffer_.size()) {
        return std::nullopt;
    }
    const bool ended = end != std::string::npos;
    Line line{buffer_.substr(begin_, ended ? end - begin_ : end), ended};
    begin_ = ended ? end + 1 : buffer_.size();
    return line;
}

/// Reads on; false at the end of the file.
bool LineReader::fill() {
    buffer_.erase(0, begin_);
    begin_ = 0;
    std::array<char, 1U << 16U> piece{};
    const ssize_t length = ::pread(file_, piece.data(), piece.size(), static_cast<off_t>(place_));
    if (length < 0) {
        throw std::system_error(errno, std::generic_category());
    }
    buffer_.append(piece.data(), static_cast<std::size_t>(length));
    place_ += static_cast<std::uint64_t>(length);
    return length > 0;
}

}  // namespace recency::data

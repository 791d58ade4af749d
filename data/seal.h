// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <iosfwd>
#include <string>
#include <string_view>

namespace recency::data {

// The last line of a text that travels: a comment without which the text was cut short, and whose
// checksum is another one where the text was changed.

/// "# end sha256=<64 hexadecimal digits>\n" for the checksum of all lines before it.
std::string seal_line(std::string_view sha256, std::string_view comment_mark = "#");

/// What `write` writes, which must end with a whole line, and its seal.
void write_sealed(std::ostream& out, const std::function<void(std::ostream&)>& write);

}  // namespace recency::data

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace recency::ui {

// The checksum of a JSON file that travels, a member of its outermost object: "checksum":
// "sha256:<64 hexadecimal digits>". It is that of the values, not of the text: a program may write
// the file anew, with other blanks, another order of members and numbers written in another way.
// The recipe, which has a checksum of its own, is not in it.

/// The text of an object with that member at its end.
QByteArray with_checksum(const QByteArray& json);

/// Why the values are not those of with_checksum(), as a sentence; empty if they are. The text is
/// one that can be parsed.
std::optional<QString> broken_checksum(const QByteArray& json);

}  // namespace recency::ui

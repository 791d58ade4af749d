// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace recency::ui {

// The last line of a text file that travels, "# end sha256=<64 hexadecimal digits>": without it the
// file was cut short, and with another checksum than that of the lines before it was changed.

/// The content with that line after it, as a comment that begins with `comment_mark` ("#", "%").
/// A last line of the content that is not ended is ended first.
QByteArray sealed(QByteArray content, const QByteArray& comment_mark);

/// Why the content is not what sealed() returned, as a sentence; empty if it is. Ends of lines that
/// an editor or a mail made "\r\n" are taken as "\n".
std::optional<QString> broken_seal(const QByteArray& content, const QByteArray& comment_mark);

}  // namespace recency::ui

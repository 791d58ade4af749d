// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace recency::ui {

/// Can a PDF be opened without unpacking more than a gigabyte? Objects can be packed, up to a
/// thousandfold, and are unpacked before anybody can look at their size. Files of up to a megabyte
/// may have such objects; larger ones must have plain tables of what is where, as Recency Lab
/// writes them: objects are found in packs only through packed tables.
bool unpacks_within_bounds(const QByteArray& pdf);

}  // namespace recency::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace recency::ui {

/// Where a figure is going to be printed or shown, and how wide it is there.
struct Venue {
    QString name;   // "acl-column": on the command line
    QString label;  // "ACL, one column": in the window
    double width_mm = 0.0;
    std::optional<double> height_mm = {};  // of a slide
};

/// All venues, in menu order. Widths are those of the venues' own style files and guides for
/// authors, named in venues.cpp.
const std::vector<Venue>& venues();

/// The venue with this name; null if there is none.
const Venue* find_venue(const QString& name);

}  // namespace recency::ui

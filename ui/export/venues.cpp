// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/venues.h"

#include "ui/export/length.h"

#include <QCoreApplication>

#include <algorithm>

namespace recency::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Venues)
};

Venue venue(const char* name, const QString& label, double width_mm,
            std::optional<double> height_mm = {}) {
    return {QLatin1String(name), label, width_mm, height_mm};
}

/// \textwidth and \columnwidth of neurips.sty, iclr_conference.sty, icml.sty and acl.sty (A4);
/// Nature's and Springer's guides to artwork; the slide is PowerPoint's 13.333 × 7.5 in.
std::vector<Venue> all_venues() {
    return {
        venue("neurips", Words::tr("NeurIPS, text width"), 5.5 * mm_per_inch),
        venue("iclr", Words::tr("ICLR, text width"), 5.5 * mm_per_inch),
        venue("icml-column", Words::tr("ICML, one column"), 3.25 * mm_per_inch),
        venue("icml", Words::tr("ICML, text width"), 6.75 * mm_per_inch),
        venue("acl-column", Words::tr("ACL, one column"), 77.0),
        venue("acl", Words::tr("ACL, text width"), 160.0),
        venue("nature-column", Words::tr("Nature, one column"), 89.0),
        venue("nature", Words::tr("Nature, two columns"), 183.0),
        venue("springer-column", Words::tr("Springer, one column"), 84.0),
        venue("springer", Words::tr("Springer, two columns"), 174.0),
        venue("slide", Words::tr("Slide, 16 : 9"), 13.333 * mm_per_inch, 7.5 * mm_per_inch),
    };
}

}  // namespace

const std::vector<Venue>& venues() {
    static const std::vector<Venue> all = all_venues();
    return all;
}

const Venue* find_venue(const QString& name) {
    const auto found = std::ranges::find(venues(), name, &Venue::name);
    return found == venues().end() ? nullptr : &*found;
}

}  // namespace recency::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paper_grids.h"
#include "ui/scene.h"

#include <QString>

namespace recency::ui {

/// What a panel of a paper grid says beside its heatmap.
struct PanelTexts {
    QString ours;        // ".9079"; "–" as long as nothing is simulated
    QString error;       // "± 0.0001"; empty as long as it is not known
    QString published;   // "published .9079"
    QString difference;  // "Δ −0.4 s.e."; with a mark in front where it is large
    QString range;       // "0.98 … 2.81": what the ends of its own colour range stand for
    bool large = false;  // more than three standard errors
    bool hangs_on_rounding = false;

    /// For those who listen: all of it in words.
    QString spoken() const;
};

/// The scene shows the panel's layer; its estimate may be missing.
PanelTexts panel_texts(const Scene& scene, const GridPanel& panel, const Parameters& parameters);

/// What stands in front of a large difference.
QString large_mark();

}  // namespace recency::ui

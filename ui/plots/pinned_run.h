// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/qcp.h"
#include "ui/scene.h"
#include "ui/theme.h"

#include <QString>

namespace recency::ui {

// How curve plots show run A beside the live run B.

/// The hollow square of run A, on paper.
QCPScatterStyle pinned_marker(const Theme& theme);

/// "A none" and "B LayerNorm": the runs with what tells them apart, short enough for a margin.
struct RunNames {
    QString a;
    QString b;
};
/// The scene has a run A.
RunNames run_names(const Scene& scene);

}  // namespace recency::ui

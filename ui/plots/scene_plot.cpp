// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/scene_plot.h"

namespace recency::ui {

void ScenePlot::setScene(const Scene& scene) {
    if (!scene.estimate) {
        return;
    }
    scene_ = scene;
    show_anew();
}

}  // namespace recency::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/curve_plot.h"
#include "ui/scene.h"

#include <optional>

namespace recency::ui {

/// A curve plot of a scene.
class ScenePlot : public CurvePlot {
    Q_OBJECT

public:
    using CurvePlot::CurvePlot;

    /// Shows a scene from the next frame on. A scene without an estimate changes nothing.
    void setScene(const Scene& scene);

protected:
    /// Puts the scene into graphs and texts. Called when the scene or the theme has changed.
    virtual void show_scene() = 0;

    const Scene& scene() const { return *scene_; }

private:
    void show_picture() final { show_scene(); }

    std::optional<Scene> scene_;
};

}  // namespace recency::ui

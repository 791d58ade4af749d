// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/scene.h"
#include "ui/theme.h"

#include <QImage>
#include <QObject>
#include <QString>

#include <vector>

namespace recency::ui {

class History;
class Laboratory;

/// An experiment that was looked at, and what it looked like.
struct Visit {
    Experiment experiment;
    QString words;         // what it changed of the visit before: "none, r = 1"; or "start"
    int layer = 0;         // that was shown, from 0
    QImage picture;        // of that layer; null until its first numbers
    QString badge;         // its recency probability: ".908"
    double balance = 0.5;  // what the badge's colour shows
};

/// Where one has been: every experiment that stayed, in the order of the first visits. Coming back
/// to one adds nothing. The oldest go when there are too many.
class ExperimentTrail : public QObject {
    Q_OBJECT
public:
    ExperimentTrail(Laboratory& laboratory, History& history, QObject* parent = nullptr);

    const std::vector<Visit>& visits() const { return visits_; }
    /// Index of the present experiment; -1 while it is being changed.
    int current() const { return under_way_ ? -1 : last_; }
    /// Sides of the pictures in pixels.
    static constexpr int picture_side = 96;
    static constexpr std::size_t most_visits = 60;

    /// Goes back to a visit and to the layer that it showed.
    void returnTo(int index);
    void setTheme(const Theme& theme);

Q_SIGNALS:
    /// A visit came, or another one is the present one, or none.
    void changed();
    /// One visit looks different.
    void pictured(int index);
    /// A visit was chosen and the experiment changed.
    void returned();

private:
    void leave(const Experiment& experiment);
    void arriveAt(const Experiment& experiment);
    void picture(const Scene& scene);
    bool takePicture(const Scene& scene);
    int find(const Experiment& experiment) const;

    Laboratory& laboratory_;
    const Theme* theme_;
    std::vector<Visit> visits_;
    int last_ = -1;           // where one arrived last
    bool under_way_ = false;  // the experiment is not that of the last visit any more
    SceneSource pictured_;    // of the last visit's picture
};

}  // namespace recency::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parameters.h"
#include "ui/theme.h"

#include <QWidget>

#include <optional>

class QLabel;

namespace recency::ui {

class LessonControls;

/// What stands beside the plots on a projector while no lesson is open: the name of what is shown,
/// and the few controls that tell the story.
class PresenterPanel : public QWidget {
    Q_OBJECT
public:
    explicit PresenterPanel(QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    void setTitle(const QString& title);
    void setExperiment(const Experiment& experiment);
    void setPinned(const std::optional<Experiment>& pinned);

Q_SIGNALS:
    void experimentEdited(const recency::Experiment& experiment);
    /// A drag, a key or a typed number is complete: one step for undo.
    void editingFinished();

private:
    QLabel* title_;
    QLabel* keys_;
    LessonControls* controls_;
};

}  // namespace recency::ui

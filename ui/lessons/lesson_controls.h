// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parameter_table.h"
#include "ui/theme.h"

#include <QWidget>

#include <optional>
#include <vector>

class QVBoxLayout;

namespace recency::ui {

class ParameterRow;

/// The few controls that a lesson page names, under a rule. They move the same experiment as the
/// control panel's.
class LessonControls : public QWidget {
    Q_OBJECT
public:
    explicit LessonControls(QWidget* parent = nullptr);

    /// Replaces the rows; with none of them nothing is shown, the rule included.
    void setParameters(const std::vector<ParameterId>& ids, const Theme& theme);
    /// Shows a valid experiment, without a signal.
    void setExperiment(const Experiment& experiment);
    /// Marks the settings of run A.
    void setPinned(const std::optional<Experiment>& pinned);
    /// The row of a parameter; null if it is not shown.
    ParameterRow* row(ParameterId id) const;

Q_SIGNALS:
    void experimentEdited(const recency::Experiment& experiment);
    void editingFinished();

private:
    void refresh();

    QVBoxLayout* column_;
    std::vector<ParameterRow*> rows_;
    Experiment experiment_;
    std::optional<Experiment> pinned_;
};

}  // namespace recency::ui

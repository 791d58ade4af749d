// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parameter_table.h"

#include <QWidget>

#include <optional>
#include <vector>

class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace recency::ui {

class ParameterRow;

/// The panel at the left, 300 px wide where text has 13 px: every parameter of the table under its
/// group's heading. Nothing in it is ever disabled. Parameters that only some input distributions
/// ask for are shown with those, so rows move only when the distribution is changed.
class ControlPanel : public QWidget {
    Q_OBJECT

public:
    explicit ControlPanel(QWidget* parent = nullptr);

    const Experiment& experiment() const { return experiment_; }
    /// Shows a valid experiment, without a signal.
    void setExperiment(const Experiment& experiment);
    /// Marks the settings of run A on tracks and segments; nothing is marked without one.
    void setPinned(const std::optional<Experiment>& pinned);
    /// The row of a parameter, for lessons that point at it. Never null.
    ParameterRow* row(ParameterId id) const;

Q_SIGNALS:
    /// A control was moved; the experiment is valid.
    void experimentEdited(const recency::Experiment& experiment);
    /// A drag, a key or a typed number is complete: one step for undo.
    void editingFinished();
    /// The button "New sample": another seed is wanted.
    void newSample();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void build_rows();
    void add_row(const ParameterInfo& info, const ParameterInfo* before);
    void add_heading(ParameterGroup group);
    void add_new_sample_button();
    void apply_edit(ParameterId id, double value);
    void refresh_dependent();
    void set_compact(bool compact);
    void size_parts();

    Experiment experiment_;
    QScrollArea* scroll_area_;
    QWidget* content_;
    QVBoxLayout* column_;
    std::vector<ParameterRow*> rows_;
    std::vector<QWidget*> headings_;
    bool compact_ = true;
};

}  // namespace recency::ui

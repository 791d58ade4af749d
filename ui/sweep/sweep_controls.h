// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sweep/sweep_settings.h"

#include <QWidget>

#include <map>

class QLabel;
class QVBoxLayout;

namespace recency::ui {

class ChoiceBox;
class NumberField;
class RangeFields;
class SegmentedControl;

/// The panel at the left of the sweep's window: what varies, what is shown, and how well it is to
/// be known.
class SweepControls : public QWidget {
    Q_OBJECT

public:
    explicit SweepControls(QWidget* parent = nullptr);

    const SweepSettings& settings() const { return settings_; }
    /// Takes settings without a signal. The parameter is one that is offered (can_be_swept()).
    void setSettings(const SweepSettings& settings);
    /// What everything that does not vary comes from: it decides which parameters are offered and
    /// how many layers there are. May change the settings (the chosen layer), without a signal.
    void setBase(const Experiment& base);
    /// Chooses a layer (from 0; beyond the last one it is the last one) without a signal.
    void setLayer(int layer);
    bool follows() const;
    /// Why the sweep asked for is not computed; empty if it is.
    void setProblem(const QString& problem);

Q_SIGNALS:
    void settingsEdited(const recency::ui::SweepSettings& settings);
    void followToggled(bool follow);

private:
    void build();
    void fill();
    void show_settings();
    void connect_editors();
    void add_heading(const QString& text);
    void add_row(const QString& name, QWidget* editor);
    ChoiceBox* make_layers_box();
    void list_parameters();
    void choose_parameter(ParameterId parameter);
    void describe_rest();
    void edited();

    SweepSettings settings_;
    Experiment base_;
    std::map<ParameterId, SweepRange> ranges_;  // as they were left
    ParameterInfo layer_info_;                  // its maximum is the depth
    QVBoxLayout* column_;
    ChoiceBox* parameter_;
    RangeFields* range_;
    ChoiceBox* quantity_;
    ChoiceBox* shown_;
    NumberField* layer_;
    NumberField* sequences_;
    SegmentedControl* follow_;
    QLabel* rest_;
    QLabel* problem_;
};

}  // namespace recency::ui

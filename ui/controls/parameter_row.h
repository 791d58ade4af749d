// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parameter_table.h"
#include "ui/controls/parameter_words.h"

#include <QWidget>

#include <optional>

class QHBoxLayout;
class QVBoxLayout;

namespace recency::ui {

class ChoiceBox;
class NumberField;
class RowLabel;
class SegmentedControl;
class ValueSlider;

/// One parameter in the panel, made from its row of the table: numbers get a field and, if the
/// table gives it a range, a slider; few choices get segments, many a box. A double-click on the
/// name brings the default back.
class ParameterRow : public QWidget {
    Q_OBJECT

public:
    explicit ParameterRow(const ParameterInfo& info, QWidget* parent = nullptr);

    const ParameterInfo& info() const { return info_; }
    double value() const { return value_; }
    /// Shows an allowed value, without a signal.
    void setValue(double value);
    void setNote(const ParameterNote& note);
    ParameterNote note() const;
    /// Marks the value of run A, where there is one.
    void setPinned(std::optional<double> value);

    /// Is it so small that it can stand in the line of a heading?
    bool fits_heading() const { return box_ != nullptr; }
    /// The name becomes the heading of its group.
    void setHeading();
    /// Shows the segments without the name above them: they follow what they belong to.
    void hideLabel();
    /// Puts a widget at the right end of a row without a slider.
    void addTrailing(QWidget* widget);
    void setCompact(bool compact);

Q_SIGNALS:
    void edited(recency::ParameterId id, double value);
    /// A drag, a key or a typed number is complete: one step for undo.
    void editingFinished();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void build_segments();
    void build_box();
    void build_field();
    void build_slider();
    void name_editor(QWidget* editor, const QString& kind);
    void size_parts();
    void place_slider();
    void edit(double value);
    void edit_at_once(double value);

    const ParameterInfo& info_;
    double value_ = 0.0;
    QVBoxLayout* lines_;
    QHBoxLayout* top_line_;
    RowLabel* label_;
    QWidget* trailing_ = nullptr;
    SegmentedControl* segments_ = nullptr;
    ChoiceBox* box_ = nullptr;
    NumberField* field_ = nullptr;
    ValueSlider* slider_ = nullptr;
    bool label_shown_ = true;
    bool compact_ = true;
};

}  // namespace recency::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sweep_range.h"

#include <QWidget>

#include <vector>

class QGridLayout;
class QLabel;

namespace recency::ui {

class NumberField;

/// From, to and the number of points of a sweep. What is not a range is said beneath and not taken
/// over. A parameter that is a choice is swept over all its choices: they stand there then.
class RangeFields : public QWidget {
    Q_OBJECT

public:
    explicit RangeFields(QWidget* parent = nullptr);

    /// Shows the range of a parameter, without a signal, and beneath it the values that are listed
    /// in place of its own, if there are any.
    void setRange(const ParameterInfo& info, const SweepRange& range,
                  const std::vector<double>& listed = {});
    /// The last range that was one.
    const SweepRange& range() const { return range_; }
    /// What is to be known about the range: what is wrong with it, or which values it has.
    QString message() const;

Q_SIGNALS:
    /// Its own values count from now on.
    void rangeEdited(const recency::SweepRange& range);

private:
    NumberField* add_field(int row, const QString& name, const ParameterInfo& info, double value);
    void rebuild();
    void read();
    void show_message();
    QString values_note() const;
    QString fault(const SweepRange& typed) const;

    const ParameterInfo* info_ = nullptr;
    SweepRange range_;
    SweepRange typed_;
    std::vector<double> listed_;
    QGridLayout* grid_;
    QWidget* fields_ = nullptr;
    NumberField* first_ = nullptr;  // all null for a choice
    NumberField* last_ = nullptr;
    NumberField* points_ = nullptr;
    QLabel* message_;
};

}  // namespace recency::ui

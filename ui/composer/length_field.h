// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/composer/typed_field.h"

namespace recency::ui {

/// Where a length is typed, in mm or with a unit of its own ("3.25in"). Its tooltip says the length
/// in other units.
class LengthField : public TypedField {
    Q_OBJECT

public:
    LengthField(double least_mm, double most_mm, QWidget* parent = nullptr);

    double length() const { return length_; }
    /// Shows a length without a signal.
    void setLength(double mm);

protected:
    QString take(const QString& text) override;

private:
    double least_;
    double most_;
    double length_ = 0.0;
};

}  // namespace recency::ui

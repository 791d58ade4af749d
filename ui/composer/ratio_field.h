// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/composer/typed_field.h"
#include "ui/export/figure_style.h"

namespace recency::ui {

/// Where a ratio of width to height is typed: "4:3".
class RatioField : public TypedField {
    Q_OBJECT

public:
    explicit RatioField(QWidget* parent = nullptr) : TypedField(parent) {}

    const AspectRatio& ratio() const { return ratio_; }
    /// Shows a ratio without a signal.
    void setRatio(const AspectRatio& ratio);

protected:
    QString take(const QString& text) override;

private:
    AspectRatio ratio_;
};

}  // namespace recency::ui

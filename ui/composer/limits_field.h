// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/composer/typed_field.h"
#include "ui/scene.h"

namespace recency::ui {

/// Where the ends of the colours are typed: "0 : 4".
class LimitsField : public TypedField {
    Q_OBJECT

public:
    explicit LimitsField(QWidget* parent = nullptr) : TypedField(parent) {}

    const ValueRange& limits() const { return limits_; }
    /// Shows limits without a signal.
    void setLimits(const ValueRange& limits);

protected:
    QString take(const QString& text) override;

private:
    ValueRange limits_;
};

}  // namespace recency::ui

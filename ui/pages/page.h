// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/scene.h"
#include "ui/theme.h"

#include <QStringList>
#include <QWidget>

namespace recency::ui {

/// One perspective on the state: it fills the paper beneath the layer strip.
class Page : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

    /// The scene has an estimate.
    virtual void setScene(const Scene& scene) = 0;
    virtual void setTheme(const Theme& theme) = 0;
    /// Closer rows and shorter words, for windows under 1400 px.
    virtual void setCompact(bool compact) = 0;
    /// What a lesson page points at: on a projector, which has room for little, it is shown.
    virtual void feature(const QStringList& /*parts*/) {}
    /// What a lesson means by "heatmap", "recency", "row" or "why" here; null if it is not here.
    virtual QWidget* part(const QString& /*name*/) const { return nullptr; }
};

}  // namespace recency::ui

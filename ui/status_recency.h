// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/scene.h"
#include "ui/theme.h"

#include <QCoreApplication>

class QHBoxLayout;
class QLabel;

namespace recency::ui {

/// What the status strip says about the view's layer: the recency probability on a badge in its
/// colour, its standard error, and the recency advantage. Where two runs are compared, the changes
/// of both (B − A).
class StatusRecency {
    Q_DECLARE_TR_FUNCTIONS(StatusRecency)

public:
    /// The labels belong to the strip.
    explicit StatusRecency(QWidget* strip);

    void add_to(QHBoxLayout& row);
    /// The scene has an estimate.
    void show(const Scene& scene, const Theme& theme);
    void set_advantage_visible(bool visible);
    /// "recency probability at layer 4 .908 ± 0.0001", of what is shown.
    QString description() const;

private:
    void explain_parts();
    void show_changes(const Scene& scene);
    void show_probability(const Scene& scene);
    void show_advantage(const Scene& scene);
    void show_badge(const QString& text, const QColor& ground, const QColor& border);

    const Theme* theme_;
    int number_ = 1;  // of the layer
    QLabel* layer_;
    QLabel* badge_;
    QLabel* error_;
    QLabel* advantage_;
};

}  // namespace recency::ui

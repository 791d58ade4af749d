// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/batch_simulation.h"
#include "ui/theme.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QProgressBar;
class QPushButton;

namespace recency::ui {

/// The line at the bottom of the sweep's window: how far it is, and a button that pauses it.
class SweepProgress : public QWidget {
    Q_OBJECT

public:
    explicit SweepProgress(QWidget* parent = nullptr);

    /// At the right end.
    void addButton(QPushButton* button);
    void setTheme(const Theme& theme);
    /// The points of the sweep, and whether somebody pressed the button.
    void setProgress(const BatchProgress& progress, std::size_t points, bool paused);
    QString text() const;

Q_SIGNALS:
    void pauseToggled(bool paused);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme* theme_;
    bool paused_ = false;
    QHBoxLayout* row_;
    QPushButton* pause_;
    QProgressBar* bar_;
    QLabel* text_;
    QLabel* hint_;
};

}  // namespace recency::ui

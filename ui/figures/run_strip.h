// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/batch_simulation.h"
#include "ui/theme.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace recency::ui {

/// The line at the bottom of a window that computes many experiments: how far they are, how long it
/// will take, and a button that cancels and resumes. 40 pixels below a hairline.
class RunStrip : public QWidget {
    Q_OBJECT

public:
    explicit RunStrip(QWidget* parent = nullptr);

    void set_progress(const BatchProgress& progress);
    void set_theme(const Theme& theme);
    /// At the right end, in this order.
    void add_controls(const QWidgetList& controls);
    /// What is shown: "4.2 M of 8 M sequences, about 3 s left".
    QString text() const;

Q_SIGNALS:
    void cancelled();
    /// To go on after a cancellation, or to try again after a failure.
    void resumed();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void lay_out();
    void press();

    BatchProgress progress_;
    const Theme* theme_;
    QPushButton* button_;
    QProgressBar* bar_;
    QLabel* text_;
};

/// "4.2 M of 8 M sequences, about 3 s left", "cancelled at 4.2 M of 8 M sequences".
QString progress_text(const BatchProgress& progress);

/// "less than a second", "about 12 s", "about 3 min", "about 2 h"
QString duration_text(double seconds);

}  // namespace recency::ui

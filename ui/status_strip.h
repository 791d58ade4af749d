// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/run_progress.h"
#include "ui/scene.h"
#include "ui/status_recency.h"
#include "ui/theme.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QTimer;
class QToolButton;

namespace recency::ui {

/// The line at the bottom of the window: how far the computation is, and what it says about the
/// chosen layer. 34 pixels below a hairline. Every text has the room of its widest form, so that
/// nothing moves while numbers change.
class StatusStrip : public QWidget {
    Q_OBJECT

public:
    explicit StatusStrip(QWidget* parent = nullptr);

    /// The recency of the view's layer. A scene without an estimate changes nothing.
    void setScene(const Scene& scene);
    void setTheme(const Theme& theme);
    void setProgress(const RunProgress& progress);
    /// Something a person should know, in a sentence: for as long as it takes to read it, or until
    /// an empty one takes it away. It stands in place of the speed, and in a narrow window of the
    /// advantage. (The failure of a run stays until the next one.)
    void showMessage(const QString& message);

Q_SIGNALS:
    /// The button was pressed: the person wants a pause, or an end of it.
    void pauseToggled(bool paused);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void lay_out();
    void explain_parts();
    void show_button();
    void show_count();
    void show_optional_parts();
    void show_message();
    /// The failure of the run, else the message shown.
    const QString& message() const;
    QString target_text() const;
    QString count_text() const;
    void describe();

    const Theme* theme_;
    std::optional<Scene> scene_;
    RunProgress run_;
    QString note_;
    QTimer* message_timer_;

    QToolButton* pause_;
    QProgressBar* progress_;
    QLabel* count_;
    StatusRecency recency_;
    QLabel* message_;
    QLabel* speed_;
};

}  // namespace recency::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parameter_table.h"

#include <QSlider>

#include <optional>

namespace recency::ui {

/// The slider of one number: it knows the number itself, which its ticks only come close to.
///
/// A click jumps there; dragging snaps to rungs, with Shift to finer values. Arrow and Page keys go
/// the steps of the table (with Shift the next finer ones), Home and End to the ends. The wheel
/// works only with the focus, so that scrolling past changes nothing.
class ValueSlider : public QSlider {
    Q_OBJECT

public:
    /// The row must have a slider (has_slider).
    explicit ValueSlider(const ParameterInfo& info, QWidget* parent = nullptr);

    double number() const { return number_; }
    /// Shows a number without a signal; one beyond the slider's range stands at its end.
    void setNumber(double number);
    /// Marks the number of run A on the track.
    void setPinned(std::optional<double> number);

Q_SIGNALS:
    void numberEdited(double number);
    /// The drag ended, or the key is up again.
    void editingFinished();

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void edit(double number);
    void finish();
    void drag_to(double x, bool fine);
    std::optional<double> number_for_key(const QKeyEvent& event) const;
    /// Of the disc, at a tick.
    double centre_of(int tick) const;
    int tick_at(double x) const;

    const ParameterInfo& info_;
    double number_;
    std::optional<double> pinned_;
    double grip_ = 0.0;  // from the disc's centre to where it is held
    bool unfinished_ = false;
    bool keyboard_focus_ = false;
};

}  // namespace recency::ui

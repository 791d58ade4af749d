// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"
#include "ui/trail/experiment_trail.h"

#include <QAbstractButton>

namespace recency::ui {

/// One visit in the experiment strip: its picture, what it changed, and its recency probability.
class VisitButton : public QAbstractButton {
    Q_OBJECT
public:
    explicit VisitButton(QWidget* parent = nullptr);

    void show_visit(const Visit& visit, bool current, const Theme& theme);
    QSize sizeHint() const override;
    /// As it is shown: "none, r = 1".
    const QString& words() const { return visit_.words; }
    const QString& badge() const { return visit_.badge; }

Q_SIGNALS:
    /// The left (-1) or right (1) arrow key: the neighbour is wanted.
    void walked(int step);

protected:
    void paintEvent(QPaintEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void paintTexts(QPainter& painter) const;

    Visit visit_;
    bool current_ = false;
    bool keyboard_focus_ = false;
    const Theme* theme_;
};

}  // namespace recency::ui

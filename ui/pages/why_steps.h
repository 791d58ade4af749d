// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QWidget>

class QPushButton;

namespace recency::ui {

class SegmentedControl;

/// Back, the four steps, and Next.
class WhySteps : public QWidget {
    Q_OBJECT

public:
    explicit WhySteps(QWidget* parent = nullptr);

    void setStep(int step);
    void setTheme(const Theme& theme);
    QSize sizeHint() const override;

    SegmentedControl* steps() const { return steps_; }
    QPushButton* back() const { return back_; }
    QPushButton* next() const { return next_; }

Q_SIGNALS:
    void chosen(int step);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange();

    int step_ = 0;
    QPushButton* back_;
    SegmentedControl* steps_;
    QPushButton* next_;
};

}  // namespace recency::ui

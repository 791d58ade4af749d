// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/why_steps.h"

#include "ui/controls/push_button.h"
#include "ui/controls/segmented_control.h"
#include "ui/pages/why_words.h"

namespace recency::ui {
namespace {

constexpr int gap = 8;

}  // namespace

WhySteps::WhySteps(QWidget* parent)
    : QWidget(parent),
      back_(new PushButton(tr("Back"), this)),
      steps_(new SegmentedControl(this)),
      next_(new PushButton(tr("Next"), this)) {
    back_->setToolTip(tr("The step before (Page Up)"));
    next_->setToolTip(tr("The next step (Page Down)"));
    QStringList names;
    for (int step = 0; step < why_steps; ++step) {
        names << step_name(step);
    }
    steps_->setAccessibleName(tr("Step"));
    steps_->setChoices(names);
    connect(steps_, &SegmentedControl::chosen, this, &WhySteps::chosen);
    connect(back_, &QPushButton::clicked, this, [this] { Q_EMIT chosen(step_ - 1); });
    connect(next_, &QPushButton::clicked, this, [this] { Q_EMIT chosen(step_ + 1); });
}

/// The button that has nowhere to go keeps its place: Next must not move under the pointer.
void WhySteps::setStep(int step) {
    step_ = step;
    steps_->setCurrent(step);
    back_->setEnabled(step > 0);
    next_->setEnabled(step < why_steps - 1);
}

void WhySteps::setTheme(const Theme& theme) {
    setFont(text_font(theme, TextRole::body));
    arrange();
}

QSize WhySteps::sizeHint() const {
    const QSize steps = steps_->sizeHint();
    return {back_->sizeHint().width() + steps.width() + next_->sizeHint().width() + 2 * gap,
            std::max(steps.height(), back_->sizeHint().height())};
}

void WhySteps::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

void WhySteps::arrange() {
    const int height = sizeHint().height();
    const int back_width = back_->sizeHint().width();
    const int next_width = next_->sizeHint().width();
    back_->setGeometry(0, 0, back_width, height);
    next_->setGeometry(width() - next_width, 0, next_width, height);
    steps_->setGeometry(back_width + gap, 0, width() - back_width - next_width - 2 * gap, height);
}

}  // namespace recency::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sweep/sweep_progress.h"

#include "ui/format.h"

#include <QFontMetrics>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>

#include <algorithm>
#include <cmath>

namespace recency::ui {

namespace {

constexpr int line_height = 41;
constexpr int bar_steps = 1000;

QString time_left(const BatchProgress& progress) {
    const double seconds = progress.seconds_left.value_or(0.0);
    if (seconds < 2.0) {
        return {};
    }
    return seconds < 90.0
               ? SweepProgress::tr(", about %1 s left").arg(std::lround(seconds))
               : SweepProgress::tr(", about %1 min left").arg(std::lround(seconds / 60.0));
}

QString words_of(const BatchProgress& progress, std::size_t points) {
    const QString count =
        points == 1 ? SweepProgress::tr("1 point") : SweepProgress::tr("%1 points").arg(points);
    const QString done = SweepProgress::tr("%1 of %2 sequences")
                             .arg(format_count(progress.sequences), format_count(progress.target));
    switch (progress.state) {
    case BatchState::idle:  // nothing was asked for
        return {};
    case BatchState::finished:
        return SweepProgress::tr("%1, %2 sequences in all")
            .arg(count, format_count(progress.target));
    case BatchState::cancelled:
        return SweepProgress::tr("%1, paused at %2").arg(count, done);
    case BatchState::failed:
        return SweepProgress::tr("The simulation stopped: %1.")
            .arg(QString::fromStdString(progress.failure));
    default:
        return SweepProgress::tr("%1, %2%3").arg(count, done, time_left(progress));
    }
}

}  // namespace

SweepProgress::SweepProgress(QWidget* parent)
    : QWidget(parent),
      theme_(&Theme::of(Appearance::light)),
      row_(new QHBoxLayout(this)),
      pause_(new QPushButton(this)),
      bar_(new QProgressBar(this)),
      text_(new QLabel(this)),
      hint_(new QLabel(tr("Band: ± 2 standard errors.  Click a point to go there."), this)) {
    setFixedHeight(line_height);
    setAccessibleName(tr("Progress of the sweep"));
    bar_->setFixedSize(140, 4);
    bar_->setTextVisible(false);
    bar_->setRange(0, bar_steps);
    bar_->setAccessibleName(tr("Sequences simulated"));
    pause_->setFont(text_font(TextRole::body));
    pause_->setFixedWidth(QFontMetrics(pause_->font()).horizontalAdvance(tr("Resume")) + 24);
    text_->setFont(text_font(TextRole::body));
    text_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    hint_->setFont(text_font(TextRole::body));
    row_->setContentsMargins(16, 1, 16, 0);
    row_->setSpacing(12);
    row_->addWidget(pause_);
    row_->addWidget(bar_);
    row_->addWidget(text_, 1);
    row_->addWidget(hint_);
    connect(pause_, &QPushButton::clicked, this, [this] { Q_EMIT pauseToggled(!paused_); });
    setProgress({}, 0, false);
}

void SweepProgress::addButton(QPushButton* button) {
    row_->addWidget(button);
}

void SweepProgress::setTheme(const Theme& theme) {
    theme_ = &theme;
    QPalette quiet = palette();
    quiet.setColor(QPalette::WindowText, theme.ink2);
    hint_->setPalette(quiet);
    update();
}

void SweepProgress::setProgress(const BatchProgress& progress, std::size_t points, bool paused) {
    paused_ = paused;
    pause_->setText(paused ? tr("Resume") : tr("Pause"));
    pause_->setEnabled(paused || progress.state == BatchState::running);
    const double target = static_cast<double>(std::max<std::uint64_t>(progress.target, 1));
    const double share = static_cast<double>(progress.sequences) / target;
    bar_->setValue(static_cast<int>(std::lround(bar_steps * share)));
    text_->setText(words_of(progress, points));
    setAccessibleDescription(text_->text());
}

QString SweepProgress::text() const {
    return text_->text();
}

void SweepProgress::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), theme_->chrome);
    painter.fillRect(0, 0, width(), 1, theme_->hairline);
}

}  // namespace recency::ui

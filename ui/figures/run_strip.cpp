// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/run_strip.h"

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

constexpr int height_below_hairline = 40;
constexpr int progress_steps = 1000;
constexpr int button_padding = 24;

QString button_text(BatchState state) {
    switch (state) {
    case BatchState::cancelled:
        return RunStrip::tr("Resume");
    case BatchState::failed:
        return RunStrip::tr("Try again");
    default:
        return RunStrip::tr("Cancel");
    }
}

double share_done(const BatchProgress& progress) {
    return progress.target > 0
               ? static_cast<double>(progress.sequences) / static_cast<double>(progress.target)
               : 0.0;
}

/// A number of seconds that changes in steps a person can follow: 7, 12, 35.
int calm_seconds(double seconds) {
    const double step = seconds < 10.0 ? 1.0 : 5.0;
    return static_cast<int>(step * std::ceil(seconds / step));
}

}  // namespace

QString duration_text(double seconds) {
    if (seconds < 1.0) {
        return RunStrip::tr("less than a second");
    }
    if (seconds < 90.0) {
        return RunStrip::tr("about %1 s").arg(calm_seconds(seconds));
    }
    const double minutes = seconds / 60.0;
    if (minutes < 90.0) {
        return RunStrip::tr("about %1 min").arg(std::lround(minutes));
    }
    return RunStrip::tr("about %1 h").arg(std::lround(minutes / 60.0));
}

QString progress_text(const BatchProgress& progress) {
    const QString done = format_count(progress.sequences);
    const QString target = format_count(progress.target);
    switch (progress.state) {
    case BatchState::idle:
        return {};
    case BatchState::finished:
        return RunStrip::tr("%1 sequences").arg(target);
    case BatchState::cancelled:
        return RunStrip::tr("cancelled at %1 of %2 sequences").arg(done, target);
    case BatchState::failed:
        return RunStrip::tr("failed at %1 of %2 sequences: %3")
            .arg(done, target, QString::fromStdString(progress.failure));
    case BatchState::running:
        break;
    }
    const QString count = RunStrip::tr("%1 of %2 sequences").arg(done, target);
    return progress.seconds_left
               ? RunStrip::tr("%1, %2 left").arg(count, duration_text(*progress.seconds_left))
               : count;
}

RunStrip::RunStrip(QWidget* parent)
    : QWidget(parent),
      theme_(&Theme::of(Appearance::light)),
      button_(new QPushButton(this)),
      bar_(new QProgressBar(this)),
      text_(new QLabel(this)) {
    setFixedHeight(height_below_hairline + 1);
    setAccessibleName(tr("Progress"));
    lay_out();
    connect(button_, &QPushButton::clicked, this, &RunStrip::press);
    set_theme(*theme_);
    set_progress({});
}

void RunStrip::lay_out() {
    int widest = 0;
    for (const BatchState state :
         {BatchState::running, BatchState::cancelled, BatchState::failed}) {
        widest =
            std::max(widest, QFontMetrics(button_->font()).horizontalAdvance(button_text(state)));
    }
    button_->setFixedWidth(widest + button_padding);
    QSizePolicy policy = button_->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    button_->setSizePolicy(policy);
    bar_->setFixedSize(140, 4);
    bar_->setTextVisible(false);
    bar_->setRange(0, progress_steps);
    bar_->setAccessibleName(tr("Sequences simulated"));

    text_->setTextFormat(Qt::PlainText);
    text_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 1, 16, 0);
    row->setSpacing(16);
    row->addWidget(bar_);
    row->addWidget(text_, 1);
    row->addWidget(button_);
}

void RunStrip::add_controls(const QWidgetList& controls) {
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    for (QWidget* control : controls) {
        row->addWidget(control);
    }
    static_cast<QHBoxLayout*>(layout())->addLayout(row);
}

void RunStrip::set_progress(const BatchProgress& progress) {
    progress_ = progress;
    const bool over = progress.state == BatchState::finished || progress.state == BatchState::idle;
    button_->setVisible(!over);
    button_->setText(button_text(progress.state));
    bar_->setValue(static_cast<int>(std::lround(progress_steps * share_done(progress))));
    text_->setText(progress_text(progress));
    text_->setToolTip(progress.state == BatchState::failed ? text_->text() : QString());
    setAccessibleDescription(text_->text());
}

void RunStrip::set_theme(const Theme& theme) {
    theme_ = &theme;
    text_->setFont(text_font(theme, TextRole::body));
    bar_->setStyleSheet(QStringLiteral("QProgressBar{background:%1;border:0;border-radius:2px}"
                                       "QProgressBar::chunk{background:%2;border-radius:2px}")
                            .arg(theme.slider_rest.name(), theme.ink.name()));
    update();
}

QString RunStrip::text() const {
    return text_->text();
}

void RunStrip::press() {
    if (progress_.state == BatchState::running) {
        Q_EMIT cancelled();
    } else {
        Q_EMIT resumed();
    }
}

void RunStrip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), theme_->chrome);
    painter.fillRect(0, 0, width(), 1, theme_->hairline);
}

}  // namespace recency::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/status_strip.h"

#include "ui/controls/parameter_words.h"
#include "ui/format.h"
#include "ui/help/part_words.h"
#include "ui/label_room.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QProgressBar>
#include <QTimer>
#include <QToolButton>

#include <algorithm>
#include <chrono>
#include <cmath>

namespace recency::ui {

namespace {

constexpr int height_below_hairline = 34;
constexpr int width_for_speed = 1400;
constexpr int progress_steps = 1000;
constexpr std::chrono::seconds message_time{15};  // to read a long sentence in peace

/// Two bars, or a triangle that points on, 28 pixels square.
QIcon pause_icon(bool paused, const QColor& ink, qreal ratio) {
    QPixmap pixmap(QSize(28, 28) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    painter.setRenderHint(QPainter::Antialiasing);
    if (paused) {
        painter.drawPolygon(QPolygonF({{9.5, 7.5}, {20.5, 14}, {9.5, 20.5}}));
    } else {
        painter.drawRoundedRect(QRectF(10, 8, 3, 12), 0.5, 0.5);
        painter.drawRoundedRect(QRectF(16, 8, 3, 12), 0.5, 0.5);
    }
    return QIcon(pixmap);
}

}  // namespace

StatusStrip::StatusStrip(QWidget* parent)
    : QWidget(parent),
      theme_(&Theme::of(Appearance::light)),
      message_timer_(new QTimer(this)),
      pause_(new QToolButton(this)),
      progress_(new QProgressBar(this)),
      count_(new QLabel(this)),
      recency_(this),
      message_(new QLabel(this)),
      speed_(new QLabel(this)) {
    setFixedHeight(height_below_hairline + 1);
    setAccessibleName(tr("Progress and result"));
    lay_out();
    explain_parts();
    connect(pause_, &QToolButton::clicked, this,
            [this] { Q_EMIT pauseToggled(run_.state != RunState::paused); });
    message_timer_->setSingleShot(true);
    message_timer_->setInterval(message_time);
    connect(message_timer_, &QTimer::timeout, this, [this] { showMessage({}); });
    setTheme(*theme_);
    setProgress({});
}

void StatusStrip::lay_out() {
    pause_->setFixedSize(28, 28);
    pause_->setIconSize({28, 28});
    pause_->setAutoRaise(true);
    pause_->setFocusPolicy(Qt::TabFocus);
    pause_->setStyleSheet(
        QStringLiteral("QToolButton { padding: 0; border-width: 0; }"
                       "QToolButton:focus { border-width: 2px; }"));
    progress_->setFixedSize(140, 4);
    progress_->setTextVisible(false);
    progress_->setRange(0, progress_steps);
    progress_->setAccessibleName(tr("Sequences simulated"));
    for (QLabel* label : {count_, message_, speed_}) {
        label->setFont(text_font(TextRole::body));
        label->setTextFormat(Qt::PlainText);
    }
    speed_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    message_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(21, 1, 16, 0);
    row->setSpacing(0);
    const auto add = [row](QWidget* widget, int space_before, int stretch = 0) {
        row->addSpacing(space_before);
        row->addWidget(widget, stretch);
    };
    add(pause_, 0);
    add(progress_, 15);
    add(count_, 10);
    recency_.add_to(*row);
    add(message_, 24, 1);
    add(speed_, 16);
}

void StatusStrip::explain_parts() {
    const Explanations pause = {part_explanation(WindowPart::pause)};
    pause_->setToolTip(explanation_tooltip(pause));
    explain(*pause_, pause);
    const QString sequences = parameter_tooltip(parameter_info(ParameterId::sequences));
    progress_->setToolTip(sequences);
    count_->setToolTip(sequences);
}

void StatusStrip::setTheme(const Theme& theme) {
    theme_ = &theme;
    QPalette colours = palette();
    colours.setColor(QPalette::Window, theme.chrome);
    colours.setColor(QPalette::WindowText, theme.ink);
    setPalette(colours);
    QPalette quiet = colours;
    quiet.setColor(QPalette::WindowText, theme.ink2);
    speed_->setPalette(quiet);
    progress_->setStyleSheet(QStringLiteral("QProgressBar{background:%1;border:0;border-radius:2px}"
                                            "QProgressBar::chunk{background:%2;border-radius:2px}")
                                 .arg(theme.slider_rest.name(), theme.ink.name()));
    show_button();
    if (scene_) {
        setScene(*scene_);
    }
    update();
}

void StatusStrip::setScene(const Scene& scene) {
    if (!scene.estimate) {
        return;
    }
    scene_ = scene;
    recency_.show(scene, *theme_);
    describe();
}

void StatusStrip::setProgress(const RunProgress& progress) {
    const bool target_changes = progress.target != run_.target;
    run_ = progress;
    if (target_changes) {
        count_->setMinimumWidth(0);
    }
    show_button();
    show_count();
    show_message();
    describe();
}

void StatusStrip::show_button() {
    const bool paused = run_.state == RunState::paused;
    pause_->setIcon(pause_icon(paused, theme_->ink, devicePixelRatioF()));
    pause_->setEnabled(paused || run_.state == RunState::computing);
    pause_->setAccessibleName(paused ? tr("Resume") : tr("Pause"));
}

/// "10 M sequences", "1 sequence"
QString StatusStrip::target_text() const {
    return run_.target == 1 ? tr("1 sequence") : tr("%1 sequences").arg(format_count(run_.target));
}

QString StatusStrip::count_text() const {
    if (run_.waiting) {
        return tr("computing …");
    }
    const QString done = format_count(run_.sequences);
    switch (run_.state) {
    case RunState::finished:
        return target_text();
    case RunState::paused:
        return tr("paused at %1 of %2").arg(done, format_count(run_.target));
    default:
        return tr("%1 of %2").arg(done, target_text());
    }
}

void StatusStrip::show_count() {
    const bool known = run_.target > 0 && !run_.waiting;
    const double share =
        known ? static_cast<double>(run_.sequences) / static_cast<double>(run_.target) : 0.0;
    progress_->setValue(static_cast<int>(std::lround(progress_steps * std::min(share, 1.0))));
    count_->setText(count_text());
    for (const QString& widest : {QStringLiteral("880 k"), QStringLiteral("8.8 M")}) {
        keep_room(count_, tr("%1 of %2").arg(widest, target_text()));
    }
}

const QString& StatusStrip::message() const {
    return run_.state == RunState::failed ? run_.failure : note_;
}

void StatusStrip::showMessage(const QString& message) {
    note_ = message;
    if (message.isEmpty()) {
        message_timer_->stop();
    } else {
        message_timer_->start();
    }
    show_message();
    describe();
}

void StatusStrip::show_message() {
    message_->setToolTip(message());
    show_optional_parts();
    layout()->activate();
    const QFontMetrics metrics(message_->font());
    message_->setText(metrics.elidedText(message(), Qt::ElideRight, message_->width()));
}

void StatusStrip::show_optional_parts() {
    const bool silent = message().isEmpty();
    const bool wide = width() >= width_for_speed;
    const double rate = run_.sequences_per_second;
    const bool known = rate > 0 && run_.state == RunState::computing && !run_.waiting;
    speed_->setVisible(silent && wide && known);
    if (rate > 0) {
        const auto rounded = static_cast<std::uint64_t>(std::llround(std::min(rate, 1e18)));
        speed_->setText(tr("%1 sequences/s").arg(format_count(rounded)));
    }
    recency_.set_advantage_visible(silent || wide);
}

void StatusStrip::describe() {
    QStringList parts{count_text()};
    if (scene_) {
        parts << recency_.description();
    }
    if (!message().isEmpty()) {
        parts << message();
    }
    setAccessibleDescription(parts.join(QStringLiteral(", ")));
}

void StatusStrip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), theme_->chrome);
    painter.fillRect(0, 0, width(), 1, theme_->hairline);
}

void StatusStrip::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    show_message();
}

}  // namespace recency::ui

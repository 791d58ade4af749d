// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/layer_player.h"

#include "ui/laboratory.h"

#include <algorithm>
#include <chrono>

namespace recency::ui {
namespace {

/// How long a layer stays: time to see what changed and to say a sentence about it.
std::chrono::milliseconds pause_of(LayerPlayer::Speed speed) {
    using std::chrono_literals::operator""ms;
    switch (speed) {
    case LayerPlayer::Speed::slow:
        return 3000ms;
    case LayerPlayer::Speed::fast:
        return 600ms;
    default:
        return 1500ms;
    }
}

}  // namespace

LayerPlayer::LayerPlayer(Laboratory& laboratory, QObject* parent)
    : QObject(parent), laboratory_(laboratory) {
    timer_.setInterval(pause_of(speed_));
    connect(&timer_, &QTimer::timeout, this, &LayerPlayer::advance);
}

void LayerPlayer::setPlaying(bool playing) {
    if (playing == timer_.isActive() || laboratory_.scene().estimate == nullptr) {
        return;
    }
    if (playing) {
        if (atLast()) {
            show(0);
        }
        timer_.start();
    } else {
        timer_.stop();
    }
    Q_EMIT playingChanged(playing);
}

void LayerPlayer::setSpeed(Speed speed) {
    speed_ = speed;
    timer_.setInterval(pause_of(speed));
}

void LayerPlayer::step(int direction) {
    if (laboratory_.scene().estimate == nullptr) {
        return;
    }
    setPlaying(false);
    show(laboratory_.scene().view.layer + direction);
}

void LayerPlayer::advance() {
    if (!atLast()) {
        show(laboratory_.scene().view.layer + 1);
    }
    if (atLast()) {
        setPlaying(false);
    }
}

bool LayerPlayer::atLast() const {
    return laboratory_.scene().view.layer >= laboratory_.scene().layers() - 1;
}

void LayerPlayer::show(int layer) {
    const int chosen = std::clamp(layer, 0, laboratory_.scene().layers() - 1);
    laboratory_.changeView([chosen](View& view) { view.layer = chosen; });
}

}  // namespace recency::ui

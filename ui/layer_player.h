// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

namespace recency::ui {

class Laboratory;

/// Goes through the layers with a pause on each, from the first if the last one is shown, and stops
/// at the last.
class LayerPlayer : public QObject {
    Q_OBJECT
public:
    enum class Speed { slow, normal, fast };

    explicit LayerPlayer(Laboratory& laboratory, QObject* parent = nullptr);

    bool playing() const { return timer_.isActive(); }
    void setPlaying(bool playing);
    void toggle() { setPlaying(!playing()); }

    Speed speed() const { return speed_; }
    void setSpeed(Speed speed);

    /// One layer on (1) or back (-1); at either end nothing happens. Ends the playing.
    void step(int direction);

Q_SIGNALS:
    void playingChanged(bool playing);

private:
    void advance();
    bool atLast() const;
    void show(int layer);

    Laboratory& laboratory_;
    QTimer timer_;
    Speed speed_ = Speed::normal;
};

}  // namespace recency::ui

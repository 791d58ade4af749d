// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame_benchmark.h"

#include "ui/controls/control_panel.h"
#include "ui/controls/parameter_row.h"
#include "ui/controls/value_slider.h"
#include "ui/laboratory.h"
#include "ui/main_window.h"
#include "ui/paper.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QKeyEvent>
#include <QTimer>

#include <algorithm>
#include <stdexcept>

namespace recency::ui {

namespace {

constexpr int steps_one_way = 8;      // then back again
constexpr qint64 step_interval = 25;  // milliseconds; about what a hand does
constexpr qint64 patience = 10'000;   // after which a picture is given up

/// Counts how often a window was painted.
class PaintCounter : public QObject {
public:
    explicit PaintCounter(QObject& window) { window.installEventFilter(this); }
    int count() const { return count_; }

protected:
    bool eventFilter(QObject* /*window*/, QEvent* event) override {
        count_ += event->type() == QEvent::UpdateRequest ? 1 : 0;
        return false;
    }

private:
    int count_ = 0;
};

class Run {
public:
    Run(int threads, QSize size)
        : store_(QString()),
          laboratory_(paper(), threads),
          window_(laboratory_, paper(), store_),
          paints_(window_) {
        window_.setAppearance(AppearanceChoice::light);
        window_.resize(size);
        laboratory_.setExperiment({});
        window_.show();
    }

    /// Returns when the picture of the present experiment is painted. Throws std::runtime_error if
    /// it never is.
    void wait_for_picture() {
        while (!has_new_numbers()) {
            const qint64 left = patience - clock_.elapsed();
            if (left <= 0) {
                throw std::runtime_error("the window did not show a new picture within 10 s");
            }
            sleep_until_scene(left);
        }
        for (int painted = -1; painted != paints_.count();) {
            painted = paints_.count();
            QCoreApplication::processEvents();
            if (painted != paints_.count()) {
                painted_after_ = clock_.nsecsElapsed();
            }
        }
    }

    Frame step(int number) {
        const bool forward = number / steps_one_way % 2 == 0;
        clock_.start();
        press(forward ? Qt::Key_Right : Qt::Key_Left);
        wait_for_picture();
        const Frame frame{milliseconds(), laboratory_.scene().estimate->sequences()};
        rest();
        return frame;
    }

    void start_clock() { clock_.start(); }
    double milliseconds() const { return static_cast<double>(painted_after_) * 1e-6; }

private:
    /// Until the next step, without keeping a core busy that the simulation would have.
    void rest() {
        QEventLoop loop;
        const qint64 left = std::max<qint64>(step_interval - clock_.elapsed(), 0);
        QTimer::singleShot(static_cast<int>(left), Qt::PreciseTimer, &loop, &QEventLoop::quit);
        loop.exec();
    }

    void sleep_until_scene(qint64 at_most) {
        QEventLoop loop;
        QObject::connect(&laboratory_, &Laboratory::sceneChanged, &loop, &QEventLoop::quit);
        QTimer::singleShot(static_cast<int>(at_most), Qt::PreciseTimer, &loop, &QEventLoop::quit);
        loop.exec();
    }

    bool has_new_numbers() const {
        const auto& estimate = laboratory_.scene().estimate;
        return estimate != nullptr && estimate->parameters() == laboratory_.experiment().parameters;
    }

    void press(int key) {
        auto* const slider =
            window_.findChild<ControlPanel*>()->row(ParameterId::alpha)->findChild<ValueSlider*>();
        for (const QEvent::Type type : {QEvent::KeyPress, QEvent::KeyRelease}) {
            QKeyEvent event(type, key, Qt::NoModifier);
            QCoreApplication::sendEvent(slider, &event);
        }
    }

    SettingsStore store_;
    Laboratory laboratory_;
    MainWindow window_;
    PaintCounter paints_;
    QElapsedTimer clock_;
    qint64 painted_after_ = 0;
};

}  // namespace

FrameBenchmark run_frame_benchmark(int threads, int steps, QSize size,
                                   const std::function<bool()>& keep_going) {
    QElapsedTimer since_start;
    since_start.start();
    Run run(threads, size);
    const double making = static_cast<double>(since_start.nsecsElapsed()) * 1e-6;
    run.start_clock();
    run.wait_for_picture();
    FrameBenchmark result{size, making + run.milliseconds(), {}};
    for (int number = 0; number < steps && keep_going(); ++number) {
        result.frames.push_back(run.step(number));
    }
    return result;
}

}  // namespace recency::ui

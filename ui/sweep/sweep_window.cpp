// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sweep/sweep_window.h"

#include "core/moments.h"
#include "ui/controls/hairline.h"
#include "ui/controls/push_button.h"
#include "ui/help/explanation.h"
#include "ui/sweep/sweep_controls.h"
#include "ui/sweep/sweep_plot.h"
#include "ui/sweep/sweep_progress.h"
#include "ui/sweep/sweep_run.h"

#include <QHBoxLayout>
#include <QHideEvent>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>
#include <utility>

namespace recency::ui {

namespace {

constexpr QSize default_size(1180, 760);
constexpr QSize smallest_size(860, 600);
constexpr std::chrono::milliseconds calm{120};
// Two sums of 8 bytes each: half a gigabyte.
constexpr double most_moments = 32e6;

/// What the estimates of a sweep hold, in numbers.
double moments_of(const Sweep& sweep, QuantitySet quantities) {
    double total = 0.0;
    for (const Experiment& experiment : experiments_of(sweep)) {
        const Parameters& parameters = experiment.parameters;
        const MomentLayout layout = make_moment_layout(parameters.sequence_length, quantities);
        total += static_cast<double>(layout.per_layer) * parameters.layers;
    }
    return total;
}

/// Until a quantity has numbers the old one stays.
bool has_measured(const SweepResults& results, SweepQuantity quantity) {
    return std::ranges::any_of(results.estimates, [quantity](const auto& estimate) {
        return estimate != nullptr && estimate->quantities().contains_all(measured_for(quantity));
    });
}

}  // namespace

SweepWindow::SweepWindow(int threads, const Experiment& base, QWidget* parent)
    : QWidget(parent, Qt::Window),
      latest_(base),
      base_(base),
      controls_(new SweepControls),
      plot_(new SweepPlot),
      progress_(new SweepProgress),
      export_(new PushButton(tr("&Export…"))),
      run_(new SweepRun(threads, this)) {
    setWindowTitle(tr("Sweep"));
    explain(*this, {{.name = windowTitle(),
                     .text = tr("One number of every layer against one parameter, with the same "
                                "random sequences at every point. A click on a point takes the "
                                "main window there.")}});
    setMinimumSize(smallest_size);
    resize(default_size);
    base_changes_.setSingleShot(true);
    base_changes_.setInterval(calm);
    controls_->setBase(base);
    lay_out();
    connect_parts();
    setTheme(Theme::of(Appearance::light));
}

void SweepWindow::lay_out() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(controls_);
    row->addWidget(make_hairline(Qt::Vertical));
    auto* paper = new QWidget;
    paper->setAutoFillBackground(true);
    paper->setBackgroundRole(QPalette::Base);
    auto* edge = new QVBoxLayout(paper);
    edge->setContentsMargins(24, 20, 24, 8);
    edge->addWidget(plot_);
    row->addWidget(paper, 1);
    column->addLayout(row, 1);
    column->addWidget(progress_);
    export_->setToolTip(tr("This sweep as a figure or a table"));
    export_->setEnabled(false);
    progress_->addButton(export_);
}

void SweepWindow::connect_parts() {
    connect(controls_, &SweepControls::settingsEdited, this, [this] {
        restart();
        show_picture();
    });
    connect(controls_, &SweepControls::followToggled, this, &SweepWindow::adopt_base);
    connect(&base_changes_, &QTimer::timeout, this, &SweepWindow::adopt_base);
    connect(run_, &SweepRun::resultsChanged, this, &SweepWindow::show_results);
    connect(run_, &SweepRun::progressChanged, this, &SweepWindow::show_progress);
    connect(progress_, &SweepProgress::pauseToggled, run_, &SweepRun::setPaused);
    connect(plot_, &SweepPlot::pointChosen, this, &SweepWindow::choose);
    connect(export_, &QPushButton::clicked, this, &SweepWindow::exportWanted);
}

void SweepWindow::setBase(const Experiment& base) {
    latest_ = base;
    if (!base_changes_.isActive()) {
        base_changes_.start();
    }
}

void SweepWindow::adopt_base() {
    if (controls_->follows() && latest_ != base_) {
        base_ = latest_;
        controls_->setBase(base_);
        restart();
    }
    show_picture();  // the main window has moved along the axis
}

void SweepWindow::setSweep(const Experiment& base, const SweepSettings& settings) {
    latest_ = base;
    base_ = base;
    controls_->setBase(base);
    controls_->setSettings(settings);
    restart();
    show_picture();
}

void SweepWindow::setLayer(int layer) {
    controls_->setLayer(layer);
    show_picture();
}

void SweepWindow::setTheme(const Theme& theme) {
    plot_->setTheme(theme);
    progress_->setTheme(theme);
}

void SweepWindow::restart() {
    if (!isVisible()) {
        return;  // when it is shown
    }
    const SweepSettings& settings = controls_->settings();
    const Sweep sweep = sweep_of(settings, base_);
    const QuantitySet quantities = measured_for(settings.quantity);
    if (moments_of(sweep, quantities) > most_moments) {
        controls_->setProblem(
            tr("Too much to keep in memory: %1 takes a number for every pair of tokens at every "
               "point. Fewer points, layers or tokens are needed; the plot stays as it was.")
                .arg(words_for(settings.quantity).name));
        return;
    }
    controls_->setProblem({});
    run_->start(sweep, quantities);
}

void SweepWindow::show_results(const SweepResults& results) {
    results_ = results;
    show_picture();
}

void SweepWindow::show_picture() {
    if (results_.estimates.empty()) {
        return;
    }
    const SweepSettings& settings = controls_->settings();
    if (has_measured(results_, settings.quantity)) {
        quantity_ = settings.quantity;
    }
    SweepPicture picture{results_, quantity_, settings.shown,
                         std::min(settings.layer, results_.layers() - 1), latest_};
    plot_->setPicture(picture);
    export_->setEnabled(true);
    Q_EMIT figureChanged();
}

std::optional<ShownFigure> SweepWindow::figure() const {
    const std::optional<SweepPicture>& picture = plot_->picture();
    if (!picture) {
        return std::nullopt;
    }
    ShownFigure figure;
    figure.recipe.subject = FigureSubject::sweep;
    figure.recipe.experiment = picture->results.sweep.base;
    figure.recipe.view.layer = picture->layer;
    figure.recipe.sweep = {picture->results.sweep.axes, picture->quantity, picture->shown};
    figure.estimates = picture->results.estimates;
    figure.growing = running_;
    return figure;
}

void SweepWindow::show_progress(const BatchProgress& progress) {
    progress_->setProgress(progress, run_->points(), run_->paused());
    const bool running = progress.state == BatchState::running;
    if (std::exchange(running_, running) != running) {
        Q_EMIT figureChanged();
    }
}

void SweepWindow::choose(const SweepPoint& point) {
    const SweepAxis& axis = results_.sweep.axes.at(0);
    Experiment experiment = results_.sweep.base;
    set_value(experiment, axis.parameter, axis.values[point.point]);
    experiment.sequences = latest_.sequences;
    setLayer(point.layer);
    Q_EMIT experimentChosen(experiment, point.layer);
}

void SweepWindow::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    restart();
    if (std::exchange(stopped_by_hiding_, false)) {
        run_->setPaused(false);
    }
}

void SweepWindow::hideEvent(QHideEvent* event) {
    if (!event->spontaneous() && !run_->paused()) {
        stopped_by_hiding_ = true;
        run_->setPaused(true);
    }
    QWidget::hideEvent(event);
}

}  // namespace recency::ui

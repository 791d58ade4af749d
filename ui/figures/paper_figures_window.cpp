// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/paper_figures_window.h"

#include "core/paper_comparison.h"
#include "ui/controls/segmented_control.h"
#include "ui/figures/closed_form_page.h"
#include "ui/figures/paper_grid_page.h"
#include "ui/figures/paper_panel.h"
#include "ui/figures/paper_run.h"
#include "ui/figures/run_strip.h"
#include "ui/format.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHideEvent>
#include <QLabel>
#include <QPushButton>
#include <QShowEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace recency::ui {
namespace {

constexpr int top_bar_height = 44;
constexpr QSize usual_size(1280, 800);
constexpr std::array<std::uint64_t, 4> sequence_choices{10'000, 100'000, 1'000'000,
                                                        paper_sequences};
constexpr int usual_choice = 2;

QStringList figure_names(const std::vector<PaperGrid>& grids) {
    QStringList names;
    for (const PaperGrid& grid : grids) {
        names << QString::fromStdString(grid.figure);
    }
    return names << PaperFiguresWindow::tr("h(j)");
}

QStringList sequence_names() {
    QStringList names;
    for (const std::uint64_t count : sequence_choices) {
        names << format_count(count);
    }
    return names;
}

/// In the ratio: between 10,000 and 100,000 the middle is 31,623.
int nearest_choice(std::uint64_t sequences) {
    const auto distance = [sequences](std::uint64_t choice) {
        return std::abs(std::log(static_cast<double>(choice) / static_cast<double>(sequences)));
    };
    const auto nearest = std::ranges::min_element(sequence_choices, {}, distance);
    return static_cast<int>(nearest - sequence_choices.begin());
}

}  // namespace

PaperFiguresWindow::PaperFiguresWindow(const Paper& paper, int threads, QWidget* parent)
    : QWidget(parent, Qt::Window),
      grids_(paper_grids(paper)),
      figures_(new SegmentedControl),
      sequences_label_(new QLabel(tr("Sequences"))),
      sequences_(new SegmentedControl),
      pages_(new QStackedWidget),
      grid_page_(new PaperGridPage),
      curves_page_(new ClosedFormPage),
      strip_(new RunStrip),
      run_(new PaperRun(threads, this)) {
    setWindowTitle(tr("Figures of the paper"));
    resize(usual_size);
    lay_out();
    connect_parts();
    setTheme(Theme::of(palette()));
}

void PaperFiguresWindow::lay_out() {
    pages_->addWidget(grid_page_);
    pages_->addWidget(curves_page_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(make_top_bar());
    column->addWidget(pages_, 1);
    column->addWidget(strip_);
}

QWidget* PaperFiguresWindow::make_top_bar() {
    figures_->setObjectName(QStringLiteral("figures"));
    figures_->setChoices(figure_names(grids_));
    figures_->setAccessibleName(tr("Figure"));
    sequences_->setObjectName(QStringLiteral("sequences"));
    sequences_->setChoices(sequence_names(),
                           {QString(), QString(), QString(), tr("As many as in the paper")});
    sequences_->setCurrent(usual_choice);
    sequences_->setAccessibleName(tr("Sequences of each setting"));
    sequences_label_->setFont(text_font(TextRole::body));
    sequences_label_->setToolTip(tr("How many random sequences of each setting are simulated"));

    auto* bar = new QWidget;
    bar->setFixedHeight(top_bar_height);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(16, 0, 16, 0);
    row->setSpacing(8);
    row->addWidget(figures_);
    row->addStretch(1);
    row->addWidget(sequences_label_);
    row->addWidget(sequences_);
    return bar;
}

void PaperFiguresWindow::connect_parts() {
    connect(figures_, &SegmentedControl::chosen, this, &PaperFiguresWindow::choose_figure);
    connect(sequences_, &SegmentedControl::chosen, this, &PaperFiguresWindow::start);
    connect(run_, &PaperRun::changed, this, &PaperFiguresWindow::show_estimates);
    connect(strip_, &RunStrip::cancelled, run_, &PaperRun::cancel);
    connect(strip_, &RunStrip::resumed, run_, &PaperRun::resume);
    connect(grid_page_->view(), &PaperGridView::settingChosen, this,
            &PaperFiguresWindow::settingChosen);
    auto* close_action = new QAction(this);
    close_action->setShortcuts(QKeySequence::Close);
    connect(close_action, &QAction::triggered, this, &QWidget::close);
    addAction(close_action);
}

/// A figure, or the curves, which are the last choice and need no simulation.
void PaperFiguresWindow::choose_figure(int index) {
    const auto chosen = static_cast<std::size_t>(index);
    const bool curves = chosen >= grids_.size();
    pages_->setCurrentWidget(curves ? static_cast<QWidget*>(curves_page_) : grid_page_);
    strip_->setVisible(!curves);
    sequences_->setVisible(!curves);
    sequences_label_->setVisible(!curves);
    if (!curves && started_ != chosen) {
        started_ = chosen;
        grid_page_->set_grid(grids_[chosen]);
        order_tabs();
        start();
    }
}

void PaperFiguresWindow::setFigure(const QString& figure, std::uint64_t sequences) {
    const QStringList names = figure_names(grids_);
    const qsizetype found = names.indexOf(figure);
    const qsizetype index = found >= 0 ? found : names.size() - 1;
    const int before = sequences_->current();
    figures_->setCurrent(static_cast<int>(index));
    sequences_->setCurrent(nearest_choice(sequences));
    if (!started_) {
        return;  // when it is shown
    }
    const bool same_grid = started_ == static_cast<std::size_t>(index);
    choose_figure(static_cast<int>(index));
    if (same_grid && sequences_->current() != before) {
        start();
    }
}

/// New panels would come after what stands below them.
void PaperFiguresWindow::order_tabs() {
    QWidgetList order;
    for (PaperPanel* panel : grid_page_->view()->panels()) {
        order << panel;
    }
    for (Segment* segment : grid_page_->findChildren<Segment*>()) {
        order << segment;
    }
    order << strip_->findChild<QPushButton*>();
    for (qsizetype index = 1; index < order.size(); ++index) {
        setTabOrder(order[index - 1], order[index]);
    }
}

void PaperFiguresWindow::start() {
    cancelled_by_hiding_ = false;
    run_->start(grids_[*started_].settings, sequences());
}

std::uint64_t PaperFiguresWindow::sequences() const {
    return sequence_choices.at(static_cast<std::size_t>(sequences_->current()));
}

void PaperFiguresWindow::show_estimates() {
    PaperGridView::Estimates estimates;
    for (std::size_t setting = 0; setting < grids_[*started_].settings.size(); ++setting) {
        estimates.push_back(run_->estimate(setting));
    }
    grid_page_->set_estimates(std::move(estimates));
    strip_->set_progress(run_->progress());
}

void PaperFiguresWindow::setTheme(const Theme& theme) {
    grid_page_->set_theme(theme);
    curves_page_->set_theme(theme);
    strip_->set_theme(theme);
}

void PaperFiguresWindow::setColourMap(ColourMap map) {
    grid_page_->set_colour_map(map);
}

/// Nothing is computed for a window that nobody has opened.
void PaperFiguresWindow::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (event->spontaneous()) {
        return;
    }
    if (!started_) {
        choose_figure(figures_->current());
    } else if (std::exchange(cancelled_by_hiding_, false)) {
        run_->resume();
    }
}

void PaperFiguresWindow::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    if (!event->spontaneous() && run_->progress().state == BatchState::running) {
        cancelled_by_hiding_ = true;
        run_->cancel();
    }
}

}  // namespace recency::ui

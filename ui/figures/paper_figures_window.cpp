// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/paper_figures_window.h"

#include "core/paper_comparison.h"
#include "core/parameter_table.h"
#include "ui/controls/number_field.h"
#include "ui/controls/push_button.h"
#include "ui/controls/segmented_control.h"
#include "ui/export/paper_figure.h"
#include "ui/figures/closed_form_page.h"
#include "ui/figures/paper_grid_page.h"
#include "ui/figures/paper_panel.h"
#include "ui/figures/paper_run.h"
#include "ui/figures/run_strip.h"
#include "ui/help/explanation.h"

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
#include <utility>

namespace recency::ui {
namespace {

constexpr int top_bar_height = 44;
constexpr QSize usual_size(1280, 800);
constexpr std::array<std::uint64_t, 4> usual_sequences{10'000, 100'000, 1'000'000, paper_sequences};
constexpr std::uint64_t first_sequences = 1'000'000;

QStringList figure_names(const std::vector<PaperGrid>& grids) {
    QStringList names;
    for (const PaperGrid& grid : grids) {
        names << QString::fromStdString(grid.figure);
    }
    return names << PaperFiguresWindow::tr("h(j)");
}

}  // namespace

PaperFiguresWindow::PaperFiguresWindow(const Paper& paper, int threads, QWidget* parent)
    : QWidget(parent, Qt::Window),
      grids_(paper_grids(paper)),
      figures_(new SegmentedControl),
      sequences_(new SegmentedControl),
      seed_(new NumberField(parameter_info(ParameterId::seed))),
      export_(new PushButton(tr("&Export…"))),
      pages_(new QStackedWidget),
      grid_page_(new PaperGridPage),
      curves_page_(new ClosedFormPage),
      strip_(new RunStrip),
      run_(new PaperRun(threads, this)) {
    for (const PaperFigure& figure : paper_figures(paper)) {
        names_.push_back(figure.name);
    }
    setWindowTitle(tr("Figures of the paper"));
    explain(*this, {{.name = windowTitle(),
                     .text = tr("The simulation figures of the paper, simulated here, with the "
                                "published recency probability beside ours and their difference in "
                                "standard errors. A click on a panel takes the main window "
                                "there.")}});
    resize(usual_size);
    lay_out();
    set_up_sampling();
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
    export_->setToolTip(tr("This figure as a file"));

    auto* bar = new QWidget;
    bar->setFixedHeight(top_bar_height);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(16, 0, 16, 0);
    row->setSpacing(8);
    row->addWidget(figures_);
    row->addStretch(1);
    row->addWidget(export_);
    return bar;
}

/// Beside the progress: both go where there is nothing to simulate.
void PaperFiguresWindow::set_up_sampling() {
    sequences_->setObjectName(QStringLiteral("sequences"));
    sequences_->setAccessibleName(tr("Sequences of each setting"));
    offer_sequences(first_sequences);
    seed_->setAccessibleName(tr("Seed"));
    seed_->setNumber(static_cast<double>(Experiment{}.seed));
    auto* sequences_label = new QLabel(tr("Sequences"));
    sequences_label->setFont(text_font(TextRole::body));
    sequences_label->setToolTip(tr("How many random sequences of each setting are simulated"));
    auto* seed_label = new QLabel(tr("Seed"));
    seed_label->setFont(text_font(TextRole::body));
    seed_label->setToolTip(tr("Which random sequences they are"));
    seed_label->setBuddy(seed_);
    strip_->add_controls({sequences_label, sequences_, seed_label, seed_});
}

/// Those that are usual, and this one, which is chosen.
void PaperFiguresWindow::offer_sequences(std::uint64_t sequences) {
    std::vector<std::uint64_t> offered(usual_sequences.begin(), usual_sequences.end());
    if (!std::ranges::binary_search(offered, sequences)) {
        offered.insert(std::ranges::upper_bound(offered, sequences), sequences);
    }
    if (offered != offered_) {
        offered_ = offered;
        QStringList names;
        QStringList notes;
        for (const std::uint64_t count : offered_) {
            names << value_text(parameter_info(ParameterId::sequences), static_cast<double>(count));
            notes << (count == paper_sequences ? tr("As many as in the paper") : QString());
        }
        sequences_->setChoices(names, notes);
    }
    sequences_->setCurrent(
        static_cast<int>(std::ranges::find(offered_, sequences) - offered_.begin()));
}

void PaperFiguresWindow::connect_parts() {
    connect(figures_, &SegmentedControl::chosen, this, &PaperFiguresWindow::choose_figure);
    connect(sequences_, &SegmentedControl::chosen, this, &PaperFiguresWindow::start);
    connect(seed_, &NumberField::numberEdited, this, &PaperFiguresWindow::start);
    connect(export_, &QPushButton::clicked, this,
            [this] { Q_EMIT exportWanted(figure().recipe.paper_figure); });
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
    if (!curves && started_ != chosen) {
        started_ = chosen;
        grid_page_->set_grid(grids_[chosen]);
        order_tabs();
        start();
    }
}

void PaperFiguresWindow::setFigure(const std::string& name, const Experiment& sampling) {
    const auto found = std::ranges::find(names_, name);
    if (found == names_.end()) {
        return;
    }
    const auto place = static_cast<std::size_t>(found - names_.begin());
    const int index = static_cast<int>(std::min(place, grids_.size()));
    const bool other_sample = sampling.seed != seed() || sampling.sequences != sequences();
    figures_->setCurrent(index);
    if (place < grids_.size()) {
        offer_sequences(sampling.sequences);
        order_tabs();
        seed_->setNumber(static_cast<double>(sampling.seed));
    }
    if (!started_) {
        return;  // when it is shown
    }
    const bool same_grid = started_ == place;
    choose_figure(index);
    if (same_grid && other_sample) {
        start();
    }
}

ShownFigure PaperFiguresWindow::figure() const {
    ShownFigure figure;
    figure.recipe.subject = FigureSubject::paper;
    figure.recipe.paper_figure = names_.at(static_cast<std::size_t>(figures_->current()));
    figure.recipe.experiment.seed = seed();
    figure.recipe.experiment.sequences = sequences();
    for (std::size_t setting = 0; started_ && setting < grids_[*started_].settings.size();
         ++setting) {
        figure.estimates.push_back(run_->estimate(setting));
    }
    figure.growing = run_->progress().state == BatchState::running;
    figure.others = run_->known();
    return figure;
}

/// New choices and panels would come after what stands below them.
void PaperFiguresWindow::order_tabs() {
    QWidgetList order{export_};
    for (PaperPanel* panel : grid_page_->view()->panels()) {
        order << panel;
    }
    for (Segment* segment : grid_page_->findChildren<Segment*>()) {
        order << segment;
    }
    order << strip_->findChild<QPushButton*>();
    for (Segment* segment : sequences_->findChildren<Segment*>()) {
        order << segment;
    }
    order << seed_;
    for (qsizetype index = 1; index < order.size(); ++index) {
        setTabOrder(order[index - 1], order[index]);
    }
}

void PaperFiguresWindow::start() {
    cancelled_by_hiding_ = false;
    run_->start(grids_[*started_].settings, seed(), sequences());
}

std::uint64_t PaperFiguresWindow::seed() const {
    return static_cast<std::uint64_t>(seed_->number());
}

std::uint64_t PaperFiguresWindow::sequences() const {
    return offered_.at(static_cast<std::size_t>(sequences_->current()));
}

void PaperFiguresWindow::show_estimates() {
    PaperGridView::Estimates estimates;
    for (std::size_t setting = 0; setting < grids_[*started_].settings.size(); ++setting) {
        estimates.push_back(run_->estimate(setting));
    }
    grid_page_->set_estimates(std::move(estimates));
    strip_->set_progress(run_->progress());
    Q_EMIT figureChanged();
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

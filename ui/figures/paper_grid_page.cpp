// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/paper_grid_page.h"

#include "ui/controls/segmented_control.h"
#include "ui/figures/paper_palette.h"
#include "ui/figures/paper_panel.h"
#include "ui/plots/colour_bar.h"
#include "ui/plots/curve_title.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace recency::ui {
namespace {

constexpr int edge = 24;
constexpr int scale_width = 340;
constexpr int legend_height = 56;
constexpr int shared = 0;  // the first choice of the range

/// "16", "16 and 64"
QString joined(const std::vector<int>& numbers) {
    QStringList texts;
    for (const int number : numbers) {
        texts << QString::number(number);
    }
    const QString last = texts.takeLast();
    return texts.isEmpty()
               ? last
               : PaperGridPage::tr("%1 and %2").arg(texts.join(QStringLiteral(", ")), last);
}

QString subtitle(const PaperGrid& grid) {
    return PaperGridPage::tr(
               "mean attention scores at d = %1, queries downwards, keys to the right; beside them "
               "our recency probability and the published one")
        .arg(joined(grid.dimensions()));
}

QLabel* make_words() {
    auto* label = new QLabel;

    label->setForegroundRole(QPalette::PlaceholderText);  // the second ink
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    return label;
}

/// What Δ is, and what a person asks next: why many of them lean to one side, or what is wrong with
/// a large one.
QString note_for(const std::vector<PaperPanel*>& panels) {
    QStringList sentences{PaperGridPage::tr(
        "Δ: ours less published, in standard errors (s.e.) of the difference: our error, that of "
        "the paper's 10 M sequences, and its rounding to four digits.")};
    const auto is_large = [](const PaperPanel* panel) { return panel->texts().large; };
    const auto is_explained = [](const PaperPanel* panel) {
        return panel->texts().large && panel->texts().hangs_on_rounding;
    };
    if (std::ranges::none_of(panels, is_large)) {
        sentences << PaperGridPage::tr(
            "All settings share their random numbers, so differences rise and fall together.");
        return sentences.join(u' ');
    }
    sentences << PaperGridPage::tr("%1 marks more than 3.").arg(large_mark());
    if (std::ranges::any_of(panels, is_explained)) {
        sentences << PaperGridPage::tr(
            "At α = 0 without a norm, most scores of layer 2 are equal but for rounding, which "
            "differs between programs.");
    }
    return sentences.join(u' ');
}

}  // namespace

PaperGridPage::PaperGridPage(QWidget* parent)
    : QWidget(parent),
      theme_(&Theme::of(Appearance::light)),
      title_(new CurveTitle),
      view_(new PaperGridView),
      scale_(new QStackedWidget),
      bar_(new ColourBar),
      own_range_(make_words()),
      range_(new SegmentedControl),
      note_(make_words()) {
    setAutoFillBackground(true);

    lay_out();
    connect(range_, &SegmentedControl::chosen, this, &PaperGridPage::choose_range);
    set_theme(*theme_);
}

void PaperGridPage::lay_out() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(edge, 12, edge, 8);
    column->setSpacing(8);
    column->addWidget(title_);
    column->addWidget(make_scroll_area(), 1);
    column->addWidget(make_legend());
}

QWidget* PaperGridPage::make_scroll_area() {
    auto* area = new QScrollArea;
    connect(view_, &PaperGridView::walkedTo, area,
            [area](PaperPanel* panel) { area->ensureWidgetVisible(panel, 0, 8); });
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidgetResizable(true);
    area->setWidget(view_);
    return area;
}

QWidget* PaperGridPage::make_legend() {
    own_range_->setText(
        tr("Each panel has its own range, written beside it: dark is its lowest score, bright its "
           "highest. Colours of different panels cannot be compared."));
    scale_->addWidget(bar_);
    scale_->addWidget(own_range_);

    bar_->setAccessibleName(tr("Colours of the scores"));
    range_->setChoices({tr("One range"), tr("Own ranges")},
                       {tr("One colour range for all panels, so that they can be compared"),
                        tr("Each panel has its own colour range, as in the paper")});
    range_->setAccessibleName(tr("Colour range"));

    auto* legend = new QWidget;
    auto* row = new QHBoxLayout(legend);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(24);
    row->addWidget(scale_, 0, Qt::AlignTop);
    row->addWidget(range_, 0, Qt::AlignTop);
    row->addWidget(note_, 1);
    return legend;
}

void PaperGridPage::set_grid(const PaperGrid& grid) {
    title_->set_texts(QString::fromStdString(grid.figure), subtitle(grid),
                      tr("mean attention scores"));
    view_->set_grid(grid);
    show_legend();
}

void PaperGridPage::set_estimates(PaperGridView::Estimates estimates) {
    view_->set_estimates(std::move(estimates));
    show_legend();
}

void PaperGridPage::set_colour_map(ColourMap map) {
    view_->set_colour_map(map);
    show_legend();
}

void PaperGridPage::set_theme(const Theme& theme) {
    theme_ = &theme;
    setPalette(paper_palette(palette(), theme));
    title_->set_theme(theme);
    for (QLabel* words : {own_range_, note_}) {
        words->setFont(text_font(theme, TextRole::body));
    }
    note_->setMinimumHeight(theme.length(legend_height));
    scale_->setFixedSize(theme.length(scale_width), theme.length(legend_height));
    view_->set_theme(theme);
    show_legend();
}

void PaperGridPage::choose_range(int choice) {
    view_->set_shared_range(choice == shared);
    show_legend();
}

void PaperGridPage::show_legend() {
    const bool one = range_->current() == shared;
    scale_->setCurrentWidget(one ? static_cast<QWidget*>(bar_) : own_range_);
    bar_->set_scene(view_->legend(), *theme_);
    bar_->setAccessibleDescription(range_text());
    note_->setText(note_for(view_->panels()));
}

QString PaperGridPage::range_text() const {
    if (range_->current() != shared) {
        return own_range_->text();
    }
    const QStringList ticks = bar_->tick_texts();
    return tr("One range for all panels: %1 … %2")
        .arg(ticks.value(0), ticks.value(ticks.size() - 1));
}

QString PaperGridPage::note() const {
    return note_->text();
}

}  // namespace recency::ui

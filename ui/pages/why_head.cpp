// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/why_head.h"

#include "ui/pages/label_colour.h"
#include "ui/pages/norm_pair.h"
#include "ui/pages/why_words.h"
#include "ui/plots/curve_plot.h"

#include <QLabel>

namespace recency::ui {
namespace {

// At normal scale.
constexpr int title_height = 32;
constexpr int line_height = 21;
constexpr int heading_height = 22;
constexpr int text_line_height = 18;
constexpr int gap = 8;

}  // namespace

WhyHead::WhyHead(QWidget* parent)
    : QWidget(parent),
      theme_(&Theme::of(Appearance::light)),
      title_(new QLabel(this)),
      sentence_(new QLabel(this)) {
    sentence_->setWordWrap(true);
    sentence_->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    for (std::size_t step = 0; step < headings_.size(); ++step) {
        headings_[step] = new QLabel(step_name(static_cast<int>(step)), this);
        texts_[step] = new QLabel(this);
        texts_[step]->setWordWrap(true);
        texts_[step]->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    }
}

void WhyHead::showTexts(const std::array<WhyRun, 2>& runs, const Scene& live) {
    title_->setText(why_title(live));
    sentence_->setText(step_sentence(live.view.why_step, runs[0], runs[1]));
    const WhyRun& live_run = runs[has_norm(*live.estimate) ? 1 : 0];
    for (std::size_t step = 0; step < texts_.size(); ++step) {
        const bool revealed = static_cast<int>(step) <= live.view.why_step;
        texts_[step]->setText(revealed ? step_text(static_cast<int>(step), live_run) : QString());
        const std::array colours{theme_->ink, theme_->early, theme_->recent, theme_->ink};
        colour_text(*headings_[step], revealed ? colours[step] : theme_->ink2);
    }
}

void WhyHead::setTheme(const Theme& theme) {
    theme_ = &theme;
    title_->setFont(text_font(theme, TextRole::heading, QFont::DemiBold));
    sentence_->setFont(text_font(theme, TextRole::title));
    colour_text(*title_, theme.ink);
    colour_text(*sentence_, theme.ink2);
    for (std::size_t step = 0; step < headings_.size(); ++step) {
        headings_[step]->setFont(text_font(theme, TextRole::title, QFont::DemiBold));
        texts_[step]->setFont(font_with_symbols(theme, TextRole::body));
        colour_text(*texts_[step], theme.ink2);
    }
    arrange();
}

void WhyHead::setColumns(const WhyColumns& columns, bool compact) {
    columns_ = columns;
    compact_ = compact;
    arrange();
}

QString WhyHead::title() const {
    return title_->text();
}

QString WhyHead::sentence() const {
    return sentence_->text();
}

QString WhyHead::heading(int step) const {
    return texts_.at(static_cast<std::size_t>(step))->text();
}

void WhyHead::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

int WhyHead::above(bool compact) const {
    return presents() || compact ? 0 : theme_->length(gap);
}

int WhyHead::sentenceHeight(bool compact) const {
    return (compact || presents() ? 2 : 1) * theme_->length(line_height);
}

int WhyHead::neededHeight(bool compact) const {
    return above(compact) + theme_->length(title_height) + sentenceHeight(compact) +
           theme_->length(gap) +
           theme_->length(heading_height + 2 * text_line_height + (presents() ? 0 : gap));
}

void WhyHead::arrange() {
    const int whole = width() - 2 * columns_.left;
    int top = above(compact_);
    title_->setGeometry(columns_.left, top, whole, theme_->length(title_height));
    top += theme_->length(title_height);
    sentence_->setGeometry(columns_.left, top, whole, sentenceHeight(compact_));
    top += sentenceHeight(compact_) + theme_->length(gap);
    const int height = theme_->length(heading_height);
    for (std::size_t step = 0; step < headings_.size(); ++step) {
        const int column = static_cast<int>(step);
        headings_[step]->setGeometry(columns_.rect(column, top, height));
        texts_[step]->setGeometry(
            columns_.rect(column, top + height, 2 * theme_->length(text_line_height)));
    }
}

}  // namespace recency::ui

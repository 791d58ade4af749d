// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/closed_form_page.h"

#include "ui/figures/closed_form_plot.h"
#include "ui/figures/paper_palette.h"

#include <QGridLayout>
#include <QLabel>

namespace recency::ui {

ClosedFormPage::ClosedFormPage(QWidget* parent) : QWidget(parent), note_(new QLabel) {
    setAutoFillBackground(true);

    note_->setForegroundRole(QPalette::PlaceholderText);  // the second ink
    note_->setWordWrap(true);
    note_->setText(
        tr("h(<i>j</i>) = 1/‖<i>o<sub>j</sub></i>‖: what LayerNorm multiplies the output "
           "<i>o<sub>j</sub></i> of attention by, at <i>d</i> = 64, for tokens of norm 1 whose "
           "cosines are exactly α. It is a formula, nothing is sampled. In a row of scores at "
           "layer 2 nothing else depends on the key: where h rises, later keys score higher. The "
           "two plots have scales of their own. They are numbered as in the paper, the heatmaps "
           "as in the authors' code."));

    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(24, 12, 24, 16);
    grid->setHorizontalSpacing(32);
    grid->setVerticalSpacing(8);
    for (const PaperCurves& curves : paper_curves()) {
        auto* plot = new ClosedFormPlot(curves);
        grid->addWidget(plot, 0, static_cast<int>(plots_.size()));
        plots_.push_back(plot);
    }
    grid->addWidget(note_, 1, 0, 1, static_cast<int>(plots_.size()));
    grid->setRowStretch(0, 1);
}

void ClosedFormPage::set_theme(const Theme& theme) {
    setPalette(paper_palette(palette(), theme));
    note_->setFont(text_font(theme, TextRole::body));
    for (ClosedFormPlot* plot : plots_) {
        plot->set_theme(theme);
    }
}

}  // namespace recency::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/figure_page.h"

#include "ui/composer/figure_preview.h"
#include "ui/controls/push_button.h"
#include "ui/controls/segmented_control.h"
#include "ui/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace recency::ui {
namespace {

constexpr int page_edge = 16;

QLabel* make_text(TextRole role, QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setFont(text_font(role));
    label->setWordWrap(true);
    return label;
}

/// What is changed of the size that was asked for.
QString offer_text(const FigureStyle& mended, const FigureStyle& asked) {
    if (mended.width_mm == asked.width_mm) {
        return FigurePage::tr("Use a height of %1 mm").arg(mended.height_mm.value_or(0.0));
    }
    return mended.height_mm == asked.height_mm ? FigurePage::tr("Use %1 mm").arg(mended.width_mm)
                                               : FigurePage::tr("Use %1 × %2 mm")
                                                     .arg(mended.width_mm)
                                                     .arg(mended.height_mm.value_or(0.0));
}

}  // namespace

FigurePage::FigurePage(QWidget* parent)
    : QWidget(parent),
      preview_(new FigurePreview),
      zoom_(new SegmentedControl),
      problem_(make_text(TextRole::body, this)),
      mend_(new PushButton({}, this)),
      facts_(make_text(TextRole::tick, this)),
      message_(make_text(TextRole::tick, this)),
      copy_(new PushButton(tr("&Copy"), this)),
      export_(new PushButton(tr("&Export…"), this)) {
    zoom_->setChoices({tr("Fit"), tr("True size"), tr("200 %")},
                      {tr("The whole page"), tr("A millimetre of the page is one on the screen"),
                       tr("Twice the true size")});
    zoom_->setAccessibleName(tr("Size of the preview"));
    auto* head = new QHBoxLayout;
    head->addWidget(zoom_);
    head->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(page_edge, page_edge, page_edge, page_edge);
    column->addLayout(head);
    column->addWidget(preview_, 1);
    column->addWidget(make_refusal());
    column->addWidget(make_footer());
    connect_parts();
}

QWidget* FigurePage::make_refusal() {
    auto* refusal = new QWidget;
    auto* row = new QHBoxLayout(refusal);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(problem_, 1);
    row->addWidget(mend_);
    return refusal;
}

QWidget* FigurePage::make_footer() {
    auto* footer = new QWidget;
    auto* row = new QHBoxLayout(footer);
    row->setContentsMargins(0, 0, 0, 0);
    auto* texts = new QVBoxLayout;
    texts->addWidget(facts_);
    texts->addWidget(message_);
    message_->hide();
    row->addLayout(texts, 1);
    row->addWidget(copy_);
    row->addWidget(export_);
    copy_->setToolTip(tr("As SVG and PNG"));
    return footer;
}

void FigurePage::connect_parts() {
    connect(zoom_, &SegmentedControl::chosen, this,
            [this](int index) { preview_->setZoom(static_cast<PreviewZoom>(index)); });
    connect(mend_, &QPushButton::clicked, this, [this] { Q_EMIT sizeWanted(mended_); });
    connect(copy_, &QPushButton::clicked, this, &FigurePage::copyWanted);
    connect(export_, &QPushButton::clicked, this, &FigurePage::exportWanted);
}

void FigurePage::setTheme(const Theme& theme) {
    preview_->setTheme(theme);
}

void FigurePage::setFigure(const ComposedFigure& figure, const FigureStyle& asked) {
    if (figure.drawing) {
        preview_->setDrawing(*figure.drawing);
    }
    show_problem(figure, asked);
    export_->setEnabled(figure.drawing.has_value());
    copy_->setEnabled(figure.drawing.has_value());
}

void FigurePage::show_problem(const ComposedFigure& figure, const FigureStyle& asked) {
    problem_->setText(figure.problem);
    problem_->setVisible(!figure.problem.isEmpty());
    mend_->setVisible(figure.mended.has_value());
    if (figure.mended) {
        mended_ = *figure.mended;
        mend_->setText(offer_text(mended_, asked));
    }
}

void FigurePage::setFacts(const QString& facts) {
    facts_->setText(facts);
}

void FigurePage::showMessage(const QString& sentence) {
    message_->setText(sentence);
    message_->setVisible(!sentence.isEmpty());
}

}  // namespace recency::ui

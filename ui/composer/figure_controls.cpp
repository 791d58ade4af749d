// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/figure_controls.h"

#include "ui/composer/colour_section.h"
#include "ui/composer/composed_figure.h"
#include "ui/composer/size_section.h"
#include "ui/composer/style_section.h"
#include "ui/composer/subject_section.h"
#include "ui/export/length.h"

#include <QVBoxLayout>

namespace recency::ui {
namespace {

constexpr int panel_width = 300;
constexpr int panel_edge = 16;
constexpr int section_gap = 28;

}  // namespace

FigureControls::FigureControls(const Paper& paper, QWidget* parent)
    : QWidget(parent),
      subject_(new SubjectSection(paper)),
      size_(new SizeSection),
      colours_(new ColourSection),
      style_(new StyleSection) {
    setFixedWidth(panel_width);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(panel_edge, panel_edge, panel_edge, panel_edge);
    column->setSpacing(section_gap);
    for (ControlSection* section : sections()) {
        column->addWidget(section);
        connect(section, &ControlSection::edited, this, [this](const FigureChoices& choices) {
            setChoices(choices);
            Q_EMIT choicesEdited();
        });
    }
    column->addStretch(1);
    setChoices(choices_);
}

std::array<ControlSection*, 4> FigureControls::sections() const {
    return {subject_, size_, colours_, style_};
}

void FigureControls::setChoices(const FigureChoices& choices) {
    choices_ = choices;
    for (ControlSection* section : sections()) {
        section->setChoices(choices_);
    }
}

void FigureControls::setOffered(const std::function<QString(FigureSubject)>& problem_of) {
    subject_->setOffered(problem_of);
}

void FigureControls::setDrawn(const Recipe& recipe, const ComposedFigure& figure) {
    if (figure.drawing) {
        size_->setDrawnSize(figure.drawing->size / points_per_inch * mm_per_inch);
    }
    colours_->setDrawn(recipe, figure);
}

}  // namespace recency::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/subject_section.h"

#include "ui/composer/figure_numbers.h"
#include "ui/composer/figure_words.h"
#include "ui/controls/choice_box.h"
#include "ui/controls/number_field.h"
#include "ui/help/explanation.h"

#include <QStandardItemModel>

namespace recency::ui {
namespace {

// What an item of the list of subjects stands for.
constexpr int subject_role = Qt::UserRole;
constexpr int paper_figure_role = Qt::UserRole + 1;

QString subject_words() {
    return SubjectSection::tr(
        "Plots of the run in the main window, the sweep (F7), or a figure of the paper. While a "
        "window changes, what is drawn follows.");
}

}  // namespace

SubjectSection::SubjectSection(const Paper& paper, QWidget* parent)
    : ControlSection(tr("Figure"), parent),
      subject_(new ChoiceBox(this)),
      format_(new ChoiceBox(this)),
      dpi_(new NumberField(dots_info(), this)) {
    fill_subjects(paper);
    fill_formats();
    add_below(tr("What is drawn"), subject_, subject_words());
    add_below(tr("Kind of file"), format_,
              tr("PDF and SVG are drawings, sharp at any size and with text that can be searched; "
                 "pgfplots is drawn by LaTeX in the fonts of the paper. CSV and JSON are the "
                 "numbers. Every kind can be opened again here."));
    add_row(tr("Pixels an inch"), dpi_,
            tr("Of PNG, in print: 300 for pictures, 600 where there are lines and text."));
    connect_editors();
}

void SubjectSection::fill_subjects(const Paper& paper) {
    for (const FigureSubject subject : live_subjects()) {
        subject_->addItem(words_for(subject));
        subject_->setItemData(subject_->count() - 1, static_cast<int>(subject), subject_role);
    }
    for (const PaperFigure& figure : paper_figures(paper)) {
        subject_->addItem(words_for(figure));
        const int last = subject_->count() - 1;
        subject_->setItemData(last, static_cast<int>(FigureSubject::paper), subject_role);
        subject_->setItemData(last, QString::fromStdString(figure.name), paper_figure_role);
    }
}

void SubjectSection::fill_formats() {
    for (const FigureFormat format : figure_formats()) {
        format_->addItem(words_for(format), static_cast<int>(format));
    }
}

void SubjectSection::connect_editors() {
    connect(subject_, &QComboBox::activated, this, &SubjectSection::choose_subject);
    connect(format_, &QComboBox::activated, this, [this] {
        edit([this](FigureChoices& choices) {
            choices.format = static_cast<FigureFormat>(format_->currentData().toInt());
        });
    });
    connect(dpi_, &NumberField::numberEdited, this, [this](double dpi) {
        edit([dpi](FigureChoices& choices) { choices.style.dpi = static_cast<int>(dpi); });
    });
}

void SubjectSection::setOffered(const std::function<QString(FigureSubject)>& problem_of) {
    auto* items = qobject_cast<QStandardItemModel*>(subject_->model());
    QStringList problems;  // the keyboard cannot go to an item that is not offered
    for (int index = 0; index < subject_->count(); ++index) {
        const auto subject =
            static_cast<FigureSubject>(subject_->itemData(index, subject_role).toInt());
        const QString problem = subject == FigureSubject::paper ? QString() : problem_of(subject);
        items->item(index)->setEnabled(problem.isEmpty());
        items->item(index)->setToolTip(problem);
        if (!problem.isEmpty()) {
            problems << tr("Not offered now: %1. %2").arg(subject_->itemText(index), problem);
        }
    }
    explain(*subject_, {{.name = subject_->accessibleName(),
                         .text = subject_words() + u' ' + problems.join(u' ')}});
}

void SubjectSection::choose_subject() {
    edit([this](FigureChoices& choices) {
        choices.subject = static_cast<FigureSubject>(subject_->currentData(subject_role).toInt());
        choices.paper_figure = subject_->currentData(paper_figure_role).toString().toStdString();
    });
}

/// -1 for a subject that is not in the list.
int SubjectSection::index_of_subject() const {
    const bool of_paper = choices().subject == FigureSubject::paper;
    for (int index = 0; index < subject_->count(); ++index) {
        const bool same =
            subject_->itemData(index, subject_role).toInt() == static_cast<int>(choices().subject);
        if (same && (!of_paper || subject_->itemData(index, paper_figure_role).toString() ==
                                      QString::fromStdString(choices().paper_figure))) {
            return index;
        }
    }
    return -1;
}

void SubjectSection::show_choices() {
    subject_->setCurrentIndex(index_of_subject());
    format_->setCurrentIndex(format_->findData(static_cast<int>(choices().format)));
    dpi_->setEnabled(choices().format == FigureFormat::png);
    dpi_->setNumber(choices().style.dpi);
}

}  // namespace recency::ui

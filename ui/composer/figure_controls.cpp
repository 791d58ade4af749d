// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/figure_controls.h"

#include "core/translatable.h"
#include "ui/composer/figure_words.h"
#include "ui/composer/length_field.h"
#include "ui/controls/choice_box.h"
#include "ui/controls/number_field.h"
#include "ui/controls/segmented_control.h"
#include "ui/export/venues.h"
#include "ui/theme.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <cmath>

namespace recency::ui {
namespace {

constexpr int panel_width = 300;
constexpr int panel_edge = 16;
constexpr int row_gap = 8;
constexpr int before_heading = 12;
constexpr double same_length = 0.005;  // mm

// What an item of the list of subjects stands for.
constexpr int subject_role = Qt::UserRole;
constexpr int paper_figure_role = Qt::UserRole + 1;

/// A number of the composer in the table's terms. The rest is that of a parameter of its kind.
ParameterInfo number_info(ParameterId alike, const char* label, double least, double most) {
    ParameterInfo info = parameter_info(alike);
    info.label = label;
    info.symbol = {};
    info.unit = {};
    info.minimum = info.slider_minimum = least;
    info.maximum = info.slider_maximum = most;
    info.minimum_excluded = false;
    info.ladder = Ladder::linear;
    return info;
}

ParameterInfo font_info() {
    ParameterInfo info =
        number_info(ParameterId::alpha, QT_TRANSLATE_NOOP("parameters", "Font size"), least_font_pt,
                    most_font_pt);
    info.step = 0.5;
    info.page_step = 2.0;
    info.fine_step = 0.1;
    return info;
}

ParameterInfo dpi_info() {
    ParameterInfo info =
        number_info(ParameterId::layers, QT_TRANSLATE_NOOP("parameters", "Pixels an inch"),
                    least_dpi, most_dpi);
    info.step = 50.0;
    info.page_step = 100.0;
    info.fine_step = 1.0;
    return info;
}

QLabel* make_label(const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setFont(text_font(TextRole::body));
    return label;
}

QCheckBox* make_box(const QString& text, QWidget* parent) {
    auto* box = new QCheckBox(text, parent);
    box->setFont(text_font(TextRole::body));
    return box;
}

bool is_venue(const Venue& venue, const FigureStyle& style) {
    return std::abs(venue.width_mm - style.width_mm) < same_length &&
           venue.height_mm.has_value() == style.height_mm.has_value() &&
           std::abs(venue.height_mm.value_or(0) - style.height_mm.value_or(0)) < same_length;
}

}  // namespace

FigureControls::FigureControls(const Paper& paper, QWidget* parent)
    : QWidget(parent),
      font_info_(font_info()),
      dpi_info_(dpi_info()),
      column_(new QVBoxLayout(this)),
      subject_(new ChoiceBox(this)),
      format_(new ChoiceBox(this)),
      venue_(new ChoiceBox(this)),
      width_(new LengthField(least_width_mm, most_width_mm, {}, this)),
      height_(new LengthField(least_height_mm, most_height_mm, tr("automatic"), this)),
      font_(new NumberField(font_info_, this)),
      dpi_(new NumberField(dpi_info_, this)),
      sharing_(new SegmentedControl(this)),
      ink_(new SegmentedControl(this)),
      titles_(make_box(tr("Titles of panels"), this)),
      letters_(make_box(tr("Letters a, b, c"), this)),
      problem_(make_label({}, this)) {
    setFixedWidth(panel_width);
    fill_subjects(paper);
    fill_formats();
    fill_venues();
    build();
    show_choices();
    connect_editors();
}

void FigureControls::build() {
    column_->setContentsMargins(panel_edge, panel_edge, panel_edge, panel_edge);
    column_->setSpacing(row_gap);
    add_heading(tr("Figure"));
    add_below(tr("What is drawn"), subject_);
    add_below(tr("Kind of file"), format_);
    add_row(tr("Pixels an inch"), dpi_);
    add_heading(tr("Size in print"));
    add_below(tr("Venue"), venue_);
    add_row(tr("Width"), width_);
    add_row(tr("Height"), height_);
    add_row(tr("Font size, pt"), font_);
    problem_->setWordWrap(true);
    column_->addWidget(problem_);
    add_heading(tr("Style"));
    add_below(tr("Colour range of heatmaps"), sharing_);
    add_below(tr("Ink"), ink_);
    column_->addWidget(titles_);
    column_->addWidget(letters_);
    column_->addStretch(1);
}

void FigureControls::add_heading(const QString& text) {
    if (column_->count() > 0) {
        column_->addSpacing(before_heading);
    }
    QLabel* heading = make_label(text, this);
    heading->setFont(text_font(TextRole::body, QFont::Bold));
    column_->addWidget(heading);
}

void FigureControls::add_row(const QString& name, QWidget* editor) {
    QLabel* label = make_label(name, this);
    label->setBuddy(editor);
    editor->setAccessibleName(name);
    auto* row = new QHBoxLayout;
    row->addWidget(label, 1);
    row->addWidget(editor);
    column_->addLayout(row);
}

void FigureControls::add_below(const QString& name, QWidget* editor) {
    column_->addWidget(make_label(name, this));
    editor->setAccessibleName(name);
    column_->addWidget(editor);
}

void FigureControls::fill_subjects(const Paper& paper) {
    for (const FigureSubject subject : live_subjects()) {
        subject_->addItem(words_for(subject));
        subject_->setItemData(subject_->count() - 1, static_cast<int>(subject), subject_role);
    }
    for (const std::string& name : paper_figure_names(paper)) {
        subject_->addItem(paper_figure_words(name));
        const int last = subject_->count() - 1;
        subject_->setItemData(last, static_cast<int>(FigureSubject::paper), subject_role);
        subject_->setItemData(last, QString::fromStdString(name), paper_figure_role);
    }
}

void FigureControls::fill_formats() {
    for (const FigureFormat format : figure_formats()) {
        format_->addItem(words_for(format), static_cast<int>(format));
    }
    sharing_->setChoices({tr("each"), tr("by row"), tr("shared")},
                         {tr("Every heatmap has a range and a colour bar of its own"),
                          tr("The heatmaps of a row share one"),
                          tr("All heatmaps share one, so that colours can be compared")});
    ink_->setChoices({tr("print"), tr("screen")},
                     {tr("Black text and axes, no tints"), tr("As in the window")});
}

void FigureControls::fill_venues() {
    venue_->addItem(tr("Other"));
    for (const Venue& venue : venues()) {
        venue_->addItem(venue.label, venue.name);
    }
}

void FigureControls::connect_editors() {
    connect(subject_, &QComboBox::activated, this, &FigureControls::choose_subject);
    connect(format_, &QComboBox::activated, this, [this] {
        edit([this](FigureChoices& choices) {
            choices.format = static_cast<FigureFormat>(format_->currentData().toInt());
        });
    });
    connect_size();
    connect_style();
}

void FigureControls::connect_size() {
    connect(venue_, &QComboBox::activated, this, &FigureControls::choose_venue);
    connect(width_, &LengthField::lengthEdited, this, [this] {
        edit([this](FigureChoices& choices) { choices.style.width_mm = *width_->length(); });
    });
    connect(height_, &LengthField::lengthEdited, this, [this] {
        edit([this](FigureChoices& choices) { choices.style.height_mm = height_->length(); });
    });
    connect(font_, &NumberField::numberEdited, this, [this](double points) {
        edit([points](FigureChoices& choices) { choices.style.font_pt = points; });
    });
    connect(dpi_, &NumberField::numberEdited, this, [this](double dpi) {
        edit([dpi](FigureChoices& choices) { choices.style.dpi = static_cast<int>(dpi); });
    });
    for (const LengthField* field : {width_, height_}) {
        connect(field, &LengthField::problemChanged, this, &FigureControls::show_problem);
    }
}

void FigureControls::connect_style() {
    connect(sharing_, &SegmentedControl::chosen, this, [this](int index) {
        edit([index](FigureChoices& choices) {
            choices.style.sharing = static_cast<RangeSharing>(index);
        });
    });
    connect(ink_, &SegmentedControl::chosen, this, [this](int index) {
        edit([index](FigureChoices& choices) {
            choices.style.ink = index == 0 ? FigureInk::print : FigureInk::screen;
        });
    });
    connect(titles_, &QCheckBox::clicked, this,
            [this](bool on) { edit([on](FigureChoices& choices) { choices.style.titles = on; }); });
    connect(letters_, &QCheckBox::clicked, this, [this](bool on) {
        edit([on](FigureChoices& choices) { choices.style.letters = on; });
    });
}

void FigureControls::setChoices(const FigureChoices& choices) {
    choices_ = choices;
    show_choices();
}

void FigureControls::setOffered(const std::function<QString(FigureSubject)>& problem_of) {
    auto* items = qobject_cast<QStandardItemModel*>(subject_->model());
    for (int index = 0; index < subject_->count(); ++index) {
        const auto subject = static_cast<FigureSubject>(subject_->itemData(index).toInt());
        const QString problem = subject == FigureSubject::paper ? QString() : problem_of(subject);
        items->item(index)->setEnabled(problem.isEmpty());
        items->item(index)->setToolTip(problem);
    }
}

void FigureControls::show_choices() {
    const FigureStyle& style = choices_.style;
    for (int index = 0; index < subject_->count(); ++index) {
        if (subject_->itemData(index, subject_role).toInt() == static_cast<int>(choices_.subject) &&
            subject_->itemData(index, paper_figure_role).toString().toStdString() ==
                choices_.paper_figure) {
            subject_->setCurrentIndex(index);
        }
    }
    format_->setCurrentIndex(format_->findData(static_cast<int>(choices_.format)));
    dpi_->setEnabled(choices_.format == FigureFormat::png);
    width_->setLength(style.width_mm);
    height_->setLength(style.height_mm);
    font_->setNumber(style.font_pt);
    dpi_->setNumber(style.dpi);
    sharing_->setCurrent(static_cast<int>(style.sharing));
    ink_->setCurrent(style.ink == FigureInk::print ? 0 : 1);
    titles_->setChecked(style.titles);
    letters_->setChecked(style.letters);
    show_venue();
    show_problem();
}

/// A chosen venue stays as long as the size is its own: two have the same.
void FigureControls::show_venue() {
    const Venue* chosen = find_venue(venue_->currentData().toString());
    if (chosen != nullptr && is_venue(*chosen, choices_.style)) {
        return;
    }
    int current = 0;
    for (const Venue& venue : venues()) {
        if (current == 0 && is_venue(venue, choices_.style)) {
            current = venue_->findData(venue.name);
        }
    }
    venue_->setCurrentIndex(current);
}

void FigureControls::show_problem() {
    const QString problem = width_->problem().isEmpty() ? height_->problem() : width_->problem();
    problem_->setText(problem);
    problem_->setVisible(!problem.isEmpty());
}

void FigureControls::choose_subject() {
    edit([this](FigureChoices& choices) {
        choices.subject = static_cast<FigureSubject>(subject_->currentData(subject_role).toInt());
        choices.paper_figure = subject_->currentData(paper_figure_role).toString().toStdString();
    });
}

void FigureControls::choose_venue() {
    const Venue* venue = find_venue(venue_->currentData().toString());
    if (venue == nullptr) {
        return;
    }
    edit([venue](FigureChoices& choices) {
        choices.style.width_mm = venue->width_mm;
        choices.style.height_mm = venue->height_mm;
    });
}

void FigureControls::edit(const std::function<void(FigureChoices&)>& change) {
    change(choices_);
    show_choices();
    Q_EMIT choicesEdited();
}

}  // namespace recency::ui

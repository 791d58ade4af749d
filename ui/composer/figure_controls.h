// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parameter_table.h"
#include "ui/composer/figure_choices.h"

#include <QWidget>

#include <functional>

class QCheckBox;
class QFormLayout;
class QLabel;
class QVBoxLayout;

namespace recency::ui {

class ChoiceBox;
class LengthField;
class NumberField;
class SegmentedControl;

/// The panel at the left of the composer: what is drawn, how large, how, and as what.
class FigureControls : public QWidget {
    Q_OBJECT

public:
    explicit FigureControls(const Paper& paper, QWidget* parent = nullptr);

    const FigureChoices& choices() const { return choices_; }
    /// Takes choices without a signal.
    void setChoices(const FigureChoices& choices);
    /// What cannot be drawn now is not offered; `problem_of` says why, in a sentence, or nothing.
    void setOffered(const std::function<QString(FigureSubject)>& problem_of);

Q_SIGNALS:
    void choicesEdited();

private:
    void build();
    void fill_subjects(const Paper& paper);
    void fill_formats();
    void fill_venues();
    void connect_editors();
    void connect_size();
    void connect_style();
    void add_heading(const QString& text);
    void add_row(const QString& name, QWidget* editor);
    void add_below(const QString& name, QWidget* editor);
    void show_choices();
    void show_venue();
    void show_problem();
    void choose_subject();
    void choose_venue();
    void edit(const std::function<void(FigureChoices&)>& change);

    FigureChoices choices_;
    ParameterInfo font_info_;
    ParameterInfo dpi_info_;
    QVBoxLayout* column_;
    ChoiceBox* subject_;
    ChoiceBox* format_;
    ChoiceBox* venue_;
    LengthField* width_;
    LengthField* height_;
    NumberField* font_;
    NumberField* dpi_;
    SegmentedControl* sharing_;
    SegmentedControl* ink_;
    QCheckBox* titles_;
    QCheckBox* letters_;
    QLabel* problem_;
};

}  // namespace recency::ui

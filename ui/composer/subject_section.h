// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/composer/control_section.h"

namespace recency::ui {

class ChoiceBox;
class NumberField;

/// What is drawn, and as what kind of file.
class SubjectSection : public ControlSection {
    Q_OBJECT

public:
    explicit SubjectSection(const Paper& paper, QWidget* parent = nullptr);

    /// What cannot be drawn now is not offered; `problem_of` says why, in a sentence, or nothing.
    void setOffered(const std::function<QString(FigureSubject)>& problem_of);

protected:
    void show_choices() override;

private:
    void fill_subjects(const Paper& paper);
    void fill_formats();
    void connect_editors();
    int index_of_subject() const;
    void choose_subject();

    ChoiceBox* subject_;
    ChoiceBox* format_;
    NumberField* dpi_;
};

}  // namespace recency::ui

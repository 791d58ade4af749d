// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/composer/figure_choices.h"

#include <QWidget>

#include <array>
#include <functional>

namespace recency::ui {

class ColourSection;
class ControlSection;
class SizeSection;
class StyleSection;
class SubjectSection;
struct ComposedFigure;

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
    /// What the recipe looks like.
    void setDrawn(const Recipe& recipe, const ComposedFigure& figure);

Q_SIGNALS:
    void choicesEdited();

private:
    std::array<ControlSection*, 4> sections() const;

    FigureChoices choices_;
    SubjectSection* subject_;
    SizeSection* size_;
    ColourSection* colours_;
    StyleSection* style_;
};

}  // namespace recency::ui

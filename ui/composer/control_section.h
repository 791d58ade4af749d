// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/composer/figure_choices.h"

#include <QWidget>

#include <functional>

class QCheckBox;
class QLabel;
class QVBoxLayout;

namespace recency::ui {

/// Some of the composer's controls under one heading. Each knows all choices and edits its own.
class ControlSection : public QWidget {
    Q_OBJECT

public:
    const FigureChoices& choices() const { return choices_; }
    /// Takes choices without a signal.
    void setChoices(const FigureChoices& choices);

Q_SIGNALS:
    void edited(const recency::ui::FigureChoices& choices);

protected:
    ControlSection(const QString& heading, QWidget* parent);

    virtual void show_choices() = 0;
    void edit(const std::function<void(FigureChoices&)>& change);

    /// A control beside its name. F1 explains it in these words.
    void add_row(const QString& name, QWidget* editor, const QString& words);
    /// A control under its name.
    void add_below(const QString& name, QWidget* editor, const QString& words);
    /// A box that is on or off.
    QCheckBox* add_box(const QString& name, const QString& words);
    /// Shows or hides a control that add_row() has put beside its name, with the name.
    static void show_row(QWidget* editor, bool shown);
    /// A line of small print that is hidden while it is empty.
    QLabel* add_line();

private:
    FigureChoices choices_;
    QVBoxLayout* column_;
};

/// Puts the text into such a line, or takes the line away.
void show_line(QLabel* line, const QString& text);

}  // namespace recency::ui

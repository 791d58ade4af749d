// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parameter_table.h"
#include "ui/controls/slider_scale.h"

#include <QLabel>
#include <QLineEdit>
#include <QPointer>

namespace recency::ui {

/// Where a number is typed. It takes the model's whole range, not only the slider's, and all that
/// parse_value reads ("10M", "1e-3"). Enter or leaving the field takes the text over; Escape brings
/// the number back; Up, Down and Page keys step.
///
/// A text that is refused stays for mending: the number is kept, the field gets a dashed border,
/// and a message beneath says what is wrong.
class NumberField : public QLineEdit {
    Q_OBJECT

public:
    explicit NumberField(const ParameterInfo& info, QWidget* parent = nullptr);
    ~NumberField() override;

    double number() const { return number_; }
    /// Shows a number without a signal. A text that is being typed or mended stays unless the
    /// number is another.
    void setNumber(double number);
    /// What is wrong with the text, empty if nothing is.
    QString problem() const { return problem_; }

Q_SIGNALS:
    void numberEdited(double number);
    /// The text was taken over, or the key that steps is up again.
    void numberFinished();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void commit();
    void step(StepSize size, int direction);
    void restore();
    void edit(double number);
    void finish();
    void set_problem(const QString& problem);
    void show_message();
    void fit_size();

    const ParameterInfo& info_;
    double number_ = 0.0;
    QString problem_;
    QPointer<QLabel> message_;  // a child of the window, so that it may cover what is beneath
    bool unfinished_ = false;
};

}  // namespace recency::ui

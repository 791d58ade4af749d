// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace recency::ui {

/// A line for a value that has a text of its own. Enter or leaving the field takes the text over,
/// and Escape brings the old one back; a text that is refused stays for mending, while the value
/// stays what it was.
class TypedField : public QLineEdit {
    Q_OBJECT

public:
    /// What is wrong with the text, empty if nothing is.
    QString problem() const { return problem_; }

    QSize sizeHint() const override;

Q_SIGNALS:
    /// Another value was typed.
    void edited();
    void problemChanged();

protected:
    explicit TypedField(QWidget* parent);

    /// Shows the text of the value that there is.
    void show_text(const QString& text);
    /// Takes the value of a text over and shows it; or returns why not, in a sentence.
    virtual QString take(const QString& text) = 0;

    void keyPressEvent(QKeyEvent* event) override;

private:
    void commit();
    void set_problem(const QString& problem);

    QString shown_;
    QString problem_;
};

}  // namespace recency::ui

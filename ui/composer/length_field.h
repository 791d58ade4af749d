// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

#include <optional>

namespace recency::ui {

/// Where a length is typed, in mm or with a unit of its own ("3.25in"). Enter or leaving the field
/// takes it over, and Escape brings the old one back; a text that is refused stays for mending,
/// while the length stays what it was.
class LengthField : public QLineEdit {
    Q_OBJECT

public:
    /// `optional`: may it be left empty, and `placeholder` be read instead?
    LengthField(double least_mm, double most_mm, const QString& placeholder = {},
                QWidget* parent = nullptr);

    std::optional<double> length() const { return length_; }
    /// Shows a length without a signal.
    void setLength(std::optional<double> mm);
    /// What is wrong with the text, empty if nothing is.
    QString problem() const { return problem_; }

    QSize sizeHint() const override;

Q_SIGNALS:
    void lengthEdited();
    void problemChanged();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void commit();
    void set_problem(const QString& problem);

    double least_;
    double most_;
    bool optional_;
    std::optional<double> length_;
    QString problem_;
};

}  // namespace recency::ui

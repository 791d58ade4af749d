// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/controls/parameter_words.h"

#include <QWidget>

namespace recency::ui {

/// Name, symbol and note of a parameter on one baseline, which labels of several fonts do not keep.
class RowLabel : public QWidget {
    Q_OBJECT

public:
    RowLabel(const QString& name, const QString& symbol, QWidget* parent = nullptr);

    void setNote(const ParameterNote& note);
    const ParameterNote& note() const { return note_; }
    /// The form of the note that has room: the same one for every value.
    const QString& note_text() const;
    /// In the weight of a heading.
    void setHeading(bool heading);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void doubleClicked();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QFont name_font() const;
    int symbol_space() const;
    int name_width() const;
    int note_left() const;

    QString name_;
    QString symbol_;
    ParameterNote note_;
    bool heading_ = false;
};

}  // namespace recency::ui

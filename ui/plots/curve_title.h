// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QWidget>

namespace recency::ui {

/// The line above a curve plot: its title, and beside it what it shows, in the long form where
/// there is room and else in the short one. A presenter's large letters take two lines.
class CurveTitle : public QWidget {
    Q_OBJECT

public:
    explicit CurveTitle(QWidget* parent = nullptr);

    void set_texts(const QString& title, const QString& long_form, const QString& short_form);
    void set_theme(const Theme& theme);
    /// Underlines the title: the plot below has the keyboard focus.
    void set_focused(bool focused);

    const QString& title() const { return title_; }
    /// The form that fits at the present width.
    const QString& subtitle() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    bool two_lines() const { return theme_->type_scale == TypeScale::presenter; }
    int title_width() const;
    int subtitle_left() const;

    const Theme* theme_;
    bool focused_ = false;
    QString title_;
    QString long_form_;
    QString short_form_;
};

}  // namespace recency::ui

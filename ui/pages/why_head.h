// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/why_columns.h"
#include "ui/pages/why_run.h"

#include <QWidget>

#include <array>

class QLabel;

namespace recency::ui {

/// What the Why view says above its rows: the title, a sentence for the step that is shown, and
/// what each column is.
class WhyHead : public QWidget {
    Q_OBJECT
public:
    explicit WhyHead(QWidget* parent = nullptr);

    /// The runs without a norm and with one, of which the scene has the live one.
    void showTexts(const std::array<WhyRun, 2>& runs, const Scene& live);
    void setTheme(const Theme& theme);
    void setColumns(const WhyColumns& columns, bool compact);
    int neededHeight(bool compact) const;

    QString title() const;
    QString sentence() const;
    /// What stands beneath a column's name.
    QString heading(int step) const;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    bool presents() const { return theme_->type_scale == TypeScale::presenter; }
    int above(bool compact) const;
    int sentenceHeight(bool compact) const;
    void arrange();

    const Theme* theme_;
    WhyColumns columns_;
    bool compact_ = false;
    QLabel* title_;
    QLabel* sentence_;
    std::array<QLabel*, 4> headings_;
    std::array<QLabel*, 4> texts_;
};

}  // namespace recency::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QDialog>

namespace recency::ui {

class TextPage;

/// Help, The model: a window of its own beside the laboratory, with one page that explains the
/// question, the model and the cause, and names the paper. Escape closes it.
class ModelPage : public QDialog {
    Q_OBJECT

public:
    explicit ModelPage(QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    /// Comes to the front, at this section (help/sections.h) or at the top.
    void open(const QString& section = {});

    TextPage* page() const { return page_; }

private:
    TextPage* page_;
    double scale_ = 0.0;  // of the theme; none yet
};

}  // namespace recency::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QTextBrowser>

namespace recency::ui {

/// A page to read, in the theme's colours and at its scale. Its text stands in a column of readable
/// width. Links to a section of the page lead there; links to the web are handed to the desktop
/// when they are followed. The page itself loads nothing, neither from the web nor from files.
class TextPage : public QTextBrowser {
    Q_OBJECT

public:
    explicit TextPage(QWidget* parent = nullptr);

    /// The widest column, in pixels at normal scale; 0 for the whole width.
    void setColumn(int pixels);
    /// HTML with colours named as in style sheets (@ink2), and a style sheet for it, with lengths
    /// at normal scale.
    void setPage(const QString& html, const QString& style_sheet);
    void setTheme(const Theme& theme);
    /// Puts this section on top. Unknown ones change nothing.
    void showSection(const QString& section);

    QVariant loadResource(int type, const QUrl& name) override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void render();
    void arrange();
    void follow(const QUrl& link);

    const Theme* theme_;
    QString html_;
    QString style_sheet_;
    int column_ = 0;
};

/// The size of a window of help, given at normal scale: larger for a presenter, but on the screen.
QSize window_size(const QWidget& window, const QSize& normal, const Theme& theme);

}  // namespace recency::ui

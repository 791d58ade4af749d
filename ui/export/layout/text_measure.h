// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

namespace recency::ui {

/// Texts of one size, with the marks of figure_text.h: how wide they are and how they break into
/// lines. All lengths in points. Widths are kept, since a layout asks for them many times.
class TextMeasure {
public:
    explicit TextMeasure(double font) : font_(font) {}

    double font() const { return font_; }
    /// So many times the font's size.
    double em(double times) const { return times * font_; }
    double line_height() const { return em(1.15); }
    /// Of so many lines below each other, from the first one's ascent to the last one's descent.
    double height(qsizetype lines) const;

    double width(const QString& marked, bool bold = false) const;
    double widest(const QStringList& texts, bool bold = false) const;

    /// Lines that are no wider than `room`, the first one `indent` less, broken between words; a
    /// word that is too wide ends in "…". An empty text has none.
    QStringList lines(const QString& marked, double room, double indent = 0.0,
                      bool bold = false) const;
    /// The text, or as much of it as has room before a "…".
    QString shortened(const QString& marked, double room, bool bold = false) const;

private:
    double font_;
    mutable QHash<QString, double> regular_;
    mutable QHash<QString, double> bold_;
};

}  // namespace recency::ui

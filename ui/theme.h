// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>
#include <QString>

namespace recency::ui {

enum class Appearance { light, dark };

/// For one person at a desk, or for a class that reads from the back row.
enum class TypeScale { normal, presenter };

/// The colours of one appearance, and how large it is drawn. Hue is data; the chrome has none.
struct Theme {
    Appearance appearance;
    TypeScale type_scale;
    QColor paper;   // plots and fields
    QColor chrome;  // bars and panel
    QColor hairline;
    QColor ink;     // text, live run, selection
    QColor ink2;    // secondary text, theory
    QColor early;   // early keys preferred, a falling norm
    QColor recent;  // recent keys preferred, a rising cosine
    QColor pinned;  // run A
    QColor control_border;
    QColor slider_rest;
    QColor segment_selected;
    QColor axis;   // axes and reference lines
    QColor guide;  // hover guide
    QColor hatch_ground;
    QColor hatch_stroke;

    static const Theme& of(Appearance appearance, TypeScale type_scale = TypeScale::normal);
    /// The colours that a widget with this palette is shown in (by the lightness of its paper), at
    /// normal scale: controls take their sizes from their font instead.
    static const Theme& of(const QPalette& palette);

    /// How much longer a length is than at normal scale: 1 or 1.75.
    double scale() const { return pick(1.0, 1.75); }
    /// Whole pixels for a length that has this many at normal scale.
    int length(int pixels) const;
    /// A size that is no plain multiple: one of two, by the scale.
    template <typename Size>
    Size pick(Size normal, Size presenter) const {
        return type_scale == TypeScale::presenter ? presenter : normal;
    }

    /// What fills the disc of a slider inside its ink border.
    QColor slider_disc() const;
};

/// Palette for the Fusion style: its hues taken out.
QPalette palette_for(const Theme& theme);

/// Style sheet for what the palette does not reach (slider groove and handle, fields, menus).
QString style_sheet_for(const Theme& theme);

/// The text with every @paper, @ink2, @border ... replaced by the colour of that name: for style
/// sheets and pages of help.
QString with_colours(QString text, const Theme& theme);

/// What a text is for decides its size.
enum class TextRole {
    tick,
    body,
    title,
    read_out,
    read_out_compact,
    product,
    heading,
    lesson,    // running text of a lesson page
    question,  // of a lesson page
    option,    // an answer to choose
};

/// Inter, then Noto Sans, then DejaVu Sans, in pixels at the theme's scale.
QFont text_font(const Theme& theme, TextRole role, int weight = QFont::Normal);
/// The same at normal scale, where there is no theme: the application's font, for one.
QFont text_font(TextRole role, int weight = QFont::Normal);

/// STIX italic for symbols, at 1.18 times the size of the text it stands in.
QFont symbol_font(const Theme& theme, TextRole role);
QFont symbol_font(TextRole role);
/// For a symbol in text of this font, whose size is in pixels.
QFont symbol_font(const QFont& text);

/// Black or white, whichever contrasts more with a ground of this colour (luminance 0.179).
QColor text_on(const QColor& ground);

}  // namespace recency::ui

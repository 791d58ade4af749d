// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>
#include <QString>

namespace recency::ui {

enum class Appearance { light, dark };

/// The colours of one appearance. Hue is data; the chrome has none.
struct Theme {
    Appearance appearance;
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

    static const Theme& of(Appearance appearance);
    /// The theme that a widget with this palette is shown in (by the lightness of its paper).
    static const Theme& of(const QPalette& palette);

    /// What fills the disc of a slider inside its ink border.
    QColor slider_disc() const;
};

/// Palette for the Fusion style: its hues taken out.
QPalette palette_for(const Theme& theme);

/// Style sheet for what the palette does not reach (slider groove and handle, fields, menus).
QString style_sheet_for(const Theme& theme);

/// What a text is for decides its size.
enum class TextRole { tick, body, title, read_out, read_out_compact, product, heading };

/// Inter, then Noto Sans, then DejaVu Sans, in pixels at normal (not presenter) size.
QFont text_font(TextRole role, int weight = QFont::Normal);

/// STIX italic for symbols, at 1.18 times the size of the text it stands in.
QFont symbol_font(TextRole role);

/// Black or white, whichever contrasts more with a ground of this colour (luminance 0.179).
QColor text_on(const QColor& ground);

}  // namespace recency::ui

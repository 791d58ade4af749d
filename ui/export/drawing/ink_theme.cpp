// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/drawing/ink_theme.h"

namespace recency::ui {

Theme ink_theme(FigureInk ink) {
    Theme theme = Theme::of(Appearance::light);
    if (ink == FigureInk::print) {
        theme.paper = Qt::white;
        theme.ink = Qt::black;
        theme.ink2 = Qt::black;
        theme.axis = Qt::black;
        theme.hatch_ground = Qt::white;
        theme.hatch_stroke = QColor(0x70, 0x70, 0x70);
    }
    return theme;
}

}  // namespace recency::ui

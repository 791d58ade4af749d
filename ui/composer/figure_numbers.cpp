// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/figure_numbers.h"

#include "core/translatable.h"
#include "ui/export/figure_style.h"

namespace recency::ui {
namespace {

/// What is not said here is that of a parameter of its kind.
ParameterInfo number_info(ParameterId alike, const char* label, double least, double most) {
    ParameterInfo info = parameter_info(alike);
    info.label = label;
    info.symbol = {};
    info.unit = {};
    info.minimum = info.slider_minimum = least;
    info.maximum = info.slider_maximum = most;
    info.minimum_excluded = false;
    info.ladder = Ladder::linear;
    return info;
}

}  // namespace

const ParameterInfo& font_size_info() {
    static const ParameterInfo info = [] {
        ParameterInfo font =
            number_info(ParameterId::alpha, QT_TRANSLATE_NOOP("parameters", "Font size"),
                        least_font_pt, most_font_pt);
        font.step = 0.5;
        font.page_step = 2.0;
        font.fine_step = 0.1;
        return font;
    }();
    return info;
}

const ParameterInfo& dots_info() {
    static const ParameterInfo info = [] {
        ParameterInfo dots =
            number_info(ParameterId::layers, QT_TRANSLATE_NOOP("parameters", "Pixels an inch"),
                        least_dpi, most_dpi);
        dots.step = 50.0;
        dots.page_step = 100.0;
        dots.fine_step = 1.0;
        return dots;
    }();
    return info;
}

}  // namespace recency::ui

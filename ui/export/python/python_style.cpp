// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/python/python_style.h"

#include "ui/export/python/python_text.h"

namespace recency::ui {
namespace {

const char* name_of(Dash dash) {
    switch (dash) {
    case Dash::solid:
        return "solid";
    case Dash::dashed:
        return "dashed";
    case Dash::dotted:
        return "dotted";
    case Dash::dash_dotted:
        break;
    }
    return "dash_dotted";
}

const char* name_of(Marker marker) {
    switch (marker) {
    case Marker::none:
        return "none";
    case Marker::disc:
        return "disc";
    case Marker::square:
        return "square";
    case Marker::triangle:
        return "triangle";
    case Marker::diamond:
        return "diamond";
    case Marker::hollow_disc:
        return "hollow_disc";
    case Marker::hollow_square:
        return "hollow_square";
    case Marker::ring:
        break;
    }
    return "ring";
}

}  // namespace

QString python_style(const CurveStyle& style) {
    return QStringLiteral("colour=%1, width=%2, dash=\"%3\", marker=\"%4\"")
        .arg(python_colour(style.colour), python_number(style.width),
             QLatin1String(name_of(style.dash)), QLatin1String(name_of(style.marker)));
}

}  // namespace recency::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme.h"

#include <array>
#include <cmath>

namespace recency::ui {
namespace {

const Theme light_theme = {
    .appearance = Appearance::light,
    .type_scale = TypeScale::normal,
    .paper = QColor(0xff, 0xff, 0xff),
    .chrome = QColor(0xf3, 0xf5, 0xf6),
    .hairline = QColor(0xd8, 0xdd, 0xe1),
    .ink = QColor(0x17, 0x1a, 0x1e),
    .ink2 = QColor(0x4a, 0x54, 0x5e),
    .early = QColor(0x1a, 0x66, 0xac),
    .recent = QColor(0xb5, 0x50, 0x0b),
    .pinned = QColor(0xa6, 0x26, 0x5f),
    .control_border = QColor(0xa8, 0xab, 0xad),
    .slider_rest = QColor(0xc7, 0xc9, 0xcb),
    .segment_selected = QColor(0xe8, 0xe8, 0xe9),
    .axis = QColor(0x97, 0x98, 0x9a),
    .guide = QColor(0x7f, 0x81, 0x83),
    .hatch_ground = QColor(0xf3, 0xf4, 0xf4),
    .hatch_stroke = QColor(0xbe, 0xbf, 0xc0),
};

const Theme dark_theme = {
    .appearance = Appearance::dark,
    .type_scale = TypeScale::normal,
    .paper = QColor(0x15, 0x18, 0x1b),
    .chrome = QColor(0x1e, 0x22, 0x26),
    .hairline = QColor(0x3a, 0x41, 0x48),
    .ink = QColor(0xee, 0xf1, 0xf3),
    .ink2 = QColor(0xb3, 0xbc, 0xc4),
    .early = QColor(0x69, 0xb2, 0xf2),
    .recent = QColor(0xff, 0x9d, 0x52),
    .pinned = QColor(0xf0, 0x8f, 0xb8),
    .control_border = QColor(0x65, 0x68, 0x6c),
    .slider_rest = QColor(0x54, 0x58, 0x5b),
    .segment_selected = QColor(0x45, 0x48, 0x4b),
    .axis = QColor(0x77, 0x7a, 0x7c),
    .guide = QColor(0x8c, 0x8f, 0x92),
    .hatch_ground = QColor(0x20, 0x23, 0x26),
    .hatch_stroke = QColor(0x52, 0x55, 0x57),
};

Theme for_presenter(Theme theme) {
    theme.type_scale = TypeScale::presenter;
    return theme;
}

const Theme light_presenter_theme = for_presenter(light_theme);
const Theme dark_presenter_theme = for_presenter(dark_theme);

struct Token {
    const char* name;
    QColor colour;
};

// Radius 6 for a disc of 13: above half, corners silently turn square. The panel's own sliders
// (ValueSlider) draw themselves.
const char* const slider_sheet = R"(
QSlider:horizontal { min-height: 16px; }
QSlider::groove:horizontal { height: 3px; border-radius: 1px; background: @rest; }
QSlider::sub-page:horizontal { height: 3px; border-radius: 1px; background: @ink; }
QSlider::handle:horizontal { width: 9px; height: 9px; border: 2px solid @ink; border-radius: 6px;
  margin: -5px 0; background: @disc; }
)";

const char* const field_sheet = R"(
QLineEdit, QPlainTextEdit { background: @paper; color: @ink; border: 1px solid @border;
  border-radius: 4px; padding: 0 2px 0 5px; selection-background-color: @ink;
  selection-color: @paper; }
QLineEdit:disabled, QCheckBox:disabled { color: @border; }
QLineEdit:focus, QPlainTextEdit:focus { border: 2px solid @ink; padding: 0 1px 0 4px; }
QLineEdit[refused="true"] { border: 2px dashed @ink; padding: 0 1px 0 4px; }
QLabel#fieldMessage { background: @paper; color: @ink; border: 1px solid @ink; border-radius: 4px;
  padding: 5px 7px; }
QComboBox QAbstractItemView { background: @paper; color: @ink; border: 1px solid @border;
  padding: 3px 0; outline: none; selection-background-color: @selected; selection-color: @ink; }
QComboBox QAbstractItemView::item { min-height: 26px; padding: 0 7px; border: none; }
QComboBox QAbstractItemView::item:selected { background: @selected; color: @ink; }
)";

// The same box at rest and with the keyboard's focus: a thicker border takes from the padding.
const char* const button_sheet = R"(
QPushButton { background: @paper; color: @ink; border: 1px solid @border; border-radius: 4px;
  padding: 0 9px; min-height: 26px; }
QPushButton:hover { background: @chrome; border-color: @ink2; }
QPushButton:pressed, QPushButton:checked { background: @selected; }
QPushButton:focus { border: 2px solid @ink; padding: 0 8px; min-height: 24px; }
QPushButton:disabled { color: @border; }
QPushButton[solid="true"] { background: @ink; color: @paper; border-color: @ink; }
QPushButton[solid="true"]:hover { background: @ink2; border-color: @ink2; }
QPushButton[solid="true"]:focus { border: 2px solid @paper; outline: 2px solid @ink; }
QToolButton { background: transparent; color: @ink; border: 2px solid transparent;
  border-radius: 4px; padding: 2px 6px; min-height: 20px; }
QToolButton:hover { background: @selected; }
QToolButton:pressed, QToolButton:checked { background: @selected; }
QToolButton:focus { border-color: @ink; }
)";

const char* const menu_sheet = R"(
QMenuBar { background: @chrome; color: @ink; border: none; }
QMenuBar::item { background: transparent; padding: 6px 10px; border-radius: 4px; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: @selected; color: @ink; }
QMenu { background: @paper; color: @ink; border: 1px solid @border; padding: 4px 0; }
QMenu::item { padding: 5px 24px 5px 28px; }
QMenu::indicator { width: 13px; height: 13px; left: 8px; }
QMenu::item:selected { background: @selected; color: @ink; }
QMenu::item:disabled { color: @border; }
QMenu::separator { height: 1px; background: @hairline; margin: 4px 0; }
QToolTip { background: @paper; color: @ink; border: 1px solid @border; padding: 5px 7px; }
)";

const char* const frame_sheet = R"(
QProgressBar { background: @rest; border: none; border-radius: 2px; max-height: 4px; }
QProgressBar::chunk { background: @ink; border-radius: 2px; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar::handle:vertical { background: @rest; border-radius: 3px; margin: 2px;
  min-height: 32px; }
QScrollBar::handle:vertical:hover { background: @border; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle:horizontal { background: @rest; border-radius: 3px; margin: 2px;
  min-width: 32px; }
QScrollBar::handle:horizontal:hover { background: @border; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
)";

/// The part of a colour channel in luminance (WCAG 2.1, relative luminance).
double linear_light(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

}  // namespace

const Theme& Theme::of(Appearance appearance, TypeScale type_scale) {
    const bool light = appearance == Appearance::light;
    if (type_scale == TypeScale::presenter) {
        return light ? light_presenter_theme : dark_presenter_theme;
    }
    return light ? light_theme : dark_theme;
}

const Theme& Theme::of(const QPalette& palette) {
    const bool dark = palette.color(QPalette::Base).lightness() < 128;
    return of(dark ? Appearance::dark : Appearance::light);
}

int Theme::length(int pixels) const {
    return static_cast<int>(std::lround(scale() * pixels));
}

QColor Theme::slider_disc() const {
    return appearance == Appearance::light ? paper : ink;
}

QPalette palette_for(const Theme& theme) {
    QPalette palette(theme.ink, theme.chrome, theme.paper, theme.hairline, theme.control_border,
                     theme.ink, theme.paper);
    palette.setColor(QPalette::Window, theme.chrome);
    palette.setColor(QPalette::Button, theme.chrome);
    palette.setColor(QPalette::AlternateBase, theme.chrome);
    palette.setColor(QPalette::ToolTipBase, theme.paper);
    palette.setColor(QPalette::ToolTipText, theme.ink);
    palette.setColor(QPalette::PlaceholderText, theme.ink2);
    palette.setColor(QPalette::Highlight, theme.ink);
    palette.setColor(QPalette::HighlightedText, theme.paper);
    palette.setColor(QPalette::Link, theme.ink);
    palette.setColor(QPalette::LinkVisited, theme.ink2);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, theme.control_border);
    }
    return palette;
}

QString with_colours(QString text, const Theme& theme) {
    const std::array tokens = {
        Token{"@paper", theme.paper},
        Token{"@chrome", theme.chrome},
        Token{"@hairline", theme.hairline},
        Token{"@ink2", theme.ink2},  // before @ink, which it begins with
        Token{"@ink", theme.ink},
        Token{"@border", theme.control_border},
        Token{"@rest", theme.slider_rest},
        Token{"@selected", theme.segment_selected},
        Token{"@disc", theme.slider_disc()},
    };
    for (const Token& token : tokens) {
        text.replace(QLatin1String(token.name), token.colour.name());
    }
    return text;
}

QString style_sheet_for(const Theme& theme) {
    const QString sheet = QLatin1String(slider_sheet) + QLatin1String(field_sheet) +
                          QLatin1String(button_sheet) + QLatin1String(menu_sheet) +
                          QLatin1String(frame_sheet);
    return with_colours(sheet, theme);
}

QColor text_on(const QColor& ground) {
    // Contrast with white is 1.05 / (L + .05), with black (L + .05) / .05: equal at L = .179.
    const double luminance = 0.2126 * linear_light(ground.redF()) +
                             0.7152 * linear_light(ground.greenF()) +
                             0.0722 * linear_light(ground.blueF());
    return luminance > 0.179 ? QColor(Qt::black) : QColor(Qt::white);
}

}  // namespace recency::ui

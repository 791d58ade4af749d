// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/appearance.h"

#include <QGuiApplication>
#include <QPalette>

namespace recency::ui {
namespace {

bool system_is_dark() {
    static const bool dark = QGuiApplication::palette().color(QPalette::Window).lightness() < 128;
    return dark;
}

}  // namespace

Appearance appearance_of(AppearanceChoice choice) {
    const bool dark_desktop = system_is_dark();
    if (choice == AppearanceChoice::system) {
        return dark_desktop ? Appearance::dark : Appearance::light;
    }
    return choice == AppearanceChoice::dark ? Appearance::dark : Appearance::light;
}

}  // namespace recency::ui

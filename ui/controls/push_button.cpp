// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/push_button.h"

#include "ui/controls/control_scale.h"

#include <QFontMetrics>

namespace recency::ui {
namespace {

// At text of 13 px.
constexpr int button_height = 28;
constexpr int text_margin = 10;

}  // namespace

PushButton::PushButton(const QString& text, QWidget* parent) : QPushButton(text, parent) {}

QSize PushButton::sizeHint() const {
    const int text_width = QFontMetrics(font()).size(Qt::TextShowMnemonic, text()).width();
    return {text_width + 2 * control_length(*this, text_margin),
            control_length(*this, button_height)};
}

}  // namespace recency::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/explanation_popup.h"

#include "ui/controls/push_button.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace recency::ui {
namespace {

constexpr int text_width = 360;
constexpr int margin = 14;
constexpr int gap = 4;  // to the widget

}  // namespace

ExplanationPopup::ExplanationPopup(const Explanations& explanations, QWidget& widget,
                                   const Theme& theme)
    : QFrame(&widget, Qt::Popup), widget_(widget), theme_(theme) {
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::Box);
    setAccessibleName(explanations.front().name);
    setAccessibleDescription(explanation_text(explanations));
    QPalette colours = palette_for(theme);
    colours.setColor(QPalette::Window, colours.color(QPalette::Base));
    setPalette(colours);
    setFont(text_font(theme, TextRole::body));
    auto* column = new QVBoxLayout(this);
    const int edge = theme.length(margin);
    column->setContentsMargins(edge, edge, edge, edge);
    column->setSpacing(edge);
    column->addWidget(make_text(explanations));
    if (!explanations.front().section.isEmpty()) {
        column->addWidget(make_button(explanations), 0, Qt::AlignLeft);
    }
}

QWidget* ExplanationPopup::make_text(const Explanations& explanations) {
    auto* text = new QLabel(this);
    text->setFont(font());
    text->setTextFormat(Qt::RichText);
    text->setText(explanation_html(explanations));
    text->setWordWrap(true);
    text->setFixedWidth(theme_.length(text_width));
    return text;
}

QPushButton* ExplanationPopup::make_button(const Explanations& explanations) {
    auto* button = new PushButton(tr("More in The model"), this);
    button->setFont(font());
    button->setAutoDefault(true);
    button->setAccessibleDescription(explanation_text(explanations));
    button->setFocus();
    connect(button, &QPushButton::clicked, this, [this, section = explanations.front().section] {
        close();
        Q_EMIT moreWanted(section);
    });
    return button;
}

void ExplanationPopup::open() {
    adjustSize();
    move(place());
    show();
}

/// Inside the screen.
QPoint ExplanationPopup::place() const {
    const QRect screen = widget_.screen()->availableGeometry();
    const QRect widget(widget_.mapToGlobal(QPoint(0, 0)), widget_.size());
    const bool below = widget.bottom() + gap + height() <= screen.bottom();
    const int y = below ? widget.bottom() + 1 + gap : widget.top() - gap - height();
    const int last_x = screen.right() + 1 - width();
    const int last_y = screen.bottom() + 1 - height();
    return {std::clamp(widget.left(), screen.left(), std::max(screen.left(), last_x)),
            std::clamp(y, screen.top(), std::max(screen.top(), last_y))};
}

void ExplanationPopup::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape || event->key() == Qt::Key_F1) {
        close();
        return;
    }
    QFrame::keyPressEvent(event);
}

}  // namespace recency::ui

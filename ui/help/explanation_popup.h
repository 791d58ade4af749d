// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/help/explanation.h"
#include "ui/theme.h"

#include <QFrame>

class QPushButton;

namespace recency::ui {

/// What F1 shows under the widget in focus: its explanation, and a button that leads to the page
/// The model. Escape, F1 again or a click elsewhere takes it away.
class ExplanationPopup : public QFrame {
    Q_OBJECT

public:
    /// explanations must not be empty. The popup belongs to the widget and deletes itself when it
    /// is closed.
    ExplanationPopup(const Explanations& explanations, QWidget& widget, const Theme& theme);

    /// Shows it below the widget, or above where there is no room below.
    void open();

Q_SIGNALS:
    /// The person wants to read more, in this section of the page The model.
    void moreWanted(const QString& section);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* make_text(const Explanations& explanations);
    QPushButton* make_button(const Explanations& explanations);
    QPoint place() const;

    QWidget& widget_;
    const Theme& theme_;
};

}  // namespace recency::ui

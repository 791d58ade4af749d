// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/refusal_box.h"

#include <QMessageBox>

namespace recency::ui {

void show_refusal(QWidget* window, const QString& title, const QString& text,
                  const QString& details) {
    QMessageBox box(QMessageBox::Warning, title, text, QMessageBox::Ok, window);
    box.setTextFormat(Qt::PlainText);
    box.setInformativeText(details);
    box.exec();
}

}  // namespace recency::ui

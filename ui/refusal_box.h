// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace recency::ui {

/// Says why something that a file was to do was not done, and waits until it is read. The details
/// may quote the file: they are shown as they are, never as markup.
void show_refusal(QWidget* window, const QString& title, const QString& text,
                  const QString& details);

}  // namespace recency::ui

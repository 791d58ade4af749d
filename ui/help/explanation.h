// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>

#include <vector>

class QWidget;

namespace recency::ui {

/// What a quantity, a parameter or a part of the window is, in two sentences and a formula.
struct Explanation {
    QString name;
    QString symbol = {};   // as in a formula; empty where there is none
    QString range = {};    // what a parameter may be: "0 to 16"
    QString text;          // plain, two sentences (one for a choice of a parameter)
    QString formula = {};  // as formula.h says; empty where there is none
    QString section = {};  // of the page The model, where one may read more; may be empty
};

using Explanations = std::vector<Explanation>;

/// Rich text, one explanation below the other, in any size.
QString explanation_html(const Explanations& explanations);

/// The same for a tooltip, about 320 px wide.
QString explanation_tooltip(const Explanations& explanations);

/// For those who listen: "Residual r, 0 to 16. How much of ... X ← A H + r X".
QString explanation_text(const Explanations& explanations);

/// What F1 shows while the widget has the focus. The tooltip is another matter: a plot has one on
/// its title only.
void explain(QWidget& widget, const Explanations& explanations);

/// What was said of the widget, or of the nearest one that it stands in; empty if nothing was.
Explanations explanations_of(const QWidget* widget);

}  // namespace recency::ui

Q_DECLARE_METATYPE(recency::ui::Explanations)

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace recency::ui {

/// The page The model as HTML with colours by name: resources/help/model.html with its formulas
/// typeset, and with the table of parameters and the list of quantities made from theirs, so that
/// the page says what the tooltips say. A page in the user's language, model_de.html, comes first
/// where there is one.
QString model_html();

/// The style sheet of the page, with colours by name.
QString model_style_sheet();

}  // namespace recency::ui

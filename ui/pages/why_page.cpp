// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/why_page.h"

#include "ui/laboratory.h"

namespace recency::ui {

WhyPage::WhyPage(Laboratory& laboratory, QWidget* parent) : Page(parent), laboratory_(laboratory) {}

void WhyPage::setScene(const Scene&) {}

void WhyPage::setTheme(const Theme&) {}

void WhyPage::setCompact(bool) {}

}  // namespace recency::ui

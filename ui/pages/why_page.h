// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/page.h"

namespace recency::ui {

class Laboratory;

class WhyPage : public Page {
    Q_OBJECT
public:
    explicit WhyPage(Laboratory& laboratory, QWidget* parent = nullptr);

    void setScene(const Scene& scene) override;
    void setTheme(const Theme& theme) override;
    void setCompact(bool compact) override;

private:
    Laboratory& laboratory_;
};

}  // namespace recency::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/norm_pair.h"
#include "ui/pages/page.h"
#include "ui/pages/why_columns.h"
#include "ui/plots/curve_axis.h"

#include <array>
#include <optional>

namespace recency::ui {

class ColourBar;
class Laboratory;
class WhyHead;
class WhyRow;
struct WhyRun;
struct WhyScales;
class WhySteps;

/// The mechanism step by step: what layer l - 1 averaged, how long that is, how close it points to
/// the query, and the scores of it; without a norm in the first row, with one in the second.
class WhyPage : public Page {
    Q_OBJECT
public:
    explicit WhyPage(Laboratory& laboratory, QWidget* parent = nullptr);

    void setScene(const Scene& scene) override;
    void setTheme(const Theme& theme) override;
    void setCompact(bool compact) override;

    // For tests and for pictures of what is shown.
    WhyRow* withoutNorm() const { return rows_[0]; }
    WhyRow* withNorm() const { return rows_[1]; }
    WhySteps* steps() const { return steps_; }
    QString title() const;
    QString sentence() const;
    /// What a column is, "1 Average", and what stands beneath it.
    QString heading(int step) const;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void connectRow(const WhyRow& row);
    void showAnew();
    WhyScales scalesOf(const std::array<WhyRun, 2>& runs, const Scene& scene);
    void showRows(const std::array<WhyRun, 2>& runs, const Scene& live, const WhyScales& scales);
    void showBar(const WhyRun& live, const WhyScales& scales);
    void chooseStep(int step);
    std::optional<int> stepFor(int key) const;
    bool walk(int key);
    void arrange();
    void arrangeBar(const WhyColumns& columns);

    Laboratory& laboratory_;
    const Theme* theme_;
    bool compact_ = false;
    int tokens_ = 0;
    NormPair pair_;
    SteadyRange ratios_;
    SteadyRange cosines_;
    WhyHead* head_;
    std::array<WhyRow*, 2> rows_;
    ColourBar* bar_;
    WhySteps* steps_;
};

}  // namespace recency::ui

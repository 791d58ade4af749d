// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/page.h"
#include "ui/pages/why_columns.h"
#include "ui/plots/curve_axis.h"

#include <array>
#include <memory>
#include <optional>

class QLabel;

namespace recency::ui {

class ColourBar;
class Laboratory;
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

private:
    void connectRow(const WhyRow& row);
    void takeRuns(const Scene& scene);
    std::array<WhyRun, 2> runs(const Scene& scene) const;
    WhyScales scalesOf(const std::array<WhyRun, 2>& runs, const Scene& scene);
    void showTexts(const std::array<WhyRun, 2>& runs, const Scene& scene);
    void showBar(const WhyRun& live, const WhyScales& scales);
    void chooseStep(int step);
    std::optional<int> stepFor(int key) const;
    bool walk(int key);
    void arrange();
    void arrangeBar(const WhyColumns& columns);
    void arrangeHeadings(const WhyColumns& columns, int top);

    Laboratory& laboratory_;
    const Theme* theme_;
    bool compact_ = false;
    int tokens_ = 0;
    std::array<std::shared_ptr<const Estimate>, 2> estimates_;  // without a norm, and with one
    SteadyRange ratios_;
    SteadyRange cosines_;
    QLabel* title_;
    QLabel* sentence_;
    std::array<QLabel*, 4> headings_;
    std::array<QLabel*, 4> texts_;
    std::array<WhyRow*, 2> rows_;
    ColourBar* bar_;
    WhySteps* steps_;
};

}  // namespace recency::ui

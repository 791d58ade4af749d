// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paper_grids.h"
#include "ui/scene.h"

#include <QWidget>

#include <memory>
#include <vector>

class QGridLayout;
class QLabel;

namespace recency::ui {

class PaperPanel;

/// The panels of a paper grid with the names of their rows and columns. One stop of the Tab key;
/// arrow keys, Home and End walk from panel to panel.
class PaperGridView : public QWidget {
    Q_OBJECT

public:
    /// By the index of the grid's setting; entries may be null.
    using Estimates = std::vector<std::shared_ptr<const Estimate>>;

    explicit PaperGridView(QWidget* parent = nullptr);

    /// Replaces the panels; nothing is simulated yet.
    void set_grid(const PaperGrid& grid);
    void set_estimates(Estimates estimates);
    /// One colour range for all panels, or each its own, which it then states.
    void set_shared_range(bool shared);
    void set_colour_map(ColourMap map);
    void set_theme(const Theme& theme);

    /// Both count from 0.
    PaperPanel* panel(std::size_t row, std::size_t column) const;
    const std::vector<PaperPanel*>& panels() const { return panels_; }
    /// What the colours of a shared range are read with; without an estimate at first.
    const Scene& legend() const { return legend_; }

Q_SIGNALS:
    /// The person wants to see this setting and layer (from 0) in the main window.
    void settingChosen(const recency::Parameters& parameters, int layer);
    /// The keys lead to this panel, which may be scrolled away.
    void walkedTo(recency::ui::PaperPanel* panel);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void clear();
    void add_headings();
    void add_heading(const QString& text, int row, int column, int columns);
    void add_panels();
    void walk_to(std::size_t index);
    void make_current(std::size_t index);
    int place_of(std::size_t column) const;
    Scene scene_of(const PaperPanel& panel) const;
    void show_estimates();

    PaperGrid grid_;
    Estimates estimates_;
    bool shared_range_ = true;
    ColourMap colour_map_ = ColourMap::viridis;
    const Theme* theme_;
    QGridLayout* layout_ = nullptr;
    std::vector<PaperPanel*> panels_;
    std::vector<QLabel*> headings_;
    std::size_t current_ = 0;
    Scene legend_;
};

}  // namespace recency::ui

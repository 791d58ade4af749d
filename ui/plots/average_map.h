// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/cell_grid.h"
#include "ui/plots/colour_scale.h"
#include "ui/scene.h"
#include "ui/theme.h"

#include <QImage>
#include <QWidget>

namespace recency::ui {

/// What the averages of a layer are made of, as a small heatmap: row j has the weights that token
/// j gave to the tokens up to it. A token that is pointed at is a row here.
class AverageMap : public QWidget {
    Q_OBJECT

public:
    explicit AverageMap(QWidget* parent = nullptr);

    /// Weights of the scene's layer on a scale from 0 to `highest`; a token (from 0) may be marked.
    void set_scene(const Scene& scene, double highest, std::optional<int> marked);
    void set_theme(const Theme& theme);
    /// In place of a map; empty: the map.
    void set_words(const QString& words);
    /// Room for numbers and more beneath the map, at normal scale.
    void set_beneath(int beneath);
    /// Beneath the numbers: what the map shows.
    void set_caption(const QString& caption);

    QString words() const { return words_; }
    QString caption() const { return caption_; }
    CellGrid grid() const;
    /// Of the numbers at the left and beneath, at normal scale.
    static constexpr int left = 28;
    static constexpr int number_row = 20;

Q_SIGNALS:
    /// The token (from 0) whose row is under the pointer, or none. Said once for each change.
    void tokenHovered(std::optional<int> token);
    void tokenClicked(int token);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void point_at(std::optional<int> token);
    void paint_cells(QPainter& painter, const CellGrid& grid) const;
    void paint_picture(QPainter& painter, const CellGrid& grid);
    void paint_numbers(QPainter& painter, const CellGrid& grid) const;
    void paint_marked(QPainter& painter, const CellGrid& grid) const;
    int number_height() const { return theme_->length(number_row); }

    Scene scene_;
    const Theme* theme_;
    ColourScale scale_;
    QImage picture_;  // of many small cells, kept until they or the size change
    std::optional<int> marked_;
    std::optional<int> pointed_;
    QString words_;
    QString caption_;
    int beneath_ = number_row;
    bool focus_ring_ = false;
};

}  // namespace recency::ui

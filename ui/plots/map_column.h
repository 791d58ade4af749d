// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/cell_pane.h"
#include "ui/plots/read_out_text.h"
#include "ui/scene.h"
#include "ui/theme.h"

#include <QWidget>

#include <optional>

class QLabel;

namespace recency::ui {

class ReadOut;

/// What stands above a heatmap that is one of several.
struct ColumnHeading {
    enum class Mark { none, square, disc };  // of run A, of the live run B
    Mark mark = Mark::none;
    QString letter;  // "A", in the colour of its run
    QString title;
    QString note;  // in the second ink
};

/// A heatmap in a column of a page: heading, square and read-out, as wide as the column allows.
/// Shows a scene; tells which cell is pointed at and clicked.
class MapColumn : public CellPane {
    Q_OBJECT

public:
    explicit MapColumn(QWidget* parent = nullptr);

    void setHeading(const ColumnHeading& heading);
    /// The scene's estimate may be null: `missing` is said in place of the square then.
    void setScene(const Scene& scene, const ReadOutText& text, const QString& missing);
    void setTheme(const Theme& theme);

    /// Height for a column of this width, or the side of the square in it.
    int neededHeight(int width) const;
    int sideFor(int width) const;
    int squareLeft() const;

    QStringList readOut() const;
    QString words() const;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    int tokens() const;
    int headingHeight() const;
    void arrange();
    void showReadOut();
    void paintMark(QPainter& painter, double middle) const;

    ColumnHeading heading_;
    ReadOutText text_;
    const Theme* theme_;
    ReadOut* read_out_;
    QLabel* words_;
};

}  // namespace recency::ui

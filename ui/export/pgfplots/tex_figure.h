// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/figure_drawing.h"
#include "ui/export/figure_export.h"
#include "ui/export/figure_layout.h"

#include <QColor>
#include <QString>
#include <QStringList>

#include <vector>

namespace recency::ui {

/// The picture while it is written, and the files that it reads.
class TexFigure {
public:
    TexFigure(const FigureLayout& layout, const QString& stem);

    const FigureLayout& layout() const { return layout_; }

    /// The colour's name in the picture.
    QString colour(const QColor& colour);
    void add_line(const QString& line) { body_ += line + QStringLiteral("%\n"); }
    void add_comment(const QString& text) { body_ += QStringLiteral("% ") + text + u'\n'; }
    /// A file whose name is the figure's and this; returns the name as the picture has it.
    QString add_file(const QString& ending, const QByteArray& content);

    /// What is filled or stroked; other shapes are left out.
    void add_shape(const Shape2D& shape);
    void add_text(const PlacedText& text);
    void add_sample(const PlacedSample& sample);

    /// "draw=c1a2b3c,line width=0.5bp,..."
    QString stroke(const Stroke& stroke);
    /// "mark=*,mark size=1.5bp,mark options={...}"; a fill that is not valid is that of each point.
    QString marker(Marker marker, double diameter, const QColor& fill, const QColor& edge);

    const QString& body() const { return body_; }
    const QStringList& colours() const { return colours_; }
    std::vector<ExportedFile> take_files() { return std::move(files_); }

private:
    const FigureLayout& layout_;
    QString stem_;
    QString body_;
    QStringList colours_;  // their definitions
    std::vector<ExportedFile> files_;
};

}  // namespace recency::ui

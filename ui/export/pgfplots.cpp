// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/pgfplots.h"

#include "ui/export/data_seal.h"
#include "ui/export/drawing/key_shapes.h"
#include "ui/export/drawing/map_shapes.h"
#include "ui/export/figure_file.h"
#include "ui/export/figure_text.h"
#include "ui/export/pgfplots/tex_axis.h"
#include "ui/export/pgfplots/tex_curves.h"
#include "ui/export/pgfplots/tex_figure.h"
#include "ui/export/pgfplots/tex_maps.h"
#include "ui/export/pgfplots/tex_text.h"

#include <cmath>

namespace recency::ui {
namespace {

/// Of all maps together. With 21 000 cells a picture does not fit into TeX's memory, with 9 000 it
/// takes six seconds.
constexpr std::size_t most_cells = 6000;

/// Cells are pictures where the drawing has them too, or where they are too many.
bool maps_as_pictures(const FigureContent& content) {
    std::size_t cells = 0;
    for (const FigureRow& row : content.rows) {
        for (const FigurePanel& panel : row.panels) {
            if (const auto* map = std::get_if<MapPanel>(&panel.plot)) {
                cells += map->values.size();
            }
        }
    }
    return cells > most_cells;
}

/// In a document \@nodocument is \relax; before, the file makes a page of its own.
QString beginning(const FigureLayout& layout) {
    return QStringLiteral(
               R"(% It compiles as it stands with pdflatex. In a paper, whose preamble has \usepackage{pgfplots},
% \input it: it is as wide as \columnwidth there, and its texts have the paper's font.
% Another width, as in figure*: \newcommand{\recencywidth}{\textwidth} before it.
% Where its files are in another folder: \newcommand{\recencyfolder}{folder/} before it.
\expandafter\ifx\csname @nodocument\endcsname\relax
  \def\recencyend{}%
  \ifdefined\pgfplotsset\else
    \errmessage{This figure needs \string\usepackage{pgfplots} in the preamble}%
  \fi
\else
  \RequirePackage{fix-cm}
  \documentclass{article}
  \usepackage[paperwidth=%1bp,paperheight=%2bp,margin=0bp]{geometry}
  \addtolength{\textheight}{1pt}
  \usepackage{pgfplots}
  \pagestyle{empty}
  \setlength{\parindent}{0pt}
  \def\recencyend{\end{document}}
  \begin{document}
\fi
)")
        .arg(tex_length(layout.size.width()), tex_length(layout.size.height()));
}

QString definitions(const FigureContent& content, const FigureLayout& layout, const QString& stem,
                    const TexFigure& figure) {
    return QStringLiteral(R"(\begingroup
\pgfplotsset{compat=1.16}%
\providecommand{\recencyfolder}{}%
\providecommand{\recencywidth}{\columnwidth}%
\edef\recencydata{\recencyfolder\detokenize{)") +
           stem +
           QStringLiteral(R"(}}%
% One of the %1 points that the figure is wide.
\ifdefined\recencyunit\else\newdimen\recencyunit\newdimen\recencycellwidth\newdimen\recencycellheight\fi
\recencyunit=\dimexpr\recencywidth*1000/%2\relax
\ifdim\recencyunit<0.95bp
  \PackageWarning{recency-lab}{This figure was made for a width of %1bp:\MessageBreak
    its texts may lie upon each other here}%
\fi
)")
               .arg(tex_length(layout.size.width()))
               .arg(std::lround(layout.size.width() * 1000.0)) +
           figure.colours().join(QString()) + tex_colour_maps(content.keys) + tex_cell_marker();
}

QString picture(const FigureLayout& layout, const QString& axis_style, const TexFigure& figure) {
    return QStringLiteral(R"(\ifvmode\noindent\fi
\begin{tikzpicture}[x=\recencyunit,y=-\recencyunit,font=\fontsize{%1bp}{%2bp}\selectfont,
  recency text/.style={inner sep=0pt,outer sep=0pt}]
\pgfplotsset{)")
               .arg(tex_length(layout.font), tex_length(1.15 * layout.font)) +
           axis_style +
           QStringLiteral("}%\n\\useasboundingbox (0,0) rectangle (%1,%2);\n")
               .arg(tex_length(layout.size.width()), tex_length(layout.size.height())) +
           figure.body() + QStringLiteral("\\end{tikzpicture}%\n\\endgroup\n\\recencyend\n");
}

void add_panels(const FigureContent& content, TexFigure& figure) {
    const bool pictures = maps_as_pictures(content);
    int number = 0;
    for (const PlacedPanel& place : figure.layout().panels) {
        const FigurePanel& panel = content.rows.at(place.row).panels.at(place.panel);
        ++number;
        figure.add_comment(QStringLiteral("Panel %1: ").arg(number) + tex_text(panel.title));
        if (const auto* map = std::get_if<MapPanel>(&panel.plot)) {
            add_tex_map(panel, content.keys.at(map->key), place, number,
                        pictures || map->tokens > most_tokens_as_rectangles, figure);
        } else {
            add_tex_curves(panel, place, number, figure);
        }
    }
}

/// Colour bars, and what stands between and below the panels.
void add_rest(const FigureContent& content, TexFigure& figure) {
    const FigureLayout& layout = figure.layout();
    for (const PlacedBar& bar : layout.bars) {
        add_tex_bar(content.keys.at(bar.key), bar, figure);
    }
    for (const PlacedSample& sample : layout.samples) {
        figure.add_sample(sample);
    }
    std::vector<Shape2D> shapes;
    add_hatch_sample(layout, shapes);
    for (const Shape2D& shape : shapes) {
        figure.add_shape(shape);
    }
    for (const PlacedText& text : layout.texts) {
        figure.add_text(text);
    }
}

}  // namespace

std::vector<ExportedFile> pgfplots_of(const FigureContent& content, const FigureLayout& layout,
                                      const QString& stem, const QByteArray& recipe) {
    const QString data_stem = tex_file_name(stem);
    TexFigure figure(layout, data_stem);
    add_panels(content, figure);
    add_rest(content, figure);
    const QString style = tex_axis_style(figure);  // has colours, too
    const QString text = QStringLiteral("% ") + tex_text(plain_text(content.title)) +
                         QStringLiteral(". Made by ") + figure_program() + QStringLiteral(".\n") +
                         beginning(layout) + definitions(content, layout, data_stem, figure) +
                         picture(layout, style, figure);
    QByteArray bytes = text.toUtf8();
    if (!recipe.isEmpty()) {
        bytes += "% recipe: " + recipe + '\n';
    }
    std::vector<ExportedFile> files = figure.take_files();
    files.push_back({stem + QStringLiteral(".tex"), sealed(std::move(bytes), "%")});
    return files;
}

}  // namespace recency::ui

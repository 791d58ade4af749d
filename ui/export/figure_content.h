// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/estimate.h"
#include "ui/colour_map.h"
#include "ui/export/recipe.h"
#include "ui/plots/curve_axis.h"
#include "ui/scene.h"

#include <QColor>
#include <QString>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace recency::ui {

// What stands in a figure: numbers, names and colours, without sizes. The drawing, the pgfplots
// file, the table of its data and the script that redraws it are all made from it. Texts may have
// the marks of figure_text.h.

/// How the colours of one or more heatmaps are read.
struct ColourKey {
    ValueRange range;
    bool diverging = false;  // blue - orange over a range that is symmetric about 0
    ColourMap map = ColourMap::viridis;
    QString label;  // "attention score *S*_{ij}"
    // Values beyond the ends, which then say so.
    bool clipped_below = false;
    bool clipped_above = false;
};

/// The lower triangle of one layer.
struct MapPanel {
    int tokens = 1;
    std::vector<double> values;  // packed by rows, tokens (tokens + 1) / 2; NaN where there is none
    std::vector<double> errors;  // standard errors, likewise; empty if not known
    bool diagonal_off_scale = false;  // hatched: left out of the range
    std::size_t key = 0;              // index into FigureContent::keys
    // Where the numbers come from, for files of data.
    std::string quantity;        // code name: "score"
    std::string run;             // "A", "B", "B-A"; empty where there is one run only
    int layer = 1;               // from 1
    std::size_t experiment = 0;  // index into FigureContent::experiments

    double value(int query, int key_position) const;  // both from 0, key_position <= query
};

enum class Marker { none, disc, square, triangle, diamond, hollow_disc, hollow_square, ring };
enum class Dash { solid, dashed, dotted, dash_dotted };

/// Line widths and discs are multiples of the figure's (which follow its font).
struct CurveStyle {
    QColor colour;
    double width = 1.0;  // 0: no line
    Dash dash = Dash::solid;
    Marker marker = Marker::none;
    bool bold_name = false;
};

/// What a horizontal position is.
enum class Along { key, layer, parameter };

/// One curve. All lists are as long as x or empty; NaN is a gap in the line.
struct Curve {
    QString name;  // at the line's end; empty: none
    CurveStyle style;
    std::vector<double> x;
    std::vector<double> y;
    std::vector<double> error;           // standard error: a band of two of them
    std::vector<double> spread;          // standard deviation between sequences: a pale band of one
    bool error_bars = false;             // bars of one standard error instead of a band of two
    std::vector<QColor> marker_colours;  // of each point
    std::vector<QString> values;         // written above the points that have room; empty: none
    // Where the numbers come from, for files of data.
    /// Code name: "score", "recency_probability"; "score_ratio" where they are relative to key 1,
    /// "recency_probability_with_ties" if all ties went to the later key, "h" of the closed form,
    /// "first_weight" and "first_contribution" of the last query and key 1.
    std::string quantity;
    /// "A", "B"; "theory", "published"; "no norm", "with norm"; "α=0.2" of a closed form; empty
    /// where there is one run only.
    std::string run;
    /// The parameter's values where one of them, the zero of a logarithmic axis, has a place in x
    /// that is not itself; else empty.
    std::vector<double> settings;
    int layer = 0;               // from 1; 0 where x is the layer
    int query = 0;               // from 1; 0 where there is none
    std::size_t experiment = 0;  // index into FigureContent::experiments
};

enum class Spacing { linear, ratio };  // ratio: logarithmic, labelled as multiples (×1, ×2)

struct FigureAxis {
    QString label;
    ValueRange range;
    Spacing spacing = Spacing::linear;
    bool positions = false;        // whole numbers 1 ... n: keys and layers
    std::vector<Tick> fixed = {};  // these ticks and no others, where there are any
    std::optional<double> axis_break = {};
};

struct LevelLine {
    double y = 0.0;
    QString name;  // in the right margin; empty: none
    QColor name_colour;
    bool drawn = true;  // only the name otherwise: "recent keys" at 1
};

struct CurvePanel {
    Along along = Along::key;
    FigureAxis x;
    FigureAxis y;
    std::vector<LevelLine> levels;
    std::vector<Curve> curves;  // in the order of drawing
    QString words;              // in place of curves: "all ties"
    /// Named in a key under the panels rather than at the lines' ends: marks and their words.
    std::vector<std::pair<CurveStyle, QString>> marks;
};

struct FigurePanel {
    QString title;  // "layer 4"
    QString note;   // beside or under the title: "RP .708 ± .0001"
    QString note2;  // under it: "published .7079"
    std::variant<MapPanel, CurvePanel> plot;
};

/// Panels that belong together: a row of a paper's grid, or all there are.
struct FigureRow {
    QString heading;     // "LayerNorm, *α* = 0.5"; may be empty
    std::string letter;  // the paper's own, "c"; empty: letters are given by panel
    std::vector<FigurePanel> panels;
};

struct FigureContent {
    QString title;  // of the file, not drawn
    std::vector<FigureRow> rows;
    std::vector<ColourKey> keys;
    RangeSharing sharing = RangeSharing::all;  // with one key for all, `all`
    /// Those of experiments_of(), with the N of their estimates: 0 where there is none yet.
    std::vector<Experiment> experiments;

    std::size_t panel_count() const;
};

/// What a recipe shows. `estimates` are those of experiments_of(recipe), of which some may be null
/// while they are computed: their panels stand empty. problem_with(recipe) is empty.
FigureContent content_of(const Recipe& recipe,
                         std::span<const std::shared_ptr<const Estimate>> estimates,
                         const Paper& paper);

}  // namespace recency::ui

#!/usr/bin/env python3
"""@TITLE@

Redraws the figure from the numbers in @TABLE@, which belongs beside this file:

    python3 NAME_OF_THIS_FILE [RESULT.pdf or .svg or .png]

Needs NumPy and matplotlib 3.6 or newer. First comes what is drawn and where, then how.
"""
import os
import sys

# A figure may be named like a module: those beside it are none of its modules.
sys.path = [path for path in sys.path
            if os.path.realpath(path) != os.path.dirname(os.path.realpath(__file__))]

import csv
import math
from pathlib import Path

import matplotlib
import numpy as np
from matplotlib import font_manager
from matplotlib.cm import ScalarMappable
from matplotlib.collections import PolyCollection
from matplotlib.colors import LinearSegmentedColormap, Normalize
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle
from matplotlib.ticker import NullLocator

# ------------------------------------------------------------------------------------------------
# What is drawn, and where. All lengths are points (1/72 in), all places are measured from the upper
# left corner of the figure; those of texts are on their baselines.
# ------------------------------------------------------------------------------------------------
@FIGURE@
# ------------------------------------------------------------------------------------------------
# How it is drawn.
# ------------------------------------------------------------------------------------------------
FONTS = ["Arial", "Liberation Sans", "DejaVu Sans"]  # the first of these that are installed

DASHES = {
    "solid": "solid",
    "dashed": (0, (5, 3)),  # of the line's width: line, gap
    "dotted": (0, (1, 2)),
    "dash_dotted": (0, (5, 2, 1, 2)),
}

MARKERS = {  # sign, size as a part of DISC, is it filled?
    "disc": ("o", 1.0, True),
    "square": ("s", 0.88, True),
    "triangle": ("^", 1.0, True),
    "diamond": ("D", 0.9, True),
    "hollow_disc": ("o", 0.84, False),
    "hollow_square": ("s", 0.72, False),
    "ring": ("o", 2.3, None),  # see-through: it stands round another marker
}

MOST_CELLS_DRAWN = 48  # along a side; more are drawn as a picture
LEAST_PICTURE = 1200  # its pixels along a side


def set_style():
    installed = set(font_manager.get_font_names())
    fonts = [font for font in FONTS if font in installed]
    matplotlib.rcParams.update({
        "font.family": fonts,
        # DejaVu Sans, which is always there, is wider than others: there was no room for it.
        "font.size": FONT * (0.92 if fonts[0] == "DejaVu Sans" else 1),
        "mathtext.fontset": "stix",
        "text.color": INK,
        "axes.linewidth": LINE,
        "axes.edgecolor": AXIS,
        "hatch.linewidth": 0.07 * FONT,
        "pdf.fonttype": 42,  # TrueType: texts can be searched and edited
        "ps.fonttype": 42,
        "svg.fonttype": "none",
    })


def read_table(path):
    """Lines of the table by (panel, curve), which count from 1; the curve of a heatmap is 0."""
    table = {}
    with open(path, encoding="utf-8", newline="") as file:
        for line in csv.DictReader(line for line in file if not line.startswith("#")):
            place = (int(line["panel"]), int(line["curve"] or 0))
            table.setdefault(place, []).append(line)
    return table


def column(lines, name):
    """The numbers of a column, NaN where there is none."""
    return np.array([float(line[name] or "nan") for line in lines])


def add_axes(figure, place):
    left, top, width, height = place
    axes = figure.add_axes(
        (left / WIDTH, 1 - (top + height) / HEIGHT, width / WIDTH, height / HEIGHT))
    axes.patch.set_visible(False)
    axes.tick_params(direction="out", length=TICK, width=LINE, pad=0.3 * FONT, color=AXIS,
                     labelcolor=INK2)
    return axes


def add_texts(figure, texts):
    for text in texts:
        left, baseline = text["at"]
        options = {name: text[name] for name in text if name not in ("at", "text", "up")}
        if text.get("up"):
            options.update(rotation=90, rotation_mode="anchor")
        figure.text(left / WIDTH, 1 - baseline / HEIGHT, text["text"], va="baseline", **options)


def set_ticks(axis, ticks):
    axis.set_minor_locator(NullLocator())
    axis.set_ticks([value for value, label in ticks], [label for value, label in ticks])


def colour_map(key):
    return LinearSegmentedColormap.from_list(key["map"], COLOURS[key["map"]], N=1024)


def norm(key):
    return Normalize(*key["range"], clip=True)  # beyond the ends: the colour of the nearer one


def draw_cells(axes, values, key, off_scale):
    """Squares. Each reaches under half of those that are drawn after it, to the right of it and
    below, so that no viewer shows a seam where they meet."""
    drawn = ~np.ma.getmaskarray(values)
    if off_scale:
        np.fill_diagonal(drawn, True)
    drawn = np.pad(drawn, (0, 1))  # nothing is drawn beyond the last ones
    outlines = []
    colours = []
    for row, column in np.argwhere(~np.ma.getmaskarray(values)):
        right = 0.5 if drawn[row, column + 1] else 0.0
        whole_corner = drawn[row, column + 1] <= drawn[row + 1, column + 1]
        below = 0.5 if drawn[row + 1, column] and whole_corner else 0.0
        x, y = column + 0.5, row + 0.5
        outlines.append([(x, y), (x + 1, y), (x + 1 + right, y + right),
                         (x + 1 + right, y + 1 + below), (x, y + 1 + below)])
        colours.append(colour_map(key)(norm(key)(values[row, column])))
    axes.add_collection(PolyCollection(outlines, facecolors=colours, linewidths=0,
                                       antialiaseds=False))


def draw_heatmap(axes, panel, lines):
    tokens = panel["tokens"]
    values = np.full((tokens, tokens), np.nan)  # query, key; no key comes after its query
    for line in lines:
        values[int(line["query"]) - 1, int(line["key"]) - 1] = float(line["mean"])
    if panel["off_scale"]:  # the diagonal, which is hatched
        np.fill_diagonal(values, np.nan)
    values = np.ma.masked_invalid(values)
    key = KEYS[panel["key"]]
    edges = np.arange(tokens + 1) + 0.5
    if tokens <= MOST_CELLS_DRAWN:
        draw_cells(axes, values, key, panel["off_scale"])
    else:  # enlarged: viewers that smooth pictures smooth less of it
        times = math.ceil(LEAST_PICTURE / tokens)
        axes.imshow(values.repeat(times, axis=0).repeat(times, axis=1), cmap=colour_map(key),
                    norm=norm(key), interpolation="none", aspect="auto",
                    extent=(edges[0], edges[-1], edges[-1], edges[0]))
    if panel["off_scale"]:
        for edge in edges[:-1]:
            axes.add_patch(Rectangle((edge, edge), 1, 1, facecolor=HATCH_GROUND,
                                     edgecolor=HATCH_STROKE, hatch="//////", linewidth=0))
    axes.set_xlim(edges[0], edges[-1])
    axes.set_ylim(edges[-1], edges[0])
    for spine in axes.spines.values():
        spine.set_visible(False)


def draw_band(axes, curve, x, y, width, alpha):
    if np.isfinite(width).any():
        axes.fill_between(x, y - width, y + width, color=curve["colour"], alpha=alpha, linewidth=0)


def draw_line(axes, curve, x, y, error):
    if curve["error_bars"]:
        axes.errorbar(x, y, error, fmt="none", ecolor=curve["colour"], elinewidth=LINE)
    if curve["width"] > 0:
        axes.plot(x, y, color=curve["colour"], linewidth=curve["width"] * CURVE,
                  linestyle=DASHES[curve["dash"]], dash_capstyle="round", solid_capstyle="round")


def draw_markers(axes, curve, x, y):
    if curve["marker"] == "none" or len(x) == 0:
        return
    sign, size, filled = MARKERS[curve["marker"]]
    own_colours = curve["marker_colours"]
    places = axes.transData.transform([(value, axes.get_ylim()[0]) for value in x])[:, 0]
    spacing = np.diff(places).min(initial=math.inf) * 72 / axes.figure.dpi
    step = 1
    if spacing < 1.5 * DISC:  # they crowd: smaller ones, or fewer, with the last one among them
        if own_colours:
            size *= 0.55
        elif curve["width"] > 0:
            step = math.ceil(4 * DISC / spacing)
    for point in range(len(x) - 1, -1, -step):
        own = own_colours[point] if own_colours else None
        fill = {True: own or curve["colour"], False: "white", None: "none"}[filled]
        axes.plot(x[point], y[point], linestyle="none", marker=sign, markersize=size * DISC,
                  markerfacecolor=fill, markeredgecolor=curve["colour"],
                  markeredgewidth=0 if filled and not own else 0.16 * DISC)


def draw_break(axes, at):
    """Two strokes across the horizontal axis, which leaves something out there."""
    for side in (-0.21, 0.21):
        axes.annotate("/", (at, axes.get_ylim()[0]), xytext=(side * FONT, 0),
                      textcoords="offset points", ha="center", va="center", color=AXIS)


def draw_curves(axes, panel, parts):
    """`parts` are the lines of the table of each curve."""
    for axis, set_scale, set_limits in (("x", axes.set_xscale, axes.set_xlim),
                                        ("y", axes.set_yscale, axes.set_ylim)):
        set_scale(panel[axis]["scale"])
        set_limits(panel[axis]["range"])
    for level in panel["levels"]:
        axes.axhline(level, color=AXIS, linewidth=LINE, linestyle=DASHES[LEVEL_DASH], zorder=1)
    numbers = [[column(lines, name) for name in ("x", "mean", "standard_error",
                                                 "standard_deviation")] for lines in parts]
    for curve, (x, y, error, spread) in zip(panel["curves"], numbers):
        draw_band(axes, curve, x, y, spread, SPREAD_ALPHA)
        if not curve["error_bars"]:
            draw_band(axes, curve, x, y, 2 * error, ERROR_ALPHA)
    for curve, (x, y, error, _) in zip(panel["curves"], numbers):
        draw_line(axes, curve, x, y, error)
        draw_markers(axes, curve, x, y)
    if panel["break_at"] is not None:
        draw_break(axes, panel["break_at"])
    axes.spines[["top", "right"]].set_visible(False)


def draw_bar(figure, bar):
    axes = add_axes(figure, bar["place"])
    key = KEYS[bar["key"]]
    upright = bar["place"][3] > bar["place"][2]
    colour_bar = figure.colorbar(ScalarMappable(norm(key), colour_map(key)), cax=axes,
                                 orientation="vertical" if upright else "horizontal")
    colour_bar.outline.set_visible(False)
    colour_bar.solids.set_edgecolor("face")
    # Their numbers are among the texts: those at the ends are flush with the bar.
    set_ticks(axes.yaxis if upright else axes.xaxis, [(value, "") for value in bar["ticks"]])


def draw_sample(figure, sample):
    """A line in the manner of a curve, its marker in the middle."""
    x = [left / WIDTH for left, top in sample["ends"]]
    y = [1 - top / HEIGHT for left, top in sample["ends"]]
    if sample["width"] > 0:
        figure.add_artist(Line2D(x, y, color=sample["colour"], linewidth=sample["width"] * CURVE,
                                 linestyle=DASHES[sample["dash"]]))
    if sample["marker"] != "none":
        sign, size, filled = MARKERS[sample["marker"]]
        fill = {True: sample["colour"], False: "white", None: "none"}[filled]
        figure.add_artist(Line2D([sum(x) / 2], [sum(y) / 2], linestyle="none", marker=sign,
                                 markersize=size * DISC, markerfacecolor=fill,
                                 markeredgecolor=sample["colour"],
                                 markeredgewidth=0 if filled else 0.16 * DISC))


def draw_figure(table):
    figure = Figure(figsize=(WIDTH / 72, HEIGHT / 72))
    for number, panel in enumerate(PANELS, start=1):
        axes = add_axes(figure, panel["place"])
        if panel["kind"] == "heatmap":
            draw_heatmap(axes, panel, table.get((number, 0), []))
        else:
            curves = range(1, len(panel["curves"]) + 1)
            draw_curves(axes, panel, [table.get((number, curve), []) for curve in curves])
        set_ticks(axes.xaxis, panel["x_ticks"])
        set_ticks(axes.yaxis, panel["y_ticks"])
        add_texts(figure, panel["texts"])
    for bar in BARS:
        draw_bar(figure, bar)
        add_texts(figure, bar["texts"])
    for sample in SAMPLES:
        draw_sample(figure, sample)
    if HATCH_SAMPLE:
        left, top, width, height = HATCH_SAMPLE
        figure.add_artist(Rectangle((left / WIDTH, 1 - (top + height) / HEIGHT), width / WIDTH,
                                    height / HEIGHT, facecolor=HATCH_GROUND,
                                    edgecolor=HATCH_STROKE, hatch="//////", linewidth=0))
    add_texts(figure, TEXTS)
    return figure


def main():
    here = Path(__file__).resolve()
    result = Path(sys.argv[1]) if len(sys.argv) > 1 else here.with_name(here.stem + "-redrawn.pdf")
    set_style()
    figure = draw_figure(read_table(here.with_name(TABLE)))
    page = PAGE if result.suffix.lower() == ".png" else None  # the other formats have none
    figure.savefig(result, dpi=DPI, facecolor=page or "none")


if __name__ == "__main__":
    main()

# The lines below bring the figure back in Recency Lab, as long as nothing above them is changed.

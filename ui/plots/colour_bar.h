// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/colour_scale.h"
#include "ui/scene.h"

#include <QWidget>

#include <functional>
#include <vector>

namespace recency::ui {

/// A number under the colour bar: its place in pixels from the bar's left end, and its text, whose
/// left edge lies at `text_left`.
struct BarTick {
    double place = 0.0;
    double text_left = 0.0;
    QString text;
};

/// Are there values beyond the ends of the range?
struct Clipping {
    bool below = false;
    bool above = false;

    bool operator==(const Clipping&) const = default;
};

/// The exact ends of the range, the first flush with the bar's left end and the last with its
/// right end, and between them the at most three rounder numbers that have room. text_width
/// measures a text in pixels, between two of which there are at least `gap`. Ends beyond which
/// there are values say so: "0.20 or more".
std::vector<BarTick> bar_ticks(const ValueRange& range, const Clipping& clipping, double width,
                               const std::function<double(const QString&)>& text_width,
                               double gap = 14.0);

/// The same for differences, whose range is symmetric: "≤ −0.10, less in B", 0 where it has room,
/// "more in B, ≥ +0.10".
std::vector<BarTick> difference_ticks(const ValueRange& range, const Clipping& clipping,
                                      double width,
                                      const std::function<double(const QString&)>& text_width,
                                      double gap = 14.0);

/// Which values of the scene's layer the scene's range leaves out. A locked range can, and that of
/// differences, which does not look at the diagonal.
Clipping clipping_of(const Scene& scene);

/// The colour scale: a bar with numbers, a triangle at the value in focus, and beside it what the
/// hatching means.
class ColourBar : public QWidget {
    Q_OBJECT

public:
    explicit ColourBar(QWidget* parent = nullptr);

    /// The scene's estimate may be missing: nothing is drawn then.
    void set_scene(const Scene& scene, const Theme& theme);
    /// Short words for the hatching, for small windows.
    void set_compact(bool compact);

    /// From the widget's top to the middle of the bar.
    static int bar_centre(const Theme& theme) { return theme.length(15); }
    static int needed_height(const Theme& theme) { return theme.length(43); }
    /// From the widget's left edge to the bar's, and as much at the right: room for the triangle.
    static int side_margin(const Theme& theme) { return theme.length(6); }

    QStringList tick_texts() const;
    /// "self, off the scale", or empty while the diagonal is on it.
    QString hatch_text() const;
    /// Pixel of the triangle's tip, if a value is pointed at.
    std::optional<double> marked_place() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QRect bar() const;
    std::vector<BarTick> ticks() const;
    void paint_bar(QPainter& painter) const;
    void paint_ticks(QPainter& painter) const;
    void paint_mark(QPainter& painter) const;
    void paint_hatch(QPainter& painter) const;

    Scene scene_;
    const Theme* theme_;
    ColourScale scale_;
    Clipping clipping_;
    bool compact_ = false;
};

}  // namespace recency::ui

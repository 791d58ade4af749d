// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/colour_scale.h"
#include "ui/scene.h"

#include <QAbstractButton>
#include <QImage>

namespace recency::ui {

/// The heatmap of a layer in `side` x `side` pixels: of many tokens the nearest to each pixel.
QImage thumbnail_picture(const Scene& scene, int layer, int side, const ColourScale& scale,
                         const Theme& theme);

/// What stands in a layer's badge: ".908"; "tie" where all comparisons are ties; "–" where there is
/// no recency probability.
QString layer_badge(const Scene& scene, int layer);

/// One layer in the strip: its picture, its name over the badge with its recency probability.
class LayerThumbnail : public QAbstractButton {
    Q_OBJECT

public:
    LayerThumbnail(int layer, const Theme& theme, QWidget* parent);

    void set_scene(const Scene& scene, const ColourScale& scale, const Theme& theme);
    /// A smaller picture for low strips; at presenter scale there is only one form.
    void set_compact(bool compact);
    /// A ring round the chosen layer: the strip has the keyboard focus.
    void set_focus_ring(bool visible);

    int layer() const { return layer_; }
    QSize sizeHint() const override;

    /// From its left edge to its picture.
    static int inset(const Theme& theme) { return theme.pick(10, 14); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int side() const { return theme_->pick(compact_ ? 52 : 72, 96); }
    void paint_ground(QPainter& painter) const;
    void paint_picture(QPainter& painter) const;
    QString spoken_name() const;
    void paint_name(QPainter& painter, int left, int baseline) const;
    void paint_badge(QPainter& painter, const Scene& scene, const QString& run, int left,
                     int top) const;
    void paint_both_badges(QPainter& painter, int left) const;
    int picture_top() const;

    int layer_;
    bool compact_ = false;
    bool chosen_ = false;
    bool focus_ring_ = false;
    Scene scene_;
    ColourScale scale_;
    const Theme* theme_;
    mutable QImage picture_;  // drawn when first seen: most of 64 layers are scrolled away
};

}  // namespace recency::ui

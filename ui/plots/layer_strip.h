// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/layer_thumbnail.h"
#include "ui/scene.h"

#include <QWidget>

#include <vector>

namespace recency::ui {

/// All layers side by side, one of them chosen: with pointer, arrow keys, Home and End. Scrolls
/// where there are more layers than room. 100 high, or 80 in small windows: it takes the smaller
/// form by itself when it is given less than 100. At presenter scale always 138. The first picture
/// begins left_inset() from its left edge, so that it can span the paper from edge to edge.
class LayerStrip : public QWidget {
    Q_OBJECT

public:
    explicit LayerStrip(QWidget* parent = nullptr);

    void setScene(const Scene& scene);
    void setTheme(const Theme& theme);

    QSize sizeHint() const override { return theme_->pick(QSize(640, 100), QSize(1120, 138)); }
    QSize minimumSizeHint() const override { return theme_->pick(QSize(240, 80), QSize(420, 138)); }

    /// The layer's button, for tests and for those who point at it.
    LayerThumbnail* thumbnail(int layer) const;

    static int left_inset(const Theme& theme) { return theme.pick(24, 32); }

Q_SIGNALS:
    void layerChosen(int layer);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    QAbstractButton* make_arrow(const QString& name, int step);
    void make_thumbnails(int count);
    void show_scene();
    void arrange();
    void scroll_to(int offset);
    void show_layer(int layer);
    void choose(int layer);
    void set_focus_ring(bool visible);
    bool compact() const { return height() < 100; }
    int pitch() const { return theme_->pick(compact() ? 148 : 176, 266); }
    int window_left() const;
    int content_width() const;
    int largest_offset() const;

    Scene scene_;
    const Theme* theme_;
    QWidget* window_;  // what is seen of the thumbnails
    std::vector<LayerThumbnail*> thumbnails_;
    QAbstractButton* back_;
    QAbstractButton* forward_;
    int offset_ = 0;
    int shown_layer_ = -1;
};

}  // namespace recency::ui

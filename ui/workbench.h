// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/scene.h"
#include "ui/theme.h"

#include <QWidget>

#include <map>

namespace recency::ui {

class Laboratory;
class LayerStrip;
class Page;
class SegmentedControl;

/// The paper side of the window: the layer strip above, with the switch between perspectives at its
/// right, and the page of the chosen perspective beneath. Hands scenes to what is seen.
class Workbench : public QWidget {
    Q_OBJECT
public:
    explicit Workbench(Laboratory& laboratory, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    LayerStrip* strip() const { return strip_; }
    /// The page of a perspective; made when it is first asked for.
    Page* page(Perspective perspective);
    /// What a lesson page points at, which a projector must show.
    void feature(const QStringList& parts);
    /// What a lesson means by a part's name; null if it is not shown now.
    QWidget* part(const QString& name) const;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    Page* makePage(Perspective perspective);
    void setUpSwitch();
    void setScene(const Scene& scene);
    void showPage(Perspective perspective);
    static void focusFirst(const Page& page);
    bool presenting() const { return theme_->type_scale == TypeScale::presenter; }
    void arrange();

    Laboratory& laboratory_;
    const Theme* theme_;
    LayerStrip* strip_;
    SegmentedControl* switch_;
    std::map<Perspective, Page*> pages_;
    Page* shown_ = nullptr;
    QStringList featured_;
};

}  // namespace recency::ui

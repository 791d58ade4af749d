// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workbench.h"

#include "ui/controls/segmented_control.h"
#include "ui/laboratory.h"
#include "ui/pages/compare_page.h"
#include "ui/pages/map_page.h"
#include "ui/pages/sources_page.h"
#include "ui/pages/why_page.h"
#include "ui/plots/layer_strip.h"

#include <QApplication>
#include <QPainter>

#include <utility>

namespace recency::ui {

namespace {

constexpr int edge = 24;
constexpr int narrow_workbench = 1099;  // in a window of 1400, with the panel and its hairline
constexpr int projector_top = 10;
constexpr int switch_width = 320;

}  // namespace

Workbench::Workbench(Laboratory& laboratory, QWidget* parent)
    : QWidget(parent),
      laboratory_(laboratory),
      theme_(&Theme::of(Appearance::light)),
      strip_(new LayerStrip(this)),
      switch_(new SegmentedControl(this)) {
    connect(&laboratory_, &Laboratory::sceneChanged, this, &Workbench::setScene);
    connect(strip_, &LayerStrip::layerChosen, this, [this](int layer) {
        laboratory_.changeView([layer](View& view) { view.layer = layer; });
    });
    setUpSwitch();
    showPage(laboratory_.view().perspective);
}

/// In the order of Perspective.
void Workbench::setUpSwitch() {
    switch_->setAccessibleName(tr("Perspective"));
    switch_->setChoices({tr("Map"), tr("Compare"), tr("Why"), tr("Sources")},
                        {tr("The chosen layer at large"), tr("Run A, run B and B − A"),
                         tr("Length times cosine, with and without a norm"),
                         tr("Where the content of a token comes from: weight, rollout and "
                            "contribution side by side")});
    connect(switch_, &SegmentedControl::chosen, this, [this](int index) {
        laboratory_.changeView(
            [index](View& view) { view.perspective = static_cast<Perspective>(index); });
        showPage(laboratory_.view().perspective);  // also before the first numbers
    });
}

Page* Workbench::page(Perspective perspective) {
    Page*& page = pages_[perspective];
    if (page == nullptr) {
        page = makePage(perspective);
        page->hide();
        page->setTheme(*theme_);
        page->feature(featured_);
    }
    return page;
}

Page* Workbench::makePage(Perspective perspective) {
    switch (perspective) {
    case Perspective::compare:
        return new ComparePage(laboratory_, this);
    case Perspective::why:
        return new WhyPage(laboratory_, this);
    case Perspective::sources:
        return new SourcesPage(laboratory_, this);
    default:
        return new MapPage(laboratory_, this);
    }
}

/// The first part of a page that the keyboard can go to.
void Workbench::focusFirst(const Page& page) {
    for (QWidget* widget : page.findChildren<QWidget*>()) {
        if ((widget->focusPolicy() & Qt::TabFocus) != 0 && widget->isVisible()) {
            return widget->setFocus(Qt::OtherFocusReason);
        }
    }
}

void Workbench::showPage(Perspective perspective) {
    Page* wanted = page(perspective);
    switch_->setCurrent(static_cast<int>(perspective));
    if (wanted == shown_) {
        return;
    }
    const bool had_focus = shown_ != nullptr && shown_->isAncestorOf(QApplication::focusWidget());
    Page* before = std::exchange(shown_, wanted);
    arrange();
    shown_->show();
    if (had_focus) {
        focusFirst(*shown_);  // not the next control that happens to come
    }
    if (before != nullptr) {
        before->hide();
    }
}

void Workbench::setScene(const Scene& scene) {
    strip_->setScene(scene);
    showPage(scene.view.perspective);
    shown_->setScene(scene);
}

void Workbench::setTheme(const Theme& theme) {
    theme_ = &theme;
    strip_->setTheme(theme);
    for (const auto& [perspective, page] : pages_) {
        page->setTheme(theme);
    }
    arrange();
    update();
}

void Workbench::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

void Workbench::feature(const QStringList& parts) {
    featured_ = parts;
    for (const auto& [perspective, page] : pages_) {
        page->feature(parts);
    }
}

QWidget* Workbench::part(const QString& name) const {
    return name == QStringLiteral("strip") ? strip_ : shown_->part(name);
}

void Workbench::arrange() {
    switch_->setHidden(presenting());
    if (presenting()) {
        const int height = strip_->sizeHint().height();
        strip_->setGeometry(0, projector_top, width(), height);
        const int top = projector_top + height;
        shown_->setGeometry(0, top, width(), this->height() - top);
        shown_->setCompact(false);
        return;
    }
    const bool narrow = width() < narrow_workbench;
    const int strip_height = narrow ? 80 : 100;
    const int switch_left = width() - edge - switch_width;
    const QSize size(switch_width, switch_->sizeHint().height());
    switch_->setGeometry(QRect(QPoint(switch_left, (strip_height - size.height()) / 2), size));
    strip_->setGeometry(0, 0, switch_left - edge, strip_height);
    shown_->setGeometry(0, strip_height, width(), height() - strip_height);
    shown_->setCompact(narrow);
}

void Workbench::paintEvent(QPaintEvent* /*event*/) {
    QPainter(this).fillRect(rect(), theme_->paper);
}

}  // namespace recency::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/why_page.h"

#include "ui/laboratory.h"
#include "ui/pages/view_connections.h"
#include "ui/pages/why_head.h"
#include "ui/pages/why_row.h"
#include "ui/pages/why_row_words.h"
#include "ui/pages/why_scales.h"
#include "ui/pages/why_steps.h"
#include "ui/plots/average_map.h"
#include "ui/plots/cell_keys.h"
#include "ui/plots/colour_bar.h"
#include "ui/plots/factor_range.h"

#include <QKeyEvent>

#include <algorithm>

namespace recency::ui {
namespace {

// At normal scale.
constexpr int gap = 8;
constexpr int foot = 12;

}  // namespace

WhyPage::WhyPage(Laboratory& laboratory, QWidget* parent)
    : Page(parent),
      laboratory_(laboratory),
      theme_(&Theme::of(Appearance::light)),
      head_(new WhyHead(this)),
      rows_{new WhyRow(false, this), new WhyRow(true, this)},
      bar_(new ColourBar(this)),
      steps_(new WhySteps(this)) {
    for (const WhyRow* row : rows_) {
        connectRow(*row);
    }
    connect(steps_, &WhySteps::chosen, this, &WhyPage::chooseStep);
}

void WhyPage::connectRow(const WhyRow& row) {
    connect_tokens(*row.map(), laboratory_);
    for (int index = 0; index < 3; ++index) {
        connect_key(*row.plot(index), laboratory_);
    }
}

void WhyPage::setScene(const Scene& scene) {
    pair_.take(scene);
    Scene live = scene;
    live.estimate = pair_.live();
    live.view = fitted(scene.view, *live.estimate);
    const std::array<WhyRun, 2> both = why_runs(live, pair_);
    const WhyScales scales = scalesOf(both, live);
    showRows(both, live, scales);
    head_->showTexts(both, live);
    showBar(both[has_norm(*live.estimate) ? 1 : 0], scales);
    steps_->setStep(live.view.why_step);
    if (tokens_ != live.tokens()) {  // the side of a map is a multiple of S
        tokens_ = live.tokens();
        arrange();
    }
}

void WhyPage::showRows(const std::array<WhyRun, 2>& runs, const Scene& live,
                       const WhyScales& scales) {
    for (std::size_t index = 0; index < rows_.size(); ++index) {
        const bool known = runs[index].scene.estimate != nullptr;
        const Normalization expected = index == 0 ? Normalization::none : Normalization::layer_norm;
        rows_[index]->showRun(runs[index], live,
                              norm_name(known ? runs[index].parameters().normalization : expected),
                              scales);
    }
}

WhyScales WhyPage::scalesOf(const std::array<WhyRun, 2>& runs, const Scene& scene) {
    const WhyExtents extents = extents_of(runs);
    const auto fit = [](SteadyRange& range, const ValueRange& extent, double least) {
        return range.fit(extent.minimum, extent.maximum, least);
    };
    WhyScales scales;
    scales.ratio = ratios_from(fit(ratios_, extents.logarithms, least_logarithm_span));
    scales.cosine = fit(cosines_, extents.cosines, least_cosine_span);
    scales.weight = highest_weight(scene.tokens());
    scales.step = scene.view.why_step;
    return scales;
}

/// One scale of weights for both maps, beneath the lower one.
void WhyPage::showBar(const WhyRun& live, const WhyScales& scales) {
    bar_->setVisible(live.has_layer() && live.scene.view.layer > 0);
    if (!bar_->isHidden()) {
        Scene weights = live.scene;
        weights.view.layer -= 1;
        weights.view.quantity = Quantity::weight;
        weights.view.diagonal_in_range = true;
        weights.view.hovered.reset();
        weights.view.locked.reset();
        weights.minus.reset();
        weights.view.range_mode = RangeMode::locked;  // larger weights are "or more"
        weights.range = {0.0, scales.weight};
        bar_->set_scene(weights, *theme_);
    }
}

void WhyPage::setTheme(const Theme& theme) {
    theme_ = &theme;
    head_->setTheme(theme);
    for (WhyRow* row : rows_) {
        row->setTheme(theme);
    }
    steps_->setTheme(theme);
    showAnew();
    arrange();
}

void WhyPage::setCompact(bool compact) {
    compact_ = compact;
    bar_->set_compact(true);
    arrange();
}

QString WhyPage::title() const {
    return head_->title();
}

QString WhyPage::sentence() const {
    return head_->sentence();
}

QString WhyPage::heading(int step) const {
    return head_->heading(step);
}

void WhyPage::showAnew() {
    if (isVisible() && laboratory_.scene().estimate != nullptr) {
        setScene(laboratory_.scene());
    }
}

void WhyPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    showAnew();
}

/// The numbers of many layers are large: a page that is not seen holds none of them.
void WhyPage::hideEvent(QHideEvent* event) {
    Page::hideEvent(event);
    pair_.release();
    tokens_ = 0;
    Scene empty;  // the plots are shown nothing, but need a number of tokens
    empty.estimate = std::make_shared<Estimate>(Parameters{}, 1, QuantitySet{});
    showRows({}, empty, {});
    bar_->set_scene({}, *theme_);
}

void WhyPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    arrange();
}

void WhyPage::arrange() {
    const WhyColumns columns = WhyColumns::of(width(), compact_, *theme_);
    const int top = head_->neededHeight(compact_);
    head_->setGeometry(0, 0, width(), top);
    head_->setColumns(columns, compact_);
    const QSize buttons = steps_->sizeHint();
    const int bottom = height() - theme_->length(foot) - buttons.height();
    steps_->setGeometry((width() - buttons.width()) / 2, bottom, buttons.width(), buttons.height());
    // The lower row also says what the horizontal axes are; the axes themselves are equally high.
    const int more = theme_->length(FactorPlot::axis_name_height);
    const int upper = (bottom - top - theme_->length(gap) - more) / 2;
    rows_[0]->setGeometry(0, top, width(), upper);
    rows_[1]->setGeometry(0, top + upper, width(), upper + more);
    for (WhyRow* row : rows_) {
        row->setColumns(columns);
    }
    arrangeBar(columns);
}

/// Under the lower map, and at least as wide as its numbers need.
void WhyPage::arrangeBar(const WhyColumns& columns) {
    const int margin = ColourBar::side_margin(*theme_);
    const QRect map = rows_[1]->mapSquare();
    const int column_right = columns.column_left(0) + columns.width;
    bar_->setGeometry(map.left() - margin,
                      map.bottom() + 1 + theme_->length(AverageMap::number_row),
                      column_right - map.left() + 2 * margin, ColourBar::needed_height(*theme_));
}

void WhyPage::chooseStep(int step) {
    const int chosen = std::clamp(step, 0, why_steps - 1);
    laboratory_.changeView([chosen](View& view) { view.why_step = chosen; });
}

/// The step that a key asks for; empty where it asks for none.
std::optional<int> WhyPage::stepFor(int key) const {
    const int step = laboratory_.view().why_step;
    switch (key) {
    case Qt::Key_Left:
    case Qt::Key_PageUp:
        return step - 1;
    case Qt::Key_Right:
    case Qt::Key_PageDown:
        return step + 1;
    default:
        return key >= Qt::Key_1 && key < Qt::Key_1 + why_steps ? std::optional(key - Qt::Key_1)
                                                               : std::nullopt;
    }
}

/// Up and down walk along the keys of the row, as they stand in the maps; Enter and Escape do what
/// they do in a heatmap.
bool WhyPage::walk(int key) {
    const Scene& scene = laboratory_.scene();
    if (scene.estimate == nullptr || scene.row() == 0) {
        return false;
    }
    if (key == Qt::Key_Up || key == Qt::Key_Down) {
        const int last = scene.row() - 1;
        const int from = scene.focus() ? std::min(scene.focus()->key, last) : last;
        const int to = scene.focus() ? from + (key == Qt::Key_Down ? 1 : -1) : last;
        const Cell cell{scene.row(), std::clamp(to, 0, last)};
        laboratory_.changeView([cell](View& view) { view.hovered = cell; });
        return true;
    }
    const std::optional<CellAnswer> answer = answer_to_key(key, scene);
    if (answer) {
        laboratory_.changeView([&answer](View& view) {
            (answer->kind == CellAnswer::Kind::lock ? view.locked : view.hovered) = answer->cell;
        });
    }
    return answer.has_value();
}

/// Of the plots and maps: the buttons answer keys themselves.
void WhyPage::keyPressEvent(QKeyEvent* event) {
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    const std::optional<int> step = plain ? stepFor(event->key()) : std::nullopt;
    if (step) {
        chooseStep(*step);
    } else if (!plain || !walk(event->key())) {
        Page::keyPressEvent(event);
    }
}

}  // namespace recency::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/why_page.h"

#include "ui/laboratory.h"
#include "ui/pages/view_connections.h"
#include "ui/pages/why_row.h"
#include "ui/pages/why_row_words.h"
#include "ui/pages/why_steps.h"
#include "ui/pages/why_words.h"
#include "ui/plots/average_map.h"
#include "ui/plots/cell_keys.h"
#include "ui/plots/colour_bar.h"

#include <QKeyEvent>
#include <QLabel>

#include <algorithm>
#include <cmath>

namespace recency::ui {
namespace {

// At normal scale.
constexpr int title_height = 32;
constexpr int line_height = 21;
constexpr int heading_height = 22;
constexpr int text_line_height = 18;
constexpr int gap = 8;
constexpr int foot = 12;

constexpr double least_logarithm_span = 0.06;  // three per cent either way
constexpr double least_cosine_span = 0.2;
constexpr double even_shares =
    5.0;  // colours end at about five times the even share of the last row

bool has_norm(const Estimate& estimate) {
    return estimate.parameters().normalization != Normalization::none;
}

/// The same experiment but for the norm?
bool same_but_for_norm(const Estimate& one, const Estimate& other) {
    Parameters parameters = one.parameters();
    parameters.normalization = other.parameters().normalization;
    return parameters == other.parameters();
}

void include(const QVector<double>& values, bool logarithms, ValueRange& range) {
    for (const double value : values) {
        const double place = logarithms ? std::log(value) : value;
        range.minimum = std::min(range.minimum, place);
        range.maximum = std::max(range.maximum, place);
    }
}

void colour_text(QLabel& label, const QColor& colour) {
    QPalette palette = label.palette();
    palette.setColor(QPalette::WindowText, colour);
    label.setPalette(palette);
}

}  // namespace

WhyPage::WhyPage(Laboratory& laboratory, QWidget* parent)
    : Page(parent),
      laboratory_(laboratory),
      theme_(&Theme::of(Appearance::light)),
      title_(new QLabel(this)),
      sentence_(new QLabel(this)),
      rows_{new WhyRow(false, this), new WhyRow(true, this)},
      bar_(new ColourBar(this)),
      steps_(new WhySteps(this)) {
    sentence_->setWordWrap(true);
    sentence_->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    for (std::size_t step = 0; step < headings_.size(); ++step) {
        headings_[step] = new QLabel(step_name(static_cast<int>(step)), this);
        texts_[step] = new QLabel(this);
        texts_[step]->setWordWrap(true);
        texts_[step]->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    }
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
    takeRuns(scene);
    const std::array<WhyRun, 2> both = runs(scene);
    const WhyScales scales = scalesOf(both, scene);
    for (std::size_t index = 0; index < rows_.size(); ++index) {
        const bool known = both[index].scene.estimate != nullptr;
        const Normalization expected = index == 0 ? Normalization::none : Normalization::layer_norm;
        rows_[index]->showRun(both[index], scene,
                              norm_name(known ? both[index].parameters().normalization : expected),
                              scales);
    }
    showTexts(both, scene);
    showBar(both[has_norm(*scene.estimate) ? 1 : 0], scales);
    steps_->setStep(scene.view.why_step);
    if (tokens_ != scene.tokens()) {  // the side of a map is a multiple of S
        tokens_ = scene.tokens();
        arrange();
    }
}

/// Each run to the row where it belongs. While the norm is being switched, the counterpart may
/// still be the one of before: the row then keeps what it had of the same experiment.
void WhyPage::takeRuns(const Scene& scene) {
    const std::size_t own = has_norm(*scene.estimate) ? 1 : 0;
    const std::size_t other = 1 - own;
    estimates_[own] = scene.estimate;
    const auto& counterpart = scene.counterpart;
    if (counterpart != nullptr && has_norm(*counterpart) == (other == 1)) {
        estimates_[other] = counterpart;
    } else if (estimates_[other] != nullptr &&
               !same_but_for_norm(*estimates_[other], *scene.estimate)) {
        estimates_[other].reset();
    }
}

/// Plain values in one row make them plain in both.
std::array<WhyRun, 2> WhyPage::runs(const Scene& scene) const {
    std::array<WhyRun, 2> both;
    const auto make = [&](bool plain) {
        for (std::size_t index = 0; index < both.size(); ++index) {
            Scene own = scene;
            own.estimate = estimates_[index];
            if (own.estimate != nullptr) {
                own.view = fitted(scene.view, *own.estimate);
            }
            both[index] = why_run(own, plain);
        }
    };
    make(false);
    if (std::any_of(both.begin(), both.end(),
                    [](const WhyRun& run) { return run.scale == KeyFactors::Scale::plain; })) {
        make(true);
    }
    return both;
}

WhyScales WhyPage::scalesOf(const std::array<WhyRun, 2>& runs, const Scene& scene) {
    ValueRange ratios{0.0, 0.0};
    ValueRange cosines{0.0, 0.0};
    for (const WhyRun& run : runs) {
        include(run.length, true, ratios);
        include(run.length_before, true, ratios);
        const bool relative = run.scale == KeyFactors::Scale::ratio;
        include(run.cosine, relative, relative ? ratios : cosines);
        include(relative ? run.score : QVector<double>(), true, ratios);
    }
    const double room = 0.1 * (ratios.maximum - ratios.minimum);
    const ValueRange logarithms =
        ratios_.fit(ratios.minimum - room, ratios.maximum + room, least_logarithm_span);
    WhyScales scales;
    scales.ratio = {std::exp(std::max(logarithms.minimum, -600.0)),
                    std::exp(std::min(logarithms.maximum, 600.0))};
    scales.cosine = cosines_.fit(cosines.minimum, cosines.maximum, least_cosine_span);
    scales.weight = std::min(1.0, nice_step(even_shares / scene.tokens()));
    scales.step = scene.view.why_step;
    return scales;
}

void WhyPage::showTexts(const std::array<WhyRun, 2>& runs, const Scene& scene) {
    title_->setText(why_title(scene));
    sentence_->setText(step_sentence(scene.view.why_step, runs[0], runs[1]));
    const WhyRun& live = runs[has_norm(*scene.estimate) ? 1 : 0];
    for (std::size_t step = 0; step < texts_.size(); ++step) {
        const bool revealed = static_cast<int>(step) <= scene.view.why_step;
        texts_[step]->setText(revealed ? step_text(static_cast<int>(step), live) : QString());
        const std::array colours{theme_->ink, theme_->early, theme_->recent, theme_->ink};
        colour_text(*headings_[step], revealed ? colours[step] : theme_->ink2);
    }
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
    title_->setFont(text_font(theme, TextRole::heading, QFont::DemiBold));
    sentence_->setFont(text_font(theme, TextRole::title));
    colour_text(*title_, theme.ink);
    colour_text(*sentence_, theme.ink2);
    for (std::size_t step = 0; step < headings_.size(); ++step) {
        headings_[step]->setFont(text_font(theme, TextRole::title, QFont::DemiBold));
        texts_[step]->setFont(font_with_symbols(theme, TextRole::body));
        colour_text(*texts_[step], theme.ink2);
    }
    for (WhyRow* row : rows_) {
        row->setTheme(theme);
    }
    steps_->setTheme(theme);
    if (laboratory_.scene().estimate != nullptr) {
        setScene(laboratory_.scene());
    }
    arrange();
}

void WhyPage::setCompact(bool compact) {
    compact_ = compact;
    bar_->set_compact(true);
    arrange();
}

QString WhyPage::title() const {
    return title_->text();
}

QString WhyPage::sentence() const {
    return sentence_->text();
}

QString WhyPage::heading(int step) const {
    return texts_.at(static_cast<std::size_t>(step))->text();
}

void WhyPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    arrange();
}

void WhyPage::arrange() {
    const WhyColumns columns = WhyColumns::of(width(), compact_, *theme_);
    const bool presents = theme_->type_scale == TypeScale::presenter;
    const int lines = compact_ || presents ? 2 : 1;
    const int whole = width() - 2 * columns.left;
    int top = presents || compact_ ? 0 : theme_->length(gap);
    title_->setGeometry(columns.left, top, whole, theme_->length(title_height));
    top += theme_->length(title_height);
    sentence_->setGeometry(columns.left, top, whole, lines * theme_->length(line_height));
    top += lines * theme_->length(line_height) + theme_->length(gap);
    arrangeHeadings(columns, top);
    top += theme_->length(heading_height + 2 * text_line_height + (presents ? 0 : gap));
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

void WhyPage::arrangeHeadings(const WhyColumns& columns, int top) {
    const int height = theme_->length(heading_height);
    for (std::size_t step = 0; step < headings_.size(); ++step) {
        const int column = static_cast<int>(step);
        headings_[step]->setGeometry(columns.rect(column, top, height));
        texts_[step]->setGeometry(
            columns.rect(column, top + height, 2 * theme_->length(text_line_height)));
    }
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

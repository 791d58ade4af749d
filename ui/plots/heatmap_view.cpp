// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/heatmap_view.h"

#include "ui/controls/segmented_control.h"
#include "ui/help/quantity_words.h"
#include "ui/plots/colour_bar.h"
#include "ui/plots/heatmap_plot.h"
#include "ui/plots/heatmap_words.h"
#include "ui/plots/layer_values.h"
#include "ui/plots/plot_sizes.h"
#include "ui/plots/range_button.h"
#include "ui/plots/read_out.h"

#include <QLabel>
#include <QPainter>

#include <algorithm>

namespace recency::ui {
namespace {

// At normal scale.
constexpr int widest_switch = 404;
constexpr int least_side = 180;
constexpr int after_title = 11;

int beside_square(const Theme& theme) {
    const QMargins margins = heatmap_margins(theme);
    return margins.left() + margins.right();
}

QFont title_font(const Theme& theme) {
    return text_font(theme, TextRole::title, QFont::DemiBold);
}

int title_width(const QString& title, const Theme& theme) {
    return QFontMetrics(title_font(theme)).horizontalAdvance(title);
}

}  // namespace

/// Vertical distances, from the view's top or from the square's bottom.
struct HeatmapView::Measures {
    int header_top;
    int square_top;
    int bar_centre;  // below the square
    int below;       // all that lies below the square

    int beyond_square() const { return square_top + below; }
};

const HeatmapView::Measures& HeatmapView::measures() const {
    static const Measures normal = {16, 59, 85, 131};
    static const Measures compact = {8, 45, 79, 115};
    static const Measures presenter = {10, 70, 143, 196};
    if (presenting()) {
        return presenter;
    }
    return compact_ ? compact : normal;
}

HeatmapView::HeatmapView(QWidget* parent)
    : CellPane(parent),
      theme_(&Theme::of(Appearance::light)),
      quantities_(new SegmentedControl(this)),
      read_out_(new ReadOut(this)),
      message_(new QLabel(this)),
      colour_bar_(new ColourBar(this)),
      range_button_(new RangeButton(this)) {
    setAccessibleName(tr("Heatmap"));
    set_up_header();
    message_->setWordWrap(true);
    message_->setAttribute(Qt::WA_TransparentForMouseEvents);
    connect_parts();
    setTheme(*theme_);
}

void HeatmapView::set_up_header() {
    quantities_->setAccessibleName(tr("Quantity"));
    const std::vector<Quantity>& choices = heatmap_quantities();
    QStringList tooltips;
    for (const Quantity quantity : choices) {
        tooltips << explanation_tooltip({quantity_explanation(quantity)});
    }
    quantities_->setChoices(heatmap_quantity_names(), tooltips);
    for (std::size_t index = 0; index < choices.size(); ++index) {
        explain(*quantities_->segment(static_cast<int>(index)),
                {quantity_explanation(choices[index])});
    }
}

void HeatmapView::connect_parts() {
    connect(quantities_, &SegmentedControl::chosen, this, [this](int index) {
        Q_EMIT quantityChosen(heatmap_quantities().at(static_cast<std::size_t>(index)));
    });
    connect(range_button_, &RangeButton::modeChosen, this, &HeatmapView::rangeModeChosen);
    connect(range_button_, &RangeButton::diagonalToggled, this, &HeatmapView::diagonalToggled);
}

void HeatmapView::setScene(const Scene& scene) {
    const int tokens_before = tokens();
    scene_ = scene;
    if (tokens() != tokens_before) {
        arrange();
        updateGeometry();
    }
    show_parts();
}

void HeatmapView::setTheme(const Theme& theme) {
    const bool other_scale = theme.type_scale != theme_->type_scale;
    theme_ = &theme;
    // On a projector the menus and their keys are enough.
    quantities_->setVisible(!presenting());
    range_button_->setVisible(!presenting());
    QPalette colours = message_->palette();
    colours.setColor(QPalette::WindowText, theme.ink);
    message_->setPalette(colours);
    setFont(text_font(theme, TextRole::body));  // the controls take their size from it
    message_->setFont(text_font(theme, TextRole::title));
    show_parts();
    if (other_scale) {
        updateGeometry();
        arrange();
        show_read_out();
    }
}

void HeatmapView::setCompact(bool compact) {
    compact_ = compact;
    colour_bar_->set_compact(compact);
    updateGeometry();
    arrange();
    show_parts();
}

int HeatmapView::tokens() const {
    return scene_.estimate ? scene_.tokens() : Parameters().sequence_length;
}

int HeatmapView::preferredWidthForHeight(int height) const {
    const int room = std::max(height - measures().beyond_square(), theme_->length(least_side));
    return beside_square(*theme_) + square_side(room, tokens());
}

int HeatmapView::sideFor(const QSize& available) const {
    const int room = std::min(available.width() - beside_square(*theme_),
                              available.height() - measures().beyond_square());
    return square_side(std::max(room, 1), tokens());
}

int HeatmapView::squareBottom() const {
    return measures().square_top + sideFor(size());
}

QSize HeatmapView::sizeHint() const {
    return {preferredWidthForHeight(height()), height()};
}

QSize HeatmapView::minimumSizeHint() const {
    const int side = theme_->length(least_side);
    return {beside_square(*theme_) + side, measures().beyond_square() + side};
}

void HeatmapView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
    show_read_out();
}

void HeatmapView::arrange() {
    const Measures& at = measures();
    const int side = sideFor(size());
    const QMargins margins = heatmap_margins(*theme_);
    const QRect square(margins.left(), at.square_top, side, side);
    const int right = square.right() + 1;
    arrange_switch(right);
    plot_->setGeometry(square.marginsAdded(margins));
    read_out_->setGeometry(square);
    const int inset = theme_->length(16);
    message_->setGeometry(square.adjusted(inset, inset, -inset, -inset));
    arrange_bar_row(square.left(), right, square.bottom() + 1 + at.bar_centre);
}

/// Ends with the square, but leaves the title its room: beside a small square it gets narrower, and
/// then ends farther right.
void HeatmapView::arrange_switch(int right) {
    const int title = title_width(widest_layer_title(), *theme_) + theme_->length(after_title);
    const int widest = std::min(theme_->length(widest_switch), right * 3 / 5);
    const int wanted = std::max(quantities_->sizeHint().width(), widest);
    const int width =
        std::max(quantities_->minimumSizeHint().width(), std::min(wanted, right - title));
    quantities_->setGeometry(std::max(right - width, title), measures().header_top, width,
                             quantities_->sizeHint().height());
}

void HeatmapView::arrange_bar_row(int left, int right, int centre) {
    const QSize button = range_button_->sizeHint();
    const int gap = theme_->length(compact_ ? 10 : 16);
    range_button_->setGeometry(right - button.width(), centre - button.height() / 2, button.width(),
                               button.height());
    const int bar_right = presenting() ? right : std::max(left + 1, right - button.width() - gap);
    const int margin = ColourBar::side_margin(*theme_);
    colour_bar_->setGeometry(left - margin, centre - ColourBar::bar_centre(*theme_),
                             bar_right - left + 2 * margin, ColourBar::needed_height(*theme_));
}

void HeatmapView::show_parts() {
    const auto& choices = heatmap_quantities();
    const auto place = std::find(choices.begin(), choices.end(), scene_.view.quantity);
    quantities_->setCurrent(static_cast<int>(place - choices.begin()));
    explain_quantity(scene_.view.quantity);
    range_button_->set_state(scene_.view.range_mode, scene_.view.diagonal_in_range);
    plot_->set_scene(scene_, *theme_);
    colour_bar_->set_scene(scene_, *theme_);
    show_read_out();
    show_words();
    update();
}

/// F1 tells what the cells show.
void HeatmapView::explain_quantity(Quantity quantity) {
    if (explained_ != quantity) {
        explained_ = quantity;
        explain(*this, {quantity_explanation(quantity)});
    }
}

void HeatmapView::show_read_out() {
    if (layer_exists(scene_, scene_.view.layer)) {
        const TextRole role = compact_ ? TextRole::read_out_compact : TextRole::read_out;
        read_out_->set_text(
            presenting() ? brief_read_out(scene_, role) : read_out_text(scene_, role),
            {QRect(QPoint(0, 0), read_out_->size()), tokens()}, *theme_);
    } else {
        read_out_->clear();
    }
}

void HeatmapView::show_words() {
    const QString missing = missing_layer_text(scene_);
    message_->setText(missing);
    message_->setVisible(!missing.isEmpty());
    QString description = heatmap_description(scene_);
    if (layer_exists(scene_, scene_.view.layer)) {
        description += u' ' + spoken(read_out_text(scene_, TextRole::read_out));
    }
    setAccessibleDescription(description);
}

void HeatmapView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), theme_->paper);
    paint_header(painter);
}

void HeatmapView::paint_header(QPainter& painter) const {
    const QFont subtitle_font = text_font(*theme_, TextRole::body);
    const QString title = presenting() ? full_layer_title(scene_) : layer_title(scene_);
    const QString subtitle = sequences_subtitle(scene_);
    const int baseline = quantities_->geometry().center().y() + theme_->length(6);
    const int left = title_width(title, *theme_) + theme_->length(after_title);
    painter.setFont(title_font(*theme_));
    painter.setPen(theme_->ink);
    painter.drawText(0, baseline, title);
    const int right = left + QFontMetrics(subtitle_font).horizontalAdvance(subtitle);
    if (!presenting() && right + theme_->length(8) < quantities_->x()) {
        painter.setFont(subtitle_font);
        painter.setPen(theme_->ink2);
        painter.drawText(left, baseline, subtitle);
    }
}

}  // namespace recency::ui

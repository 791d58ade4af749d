// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/why_row.h"

#include "ui/help/quantity_words.h"
#include "ui/pages/label_colour.h"
#include "ui/pages/why_row_words.h"
#include "ui/pages/why_scales.h"
#include "ui/pages/why_words.h"
#include "ui/plots/average_map.h"
#include "ui/plots/layer_thumbnail.h"

#include <QLabel>
#include <QPainter>

namespace recency::ui {
namespace {

constexpr int name_height = 26;  // lengths at normal scale
constexpr int badge_height = 21;
constexpr int badge_padding = 12;
constexpr int gap = 8;
constexpr int radius = 4;

constexpr std::array quantities{Quantity::key_norm, Quantity::cosine, Quantity::score};
constexpr std::array factors{Factor::length, Factor::cosine, Factor::score};

}  // namespace

WhyRow::WhyRow(bool lowest, QWidget* parent)
    : QWidget(parent),
      theme_(&Theme::of(Appearance::light)),
      name_(new QLabel(this)),
      sentence_(new QLabel(this)),
      map_(new AverageMap(this)),
      lowest_(lowest) {
    sentence_->setWordWrap(true);
    sentence_->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    explain(*map_, {quantity_explanation(Quantity::weight)});
    map_->set_beneath(FactorPlot::beneath + (lowest ? FactorPlot::axis_name_height : 0));
    for (std::size_t index = 0; index < plots_.size(); ++index) {
        plots_[index] = new FactorPlot(factors[index], this);
        plots_[index]->set_lowest(lowest);
        signs_[index] = new QLabel(this);
        signs_[index]->setAlignment(Qt::AlignCenter);
        explain(*plots_[index], {quantity_explanation(quantities[index])});
    }
}

void WhyRow::showRun(const WhyRun& run, const Scene& live, const QString& name,
                     const WhyScales& scales) {
    showHead(run, name, scales.step);
    showMap(run, scales);
    const Scene& scene = run.scene.estimate != nullptr ? run.scene : live;
    for (std::size_t index = 0; index < plots_.size(); ++index) {
        const int step = static_cast<int>(index) + 1;
        const bool revealed = step <= scales.step;
        FactorPicture picture = pictureOf(run, factors[index], scales);
        if (!revealed) {
            picture.values.clear();
            picture.before.clear();
            picture.product.clear();
            picture.words.clear();
            picture.description = tr("shown in a later step");
        }
        plots_[index]->setAccessibleName(
            QStringLiteral("%1: %2").arg(name, factor_name(factors[index])));
        plots_[index]->show_picture(scene, picture);
        const bool signed_now = revealed && run.has_layer() && !run.keys.isEmpty();
        signs_[index]->setText(signed_now ? step_sign(step, run) : QString());
    }
}

void WhyRow::showHead(const WhyRun& run, const QString& name, int step) {
    name_->setText(name);
    badge_ = run.scene.estimate == nullptr
                 ? QStringLiteral("–")
                 : tr("RP %1").arg(layer_badge(run.scene, run.scene.view.layer));
    const auto recency = run.scene.estimate == nullptr
                             ? LayerRecency{}
                             : layer_recency(*run.scene.estimate, run.scene.view.layer);
    const bool coloured = recency.state == LayerRecency::State::value;
    badge_colour_ = recency_colour(theme_->appearance, coloured ? recency.balance() : 0.5);
    QStringList parts;
    if (step == why_steps - 1 || !run.has_layer()) {
        parts << row_sentence(run);
    }
    parts << residual_note(run);
    parts.removeAll(QString());
    sentence_->setText(parts.join(QStringLiteral("\n")));
    update();
}

void WhyRow::showMap(const WhyRun& run, const WhyScales& scales) {
    const int layer = run.scene.view.layer;
    const bool exists = run.has_layer() && layer > 0;
    map_->set_words(exists ? QString()
                    : run.scene.estimate != nullptr && layer == 0
                        ? tr("The tokens are the embeddings as they come.")
                        : missing_words(run, Factor::cosine));
    map_->set_caption(exists && !lowest_ ? tr("weights of layer %1").arg(layer) : QString());
    map_->setAccessibleName(tr("%1: averages").arg(name_->text()));
    map_->setAccessibleDescription(average_description(run));
    if (!exists) {
        map_->set_scene({}, scales.weight, std::nullopt);
    } else {
        Scene before = run.scene;
        before.view.layer = layer - 1;
        const bool marked = run.scene.focus().has_value() && !run.keys.isEmpty();
        map_->set_scene(before, scales.weight,
                        marked ? std::optional(static_cast<int>(run.key())) : std::nullopt);
    }
}

/// A presenter's letters leave room for one word, which says nothing without the other curve.
QString WhyRow::afterNorm(const WhyRun& run) const {
    if (theme_->type_scale == TypeScale::presenter) {
        return run.length_before.isEmpty() ? QString() : tr("after");
    }
    return tr("after %1").arg(norm_name(run.parameters().normalization));
}

FactorPicture WhyRow::pictureOf(const WhyRun& run, Factor factor, const WhyScales& scales) const {
    FactorPicture picture;
    picture.keys = run.keys;
    picture.values = factor_values(run, factor);
    picture.logarithmic = is_relative(run, factor);
    picture.range = picture.logarithmic        ? scales.ratio
                    : factor == Factor::cosine ? scales.cosine
                                               : plain_score_range(run);
    picture.product = product_text(run, factor);
    picture.words = missing_words(run, factor);
    picture.description = factor_description(run, factor);
    if (factor == Factor::length && run.has_layer() && run.length_is_gone()) {
        picture.name = afterNorm(run);
        picture.before = run.length_before;
        picture.before_name = tr("before");
    }
    return picture;
}

void WhyRow::setTheme(const Theme& theme) {
    theme_ = &theme;
    name_->setFont(text_font(theme, TextRole::product, QFont::DemiBold));
    sentence_->setFont(text_font(theme, TextRole::body));
    colour_text(*name_, theme.ink);
    colour_text(*sentence_, theme.ink);
    map_->set_theme(theme);
    for (std::size_t index = 0; index < plots_.size(); ++index) {
        plots_[index]->setTheme(theme);
        signs_[index]->setFont(text_font(theme, TextRole::heading));
        colour_text(*signs_[index], theme.ink);
    }
    arrange();
}

void WhyRow::setColumns(const WhyColumns& columns) {
    columns_ = columns;
    arrange();
}

void WhyRow::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

void WhyRow::arrange() {
    arrangeHead();
    map_->setGeometry(columns_.rect(0, 0, height()));
    const int beneath = FactorPlot::beneath + (lowest_ ? FactorPlot::axis_name_height : 0);
    const int axes = height() - theme_->length(FactorPlot::above) - theme_->length(beneath);
    for (std::size_t index = 0; index < plots_.size(); ++index) {
        const int column = static_cast<int>(index) + 1;
        plots_[index]->setGeometry(columns_.rect(column, 0, height()));
        signs_[index]->setGeometry(columns_.sign(column, theme_->length(FactorPlot::above), axes));
    }
}

void WhyRow::arrangeHead() {
    const int top = theme_->length(gap);
    const int width = columns_.head_width - theme_->length(gap);
    name_->setGeometry(columns_.left, top, width, theme_->length(name_height));
    const int below = top + theme_->length(name_height + gap + badge_height + gap);
    sentence_->setGeometry(columns_.left, below, width, height() - below);
}

void WhyRow::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    const QFont font = text_font(*theme_, TextRole::title, QFont::DemiBold);
    const int top = theme_->length(gap + name_height + gap / 2);
    const int width = QFontMetrics(font).horizontalAdvance(badge_) + theme_->length(badge_padding);
    const QRectF area(columns_.left + 0.5, top + 0.5, width, theme_->length(badge_height));
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(theme_->control_border);
    painter.setBrush(badge_colour_);
    painter.drawRoundedRect(area, radius, radius);
    painter.setFont(font);
    painter.setPen(text_on(badge_colour_));
    painter.drawText(area, Qt::AlignCenter, badge_);
}

QRect WhyRow::mapSquare() const {
    return map_->grid().square.translated(map_->pos() + pos());
}

QString WhyRow::name() const {
    return name_->text();
}

QString WhyRow::sentence() const {
    return sentence_->text();
}

QString WhyRow::sign(int index) const {
    return signs_.at(static_cast<std::size_t>(index))->text();
}

}  // namespace recency::ui

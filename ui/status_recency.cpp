// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/status_recency.h"

#include "core/comparison.h"

#include "ui/colour_map.h"
#include "ui/format.h"
#include "ui/help/quantity_words.h"
#include "ui/label_room.h"
#include "ui/pages/compared_numbers.h"
#include "ui/plots/layer_recency.h"

#include <QHBoxLayout>
#include <QLabel>

#include <cmath>

namespace recency::ui {

namespace {

constexpr int badge_width = 41;
constexpr int change_badge_width = 56;  // "−0.764"

using State = LayerRecency::State;

QString bold(const QString& text) {
    return QStringLiteral("<span style='font-weight:600'>%1</span>").arg(text);
}

}  // namespace

StatusRecency::StatusRecency(QWidget* strip)
    : theme_(&Theme::of(Appearance::light)),
      layer_(new QLabel(strip)),
      badge_(new QLabel(strip)),
      error_(new QLabel(strip)),
      advantage_(new QLabel(strip)) {
    for (QLabel* label : {layer_, error_, advantage_}) {
        label->setFont(text_font(TextRole::body));
        label->setTextFormat(label == error_ ? Qt::PlainText : Qt::RichText);
    }
    badge_->setFont(text_font(TextRole::body, QFont::DemiBold));
    badge_->setAlignment(Qt::AlignCenter);
    badge_->setFixedSize(badge_width, 18);
    explain_parts();
}

void StatusRecency::explain_parts() {
    const Explanations recency = {quantity_explanation(Quantity::recency_probability),
                                  quantity_explanation(Quantity::ties)};
    for (QLabel* label : {layer_, badge_, error_}) {
        label->setToolTip(explanation_tooltip(recency));
    }
    advantage_->setToolTip(
        explanation_tooltip({quantity_explanation(Quantity::recency_advantage)}));
}

void StatusRecency::add_to(QHBoxLayout& row) {
    const auto add = [&row](QWidget* widget, int space_before) {
        row.addSpacing(space_before);
        row.addWidget(widget);
    };
    add(layer_, 32);
    add(badge_, 7);
    add(error_, 13);
    add(advantage_, 28);
}

void StatusRecency::show(const Scene& scene, const Theme& theme) {
    theme_ = &theme;
    number_ = scene.view.layer + 1;
    badge_->setFixedWidth(compares(scene) ? change_badge_width : badge_width);
    if (compares(scene)) {
        show_changes(scene);
    } else {
        show_probability(scene);
        show_advantage(scene);
    }
}

void StatusRecency::set_advantage_visible(bool visible) {
    advantage_->setVisible(visible);
}

QString StatusRecency::description() const {
    return tr("recency probability at layer %1 %2 %3")
        .arg(number_)
        .arg(badge_->text(), error_->text());
}

/// B - A of both: what the perspective is about.
void StatusRecency::show_changes(const Scene& scene) {
    const std::vector<ComparedNumber> numbers = compared_numbers(scene);
    const bool shared = share_random_numbers(*scene.estimate, *scene.pinned);
    const auto change = [&](const ComparedNumber& number, int decimals) {
        const std::optional<Statistic> value = number.change(shared);
        return value ? format_signed(value->mean, decimals) : QStringLiteral("–");
    };
    const std::optional<Statistic> recency = numbers[0].change(shared);
    layer_->setText(bold(tr("ΔRP")) + u' ' + tr("at layer %1").arg(scene.view.layer + 1));
    show_badge(change(numbers[0], 3), theme_->chrome, theme_->control_border);
    const bool known = recency && !std::isnan(recency->standard_error);
    error_->setText(known ? QStringLiteral("± ") + format_error(recency->standard_error)
                          : QString());
    advantage_->setText(bold(tr("Δ advantage")) + u' ' + tr("%1 nats").arg(change(numbers[1], 3)));
}

void StatusRecency::show_badge(const QString& text, const QColor& ground, const QColor& border) {
    badge_->setText(text);
    badge_->setStyleSheet(
        QStringLiteral("QLabel{background:%1;color:%2;border:1px solid %3;border-radius:4px}")
            .arg(ground.name(), text_on(ground).name(), border.name()));
}

void StatusRecency::show_probability(const Scene& scene) {
    const int layer = scene.view.layer;
    const LayerRecency recency = layer_recency(*scene.estimate, layer);
    const QString at_layer = tr("at layer %1");
    layer_->setText(bold(tr("RP")) + u' ' + at_layer.arg(layer + 1));
    keep_room(layer_, tr("RP") + QStringLiteral("  ") + at_layer.arg(scene.layers()));
    keep_room(error_, QStringLiteral("± 0.0008"));
    if (recency.state == State::value) {
        const double value = recency.probability.mean;
        const QColor ground = recency_colour(theme_->appearance, recency.balance());
        const bool pale = std::abs(recency.balance() - 0.5) < 0.05;  // would melt into the chrome
        show_badge(format_probability(value), ground, pale ? theme_->control_border : ground);
        const double error = recency.probability.standard_error;
        error_->setText(std::isnan(error) ? QString() : QStringLiteral("± ") + format_error(error));
        return;
    }
    show_badge(QStringLiteral("–"), theme_->chrome, theme_->control_border);
    const bool short_sequence = scene.tokens() < 3;
    error_->setText(recency.state == State::tied           ? tie_words(recency)
                    : recency.state == State::out_of_range ? tr("out of range")
                    : short_sequence                       ? tr("needs three tokens")
                                                           : QString());
}

void StatusRecency::show_advantage(const Scene& scene) {
    const auto advantage = scene.estimate->scalar(Quantity::recency_advantage, scene.view.layer);
    const bool exactly_zero = advantage && advantage->mean == 0.0;  // all scores tie
    const QString number = !advantage     ? QStringLiteral("–")
                           : exactly_zero ? QStringLiteral("0")
                                          : format_signed(advantage->mean, 3);
    const QString plain = tr("%1 nats");
    advantage_->setText(bold(tr("Advantage")) + u' ' + (advantage ? plain.arg(number) : number));
    const int name = text_width(text_font(TextRole::body, QFont::DemiBold), tr("Advantage"));
    const int rest = text_width(advantage_->font(), u' ' + plain.arg(QStringLiteral("−88.888")));
    advantage_->setMinimumWidth(name + rest);
}

}  // namespace recency::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/map_column.h"

#include "ui/plots/heatmap_plot.h"
#include "ui/plots/heatmap_words.h"
#include "ui/plots/layer_values.h"
#include "ui/plots/plot_sizes.h"
#include "ui/plots/read_out.h"

#include <QLabel>
#include <QPainter>

#include <algorithm>

namespace recency::ui {
namespace {

constexpr int heading_height = 38;  // lengths at normal scale
constexpr int mark_side = 9;
constexpr int after_mark = 10;
constexpr int after_letter = 9;
constexpr int after_title = 9;

}  // namespace

MapColumn::MapColumn(QWidget* parent)
    : CellPane(parent),
      theme_(&Theme::of(Appearance::light)),
      read_out_(new ReadOut(this)),
      words_(new QLabel(this)) {
    words_->setWordWrap(true);
    words_->setAttribute(Qt::WA_TransparentForMouseEvents);
    setTheme(*theme_);
}

void MapColumn::setHeading(const ColumnHeading& heading) {
    heading_ = heading;
    setAccessibleName(QStringList{heading.letter, heading.title}.join(u' ').trimmed());
    update();
}

void MapColumn::setScene(const Scene& scene, const ReadOutText& text, const QString& missing) {
    const int tokens_before = tokens();
    scene_ = scene;
    text_ = text;
    const bool exists = layer_exists(scene_, scene_.view.layer);
    plot_->setVisible(exists);
    words_->setText(missing);
    words_->setVisible(!exists);
    if (tokens() != tokens_before) {
        arrange();
    }
    plot_->set_scene(scene_, *theme_);
    showReadOut();
    setAccessibleDescription(exists ? heatmap_description(scene_) + u' ' + spoken(text_) : missing);
}

void MapColumn::setTheme(const Theme& theme) {
    theme_ = &theme;
    words_->setFont(text_font(*theme_, TextRole::title));
    QPalette colours = words_->palette();
    colours.setColor(QPalette::WindowText, theme.ink);
    words_->setPalette(colours);
    plot_->set_scene(scene_, theme);
    arrange();
    showReadOut();
    update();
}

int MapColumn::tokens() const {
    return scene_.estimate ? scene_.tokens() : Parameters().sequence_length;
}

int MapColumn::headingHeight() const {
    return theme_->length(heading_height);
}

int MapColumn::sideFor(int width) const {
    const QMargins margins = heatmap_margins(*theme_);
    const int room = width - margins.left() - margins.right();
    return square_side(std::max(room, 1), tokens());
}

int MapColumn::neededHeight(int width) const {
    const QMargins margins = heatmap_margins(*theme_);
    return headingHeight() + margins.top() + sideFor(width) + margins.bottom();
}

int MapColumn::squareLeft() const {
    return heatmap_margins(*theme_).left();
}

QStringList MapColumn::readOut() const {
    return read_out_->shown();
}

QString MapColumn::words() const {
    return words_->isHidden() ? QString() : words_->text();
}

void MapColumn::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
    showReadOut();
}

void MapColumn::arrange() {
    const int side = sideFor(width());
    const QMargins margins = heatmap_margins(*theme_);
    const QRect square(margins.left(), headingHeight() + margins.top(), side, side);
    plot_->setGeometry(square.marginsAdded(margins));
    read_out_->setGeometry(square);
    words_->setGeometry(square.adjusted(0, 8, -8, -side / 2));
}

void MapColumn::showReadOut() {
    if (layer_exists(scene_, scene_.view.layer)) {
        read_out_->set_text(text_, {QRect(QPoint(0, 0), read_out_->size()), tokens()}, *theme_);
    } else {
        read_out_->clear();
    }
}

void MapColumn::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.fillRect(rect(), theme_->paper);
    const double middle = headingHeight() / 2.0 - 2.0;
    const int baseline = static_cast<int>(middle) + theme_->length(6);
    int left = 0;
    if (heading_.mark != ColumnHeading::Mark::none) {
        paintMark(painter, middle);
        left = theme_->length(mark_side + after_mark);
    }
    const auto write = [&](const QString& text, const QFont& font, const QColor& colour, int gap) {
        if (!text.isEmpty()) {
            const QFontMetrics metrics(font);
            const QString fitting = metrics.elidedText(text, Qt::ElideRight, width() - left);
            painter.setFont(font);
            painter.setPen(colour);
            painter.drawText(left, baseline, fitting);
            left += metrics.horizontalAdvance(fitting) + theme_->length(gap);
        }
    };
    const bool pinned = heading_.mark == ColumnHeading::Mark::square;
    write(heading_.letter, text_font(*theme_, TextRole::product, QFont::DemiBold),
          pinned ? theme_->pinned : theme_->ink, after_letter);
    write(heading_.title, text_font(*theme_, TextRole::title, QFont::DemiBold), theme_->ink,
          after_title);
    write(heading_.note, text_font(*theme_, TextRole::body), theme_->ink2, 0);
}

/// The marker that the run's curve has: a hollow square for A, a disc for B.
void MapColumn::paintMark(QPainter& painter, double middle) const {
    const int side = theme_->length(mark_side);
    const QRectF area(0.5, middle - side / 2.0, side, side);
    painter.save();
    if (heading_.mark == ColumnHeading::Mark::square) {
        painter.setPen(QPen(theme_->pinned, theme_->pick(2, 3)));
        painter.drawRect(area.adjusted(0.5, 0.5, -0.5, -0.5));
    } else {
        painter.setRenderHint(QPainter::Antialiasing, true);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme_->ink);
        painter.drawEllipse(area);
    }
    painter.restore();
}

}  // namespace recency::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/comparison_table.h"

#include "core/comparison.h"
#include "ui/format.h"
#include "ui/plots/curve_axis.h"

#include <QPainter>

#include <cmath>

namespace recency::ui {
namespace {

constexpr int row_height = 29;
constexpr int first_baseline = 18;
constexpr int least_width = 350;  // of four columns beside the names
constexpr int footnote_height = 44;

using MoreIs = ComparedNumber::MoreIs;

/// With a sign, but nothing is 0 and not 1.2×10⁻⁷.
QString signed_text(double value, int decimals) {
    const bool nothing = std::abs(value) < 0.5 * std::pow(10.0, -decimals);
    return nothing ? format_fixed(0.0, decimals) : format_signed(value, decimals);
}

QString text_of(const std::optional<Statistic>& value, const ComparedNumber& number) {
    if (!value) {
        return QStringLiteral("–");
    }
    return number.is_signed ? signed_text(value->mean, number.decimals)
                            : format_rounded(value->mean, number.decimals);
}

}  // namespace

ComparisonTable::ComparisonTable(QWidget* parent)
    : QWidget(parent), theme_(&Theme::of(Appearance::light)) {
    setFocusPolicy(Qt::TabFocus);
    setAccessibleName(tr("A and B in numbers"));
}

void ComparisonTable::setScene(const Scene& scene) {
    shared_numbers_ = share_random_numbers(*scene.estimate, *scene.pinned);
    title_ = tr("Layer %1").arg(scene.view.layer + 1);
    rows_.clear();
    for (const ComparedNumber& number : compared_numbers(scene)) {
        rows_.push_back(row_of(number));
    }
    setAccessibleDescription(tr("Run A, run B, B minus A. %1").arg(rows().join(u"; ")));
    update();
}

void ComparisonTable::setTheme(const Theme& theme) {
    theme_ = &theme;
    update();
}

ComparisonTable::Row ComparisonTable::row_of(const ComparedNumber& number) const {
    Row row{number.name,
            text_of(number.a, number),
            text_of(number.b, number),
            QStringLiteral("–"),
            QString(),
            MoreIs::neither};
    if (const std::optional<Statistic> change = number.change(shared_numbers_)) {
        row.change = signed_text(change->mean, number.decimals);
        if (!std::isnan(change->standard_error)) {
            row.error = QStringLiteral("± ") + format_error(change->standard_error);
        }
        row.direction = number.direction(*change);
    }
    return row;
}

QStringList ComparisonTable::rows() const {
    QStringList texts;
    for (const Row& row : rows_) {
        texts << QStringList{row.name, row.a, row.b, (row.change + u' ' + row.error).trimmed()}
                     .join(QStringLiteral(" | "));
    }
    return texts;
}

/// Right ends of A, B, B - A and its error, from column 0.
double ComparisonTable::columnRight(int column) const {
    const QFontMetricsF metrics(text_font(*theme_, TextRole::title));
    const QFontMetricsF small(text_font(*theme_, TextRole::body));
    const double gap = 12;
    const double error = small.horizontalAdvance(QStringLiteral("± 0.00008")) + gap;
    const double number = metrics.horizontalAdvance(QStringLiteral("+8.888")) + gap;
    return width() - error - (2 - std::min(column, 2)) * number + (column == 3 ? error : 0);
}

QColor ComparisonTable::colour_of(const Row& row) const {
    return row.direction == MoreIs::recent  ? theme_->recent
           : row.direction == MoreIs::early ? theme_->early
                                            : theme_->ink;
}

void ComparisonTable::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.fillRect(rect(), theme_->paper);
    if (width() < theme_->pick(least_width, 700)) {
        return paintNarrow(painter);
    }
    double baseline = first_baseline;
    paintHeader(painter, baseline);
    for (const Row& row : rows_) {
        baseline += row_height;
        paintRow(painter, row, baseline);
    }
    painter.setFont(text_font(*theme_, TextRole::body));
    painter.setPen(theme_->ink2);
    const QRectF foot(0, baseline + 12, width(), footnote_height);
    painter.drawText(foot, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap,
                     shared_numbers_
                         ? tr("± standard error, at most: both runs use the same random numbers.")
                         : tr("± standard error; the runs use different random numbers."));
}

/// Where four columns have no room, as in large type: two lines a number, the change and both runs.
void ComparisonTable::paintNarrow(QPainter& painter) const {
    const QFontMetricsF metrics(text_font(*theme_, TextRole::body));
    double baseline = metrics.ascent() + 4;
    const auto write = [&](double left, const QString& text, int weight, const QColor& colour) {
        const QFont font = text_font(*theme_, TextRole::body, weight);
        painter.setFont(font);
        painter.setPen(colour);
        painter.drawText(QPointF(left, baseline), text);
        return left + QFontMetricsF(font).horizontalAdvance(text);
    };
    for (const Row& row : rows_) {
        const QString change = row.change + u' ' + row.error;
        write(0, row.name, QFont::DemiBold, theme_->ink);
        write(width() - metrics.horizontalAdvance(change) - 8, change, QFont::DemiBold,
              colour_of(row));
        baseline += metrics.height();
        const double end = write(0, QStringLiteral("A ") + row.a, QFont::Normal, theme_->pinned);
        write(end + 24, QStringLiteral("B ") + row.b, QFont::Normal, theme_->ink2);
        baseline += metrics.height() + 6;
    }
}

void ComparisonTable::paintHeader(QPainter& painter, double baseline) const {
    const auto write = [&](const QString& text, int column, const QColor& colour) {
        const QFontMetricsF metrics(painter.font());
        painter.setPen(colour);
        painter.drawText(QPointF(columnRight(column) - metrics.horizontalAdvance(text), baseline),
                         text);
    };
    painter.setFont(text_font(*theme_, TextRole::title, QFont::DemiBold));
    painter.setPen(theme_->ink);
    painter.drawText(QPointF(0, baseline), title_);
    write(QStringLiteral("A"), 0, theme_->pinned);
    write(QStringLiteral("B"), 1, theme_->ink);
    write(QStringLiteral("B − A"), 2, theme_->ink);
}

void ComparisonTable::paintRow(QPainter& painter, const Row& row, double baseline) const {
    const auto write = [&](const QString& text, int column, int weight, const QColor& colour) {
        const TextRole role = column == 3 ? TextRole::body : TextRole::title;
        const QFont font = text_font(*theme_, role, weight);
        painter.setFont(font);
        painter.setPen(colour);
        const double width = QFontMetricsF(font).horizontalAdvance(text);
        painter.drawText(QPointF(columnRight(column) - width, baseline), text);
    };
    painter.setFont(text_font(*theme_, TextRole::title));
    painter.setPen(theme_->ink);
    painter.drawText(QPointF(0, baseline), row.name);
    write(row.a, 0, QFont::Normal, theme_->ink);
    write(row.b, 1, QFont::Normal, theme_->ink);
    write(row.change, 2, QFont::DemiBold, colour_of(row));
    write(row.error, 3, QFont::Normal, theme_->ink2);
}

}  // namespace recency::ui

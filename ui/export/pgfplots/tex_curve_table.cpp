// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/pgfplots/tex_curve_table.h"

#include "ui/export/pgfplots/tex_text.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace recency::ui {
namespace {

constexpr double gap = std::numeric_limits<double>::quiet_NaN();

/// An outline of several parts: along the upper edge and back along the lower one.
class Outline {
public:
    void add(double x, double low, double high) {
        x_.push_back(x);
        y_.push_back(high);
        back_.emplace_back(x, low);
    }

    void end_part() {
        if (back_.empty()) {
            return;
        }
        std::ranges::reverse(back_);
        for (const auto& [x, low] : back_) {
            x_.push_back(x);
            y_.push_back(low);
        }
        x_.push_back(gap);
        y_.push_back(gap);
        back_.clear();
    }

    const std::vector<double>& x() const { return x_; }
    const std::vector<double>& y() const { return y_; }

private:
    std::vector<double> x_;
    std::vector<double> y_;
    std::vector<std::pair<double, double>> back_;
};

std::vector<double> numbers_of(const std::vector<double>& values, const TexNumbers& numbers) {
    std::vector<double> all;
    all.reserve(values.size());
    for (const double value : values) {
        all.push_back(numbers.number(value));
    }
    return all;
}

}  // namespace

TexCurveTable::TexCurveTable(const CurvePanel& panel, const PlotFrame& frame)
    : frame_(frame), x_(panel.x.range, panel.x.spacing), y_(panel.y.range, panel.y.spacing) {}

void TexCurveTable::add_curve(const Curve& curve, const QString& number) {
    table_.add_column(u'x' + number, numbers_of(curve.x, x_));
    table_.add_column(u'y' + number, numbers_of(curve.y, y_));
    if (!curve.error.empty()) {
        std::vector<double> lengths;
        for (std::size_t index = 0; index < curve.error.size(); ++index) {
            const double length = y_.length(curve.y[index], curve.error[index]);
            lengths.push_back(std::isfinite(length) ? length : 0.0);
        }
        table_.add_column(QStringLiteral("error") + number, lengths);
    }
}

void TexCurveTable::add_markers(const Curve& curve, const QString& number,
                                const std::vector<std::size_t>& points) {
    std::vector<double> marks(curve.y.size(), gap);
    for (const std::size_t point : points) {
        marks[point] = y_.number(curve.y[point]);
    }
    table_.add_column(QStringLiteral("mark") + number, marks);
    if (!curve.marker_colours.empty()) {
        QStringList fills;
        for (const QColor& colour : curve.marker_colours) {
            fills << colour.name().mid(1).toUpper();
        }
        table_.add_column(QStringLiteral("fill") + number, fills);
    }
}

bool TexCurveTable::add_band(const Curve& curve, const std::vector<double>& widths, double factor,
                             const QString& name) {
    std::vector<double> low;
    std::vector<double> high;
    for (std::size_t index = 0; index < widths.size(); ++index) {
        low.push_back(curve.y[index] - factor * widths[index]);
        high.push_back(curve.y[index] + factor * widths[index]);
    }
    if (stretches(frame_, curve.x, low).size() != stretches(frame_, curve.x, high).size()) {
        return false;  // on an axis of ratios: a lower edge that is not positive has no place
    }
    Outline outline;
    for (std::size_t index = 0; index < low.size(); ++index) {
        const double x = curve.x[index];
        const bool placed = std::isfinite(frame_.x(x)) && std::isfinite(frame_.y(low[index])) &&
                            std::isfinite(frame_.y(high[index]));
        if (placed) {
            outline.add(x_.number(x), y_.number(low[index]), y_.number(high[index]));
        } else {
            outline.end_part();
        }
    }
    outline.end_part();
    if (outline.x().empty()) {
        return false;
    }
    table_.add_column(name + u'x', outline.x());
    table_.add_column(name + u'y', outline.y());
    return true;
}

QByteArray TexCurveTable::text() const {
    QStringList notes{x_.note(QStringLiteral("x")), y_.note(QStringLiteral("y"))};
    notes.removeAll(QString());
    return table_.text(notes.join(QStringLiteral(", ")));
}

}  // namespace recency::ui

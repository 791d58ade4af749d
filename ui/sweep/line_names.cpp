// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sweep/line_names.h"

#include "ui/plots/curve_placement.h"
#include "ui/plots/plot_sizes.h"
#include "ui/plots/qcp.h"

#include <cmath>

namespace recency::ui {
namespace {

// At normal scale.
constexpr double name_distance = 18.0;
constexpr double name_width = 40.0;
constexpr double gap = 5.0;          // between line, leader and name
constexpr double about_equal = 8.0;  // pixels that an estimate may tremble without reordering names

}  // namespace

void LineNames::add_item() {
    auto* text = new QCPItemText(plot_);
    text->setLayer(QStringLiteral("overlay"));
    text->setClipToAxisRect(false);
    text->setSelectable(false);
    text->setPositionAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    text->position->setType(QCPItemPosition::ptAbsolute);
    texts_.push_back(text);
    auto* leader = new QCPItemLine(plot_);
    leader->setSelectable(false);
    leader->start->setType(QCPItemPosition::ptAbsolute);
    leader->end->setType(QCPItemPosition::ptAbsolute);
    leaders_.push_back(leader);
}

void LineNames::place(const std::vector<LineName>& names, double left, double top, double bottom) {
    while (texts_.size() < names.size()) {
        add_item();
    }
    const double scale = theme_->scale();
    std::vector<double> wanted;
    wanted.reserve(names.size());
    for (const LineName& name : names) {
        wanted.push_back(about_equal * std::round(name.end.y() / about_equal));
    }
    covered_ = {};
    const std::vector<double> heights = spread(wanted, name_distance * scale, top, bottom);
    for (std::size_t index = 0; index < texts_.size(); ++index) {
        const bool used = index < names.size();
        texts_[index]->setVisible(used);
        leaders_[index]->setVisible(used);
        if (!used) {
            continue;
        }
        const LineName& name = names[index];
        texts_[index]->setText(name.text);
        texts_[index]->setColor(name.pen.color());
        texts_[index]->setFont(text_font(*theme_, TextRole::tick, name.weight));
        texts_[index]->position->setPixelPosition({left, heights[index]});
        texts_[index]->setBrush(theme_->paper);
        const double half = name_distance * scale / 2;
        covered_ |= QRectF(QPointF(name.end.x() + gap, heights[index] - half),
                           QPointF(left + name_width * scale, heights[index] + half));
        QPen thin = name.pen;
        thin.setWidthF(thin_line(*theme_));
        leaders_[index]->setPen(thin);
        leaders_[index]->start->setPixelPosition(name.end + QPointF(gap, 0));
        leaders_[index]->end->setPixelPosition({left - gap, heights[index]});
    }
}

QStringList LineNames::shown() const {
    QStringList names;
    for (const QCPItemText* text : texts_) {
        if (text->visible()) {
            names << text->text();
        }
    }
    return names;
}

}  // namespace recency::ui

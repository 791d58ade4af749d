// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/read_out.h"

#include <QPainter>

#include <algorithm>

namespace recency::ui {
namespace {

// At normal scale.
constexpr int margin = 8;   // between the text and the cells
constexpr int descent = 6;  // below a baseline
constexpr int first_baseline = 16;
constexpr int widest_sentence = 320;  // longer ones are easier to read on two lines

/// From one baseline to the next.
int advance(TextRole above, TextRole role) {
    switch (role) {
    case TextRole::read_out:
        return above == TextRole::title ? 25 : 23;
    case TextRole::read_out_compact:
    case TextRole::title:
        return 20;
    default:
        return above == TextRole::read_out ? 21 : 19;
    }
}

/// Is it a sentence, which can be broken between words?
bool can_be_wrapped(const RichLine& line) {
    return line.runs.size() == 1;
}

/// Takes as many words from the front as fit into the width, at least one.
RichLine take_words(QString& rest, const RichLine& line, double width, const Theme& theme) {
    qsizetype end = rest.indexOf(u' ');
    while (end >= 0) {
        const qsizetype next = rest.indexOf(u' ', end + 1);
        RichLine longer = line;
        longer.runs[0].text = rest.left(next < 0 ? rest.size() : next);
        if (line_width(longer, theme) > width) {
            break;
        }
        end = next;
    }
    RichLine taken = line;
    taken.runs[0].text = end < 0 ? rest : rest.left(end);
    rest = end < 0 ? QString() : rest.mid(end + 1);
    return taken;
}

std::vector<RichLine> joined(const RichLine& title, const std::vector<RichLine>& formula,
                             const std::vector<RichLine>& notes) {
    std::vector<RichLine> lines = {title};
    lines.insert(lines.end(), formula.begin(), formula.end());
    lines.insert(lines.end(), notes.begin(), notes.end());
    return lines;
}

}  // namespace

ReadOut::ReadOut(QWidget* parent) : QWidget(parent), theme_(&Theme::of(Appearance::light)) {
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
}

void ReadOut::set_text(const ReadOutText& text, const CellGrid& grid, const Theme& theme) {
    grid_ = grid;
    theme_ = &theme;
    place_what_fits(text);
    update();
}

void ReadOut::clear() {
    placed_.clear();
    update();
}

QStringList ReadOut::shown() const {
    QStringList texts;
    for (const Placed& placed : placed_) {
        texts << spoken(placed.line);
    }
    return texts;
}

void ReadOut::place_what_fits(const ReadOutText& text) {
    RichLine small = text.brief;
    small.role = TextRole::body;
    const bool fits = place(joined(text.title, text.formula, text.notes)) ||
                      place(joined(text.title, {text.brief}, {})) ||
                      place(joined(text.title, {small}, {})) || place({small});
    if (!fits) {
        placed_.clear();
    }
}

/// Places the lines below each other; false if one of them would cover a cell.
bool ReadOut::place(const std::vector<RichLine>& lines) {
    placed_.clear();
    double baseline = theme_->length(first_baseline);
    for (const RichLine& line : lines) {
        QString rest = can_be_wrapped(line) ? line.runs[0].text : QString();
        do {
            baseline +=
                placed_.empty() ? 0 : theme_->length(advance(placed_.back().line.role, line.role));
            const int free = free_width(baseline);
            const int readable = std::min(theme_->length(widest_sentence), free);
            const RichLine part = rest.isEmpty() ? line : take_words(rest, line, readable, *theme_);
            if (line_width(part, *theme_) > free) {
                return false;
            }
            placed_.push_back({part, baseline});
        } while (!rest.isEmpty());
    }
    return true;
}

int ReadOut::free_width(double baseline) const {
    const int lower_edge = static_cast<int>(baseline) + theme_->length(descent);
    return grid_.free_width(lower_edge) - theme_->length(margin);
}

void ReadOut::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    for (const Placed& placed : placed_) {
        draw_line_to(painter, placed.line, width(), placed.baseline, *theme_);
    }
}

}  // namespace recency::ui

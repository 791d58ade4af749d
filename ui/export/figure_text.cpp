// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/figure_text.h"

namespace recency::ui {
namespace {

/// Reads a marked text from left to right.
class MarkReader {
public:
    explicit MarkReader(const QString& marked) : marked_(marked) {}

    std::vector<TextRun> runs() {
        while (place_ < marked_.size()) {
            read();
        }
        end_run();
        return std::move(runs_);
    }

private:
    void read() {
        const QChar mark = marked_.at(place_++);
        if (mark == u'*') {
            end_run();
            symbol_ = !symbol_;
        } else if (mark == u'_' && place_ < marked_.size()) {
            end_run();
            runs_.push_back({subscript(), symbol_, true});
        } else if (mark == u'\\' && place_ < marked_.size()) {
            text_ += marked_.at(place_++);
        } else {
            text_ += mark;
        }
    }

    /// What stands in braces, or digits, or a single letter.
    QString subscript() {
        const qsizetype begin = place_;
        if (marked_.at(begin) == u'{') {
            const qsizetype end = marked_.indexOf(u'}', begin);
            place_ = end < 0 ? marked_.size() : end + 1;
            return marked_.mid(begin + 1, (end < 0 ? marked_.size() : end) - begin - 1);
        }
        do {
            ++place_;
        } while (place_ < marked_.size() && marked_.at(begin).isDigit() &&
                 marked_.at(place_).isDigit());
        return marked_.mid(begin, place_ - begin);
    }

    void end_run() {
        if (!text_.isEmpty()) {
            runs_.push_back({text_, symbol_, false});
            text_.clear();
        }
    }

    const QString& marked_;
    qsizetype place_ = 0;
    bool symbol_ = false;
    QString text_;
    std::vector<TextRun> runs_;
};

}  // namespace

std::vector<TextRun> text_runs(const QString& marked) {
    return MarkReader(marked).runs();
}

QString plain_text(const QString& marked) {
    QString text;
    for (const TextRun& run : text_runs(marked)) {
        text += run.text;
    }
    return text;
}

}  // namespace recency::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/layout/text_measure.h"

#include "ui/export/figure_font.h"

#include <algorithm>

namespace recency::ui {
namespace {

/// What stands between spaces, except those inside of a symbol or a subscript.
QStringList words_of(const QString& marked) {
    QStringList words(QString{});
    bool symbol = false;
    int braces = 0;
    for (qsizetype index = 0; index < marked.size(); ++index) {
        const QChar sign = marked[index];
        if (sign == u'\\' && index + 1 < marked.size()) {
            words.back() += sign;
            words.back() += marked[++index];
            continue;
        }
        symbol = symbol != (sign == u'*');
        braces += static_cast<int>(sign == u'{') - static_cast<int>(sign == u'}');
        if (sign == u' ' && !symbol && braces == 0) {
            words << QString();
        } else {
            words.back() += sign;
        }
    }
    words.removeAll(QString());
    return words;
}

/// "10" and ".9079".
bool is_number(const QString& word) {
    return std::all_of(word.begin(), word.end(),
                       [](QChar sign) { return sign.isDigit() || sign == u'.'; });
}

/// "layer 4", "α = 0.5" and "± .0001" stay together.
QStringList phrases_of(const QStringList& words) {
    QStringList phrases;
    bool joins = false;
    for (const QString& word : words) {
        const bool relation = word == u"=" || word == u"≤" || word == u"≥" || word == u"−";
        if ((joins || relation || is_number(word)) && !phrases.isEmpty()) {
            phrases.back() += u' ' + word;
        } else {
            phrases << word;
        }
        joins = relation || word == u"±";
    }
    return phrases;
}

QString marked_text(const TextRun& run, const QString& text) {
    QString escaped;
    for (const QChar sign : text) {
        if (sign == u'*' || sign == u'_' || sign == u'\\' || sign == u'{' || sign == u'}') {
            escaped += u'\\';
        }
        escaped += sign;
    }
    const QString symbol = run.symbol ? u'*' + escaped + u'*' : escaped;
    return run.subscript ? QStringLiteral("_{%1}").arg(symbol) : symbol;
}

}  // namespace

double TextMeasure::height(qsizetype lines) const {
    return lines > 0 ? font_ + static_cast<double>(lines - 1) * line_height() : 0.0;
}

double TextMeasure::width(const QString& marked, bool bold) const {
    QHash<QString, double>& known = bold ? bold_ : regular_;
    const auto found = known.constFind(marked);
    if (found != known.constEnd()) {
        return *found;
    }
    return *known.insert(marked, text_width(marked, font_, bold));
}

double TextMeasure::widest(const QStringList& texts, bool bold) const {
    double widest = 0.0;
    for (const QString& text : texts) {
        widest = std::max(widest, width(text, bold));
    }
    return widest;
}

QString TextMeasure::shortened(const QString& marked, double room, bool bold) const {
    if (width(marked, bold) <= room) {
        return marked;
    }
    const QString ellipsis = QStringLiteral("…");
    QString best;
    QString before;
    for (const TextRun& run : text_runs(marked)) {
        for (qsizetype length = 1; length <= run.text.size(); ++length) {
            const QString longer = before + marked_text(run, run.text.left(length));
            if (width(longer + ellipsis, bold) > room) {
                return best + ellipsis;
            }
            best = longer;
        }
        before = best;
    }
    return best + ellipsis;
}

QStringList TextMeasure::lines(const QString& marked, double room, double indent, bool bold) const {
    QStringList waiting = phrases_of(words_of(marked));
    QStringList lines;
    double here = room - indent;
    while (!waiting.isEmpty()) {
        const QString phrase = waiting.takeFirst();
        const QString longer = lines.isEmpty() ? phrase : lines.back() + u' ' + phrase;
        if (!lines.isEmpty() && width(longer, bold) <= here) {
            lines.back() = longer;
            continue;
        }
        here = lines.isEmpty() ? here : room;
        const QStringList words = words_of(phrase);
        if (width(phrase, bold) > here && words.size() > 1) {
            waiting = words + waiting;  // as they come, rather than cut short
        } else {
            lines << shortened(phrase, here, bold);
        }
    }
    return lines;
}

}  // namespace recency::ui

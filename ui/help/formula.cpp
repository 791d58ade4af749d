// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/formula.h"

#include <QStringList>

namespace recency::ui {
namespace {

// STIX has none in italics, and its upright one is as tall as two lines.
const QString root =
    QStringLiteral("<span style=\"font-family: 'DejaVu Serif', 'DejaVu Sans'\">√</span>");

enum class Level { line, script };

bool is_upright(QChar letter) {
    return QStringLiteral("ΣΠℝ").contains(letter);
}

/// How many characters from `from` on a subscript or superscript takes, its braces included.
qsizetype script_length(const QString& text, qsizetype from) {
    if (from < text.size() && text[from] == u'{') {
        const qsizetype end = text.indexOf(u'}', from);
        return (end < 0 ? text.size() : end + 1) - from;
    }
    qsizetype end = from;
    while (end < text.size() && text[end].isLetterOrNumber()) {
        ++end;
    }
    return end - from;
}

qsizetype letter_count(const QString& text, qsizetype from) {
    qsizetype end = from;
    while (end < text.size() && text[end].isLetter()) {
        ++end;
    }
    return end - from;
}

/// "ij" are two symbols in a subscript; "cos", "eff" and the letters of "s.e." are words.
bool is_word(const QString& text, qsizetype from, qsizetype count, Level level) {
    const bool abbreviated = from + count < text.size() && text[from + count] == u'.';
    return abbreviated || count > (level == Level::script ? 2 : 1) || is_upright(text[from]);
}

/// Lines break after a comma between two statements and nowhere else.
QString blank(const QString& text, qsizetype at, int depth) {
    const bool between = depth == 0 && at > 0 && text[at - 1] == u',';
    return between ? QStringLiteral("&nbsp;&nbsp; ") : QStringLiteral("&nbsp;");
}

QString typeset(const QString& text, Level level) {
    QString html;
    int depth = 0;  // of brackets
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar next = text[at];
        if (next == u'_' || next == u'^') {
            const qsizetype length = script_length(text, at + 1);
            QString script = text.mid(at + 1, length);
            script.remove(u'{').remove(u'}');
            const auto tag = next == u'_' ? QStringLiteral("sub") : QStringLiteral("sup");
            html += QStringLiteral("<%1>%2</%1>").arg(tag, typeset(script, Level::script));
            at += length;
        } else if (next.isLetter()) {
            const qsizetype length = letter_count(text, at);
            const QString letters = text.mid(at, length);
            const bool word = is_word(text, at, length, level);
            html += word ? letters : QStringLiteral("<i>%1</i>").arg(letters);
            at += length - 1;
        } else if (next == u'√') {
            html += root;
        } else if (next == u'·') {
            html += QStringLiteral("<b>·</b>");  // else it is lost behind a subscript
        } else if (next == u' ') {
            html += blank(text, at, depth);
        } else {
            depth += next == u'(' || next == u'[' ? 1 : next == u')' || next == u']' ? -1 : 0;
            html += QString(next).toHtmlEscaped();
        }
    }
    return html;
}

}  // namespace

QString formula_html(const QString& formula) {
    QStringList lines;
    for (const QString& line : formula.split(u'\n')) {
        lines << typeset(line, Level::line);
    }
    // "large" is 1.2 times: STIX is drawn smaller than Inter at the same size.
    return QStringLiteral(
               "<span style=\"font-family: STIX, STIXGeneral, 'DejaVu Serif'; "
               "font-size: large\">%1</span>")
        .arg(lines.join(QStringLiteral("<br>")));
}

QString formula_text(const QString& formula) {
    QString text = formula;
    text.replace(u'\n', QStringLiteral("; "));
    return text.remove(u'{').remove(u'}');
}

}  // namespace recency::ui

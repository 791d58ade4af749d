// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/model_text.h"

#include "ui/controls/parameter_words.h"
#include "ui/help/formula.h"
#include "ui/help/quantity_words.h"

#include <QFile>
#include <QLocale>
#include <QRegularExpression>

namespace recency::ui {
namespace {

QString read_page() {
    const QString language = QLocale().name().section(u'_', 0, 0);
    const QString translated = QStringLiteral(":/help/model_%1.html").arg(language);
    QFile file(QFile::exists(translated) ? translated : QStringLiteral(":/help/model.html"));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString first_sentence(const QString& text) {
    const qsizetype end = text.indexOf(QStringLiteral(". "));
    return end < 0 ? text : text.left(end + 1);
}

/// A row for each: symbol, name and what it is, and what it may be.
QString parameter_rows() {
    QString rows;
    for (const ParameterInfo& info : parameter_table()) {
        const Explanation explanation = parameter_explanation(info);
        const QString range = info.kind == ParameterKind::choice
                                  ? choice_labels(info).join(QStringLiteral(", "))
                                  : explanation.range;
        rows += QStringLiteral("<tr><td class=\"symbol\">%1</td><td><b>%2</b>, %3<br>%4</td></tr>")
                    .arg(formula_html(explanation.symbol), explanation.name.toHtmlEscaped(),
                         range.toHtmlEscaped(), first_sentence(explanation.text).toHtmlEscaped());
    }
    return rows;
}

/// A paragraph and a formula for each.
QString quantity_list() {
    QString list;
    for (int index = 0; index < quantity_count; ++index) {
        const Explanation explanation = quantity_explanation(static_cast<Quantity>(index));
        list += QStringLiteral("<p><b>%1.</b> %2</p><p class=\"formula\">%3</p>")
                    .arg(explanation.name.toHtmlEscaped(), explanation.text.toHtmlEscaped(),
                         formula_html(explanation.formula));
    }
    return list;
}

/// Typesets what stands between two marks.
QString typeset_between(const QString& mark, const QString& html) {
    const QRegularExpression formula(
        QStringLiteral("%1(.+?)%1").arg(QRegularExpression::escape(mark)),
        QRegularExpression::DotMatchesEverythingOption);
    QString result;
    qsizetype done = 0;
    for (auto matches = formula.globalMatch(html); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        result += html.mid(done, match.capturedStart() - done);
        result += formula_html(match.captured(1));
        done = match.capturedEnd();
    }
    return result + html.mid(done);
}

}  // namespace

QString model_html() {
    QString html = typeset_between(QStringLiteral("$$"), read_page());
    html = typeset_between(QStringLiteral("$"), html);
    html.replace(QStringLiteral("<!-- parameters -->"), parameter_rows());
    html.replace(QStringLiteral("<!-- quantities -->"), quantity_list());
    return html;
}

// Without sizes of text: Qt has its own for headings, 1.5 (h2) and 1.2 (h3) times the text, and
// gives those of p and td to all that is nested in them.
QString model_style_sheet() {
    return QStringLiteral(R"(
body, p, td { color: @ink; }
p, td { -qt-line-height-type: fixed; line-height: 22px; }
p { margin-top: 0; margin-bottom: 10px; }
h2 { font-weight: 600; margin-top: 4px; margin-bottom: 4px; }
h3 { font-weight: 600; margin-top: 26px; margin-bottom: 8px; }
a { color: @ink; text-decoration: underline; }
.lead { color: @ink2; }
.contents { color: @ink2; }
.formula { margin-left: 28px; margin-top: 2px; margin-bottom: 14px; line-height: 27px; }
td { padding-top: 4px; padding-bottom: 6px; padding-right: 12px; }
.symbol { padding-right: 18px; }
)");
}

}  // namespace recency::ui

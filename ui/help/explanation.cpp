// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/explanation.h"

#include "ui/help/formula.h"

#include <QStringList>
#include <QVariant>
#include <QWidget>

namespace recency::ui {
namespace {

constexpr const char* property_name = "explanations";
constexpr int tooltip_width = 320;

QString html_of(const Explanation& explanation) {
    QString title = QStringLiteral("<b>%1</b>").arg(explanation.name.toHtmlEscaped());
    if (!explanation.symbol.isEmpty()) {
        title += QStringLiteral("&nbsp; ") + formula_html(explanation.symbol);
    }
    if (!explanation.range.isEmpty()) {
        title += QStringLiteral("&nbsp;&nbsp; ") + explanation.range.toHtmlEscaped();
    }
    QString html =
        QStringLiteral("<div>%1<br>%2</div>").arg(title, explanation.text.toHtmlEscaped());
    if (!explanation.formula.isEmpty()) {
        html += QStringLiteral("<div style=\"margin-top: 3px; margin-left: 12px\">%1</div>")
                    .arg(formula_html(explanation.formula));
    }
    return html;
}

QString text_of(const Explanation& explanation) {
    QString title = explanation.name;
    if (!explanation.symbol.isEmpty()) {
        title += u' ' + formula_text(explanation.symbol);
    }
    if (!explanation.range.isEmpty()) {
        title += QStringLiteral(", ") + explanation.range;
    }
    QString text = title + QStringLiteral(". ") + explanation.text;
    if (!explanation.formula.isEmpty()) {
        text += u' ' + formula_text(explanation.formula);
    }
    return text;
}

}  // namespace

QString explanation_html(const Explanations& explanations) {
    QStringList parts;
    for (const Explanation& explanation : explanations) {
        parts << html_of(explanation);
    }
    return parts.join(QStringLiteral("<div style=\"font-size: small\">&nbsp;</div>"));
}

QString explanation_tooltip(const Explanations& explanations) {
    // Qt wraps a tooltip at a width of its own choosing unless a table sets one.
    return QStringLiteral("<table width=\"%1\"><tr><td>%2</td></tr></table>")
        .arg(tooltip_width)
        .arg(explanation_html(explanations));
}

QString explanation_text(const Explanations& explanations) {
    QStringList parts;
    for (const Explanation& explanation : explanations) {
        parts << text_of(explanation);
    }
    return parts.join(u'\n');
}

void explain(QWidget& widget, const Explanations& explanations) {
    widget.setProperty(property_name, QVariant::fromValue(explanations));
    widget.setWhatsThis(explanation_text(explanations));  // screen readers read it on request
}

Explanations explanations_of(const QWidget* widget) {
    for (; widget != nullptr; widget = widget->parentWidget()) {
        const QVariant said = widget->property(property_name);
        if (said.isValid()) {
            return said.value<Explanations>();
        }
        if (widget->isWindow()) {
            break;
        }
    }
    return {};
}

}  // namespace recency::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/shortcuts.h"

#include "ui/help/key_table.h"
#include "ui/help/text_page.h"

#include <QVBoxLayout>

namespace recency::ui {
namespace {

constexpr QSize usual_size(860, 620);

/// With a column of so many pixels for the keys.
QString html_of(const std::vector<KeyGroup>& groups, int key_width) {
    QString html;
    for (const KeyGroup& group : groups) {
        html +=
            QStringLiteral("<h4>%1</h4><table cellspacing=\"0\">").arg(group.title.toHtmlEscaped());
        for (const KeyRow& row : group.rows) {
            html += QStringLiteral("<tr><td class=\"keys\" width=\"%1\">%2</td><td>%3</td></tr>")
                        .arg(key_width)
                        .arg(row.keys.toHtmlEscaped(), row.effect.toHtmlEscaped());
        }
        html += QStringLiteral("</table>");
    }
    return html;
}

/// Menus left, controls and plots right: everything is seen at once.
QString two_columns(const QString& left, const QString& right) {
    return QStringLiteral(
               "<table width=\"100%\" cellspacing=\"0\"><tr><td width=\"43%\">%1</td>"
               "<td width=\"57%\">%2</td></tr></table>")
        .arg(left, right);
}

QString style_sheet() {
    return QStringLiteral(R"(
td { color: @ink; padding-top: 2px; padding-bottom: 2px; }
h4 { font-weight: 600; margin-top: 12px; margin-bottom: 2px; }
.keys { color: @ink2; padding-right: 14px; }
)");
}

}  // namespace

ShortcutsDialog::ShortcutsDialog(const QList<QAction*>& actions, QWidget* parent)
    : QDialog(parent), page_(new TextPage(this)) {
    setWindowTitle(tr("Keys"));
    resize(usual_size);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(page_);
    page_->setAccessibleName(tr("Keys"));
    page_->setPage(
        two_columns(html_of(keys_of_actions(actions), 120), html_of(keys_of_widgets(), 190)),
        style_sheet());
}

void ShortcutsDialog::setTheme(const Theme& theme) {
    page_->setTheme(theme);
}

}  // namespace recency::ui

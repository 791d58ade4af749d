// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/shortcuts.h"

#include "ui/help/key_table.h"
#include "ui/help/text_page.h"

#include <QVBoxLayout>

#include <algorithm>

namespace recency::ui {
namespace {

constexpr QSize usual_size(1080, 692);
constexpr std::size_t column_count = 3;  // everything is seen at once

/// In rows; a title needs two.
std::size_t height_of(const KeyGroup& group) {
    return group.rows.size() + 2;
}

/// The groups in their order, one column after the other, all about as high.
std::vector<std::vector<KeyGroup>> in_columns(const std::vector<KeyGroup>& groups) {
    std::size_t all = 0;
    for (const KeyGroup& group : groups) {
        all += height_of(group);
    }
    std::vector<std::vector<KeyGroup>> columns(column_count);
    std::size_t above = 0;
    for (const KeyGroup& group : groups) {
        const std::size_t middle = above + height_of(group) / 2;
        columns[std::min(middle * column_count / all, column_count - 1)].push_back(group);
        above += height_of(group);
    }
    return columns;
}

QString html_of(const std::vector<KeyGroup>& groups) {
    QString html;
    for (const KeyGroup& group : groups) {
        html +=
            QStringLiteral("<h4>%1</h4><table cellspacing=\"0\">").arg(group.title.toHtmlEscaped());
        for (const KeyRow& row : group.rows) {
            html += QStringLiteral("<tr><td class=\"keys\" width=\"42%\">%1</td><td>%2</td></tr>")
                        .arg(row.keys.toHtmlEscaped(), row.effect.toHtmlEscaped());
        }
        html += QStringLiteral("</table>");
    }
    return html;
}

QString page_of(std::vector<KeyGroup> groups, const std::vector<KeyGroup>& further) {
    groups.insert(groups.end(), further.begin(), further.end());
    QString cells;
    for (const std::vector<KeyGroup>& column : in_columns(groups)) {
        cells += QStringLiteral("<td width=\"33%\">%1</td>").arg(html_of(column));
    }
    return QStringLiteral("<table width=\"100%\" cellspacing=\"0\"><tr>%1</tr></table>").arg(cells);
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
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(page_);
    page_->setAccessibleName(tr("Keys"));
    page_->setPage(page_of(keys_of_actions(actions), keys_of_widgets()), style_sheet());
    setTheme(Theme::of(Appearance::light));
}

void ShortcutsDialog::setTheme(const Theme& theme) {
    resize(window_size(*this, usual_size, theme));
    page_->setTheme(theme);
}

}  // namespace recency::ui

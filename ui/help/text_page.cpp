// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/text_page.h"

#include <QAbstractTextDocumentLayout>
#include <QDesktopServices>
#include <QRegularExpression>
#include <QScreen>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextFrame>

#include <algorithm>

namespace recency::ui {
namespace {

constexpr int margin = 24;
constexpr int above_section = 8;

/// A style sheet with all its lengths at the theme's scale.
QString scaled(const QString& sheet, const Theme& theme) {
    static const QRegularExpression length(QStringLiteral("\\b(\\d+)px"));
    QString result;
    qsizetype done = 0;
    for (auto matches = length.globalMatch(sheet); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        result += sheet.mid(done, match.capturedStart() - done);
        result += QStringLiteral("%1px").arg(theme.length(match.captured(1).toInt()));
        done = match.capturedEnd();
    }
    return result + sheet.mid(done);
}

}  // namespace

TextPage::TextPage(QWidget* parent) : QTextBrowser(parent), theme_(&Theme::of(Appearance::light)) {
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    connect(this, &QTextBrowser::anchorClicked, this, &TextPage::follow);
}

void TextPage::setColumn(int pixels) {
    column_ = pixels;
    arrange();
}

void TextPage::setPage(const QString& html, const QString& style_sheet) {
    html_ = html;
    style_sheet_ = style_sheet;
    render();
}

void TextPage::setTheme(const Theme& theme) {
    theme_ = &theme;
    render();
}

void TextPage::showSection(const QString& section) {
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            if (part.fragment().charFormat().anchorNames().contains(section)) {
                const QRectF place = document()->documentLayout()->blockBoundingRect(block);
                verticalScrollBar()->setValue(static_cast<int>(place.top()) - above_section);
                return;
            }
        }
    }
}

QVariant TextPage::loadResource(int, const QUrl&) {
    return {};
}

void TextPage::resizeEvent(QResizeEvent* event) {
    arrange();
    QTextBrowser::resizeEvent(event);
}

/// A new appearance leaves the reader where he was.
void TextPage::render() {
    const int place = verticalScrollBar()->value();
    setPalette(palette_for(*theme_));
    setFont(text_font(*theme_, TextRole::title));  // 15 px: it is read for longer than a label
    document()->setDefaultStyleSheet(scaled(with_colours(style_sheet_, *theme_), *theme_));
    setHtml(with_colours(html_, *theme_));
    arrange();
    verticalScrollBar()->setValue(place);
}

void TextPage::arrange() {
    const int column = theme_->length(column_);
    const int spare = column > 0 ? (viewport()->width() - column) / 2 : 0;
    QTextFrameFormat format = document()->rootFrame()->frameFormat();
    format.setMargin(margin);
    format.setLeftMargin(std::max(margin, spare));
    format.setRightMargin(std::max(margin, spare));
    document()->rootFrame()->setFrameFormat(format);
}

QSize window_size(const QWidget& window, const QSize& normal, const Theme& theme) {
    const QSize scaled_size(theme.length(normal.width()), theme.length(normal.height()));
    return scaled_size.boundedTo(window.screen()->availableSize() * 0.9);
}

void TextPage::follow(const QUrl& link) {
    if (link.isRelative()) {
        showSection(link.fragment());
    } else if (link.scheme() == QStringLiteral("https")) {
        QDesktopServices::openUrl(link);
    }
}

}  // namespace recency::ui

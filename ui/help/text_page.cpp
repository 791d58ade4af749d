// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/text_page.h"

#include <QAbstractTextDocumentLayout>
#include <QDesktopServices>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextFrame>

#include <algorithm>

namespace recency::ui {
namespace {

constexpr int margin = 24;
constexpr int above_section = 8;

}  // namespace

TextPage::TextPage(QWidget* parent) : QTextBrowser(parent), theme_(&Theme::of(Appearance::light)) {
    setFrameShape(QFrame::NoFrame);
    setFont(text_font(TextRole::title));  // 15 px, to read
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
    document()->setDefaultStyleSheet(with_colours(style_sheet_, *theme_));
    setHtml(with_colours(html_, *theme_));
    arrange();
    verticalScrollBar()->setValue(place);
}

void TextPage::arrange() {
    const int spare = column_ > 0 ? (viewport()->width() - column_) / 2 : 0;
    QTextFrameFormat format = document()->rootFrame()->frameFormat();
    format.setMargin(margin);
    format.setLeftMargin(std::max(margin, spare));
    format.setRightMargin(std::max(margin, spare));
    document()->rootFrame()->setFrameFormat(format);
}

void TextPage::follow(const QUrl& link) {
    if (link.isRelative()) {
        showSection(link.fragment());
    } else if (link.scheme() == QStringLiteral("https")) {
        QDesktopServices::openUrl(link);
    }
}

}  // namespace recency::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/model_page.h"

#include "ui/help/model_text.h"
#include "ui/help/text_page.h"

#include <QVBoxLayout>

namespace recency::ui {
namespace {

constexpr QSize usual_size(700, 740);
constexpr int column = 560;  // about seventy characters

}  // namespace

ModelPage::ModelPage(QWidget* parent) : QDialog(parent), page_(new TextPage(this)) {
    setWindowTitle(tr("The model"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(page_);
    page_->setAccessibleName(tr("The model"));
    page_->setColumn(column);
    page_->setPage(model_html(), model_style_sheet());
    setTheme(Theme::of(Appearance::light));
}

void ModelPage::setTheme(const Theme& theme) {
    if (scale_ != theme.scale()) {  // else it keeps the size that somebody has given it
        scale_ = theme.scale();
        resize(window_size(*this, usual_size, theme));
    }
    page_->setTheme(theme);
}

void ModelPage::open(const QString& section) {
    show();
    raise();
    activateWindow();
    page_->setFocus();
    if (section.isEmpty()) {
        page_->moveCursor(QTextCursor::Start);
    } else {
        page_->showSection(section);
    }
}

}  // namespace recency::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/lesson_page_view.h"

#include "ui/lessons/lesson.h"
#include "ui/lessons/lesson_option.h"

#include <QButtonGroup>
#include <QLabel>
#include <QVBoxLayout>

namespace recency::ui {
namespace {

/// "d = 64" and "3 %" stay on one line.
QString with_whole_formulas(QString text) {
    const QString space(QChar::Nbsp);
    text.replace(QLatin1String(" = "), space + u'=' + space);
    return text.replace(QLatin1String(" %"), space + u'%');
}

}  // namespace

LessonPageView::LessonPageView(QWidget* parent)
    : QScrollArea(parent),
      theme_(&Theme::of(Appearance::light)),
      content_(new QWidget),
      column_(new QVBoxLayout(content_)) {
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setWidget(content_);
    // A scroll area paints the palette's Base or Window of its own; the panel's shows through.
    content_->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
}

void LessonPageView::setPage(const LessonPage& page, const Theme& theme, std::optional<int> chosen,
                             const QString& said) {
    theme_ = &theme;
    delete group_;
    group_ = nullptr;
    while (QLayoutItem* item = column_->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    column_->setContentsMargins(0, theme.pick(16, 32), 0, 0);
    column_->setSpacing(theme.pick(12, 24));
    if (!said.isEmpty()) {
        add_text(tr("You said: %1").arg(said), TextRole::lesson, QFont::DemiBold,
                 QStringLiteral("lessonPrediction"));
    }
    for (const QString& paragraph : page.text.split(u'\n', Qt::SkipEmptyParts)) {
        add_text(paragraph, TextRole::lesson, QFont::Normal, QStringLiteral("lessonText"));
    }
    add_text(page.question, TextRole::question, QFont::DemiBold, QStringLiteral("lessonQuestion"));
    add_options(page.options, chosen);
    column_->addStretch(1);
}

void LessonPageView::choose(int option) {
    QAbstractButton* button = group_ != nullptr ? group_->button(option) : nullptr;
    if (button != nullptr) {
        button->click();
    }
}

int LessonPageView::heightNeeded(int width) const {
    return content_->heightForWidth(width);
}

void LessonPageView::add_text(const QString& text, TextRole role, int weight, const QString& name) {
    if (text.isEmpty()) {
        return;
    }
    auto* label = new QLabel(with_whole_formulas(text));
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);  // a file's text is never markup
    label->setWordWrap(true);
    label->setFont(text_font(*theme_, role, weight));
    column_->addWidget(label);
}

void LessonPageView::add_options(const QStringList& options, std::optional<int> chosen) {
    if (options.isEmpty()) {
        return;
    }
    group_ = new QButtonGroup(this);
    for (int index = 0; index < options.size(); ++index) {
        auto* option = new LessonOption(options[index], *theme_);
        option->setToolTip(tr("Key %1").arg(index + 1));
        option->setChecked(chosen == index);
        group_->addButton(option, index);
        column_->addWidget(option);
    }
    connect(group_, &QButtonGroup::idClicked, this, &LessonPageView::chosen);
}

}  // namespace recency::ui

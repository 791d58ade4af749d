// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/lesson_panel.h"

#include "ui/controls/segmented_control.h"
#include "ui/lessons/given_font.h"
#include "ui/lessons/lesson_controls.h"
#include "ui/lessons/lesson_page_view.h"
#include "ui/lessons/lesson_session.h"

#include <QFontMetrics>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace recency::ui {
namespace {

constexpr int most_named_pages = 4;  // beyond, only the page shown has room for its name

}  // namespace

LessonPanel::LessonPanel(LessonSession& session, QWidget* parent)
    : QWidget(parent),
      session_(session),
      theme_(&Theme::of(Appearance::light)),
      column_(new QVBoxLayout(this)),
      title_(new QLabel),
      close_(new QToolButton),
      pages_(new SegmentedControl),
      page_(new LessonPageView),
      controls_(new LessonControls),
      back_(new QPushButton(tr("Back"))),
      next_(new QPushButton) {
    setAutoFillBackground(true);
    setAccessibleName(tr("Lesson"));
    build();
    connect_parts();
    setTheme(*theme_);
}

void LessonPanel::build() {
    column_->setSpacing(0);
    column_->addWidget(make_header());
    column_->addWidget(pages_);
    column_->addWidget(page_, 1);
    column_->addWidget(controls_);
    column_->addWidget(make_footer());
    pages_->setAccessibleName(tr("Pages of the lesson"));
}

QWidget* LessonPanel::make_header() {
    auto* header = new QWidget;
    auto* row = new QHBoxLayout(header);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(title_, 1);
    row->addWidget(close_);
    title_->setObjectName(QStringLiteral("lessonTitle"));
    title_->setForegroundRole(QPalette::PlaceholderText);  // the theme's secondary text
    title_->setTextFormat(Qt::PlainText);
    close_->setText(QStringLiteral("×"));
    close_->setObjectName(QStringLiteral("lessonClose"));
    close_->setAccessibleName(tr("Close the lesson"));
    close_->setFocusPolicy(Qt::TabFocus);
    close_->setToolTip(tr("Close the lesson; the settings stay as they are"));
    return header;
}

QWidget* LessonPanel::make_footer() {
    auto* footer = new QWidget;
    auto* row = new QHBoxLayout(footer);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(back_);
    row->addStretch(1);
    row->addWidget(next_);
    back_->setObjectName(QStringLiteral("lessonBack"));
    next_->setObjectName(QStringLiteral("lessonNext"));
    next_->setProperty("solid", true);
    return footer;
}

void LessonPanel::connect_parts() {
    connect(&session_, &LessonSession::pageShown, this, &LessonPanel::show_page);
    connect(page_, &LessonPageView::chosen, &session_, &LessonSession::predict);
    // Later: showing a page may replace the segment that was clicked.
    connect(pages_, &SegmentedControl::chosen, &session_, &LessonSession::showPage,
            Qt::QueuedConnection);
    connect(back_, &QPushButton::clicked, &session_, &LessonSession::back);
    connect(next_, &QPushButton::clicked, &session_, &LessonSession::next);
    connect(close_, &QToolButton::clicked, &session_, &LessonSession::close);
    connect(controls_, &LessonControls::experimentEdited, this, &LessonPanel::experimentEdited);
    connect(controls_, &LessonControls::editingFinished, this, &LessonPanel::editingFinished);
}

void LessonPanel::setTheme(const Theme& theme) {
    theme_ = &theme;
    apply_sizes();
    if (session_.isOpen()) {
        show_page();
    }
}

void LessonPanel::setCompact(bool compact) {
    compact_ = compact;
    apply_sizes();
    if (session_.isOpen()) {
        show_title();
    }
}

void LessonPanel::setExperiment(const Experiment& experiment) {
    controls_->setExperiment(experiment);
}

void LessonPanel::setPinned(const std::optional<Experiment>& pinned) {
    controls_->setPinned(pinned);
}

ParameterRow* LessonPanel::row(ParameterId id) const {
    return controls_->row(id);
}

int LessonPanel::heightNeeded() const {
    const QMargins margins = column_->contentsMargins();
    const int width = this->width() - margins.left() - margins.right();
    int height = margins.top() + margins.bottom() + page_->heightNeeded(width);
    for (int index = 0; index < column_->count(); ++index) {
        const QLayoutItem* item = column_->itemAt(index);
        if (item->widget() != page_ && !item->isEmpty()) {
            height +=
                item->hasHeightForWidth() ? item->heightForWidth(width) : item->sizeHint().height();
        }
    }
    return height;
}

/// Fields for numbers keep their digits; all others come here.
void LessonPanel::keyPressEvent(QKeyEvent* event) {
    const int digit = event->key() - Qt::Key_0;
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (plain && digit >= 1 && digit <= 9) {
        page_->choose(digit - 1);
    } else {
        QWidget::keyPressEvent(event);
    }
}

void LessonPanel::show_page() {
    const LessonPage& shown = session_.page();
    show_title();
    show_page_names();
    page_->setPage(shown, *theme_, session_.prediction(session_.pageIndex()),
                   session_.priorPrediction());
    controls_->setParameters(shown.controls, *theme_);
    back_->setEnabled(!session_.onFirstPage());
    show_next();
    setAccessibleDescription(shown.text + u'\n' + shown.question);
    order_tabs();
}

/// From top to bottom, and the way out last. What a page brings with it comes into the order anew.
void LessonPanel::order_tabs() {
    QList<QWidget*> order;
    for (QWidget* part : {static_cast<QWidget*>(pages_), static_cast<QWidget*>(page_),
                          static_cast<QWidget*>(controls_)}) {
        for (QWidget* each = part->nextInFocusChain(); each != part;
             each = each->nextInFocusChain()) {
            if (part->isAncestorOf(each) && (each->focusPolicy() & Qt::TabFocus) != 0) {
                order << each;
            }
        }
    }
    order << back_ << next_ << close_;
    for (int index = 1; index < order.size(); ++index) {
        setTabOrder(order[index - 1], order[index]);
    }
}

/// Cut where it is too long: the whole of it is in the tooltip.
void LessonPanel::show_title() {
    const Lesson& lesson = session_.lesson();
    const QString title = session_.number() > 0
                              ? tr("Lesson %1: %2").arg(session_.number()).arg(lesson.title)
                              : lesson.title;
    const int room = width() - 2 * column_->contentsMargins().left() - close_->sizeHint().width();
    title_->setText(QFontMetrics(title_->font()).elidedText(title, Qt::ElideRight, room));
    title_->setAccessibleName(title);
    title_->setToolTip(QStringLiteral("<b>%1</b><br>%2")
                           .arg(title.toHtmlEscaped(), lesson.summary.toHtmlEscaped()));
}

/// "1 Predict", "2 See", "3 Why"; with many pages numbers, and the name of the one shown.
void LessonPanel::show_page_names() {
    const auto& pages = session_.lesson().pages;
    QStringList labels;
    QStringList tooltips;
    for (int index = 0; index < static_cast<int>(pages.size()); ++index) {
        const QString& name = pages[static_cast<std::size_t>(index)].name;
        const bool named = pages.size() <= most_named_pages || index == session_.pageIndex();
        labels << (named ? QStringLiteral("%1 %2").arg(index + 1).arg(name)
                         : QString::number(index + 1));
        tooltips << name;
    }
    const bool focused = pages_->isAncestorOf(focusWidget());
    if (labels != page_names_) {
        page_names_ = labels;
        pages_->setChoices(labels, tooltips);
        give_font(*pages_, text_font(*theme_, TextRole::body));
    }
    pages_->setCurrent(session_.pageIndex());
    if (focused) {  // also where the segment is a new one
        pages_->findChildren<Segment*>()[session_.pageIndex()]->setFocus(Qt::OtherFocusReason);
    }
}

QString LessonPanel::next_text(int index) const {
    const LessonPage& page = session_.lesson().pages[static_cast<std::size_t>(index)];
    if (!page.next.isEmpty()) {
        return page.next;
    }
    if (index + 1 < static_cast<int>(session_.lesson().pages.size())) {
        return page.options.isEmpty() ? tr("Next") : tr("See what happens");
    }
    return session_.leadsOn() ? tr("Next lesson") : tr("Close");
}

/// As wide on every page of the lesson: a button must not shrink away from under the pointer.
void LessonPanel::show_next() {
    const QFontMetrics metrics(next_->font());
    int widest = 0;
    for (int index = 0; index < static_cast<int>(session_.lesson().pages.size()); ++index) {
        widest = std::max(widest, metrics.horizontalAdvance(next_text(index)));
    }
    next_->setMinimumWidth(widest + theme_->pick(24, 42));
    next_->setText(next_text(session_.pageIndex()));
}

void LessonPanel::apply_sizes() {
    const int edge = theme_->pick(16, 48);
    setFixedWidth(theme_->pick(compact_ ? 300 : 360, 552));
    column_->setContentsMargins(edge, theme_->pick(10, 36), edge, theme_->pick(16, 40));
    const QFont body = text_font(*theme_, TextRole::body);
    title_->setFont(body);
    title_->setFixedHeight(theme_->pick(34, 52));
    close_->setFont(text_font(*theme_, TextRole::product));
    give_font(*pages_, body);
    for (QPushButton* button : {back_, next_}) {
        button->setFont(
            text_font(*theme_, TextRole::body, button == next_ ? QFont::DemiBold : QFont::Normal));
        button->setFixedHeight(theme_->pick(34, 56));
        button->setMinimumWidth(theme_->pick(72, 100));
    }
    back_->parentWidget()->layout()->setContentsMargins(0, theme_->pick(14, 28), 0, 0);
}

}  // namespace recency::ui

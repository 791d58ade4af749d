// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/lessons/lesson.h"

#include <QObject>

#include <map>

namespace recency::ui {

class Laboratory;

/// A lesson under way: which page, and what the class predicted. Showing a page sets its state in
/// the laboratory; what is moved afterwards stays until another page is shown. Knows no widget.
class LessonSession : public QObject {
    Q_OBJECT
public:
    explicit LessonSession(Laboratory& laboratory, QObject* parent = nullptr);

    /// Begins with the first page. number: of a lesson of the library, from 1; 0 for a file's.
    void open(const Lesson& lesson, int number = 0);
    /// A lesson of the library, from 1.
    void openNumber(int number);
    /// The window stays as it is.
    void close();

    bool isOpen() const { return lesson_.has_value(); }
    /// The lesson and its page; only while one is open.
    const Lesson& lesson() const { return *lesson_; }
    int number() const { return number_; }
    int pageIndex() const { return page_; }
    const LessonPage& page() const { return lesson_->pages[static_cast<std::size_t>(page_)]; }
    bool onFirstPage() const { return page_ == 0; }
    bool onLastPage() const { return page_ + 1 == static_cast<int>(lesson_->pages.size()); }
    /// Is there a lesson after this one?
    bool leadsOn() const;

    /// Shows a page of the lesson, or the present one anew; others are ignored.
    void showPage(int page);
    /// The next page; after the last one the next lesson, and after the last lesson none.
    void next();
    void back();

    /// What the class predicts on this page: an index of its options; others are ignored.
    void predict(int option);
    /// The prediction made on a page; empty where none was.
    std::optional<int> prediction(int page) const;
    /// The answer chosen on the page before this one; empty if none was.
    QString priorPrediction() const;

Q_SIGNALS:
    void pageShown(const recency::ui::LessonPage& page);
    void predicted(int option);
    void closed();

private:
    void applyPage();

    Laboratory& laboratory_;
    std::optional<Lesson> lesson_;
    int number_ = 0;
    int page_ = 0;
    std::map<int, int> predictions_;  // option by page
};

}  // namespace recency::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/lesson_session.h"

#include "ui/laboratory.h"
#include "ui/lessons/lesson_library.h"

namespace recency::ui {

LessonSession::LessonSession(Laboratory& laboratory, QObject* parent)
    : QObject(parent), laboratory_(laboratory) {}

void LessonSession::open(const Lesson& lesson, int number) {
    if (lesson.pages.empty()) {
        return;
    }
    lesson_ = lesson;
    number_ = number;
    predictions_.clear();
    showPage(0);
}

void LessonSession::openNumber(int number) {
    const auto& library = lesson_library();
    if (number >= 1 && number <= static_cast<int>(library.size())) {
        open(library[static_cast<std::size_t>(number) - 1], number);
    }
}

void LessonSession::close() {
    if (!isOpen()) {
        return;
    }
    lesson_.reset();
    Q_EMIT closed();
}

bool LessonSession::leadsOn() const {
    return number_ >= 1 && number_ < static_cast<int>(lesson_library().size());
}

void LessonSession::showPage(int page) {
    if (!isOpen() || page < 0 || page >= static_cast<int>(lesson_->pages.size())) {
        return;
    }
    page_ = page;
    applyPage();
    Q_EMIT pageShown(lesson_->pages[static_cast<std::size_t>(page)]);
}

void LessonSession::next() {
    if (!isOpen()) {
        return;
    }
    if (!onLastPage()) {
        showPage(page_ + 1);
    } else if (leadsOn()) {
        openNumber(number_ + 1);
    } else {
        close();
    }
}

void LessonSession::back() {
    showPage(page_ - 1);
}

void LessonSession::predict(int option) {
    if (isOpen() && option >= 0 && option < page().options.size()) {
        predictions_[page_] = option;
        Q_EMIT predicted(option);
    }
}

std::optional<int> LessonSession::prediction(int page) const {
    const auto entry = predictions_.find(page);
    return entry == predictions_.end() ? std::nullopt : std::optional(entry->second);
}

QString LessonSession::priorPrediction() const {
    const auto option = prediction(page_ - 1);
    return option ? lesson_->pages[static_cast<std::size_t>(page_) - 1].options[*option]
                  : QString();
}

/// The experiment comes first: a layer or a cell of the view may exist in the new one alone.
void LessonSession::applyPage() {
    const LessonPage& shown = page();
    laboratory_.setExperiment(experiment_of(*lesson_, shown));
    laboratory_.changeView([&shown](View& view) {
        const ColourMap colours = view.colour_map;
        view = shown.view;
        view.colour_map = colours;
    });
    if (const auto pinned = pinned_experiment_of(*lesson_, shown)) {
        laboratory_.pin(*pinned);
    } else if (laboratory_.pinned()) {
        laboratory_.unpin();
    }
}

}  // namespace recency::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QScrollArea>
#include <QStringList>

#include <optional>
#include <vector>

class QButtonGroup;
class QLabel;
class QVBoxLayout;

namespace recency::ui {

class LessonOption;
struct LessonPage;

/// What is read on a lesson page: text, the class's own prediction, question and answers. It fits
/// without scrolling but for texts longer than the window is high.
class LessonPageView : public QScrollArea {
    Q_OBJECT
public:
    explicit LessonPageView(QWidget* parent = nullptr);

    /// chosen: the answer taken before; said: an earlier page's answer, empty for none.
    void setPage(const LessonPage& page, const Theme& theme, std::optional<int> chosen,
                 const QString& said);
    /// Takes an answer as a click does; others than the page's are ignored.
    void choose(int option);
    /// The height that the page needs at a width, without scrolling.
    int heightNeeded(int width) const;

Q_SIGNALS:
    void chosen(int option);

private:
    void add_text(const QString& text, TextRole role, int weight, const QString& name);
    void add_options(const QStringList& options, std::optional<int> chosen);

    const Theme* theme_;
    QWidget* content_;
    QVBoxLayout* column_;
    QButtonGroup* group_ = nullptr;
};

}  // namespace recency::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/scene.h"
#include "ui/theme.h"

#include <QObject>

#include <functional>

class QMenu;

namespace recency::ui {

class History;
class Laboratory;
class LessonPanel;
class LessonSession;
class PartHighlight;

/// Everything about lessons in a window: the session, its panel, its menu, and the rings round what
/// a page points at.
class LessonDesk : public QObject {
    Q_OBJECT
public:
    /// find_part: the widget that a page means by a name of lesson_parts(); null if it is not
    /// shown.
    using FindPart = std::function<QWidget*(const QString&)>;

    LessonDesk(Laboratory& laboratory, History& history, QWidget& window, FindPart find_part);

    bool isOpen() const;
    LessonPanel* panel() const { return panel_; }
    QMenu* menu() const { return menu_; }
    /// Opens a file; one that is broken is refused in a message.
    void openFile(const QString& path);
    void close();
    /// What the page points at; empty while none is open.
    QStringList lookAt() const;
    /// The next page or the one before, while a lesson is open.
    void turnPage(int direction);
    void setTheme(const Theme& theme);

Q_SIGNALS:
    /// A lesson was opened, or the last one closed.
    void openChanged(bool open);
    void pageShown();

private:
    void connectSession();
    void connectPanel();
    void connectMenu();
    void giveRangeBack();
    void showRings();

    Laboratory& laboratory_;
    History& history_;
    QWidget& window_;
    FindPart find_part_;
    LessonSession* session_;
    LessonPanel* panel_;
    QMenu* menu_;
    PartHighlight* rings_ = nullptr;  // made over all that the window has by then
    bool open_ = false;
    View before_;  // how one looked at things before the lesson
};

}  // namespace recency::ui

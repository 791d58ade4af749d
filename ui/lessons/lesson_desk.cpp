// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/lesson_desk.h"

#include "core/parameter_table.h"
#include "ui/controls/parameter_row.h"
#include "ui/history.h"
#include "ui/laboratory.h"
#include "ui/lessons/lesson_dialogs.h"
#include "ui/lessons/lesson_menu.h"
#include "ui/lessons/lesson_panel.h"
#include "ui/lessons/lesson_session.h"
#include "ui/lessons/part_highlight.h"

namespace recency::ui {

LessonDesk::LessonDesk(Laboratory& laboratory, History& history, QWidget& window,
                       FindPart find_part)
    : QObject(&window),
      laboratory_(laboratory),
      history_(history),
      window_(window),
      find_part_(std::move(find_part)),
      session_(new LessonSession(laboratory, this)),
      panel_(new LessonPanel(*session_)) {
    panel_->hide();
    connectSession();
    connectPanel();
    connectMenu();
}

void LessonDesk::connectSession() {
    connect(&laboratory_, &Laboratory::sceneChanged, this, [this](const Scene& scene) {
        if (!session_->isOpen()) {
            before_ = scene.view;
        }
    });
    connect(session_, &LessonSession::pageShown, this, [this] {
        history_.complete(tr("Lesson page"));
        if (!open_) {
            open_ = true;
            Q_EMIT openChanged(true);
            panel_->setFocus();  // digits answer
        }
        showRings();
        Q_EMIT pageShown();
    });
    connect(session_, &LessonSession::closed, this, [this] {
        open_ = false;
        giveRangeBack();
        showRings();
        Q_EMIT openChanged(false);
    });
    connect(&laboratory_, &Laboratory::sceneChanged, this, [this] {
        if (open_) {
            showRings();  // another perspective has other parts
        }
    });
}

void LessonDesk::connectPanel() {
    connect(panel_, &LessonPanel::experimentEdited, &laboratory_, &Laboratory::setExperiment);
    connect(panel_, &LessonPanel::editingFinished, this, [this] { history_.complete(); });
    connect(&laboratory_, &Laboratory::experimentChanged, panel_, &LessonPanel::setExperiment);
    connect(&laboratory_, &Laboratory::pinnedChanged, panel_, &LessonPanel::setPinned);
}

void LessonDesk::connectMenu() {
    auto* menu = new LessonMenu(*session_, &window_);
    menu_ = menu;
    connect(menu, &LessonMenu::openWanted, this, [this] { choose_lesson(&window_, *session_); });
    connect(menu, &LessonMenu::saveWanted, this,
            [this] { save_state_as_page(&window_, laboratory_); });
}

/// A range that a page had locked would make all else unreadable.
void LessonDesk::giveRangeBack() {
    laboratory_.changeView([this](View& view) {
        view.range_mode = before_.range_mode;
        view.locked_range = before_.locked_range;
        view.diagonal_in_range = before_.diagonal_in_range;
        if (view.quantity != before_.quantity && view.range_mode == RangeMode::locked) {
            view.range_mode = RangeMode::all_layers;
        }
    });
}

QStringList LessonDesk::lookAt() const {
    return open_ ? session_->page().look_at : QStringList();
}

void LessonDesk::turnPage(int direction) {
    if (open_ && direction > 0 && !session_->onLastPage()) {
        session_->next();
    } else if (open_ && direction < 0) {
        session_->back();
    }
}

bool LessonDesk::isOpen() const {
    return session_->isOpen();
}

void LessonDesk::openFile(const QString& path) {
    open_lesson(&window_, *session_, path);
}

void LessonDesk::close() {
    session_->close();
}

void LessonDesk::setTheme(const Theme& theme) {
    panel_->setTheme(theme);
    showRings();
}

/// Names of parts and of parameters; a parameter's row is the one in the lesson's panel.
void LessonDesk::showRings() {
    if (rings_ == nullptr) {
        if (!open_) {
            return;
        }
        rings_ = new PartHighlight(&window_);
    }
    std::vector<QWidget*> parts;
    for (const QString& name : open_ ? session_->page().look_at : QStringList()) {
        const ParameterInfo* info = find_parameter(name.toStdString());
        QWidget* part = info != nullptr ? panel_->row(info->id) : find_part_(name);
        if (part != nullptr) {
            parts.push_back(part);
        }
    }
    rings_->setParts(parts);
}

}  // namespace recency::ui

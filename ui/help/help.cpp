// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/help.h"

#include "ui/help/explanation_popup.h"
#include "ui/help/model_page.h"
#include "ui/help/shortcuts.h"

namespace recency::ui {

Help::Help(QWidget& window)
    : QObject(&window), window_(window), theme_(&Theme::of(Appearance::light)) {}

void Help::setTheme(const Theme& theme) {
    theme_ = &theme;
    if (model_ != nullptr) {
        model_->setTheme(theme);
    }
    if (shortcuts_ != nullptr) {
        shortcuts_->setTheme(theme);
    }
}

void Help::showExplanationOf(QWidget* focused) {
    const Explanations explanations = explanations_of(focused);
    if (explanations.empty()) {
        showModel();
        return;
    }
    auto* popup = new ExplanationPopup(explanations, *focused, *theme_);
    connect(popup, &ExplanationPopup::moreWanted, this, &Help::showModel);
    popup->open();
}

void Help::showModel(const QString& section) {
    if (model_ == nullptr) {
        model_ = new ModelPage(&window_);
        model_->setTheme(*theme_);
    }
    model_->open(section);
}

void Help::showShortcuts(const QList<QAction*>& actions) {
    delete shortcuts_;  // the actions may have changed
    shortcuts_ = new ShortcutsDialog(actions, &window_);
    shortcuts_->setTheme(*theme_);
    shortcuts_->show();
}

}  // namespace recency::ui

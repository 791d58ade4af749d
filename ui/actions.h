// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QObject>

namespace recency::ui {

class History;
class Laboratory;
class LayerPlayer;
struct Theme;

/// What the top bar and the menus both offer: one QAction each, with its name, key and icon.
class Actions : public QObject {
    Q_OBJECT
public:
    Actions(Laboratory& laboratory, History& history, LayerPlayer& player, QObject* parent);

    void setTheme(const Theme& theme);

    QAction* undo() const { return undo_; }
    QAction* redo() const { return redo_; }
    QAction* play() const { return play_; }
    QAction* pin() const { return pin_; }
    QAction* present() const { return present_; }
    /// Opens the composer of figures.
    QAction* exportFigure() const { return export_; }
    /// The plot in focus goes to the clipboard.
    QAction* copy() const { return copy_; }
    /// Shows or hides the experiment strip.
    QAction* trail() const { return trail_; }

private:
    QAction* add(const QString& text, const QString& bar_text, const QKeySequence& key);
    void connectHistory(History& history);
    void connectPlayer(LayerPlayer& player);
    void connectPin(Laboratory& laboratory, History& history);
    void showPlaying(bool playing);

    const Theme* theme_;
    bool playing_ = false;
    QAction* undo_;
    QAction* redo_;
    QAction* play_;
    QAction* pin_;
    QAction* present_;
    QAction* export_;
    QAction* copy_;
    QAction* trail_;
};

}  // namespace recency::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parameters.h"
#include "ui/appearance.h"
#include "ui/composer/figure_settings.h"
#include "ui/scene.h"

#include <QByteArray>
#include <QString>

namespace recency::ui {

/// What a restart brings back.
struct Settings {
    Experiment experiment;
    View view;  // without what the pointer was on
    AppearanceChoice appearance = AppearanceChoice::system;
    bool trail_visible = false;  // the experiment strip
    QByteArray geometry;         // of the window; empty: its default
    FigureSettings figure;       // of the composer
};

/// One readable JSON file. Whatever is wrong with it, the program starts: single values that are
/// not allowed fall back to their defaults, and a file that cannot be read at all is put aside.
class SettingsStore {
public:
    /// `path`: the file; its folder is made when needed.
    explicit SettingsStore(QString path);

    /// ".../recency-lab/settings.json" in the user's configuration folder.
    static QString defaultPath();

    /// The settings, or the defaults. `problem` gets a sentence for the person when the file was
    /// damaged (and where it was put), and is empty otherwise.
    Settings load(QString* problem) const;

    /// Writes beside the file and renames. Returns a sentence when that failed, else nothing.
    QString save(const Settings& settings) const;

private:
    QString putAside(const QString& reason) const;

    QString path_;
};

}  // namespace recency::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QStringList>
#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace recency {
struct Experiment;
enum class ParameterId;
}  // namespace recency

namespace recency::ui {

class LessonControls;
class LessonPageView;
class LessonSession;
class ParameterRow;
class SegmentedControl;

/// The side panel of a lesson under way, 360 px wide (300 in windows under 1400, as the control
/// panel whose place it takes; 552 on a projector): its name, its pages, the page, the controls
/// that the page names, and the ways back and on. Digits choose an answer.
class LessonPanel : public QWidget {
    Q_OBJECT
public:
    explicit LessonPanel(LessonSession& session, QWidget* parent = nullptr);

    /// Colours and sizes; the panel has the width of the theme's scale.
    void setTheme(const Theme& theme);
    /// For windows under 1400 px. Without effect at presenter scale.
    void setCompact(bool compact);
    /// Shows a valid experiment in the page's controls, without a signal.
    void setExperiment(const Experiment& experiment);
    void setPinned(const std::optional<Experiment>& pinned);
    /// The row of a parameter on the page shown; null where it has none.
    ParameterRow* row(ParameterId id) const;
    /// The height at which the page shown needs no scrolling.
    int heightNeeded() const;

Q_SIGNALS:
    /// A control was moved; the experiment is valid.
    void experimentEdited(const recency::Experiment& experiment);
    /// A drag, a key or a typed number is complete: one step for undo.
    void editingFinished();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void build();
    QWidget* make_header();
    QWidget* make_footer();
    void connect_parts();
    void show_page();
    void show_title();
    void show_page_names();
    void order_tabs();
    void apply_sizes();
    QString next_text(int index) const;
    void show_next();

    LessonSession& session_;
    const Theme* theme_;
    bool compact_ = false;
    QVBoxLayout* column_;
    QLabel* title_;
    QToolButton* close_;
    SegmentedControl* pages_;
    QStringList page_names_;
    LessonPageView* page_;
    LessonControls* controls_;
    QPushButton* back_;
    QPushButton* next_;
};

}  // namespace recency::ui

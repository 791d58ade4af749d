// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/controls/segmented_control.h"
#include "ui/laboratory.h"
#include "ui/lessons/lesson_option.h"
#include "ui/lessons/lesson_panel.h"
#include "ui/lessons/lesson_reader.h"
#include "ui/lessons/lesson_session.h"
#include "ui/paper.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>

namespace recency::ui {

/// A teacher's, of four pages.
inline const QByteArray own_lesson_text =
    "format: recency-lab/lesson\nversion: 1\ntitle: My <b>own</b> lesson\nsettings: {sequences: "
    "1000}\n"
    "pages:\n"
    "  - {name: Ask, text: \"First.\\nSecond.\", question: 'Which?', options: [One, Two, Three],\n"
    "     settings: {alpha: 0.3}, controls: [alpha, normalization], view: {layer: 2}}\n"
    "  - {name: Look, text: There., settings: {layers: 6}, pin: {layers: 2},\n"
    "     view: {layer: 6, quantity: weight, query: 9, key: 4}}\n"
    "  - {name: Again, text: More., question: 'Why?', options: [So, So so], next: Onwards}\n"
    "  - {name: End, text: Over.}\n";

inline Lesson own_lesson() {
    const LessonReading reading = read_lesson(own_lesson_text);
    for (const LessonProblem& problem : reading.problems) {
        qWarning("%s", qUtf8Printable(problem.sentence("own.yaml")));
    }
    return reading.lesson.value_or(Lesson{});
}

/// Laboratory, session and panel with that lesson, joined as the window joins them.
class LessonBench {
public:
    LessonBench() : laboratory(paper(), 1), session(laboratory), panel(session) {
        QObject::connect(&laboratory, &Laboratory::experimentChanged, &panel,
                         &LessonPanel::setExperiment);
        QObject::connect(&laboratory, &Laboratory::pinnedChanged, &panel, &LessonPanel::setPinned);
        QObject::connect(&panel, &LessonPanel::experimentEdited, &laboratory,
                         &Laboratory::setExperiment);
        panel.resize(panel.width(), 721);
        panel.show();
        panel.activateWindow();
        session.open(own_lesson());
    }

    bool ready() { return session.isOpen() && QTest::qWaitForWindowActive(&panel); }

    QString label(const QString& name) const {
        const auto* found = panel.findChild<QLabel*>(name);
        return found == nullptr ? QString() : found->text();
    }
    QPushButton* button(const QString& name) const { return panel.findChild<QPushButton*>(name); }
    QList<LessonOption*> options() const { return panel.findChildren<LessonOption*>(); }
    QStringList segments() const {
        QStringList texts;
        for (const Segment* segment : page_segments()) {
            texts << segment->text();
        }
        return texts;
    }
    QList<Segment*> page_segments() const {
        return panel.findChild<SegmentedControl*>(QString(), Qt::FindDirectChildrenOnly)
            ->findChildren<Segment*>();
    }
    void click(QWidget* widget) const { QTest::mouseClick(widget, Qt::LeftButton); }
    void next() const { click(button("lessonNext")); }
    void back() const { click(button("lessonBack")); }
    const Parameters& parameters() const { return laboratory.experiment().parameters; }

    Laboratory laboratory;
    LessonSession session;
    LessonPanel panel;
};

}  // namespace recency::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/lessons/lesson_reader.h"

#include <QByteArray>

namespace recency::ui {

/// How a lesson begins; lines may follow.
inline const QByteArray head = "format: recency-lab/lesson\nversion: 1\ntitle: Norms\n";

/// A lesson with all that a page can say.
inline const QByteArray whole_lesson =
    "# by a teacher\n"
    "format: recency-lab/lesson\n"
    "version: 1\n"
    "title: The switch\n"
    "summary: What a norm does.\n"
    "settings: {layers: 6, dimension: 64, sequences: 200k}\n"
    "pages:\n"
    "  - name: Predict\n"
    "    text: >\n"
    "      First line\n"
    "      goes on.\n"
    "\n"
    "      New paragraph: with a colon.\n"
    "    question: \"Switch it on: where will it look?\"\n"
    "    options: [Early, Recent, 'At 100 %']\n"
    "    settings: {normalization: none, dimension: 16}\n"
    "    view: {layer: 4, quantity: weight, query: 10, key: 2, perspective: why, why_step: 2,\n"
    "           range: [0, 0.5], diagonal: true}\n"
    "    pin: {normalization: rmsnorm}\n"
    "    controls: [normalization, alpha]\n"
    "    look_at: [heatmap, normalization]\n"
    "    next: See what happens\n"
    "  - {name: See, text: Müller sieht √d.}\n";

/// What is wrong with it, if anything is, is told.
inline Lesson read_good(const QByteArray& content) {
    const LessonReading reading = read_lesson(content);
    for (const LessonProblem& problem : reading.problems) {
        qWarning("%s", qUtf8Printable(problem.sentence("test.yaml")));
    }
    return reading.lesson.value_or(Lesson{});
}

}  // namespace recency::ui

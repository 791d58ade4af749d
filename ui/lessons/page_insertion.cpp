// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/page_insertion.h"

#include "ui/lessons/lesson_reader.h"
#include "ui/lessons/lesson_source.h"
#include "ui/lessons/lesson_writer.h"

#include <yaml-cpp/yaml.h>

#include <algorithm>

namespace recency::ui {
namespace {

/// Where a page can be added; lines and columns count from 0.
struct Place {
    int line;
    int column;  // of the dashes
};

bool is_blank_or_comment(const QByteArray& line) {
    const QByteArray text = line.trimmed();
    return text.isEmpty() || text.startsWith('#');
}

/// After the last line of the pages. What stands above the next key belongs to that one.
Place end_of_pages(const YAML::Node& root, const QList<QByteArray>& lines) {
    const int begin = root["pages"].Mark().line;
    int end = static_cast<int>(lines.size());
    for (const auto& entry : root) {
        const int line = entry.first.Mark().line;
        end = line > begin ? std::min(end, line) : end;
    }
    const bool last_key = end == lines.size();
    const auto skipped = [&](const QByteArray& line) {
        return last_key ? line.trimmed().isEmpty() : is_blank_or_comment(line);
    };
    while (end > begin + 1 && skipped(lines[end - 1])) {
        --end;
    }
    return {end, root["pages"].Mark().column};
}

QByteArray inserted(QList<QByteArray> lines, int at, const QByteArray& text, bool windows) {
    QByteArray block = '\n' + text;  // a blank line between pages
    block.chop(1);
    if (windows) {
        block.replace("\n", "\r\n");
        if (at == lines.size() && !lines.back().endsWith('\r')) {
            lines.back() += '\r';
        }
        block += '\r';
    }
    lines.insert(at, block);
    QByteArray joined = lines.join('\n');
    return joined.endsWith('\n') ? joined : joined + '\n';
}

}  // namespace

bool has_room(const QByteArray& content, const Lesson& lesson) {
    const YAML::Node pages = YAML::Load(yaml_text(content))["pages"];
    return lesson.pages.size() < most_pages && pages.Style() != YAML::EmitterStyle::Flow;
}

QByteArray with_page(const QByteArray& content, const LessonPage& page) {
    const YAML::Node root = YAML::Load(yaml_text(content));
    const QList<QByteArray> lines = content.split('\n');
    const Place place = end_of_pages(root, lines);
    return inserted(lines, place.line, write_page(page, place.column), content.contains("\r\n"));
}

}  // namespace recency::ui

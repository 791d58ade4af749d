// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/lesson_reader.h"

#include "core/near_names.h"
#include "ui/lessons/lesson_fields.h"
#include "ui/lessons/lesson_problems.h"
#include "ui/lessons/lesson_settings_reader.h"
#include "ui/lessons/lesson_source.h"

#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <utility>

namespace recency::ui {
namespace {

constexpr int longest_summary = 200;
constexpr int longest_name = 14;
constexpr int longest_text = 700;
constexpr int longest_question = 160;
constexpr int longest_option = 80;
constexpr int longest_next = 28;
constexpr LessonLimits page_count{1, static_cast<int>(most_pages)};
constexpr LessonLimits option_count{2, 5};
constexpr std::size_t most_controls = 4;

std::vector<std::string> lesson_keys() {
    return {"format", "version", "title", "summary", "settings", "pages"};
}

std::vector<std::string> page_keys() {
    return {"name", "text",     "question", "options", "settings",
            "view", "controls", "look_at",  "pin",     "next"};
}

void read_options(const LessonFields& fields, LessonPage& page) {
    page.question = fields.text("question", longest_question).value_or(QString());
    page.options = fields.texts("options", option_count, longest_option).value_or(QStringList());
    if (fields.has("options") && !fields.has("question")) {
        fields.report(*fields.find("options"),
                      LessonText::tr("options answer a question, and the page has none"));
    }
}

/// Parts of the window, and parameters.
QStringList read_look_at(const LessonFields& fields) {
    std::vector<std::string> names;
    for (const QString& part : lesson_parts()) {
        names.push_back(part.toStdString());
    }
    for (const ParameterInfo& info : parameter_table()) {
        names.emplace_back(info.name);
    }
    QStringList given =
        fields.texts("look_at", {1, page_count.most}, longest_option).value_or(QStringList());
    for (const QString& name : std::as_const(given)) {
        const std::string text = name.toStdString();
        if (!name.isEmpty() && std::ranges::find(names, text) == names.end()) {
            fields.report(*fields.find("look_at"),
                          LessonText::tr("there is no %1 to look at%2; allowed are %3")
                              .arg(quoted(name), QString::fromStdString(suggestion(text, names)),
                                   QString::fromStdString(listed(names, ", "))));
        }
    }
    return given;
}

void read_controls(const LessonFields& fields, LessonPage& page, LessonProblems& problems) {
    const auto node = fields.find("controls");
    if (!node) {
        return;
    }
    page.controls = read_parameter_names(*node, QStringLiteral("controls"), problems);
    if (page.controls.size() > most_controls) {
        fields.report(*node, LessonText::tr("a page shows at most %1 controls").arg(most_controls));
    }
}

void read_state(const LessonFields& fields, Lesson& lesson, LessonPage& page,
                LessonProblems& problems) {
    if (const auto node = fields.find("settings")) {
        page.settings = read_lesson_settings(*node, problems);
    }
    if (const auto node = fields.find("pin")) {
        page.pin = read_lesson_settings(*node, problems);
    }
    const Parameters parameters = experiment_of(lesson, page).parameters;
    const auto view = fields.find("view");
    page.view =
        view ? read_lesson_view(*view, parameters, problems) : usual_lesson_view(parameters);
}

LessonPage read_page(const YAML::Node& node, Lesson& lesson, LessonProblems& problems) {
    const LessonFields fields(node, LessonText::tr("a page"), page_keys(), problems);
    LessonPage page;
    fields.require("name", LessonText::tr("a word or two, such as Predict"));
    fields.require("text", LessonText::tr("what the class reads on this page"));
    page.name = fields.text("name", longest_name).value_or(QString());
    page.text = fields.text("text", longest_text).value_or(QString());
    page.next = fields.text("next", longest_next).value_or(QString());
    read_options(fields, page);
    read_controls(fields, page, problems);
    page.look_at = read_look_at(fields);
    read_state(fields, lesson, page, problems);
    return page;
}

void read_pages(const LessonFields& fields, Lesson& lesson, LessonProblems& problems) {
    fields.require("pages", LessonText::tr("a list of pages, each with a name and a text"));
    const auto node = fields.find("pages");
    if (!node) {
        return;
    }
    const int count = node->IsSequence() ? static_cast<int>(node->size()) : 0;
    if (count < page_count.least || count > page_count.most) {
        fields.report(*node, LessonText::tr("pages must be a list of %1 to %2 pages")
                                 .arg(page_count.least)
                                 .arg(page_count.most));
        return;
    }
    for (const YAML::Node& page : *node) {
        lesson.pages.push_back(read_page(page, lesson, problems));
    }
}

/// Another file, or one for another version, is not looked at any further.
bool is_for_this_version(const YAML::Node& root, LessonProblems& problems) {
    const QString format = root.IsMap() ? scalar_text(root["format"]) : QString();
    if (format != QLatin1String("recency-lab/lesson")) {
        problems.add(root.IsMap() && root["format"] ? root["format"].Mark() : root.Mark(),
                     LessonText::tr("this is no lesson; its first line must be format: "
                                    "recency-lab/lesson"));
        return false;
    }
    const YAML::Node version = root["version"];
    if (scalar_text(version) == QString::number(lesson_version)) {
        return true;
    }
    bool number = false;
    const bool newer = scalar_text(version).toInt(&number) > lesson_version && number;
    problems.add(
        version.IsDefined() ? version.Mark() : root.Mark(),
        newer ? LessonText::tr("this lesson was made for a newer version of the program "
                               "(lesson version %1; this one reads version %2)")
                    .arg(scalar_text(version))
                    .arg(lesson_version)
              : LessonText::tr("the version must be %1, as in version: %1").arg(lesson_version));
    return false;
}

Lesson read_root(const YAML::Node& root, LessonProblems& problems) {
    const LessonFields fields(root, LessonText::tr("a lesson"), lesson_keys(), problems);
    Lesson lesson;
    fields.require("title", LessonText::tr("the lesson's name"));
    lesson.title = fields.text("title", longest_title).value_or(QString());
    lesson.summary = fields.text("summary", longest_summary).value_or(QString());
    if (const auto node = fields.find("settings")) {
        lesson.settings = read_lesson_settings(*node, problems);
    }
    read_pages(fields, lesson, problems);
    return lesson;
}

/// Marks count bytes; people count characters.
void count_characters(const QByteArray& content, std::vector<LessonProblem>& problems) {
    const QList<QByteArray> lines = content.split('\n');
    for (LessonProblem& problem : problems) {
        if (problem.line >= 1 && problem.line <= lines.size()) {
            const QByteArray before = lines[problem.line - 1].left(problem.column - 1);
            problem.column = static_cast<int>(QString::fromUtf8(before).size()) + 1;
        }
    }
}

}  // namespace

LessonReading read_lesson(const QByteArray& content) {
    if (const auto problem = problem_of_source(content)) {
        LessonReading refused{{}, {*problem}};
        count_characters(content, refused.problems);
        return refused;
    }
    const YAML::Node root = YAML::Load(yaml_text(content));
    LessonProblems problems;
    Lesson lesson;
    if (is_for_this_version(root, problems)) {
        lesson = read_root(root, problems);
    }
    LessonReading reading{{}, problems.sorted()};
    count_characters(content, reading.problems);
    if (problems.empty()) {
        reading.lesson = lesson;
    }
    return reading;
}

}  // namespace recency::ui

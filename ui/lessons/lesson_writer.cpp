// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/lesson_writer.h"

#include "ui/lessons/lesson_reader.h"
#include "ui/lessons/lesson_settings_reader.h"
#include "ui/lessons/lesson_view_names.h"

#include <yaml-cpp/yaml.h>

#include <algorithm>

namespace recency::ui {
namespace {

constexpr int longest_line = 90;

std::string name_of(ParameterId id) {
    return std::string(parameter_info(id).name);
}

/// Long texts and texts of several paragraphs stand in lines of their own. The emitter quotes
/// where it must.
void emit_text(YAML::Emitter& out, const char* key, const QString& text) {
    if (text.isEmpty()) {
        return;
    }
    out << YAML::Key << key << YAML::Value;
    if (text.size() > longest_line || text.contains(u'\n')) {
        out << YAML::Literal;
    }
    out << text.toStdString();
}

void emit_settings(YAML::Emitter& out, const char* key, const LessonSettings& settings) {
    out << YAML::Key << key << YAML::Value << YAML::Flow << YAML::BeginMap;
    for (const auto& [id, value] : settings) {
        out << YAML::Key << name_of(id) << YAML::Value << format_value(parameter_info(id), value);
    }
    out << YAML::EndMap;
}

template <class Strings>
void emit_list(YAML::Emitter& out, const char* key, const Strings& items) {
    if (items.empty()) {
        return;
    }
    out << YAML::Key << key << YAML::Value << YAML::Flow << YAML::BeginSeq;
    for (const auto& item : items) {
        out << item;
    }
    out << YAML::EndSeq;
}

std::vector<std::string> plain(const QStringList& texts) {
    std::vector<std::string> strings;
    strings.reserve(static_cast<std::size_t>(texts.size()));
    for (const QString& text : texts) {
        strings.push_back(text.toStdString());
    }
    return strings;
}

void emit_range(YAML::Emitter& out, const View& view) {
    if (view.range_mode == RangeMode::this_layer) {
        out << YAML::Key << "range" << YAML::Value << "this_layer";
    } else if (view.range_mode == RangeMode::locked) {
        out << YAML::Key << "range" << YAML::Value << YAML::Flow << YAML::BeginSeq
            << view.locked_range.minimum << view.locked_range.maximum << YAML::EndSeq;
    }
}

/// What differs from the usual view; the layer always, so that the page says it.
void emit_view(YAML::Emitter& out, const View& view) {
    out << YAML::Key << "view" << YAML::Value << YAML::Flow << YAML::BeginMap;
    out << YAML::Key << "layer" << YAML::Value << view.layer + 1;
    const auto quantity = std::ranges::find(cell_quantities(), view.quantity);
    if (quantity != cell_quantities().end() && view.quantity != Quantity::score) {
        out << YAML::Key << "quantity" << YAML::Value
            << quantity_names()[static_cast<std::size_t>(quantity - cell_quantities().begin())];
    }
    if (view.locked) {
        out << YAML::Key << "query" << YAML::Value << view.locked->query + 1;
        out << YAML::Key << "key" << YAML::Value << view.locked->key + 1;
    }
    if (view.perspective != Perspective::map) {
        out << YAML::Key << "perspective" << YAML::Value
            << perspective_names()[static_cast<std::size_t>(view.perspective)];
    }
    if (view.why_step != why_steps - 1) {
        out << YAML::Key << "why_step" << YAML::Value << view.why_step + 1;
    }
    emit_range(out, view);
    if (view.diagonal_in_range) {
        out << YAML::Key << "diagonal" << YAML::Value << true;
    }
    out << YAML::EndMap;
}

void emit_page(YAML::Emitter& out, const LessonPage& page) {
    out << YAML::BeginMap;
    emit_text(out, "name", page.name);
    emit_text(out, "text", page.text);
    emit_text(out, "question", page.question);
    emit_list(out, "options", plain(page.options));
    if (!page.settings.empty()) {
        emit_settings(out, "settings", page.settings);
    }
    if (page.pin) {
        emit_settings(out, "pin", *page.pin);
    }
    emit_view(out, page.view);
    std::vector<std::string> controls;
    std::ranges::transform(page.controls, std::back_inserter(controls), name_of);
    emit_list(out, "controls", controls);
    emit_list(out, "look_at", plain(page.look_at));
    emit_text(out, "next", page.next);
    out << YAML::EndMap;
}

void prepare(YAML::Emitter& out) {
    out.SetDoublePrecision(17);
    out.SetIndent(2);
}

}  // namespace

QByteArray write_lesson(const Lesson& lesson) {
    YAML::Emitter out;
    prepare(out);
    out << YAML::BeginMap;
    out << YAML::Key << "format" << YAML::Value << "recency-lab/lesson";
    out << YAML::Key << "version" << YAML::Value << lesson_version;
    emit_text(out, "title", lesson.title);
    emit_text(out, "summary", lesson.summary);
    if (!lesson.settings.empty()) {
        emit_settings(out, "settings", lesson.settings);
    }
    out << YAML::Key << "pages" << YAML::Value << YAML::BeginSeq;
    for (const LessonPage& page : lesson.pages) {
        emit_page(out, page);
    }
    out << YAML::EndSeq << YAML::EndMap;
    return QByteArray(out.c_str(), static_cast<qsizetype>(out.size())) + '\n';
}

QByteArray write_page(const LessonPage& page, int column) {
    YAML::Emitter out;
    prepare(out);
    out << YAML::BeginSeq;
    emit_page(out, page);
    out << YAML::EndSeq;
    const QByteArray item(out.c_str(), static_cast<qsizetype>(out.size()));
    const QByteArray indent(column, ' ');
    QByteArray indented;
    for (const QByteArray& line : item.split('\n')) {
        indented += (line.isEmpty() ? QByteArray() : indent + line) + '\n';
    }
    return indented;
}

}  // namespace recency::ui

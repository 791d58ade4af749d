// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/lesson_fields.h"

#include "core/near_names.h"

#include <yaml-cpp/yaml.h>

#include <algorithm>

namespace recency::ui {
namespace {

constexpr std::size_t longest_key = 40;

QString text_of_key(std::string_view key) {
    return QString::fromUtf8(key.data(), static_cast<qsizetype>(key.size()));
}

QString allowed_list(const std::vector<std::string>& names) {
    return QString::fromStdString(listed(names, ", "));
}

/// "; did you mean view?"
QString meant(const std::string& typed, const std::vector<std::string>& names) {
    return typed.size() > longest_key ? QString()
                                      : QString::fromStdString(suggestion(typed, names));
}

bool has_control_character(const QString& text) {
    return std::ranges::any_of(
        text, [](QChar c) { return c.category() == QChar::Other_Control && c != u'\n'; });
}

}  // namespace

QString scalar_text(const YAML::Node& node) {
    return node.IsDefined() && node.IsScalar() ? QString::fromStdString(node.Scalar()) : QString();
}

LessonFields::LessonFields(const YAML::Node& node, const QString& what,
                           const std::vector<std::string>& known, LessonProblems& problems)
    : problems_(problems), start_(node.Mark()), mapping_(node.IsMap()) {
    if (!mapping_) {
        report(node, LessonText::tr("%1 must be keys with values; allowed are %2")
                         .arg(what, allowed_list(known)));
        return;
    }
    for (const auto& entry : node) {
        take(entry.first, entry.second, known, what);
    }
}

void LessonFields::take(const YAML::Node& key, const YAML::Node& value,
                        const std::vector<std::string>& known, const QString& what) {
    const std::string name = key.IsScalar() ? key.Scalar() : std::string();
    if (std::ranges::find(known, name) == known.end()) {
        report(key, LessonText::tr("%1 has no key %2%3; allowed are %4")
                        .arg(what, quoted(QString::fromStdString(name)), meant(name, known),
                             allowed_list(known)));
    } else if (has(name)) {
        report(key, LessonText::tr("the key %1 is here a second time")
                        .arg(quoted(QString::fromStdString(name))));
    } else {
        entries_.emplace_back(key, value);
    }
}

std::optional<YAML::Node> LessonFields::find(std::string_view key) const {
    const auto entry = std::ranges::find_if(
        entries_, [key](const auto& each) { return each.first.Scalar() == key; });
    return entry == entries_.end() ? std::nullopt : std::optional(entry->second);
}

std::optional<QString> LessonFields::text(std::string_view key, int longest) const {
    const auto node = find(key);
    return node ? text_of(*node, text_of_key(key), longest) : std::nullopt;
}

std::optional<QString> LessonFields::text_of(const YAML::Node& node, const QString& name,
                                             int longest) const {
    const QString text = scalar_text(node).trimmed();
    if (text.isEmpty()) {
        report(node, LessonText::tr("%1 must be a text").arg(name));
    } else if (text.size() > longest) {
        report(node, LessonText::tr("%1 has %2 characters; at most %3 fit on a page")
                         .arg(name)
                         .arg(text.size())
                         .arg(longest));
    } else if (has_control_character(text)) {
        report(node, LessonText::tr("%1 has a control character; expected plain text").arg(name));
    } else {
        return text;
    }
    return std::nullopt;
}

std::optional<QStringList> LessonFields::texts(std::string_view key, LessonLimits count,
                                               int longest) const {
    const auto node = find(key);
    if (!node) {
        return std::nullopt;
    }
    const QString name = text_of_key(key);
    const int size = node->IsSequence() ? static_cast<int>(node->size()) : 0;
    if (size < count.least || size > count.most) {
        report(*node, LessonText::tr("%1 must be a list of %2 to %3 texts")
                          .arg(name)
                          .arg(count.least)
                          .arg(count.most));
        return std::nullopt;
    }
    QStringList texts;
    for (const YAML::Node& each : *node) {
        texts << text_of(each, name, longest).value_or(QString());
    }
    return texts;
}

std::optional<int> LessonFields::whole_number(std::string_view key, LessonLimits range,
                                              const QString& because) const {
    const auto node = find(key);
    if (!node) {
        return std::nullopt;
    }
    bool whole = false;
    const int number = scalar_text(*node).toInt(&whole);
    if (whole && number >= range.least && number <= range.most) {
        return number;
    }
    report(*node, LessonText::tr("%1 %2 is not allowed; expected a whole number from %3 to %4%5")
                      .arg(text_of_key(key), quoted(scalar_text(*node)))
                      .arg(range.least)
                      .arg(range.most)
                      .arg(because));
    return std::nullopt;
}

std::optional<bool> LessonFields::yes_or_no(std::string_view key) const {
    const auto index = word(key, {"false", "true"});
    return index ? std::optional(*index == 1) : std::nullopt;
}

std::optional<int> LessonFields::word(std::string_view key,
                                      const std::vector<std::string>& words) const {
    const auto node = find(key);
    if (!node) {
        return std::nullopt;
    }
    const std::string given = node->IsScalar() ? node->Scalar() : std::string();
    const auto place = std::ranges::find(words, given);
    if (place != words.end()) {
        return static_cast<int>(place - words.begin());
    }
    report(*node, LessonText::tr("%1 %2 is not allowed%3; expected one of %4")
                      .arg(text_of_key(key), quoted(QString::fromStdString(given)),
                           meant(given, words), allowed_list(words)));
    return std::nullopt;
}

void LessonFields::require(std::string_view key, const QString& expected) const {
    if (mapping_ && !has(key)) {
        problems_.add(start_,
                      LessonText::tr("%1 is missing; expected %2").arg(text_of_key(key), expected));
    }
}

/// The parser finds an empty value where the next thing stands; people look at its key.
void LessonFields::report(const YAML::Node& node, const QString& reason) const {
    const auto entry = std::ranges::find_if(
        entries_, [&node](const auto& each) { return node.IsNull() && each.second.is(node); });
    problems_.add(entry == entries_.end() ? node.Mark() : entry->first.Mark(), reason);
}

}  // namespace recency::ui

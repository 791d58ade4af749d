// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/lessons/lesson_problems.h"

#include <QStringList>

#include <yaml-cpp/node/node.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace recency::ui {

/// How many there may be.
struct LessonLimits {
    int least;
    int most;
};

/// A mapping of the file whose keys are known: reports all others, and values of a wrong kind.
/// Everything that is asked for and absent or wrong comes back empty.
class LessonFields {
public:
    /// what: "a page", for sentences.
    LessonFields(const YAML::Node& node, const QString& what, const std::vector<std::string>& known,
                 LessonProblems& problems);

    bool is_mapping() const { return mapping_; }
    bool has(std::string_view key) const { return find(key).has_value(); }
    std::optional<YAML::Node> find(std::string_view key) const;
    const std::vector<std::pair<YAML::Node, YAML::Node>>& entries() const { return entries_; }

    /// A text of at most so many characters, without blanks at its ends; never empty.
    std::optional<QString> text(std::string_view key, int longest) const;
    std::optional<QStringList> texts(std::string_view key, LessonLimits count, int longest) const;
    /// `because` is added to what is allowed: "(the page has 4 layers)".
    std::optional<int> whole_number(std::string_view key, LessonLimits range,
                                    const QString& because = {}) const;
    std::optional<bool> yes_or_no(std::string_view key) const;
    /// The index of one of some words.
    std::optional<int> word(std::string_view key, const std::vector<std::string>& words) const;

    /// Reports what an absent key should say.
    void require(std::string_view key, const QString& expected) const;
    void report(const YAML::Node& node, const QString& reason) const;

private:
    void take(const YAML::Node& key, const YAML::Node& value, const std::vector<std::string>& known,
              const QString& what);
    std::optional<QString> text_of(const YAML::Node& node, const QString& name, int longest) const;

    LessonProblems& problems_;
    YAML::Mark start_;
    bool mapping_ = false;
    std::vector<std::pair<YAML::Node, YAML::Node>> entries_;
};

/// The text of a scalar; empty for everything else.
QString scalar_text(const YAML::Node& node);

}  // namespace recency::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/lesson_source.h"

#include <QStringDecoder>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

#include <sstream>
#include <stdexcept>

namespace recency::ui {
namespace {

constexpr qsizetype largest_file = 1 << 20;
constexpr int deepest = 6;  // lesson, pages, page, settings, value: and one to spare

/// Leaves the parser from inside its events.
class SourceRefused : public std::runtime_error {
public:
    SourceRefused(const YAML::Mark& mark, const QString& reason)
        : std::runtime_error("refused"), problem_{mark.line + 1, mark.column + 1, reason} {}
    const LessonProblem& problem() const { return problem_; }

private:
    LessonProblem problem_;
};

QString alias_reason() {
    return LessonText::tr(
        "anchors and aliases are not allowed; a text that begins with & or * belongs in quotes");
}

/// Looks at the structure alone, before anything is built from it.
class StructureCheck : public YAML::EventHandler {
public:
    void OnDocumentStart(const YAML::Mark& /*mark*/) override {}
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override { refuse(mark, anchor); }
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t /*anchor*/) override {
        throw SourceRefused(mark, alias_reason());
    }
    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  const std::string& /*value*/) override {
        refuse(mark, anchor, tag);
    }
    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value /*style*/) override {
        refuse(mark, anchor, tag);
        enter(mark);
    }
    void OnSequenceEnd() override { --depth_; }
    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value /*style*/) override {
        refuse(mark, anchor, tag);
        enter(mark);
    }
    void OnMapEnd() override { --depth_; }

private:
    static void refuse(const YAML::Mark& mark, YAML::anchor_t anchor, const std::string& tag = {}) {
        if (anchor != 0) {
            throw SourceRefused(mark, alias_reason());
        }
        if (!tag.empty() && tag != "?" && tag != "!") {
            throw SourceRefused(
                mark, LessonText::tr("tags are not allowed; a text that begins with ! belongs in "
                                     "quotes"));
        }
    }
    void enter(const YAML::Mark& mark) {
        if (++depth_ > deepest) {
            throw SourceRefused(mark,
                                LessonText::tr("lists and settings are nested too deeply here"));
        }
    }

    int depth_ = 0;
};

/// The parser's own words, with what mostly is behind them.
QString parser_reason(const YAML::Exception& error) {
    const QString message = QString::fromStdString(error.msg);
    if (message.contains(QLatin1String("anchor")) || message.contains(QLatin1String("alias"))) {
        return alias_reason();
    }
    const QString reason = LessonText::tr("this is not YAML (%1)").arg(message);
    const bool punctuation = message.contains(QLatin1String("map value")) ||
                             message.contains(QLatin1String("map key")) ||
                             message.contains(QLatin1String("unknown token"));
    return punctuation ? LessonText::tr(
                             "%1; a text with a colon or, in a list, with a question "
                             "mark in it belongs in quotes")
                             .arg(reason)
                       : reason;
}

void check_structure(const std::string& text) {
    std::istringstream stream(text);
    YAML::Parser parser(stream);
    StructureCheck check;
    if (!parser.HandleNextDocument(check)) {
        throw SourceRefused({}, LessonText::tr("the file is empty; expected format: "
                                               "recency-lab/lesson, and the rest of a lesson"));
    }
    if (parser) {
        throw SourceRefused({}, LessonText::tr("there are several documents (parted by ---) in "
                                               "this file; expected one lesson"));
    }
}

std::optional<LessonProblem> control_character_in(const QByteArray& content) {
    int line = 1;
    qsizetype line_start = 0;
    for (qsizetype at = 0; at < content.size(); ++at) {
        const auto byte = static_cast<unsigned char>(content[at]);
        if (byte == '\n') {
            ++line;
            line_start = at + 1;
        } else if ((byte < 0x20 && byte != '\t' && byte != '\r') || byte == 0x7f) {
            return LessonProblem{line, static_cast<int>(at - line_start) + 1,
                                 LessonText::tr("there is a control character here, so this is no "
                                                "text file; expected UTF-8 text")};
        }
    }
    return std::nullopt;
}

bool is_utf8(const QByteArray& content) {
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString decoded = decoder.decode(content);
    return !decoder.hasError() && !decoded.isNull();
}

}  // namespace

std::optional<LessonProblem> problem_of_source(const QByteArray& content) {
    if (content.size() > largest_file) {
        return LessonProblem{.reason = LessonText::tr("the file is larger than 1 MB; lessons are "
                                                      "a few pages of text")};
    }
    if (!content.isEmpty() && !is_utf8(content)) {
        return LessonProblem{.reason = LessonText::tr("the file is not UTF-8 text; save it with "
                                                      "that encoding")};
    }
    if (auto problem = control_character_in(content)) {
        return problem;
    }
    try {
        check_structure(yaml_text(content));
    } catch (const SourceRefused& refused) {
        return refused.problem();
    } catch (const YAML::Exception& error) {
        return LessonProblem{error.mark.line + 1, error.mark.column + 1, parser_reason(error)};
    }
    return std::nullopt;
}

std::string yaml_text(const QByteArray& content) {
    QByteArray text = content.startsWith("\xef\xbb\xbf") ? content.mid(3) : content;
    text.replace("\r\n", "\n");
    return text.toStdString();
}

}  // namespace recency::ui

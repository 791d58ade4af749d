// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/recipe_text.h"

#include "ui/export/build_commit.h"
#include "ui/export/recipe_json.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonDocument>

#include <algorithm>
#include <cmath>

namespace recency::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Recipe)
};

const QString format_name = QStringLiteral("recency-lab/recipe");
constexpr int format_version = 1;
constexpr qsizetype longest_text = 256 * 1024;
constexpr int deepest_nesting = 8;
constexpr double exact_integers = 9'007'199'254'740'992.0;  // 2^53

/// Numbers without a fraction as whole numbers: however a program that passed the text on has
/// written them, they are the same.
QJsonValue canonical(const QJsonValue& value) {
    if (value.isDouble()) {
        const double number = value.toDouble();
        const bool whole = std::floor(number) == number && std::abs(number) < exact_integers;
        return whole ? QJsonValue(static_cast<qint64>(number)) : QJsonValue(number);
    }
    if (value.isArray()) {
        QJsonArray array;
        const QJsonArray elements = value.toArray();
        for (const auto& element : elements) {
            array.append(canonical(element));
        }
        return array;
    }
    if (value.isObject()) {
        QJsonObject object;
        for (const QString& name : value.toObject().keys()) {
            object[name] = canonical(value.toObject().value(name));
        }
        return object;
    }
    return value;
}

/// What is not ASCII as \uXXXX. It stands in texts only.
QByteArray ascii(const QByteArray& json) {
    QByteArray escaped;
    for (const QChar unit : QString::fromUtf8(json)) {
        if (unit.unicode() < 0x7f) {
            escaped += static_cast<char>(unit.unicode());
        } else {
            escaped +=
                QStringLiteral("\\u%1").arg(unit.unicode(), 4, 16, QLatin1Char('0')).toLatin1();
        }
    }
    return escaped;
}

/// One line, members in alphabetical order.
QByteArray canonical_text(const QJsonObject& object) {
    return ascii(QJsonDocument(canonical(object).toObject()).toJson(QJsonDocument::Compact));
}

QString checksum_of(QJsonObject object) {
    object.remove("checksum");
    const QByteArray hash =
        QCryptographicHash::hash(canonical_text(object), QCryptographicHash::Sha256);
    return QStringLiteral("sha256:") + QString::fromLatin1(hash.toHex());
}

/// How deep braces and brackets lie in each other, those in texts not counted.
int nesting_of(const QByteArray& json) {
    int depth = 0;
    int deepest = 0;
    bool in_text = false;
    for (qsizetype index = 0; index < json.size(); ++index) {
        const char symbol = json.at(index);
        if (in_text && symbol == '\\') {
            ++index;
        } else if (symbol == '"') {
            in_text = !in_text;
        } else if (!in_text && (symbol == '{' || symbol == '[')) {
            deepest = std::max(deepest, ++depth);
        } else if (!in_text && (symbol == '}' || symbol == ']')) {
            --depth;
        }
    }
    return deepest;
}

/// What keeps the text from being an object of JSON, or nothing.
QString fault_in(const QByteArray& text, QJsonObject& object) {
    if (text.size() > longest_text) {
        return Words::tr("The recipe is too long: it has %1 bytes; at most %2 are allowed.")
            .arg(text.size())
            .arg(longest_text);
    }
    if (nesting_of(text) > deepest_nesting) {
        return Words::tr("The recipe is nested too deeply; at most %1 levels are allowed.")
            .arg(deepest_nesting);
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (error.error != QJsonParseError::NoError) {
        return Words::tr("The recipe cannot be read: %1 at character %2.")
            .arg(error.errorString())
            .arg(error.offset);
    }
    object = document.object();
    return {};
}

/// Is it a recipe that this version reads? Whatever else a newer one has is not looked at.
QString foreign(const QJsonObject& object) {
    if (object.value("format").toString() != format_name) {
        return Words::tr("It is not a recipe of Recency Lab: its format is %1; expected \"%2\".")
            .arg(object.contains("format") ? shown_value(object.value("format"))
                                           : Words::tr("not given"),
                 format_name);
    }
    const QJsonValue version = object.value("version");
    if (version.toDouble() > format_version &&
        std::floor(version.toDouble()) == version.toDouble()) {
        return Words::tr(
                   "It was made by a newer version of Recency Lab (version %1); this one reads "
                   "version %2.")
            .arg(shown_value(version))
            .arg(format_version);
    }
    if (version.toDouble() != format_version) {
        return Words::tr("version: %1 is not allowed; expected %2.")
            .arg(version.isUndefined() ? Words::tr("a recipe without one") : shown_value(version))
            .arg(format_version);
    }
    return {};
}

QString changed(const QJsonObject& object) {
    if (!object.contains("checksum") || object.value("checksum") == checksum_of(object)) {
        return {};
    }
    return Words::tr("The recipe was changed after it was written: its checksum is another one.");
}

/// The program's version and commit say where it comes from, and have no effect.
void read_origin(RecipeMembers& members) {
    QString ignored;
    int version = format_version;
    members.read("format", ignored);
    members.read("version", format_version, format_version, version);
    members.read("program", ignored);
    members.read("commit", ignored);
    members.read("checksum", ignored);
}

}  // namespace

QByteArray recipe_text(const Recipe& recipe) {
    QJsonObject object = to_json(recipe);
    object["format"] = format_name;
    object["version"] = format_version;
    object["program"] = QStringLiteral(RECENCY_VERSION);
    object["commit"] = build_commit();
    object["checksum"] = checksum_of(object);
    return canonical_text(object);
}

std::variant<Recipe, RecipeRefusal> read_recipe(const QByteArray& text) {
    QJsonObject object;
    QString problem = fault_in(text, object);
    for (QString (*fault)(const QJsonObject&) : {foreign, changed}) {
        if (problem.isEmpty()) {
            problem = fault(object);
        }
    }
    Recipe recipe;
    if (problem.isEmpty()) {
        RecipeMembers members(object, {}, problem);
        read_origin(members);
        read(members, recipe);
        members.refuseOthers();
    }
    if (!problem.isEmpty()) {
        return RecipeRefusal{problem};
    }
    return recipe;
}

}  // namespace recency::ui

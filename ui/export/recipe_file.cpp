// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/carriers/carriers.h"
#include "ui/export/recipe_text.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace recency::ui {
namespace {

constexpr qint64 largest_file = 256LL * 1024 * 1024;

/// What keeps the file from being read, or nothing.
QString fault_of(const QFileInfo& file) {
    if (!file.exists()) {
        return CarrierWords::tr("There is no such file.");
    }
    if (file.isDir()) {
        return CarrierWords::tr("It is a folder, not a file.");
    }
    if (!file.isFile()) {
        return CarrierWords::tr("It is a device, not a file.");
    }
    if (file.size() > largest_file) {
        return CarrierWords::tr("It is too large: it has %1 MiB; at most %2 are read.")
            .arg((file.size() + 1024 * 1024 - 1) / (1024 * 1024))
            .arg(largest_file / (1024 * 1024));
    }
    return {};
}

std::variant<QByteArray, RecipeRefusal> content_of(const QString& path) {
    const QString fault = fault_of(QFileInfo(path));
    if (!fault.isEmpty()) {
        return RecipeRefusal{fault};
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return RecipeRefusal{CarrierWords::tr("It cannot be read: %1.").arg(file.errorString())};
    }
    return file.read(largest_file);
}

/// A recipe by itself: it may have been written by hand.
bool is_recipe(const QByteArray& json) {
    if (json.size() > longest_recipe) {
        return false;
    }
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    return object.value("format").toString() == QLatin1String("recency-lab/recipe");
}

FoundRecipe recipe_text_in(const QByteArray& content) {
    if (content.isEmpty()) {
        return RecipeRefusal{CarrierWords::tr("It is empty.")};
    }
    const QByteArray text = content.first(std::min<qsizetype>(content.size(), 64)).trimmed();
    if (content.startsWith("\x89PNG\r\n\x1a\n")) {
        return recipe_in_png(content);
    }
    if (content.startsWith("%PDF-")) {
        return recipe_in_pdf(content);
    }
    if (text.startsWith('<') || text.startsWith("\xef\xbb\xbf<")) {
        return recipe_in_xml(content);
    }
    if (text.startsWith('{')) {
        return is_recipe(content) ? FoundRecipe(content) : recipe_in_json(content);
    }
    if (text.startsWith('#') || text.startsWith('%')) {
        return recipe_in_comment(content, text.first(1));
    }
    return no_recipe();
}

}  // namespace

std::variant<Recipe, RecipeRefusal> read_recipe_in(const QByteArray& content) {
    const FoundRecipe found = recipe_text_in(content);
    if (const auto* refusal = std::get_if<RecipeRefusal>(&found)) {
        return *refusal;
    }
    return read_recipe(std::get<QByteArray>(found));
}

std::variant<Recipe, RecipeRefusal> read_recipe_file(const QString& path) {
    const auto content = content_of(path);
    if (const auto* refusal = std::get_if<RecipeRefusal>(&content)) {
        return *refusal;
    }
    return read_recipe_in(std::get<QByteArray>(content));
}

}  // namespace recency::ui

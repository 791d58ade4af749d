// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/recipe_members.h"

#include "ui/state_json.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>
#include <cmath>
#include <utility>

namespace recency::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Recipe)
};

constexpr qsizetype most_shown = 40;

}  // namespace

QString shown_value(const QJsonValue& value) {
    QString text = QString::fromUtf8(
        QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact).mid(1).chopped(1));
    if (text.size() > most_shown) {
        text.truncate(most_shown);
        text += QStringLiteral("…");
    }
    return text;
}

std::optional<double> allowed_value(const ParameterInfo& info, const QJsonValue& value) {
    if (info.kind == ParameterKind::choice) {
        const auto named = std::ranges::find_if(info.choices, [&](const Choice& choice) {
            return value.toString().toStdString() == choice.name;
        });
        return named != info.choices.end()
                   ? std::optional(static_cast<double>(named - info.choices.begin()))
                   : std::nullopt;
    }
    const bool allowed = value.isDouble() && !check_value(info, value.toDouble());
    return allowed ? std::optional(value.toDouble()) : std::nullopt;
}

RecipeMembers::RecipeMembers(QJsonObject object, QString path, QString& problem)
    : object_(std::move(object)), path_(std::move(path)), problem_(problem) {}

QString RecipeMembers::pathOf(const QString& name) const {
    return path_.isEmpty() ? name : path_ + QLatin1Char('.') + name;
}

QString RecipeMembers::oneOf(const QStringList& names) {
    return Words::tr("one of %1").arg(names.join(QStringLiteral(", ")));
}

bool RecipeMembers::has(const QString& name) {
    const QJsonValue value = this->value(name);
    return !value.isUndefined() && !value.isNull();
}

QJsonValue RecipeMembers::value(const QString& name) {
    known_.insert(name);
    return object_.value(name);
}

void RecipeMembers::complain(const QString& name, const QString& fault) {
    if (good()) {
        problem_ = QStringLiteral("%1: %2.").arg(pathOf(name), fault);
    }
}

void RecipeMembers::refuse(const QString& name, const QString& expected) {
    const QJsonValue value = object_.value(name);
    complain(name,
             (value.isUndefined()
                  ? Words::tr("it is missing; expected %1").arg(expected)
                  : Words::tr("%1 is not allowed; expected %2").arg(shown_value(value), expected)));
}

void RecipeMembers::refuseOthers() {
    for (const QString& name : object_.keys()) {
        if (!known_.contains(name) && good()) {
            problem_ = Words::tr("%1 is unknown: a recipe has no such member.").arg(pathOf(name));
        }
    }
}

void RecipeMembers::read(const QString& name, bool& value) {
    const QJsonValue given = this->value(name);
    if (given.isBool()) {
        value = given.toBool();
    } else if (has(name)) {
        refuse(name, Words::tr("true or false"));
    }
}

void RecipeMembers::read(const QString& name, QString& value) {
    const QJsonValue given = this->value(name);
    if (given.isString()) {
        value = given.toString();
    } else if (has(name)) {
        refuse(name, Words::tr("a text"));
    }
}

void RecipeMembers::read(const QString& name, double least, double most, double& value) {
    const QJsonValue given = this->value(name);
    if (given.isDouble() && given.toDouble() >= least && given.toDouble() <= most) {
        value = given.toDouble();
    } else if (has(name)) {
        refuse(name, Words::tr("a number from %1 to %2").arg(least).arg(most));
    }
}

void RecipeMembers::read(const QString& name, int least, int most, int& value) {
    const QJsonValue given = this->value(name);
    const double real = given.toDouble();
    if (given.isDouble() && std::floor(real) == real && real >= least && real <= most) {
        value = static_cast<int>(real);
    } else if (has(name)) {
        refuse(name, Words::tr("a whole number from %1 to %2").arg(least).arg(most));
    }
}

void RecipeMembers::read(const ParameterInfo& info, Experiment& experiment) {
    const QString name = key_of(info);
    const QJsonValue given = this->value(name);
    if (const std::optional<double> allowed = allowed_value(info, given)) {
        set_value(experiment, info.id, *allowed);
    } else if (has(name)) {
        refuse(name, QString::fromStdString(allowed_values(info)));
    }
}

RecipeMembers RecipeMembers::object(const QString& name) {
    const QJsonValue given = value(name);
    if (has(name) && !given.isObject()) {
        refuse(name, Words::tr("an object, { … }"));
    }
    return {given.toObject(), pathOf(name), problem_};
}

RecipeMembers RecipeMembers::element(const QString& name, qsizetype index) {
    const QJsonValue given = array(name).at(index);
    if (!given.isObject()) {
        refuse(name, Words::tr("a list of objects, [ { … } ]"));
    }
    return {given.toObject(), QStringLiteral("%1[%2]").arg(pathOf(name)).arg(index + 1), problem_};
}

QJsonArray RecipeMembers::array(const QString& name) {
    const QJsonValue given = value(name);
    if (has(name) && !given.isArray()) {
        refuse(name, Words::tr("a list, [ … ]"));
    }
    return given.toArray();
}

}  // namespace recency::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parameter_table.h"
#include "ui/enum_names.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <QString>

#include <optional>

namespace recency::ui {

/// Reads the members of one JSON object and notes the first that is not allowed, with its name, its
/// value and what is allowed. A member that is missing leaves the default.
class RecipeMembers {
public:
    /// `path`: the object's own name, "" for the outermost. `problem` is shared by all objects of
    /// a recipe: empty as long as nothing is wrong.
    RecipeMembers(QJsonObject object, QString path, QString& problem);

    bool has(const QString& name);  // null counts as missing
    void read(const QString& name, bool& value);
    void read(const QString& name, QString& value);
    void read(const QString& name, double least, double most, double& value);
    void read(const QString& name, int least, int most, int& value);
    void read(const ParameterInfo& info, Experiment& experiment);
    template <typename Enum, std::size_t N>
    void read(const QString& name, const EnumNames<Enum, N>& names, Enum& value) {
        std::optional<Enum> named;
        read(name, names, named);
        value = named.value_or(value);
    }
    template <typename Enum, std::size_t N>
    void read(const QString& name, const EnumNames<Enum, N>& names, std::optional<Enum>& value) {
        if (!has(name)) {
            return;
        }
        value = names.find(this->value(name).toString());
        if (!value) {
            refuse(name, oneOf(names.names()));
        }
    }
    RecipeMembers object(const QString& name);
    QJsonArray array(const QString& name);
    /// The object at a place (from 0) in a list.
    RecipeMembers element(const QString& name, qsizetype index);

    /// Refuses members that nobody has asked for.
    void refuseOthers();
    /// Notes that the member's value is not allowed; `expected` says what is.
    void refuse(const QString& name, const QString& expected);
    /// Notes what is wrong with a member in words of its own.
    void complain(const QString& name, const QString& fault);
    bool good() const { return problem_.isEmpty(); }

private:
    QJsonValue value(const QString& name);
    QString pathOf(const QString& name) const;
    static QString oneOf(const QStringList& names);

    QJsonObject object_;
    QString path_;
    QString& problem_;
    QSet<QString> known_;
};

/// A value as it stands in the text, cut short where it is long.
QString shown_value(const QJsonValue& value);

/// The parameter's value, or nothing where it is not allowed.
std::optional<double> allowed_value(const ParameterInfo& info, const QJsonValue& value);

}  // namespace recency::ui

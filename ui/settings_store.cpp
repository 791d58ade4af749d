// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings_store.h"

#include "core/parameter_table.h"
#include "ui/export/recipe_members.h"
#include "ui/paper.h"
#include "ui/state_json.h"
#include "ui/view_names.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QStandardPaths>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <optional>

namespace recency::ui {

namespace {

constexpr qint64 largest_file = 1 << 20;
const QString format_name = QStringLiteral("recency-lab/settings");
constexpr int format_version = 1;

constexpr EnumNames<AppearanceChoice, 3> appearance_names{{{{AppearanceChoice::system, "system"},
                                                            {AppearanceChoice::light, "light"},
                                                            {AppearanceChoice::dark, "dark"}}}};

/// The value that is named, or another one where there is no such name.
template <typename Enum, std::size_t N>
Enum value_of(const EnumNames<Enum, N>& names, const QJsonValue& name, Enum otherwise) {
    return names.find(name.toString()).value_or(otherwise);
}

/// The allowed value that a parameter has in the file, if it has one.
std::optional<double> allowed_value(const ParameterInfo& info, const QJsonValue& value) {
    if (value.isString()) {
        const auto parsed = parse_value(info, value.toString().toStdString());
        const double* number = std::get_if<double>(&parsed);
        return number != nullptr ? std::optional(*number) : std::nullopt;
    }
    const bool allowed = value.isDouble() && !check_value(info, value.toDouble());
    return allowed ? std::optional(value.toDouble()) : std::nullopt;
}

/// A value that is missing or not allowed leaves the default; `refused` gets the names of the
/// latter.
Experiment experiment_from(const QJsonObject& object, QStringList* refused) {
    Experiment experiment;
    for (const ParameterInfo& info : parameter_table()) {
        const QJsonValue value = object[key_of(info)];
        if (const std::optional<double> number = allowed_value(info, value)) {
            set_value(experiment, info.id, *number);
        } else if (!value.isUndefined()) {
            refused->append(key_of(info));
        }
    }
    return experiment;
}

std::optional<Cell> cell_from(const QJsonObject& object) {
    const int query = object["query"].toInt(0);
    const int key = object["key"].toInt(0);
    const bool possible = key >= 1 && query >= key;
    return possible ? std::optional<Cell>({query - 1, key - 1}) : std::nullopt;
}

View view_from(const QJsonObject& object) {
    View view;
    view.quantity = value_of(cell_quantity_names, object["quantity"], view.quantity);
    const int deepest = static_cast<int>(parameter_info(ParameterId::layers).maximum);
    view.layer = std::clamp(object["layer"].toInt(view.layer + 1), 1, deepest) - 1;
    view.locked = cell_from(object);
    view.range_mode = value_of(range_names, object["range"], view.range_mode);
    const ValueRange range{object["range_minimum"].toDouble(0.0),
                           object["range_maximum"].toDouble(1.0)};
    if (range.minimum < range.maximum) {
        view.locked_range = range;
    } else if (view.range_mode == RangeMode::locked) {
        view.range_mode = RangeMode::all_layers;
    }
    view.diagonal_in_range = object["diagonal_in_range"].toBool(view.diagonal_in_range);
    view.colour_map = value_of(colour_names, object["colour_map"], view.colour_map);
    view.perspective = value_of(perspective_names, object["perspective"], view.perspective);
    view.why_step = std::clamp(object["why_step"].toInt(why_steps), 1, why_steps) - 1;
    return view;
}

/// `refused` gets the name of the first value that is not allowed.
FigureSettings figure_from(const QJsonObject& object, QStringList* refused) {
    QString problem;  // begins with the name: "figure.style.dpi: ..."
    FigureSettings figure =
        read_figure_settings(RecipeMembers(object, QStringLiteral("figure"), problem), paper());
    if (!problem.isEmpty()) {
        refused->append(problem.section(u':', 0, 0));
    }
    return figure;
}

Settings settings_from(const QJsonObject& object, QStringList* refused) {
    Settings settings;
    settings.experiment = experiment_from(object["experiment"].toObject(), refused);
    settings.view = view_from(object["view"].toObject());
    settings.trail_visible = object["experiment_strip"].toBool(false);
    settings.appearance = value_of(appearance_names, object["appearance"], settings.appearance);
    settings.geometry = QByteArray::fromBase64(object["geometry"].toString().toLatin1());
    settings.figure = figure_from(object["figure"].toObject(), refused);
    return settings;
}

QJsonObject to_json(const Settings& settings) {
    return {{"format", format_name},
            {"version", format_version},
            {"experiment", experiment_json(settings.experiment)},
            {"view", view_json(settings.view)},
            {"appearance", appearance_names.name(settings.appearance)},
            {"experiment_strip", settings.trail_visible},
            {"geometry", QString::fromLatin1(settings.geometry.toBase64())},
            {"figure", to_json(settings.figure)}};
}

QString tr(const char* text) {
    return QCoreApplication::translate("SettingsStore", text);
}

/// What makes the content no settings file at all; empty if it is one.
QString damage_in(const QByteArray& content, QJsonObject* object) {
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(content, &error);
    if (error.error != QJsonParseError::NoError) {
        return error.errorString();
    }
    *object = document.object();
    if (object->value("format").toString() != format_name) {
        return tr(QT_TRANSLATE_NOOP("SettingsStore", "it is not a settings file of this program"));
    }
    if (object->value("version").toInt() != format_version) {
        return tr(QT_TRANSLATE_NOOP("SettingsStore", "another version of the program wrote it"));
    }
    return {};
}

}  // namespace

SettingsStore::SettingsStore(QString path) : path_(std::move(path)) {}

QString SettingsStore::defaultPath() {
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
           QStringLiteral("/recency-lab/settings.json");
}

Settings SettingsStore::load(QString* problem) const {
    problem->clear();
    QFile file(path_);
    if (!file.exists()) {
        return {};
    }
    if (!file.open(QIODevice::ReadOnly)) {
        *problem = tr(QT_TRANSLATE_NOOP("SettingsStore", "The settings could not be read: %1."))
                       .arg(file.errorString());
        return {};
    }
    QJsonObject object;
    const QString damage = damage_in(file.read(largest_file), &object);
    file.close();
    if (!damage.isEmpty()) {
        *problem = putAside(damage);
        return {};
    }
    QStringList refused;
    Settings settings = settings_from(object, &refused);
    if (!refused.isEmpty()) {
        *problem = tr(QT_TRANSLATE_NOOP("SettingsStore",
                                        "The settings file has values that are not allowed; their "
                                        "defaults stand in: %1."))
                       .arg(refused.join(QStringLiteral(", ")));
    }
    return settings;
}

QString SettingsStore::putAside(const QString& reason) const {
    QString aside = path_ + QStringLiteral(".damaged");
    for (int number = 2; QFile::exists(aside); ++number) {  // an earlier one is kept as well
        aside = path_ + QStringLiteral(".damaged-%1").arg(number);
    }
    if (!QFile::rename(path_, aside)) {
        return tr(QT_TRANSLATE_NOOP(
                      "SettingsStore",
                      "The settings file cannot be used (%1); these are the defaults."))
            .arg(reason);
    }
    return tr(QT_TRANSLATE_NOOP("SettingsStore",
                                "The settings file cannot be used (%1); these are the defaults. "
                                "It was kept as %2."))
        .arg(reason, QDir::toNativeSeparators(aside));
}

QString SettingsStore::save(const Settings& settings) const {
    QDir().mkpath(QFileInfo(path_).absolutePath());
    QSaveFile file(path_);
    const QByteArray content = QJsonDocument(to_json(settings)).toJson();
    if (file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.commit()) {
        return {};
    }
    return tr(QT_TRANSLATE_NOOP("SettingsStore", "The settings could not be saved: %1."))
        .arg(file.errorString());
}

}  // namespace recency::ui

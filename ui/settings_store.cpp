// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings_store.h"

#include "core/parameter_table.h"

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
#include <array>
#include <cmath>
#include <optional>

namespace recency::ui {

namespace {

constexpr qint64 largest_file = 1 << 20;
const QString format_name = QStringLiteral("recency-lab/settings");
constexpr int format_version = 1;

/// An enumeration and its names in the file, in the order of its values.
template <typename Enum, std::size_t N>
class Names {
public:
    explicit constexpr Names(std::array<const char*, N> names) : names_(names) {}

    QString name(Enum value) const {
        return QLatin1String(names_[static_cast<std::size_t>(value)]);
    }
    Enum value(const QJsonValue& name, Enum otherwise) const {
        for (std::size_t index = 0; index < N; ++index) {
            if (name.toString() == QLatin1String(names_[index])) {
                return static_cast<Enum>(index);
            }
        }
        return otherwise;
    }

private:
    std::array<const char*, N> names_;
};

constexpr Names<AppearanceChoice, 3> appearance_names{{"system", "light", "dark"}};
constexpr Names<RangeMode, 3> range_names{{"this_layer", "all_layers", "locked"}};
constexpr Names<Perspective, 4> perspective_names{{"map", "compare", "why", "sources"}};
constexpr Names<ColourMap, 3> colour_names{{"viridis", "cividis", "rocket"}};
constexpr std::array cell_quantities{Quantity::score, Quantity::weight, Quantity::rollout,
                                     Quantity::contribution};
constexpr std::array<const char*, 4> cell_quantity_names{"score", "weight", "rollout",
                                                         "contribution"};

QString key_of(const ParameterInfo& info) {
    return QString::fromUtf8(info.name.data(), static_cast<qsizetype>(info.name.size()));
}

QJsonObject to_json(const Experiment& experiment) {
    QJsonObject object;
    for (const ParameterInfo& info : parameter_table()) {
        const double value = get_value(experiment, info.id);
        object[key_of(info)] = info.kind == ParameterKind::choice
                                   ? QJsonValue(QString::fromStdString(format_value(info, value)))
                                   : QJsonValue(value);
    }
    return object;
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

QJsonObject to_json(const View& view) {
    QJsonObject object;
    const auto* const quantity =
        std::find(cell_quantities.begin(), cell_quantities.end(), view.quantity);
    if (quantity != cell_quantities.end()) {
        object["quantity"] = QLatin1String(
            cell_quantity_names[static_cast<std::size_t>(quantity - cell_quantities.begin())]);
    }
    object["layer"] = view.layer + 1;
    if (view.locked) {
        object["query"] = view.locked->query + 1;
        object["key"] = view.locked->key + 1;
    }
    object["range"] = range_names.name(view.range_mode);
    object["range_minimum"] = view.locked_range.minimum;
    object["range_maximum"] = view.locked_range.maximum;
    object["diagonal_in_range"] = view.diagonal_in_range;
    object["colour_map"] = colour_names.name(view.colour_map);
    object["perspective"] = perspective_names.name(view.perspective);
    object["why_step"] = view.why_step + 1;
    return object;
}

std::optional<Cell> cell_from(const QJsonObject& object) {
    const int query = object["query"].toInt(0);
    const int key = object["key"].toInt(0);
    const bool possible = key >= 1 && query >= key;
    return possible ? std::optional<Cell>({query - 1, key - 1}) : std::nullopt;
}

View view_from(const QJsonObject& object) {
    View view;
    for (std::size_t index = 0; index < cell_quantities.size(); ++index) {
        if (object["quantity"].toString() == QLatin1String(cell_quantity_names[index])) {
            view.quantity = cell_quantities[index];
        }
    }
    const int deepest = static_cast<int>(parameter_info(ParameterId::layers).maximum);
    view.layer = std::clamp(object["layer"].toInt(view.layer + 1), 1, deepest) - 1;
    view.locked = cell_from(object);
    view.range_mode = range_names.value(object["range"], view.range_mode);
    const ValueRange range{object["range_minimum"].toDouble(0.0),
                           object["range_maximum"].toDouble(1.0)};
    if (range.minimum < range.maximum) {
        view.locked_range = range;
    } else if (view.range_mode == RangeMode::locked) {
        view.range_mode = RangeMode::all_layers;
    }
    view.diagonal_in_range = object["diagonal_in_range"].toBool(view.diagonal_in_range);
    view.colour_map = colour_names.value(object["colour_map"], view.colour_map);
    view.perspective = perspective_names.value(object["perspective"], view.perspective);
    view.why_step = std::clamp(object["why_step"].toInt(why_steps), 1, why_steps) - 1;
    return view;
}

Settings settings_from(const QJsonObject& object, QStringList* refused) {
    Settings settings;
    settings.experiment = experiment_from(object["experiment"].toObject(), refused);
    settings.view = view_from(object["view"].toObject());
    settings.trail_visible = object["experiment_strip"].toBool(false);
    settings.appearance = appearance_names.value(object["appearance"], settings.appearance);
    settings.geometry = QByteArray::fromBase64(object["geometry"].toString().toLatin1());
    return settings;
}

QJsonObject to_json(const Settings& settings) {
    return {{"format", format_name},
            {"version", format_version},
            {"experiment", to_json(settings.experiment)},
            {"view", to_json(settings.view)},
            {"appearance", appearance_names.name(settings.appearance)},
            {"experiment_strip", settings.trail_visible},
            {"geometry", QString::fromLatin1(settings.geometry.toBase64())}};
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

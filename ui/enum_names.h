// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <array>
#include <optional>

namespace recency::ui {

/// Values of an enumeration and their names in a file.
template <typename Enum, std::size_t N>
class EnumNames {
public:
    struct Entry {
        Enum value;
        const char* name;
    };

    explicit constexpr EnumNames(std::array<Entry, N> entries) : entries_(entries) {}

    /// Null for a value that has none.
    QString name(Enum value) const {
        for (const Entry& entry : entries_) {
            if (entry.value == value) {
                return QLatin1String(entry.name);
            }
        }
        return {};
    }
    std::optional<Enum> find(const QString& name) const {
        for (const Entry& entry : entries_) {
            if (name == QLatin1String(entry.name)) {
                return entry.value;
            }
        }
        return std::nullopt;
    }
    QStringList names() const {
        QStringList names;
        for (const Entry& entry : entries_) {
            names.append(QLatin1String(entry.name));
        }
        return names;
    }

private:
    std::array<Entry, N> entries_;
};

}  // namespace recency::ui

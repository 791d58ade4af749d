// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace recency::ui {

/// A plain table with the names of its columns in the first line, which pgfplots reads. Columns may
/// be of different lengths: what is missing is nan.
class TexTable {
public:
    void add_column(const QString& name, const std::vector<double>& values);
    void add_column(const QString& name, const QStringList& values);
    bool empty() const { return columns_.empty(); }
    /// `note` stands in a comment above, if it is not empty.
    QByteArray text(const QString& note) const;

private:
    QStringList names_;
    std::vector<QStringList> columns_;
};

}  // namespace recency::ui

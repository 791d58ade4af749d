// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/pgfplots/tex_table.h"

#include "ui/export/pgfplots/tex_text.h"

#include <algorithm>

namespace recency::ui {

void TexTable::add_column(const QString& name, const std::vector<double>& values) {
    QStringList texts;
    for (const double value : values) {
        texts << tex_number(value);
    }
    add_column(name, texts);
}

void TexTable::add_column(const QString& name, const QStringList& values) {
    names_ << name;
    columns_.push_back(values);
}

QByteArray TexTable::text(const QString& note) const {
    QString lines = note.isEmpty() ? QString() : QStringLiteral("# ") + note + u'\n';
    lines += names_.join(u' ') + u'\n';
    qsizetype rows = 0;
    for (const QStringList& column : columns_) {
        rows = std::max(rows, column.size());
    }
    for (qsizetype row = 0; row < rows; ++row) {
        QStringList fields;
        for (const QStringList& column : columns_) {
            fields << column.value(row, QStringLiteral("nan"));
        }
        lines += fields.join(u' ') + u'\n';
    }
    return lines.toUtf8();
}

}  // namespace recency::ui

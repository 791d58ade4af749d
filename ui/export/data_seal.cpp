// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/data_seal.h"

#include "data/seal.h"

#include <QCoreApplication>
#include <QCryptographicHash>

namespace recency::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(DataSeal)
};

QByteArray seal_of(const QByteArray& content, const QByteArray& comment_mark) {
    const QByteArray hash = QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex();
    return QByteArray::fromStdString(
        data::seal_line(hash.toStdString(), comment_mark.toStdString()));
}

}  // namespace

QByteArray sealed(QByteArray content, const QByteArray& comment_mark) {
    if (!content.isEmpty() && !content.endsWith('\n')) {
        content += '\n';
    }
    content += seal_of(content, comment_mark);
    return content;
}

std::optional<QString> broken_seal(const QByteArray& content, const QByteArray& comment_mark) {
    QByteArray lines = content;
    lines.replace("\r\n", "\n");
    const qsizetype length = seal_of({}, comment_mark).size();
    const QByteArray last = lines.right(length);
    if (!last.startsWith(comment_mark + " end sha256=") || !last.endsWith('\n') ||
        (lines.size() > length && lines.at(lines.size() - length - 1) != '\n')) {
        return Words::tr("It was cut short: its last line does not say that it is whole.");
    }
    if (last != seal_of(lines.chopped(length), comment_mark)) {
        return Words::tr("It was changed after it was written: its checksum is another one.");
    }
    return std::nullopt;
}

}  // namespace recency::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QStandardPaths>
#include <QString>
#include <QStringList>

namespace recency::test {

/// What a program of others says; empty if it fails.
inline QString output_of(const QString& program, const QStringList& arguments) {
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    const bool done = process.waitForFinished(60'000) && process.exitCode() == 0;
    return done ? QString::fromUtf8(process.readAll()) : QString();
}

}  // namespace recency::test

/// Ends a test without a verdict where a program of others is missing.
#define NEEDS(program)                                                       \
    if (QStandardPaths::findExecutable(QStringLiteral(program)).isEmpty()) { \
        QSKIP(program " is not installed");                                  \
    }

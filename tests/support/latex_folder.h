// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/figure_export.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <vector>

namespace recency::test {

/// A folder in which pdflatex works.
class LatexFolder {
public:
    QString path(const QString& name) const { return folder_.filePath(name); }

    void write(const std::vector<ui::ExportedFile>& files) const {
        for (const ui::ExportedFile& file : files) {
            QFile written(folder_.filePath(file.name));
            QVERIFY(written.open(QIODevice::WriteOnly));
            QCOMPARE(written.write(file.content), file.content.size());
        }
    }

    /// What pdflatex says; "failed" and what it says where it does not get through.
    QString compiled(const QString& name) const {
        QProcess latex;
        latex.setWorkingDirectory(folder_.path());
        latex.setProcessChannelMode(QProcess::MergedChannels);
        latex.start(QStringLiteral("pdflatex"), {QStringLiteral("-interaction=nonstopmode"),
                                                 QStringLiteral("-halt-on-error"), name});
        const bool done = latex.waitForFinished(240'000) && latex.exitCode() == 0;
        const QString said = QString::fromUtf8(latex.readAll());
        return done ? said : QStringLiteral("failed: ") + said.right(2000);
    }

private:
    QTemporaryDir folder_;
};

}  // namespace recency::test

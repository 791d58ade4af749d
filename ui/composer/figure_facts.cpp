// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/figure_facts.h"

#include "ui/composer/figure_run.h"
#include "ui/export/length.h"
#include "ui/format.h"

#include <QCoreApplication>
#include <QStringList>

namespace recency::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(FigureFacts)
};

/// "139.7 × 96.2 mm (5.50 × 3.79 in)": whoever prints it thinks in the one or the other.
QString size_words(const QSizeF& points) {
    const QSizeF inches = points / points_per_inch;
    const QSizeF mm = inches * mm_per_inch;
    return Words::tr("%1 × %2 mm (%3 × %4 in)")
        .arg(QString::number(mm.width(), 'f', 1), QString::number(mm.height(), 'f', 1),
             QString::number(inches.width(), 'f', 2), QString::number(inches.height(), 'f', 2));
}

}  // namespace

QString figure_facts(const ComposedFigure& figure, const FigureRun& run) {
    QStringList facts;
    if (figure.drawing) {
        facts << size_words(figure.drawing->size);
    }
    if (run.target() > 0) {
        facts << (run.sequences() == run.target()
                      ? Words::tr("%1 sequences").arg(format_count(run.target()))
                      : Words::tr("%1 of %2 sequences")
                            .arg(format_count(run.sequences()), format_count(run.target())));
    }
    if (!run.failure().empty()) {
        facts << QString::fromStdString(run.failure());
    }
    return facts.join(QStringLiteral(" · "));
}

}  // namespace recency::ui

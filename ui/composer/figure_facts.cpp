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

constexpr double points_per_inch = 72.0;

QString millimetres(double points) {
    return QString::number(points / points_per_inch * mm_per_inch, 'f', 1);
}

}  // namespace

QString figure_facts(const ComposedFigure& figure, const FigureRun& run) {
    QStringList facts;
    if (figure.drawing) {
        const QSizeF size = figure.drawing->size;
        facts << Words::tr("%1 × %2 mm").arg(millimetres(size.width()), millimetres(size.height()));
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

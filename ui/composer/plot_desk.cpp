// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/plot_desk.h"

#include "ui/composer/copy_plot.h"
#include "ui/composer/figure_words.h"
#include "ui/laboratory.h"

#include <QApplication>
#include <QMenu>

namespace recency::ui {

PlotDesk::PlotDesk(const Laboratory& laboratory, const Paper& paper, QWidget& plots)
    : QObject(&plots), laboratory_(laboratory), paper_(paper), plots_(plots) {
    plots_.setContextMenuPolicy(Qt::CustomContextMenu);
    connect(&plots_, &QWidget::customContextMenuRequested, this, [this](const QPoint& position) {
        menuAt(position)->exec(plots_.mapToGlobal(position));
    });
}

void PlotDesk::copy() {
    const FigureSubject subject = subject_in_focus(QApplication::focusWidget(), laboratory_.view());
    Q_EMIT done(copy_plot(laboratory_, paper_, subject));
}

std::unique_ptr<QMenu> PlotDesk::menuAt(const QPoint& position) {
    const FigureSubject subject = subject_in_focus(plots_.childAt(position), laboratory_.view());
    auto menu = std::make_unique<QMenu>(&plots_);
    connect(menu->addAction(tr("&Copy %1").arg(phrase(subject))), &QAction::triggered, this,
            [this, subject] { Q_EMIT done(copy_plot(laboratory_, paper_, subject)); });
    connect(menu->addAction(tr("&Export %1…").arg(phrase(subject))), &QAction::triggered, this,
            [this, subject] { Q_EMIT exportWanted(subject); });
    return menu;
}

QString PlotDesk::phrase(FigureSubject subject) const {
    return phrase_for(subject, laboratory_.scene().view);
}

}  // namespace recency::ui

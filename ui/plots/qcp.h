// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// QCustomPlot's header is written with Qt's keywords, which this project switches off
// (QT_NO_KEYWORDS): they exist while it is read, and only then.
//
// It also asks for the header of all of Qt's printing, and with it for nearly all of Qt, which
// costs every file that draws seconds. It makes do with what is named here.

#include <QPrinter>
#include <QWidget>
#define QT_QTPRINTSUPPORT_MODULE_H
#define signals Q_SIGNALS
#define slots Q_SLOTS
#define foreach Q_FOREACH
#include <qcustomplot.h>
#undef signals
#undef slots
#undef foreach

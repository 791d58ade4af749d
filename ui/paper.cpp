// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paper.h"

#include <QFile>

#include <stdexcept>

namespace recency::ui {
namespace {

Paper read_paper() {
    QFile file(QStringLiteral(":/paper_recency_probability.csv"));
    if (!file.open(QIODevice::ReadOnly)) {
        throw std::logic_error("the paper's table was not built into the program");
    }
    return Paper(file.readAll().toStdString());
}

}  // namespace

const Paper& paper() {
    static const Paper value = read_paper();
    return value;
}

}  // namespace recency::ui

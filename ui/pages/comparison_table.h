// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/compared_numbers.h"
#include "ui/theme.h"

#include <QStringList>
#include <QWidget>

namespace recency::ui {

/// The numbers of the chosen layer in run A, in run B, and B - A with its standard error, coloured
/// where it moves the bias: orange towards recent keys, blue towards early ones.
class ComparisonTable : public QWidget {
    Q_OBJECT

public:
    explicit ComparisonTable(QWidget* parent = nullptr);

    /// The scene has an estimate and a run A.
    void setScene(const Scene& scene);
    void setTheme(const Theme& theme);

    /// "RP | 0.142 | 0.908 | +0.765 ± 0.0002", row by row.
    QStringList rows() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Row {
        QString name;
        QString a;
        QString b;
        QString change;
        QString error;
        ComparedNumber::MoreIs direction;  // of the change; neither: no colour
    };
    Row row_of(const ComparedNumber& number) const;
    void paintRow(QPainter& painter, const Row& row, double baseline) const;
    void paintNarrow(QPainter& painter) const;
    void paintHeader(QPainter& painter, double baseline) const;
    QColor colour_of(const Row& row) const;
    double columnRight(int column) const;

    const Theme* theme_;
    QString title_;
    std::vector<Row> rows_;
    bool shared_numbers_ = false;
};

}  // namespace recency::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/length_field.h"

#include "ui/export/length.h"

#include <QLocale>

namespace recency::ui {

LengthField::LengthField(double least_mm, double most_mm, QWidget* parent)
    : TypedField(parent), least_(least_mm), most_(most_mm) {}

void LengthField::setLength(double mm) {
    length_ = mm;
    show_text(QLocale::c().toString(mm, 'g', 5) + QStringLiteral(" mm"));
    setToolTip(tr("%1 in, or %2 pt. Typed as 84 mm, 8.4 cm, 3.25 in or 240 pt.")
                   .arg(mm / mm_per_inch, 0, 'f', 2)
                   .arg(mm / mm_per_inch * points_per_inch, 0, 'f', 1));
}

QString LengthField::take(const QString& text) {
    const std::optional<double> typed = parse_length(text.toStdString());
    if (!typed || *typed < least_ || *typed > most_) {
        return tr("“%1” is not allowed; expected a length from %2 to %3 mm, such as 84 mm, 8.4 cm, "
                  "3.25 in or 240 pt.")
            .arg(text)
            .arg(least_)
            .arg(most_);
    }
    setLength(*typed);
    return {};
}

}  // namespace recency::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/limits_field.h"

#include "ui/export/number_pair.h"

namespace recency::ui {

void LimitsField::setLimits(const ValueRange& limits) {
    limits_ = limits;
    show_text(QString::fromStdString(number_pair_text(limits.minimum, limits.maximum))
                  .replace(u':', QStringLiteral(" : ")));
}

QString LimitsField::take(const QString& text) {
    QString typed = text;
    const auto limits = parse_number_pair(typed.replace(u'−', u'-').toStdString());
    if (!limits || limits->first >= limits->second) {
        return tr("“%1” is not allowed; expected the lower and the upper end with a colon between "
                  "them, such as 0 : 4.")
            .arg(text);
    }
    setLimits({limits->first, limits->second});
    return {};
}

}  // namespace recency::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/ratio_field.h"

#include "ui/export/aspect_ratio.h"

namespace recency::ui {

void RatioField::setRatio(const AspectRatio& ratio) {
    ratio_ = ratio;
    show_text(QString::fromStdString(aspect_ratio_text(ratio)));
}

QString RatioField::take(const QString& text) {
    const auto typed = parse_aspect_ratio(text.toStdString());
    if (!typed) {
        return tr("“%1” is not allowed; expected a ratio of width to height from 1:5 to 10:1, such "
                  "as 4:3 or 16:9.")
            .arg(text);
    }
    setRatio(*typed);
    return {};
}

}  // namespace recency::ui

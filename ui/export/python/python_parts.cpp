// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/python/python_parts.h"

#include "ui/colour_anchors.h"
#include "ui/export/python/python_style.h"
#include "ui/export/python/python_text.h"

namespace recency::ui {
namespace {

QString point(const QPointF& place) {
    return QStringLiteral("(%1, %2)").arg(python_length(place.x()), python_length(place.y()));
}

/// What a text has besides its place.
QString options_of(const PlacedText& text) {
    QString options;
    if (text.align == Qt::AlignHCenter) {
        options += QStringLiteral(", ha=\"center\"");
    } else if (text.align == Qt::AlignRight) {
        options += QStringLiteral(", ha=\"right\"");
    }
    if (text.bold) {
        options += QStringLiteral(", weight=\"bold\"");
    }
    if (text.upwards) {
        options += QStringLiteral(", up=True");
    }
    if (text.colour.isValid()) {
        options += QStringLiteral(", color=") + python_colour(text.colour);
    } else if (text.secondary) {
        options += QStringLiteral(", color=INK2");
    }
    return options;
}

QString map_name(const ColourKey& key) {
    return python_text(key.diverging ? QStringLiteral("difference") : colour_map_name(key.map));
}

/// All values are the same where it is empty; the colour is that of the middle then.
ValueRange shown_range(const ValueRange& range) {
    return range.maximum > range.minimum ? range
                                         : ValueRange{range.minimum - 0.5, range.minimum + 0.5};
}

QStringList colours_of(const ColourKey& key) {
    QStringList colours;
    for (const QRgb colour :
         key.diverging ? diverging_anchors(Appearance::light) : colour_anchors(key.map)) {
        colours << python_colour(QColor::fromRgb(colour));
    }
    return colours;
}

}  // namespace

QString python_keys(const std::vector<ColourKey>& keys) {
    QStringList list;
    for (const ColourKey& key : keys) {
        const ValueRange range = shown_range(key.range);
        list << QStringLiteral("dict(map=%1, range=(%2, %3))")
                    .arg(map_name(key), python_number(range.minimum), python_number(range.maximum));
    }
    return python_list(list);
}

QString python_colour_maps(const std::vector<ColourKey>& keys) {
    QStringList names;
    QString maps = QStringLiteral("{\n");
    for (const ColourKey& key : keys) {
        if (!names.contains(map_name(key))) {
            names << map_name(key);
            maps += QStringLiteral("    ") + names.back() + QStringLiteral(": ") +
                    python_list(colours_of(key), 4) + QStringLiteral(",\n");
        }
    }
    return maps + u'}';
}

QString python_bars(const std::vector<PlacedBar>& bars) {
    QString list = QStringLiteral("[\n");
    for (const PlacedBar& bar : bars) {
        QStringList ticks;
        for (const PlacedTick& tick : bar.ticks) {
            ticks << python_number(tick.value);
        }
        list += QStringLiteral("    dict(key=%1, place=%2, ticks=%3,\n         texts=%4),\n")
                    .arg(bar.key)
                    .arg(python_rect(bar.bar), python_list(ticks), python_texts(bar.texts, 9));
    }
    return list + u']';
}

QString python_samples(const FigureLayout& layout) {
    std::vector<PlacedSample> samples = layout.samples;
    for (const PlacedPanel& panel : layout.panels) {
        samples.insert(samples.end(), panel.leaders.begin(), panel.leaders.end());
    }
    QStringList list;
    for (const PlacedSample& sample : samples) {
        list << QStringLiteral("dict(ends=[%1, %2], %3)")
                    .arg(point(sample.line.p1()), point(sample.line.p2()),
                         python_style(sample.style));
    }
    return python_list(list);
}

QString python_texts(const std::vector<PlacedText>& texts, int indent) {
    QString list = QStringLiteral("[");
    const QString margin(indent + 4, u' ');
    for (const PlacedText& text : texts) {
        list += u'\n' + margin +
                QStringLiteral("dict(text=%1, at=%2%3),")
                    .arg(python_marked_text(text.text), point(text.place), options_of(text));
    }
    return texts.empty() ? QStringLiteral("[]") : list + u'\n' + QString(indent, u' ') + u']';
}

QString python_rect(const QRectF& rect) {
    return QStringLiteral("(%1, %2, %3, %4)")
        .arg(python_length(rect.left()), python_length(rect.top()), python_length(rect.width()),
             python_length(rect.height()));
}

}  // namespace recency::ui

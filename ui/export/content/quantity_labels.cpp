// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/content/quantity_labels.h"

#include "ui/format.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace recency::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(FigureLabels)
};

constexpr int usual_digits = 3;
constexpr int most_digits = 6;

struct CellWords {
    QString name;
    QString symbol;  // empty: none
};

CellWords words_of(Quantity quantity) {
    switch (quantity) {
    case Quantity::weight:
        return {Words::tr("attention weight"), QStringLiteral("A")};
    case Quantity::rollout:
        return {Words::tr("attention rollout"), QStringLiteral("P")};
    case Quantity::contribution:
        return {Words::tr("contribution"), QStringLiteral("C")};
    case Quantity::cosine:
        return {Words::tr("cosine"), QString()};
    default:
        return {Words::tr("attention score"), QStringLiteral("S")};
    }
}

QString label(Quantity quantity, const QString& subscript) {
    const CellWords words = words_of(quantity);
    return words.symbol.isEmpty()
               ? words.name
               : QStringLiteral("%1 *%2*_{%3}").arg(words.name, words.symbol, subscript);
}

}  // namespace

QString cell_label(Quantity quantity) {
    return label(quantity, QStringLiteral("ij"));
}

QString row_label(Quantity quantity, int query) {
    return label(quantity, QStringLiteral("%1,j").arg(query + 1));
}

QString layer_text(int layer) {
    return Words::tr("layer %1").arg(layer + 1);
}

QString probability_with_error(const Statistic& statistic) {
    const double error = statistic.standard_error;
    const bool known = error > 0.0 && std::isfinite(error);
    const int digits =
        known ? -static_cast<int>(std::floor(std::log10(error) + 1e-9)) : usual_digits;
    const QString value =
        format_probability(statistic.mean, std::clamp(digits, usual_digits, most_digits));
    return (value + u' ' + error_text(error)).trimmed();
}

QString error_text(double standard_error) {
    if (!std::isfinite(standard_error)) {
        return {};
    }
    QString text = format_error(standard_error);
    if (text.startsWith(QStringLiteral("0."))) {
        text.remove(0, 1);
    }
    return QStringLiteral("± ") + text;
}

QString recency_note(const LayerRecency& recency) {
    if (recency.state == LayerRecency::State::tied) {
        return tie_words(recency);
    }
    if (recency.state != LayerRecency::State::value) {
        return {};
    }
    const QString note = Words::tr("RP %1").arg(probability_with_error(recency.probability));
    return recency.has_noticeable_ties()
               ? Words::tr("%1, ties %2").arg(note, format_probability(recency.ties))
               : note;
}

QString recency_note(const Estimate& estimate, int layer) {
    return layer < estimate.parameters().layers ? recency_note(layer_recency(estimate, layer))
                                                : QString();
}

QString with_symbols(const QString& text) {
    static const QRegularExpression alone(QStringLiteral("(?<![\\w*])(\\p{L})(?= = )"),
                                          QRegularExpression::UseUnicodePropertiesOption);
    return QString(text).replace(alone, QStringLiteral("*\\1*"));
}

}  // namespace recency::ui

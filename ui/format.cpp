// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace recency::ui {
namespace {

constexpr QChar minus(u'\u2212');

/// U+2212 for the sign of the number.
QString with_minus(QString text) {
    if (text.startsWith(u'-')) {
        text[0] = minus;
    }
    return text;
}

std::optional<QString> format_special(double value) {
    if (std::isnan(value)) {
        return QStringLiteral("–");
    }
    if (std::isinf(value)) {
        return value > 0.0 ? QStringLiteral("∞") : minus + QStringLiteral("∞");
    }
    return std::nullopt;
}

constexpr double largest_in_full = 1e5;

/// "6.1×10⁶", with this many decimals of the factor.
QString with_power(double value, int decimals) {
    const QStringList parts = QString::number(value, 'e', decimals).split(u'e');
    return with_minus(parts[0]) + u'×' + power_of_ten(parts[1].toInt());
}

bool fits(double value, int decimals) {
    const double size = std::abs(value);
    return size < largest_in_full && (size == 0.0 || size >= 0.5 * std::pow(10.0, -decimals));
}

/// Rounded to this many significant digits.
double round_to_digits(double value, int digits) {
    const double unit = std::pow(10.0, std::floor(std::log10(value)) - digits + 1);
    return unit >= 1.0 ? std::round(value / unit) * unit
                       : std::round(value * std::round(1.0 / unit)) / std::round(1.0 / unit);
}

}  // namespace

QString format_count(std::uint64_t count) {
    if (count < 1000) {
        return QString::number(count);
    }
    struct Prefix {
        double size;
        const char* letter;
    };
    const std::array prefixes = {Prefix{1e9, "G"}, Prefix{1e6, "M"}, Prefix{1e3, "k"}};
    const double rounded = round_to_digits(static_cast<double>(count), 2);
    const Prefix prefix = *std::find_if(prefixes.begin(), prefixes.end(),
                                        [=](const Prefix& p) { return rounded >= p.size; });
    return QStringLiteral("%1 %2").arg(QString::number(rounded / prefix.size, 'g', 12),
                                       QLatin1String(prefix.letter));
}

QString format_probability(double value, int decimals) {
    if (const auto special = format_special(value)) {
        return *special;
    }
    QString text = with_minus(QString::number(value, 'f', decimals));
    const qsizetype sign = text.startsWith(minus) ? 1 : 0;
    if (text.mid(sign) == QString::number(0.0, 'f', decimals)) {
        return text.mid(sign + 1);
    }
    return text.at(sign) == u'0' ? text.remove(sign, 1) : text;
}

QString power_of_ten(int exponent) {
    static const QString digits = QStringLiteral("⁰¹²³⁴⁵⁶⁷⁸⁹");
    QString text = QStringLiteral("10") + (exponent < 0 ? QStringLiteral("⁻") : QString());
    for (const QChar digit : QString::number(std::abs(exponent))) {
        text += digits.at(digit.digitValue());
    }
    return text;
}

QString format_fixed(double value, int decimals) {
    if (const auto special = format_special(value)) {
        return *special;
    }
    return fits(value, decimals)
               ? with_minus(QString::number(value == 0.0 ? 0.0 : value, 'f', decimals))
               : with_power(value, 1);
}

QString format_signed(double value, int decimals) {
    const QString text = format_fixed(value, decimals);
    return value > 0.0 ? u'+' + text : text;
}

QString format_significant(double value, int digits) {
    if (const auto special = format_special(value)) {
        return *special;
    }
    const double size = std::abs(value);
    if (size == 0.0 || (size >= 1e-4 && size < largest_in_full)) {
        const double rounded = QString::number(value, 'g', digits).toDouble();
        return with_minus(QString::number(rounded, 'g', 6));  // never an exponent
    }
    const QStringList parts = QString::number(value, 'e', digits - 1).split(u'e');
    const double factor = parts[0].toDouble();
    const QString power = power_of_ten(parts[1].toInt());
    return factor == 1.0 ? power : with_minus(QString::number(factor)) + u'×' + power;
}

QString format_error(double standard_error) {
    if (const auto special = format_special(standard_error)) {
        return *special;
    }
    if (standard_error == 0.0) {
        return QStringLiteral("0");
    }
    if (standard_error < 9.5e-6 || standard_error >= 9.5e4) {
        return with_power(standard_error, 0);
    }
    if (standard_error < 9.5) {
        const double rounded = round_to_digits(standard_error, 1);
        const int decimals = -static_cast<int>(std::floor(std::log10(rounded) + 1e-9));
        return QString::number(rounded, 'f', std::max(decimals, 0));
    }
    return QString::number(round_to_digits(standard_error, 1), 'f', 0);
}

int decimals_for(double range) {
    if (!(range > 0.0) || std::isinf(range)) {
        return 2;
    }
    const double tiny = 1e-9;  // keeps .001 from counting as just below itself
    return std::clamp(2 - static_cast<int>(std::floor(std::log10(range) + tiny)), 0, 9);
}

QString subscript(int number) {
    QString text;
    for (const QChar digit : QString::number(number)) {
        text += digit == u'-' ? QChar(0x208b) : QChar(0x2080 + digit.digitValue());
    }
    return text;
}

}  // namespace recency::ui

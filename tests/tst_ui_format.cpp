// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers as people read them, colour maps and the two themes.
#include "ui/colour_map.h"
#include "ui/format.h"
#include "ui/theme.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace recency::ui;

namespace {

constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();

/// Relative luminance and contrast ratio as WCAG 2.1 defines them.
double luminance(const QColor& colour) {
    const auto linear = [](double c) {
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

double contrast(const QColor& a, const QColor& b) {
    const double high = std::max(luminance(a), luminance(b));
    const double low = std::min(luminance(a), luminance(b));
    return (high + 0.05) / (low + 0.05);
}

}  // namespace

class TestFormat : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void counts_data();
    void counts();
    void probabilities_data();
    void probabilities();
    void probabilities_of_four_digits();
    void fixed_data();
    void fixed();
    void signs_data();
    void signs();
    void errors_data();
    void errors();
    void significant_data();
    void significant();
    void decimals_data();
    void decimals();
    void subscripts();

    void sequential_ends_data();
    void sequential_ends();
    void sequential_brightens_data();
    void sequential_brightens();
    void diverging_data();
    void diverging();
    void recency_is_steeper();
    void text_contrasts_most();
    void themes_are_readable_data();
    void themes_are_readable();
    void palette_has_no_hue_data();
    void palette_has_no_hue();
    void style_sheet_is_filled_in();
    void fonts();
};

void TestFormat::counts_data() {
    QTest::addColumn<quint64>("count");
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << quint64(0) << "0";
    QTest::newRow("below a thousand") << quint64(980) << "980";
    QTest::newRow("999") << quint64(999) << "999";
    QTest::newRow("a thousand") << quint64(1000) << "1 k";
    QTest::newRow("12 k") << quint64(12'345) << "12 k";
    QTest::newRow("three digits before the letter") << quint64(123'456) << "120 k";
    QTest::newRow("rounds up to the next letter") << quint64(999'600) << "1 M";
    QTest::newRow("4.2 M") << quint64(4'212'345) << "4.2 M";
    QTest::newRow("10 M") << quint64(10'000'000) << "10 M";
    QTest::newRow("a milliard") << quint64(1'000'000'000) << "1 G";
}

void TestFormat::counts() {
    QFETCH(quint64, count);
    QFETCH(QString, text);
    QCOMPARE(format_count(count), text);
}

void TestFormat::probabilities_data() {
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("text");
    QTest::newRow("three decimals") << 0.9079 << ".908";
    QTest::newRow("a half") << 0.5 << ".500";
    QTest::newRow("one") << 1.0 << "1.000";
    QTest::newRow("nearly one") << 0.9996 << "1.000";
    QTest::newRow("zero") << 0.0 << ".000";
    QTest::newRow("a negative difference") << -0.048 << "−.048";
    QTest::newRow("nearly zero from below") << -0.0001 << ".000";
    QTest::newRow("no number") << not_a_number << "–";
}

void TestFormat::probabilities() {
    QFETCH(double, value);
    QFETCH(QString, text);
    QCOMPARE(format_probability(value), text);
}

/// As many digits as the paper prints.
void TestFormat::probabilities_of_four_digits() {
    QCOMPARE(format_probability(0.9079, 4), ".9079");
    QCOMPARE(format_probability(0.99996, 4), "1.0000");
    QCOMPARE(format_probability(-0.00001, 4), ".0000");
}

void TestFormat::fixed_data() {
    QTest::addColumn<double>("value");
    QTest::addColumn<int>("decimals");
    QTest::addColumn<QString>("text");
    QTest::newRow("3.75") << 3.7512 << 2 << "3.75";
    QTest::newRow("true minus") << -0.048 << 3 << "−0.048";
    QTest::newRow("zero") << 0.0 << 2 << "0.00";
    QTest::newRow("negative zero") << -0.0 << 2 << "0.00";
    QTest::newRow("large") << 1.23e7 << 2 << "1.2×10⁷";
    QTest::newRow("very large") << -1.31e147 << 2 << "−1.3×10¹⁴⁷";
    QTest::newRow("largest in full") << 99999.0 << 0 << "99999";
    QTest::newRow("too small to show") << -0.0012 << 2 << "−1.2×10⁻³";
    QTest::newRow("just large enough") << 0.006 << 2 << "0.01";
    QTest::newRow("no number") << not_a_number << 2 << "–";
    QTest::newRow("infinite") << -infinity << 2 << "−∞";
}

void TestFormat::fixed() {
    QFETCH(double, value);
    QFETCH(int, decimals);
    QFETCH(QString, text);
    QCOMPARE(format_fixed(value, decimals), text);
}

void TestFormat::signs_data() {
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("text");
    QTest::newRow("plus") << 0.3291 << "+0.329";
    QTest::newRow("minus") << -0.017 << "−0.017";
    QTest::newRow("zero has none") << 0.0 << "0.000";
    QTest::newRow("no number") << not_a_number << "–";
}

void TestFormat::signs() {
    QFETCH(double, value);
    QFETCH(QString, text);
    QCOMPARE(format_signed(value, 3), text);
}

void TestFormat::errors_data() {
    QTest::addColumn<double>("error");
    QTest::addColumn<QString>("text");
    QTest::newRow("one digit") << 0.000123 << "0.0001";
    QTest::newRow("rounds up") << 0.00096 << "0.001";
    QTest::newRow("small") << 3.1e-5 << "0.00003";
    QTest::newRow("rounds up to fixed") << 9.6e-6 << "0.00001";
    QTest::newRow("scientific") << 2.1e-6 << "2×10⁻⁶";
    QTest::newRow("units") << 3.2 << "3";
    QTest::newRow("tens") << 34.0 << "30";
    QTest::newRow("nearly ten") << 9.7 << "10";
    QTest::newRow("huge") << 1.2e6 << "1×10⁶";
    QTest::newRow("exact") << 0.0 << "0";
    QTest::newRow("one sequence") << not_a_number << "–";
}

void TestFormat::errors() {
    QFETCH(double, error);
    QFETCH(QString, text);
    QCOMPARE(format_error(error), text);
}

void TestFormat::significant_data() {
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("text");
    QTest::newRow("a quarter") << 0.25 << "0.25";
    QTest::newRow("rounded") << 0.123456 << "0.1235";
    QTest::newRow("whole") << 20000.0 << "20000";
    QTest::newRow("more digits than asked for") << 12345.0 << "12350";
    QTest::newRow("least in full") << 0.0003 << "0.0003";
    QTest::newRow("power") << 1e7 << "10⁷";
    QTest::newRow("multiple of a power") << 3e-12 << "3×10⁻¹²";
    QTest::newRow("negative") << -250000.0 << "−2.5×10⁵";
    QTest::newRow("nothing") << 0.0 << "0";
    QTest::newRow("no number") << not_a_number << "–";
}

void TestFormat::significant() {
    QFETCH(double, value);
    QTEST(format_significant(value, 4), "text");
}

void TestFormat::decimals_data() {
    QTest::addColumn<double>("range");
    QTest::addColumn<int>("wanted");
    QTest::newRow("one") << 1.0 << 2;
    QTest::newRow("a hundredth") << 0.01 << 4;
    QTest::newRow("a thousandth") << 0.001 << 5;
    QTest::newRow("seven") << 7.0 << 2;
    QTest::newRow("forty") << 40.0 << 1;
    QTest::newRow("a million") << 1e6 << 0;
    QTest::newRow("nothing") << 0.0 << 2;
    QTest::newRow("no number") << not_a_number << 2;
}

void TestFormat::decimals() {
    QFETCH(double, range);
    QTEST(decimals_for(range), "wanted");
}

void TestFormat::subscripts() {
    QCOMPARE(subscript(9), "₉");
    QCOMPARE(subscript(140), "₁₄₀");
}

void TestFormat::sequential_ends_data() {
    QTest::addColumn<ColourMap>("map");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QColor>("low");
    QTest::addColumn<QColor>("high");
    QTest::newRow("viridis") << ColourMap::viridis << "viridis" << QColor("#440154")
                             << QColor("#fde725");
    QTest::newRow("cividis") << ColourMap::cividis << "cividis" << QColor("#00224e")
                             << QColor("#fee838");
    QTest::newRow("rocket") << ColourMap::rocket << "rocket" << QColor("#03051a")
                            << QColor("#faebdd");
}

void TestFormat::sequential_ends() {
    QFETCH(ColourMap, map);
    QFETCH(QString, name);
    QFETCH(QColor, low);
    QFETCH(QColor, high);
    QCOMPARE(colour_map_name(map), name);
    QVERIFY(colour_maps().size() == 3);
    QCOMPARE(sequential_colour(map, 0.0), low);
    QCOMPARE(sequential_colour(map, 1.0), high);
    QCOMPARE(sequential_colour(map, -3.0), low);
    QCOMPARE(sequential_colour(map, 3.0), high);
}

void TestFormat::sequential_brightens_data() {
    QTest::addColumn<ColourMap>("map");
    for (const ColourMap map : colour_maps()) {
        QTest::newRow(qPrintable(colour_map_name(map))) << map;
    }
}

void TestFormat::sequential_brightens() {
    QFETCH(ColourMap, map);
    double before = -1.0;
    for (int step = 0; step <= 100; ++step) {
        const double now = luminance(sequential_colour(map, step / 100.0));
        QVERIFY(now >= before);
        before = now;
    }
}

void TestFormat::diverging_data() {
    QTest::addColumn<Appearance>("appearance");
    QTest::addColumn<QColor>("less");
    QTest::addColumn<QColor>("zero");
    QTest::addColumn<QColor>("more");
    QTest::newRow("light") << Appearance::light << QColor("#08427a") << QColor("#f3f3f1")
                           << QColor("#873b05");
    QTest::newRow("dark") << Appearance::dark << QColor("#b5dcff") << QColor("#2c3136")
                          << QColor("#ffd2a1");
}

void TestFormat::diverging() {
    QFETCH(Appearance, appearance);
    QFETCH(QColor, less);
    QFETCH(QColor, zero);
    QFETCH(QColor, more);
    QCOMPARE(diverging_colour(appearance, -1.0), less);
    QCOMPARE(diverging_colour(appearance, 0.0), zero);
    QCOMPARE(diverging_colour(appearance, not_a_number), zero);
    QCOMPARE(diverging_colour(appearance, 1.0), more);
    QCOMPARE(diverging_colour(appearance, 2.0), more);
}

void TestFormat::recency_is_steeper() {
    QCOMPARE(recency_colour(Appearance::light, 0.5), diverging_colour(Appearance::light, 0.0));
    QCOMPARE(recency_colour(Appearance::dark, 0.9), diverging_colour(Appearance::dark, 0.68));
    QVERIFY(recency_colour(Appearance::light, 0.1).blue() >
            recency_colour(Appearance::light, 0.1).red());
}

void TestFormat::text_contrasts_most() {
    for (const ColourMap map : colour_maps()) {
        for (int step = 0; step <= 100; ++step) {
            const QColor ground = sequential_colour(map, step / 100.0);
            const double chosen = contrast(text_on(ground), ground);
            QVERIFY(chosen >= contrast(Qt::black, ground) - 0.01);
            QVERIFY(chosen >= contrast(Qt::white, ground) - 0.01);
        }
    }
}

void TestFormat::themes_are_readable_data() {
    QTest::addColumn<Appearance>("appearance");
    QTest::newRow("light") << Appearance::light;
    QTest::newRow("dark") << Appearance::dark;
}

void TestFormat::themes_are_readable() {
    QFETCH(Appearance, appearance);
    const Theme& theme = Theme::of(appearance);
    QVERIFY(theme.appearance == appearance);
    // 4.7 : 1, as the look is specified, to its two digits
    for (const QColor& text : {theme.ink, theme.ink2, theme.early, theme.recent, theme.pinned}) {
        QVERIFY2(contrast(text, theme.paper) >= 4.65, qPrintable(text.name()));
        QVERIFY2(contrast(text, theme.chrome) >= 4.65, qPrintable(text.name()));
    }
    QCOMPARE(&Theme::of(palette_for(theme)), &theme);
}

void TestFormat::palette_has_no_hue_data() {
    themes_are_readable_data();
}

void TestFormat::palette_has_no_hue() {
    QFETCH(Appearance, appearance);
    const QPalette palette = palette_for(Theme::of(appearance));
    for (int role = 0; role < QPalette::NColorRoles; ++role) {
        const QColor colour = palette.color(static_cast<QPalette::ColorRole>(role));
        const int spread = std::max({colour.red(), colour.green(), colour.blue()}) -
                           std::min({colour.red(), colour.green(), colour.blue()});
        QVERIFY2(spread <= 24, qPrintable(QString::number(role) + u' ' + colour.name()));
    }
}

void TestFormat::style_sheet_is_filled_in() {
    for (const Appearance appearance : {Appearance::light, Appearance::dark}) {
        const QString sheet = style_sheet_for(Theme::of(appearance));
        QVERIFY(!sheet.contains(u'@'));
        QVERIFY(sheet.contains(Theme::of(appearance).ink.name()));
    }
}

void TestFormat::fonts() {
    QCOMPARE(text_font(TextRole::body).pixelSize(), 13);
    QCOMPARE(symbol_font(TextRole::body).pixelSize(), 15);
    QCOMPARE(text_font(TextRole::title, QFont::DemiBold).weight(), int(QFont::DemiBold));
    QVERIFY(symbol_font(TextRole::tick).italic());
    for (const TextRole role :
         {TextRole::tick, TextRole::body, TextRole::title, TextRole::read_out, TextRole::heading}) {
        QVERIFY(text_font(role).pixelSize() >= 12);
    }
}

QTEST_MAIN(TestFormat)
#include "tst_ui_format.moc"

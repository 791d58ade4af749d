// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/pgfplots/tex_character.h"

#include <QChar>
#include <QList>

#include <algorithm>
#include <array>
#include <optional>

namespace recency::ui {
namespace {

struct Entry {
    char32_t character;
    const char* text;
};

/// The same in a text and in a formula.
constexpr std::array both{Entry{U'#', "\\#"},
                          Entry{U'$', "\\$"},
                          Entry{U'%', "\\%"},
                          Entry{U'&', "\\&"},
                          Entry{U'_', "\\_"},
                          Entry{U'{', "\\{"},
                          Entry{U'}', "\\}"},
                          Entry{U'\u00a0', "~"},
                          Entry{U'\u202f', "\\,"},
                          Entry{U'\u2009', "\\,"},
                          Entry{U'\u2026', "\\dots{}"},
                          Entry{U'\u00a7', "\\S{}"},
                          Entry{U'\u00b6', "\\P{}"},
                          Entry{U'\u00a9', "\\copyright{}"},
                          Entry{U'\u2020', "\\dag{}"},
                          Entry{U'\u2021', "\\ddag{}"},
                          Entry{U'\u00a3', "\\pounds{}"},
                          Entry{U'\u200b', "{}"},
                          Entry{U'\u2060', "{}"},
                          Entry{U'\u00ad', "{}"}};

/// In a text; in a formula within \mbox.
constexpr std::array texts{Entry{U'~', "\\textasciitilde{}"},
                           Entry{U'^', "\\textasciicircum{}"},
                           Entry{U'"', "''"},
                           Entry{U'\'', "'"},
                           Entry{U'`', "\\textasciigrave{}"},
                           Entry{U'\u2010', "-"},
                           Entry{U'\u2011', "-"},
                           Entry{U'\u2013', "--"},
                           Entry{U'\u2014', "---"},
                           Entry{U'\u2018', "`"},
                           Entry{U'\u2019', "'"},
                           Entry{U'\u201a', ","},
                           Entry{U'\u201c', "``"},
                           Entry{U'\u201d', "''"},
                           Entry{U'\u201e', ",,"},
                           Entry{U'\u00df', "\\ss{}"},
                           Entry{U'\u00e6', "\\ae{}"},
                           Entry{U'\u00c6', "\\AE{}"},
                           Entry{U'\u0153', "\\oe{}"},
                           Entry{U'\u0152', "\\OE{}"},
                           Entry{U'\u00f8', "\\o{}"},
                           Entry{U'\u00d8', "\\O{}"},
                           Entry{U'\u0142', "\\l{}"},
                           Entry{U'\u0141', "\\L{}"},
                           Entry{U'\u0131', "\\i{}"},
                           Entry{U'\u00bf', "?`"},
                           Entry{U'\u00a1', "!`"},
                           Entry{U'\u2022', "\\textbullet{}"}};

/// In a formula.
constexpr std::array formulas{Entry{U'\\', "\\backslash "},
                              Entry{U'<', "<"},
                              Entry{U'>', ">"},
                              Entry{U'|', "|"},
                              Entry{U'\u00b1', "\\pm "},
                              Entry{U'\u2213', "\\mp "},
                              Entry{U'\u2212', "-"},
                              Entry{U'\u00d7', "\\times "},
                              Entry{U'\u00b7', "\\cdot "},
                              Entry{U'\u22c5', "\\cdot "},
                              Entry{U'\u00f7', "\\div "},
                              Entry{U'\u2264', "\\le "},
                              Entry{U'\u2265', "\\ge "},
                              Entry{U'\u2260', "\\ne "},
                              Entry{U'\u2248', "\\approx "},
                              Entry{U'\u223c', "\\sim "},
                              Entry{U'\u2243', "\\simeq "},
                              Entry{U'\u2261', "\\equiv "},
                              Entry{U'\u221d', "\\propto "},
                              Entry{U'\u226a', "\\ll "},
                              Entry{U'\u226b', "\\gg "},
                              Entry{U'\u221e', "\\infty "},
                              Entry{U'\u221a', "\\surd "},
                              Entry{U'\u2211', "{\\textstyle\\sum}"},
                              Entry{U'\u220f', "{\\textstyle\\prod}"},
                              Entry{U'\u222b', "{\\textstyle\\int}"},
                              Entry{U'\u2202', "\\partial "},
                              Entry{U'\u2207', "\\nabla "},
                              Entry{U'\u2208', "\\in "},
                              Entry{U'\u2209', "\\notin "},
                              Entry{U'\u2016', "\\Vert "},
                              Entry{U'\u2225', "\\Vert "},
                              Entry{U'\u2223', "|"},
                              Entry{U'\u22a5', "\\perp "},
                              Entry{U'\u2308', "\\lceil "},
                              Entry{U'\u2309', "\\rceil "},
                              Entry{U'\u230a', "\\lfloor "},
                              Entry{U'\u230b', "\\rfloor "},
                              Entry{U'\u27e8', "\\langle "},
                              Entry{U'\u27e9', "\\rangle "},
                              Entry{U'\u2113', "\\ell "},
                              Entry{U'\u2190', "\\leftarrow "},
                              Entry{U'\u2192', "\\rightarrow "},
                              Entry{U'\u2191', "\\uparrow "},
                              Entry{U'\u2193', "\\downarrow "},
                              Entry{U'\u2194', "\\leftrightarrow "},
                              Entry{U'\u21d2', "\\Rightarrow "},
                              Entry{U'\u21a6', "\\mapsto "},
                              Entry{U'\u2205', "\\emptyset "},
                              Entry{U'\u2295', "\\oplus "},
                              Entry{U'\u2297', "\\otimes "},
                              Entry{U'\u2299', "\\odot "},
                              Entry{U'\u22a4', "\\top "},
                              Entry{U'\u2032', "{'}"},
                              Entry{U'\u2033', "{''}"},
                              Entry{U'\u00ac', "\\neg "},
                              Entry{U'\u2227', "\\wedge "},
                              Entry{U'\u2228', "\\vee "},
                              Entry{U'\u2229', "\\cap "},
                              Entry{U'\u222a', "\\cup "},
                              Entry{U'\u2282', "\\subset "},
                              Entry{U'\u2286', "\\subseteq "},
                              Entry{U'\u2200', "\\forall "},
                              Entry{U'\u2203', "\\exists "},
                              Entry{U'\u00b0', "{{}^\\circ}"},
                              Entry{U'\u00b5', "\\mu "},
                              Entry{U'\u207b', "{{}^-}"},
                              Entry{U'\u207a', "{{}^+}"},
                              Entry{U'\u2099', "{{}_n}"},
                              Entry{U'\u2044', "/"},
                              Entry{U'\u2215', "/"},
                              Entry{U'\u2217', "*"},
                              Entry{U'\u03d5', "\\phi "},
                              Entry{U'\u03f5', "\\epsilon "}};

/// alpha (U+03B1) ... omega (U+03C9).
constexpr std::array small_greek{
    "\\alpha ",  "\\beta ", "\\gamma ", "\\delta ",    "\\varepsilon ", "\\zeta ", "\\eta ",
    "\\theta ",  "\\iota ", "\\kappa ", "\\lambda ",   "\\mu ",         "\\nu ",   "\\xi ",
    "o",         "\\pi ",   "\\rho ",   "\\varsigma ", "\\sigma ",      "\\tau ",  "\\upsilon ",
    "\\varphi ", "\\chi ",  "\\psi ",   "\\omega "};
/// Alpha (U+0391) ... Omega (U+03A9), of which the 18th does not exist.
constexpr std::array large_greek{
    "\\mathrm{A}", "\\mathrm{B}", "\\Gamma ",    "\\Delta ",    "\\mathrm{E}", "\\mathrm{Z}",
    "\\mathrm{H}", "\\Theta ",    "\\mathrm{I}", "\\mathrm{K}", "\\Lambda ",   "\\mathrm{M}",
    "\\mathrm{N}", "\\Xi ",       "\\mathrm{O}", "\\Pi ",       "\\mathrm{P}", "",
    "\\Sigma ",    "\\mathrm{T}", "\\Upsilon ",  "\\Phi ",      "\\mathrm{X}", "\\Psi ",
    "\\Omega "};

/// Accents that follow their letter when a character is taken apart.
constexpr std::array accents{
    Entry{U'\u0300', "\\`"}, Entry{U'\u0301', "\\'"},  Entry{U'\u0302', "\\^"},
    Entry{U'\u0303', "\\~"}, Entry{U'\u0304', "\\="},  Entry{U'\u0306', "\\u"},
    Entry{U'\u0307', "\\."}, Entry{U'\u0308', "\\\""}, Entry{U'\u030a', "\\r"},
    Entry{U'\u030b', "\\H"}, Entry{U'\u030c', "\\v"},  Entry{U'\u0327', "\\c"}};

template <std::size_t size>
const char* found_in(const std::array<Entry, size>& entries, char32_t character) {
    const auto* const found = std::ranges::find(entries, character, &Entry::character);
    return found == entries.end() ? nullptr : found->text;
}

std::optional<QString> greek(char32_t character) {
    if (character >= U'\u03b1' && character <= U'\u03c9') {
        return QLatin1String(small_greek[character - U'\u03b1']);
    }
    if (character >= U'\u0391' && character <= U'\u03a9' && character != U'\u03a2') {
        return QLatin1String(large_greek[character - U'\u0391']);
    }
    return std::nullopt;
}

std::optional<QString> in_formulas(char32_t character) {
    if (const char* text = found_in(formulas, character)) {
        return QLatin1String(text);
    }
    return greek(character);
}

QString unknown(char32_t character) {
    return QStringLiteral("[U+%1]").arg(
        QString::number(static_cast<uint>(character), 16).toUpper().rightJustified(4, u'0'));
}

bool plain_letter(char32_t character) {
    return character >= U' ' && character < U'\u007f';
}

/// A letter with an accent; a character that is another one in another form, such as a raised
/// digit or an italic letter; else its number.
TexCharacter taken_apart(char32_t character, bool in_formula) {
    const QList<uint> parts =
        QString::fromUcs4(&character, 1).normalized(QString::NormalizationForm_KD).toUcs4();
    const auto part = [&](qsizetype index) { return static_cast<char32_t>(parts.at(index)); };
    const auto form = QChar::decompositionTag(character);
    if (parts.size() == 2 && plain_letter(part(0))) {
        if (const char* accent = found_in(accents, part(1))) {
            const QString text = QLatin1String(accent) + u'{' + QChar(parts[0]) + u'}';
            return {in_formula ? QStringLiteral("\\mbox{") + text + u'}' : text, false};
        }
    }
    if (parts.size() == 1 && part(0) != character) {
        const TexCharacter base = tex_character(part(0), true);
        if (form == QChar::Super) {
            return {QStringLiteral("{{}^{") + base.text + QStringLiteral("}}"), true};
        }
        if (form == QChar::Sub) {
            return {QStringLiteral("{{}_{") + base.text + QStringLiteral("}}"), true};
        }
        return form == QChar::Font ? TexCharacter{base.text, true}
                                   : tex_character(part(0), in_formula);
    }
    if (form == QChar::Fraction && parts.size() == 3) {
        return {QStringLiteral("\\frac{%1}{%2}").arg(QChar(parts[0])).arg(QChar(parts[2])), true};
    }
    return {unknown(character), false};
}

}  // namespace

TexCharacter tex_character(char32_t character, bool in_formula) {
    if (const char* text = found_in(both, character)) {
        return {QLatin1String(text), false};
    }
    if (const char* text = found_in(texts, character)) {
        const QString known = QLatin1String(text);
        return {in_formula ? QStringLiteral("\\mbox{") + known + u'}' : known, false};
    }
    if (const auto text = in_formulas(character)) {
        return {*text, true};
    }
    if (character < U' ') {  // also a line's end, which is none in a figure
        return {QStringLiteral(" "), false};
    }
    if (plain_letter(character)) {
        const bool space = in_formula && character == U' ';
        return {space ? QStringLiteral("\\ ") : QString(QChar(static_cast<uint>(character))),
                false};
    }
    return taken_apart(character, in_formula);
}

}  // namespace recency::ui

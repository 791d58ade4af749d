// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/parameter_words.h"
#include "ui/help/formula.h"
#include "ui/help/model_page.h"
#include "ui/help/model_text.h"
#include "ui/help/part_words.h"
#include "ui/help/quantity_words.h"
#include "ui/help/sections.h"
#include "ui/help/text_page.h"

#include <QDesktopServices>
#include <QFontMetricsF>
#include <QRawFont>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>

#include <set>

using namespace recency;
using namespace recency::ui;

namespace {

Explanations every_quantity() {
    Explanations all;
    for (int index = 0; index < quantity_count; ++index) {
        all.push_back(quantity_explanation(static_cast<Quantity>(index)));
    }
    return all;
}

Explanations every_parameter() {
    Explanations all;
    for (const ParameterInfo& info : parameter_table()) {
        all.push_back(parameter_explanation(info));
    }
    return all;
}

Explanations every_part() {
    Explanations all;
    for (int index = 0; index <= static_cast<int>(WindowPart::presets); ++index) {
        all.push_back(part_explanation(static_cast<WindowPart>(index)));
    }
    return all;
}

qsizetype sentences(const QString& text) {
    static const QRegularExpression end(QStringLiteral("[.!?](?= [A-Z]|$)"));
    return text.count(end);
}

/// The text of the page as it is read: without the no-break spaces of the formulas.
QString text_of(const ModelPage& model) {
    return model.page()->toPlainText().replace(QChar::Nbsp, u' ');
}

/// "U+2099 in Inter (the text around it)" for each character whose font has no glyph for it.
QStringList missing_glyphs(const QTextDocument& document) {
    QStringList missing;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            const QTextFragment fragment = part.fragment();
            const QRawFont font = QRawFont::fromFont(fragment.charFormat().font());
            for (const uint character : fragment.text().toUcs4()) {
                if (character >= 0x20 && character != QChar::LineSeparator &&
                    !font.supportsCharacter(character)) {
                    missing << QStringLiteral("U+%1 in %2 (%3)")
                                   .arg(character, 4, 16, QChar(u'0'))
                                   .arg(font.familyName(), fragment.text().left(40));
                }
            }
        }
    }
    return missing;
}

/// Takes the links that would go to the desktop's browser.
class Browser : public QObject {
    Q_OBJECT

public:
    Browser() { QDesktopServices::setUrlHandler(QStringLiteral("https"), this, "visit"); }
    ~Browser() override { QDesktopServices::unsetUrlHandler(QStringLiteral("https")); }

    QList<QUrl> visited;

public Q_SLOTS:
    void visit(const QUrl& url) { visited << url; }
};

/// Follows the link that holds this text, by keyboard.
void follow(TextPage& page, const QString& text) {
    page.setFocus();
    page.moveCursor(QTextCursor::Start);
    for (int tries = 0; tries < 40; ++tries) {
        QTest::keyClick(&page, Qt::Key_Tab);
        if (page.textCursor().selectedText().replace(QChar::Nbsp, u' ') == text) {
            QTest::keyClick(&page, Qt::Key_Return);
            return;
        }
    }
    QFAIL(qPrintable(QStringLiteral("no link ") + text));
}

}  // namespace

class TestHelp : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void formulas_are_typeset_data();
    void formulas_are_typeset();
    void formulas_are_spoken_without_braces();
    void everything_has_two_sentences_data();
    void everything_has_two_sentences();
    void choices_have_a_sentence_and_a_formula();
    void ranges_are_readable();
    void sections_exist();
    void the_page_explains_all();
    void every_character_has_a_glyph();
    void links_leave_only_when_followed();
    void links_lead_to_sections();
    void lines_are_short_enough_to_read();
    void the_page_follows_the_theme();
    void a_presenter_reads_large_text();
    void escape_closes_the_page();
};

void TestHelp::formulas_are_typeset_data() {
    QTest::addColumn<QString>("formula");
    QTest::addColumn<QString>("html");
    const auto add = [](const char* name, const char* formula, const char* html) {
        QTest::newRow(name) << QString::fromUtf8(formula) << QString::fromUtf8(html);
    };
    add("symbols", "τ = 2", "<i>τ</i>&nbsp;=&nbsp;2");
    add("words", "cos(x)", "cos(<i>x</i>)");
    add("subscript", "S_ij", "<i>S</i><sub><i>ij</i></sub>");
    add("word below", "r_eff", "<i>r</i><sub>eff</sub>");
    add("number below", "z_0", "<i>z</i><sub>0</sub>");
    add("braces", "e^{αβ} + 1", "<i>e</i><sup><i>αβ</i></sup>&nbsp;+&nbsp;1");
    add("sub and sup", "b_j^2", "<i>b</i><sub><i>j</i></sub><sup>2</sup>");
    add("abbreviation", "s.e.", "s.e.");
    add("operators", "Σ_k a", "Σ<sub><i>k</i></sub>&nbsp;<i>a</i>");
    add("escaped", "j < i", "<i>j</i>&nbsp;&lt;&nbsp;<i>i</i>");
    add("statements", "a, b", "<i>a</i>,&nbsp;&nbsp; <i>b</i>");
    add("arguments", "(a, b)", "(<i>a</i>,&nbsp;<i>b</i>)");
    add("lines", "a\nb", "<i>a</i><br><i>b</i>");
    add("unfinished", "a_", "<i>a</i><sub></sub>");
    add("unclosed", "a_{b", "<i>a</i><sub><i>b</i></sub>");
}

void TestHelp::formulas_are_typeset() {
    QFETCH(const QString, formula);
    const QString typeset = formula_html(formula);
    const QString start = QStringLiteral("font-size: large\">");
    const qsizetype from = typeset.indexOf(start) + start.size();
    QTEST(typeset.mid(from).chopped(qsizetype(sizeof("</span>")) - 1), "html");
}

void TestHelp::formulas_are_spoken_without_braces() {
    QCOMPARE(formula_text(QStringLiteral("e^{αβ}\nx_i")), QStringLiteral("e^αβ; x_i"));
}

void TestHelp::everything_has_two_sentences_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("has_formula");
    QTest::addColumn<bool>("needs_formula");
    const auto add = [](const char* kind, const Explanations& explanations, bool needs_formula) {
        for (const Explanation& explanation : explanations) {
            QTest::addRow("%s %s", kind, qPrintable(explanation.name))
                << explanation.text << !explanation.formula.isEmpty() << needs_formula;
        }
    };
    add("parameter", every_parameter(), true);
    add("quantity", every_quantity(), true);
    add("part", every_part(), false);
}

void TestHelp::everything_has_two_sentences() {
    QFETCH(const QString, text);
    QFETCH(const bool, has_formula);
    QFETCH(const bool, needs_formula);
    QCOMPARE(sentences(text), 2);
    QVERIFY(has_formula || !needs_formula);
    QVERIFY2(text.size() < 320, "too long to be read while pointing");
}

void TestHelp::choices_have_a_sentence_and_a_formula() {
    int count = 0;
    for (const ParameterInfo& info : parameter_table()) {
        for (const Explanation& choice : choice_explanations(info)) {
            QCOMPARE(sentences(choice.text), 1);
            QVERIFY2(!choice.formula.isEmpty(), qPrintable(choice.name));
            ++count;
        }
    }
    QCOMPARE(count, 10);
}

void TestHelp::ranges_are_readable() {
    const auto range = [](ParameterId id) {
        return parameter_range(parameter_info(id)).replace(QChar::Nbsp, u' ');
    };
    QCOMPARE(range(ParameterId::alpha), QStringLiteral("0 to 1"));
    QCOMPARE(range(ParameterId::input_scale), QStringLiteral("above 0, up to 1000"));
    QCOMPARE(range(ParameterId::sequence_length), QStringLiteral("2 to 512 tokens"));
    QCOMPARE(range(ParameterId::dimension), QStringLiteral("2 to 65 536"));
    QCOMPARE(range(ParameterId::seed), QStringLiteral("0 to 9 007 199 254 740 991"));
    QCOMPARE(range(ParameterId::placement), QString());
}

/// Those that explanations lead to, and those that the page's own links lead to.
void TestHelp::sections_exist() {
    static const QRegularExpression anchor(QStringLiteral("<a name=\"(\\w+)\">"));
    static const QRegularExpression link(QStringLiteral("href=\"#(\\w+)\""));
    const QString html = model_html();
    std::set<QString> sections;
    for (auto found = anchor.globalMatch(html); found.hasNext();) {
        sections.insert(found.next().captured(1));
    }
    int links = 0;
    for (auto found = link.globalMatch(html); found.hasNext(); ++links) {
        const QString section = found.next().captured(1);
        QVERIFY2(sections.contains(section), qPrintable(section));
    }
    QCOMPARE(links, static_cast<int>(sections.size()));
    for (const Explanations& all : {every_parameter(), every_quantity(), every_part()}) {
        for (const Explanation& explanation : all) {
            QVERIFY2(sections.contains(explanation.section), qPrintable(explanation.name));
        }
    }
}

void TestHelp::the_page_explains_all() {
    const ModelPage model;
    const QString text = text_of(model);
    for (const Explanation& quantity : every_quantity()) {
        QVERIFY2(text.contains(quantity.name + QStringLiteral(". ") + quantity.text),
                 qPrintable(quantity.name));
    }
    for (const Explanation& parameter : every_parameter()) {
        QVERIFY2(text.contains(parameter.name), qPrintable(parameter.name));
    }
    for (const char* formula :
         {"xi = (m zi + ℓ z0) σ/√d", "X ← A H + r X", "X ← Norm(A X + r X)",
          "reff = r ‖x‖/√d = r σ/√(d(1 − α))", "h = √d xc/‖xc‖", "h(j) = 1/‖oj‖", "‖xj‖ ∝ 1/√j",
          "s.e. = s.d./√N", "RP = P(Sij > Sik)"}) {
        QVERIFY2(text.contains(QString::fromUtf8(formula)), formula);
    }
    QVERIFY(
        text.contains("Kim, Liu, Lin, Ji, Gong and Choi: LayerNorm Induces Recency Bias in "
                      "Transformer Decoders. Findings of ACL 2026. arXiv 2509.21042"));
    QVERIFY2(!text.contains(u'$') && !text.contains(u'@'), "something is left to fill in");
}

void TestHelp::every_character_has_a_glyph() {
    const ModelPage model;
    const QFont inter(QStringLiteral("Inter"));
    if (QRawFont::fromFont(inter).familyName() != inter.family()) {
        QSKIP("without the program's fonts others stand in");
    }
    QCOMPARE(missing_glyphs(*model.page()->document()).join(u'\n'), QString());

    QString html;
    for (const Explanations& all : {every_parameter(), every_quantity(), every_part()}) {
        html += explanation_html(all);
    }
    for (const ParameterInfo& info : parameter_table()) {
        html += explanation_html(choice_explanations(info));
    }
    QTextDocument tooltips;
    tooltips.setDefaultFont(inter);
    tooltips.setHtml(html);
    QCOMPARE(missing_glyphs(tooltips).join(u'\n'), QString());
}

void TestHelp::links_leave_only_when_followed() {
    Browser browser;
    ModelPage model;
    model.open();
    QVERIFY(QTest::qWaitForWindowExposed(&model));
    QCOMPARE(browser.visited, QList<QUrl>());
    follow(*model.page(), QStringLiteral("arXiv 2509.21042"));
    QCOMPARE(browser.visited, QList<QUrl>{QUrl("https://arxiv.org/abs/2509.21042")});
    QVERIFY(model.page()->toPlainText().contains("Findings of ACL 2026"));  // the page has stayed
}

void TestHelp::links_lead_to_sections() {
    ModelPage model;
    model.open();
    QVERIFY(QTest::qWaitForWindowExposed(&model));
    QCOMPARE(model.page()->verticalScrollBar()->value(), 0);
    follow(*model.page(), QStringLiteral("Norms"));
    const int norms = model.page()->verticalScrollBar()->value();
    QVERIFY(norms > 0);
    model.open(QString::fromUtf16(section::cause));
    const int cause = model.page()->verticalScrollBar()->value();
    QVERIFY(cause > norms);
    model.open(QStringLiteral("no such section"));
    QCOMPARE(model.page()->verticalScrollBar()->value(), cause);
    const QTextCursor top = model.page()->cursorForPosition({60, 10});
    QVERIFY2(top.block().text().contains("Why recent keys win") ||
                 top.block().next().text().contains("Why recent keys win"),
             qPrintable(top.block().text()));
}

/// In a wide window, too.
void TestHelp::lines_are_short_enough_to_read() {
    ModelPage model;
    model.resize(1400, 800);
    model.open();
    QVERIFY(QTest::qWaitForWindowExposed(&model));
    qsizetype longest = 0;
    const QTextDocument& document = *model.page()->document();
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (int line = 0; line < block.layout()->lineCount(); ++line) {
            longest = std::max<qsizetype>(longest, block.layout()->lineAt(line).textLength());
        }
    }
    QVERIFY2(longest > 55 && longest < 90, qPrintable(QString::number(longest)));
}

void TestHelp::the_page_follows_the_theme() {
    ModelPage model;
    model.open(QString::fromUtf16(section::measured));
    const int place = model.page()->verticalScrollBar()->value();
    QVERIFY(place > 0);
    for (const Appearance appearance : {Appearance::dark, Appearance::light}) {
        const Theme& theme = Theme::of(appearance);
        model.setTheme(theme);
        QCOMPARE(model.page()->palette().color(QPalette::Base), theme.paper);
        const QTextBlock lead = model.page()->document()->begin().next();
        QCOMPARE(lead.text(), QStringLiteral("Why do Transformer decoders look at recent tokens?"));
        QCOMPARE(lead.begin().fragment().charFormat().foreground().color(), theme.ink2);
        QCOMPARE(model.page()->verticalScrollBar()->value(), place);
    }
}

void TestHelp::a_presenter_reads_large_text() {
    ModelPage model;
    const QSize normal = model.size();
    QCOMPARE(model.page()->font().pixelSize(), 15);
    model.setTheme(Theme::of(Appearance::light, TypeScale::presenter));
    QCOMPARE(model.page()->font().pixelSize(), 28);
    QVERIFY(model.width() > 1.5 * normal.width());
    model.resize(900, 500);
    model.setTheme(Theme::of(Appearance::dark, TypeScale::presenter));
    QCOMPARE(model.size(), QSize(900, 500));  // a new colour is no new size
}

void TestHelp::escape_closes_the_page() {
    ModelPage model;
    model.open();
    QVERIFY(model.isVisible());
    QTest::keyClick(model.page(), Qt::Key_Escape);
    QVERIFY(!model.isVisible());
}

QTEST_MAIN(TestHelp)
#include "tst_ui_help.moc"

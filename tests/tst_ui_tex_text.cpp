// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/latex_folder.h"
#include "tests/support/programs_of_others.h"
#include "ui/export/pgfplots/tex_text.h"

#include <QTest>

using namespace recency::ui;
using namespace recency::test;

class TexTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textsAreLatex_data();
    void textsAreLatex();
    void allCharactersCompile();

private:
    LatexFolder latex_;
};

void TexTextTest::textsAreLatex_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("latex");
    QTest::newRow("symbol") << "*α* = 0.5"
                            << R"($\alpha $ = 0.5)";
    QTest::newRow("subscript") << "score *S*_{10,j}"
                               << "score $S_{10,j}$";
    QTest::newRow("word below") << "*d*_{model}"
                                << R"($d_{\mathrm{model}}$)";
    QTest::newRow("signs") << "−.35 ± .01 × 2–3 …"
                           << R"($-$.35 $\pm $ .01 $\times $ 2--3 \dots{})";
    QTest::newRow("raised") << "10⁻³"
                            << "10${{}^-}{{}^{3}}$";
    QTest::newRow("what LaTeX reads")
        << R"(50% of #1 & ~a^b {c} $ \\ \_)"
        << R"(50\% of \#1 \& \textasciitilde{}a\textasciicircum{}b \{c\} \$ $\backslash $ \_)";
    QTest::newRow("compared") << "a < b | \"c\""
                              << "a $<$ b $|$ ''c''";
    QTest::newRow("accent") << "Zoë ß"
                            << R"(Zo\"{e} \ss{})";
    QTest::newRow("letter of formulas") << QString::fromUtf8("𝑗") << "$j$";
    QTest::newRow("unknown") << QString::fromUtf8("中 😀") << "[U+4E2D] [U+1F600]";
    QTest::newRow("end of line") << "a\nb"
                                 << "a b";
}

void TexTextTest::textsAreLatex() {
    QFETCH(QString, text);
    QTEST(tex_text(text), "latex");
}

/// Every character of the planes that texts may be in, in both kinds of text.
void TexTextTest::allCharactersCompile() {
    NEEDS("pdflatex");
    QString words = "\\documentclass{article}\\begin{document}\\sloppy\n";
    for (char32_t character = 0x20; character < 0x2800; ++character) {
        const QString text = QString::fromUcs4(&character, 1);
        if (text != "*" && text != "_" && text != "\\") {
            words += tex_text(text) + ' ' + tex_text(u'*' + text + "*_{" + text + "}") + "\n\n";
        }
    }
    latex_.write({{"all.tex", words.toUtf8() + "\\end{document}\n"}});
    const QString said = latex_.compiled("all.tex");
    QVERIFY2(!said.startsWith("failed"), qPrintable(said));
    QVERIFY2(!said.contains("Missing character"), qPrintable(said));
}

QTEST_MAIN(TexTextTest)
#include "tst_ui_tex_text.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/command_line_run.h"
#include "ui/export/figure_export.h"
#include "ui/export/recipe_text.h"

#include <QFile>
#include <QImage>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace recency;

namespace {

QByteArray content_of_file(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

ui::Recipe recipe_in(const QString& path) {
    const auto read = ui::read_recipe_file(path);
    if (const auto* refusal = std::get_if<ui::RecipeRefusal>(&read)) {
        QTest::qFail(qPrintable(refusal->reason), __FILE__, __LINE__);
        return {};
    }
    return std::get<ui::Recipe>(read);
}

/// What differs between two PDFs of the same figure: when they were made, and their name in this.
QByteArray without_dates(QByteArray pdf) {
    const QString text = QString::fromLatin1(pdf);
    static const QRegularExpression dates(
        QStringLiteral("(D:\\d{14}[^)]*|\\d{4}-\\d\\d-\\d\\dT[^<]*|uuid:[-0-9a-f]*)"));
    return QString(text).remove(dates).toLatin1();
}

/// The width or height that an SVG says it has, in mm.
double svg_millimetres(const QByteArray& svg, const char* name) {
    QXmlStreamReader reader(svg);
    reader.readNextStartElement();
    const QString value = reader.attributes().value(QLatin1String(name)).toString();
    return value.endsWith(QLatin1String("mm")) ? value.chopped(2).toDouble() : 0.0;
}

}  // namespace

class TestAppFigure : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void every_format_is_written_and_comes_back_data();
    void every_format_is_written_and_comes_back();
    void same_command_gives_the_same_bytes_data();
    void same_command_gives_the_same_bytes();
    void exported_figure_is_drawn_again();
    void options_change_what_an_exported_figure_shows();
    void png_has_a_page_unless_it_is_asked_for_none();
    void size_is_the_one_asked_for_data();
    void size_is_the_one_asked_for();
    void number_of_threads_changes_nothing();
    void run_a_stands_beside_run_b();
    void comparison_shows_a_layer_that_both_have();
    void parameter_that_varies_makes_a_sweep();
    void wrong_arguments_are_told_data();
    void wrong_arguments_are_told();
    void refused_figure_leaves_the_old_file();
    void figure_goes_to_standard_output();
    void needs_no_display();
    void file_that_may_not_grow_is_told();

private:
    QString path(const QString& name) const { return folder_.filePath(name); }
    CommandLineRun draw(const QString& arguments) const {
        return run_recency_lab(QStringLiteral("figure figure1-c-d16 --sequences 200 ") + arguments);
    }

    QTemporaryDir folder_;
};

void TestAppFigure::every_format_is_written_and_comes_back_data() {
    QTest::addColumn<QString>("name");
    for (const ui::FigureFormat format : ui::figure_formats()) {
        const QString ending = ui::ending_of(format);
        QTest::newRow(qPrintable(ending)) << QStringLiteral("a.") + ending;
    }
}

void TestAppFigure::every_format_is_written_and_comes_back() {
    QFETCH(const QString, name);
    const auto run = draw("--seed 7 --alpha 0.25 --row 4 --width 90mm -o " + path(name));
    QCOMPARE(run.error, "");
    QCOMPARE(run.status, 0);
    const ui::Recipe recipe = recipe_in(path(name));
    QCOMPARE(recipe.experiment.parameters.alpha, 0.25);
    QCOMPARE(recipe.experiment.seed, 7U);
    QCOMPARE(recipe.experiment.sequences, 200U);
    QCOMPARE(recipe.view.locked->query, 3);
    QCOMPARE(recipe.style.width_mm, 90.0);
}

void TestAppFigure::same_command_gives_the_same_bytes_data() {
    every_format_is_written_and_comes_back_data();
}

void TestAppFigure::same_command_gives_the_same_bytes() {
    QFETCH(const QString, name);
    QCOMPARE(draw("-o " + path(name)).status, 0);
    const QByteArray first = content_of_file(path(name));
    QVERIFY(!first.isEmpty());
    QCOMPARE(draw("-o " + path(name)).status, 0);
    QCOMPARE(without_dates(content_of_file(path(name))), without_dates(first));
}

void TestAppFigure::exported_figure_is_drawn_again() {
    QCOMPARE(draw("--show map --width 150mm -o " + path("first.svg")).status, 0);
    const auto again = run_recency_lab("figure " + path("first.svg") + " -o " + path("again.svg"));
    QCOMPARE(again.error, "");
    QCOMPARE(content_of_file(path("again.svg")), content_of_file(path("first.svg")));
}

void TestAppFigure::options_change_what_an_exported_figure_shows() {
    QCOMPARE(draw("--show map --width 150mm -o " + path("first.png")).status, 0);
    const auto again = run_recency_lab("figure " + path("first.png") +
                                       " --width 3.25in --font-size 7 -o " + path("narrow.svg"));
    QCOMPARE(again.error, "");
    const ui::Recipe recipe = recipe_in(path("narrow.svg"));
    QCOMPARE(recipe.style.width_mm, 3.25 * 25.4);
    QCOMPARE(recipe.style.font_pt, 7.0);
    QCOMPARE(recipe.subject, ui::FigureSubject::screen);
}

void TestAppFigure::png_has_a_page_unless_it_is_asked_for_none() {
    QCOMPARE(draw("--show map --dpi 72 -o " + path("page.png")).status, 0);
    QCOMPARE(QImage(path("page.png")).pixelColor(0, 0), QColor(Qt::white));
    QVERIFY(!recipe_in(path("page.png")).style.transparent);
    const auto without = run_recency_lab("figure " + path("page.png") + " --transparent on -o " +
                                         path("without.png"));
    QCOMPARE(without.error, "");
    QCOMPARE(QImage(path("without.png")).pixelColor(0, 0).alpha(), 0);
    QVERIFY(recipe_in(path("without.png")).style.transparent);
}

void TestAppFigure::size_is_the_one_asked_for_data() {
    QTest::addColumn<QString>("options");
    QTest::addColumn<double>("width");
    QTest::addColumn<double>("height");
    QTest::newRow("mm") << "--width 84mm --height 70" << 84.0 << 70.0;
    QTest::newRow("in") << "--width 5.5in --height 2in" << 139.7 << 50.8;
    QTest::newRow("ratio") << "--width 90mm --height 4:3" << 90.0 << 67.5;
    QTest::newRow("golden") << "--width 100mm --height 1.6:1" << 100.0 << 62.5;
    QTest::newRow("venue") << "--width nature --height 60mm" << 183.0 << 60.0;
    QTest::newRow("slide") << "--width slide --font-size 16" << 338.6582 << 190.5;
}

void TestAppFigure::size_is_the_one_asked_for() {
    QFETCH(const QString, options);
    const auto run = draw(options + " -o " + path("size.svg"));
    QCOMPARE(run.error, "");
    const QByteArray svg = content_of_file(path("size.svg"));
    QTEST(svg_millimetres(svg, "width"), "width");
    QTEST(svg_millimetres(svg, "height"), "height");
}

void TestAppFigure::number_of_threads_changes_nothing() {
    const QString figure = QStringLiteral("figure figure1-c-d16 --sequences 5000 --threads ");
    QCOMPARE(run_recency_lab(figure + "1 -o " + path("one.csv")).error, "");
    QCOMPARE(run_recency_lab(figure + "3 -o " + path("three.csv")).error, "");
    QCOMPARE(content_of_file(path("three.csv")), content_of_file(path("one.csv")));
}

void TestAppFigure::run_a_stands_beside_run_b() {
    const auto run =
        draw("--show comparison --against figure1-a-d16 --seed 3 -o " + path("ab.csv"));
    QCOMPARE(run.error, "");
    const ui::Recipe recipe = recipe_in(path("ab.csv"));
    QVERIFY(recipe.pinned);
    QCOMPARE(recipe.pinned->parameters.normalization, Normalization::none);
    QCOMPARE(recipe.pinned->seed, 3U);
    QCOMPARE(recipe.pinned->sequences, 200U);
    const QByteArray csv = content_of_file(path("ab.csv"));
    QVERIFY(csv.contains(",B-A,"));
}

void TestAppFigure::comparison_shows_a_layer_that_both_have() {
    const QString deep = "figure figure3-a-d16 --sequences 200 --show comparison --width 150mm ";
    QCOMPARE(run_recency_lab(deep + "--against figure1-a-d16 -o " + path("both.svg")).error, "");
    QCOMPARE(recipe_in(path("both.svg")).view.layer, 1);
    // A recipe of the window may have another one, which says that A has none.
    ui::Recipe recipe = recipe_in(path("both.svg"));
    recipe.view.layer = 3;
    QFile file(path("window.json"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(ui::recipe_text(recipe));
    file.close();
    const auto run = run_recency_lab("figure " + path("window.json") + " -o " + path("window.svg"));
    QCOMPARE(run.error, "");
    QCOMPARE(recipe_in(path("window.svg")).view.layer, 3);
    QVERIFY(content_of_file(path("window.svg")).contains("A has no layer 4"));
}

void TestAppFigure::parameter_that_varies_makes_a_sweep() {
    const auto run = draw("--vary alpha=0:0.8:0.4 --value mean_cosine -o " + path("sweep.csv"));
    QCOMPARE(run.error, "");
    const ui::Recipe recipe = recipe_in(path("sweep.csv"));
    QVERIFY(recipe.sweep);
    QCOMPARE(recipe.sweep->axes.at(0).values, (std::vector<double>{0.0, 0.4, 0.8}));
    QVERIFY(content_of_file(path("sweep.csv")).contains("mean_cosine"));
}

void TestAppFigure::wrong_arguments_are_told_data() {
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char* name, const QString& line, const char* sentence) {
        QTest::newRow(name) << line << QString::fromUtf8(sentence);
    };
    row("nothing", "figure -o a.pdf", "the figure is missing; expected a panel");
    row("misspelt", "figure figur1 -o a.pdf", "did you mean figure1?");
    row("no file", "figure nowhere/a.pdf -o b.pdf", "nowhere/a.pdf: ");
    row("no output", "figure figure1", "--output is missing");
    row("ending", "figure figure1 -o a.bmp", "--output a.bmp is not allowed; expected a name");
    row("width", "figure figure1 -o a.pdf --width 30mm", "--width 30mm is not allowed");
    row("unit", "figure figure1 -o a.pdf --width 84feet", "a length from 40mm to 400mm");
    row("font", "figure figure1 -o a.pdf --font-size 3", "a number from 4 to 24");
    row("dpi", "figure figure1 -o a.png --dpi 5000", "a whole number from 72 to 1200");
    row("layer", "figure figure1-c-d16 -o a.pdf --layer 9", "a whole number from 1 to 2");
    row("row", "figure figure1-c-d16 -o a.pdf --row 0", "a whole number from 1 to 10");
    const QString both = "figure figure3-a-d16 --show comparison --against figure1-a-d16 -o a.pdf ";
    row("layer of A", both + "--layer 3",
        "--layer 3 is not allowed; expected a whole number from 1 to 2: run A and run B have "
        "layers up to that");
    row("row of A", both + "--sequence-length 20 --row 11", "a whole number from 1 to 10: run A");
    row("height", "figure figure1 -o a.pdf --height 1:6", "such as 4:3, or auto");
    row("limits", "figure figure1 -o a.pdf --limits 4:1", "two ascending numbers");
    row("paper's own", "figure figure1 -o a.pdf --alpha 0.2",
        "--alpha does not apply to a figure of the paper");
    row("no A", "figure figure1-c-d16 --show comparison -o a.pdf", "A comparison needs a run A");
    row("value alone", "figure figure1-c-d16 --value ties -o a.pdf", "--value needs --vary");
    row("too small", "figure figure1 -o a.pdf --width 40mm --font-size 24",
        "is the smallest that works");
}

void TestAppFigure::wrong_arguments_are_told() {
    QFETCH(const QString, line);
    QFETCH(const QString, sentence);
    const auto run = run_recency_lab(line);
    QCOMPARE(run.status, 2);
    QCOMPARE(run.out, "");
    const QString error = QString::fromStdString(run.error);
    QVERIFY2(error.contains(sentence), qPrintable(error));
    QCOMPARE(error.count(QLatin1Char('\n')), 1);
    QVERIFY(!QFile::exists(QStringLiteral("a.pdf")));
}

void TestAppFigure::refused_figure_leaves_the_old_file() {
    QCOMPARE(draw("-o " + path("kept.pdf")).status, 0);
    const QByteArray old = content_of_file(path("kept.pdf"));
    QCOMPARE(draw("--width 40mm --font-size 24 -o " + path("kept.pdf")).status, 2);
    QCOMPARE(content_of_file(path("kept.pdf")), old);
}

void TestAppFigure::figure_goes_to_standard_output() {
    QCOMPARE(draw("-o " + path("out.svg")).status, 0);
    const auto run = draw("--format svg");
    QCOMPARE(run.status, 0);
    QCOMPARE(QByteArray::fromStdString(run.out), content_of_file(path("out.svg")));
}

/// As a program of its own, with nothing in its environment that says how to draw.
void TestAppFigure::needs_no_display() {
    QProcess program;
    program.setProcessEnvironment({});
    program.start(QStringLiteral(RECENCY_PROGRAM),
                  {"figure", "figure1-c-d16", "--sequences", "200", "-o", path("alone.png")});
    QVERIFY(program.waitForFinished(120'000));
    QCOMPARE(program.readAllStandardError(), QByteArray());
    QCOMPARE(program.exitCode(), 0);
    QCOMPARE(QImage(path("alone.png")).width(), qRound(139.7 / 25.4 * 600));
}

/// As a program of its own: what is told here ends a program that does not see to it.
void TestAppFigure::file_that_may_not_grow_is_told() {
    QFile old(path("limited.pdf"));
    QVERIFY(old.open(QIODevice::WriteOnly));
    old.write("the old one");
    old.close();
    QProcess shell;
    shell.start("sh", {"-c", "ulimit -f 4; exec \"$@\"", "sh", QStringLiteral(RECENCY_PROGRAM),
                       "figure", "figure1-c-d16", "--sequences", "200", "-o", old.fileName()});
    QVERIFY(shell.waitForFinished(120'000));
    QCOMPARE(shell.exitStatus(), QProcess::NormalExit);
    QCOMPARE(shell.exitCode(), 1);
    QCOMPARE(QString::fromUtf8(shell.readAllStandardError()),
             "recency-lab figure: " + old.fileName() + " cannot be written: File too large.\n");
    QCOMPARE(content_of_file(old.fileName()), "the old one");
}

QTEST_MAIN(TestAppFigure)
#include "tst_app_figure.moc"

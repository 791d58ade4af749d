// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line.h"
#include "app/refusal.h"
#include "core/parameter_table.h"
#include "tests/support/command_line_run.h"

#include <QTest>

using namespace recency;

/// Wrong arguments: exit status 2, nothing on standard output, and one line that says what was
/// given and what is allowed.
class TestAppRefusals : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void one_sentence_data();
    void one_sentence();
    void every_parameter_names_its_range_data();
    void every_parameter_names_its_range();
    void control_characters_stay_on_one_line();
    void what_opens_the_window_data();
    void what_opens_the_window();
    void nearest_name_data();
    void nearest_name();
};

void TestAppRefusals::what_opens_the_window_data() {
    QTest::addColumn<QString>("argument");
    QTest::addColumn<bool>("file");
    QTest::newRow("lesson") << "switch.yaml" << true;
    QTest::newRow("path") << "lessons/switch" << true;
    QTest::newRow("folder that is there") << RECENCY_RESOURCES << true;
    QTest::newRow("command") << "simulate" << false;
    QTest::newRow("misspelt command") << "simulat" << false;
    QTest::newRow("option") << "--help" << false;
    QTest::newRow("too long a name") << QString(4000, 'a') << false;
}

void TestAppRefusals::what_opens_the_window() {
    QFETCH(QString, argument);
    QTEST(app::names_file(argument.toStdString()), "file");
}

void TestAppRefusals::one_sentence_data() {
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char* name, const char* arguments, const char* sentence) {
        QTest::newRow(name) << arguments << sentence;
    };
    row("value out of range", "simulate --alpha 1.2",
        "recency-lab simulate: --alpha 1.2 is not allowed; expected a number from 0 to 1");
    row("negative value", "theory --alpha -0.5",
        "recency-lab theory: --alpha -0.5 is not allowed; expected a number from 0 to 1");
    row("value not a number", "simulate --alpha=half",
        "recency-lab simulate: --alpha half is not allowed; expected a number from 0 to 1");
    row("not a whole number", "simulate --layers 2.5",
        "recency-lab simulate: --layers 2.5 is not allowed; expected a whole number from 1 to 64");
    row("excluded minimum", "simulate --input-scale 0",
        "recency-lab simulate: --input-scale 0 is not allowed; expected a number greater than 0, "
        "up to 1000");
    row("unknown choice", "simulate --normalization batchnorm",
        "recency-lab simulate: --normalization batchnorm is not allowed; expected one of none, "
        "layernorm, rmsnorm");
    row("no value at the end", "simulate --alpha",
        "recency-lab simulate: --alpha needs a value; expected a number from 0 to 1");
    row("no value before the next option", "simulate --alpha --seed 3",
        "recency-lab simulate: --alpha needs a value; expected a number from 0 to 1");
    row("empty value", "simulate --alpha=",
        "recency-lab simulate: --alpha needs a value; expected a number from 0 to 1");
    row("given twice", "simulate --alpha 0.1 --seed 2 --alpha 0.2",
        "recency-lab simulate: --alpha 0.2 is not allowed after --alpha 0.1; expected the option "
        "once");
    row("unknown option with a near one", "simulate --alpa 0.3",
        "recency-lab simulate: --alpa is not an option; expected one that recency-lab simulate "
        "--help lists; did you mean --alpha?");
    row("unknown option with its value attached", "simulate --sequence_length=3",
        "recency-lab simulate: --sequence_length is not an option; expected one that recency-lab "
        "simulate --help lists; did you mean --sequence-length?");
    row("unknown option like no other", "simulate --quux",
        "recency-lab simulate: --quux is not an option; expected one that recency-lab simulate "
        "--help lists");
    row("option of another command", "theory --sequences 10",
        "recency-lab theory: --sequences is not an option; expected one that recency-lab theory "
        "--help lists");
    row("stray argument", "simulate --sequences 10 k",
        "recency-lab simulate: argument k is not allowed; expected options only, which "
        "recency-lab simulate --help lists");
    row("second command", "theory presets",
        "recency-lab theory: argument presets is not allowed; expected options only, which "
        "recency-lab theory --help lists");
    row("no threads", "simulate --threads 0",
        "recency-lab simulate: --threads 0 is not allowed; expected a whole number from 1 to 256");
    row("too many threads", "simulate --threads 257",
        "recency-lab simulate: --threads 257 is not allowed; expected a whole number from 1 to "
        "256");
    row("threads and a letter", "simulate --threads 2x",
        "recency-lab simulate: --threads 2x is not allowed; expected a whole number from 1 to 256");
    row("unknown format", "theory --format xml",
        "recency-lab theory: --format xml is not allowed; expected json or csv");
    row("output without a name", "simulate --output",
        "recency-lab simulate: --output needs a value; expected the name of a file");
    row("unknown preset", "simulate --preset figure3-c-d17",
        "recency-lab simulate: --preset figure3-c-d17 is not allowed; expected a name that "
        "recency-lab presets lists; did you mean figure3-c-d16?");
    row("no limit", "theory --distribution repeated",
        "recency-lab theory: --distribution repeated is not allowed; expected shared, ones, "
        "neighbours or topics, because which tokens repeat stays random even in the large-d limit");
    row("presets as XML", "presets --format xml",
        "recency-lab presets: --format xml is not allowed; expected table, json or csv");
    row("unknown command", "simulat",
        "recency-lab: command simulat is not allowed; expected simulate, sweep, theory, figure, "
        "presets or benchmark, or nothing for the window; did you mean simulate?");
    row("file among others", "folder/recipe.json --alpha 0.5",
        "recency-lab: file folder/recipe.json is not allowed with other arguments; expected it "
        "alone, to open it in the window, or simulate, sweep, theory, figure, presets or "
        "benchmark");
    row("option without a command", "--alpha 0.5",
        "recency-lab: option --alpha is not allowed; expected --help, --version, or one of the "
        "commands simulate, sweep, theory, figure, presets or benchmark before it");
}

void TestAppRefusals::one_sentence() {
    QFETCH(QString, arguments);
    QFETCH(QString, sentence);
    const CommandLineRun run = run_recency_lab(arguments);
    QCOMPARE(QString::fromStdString(run.error), sentence + '\n');
    QCOMPARE(run.status, 2);
    QVERIFY(run.out.empty());
}

void TestAppRefusals::every_parameter_names_its_range_data() {
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("allowed");
    for (const ParameterInfo& info : parameter_table()) {
        QString name = QString::fromUtf8(info.name.data(), qsizetype(info.name.size()));
        QTest::newRow(qPrintable(name))
            << "--" + name.replace('_', '-') << QString::fromStdString(allowed_values(info));
    }
}

void TestAppRefusals::every_parameter_names_its_range() {
    QFETCH(QString, option);
    QFETCH(QString, allowed);
    const CommandLineRun run = run_recency_lab("simulate " + option + " -1");
    QCOMPARE(QString::fromStdString(run.error),
             "recency-lab simulate: " + option + " -1 is not allowed; expected " + allowed + '\n');
    QCOMPARE(run.status, 2);
}

void TestAppRefusals::control_characters_stay_on_one_line() {
    const CommandLineRun run = run_recency_lab({"simulate", "--alpha", "1\n2"});
    QCOMPARE(run.error, std::string("recency-lab simulate: --alpha 1 2 is not allowed; expected a "
                                    "number from 0 to 1\n"));
}

void TestAppRefusals::nearest_name_data() {
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("expected");
    QTest::newRow("the same") << "--seed"
                              << "--seed";
    QTest::newRow("a letter missing") << "--see"
                                      << "--seed";
    QTest::newRow("two letters swapped") << "--sede"
                                         << "--seed";
    QTest::newRow("the beginning") << "--resi"
                                   << "--residual";
    QTest::newRow("too far") << "--width"
                             << "";
    QTest::newRow("only dashes") << "--"
                                 << "";
}

void TestAppRefusals::nearest_name() {
    QFETCH(QString, typed);
    QFETCH(QString, expected);
    QCOMPARE(recency::nearest_name(typed.toStdString(), {"--residual", "--seed", "--alpha"}),
             expected.toStdString());
}

QTEST_GUILESS_MAIN(TestAppRefusals)
#include "tst_app_refusals.moc"

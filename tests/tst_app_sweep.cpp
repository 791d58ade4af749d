// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sweep_progress.h"
#include "tests/support/command_line_run.h"
#include "ui/export/data_seal.h"
#include "ui/export/recipe_text.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace recency;
using Json = nlohmann::ordered_json;

namespace {

/// Six points with two layers of two or three tokens: a few lines each.
const QString small =
    "sweep --vary alpha=0:0.5:0.25 --vary sequence_length=2,3 --layers 2 --sequences 40 "
    "--quantities recency_probability,mean_cosine,weight";

QByteArray content_of(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(cannot be read)");
}

void write(const QString& path, const QByteArray& content) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

/// In memory where that is possible: every point is waited for until the disk has it.
QString folder_template() {
    const QString memory = QStringLiteral("/dev/shm");
    const QString folder = QFileInfo(memory).isWritable() ? memory : QDir::tempPath();
    return folder + QStringLiteral("/tst_app_sweep-XXXXXX");
}

/// The lines that are rows.
QStringList rows_of(const QByteArray& table) {
    QStringList lines = QString::fromUtf8(table).split('\n', Qt::SkipEmptyParts);
    lines.removeIf([](const QString& line) { return line.startsWith('#'); });
    return lines.mid(1);
}

/// A terminal on which somebody presses Ctrl+C as soon as a text appears.
class ImpatientTerminal : public std::stringbuf {
public:
    explicit ImpatientTerminal(std::string text) : text_(std::move(text)) {}

protected:
    std::streamsize xsputn(const char* text, std::streamsize length) override {
        const std::streamsize taken = std::stringbuf::xsputn(text, length);
        if (!pressed_ && str().find(text_) != std::string::npos) {
            pressed_ = true;
            std::raise(SIGINT);
        }
        return taken;
    }

private:
    std::string text_;
    bool pressed_ = false;
};

}  // namespace

class TestAppSweep : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void numbers_are_those_of_simulate_data();
    void numbers_are_those_of_simulate();
    void choices_and_sequences_vary();
    void threads_change_nothing();
    void head_says_what_it_is();
    void recipe_brings_the_sweep_back();
    void file_is_what_is_printed();
    void goes_on_after_a_cut_anywhere();
    void goes_on_where_layers_are_beyond_range();
    void says_what_it_found();
    void finished_sweep_is_left_alone();
    void another_sweep_is_refused_data();
    void another_sweep_is_refused();
    void changed_lines_are_refused_data();
    void changed_lines_are_refused();
    void control_c_leaves_whole_points();
    void kill_leaves_whole_points();
    void full_disk_leaves_whole_points();
    void two_sweeps_at_once_are_refused();
    void wrong_arguments_are_refused_data();
    void wrong_arguments_are_refused();
    void places_that_cannot_be_written();
    void progress_text();

private:
    CommandLineRun sweep(const QString& line) const {
        return run_recency_lab(line + " --output " + path_);
    }

    QTemporaryDir folder_{folder_template()};
    QString path_;
};

void TestAppSweep::init() {
    path_ = folder_.filePath("sweep.csv");
    QFile::remove(path_);
}

void TestAppSweep::numbers_are_those_of_simulate_data() {
    QTest::addColumn<QString>("point");
    QTest::addColumn<QString>("options");
    QTest::newRow("first") << "0,2,"
                           << "--alpha 0 --sequence-length 2";
    QTest::newRow("fourth") << "0.25,3,"
                            << "--alpha 0.25 --sequence-length 3";
    QTest::newRow("last") << "0.5,3,"
                          << "--alpha 0.5 --sequence-length 3";
}

void TestAppSweep::numbers_are_those_of_simulate() {
    QFETCH(QString, point);
    QFETCH(QString, options);
    QStringList expected = rows_of(QByteArray::fromStdString(
        run_recency_lab("simulate " + options +
                        " --layers 2 --sequences 40 --format csv --quantities "
                        "recency_probability,mean_cosine,weight")
            .out));
    for (QString& row : expected) {
        row.prepend(point);
    }
    QStringList rows = rows_of(QByteArray::fromStdString(run_recency_lab(small).out));
    rows.removeIf([&](const QString& row) { return !row.startsWith(point); });
    QCOMPARE(rows, expected);
}

void TestAppSweep::choices_and_sequences_vary() {
    const QByteArray table = QByteArray::fromStdString(
        run_recency_lab(QString("sweep --vary normalization=none,layernorm --vary "
                                "sequences=10,20 --layers 1 --quantities recency_probability"))
            .out);
    QVERIFY(
        table.contains("\nnormalization,layer,query,key,quantity,mean,standard_error,"
                       "sequences\n"));
    QStringList ends;
    for (const QString& row : rows_of(table)) {
        ends << row.section(',', 0, 0) + ' ' + row.section(',', -1);
    }
    QCOMPARE(ends, (QStringList{"none 10", "none 20", "layernorm 10", "layernorm 20"}));
}

void TestAppSweep::threads_change_nothing() {
    const QString line = "sweep --vary alpha=0,0.5 --layers 2 --sequences 21k --threads ";
    const std::string one = run_recency_lab(line + "1").out;
    QVERIFY(one.size() > 10'000);
    QCOMPARE(run_recency_lab(line + "3").out, one);
}

void TestAppSweep::head_says_what_it_is() {
    const QStringList lines = QString::fromStdString(run_recency_lab(small).out).split('\n');
    QCOMPARE(lines[0], "# format: recency-lab/sweep");
    QCOMPARE(lines[1], "# version: 1");
    QCOMPARE(lines[2], "# vary alpha: 0,0.25,0.5");
    QCOMPARE(lines[3], "# vary sequence_length: 2,3");
    QVERIFY(lines.contains("# dimension: 16"));
    QVERIFY(!lines.contains("# alpha: 0.5"));
    QVERIFY(lines.contains("# seed: 1"));
    QVERIFY(lines.contains("# sequences: 40"));
    QVERIFY(lines.contains("# quantities: recency_probability,mean_cosine,weight"));
    QVERIFY(lines.contains(
        "alpha,sequence_length,layer,query,key,quantity,mean,standard_error,sequences"));
    // Two tokens have no recency probability: a cosine and three weights, in two layers.
    QCOMPARE(lines.filter(QRegularExpression("^0.25,2,")).size(), 2 * (1 + 3));
    QCOMPARE(lines.filter(QRegularExpression("^0.25,3,")).size(), 2 * (2 + 6));
}

void TestAppSweep::recipe_brings_the_sweep_back() {
    sweep(
        "sweep --vary alpha=0,0.5 --residual 1 --layers 2 --sequences 40 --seed 3 "
        "--quantities ties,weight");
    const auto read = ui::read_recipe_file(path_);
    const auto* refusal = std::get_if<ui::RecipeRefusal>(&read);
    QVERIFY2(refusal == nullptr, refusal != nullptr ? qPrintable(refusal->reason) : "");
    const auto& recipe = std::get<ui::Recipe>(read);
    QVERIFY(recipe.subject == ui::FigureSubject::sweep);
    QCOMPARE(recipe.experiment.seed, std::uint64_t{3});
    QCOMPARE(recipe.experiment.sequences, std::uint64_t{40});
    QCOMPARE(recipe.experiment.parameters.residual, 1.0);
    QVERIFY(recipe.sweep->axes == std::vector<SweepAxis>({{ParameterId::alpha, {0.0, 0.5}}}));
    QVERIFY(recipe.sweep->quantity == ui::SweepQuantity::ties);
    QCOMPARE(recipe.view.layer, 1);
}

void TestAppSweep::file_is_what_is_printed() {
    const CommandLineRun run = sweep(small);
    QCOMPARE(run.status, 0);
    QCOMPARE(run.out, std::string());
    QCOMPARE(run.error, std::string());
    const QByteArray table = content_of(path_);
    QCOMPARE(table.toStdString(), run_recency_lab(small).out);
    QCOMPARE(ui::broken_seal(table, "#"), std::nullopt);
}

void TestAppSweep::goes_on_after_a_cut_anywhere() {
    const QString line =
        "sweep --vary alpha=0,0.5 --vary sequence_length=2,3 --layers 1 --sequences 40 "
        "--quantities recency_probability,mean_cosine";
    sweep(line);
    const QByteArray whole = content_of(path_);
    QCOMPARE(rows_of(whole).size(), 2 * (1 + 2));
    const qsizetype rows = whole.indexOf("\n0,2,1,");
    for (qsizetype length = 0; length < whole.size(); length += length < rows - 50 ? 47 : 1) {
        write(path_, whole.first(length));
        const CommandLineRun run = sweep(line);
        QVERIFY2(run.status == 0, run.error.c_str());
        QVERIFY2(content_of(path_) == whole, qPrintable(QString::number(length)));
    }
}

void TestAppSweep::goes_on_where_layers_are_beyond_range() {
    const QString line =
        "sweep --vary residual=0,16 --normalization none --layers 64 --input-scale 1000 "
        "--sequences 10 --quantities ties";
    sweep(line);
    const QByteArray whole = content_of(path_);
    QVERIFY(whole.contains("\n# residual 16, layer 64: The tokens have grown beyond the range"));
    QVERIFY(!whole.contains("\n16,64,"));
    QVERIFY(whole.contains("\n0,64,,,ties,"));
    const qsizetype begin = whole.indexOf("\n16,1,");
    for (qsizetype length = begin; length < whole.size(); length += 7) {
        write(path_, whole.first(length));
        QCOMPARE(sweep(line).status, 0);
        QVERIFY2(content_of(path_) == whole, qPrintable(QString::number(length)));
    }
}

void TestAppSweep::says_what_it_found() {
    sweep(small);
    const QByteArray whole = content_of(path_);
    const qsizetype third = whole.indexOf("\n0.25,2,1,") + 1;
    write(path_, whole.first(third));
    const QString name = "recency-lab sweep: " + path_;
    QCOMPARE(QString::fromStdString(sweep(small).error),
             name + " has 2 of 6 points already; this goes on from there\n");
    write(path_, whole.first(third + 5));
    QCOMPARE(QString::fromStdString(sweep(small).error),
             name + " ends with what was left unfinished, 5 bytes, which are cut off\n" + name +
                 " has 2 of 6 points already; this goes on from there\n");
}

void TestAppSweep::finished_sweep_is_left_alone() {
    sweep(small);
    const QByteArray whole = content_of(path_);
    const CommandLineRun run = sweep(small + " --threads 1");
    QCOMPARE(run.status, 0);
    QCOMPARE(QString::fromStdString(run.error),
             "recency-lab sweep: " + path_ + " is complete: all 6 points are there\n");
    QCOMPARE(content_of(path_), whole);
}

void TestAppSweep::another_sweep_is_refused_data() {
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("difference");
    QTest::newRow("number") << small + " --dimension 32"
                            << "dimension is 16 there and 32 here";
    QTest::newRow("seed") << small + " --seed 2"
                          << "seed is 1 there and 2 here";
    QTest::newRow("sequences") << QString(small).replace("sequences 40", "sequences 50")
                               << "sequences is 40 there and 50 here";
    QTest::newRow("values") << QString(small).replace("0:0.5:0.25", "0:0.5:0.125")
                            << "vary alpha is 0,0.25,0.5 there and 0,0.125,0.25,0.375,0.5 here";
    QTest::newRow("one less") << QString(small).replace("--vary sequence_length=2,3", "")
                              << "sequence_length is not given there and 10 here, "
                                 "vary sequence_length is 2,3 there and not given here";
    QTest::newRow("quantities") << QString(small).replace(",weight", "")
                                << "quantities is recency_probability,mean_cosine,weight there and "
                                   "recency_probability,mean_cosine here";
    QTest::newRow("two") << small + " --residual 1 --normalization none"
                         << "residual is 0 there and 1 here, normalization is layernorm there and "
                            "none here";
}

void TestAppSweep::another_sweep_is_refused() {
    QFETCH(QString, line);
    QFETCH(QString, difference);
    sweep(small);
    QByteArray begun = content_of(path_);
    begun.chop(200);  // neither finished nor cut between two lines
    write(path_, begun);
    const CommandLineRun run = sweep(line);
    QCOMPARE(QString::fromStdString(run.error),
             "recency-lab sweep: " + path_ + " cannot be continued, and is left as it is: " +
                 difference + "; expected a file that the same command began, or a new one\n");
    QCOMPARE(run.status, 2);
    QCOMPARE(content_of(path_), begun);
}

void TestAppSweep::changed_lines_are_refused_data() {
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("reason");
    QTest::newRow("no sweep") << QByteArray("# format: recency-lab/sweep")
                              << QByteArray("alpha,beta") << "it is no sweep of recency-lab";
    QTest::newRow("newer") << QByteArray("# version: 1") << QByteArray("# version: 2")
                           << "version is 2 there and 1 here";
    QTest::newRow("other program")
        << QByteArray("# program: 0.") << QByteArray("# program: 9.") << "program is 9.";
    QTest::newRow("recipe") << QByteArray("\"dpi\":600") << QByteArray("\"dpi\":300")
                            << "its first lines were changed, or their recipe is another one";
    QTest::newRow("columns") << QByteArray("\nalpha,sequence") << QByteArray("\nbeta,sequence")
                             << "its first lines were changed, or their recipe is another one";
    QTest::newRow("no number") << QByteArray("\n0.25,3,1,,,mean_cosine,")
                               << QByteArray("\n0.25,3,1,,,mean_cosine,x")
                               << "expected alpha 0.25, sequence_length 3, layer 1, mean_cosine";
    QTest::newRow("other point")
        << QByteArray("\n0.25,3,2,2,1,weight,") << QByteArray("\n0.5,3,2,2,1,weight,")
        << "expected alpha 0.25, sequence_length 3, layer 2, weight of query 2 and key 1";
    QTest::newRow("other layer") << QByteArray("\n0,3,1,,,mean_cosine,")
                                 << QByteArray("\n0,3,2,,,mean_cosine,")
                                 << "expected alpha 0, sequence_length 3, layer 1, mean_cosine";
    QTest::newRow("line less") << QByteArray("\n0.5,3,1,,,recency_probability")
                               << QByteArray("\n# 0.5,3,1,,,recency_probability")
                               << "expected alpha 0.5, sequence_length 3, layer 1, "
                                  "recency_probability";
    QTest::newRow("other N") << QByteArray(",40\n0.25,3") << QByteArray(",50\n0.25,3")
                             << "is not what stands there in this sweep: expected alpha 0.25, "
                                "sequence_length 2, layer 2, weight of query 2 and key 2";
    QTest::newRow("seal") << QByteArray("# end sha256=") << QByteArray("# end sha256=0")
                          << "it was changed after it was finished: its checksum is another one";
    QTest::newRow("digit") << QByteArray(",mean_cosine,0.5") << QByteArray(",mean_cosine,0.6")
                           << "it was changed after it was finished: its checksum is another one";
    QTest::newRow("more") << QByteArray("\n# end sha256=") << QByteArray("\n0.75\n# end sha256=")
                          << "comes after the last point of this sweep";
}

void TestAppSweep::changed_lines_are_refused() {
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QString, reason);
    sweep(small);
    QByteArray changed = content_of(path_);
    const qsizetype place = changed.indexOf(before);
    QVERIFY(place >= 0);
    changed.replace(place, before.size(), after);
    write(path_, changed);
    const CommandLineRun run = sweep(small);
    QVERIFY2(run.error.find(reason.toStdString()) != std::string::npos, run.error.c_str());
    QCOMPARE(run.status, 2);
    QCOMPARE(content_of(path_), changed);
}

void TestAppSweep::control_c_leaves_whole_points() {
    const QString line = "sweep --vary sequences=40,1G --layers 1 --quantities ties";
    ImpatientTerminal terminal("point 2 of 2, sequences 1000000000");
    std::ostream error(&terminal);
    std::ostringstream out;
    const auto arguments = arguments_of(line + " --output " + path_);
    QCOMPARE(
        app::run_command_line(arguments, {.out = out, .error = error, .error_is_terminal = true}),
        130);
    QVERIFY2(QString::fromStdString(terminal.str())
                 .endsWith("recency-lab sweep: cancelled; 1 of 2 points are in " + path_ +
                           ", and the same command goes on from there\n"),
             terminal.str().c_str());
    QCOMPARE(rows_of(content_of(path_)).size(), 1);
    QVERIFY(content_of(path_).endsWith(",40\n"));
}

void TestAppSweep::kill_leaves_whole_points() {
    const QString line = "sweep --vary alpha=0:0.9:0.01 --layers 2 --sequences 400 --threads 1";
    const QByteArray whole = QByteArray::fromStdString(run_recency_lab(line).out);
    for (int attempt = 0; attempt < 5; ++attempt) {
        const pid_t child = fork();
        if (child == 0) {
            _exit(sweep(line).status);
        }
        QTRY_VERIFY(QFile(path_).size() > whole.size() * attempt / 6);
        kill(child, SIGKILL);
        waitpid(child, nullptr, 0);
        QVERIFY(whole.startsWith(content_of(path_)));
    }
    QCOMPARE(sweep(line).status, 0);
    QVERIFY(content_of(path_) == whole);
}

void TestAppSweep::full_disk_leaves_whole_points() {
    sweep(small);
    const QByteArray whole = content_of(path_);
    QFile::remove(path_);
    const qsizetype third = whole.indexOf("\n0.25,2,1,") + 1;
    const pid_t child = fork();
    if (child == 0) {
        // In the middle of the third point the system refuses to let the file grow.
        std::signal(SIGXFSZ, SIG_IGN);
        const rlimit size{static_cast<rlim_t>(third + 100), static_cast<rlim_t>(third + 100)};
        setrlimit(RLIMIT_FSIZE, &size);
        const CommandLineRun run = sweep(small);
        const std::string expected =
            "recency-lab sweep: " + path_.toStdString() + " cannot be written: File too large\n";
        _exit(run.error == expected ? run.status : 99);
    }
    int status = 0;
    waitpid(child, &status, 0);
    QCOMPARE(WEXITSTATUS(status), 1);
    QCOMPARE(content_of(path_), whole.first(third));
    QCOMPARE(sweep(small).status, 0);
    QCOMPARE(content_of(path_), whole);
}

void TestAppSweep::two_sweeps_at_once_are_refused() {
    sweep(small);
    const int other = ::open(QFile::encodeName(path_).constData(), O_RDWR);
    QCOMPARE(::flock(other, LOCK_EX | LOCK_NB), 0);
    const CommandLineRun run = sweep(small);
    ::close(other);
    QCOMPARE(
        QString::fromStdString(run.error),
        "recency-lab sweep: " + path_ + " cannot be written: another sweep is writing to it\n");
    QCOMPARE(run.status, 1);
    QCOMPARE(sweep(small).status, 0);
}

void TestAppSweep::wrong_arguments_are_refused_data() {
    QTest::addColumn<QString>("options");
    QTest::addColumn<QString>("sentence");
    const QString form = "PARAMETER=VALUES such as alpha=0:0.9:0.1 or dimension=16,64,256";
    QTest::newRow("nothing varies") << "--alpha 0"
                                    << "--vary is missing; expected " + form;
    QTest::newRow("no value") << "--vary"
                              << "--vary needs a value; expected " + form;
    QTest::newRow("no values") << "--vary alpha"
                               << "--vary alpha is not allowed; expected " + form;
    QTest::newRow("value out of range")
        << "--vary alpha=0,2"
        << "--vary alpha=2 is not allowed; expected a number from 0 to 1";
    QTest::newRow("twice") << "--vary alpha=0,1 --vary alpha=0.5"
                           << "--vary alpha=0.5 is not allowed; expected each parameter once";
    QTest::newRow("given as well") << "--vary alpha=0,1 --alpha 0.5"
                                   << "--vary alpha=0,1 is not allowed; expected a parameter "
                                      "without --alpha beside it";
    QTest::newRow("too many") << "--vary alpha=0:1:0.01 --vary dimension=4,8,16,32,64,128,256,"
                                 "512,1024,2048"
                              << "the sweep has more than 1000 points; fewer values are needed";
    QTest::newRow("left over") << "--vary alpha=0,1 --output"
                               << "--output needs a value; expected the name of a file";
}

void TestAppSweep::wrong_arguments_are_refused() {
    QFETCH(QString, options);
    QFETCH(QString, sentence);
    const CommandLineRun run = run_recency_lab("sweep " + options);
    QCOMPARE(QString::fromStdString(run.error), "recency-lab sweep: " + sentence + '\n');
    QCOMPARE(run.status, 2);
    QVERIFY(run.out.empty());
}

void TestAppSweep::places_that_cannot_be_written() {
    const auto error_for = [&](const QString& path) {
        const CommandLineRun run = run_recency_lab(small + " --output " + path);
        return QString("%1 ").arg(run.status) + QString::fromStdString(run.error).trimmed();
    };
    const QString none = folder_.filePath("none/sweep.csv");
    QCOMPARE(error_for(none),
             "1 recency-lab sweep: " + none + " cannot be written: No such file or directory");
    QCOMPARE(error_for(folder_.path()),
             "1 recency-lab sweep: " + folder_.path() + " cannot be written: Is a directory");
    QCOMPARE(error_for("/dev/full"), "1 recency-lab sweep: /dev/full cannot be written to");
    QCOMPARE(error_for("/dev/null"), "0 ");
}

void TestAppSweep::progress_text() {
    QCOMPARE(app::sweep_progress_text(6, 30, "alpha 0.2, dimension 64", 125.0),
             std::string("point 7 of 30, alpha 0.2, dimension 64 · 2 min left"));
    QCOMPARE(app::sweep_progress_text(0, 3, "alpha 0", std::nullopt),
             std::string("point 1 of 3, alpha 0"));
}

QTEST_GUILESS_MAIN(TestAppSweep)
#include "tst_app_sweep.moc"

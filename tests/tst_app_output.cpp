// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/progress_line.h"
#include "data/output_file.h"
#include "tests/support/command_line_run.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace recency;

namespace {

QByteArray content_of(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(cannot be read)");
}

void write(const QString& path, const QByteArray& content) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

}  // namespace

class TestAppOutput : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void file_has_what_the_terminal_would();
    void name_decides_the_format_data();
    void name_decides_the_format();
    void unwritable_places_are_refused_before_the_work_data();
    void unwritable_places_are_refused_before_the_work();
    void failure_leaves_the_old_file_whole();
    void full_disk_is_reported();
    void device_is_not_replaced();
    void broken_standard_output_is_reported();
    void help_names_every_parameter();
    void version();
    void progress_text_data();
    void progress_text();
    void progress_only_on_a_terminal_data();
    void progress_only_on_a_terminal();

private:
    QTemporaryDir folder_;
    QString path_;
};

void TestAppOutput::init() {
    path_ = folder_.filePath("result.json");
    QFile::remove(path_);
}

void TestAppOutput::file_has_what_the_terminal_would() {
    write(path_, "old");
    const CommandLineRun run = run_recency_lab("theory --output " + path_);
    QCOMPARE(run.status, 0);
    QVERIFY(run.out.empty());
    QCOMPARE(content_of(path_).toStdString(), run_recency_lab(QString("theory")).out);
    QCOMPARE(QDir(folder_.path()).entryList(QDir::Files | QDir::Hidden), {"result.json"});
}

void TestAppOutput::name_decides_the_format_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("options");
    QTest::addColumn<QByteArray>("beginning");
    QTest::newRow("json") << "a.json"
                          << "" << QByteArray("{\"format\"");
    QTest::newRow("csv") << "a.csv"
                         << "" << QByteArray("# format");
    QTest::newRow("other") << "a.txt"
                           << "" << QByteArray("{\"format\"");
    QTest::newRow("option wins") << "a.csv"
                                 << "--format json" << QByteArray("{\"format\"");
}

void TestAppOutput::name_decides_the_format() {
    QFETCH(QString, name);
    QFETCH(QString, options);
    QFETCH(QByteArray, beginning);
    const QString path = folder_.filePath(name);
    QCOMPARE(run_recency_lab("theory --output " + path + " " + options).status, 0);
    QVERIFY(content_of(path).startsWith(beginning));
    QFile::remove(path);
}

void TestAppOutput::unwritable_places_are_refused_before_the_work_data() {
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("reason");
    QTest::newRow("no such folder")
        << folder_.filePath("none/x.json") << "No such file or directory";
    QTest::newRow("folder is a file") << "/proc/version/x.json"
                                      << "Not a directory";
    QTest::newRow("is a folder") << folder_.path() << "Filename refers to a directory";
}

void TestAppOutput::unwritable_places_are_refused_before_the_work() {
    QFETCH(QString, path);
    QFETCH(QString, reason);
    // A billion sequences would be noticed.
    const CommandLineRun run = run_recency_lab("simulate --sequences 1G --output " + path);
    QCOMPARE(QString::fromStdString(run.error),
             "recency-lab simulate: " + path + " cannot be written: " + reason + '\n');
    QCOMPARE(run.status, 1);
}

void TestAppOutput::failure_leaves_the_old_file_whole() {
    write(path_, "old");
    const auto fail = [](std::ostream& out) {
        out << std::string(1'000'000, 'x') << std::flush;
        throw std::runtime_error("in the middle");
    };
    QVERIFY_THROWS_EXCEPTION(std::runtime_error, data::write_file(path_.toStdString(), fail));
    QCOMPARE(content_of(path_), QByteArray("old"));
    QCOMPARE(QDir(folder_.path()).entryList(QDir::Files | QDir::Hidden), {"result.json"});
}

void TestAppOutput::full_disk_is_reported() {
    const CommandLineRun run = run_recency_lab(QString("theory --output /dev/full"));
    QCOMPARE(run.error, std::string("recency-lab theory: /dev/full cannot be written: No space "
                                    "left on device\n"));
    QCOMPARE(run.status, 1);
}

void TestAppOutput::device_is_not_replaced() {
    QCOMPARE(run_recency_lab(QString("theory --output /dev/null")).status, 0);
    QVERIFY(!QFileInfo("/dev/null").isFile());
}

void TestAppOutput::broken_standard_output_is_reported() {
    std::ostringstream out;
    std::ostringstream error;
    out.setstate(std::ios::badbit);
    const auto arguments = arguments_of("theory");
    QCOMPARE(app::run_command_line(arguments, {.out = out, .error = error}), 1);
    QCOMPARE(error.str(),
             std::string("recency-lab theory: standard output cannot be written to\n"));
}

void TestAppOutput::help_names_every_parameter() {
    const CommandLineRun run = run_recency_lab(QString("simulate --help"));
    QCOMPARE(run.status, 0);
    for (const char* text : {"--sequence-length NUMBER", "--vocabulary NUMBER", "--seed NUMBER",
                             "--threads NUMBER", "--output FILE", "--format", "--preset NAME",
                             "one of none, layernorm, rmsnorm (default layernorm)", "Examples:"}) {
        QVERIFY2(run.out.find(text) != std::string::npos, text);
    }
    QVERIFY(run_recency_lab(QString("theory --help")).out.find("--seed") == std::string::npos);
    QVERIFY(run_recency_lab(QString("--help")).out.find("simulate") != std::string::npos);
}

void TestAppOutput::version() {
    const CommandLineRun run = run_recency_lab(QString("--version"));
    QCOMPARE(run.status, 0);
    QVERIFY(QRegularExpression("^recency-lab \\d+\\.\\d+\\.\\d+\n$")
                .match(QString::fromStdString(run.out))
                .hasMatch());
}

void TestAppOutput::progress_text_data() {
    QTest::addColumn<quint64>("done");
    QTest::addColumn<double>("seconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing yet") << quint64{0} << 0.0
                                 << "[--------------------] 0 %  0 of 10 M sequences, 0/s, ";
    QTest::newRow("under way") << quint64{4'200'000} << 2.0
                               << "[########------------] 42 %  4.2 M of 10 M sequences, "
                                  "2.1 M/s, 3 s left";
    QTest::newRow("slow") << quint64{1000} << 1.0
                          << "[--------------------] 0 %  1 k of 10 M sequences, 1 k/s, 3 h left";
    QTest::newRow("all") << quint64{10'000'000} << 5.0
                         << "[####################] 100 %  10 M of 10 M sequences, 2 M/s, 0 s left";
}

void TestAppOutput::progress_text() {
    QFETCH(quint64, done);
    QFETCH(double, seconds);
    QFETCH(QString, text);
    const QString shown = QString::fromStdString(app::progress_text(done, 10'000'000, seconds));
    QVERIFY2(done == 0 ? shown.startsWith(text) : shown == text, qPrintable(shown));
}

void TestAppOutput::progress_only_on_a_terminal_data() {
    QTest::addColumn<bool>("terminal");
    QTest::newRow("terminal") << true;
    QTest::newRow("file") << false;
}

void TestAppOutput::progress_only_on_a_terminal() {
    QFETCH(bool, terminal);
    std::ostringstream out;
    std::ostringstream error;
    const auto arguments = arguments_of("simulate --sequences 10k");
    QCOMPARE(app::run_command_line(arguments,
                                   {.out = out, .error = error, .error_is_terminal = terminal}),
             0);
    QCOMPARE(error.str().find(" of 10 k sequences, ") != std::string::npos, terminal);
    QCOMPARE(error.str().empty(), !terminal);
    QCOMPARE(error.str().ends_with("\r\x1b[K"), terminal);
}

QTEST_GUILESS_MAIN(TestAppOutput)
#include "tst_app_output.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings_store.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace recency;
using namespace recency::ui;

namespace {

QByteArray read(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString& path, const QByteArray& content) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

Settings unusual_settings() {
    Settings settings;
    settings.experiment.parameters.alpha = 0.1 + 0.2;
    settings.experiment.parameters.dimension = 256;
    settings.experiment.parameters.normalization = Normalization::rms_norm;
    settings.experiment.parameters.distribution = Distribution::topics;
    settings.experiment.parameters.topic_length = 7;
    settings.experiment.seed = 9'007'199'254'740'991;
    settings.experiment.sequences = 1'000'000'000;
    settings.view.layer = 1;
    settings.view.quantity = Quantity::contribution;
    settings.view.locked = Cell{8, 3};
    settings.view.range_mode = RangeMode::locked;
    settings.view.locked_range = {0.25, 0.75};
    settings.view.diagonal_in_range = true;
    settings.view.colour_map = ColourMap::rocket;
    settings.appearance = AppearanceChoice::dark;
    settings.geometry = QByteArray("\x01\x02\x00\xff", 4);
    settings.figure.choices.subject = FigureSubject::paper;
    settings.figure.choices.paper_figure = "alpha-residual";
    settings.figure.choices.format = FigureFormat::pgfplots;
    settings.figure.choices.style.width_mm = 82.55;
    settings.figure.choices.style.height_mm = 60.5;
    settings.figure.choices.colour_map = ColourMap::cividis;
    settings.figure.choices.limits_from = LimitsFrom::hand;
    settings.figure.choices.limits = {-0.1, 0.3};
    settings.figure.choices.style.letters = false;
    settings.figure.folder = QStringLiteral("/home/ada/αβ");
    return settings;
}

}  // namespace

class TestUiSettings : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { path_ = folder_.filePath("sub/settings.json"); }
    void cleanup() { QDir(folder_.filePath("sub")).removeRecursively(); }

    void absent_file_gives_defaults();
    void comes_back_as_saved();
    void damaged_file_is_put_aside_data();
    void damaged_file_is_put_aside();
    void single_bad_values_fall_back_data();
    void single_bad_values_fall_back();
    void figure_that_is_damaged_falls_back_data();
    void figure_that_is_damaged_falls_back();
    void file_of_an_older_version_loads();
    void unwritable_place_is_a_sentence();

private:
    QTemporaryDir folder_;
    QString path_;
};

void TestUiSettings::absent_file_gives_defaults() {
    QString problem = "untouched";
    const Settings settings = SettingsStore(path_).load(&problem);
    QVERIFY(problem.isEmpty());
    QCOMPARE(settings.experiment, Experiment{});
    QCOMPARE(settings.view, View{});
}

void TestUiSettings::comes_back_as_saved() {
    const SettingsStore store(path_);
    const Settings saved = unusual_settings();
    QCOMPARE(store.save(saved), QString());
    QString problem;
    const Settings loaded = store.load(&problem);
    QCOMPARE(problem, QString());
    QCOMPARE(loaded.experiment, saved.experiment);
    QCOMPARE(loaded.view, saved.view);
    QCOMPARE(loaded.appearance, saved.appearance);
    QCOMPARE(loaded.geometry, saved.geometry);
    QVERIFY(loaded.figure == saved.figure);
}

void TestUiSettings::damaged_file_is_put_aside_data() {
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut short") << QByteArray(R"({"format": "recency-lab/settings", "exper)");
    QTest::newRow("binary") << QByteArray("\x00\xff\x13PNG", 6);
    QTest::newRow("another program's") << QByteArray(R"({"format": "something else"})");
    QTest::newRow("a list") << QByteArray("[1, 2, 3]");
    QTest::newRow("newer") << QByteArray(R"({"format": "recency-lab/settings", "version": 2})");
}

void TestUiSettings::damaged_file_is_put_aside() {
    QFETCH(QByteArray, content);
    QVERIFY(QDir().mkpath(folder_.filePath("sub")));
    write(path_, content);
    QString problem;
    const Settings settings = SettingsStore(path_).load(&problem);
    QCOMPARE(settings.experiment, Experiment{});
    QVERIFY(problem.startsWith("The settings file cannot be used ("));
    QVERIFY(problem.contains("settings.json.damaged"));
    QVERIFY(!QFile::exists(path_));
    QCOMPARE(read(path_ + ".damaged"), content);

    write(path_, "damaged again");
    SettingsStore(path_).load(&problem);
    QVERIFY(problem.contains("settings.json.damaged-2"));
    QCOMPARE(read(path_ + ".damaged"), content);
    QCOMPARE(read(path_ + ".damaged-2"), QByteArray("damaged again"));
}

void TestUiSettings::single_bad_values_fall_back_data() {
    QTest::addColumn<QByteArray>("experiment");
    QTest::addColumn<QString>("named");
    const auto row = [](const char* name, const char* experiment, const char* named) {
        QTest::newRow(name) << QByteArray(experiment) << QString(named);
    };
    row("out of range", R"({"alpha": 7, "dimension": 64})", ": alpha.");
    row("wrong kind", R"({"alpha": [0.3], "dimension": 64})", ": alpha.");
    row("unknown choice", R"({"normalization": "batch", "dimension": 64})", ": normalization.");
    row("not whole", R"({"layers": 2.5, "alpha": 7, "dimension": 64})", ": layers, alpha.");
    row("unknown name", R"({"beta": 1, "dimension": 64})", "");
}

void TestUiSettings::single_bad_values_fall_back() {
    QFETCH(QByteArray, experiment);
    QFETCH(QString, named);
    QVERIFY(QDir().mkpath(folder_.filePath("sub")));
    write(path_, R"({"format": "recency-lab/settings", "version": 1, "experiment": )" + experiment +
                     R"(, "view": {"layer": 900, "query": 2, "key": 5, "range": "locked"}})");
    QString problem;
    const Settings settings = SettingsStore(path_).load(&problem);
    QCOMPARE(problem.isEmpty(), named.isEmpty());
    QVERIFY2(named.isEmpty() || problem.endsWith(named), qPrintable(problem));
    Experiment expected;
    expected.parameters.dimension = 64;
    QCOMPARE(settings.experiment, expected);
    QCOMPARE(settings.view.layer, 63);
    QVERIFY(!settings.view.locked);
}

void TestUiSettings::figure_that_is_damaged_falls_back_data() {
    QTest::addColumn<QByteArray>("figure");
    QTest::addColumn<QString>("named");
    const auto row = [](const char* name, const char* figure, const char* named) {
        QTest::newRow(name) << QByteArray(figure) << QString(named);
    };
    row("not an object", R"("figure1")", "");
    row("width", R"({"style": {"width_mm": 4000, "dpi": 300}})", ": figure.style.width_mm.");
    row("height", R"({"style": {"height_mm": "high", "dpi": 300}})", ": figure.style.height_mm.");
    row("style", R"({"style": [1, 2]})", ": figure.style.");
    row("subject", R"({"subject": "everything"})", ": figure.subject.");
    row("format", R"({"format": "docx"})", ": figure.format.");
    row("colours", R"({"colour_map": "jet"})", ": figure.colour_map.");
    row("limits", R"({"limits_minimum": 3, "limits_maximum": -3})", "");
    row("folder", R"({"folder": 3})", ": figure.folder.");
    row("unknown figure", R"({"subject": "paper", "paper_figure": "figure99"})", "");
    row("of a newer version", R"({"frame": "golden", "style": {"shadow": true}})", "");
}

void TestUiSettings::figure_that_is_damaged_falls_back() {
    QFETCH(QByteArray, figure);
    QFETCH(QString, named);
    QVERIFY(QDir().mkpath(folder_.filePath("sub")));
    write(path_,
          R"({"format": "recency-lab/settings", "version": 1, "appearance": "dark", "figure": )" +
              figure + "}");
    QString problem;
    const Settings settings = SettingsStore(path_).load(&problem);
    QVERIFY2(named.isEmpty() ? problem.isEmpty() : problem.endsWith(named), qPrintable(problem));
    QVERIFY(settings.appearance == AppearanceChoice::dark);
    FigureSettings expected;
    expected.choices.style.dpi = figure.contains("300") ? 300 : FigureStyle{}.dpi;
    QVERIFY(settings.figure == expected);
}

void TestUiSettings::file_of_an_older_version_loads() {
    QVERIFY(QDir().mkpath(folder_.filePath("sub")));
    write(path_, R"({"format": "recency-lab/settings", "version": 1,
                     "experiment": {"dimension": 64}, "appearance": "dark"})");
    QString problem;
    const Settings settings = SettingsStore(path_).load(&problem);
    QCOMPARE(problem, QString());
    QCOMPARE(settings.experiment.parameters.dimension, 64);
    QVERIFY(settings.figure == FigureSettings{});
}

void TestUiSettings::unwritable_place_is_a_sentence() {
    QVERIFY(QDir().mkpath(folder_.filePath("sub")));
    write(folder_.filePath("sub/file"), "x");
    const SettingsStore store(folder_.filePath("sub/file/settings.json"));
    const QString problem = store.save(Settings{});
    QVERIFY2(problem.startsWith("The settings could not be saved: "), qPrintable(problem));
    QCOMPARE(read(folder_.filePath("sub/file")), QByteArray("x"));
}

QTEST_GUILESS_MAIN(TestUiSettings)
#include "tst_ui_settings.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/command_line_run.h"
#include "ui/paper.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace recency;
using Json = nlohmann::ordered_json;

class TestAppPresets : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void table_has_a_line_for_each();
    void table_columns_are_aligned();
    void json();
    void csv_has_a_row_for_each_published_value();
    void output_goes_to_a_file_data();
    void output_goes_to_a_file();
    void every_name_can_be_simulated();
};

void TestAppPresets::table_has_a_line_for_each() {
    const CommandLineRun run = run_recency_lab(QString("presets"));
    QCOMPARE(run.status, 0);
    const QStringList lines = QString::fromStdString(run.out).split('\n', Qt::SkipEmptyParts);
    QCOMPARE(std::size_t(lines.size()), ui::paper().presets().size() + 1);
    const QStringList found = lines.filter(QRegularExpression("^figure3-c-d16 "));
    QCOMPARE(found.size(), 1);
    QVERIFY(found[0].contains("LayerNorm, α = 0.5"));
    QVERIFY(found[0].contains("d=16 S=10"));
    QVERIFY(found[0].endsWith("0.5000  0.6382  0.8002  0.9079"));
}

void TestAppPresets::table_columns_are_aligned() {
    const QStringList lines = QString::fromStdString(run_recency_lab(QString("presets")).out)
                                  .split('\n', Qt::SkipEmptyParts);
    const qsizetype settings = lines[0].indexOf("settings");
    for (const QString& line : lines.mid(1)) {
        QCOMPARE(line.indexOf("d="), settings);
    }
}

void TestAppPresets::json() {
    const Json json = run_recency_lab("presets --format json").json();
    QCOMPARE(json["format"].dump(), Json("recency-lab/presets").dump());
    QCOMPARE(json["presets"].size(), ui::paper().presets().size());
    for (const Json& preset : json["presets"]) {
        if (preset["name"] == "figure3-c-d16") {
            QCOMPARE(preset["parameters"]["alpha"].dump(), Json(0.5).dump());
            QCOMPARE(preset["published_recency_probability"].dump(),
                     Json({0.5, 0.6382, 0.8002, 0.9079}).dump());
            return;
        }
    }
    QFAIL("figure3-c-d16 is missing");
}

void TestAppPresets::csv_has_a_row_for_each_published_value() {
    const CommandLineRun run = run_recency_lab("presets --format csv");
    QCOMPARE(run.status, 0);
    QStringList lines = QString::fromStdString(run.out).split('\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.takeFirst(), "# format: recency-lab/presets");
    QCOMPARE(lines.takeFirst(), "# version: 1");
    const QStringList columns = lines.takeFirst().split(',');
    QCOMPARE(columns.mid(0, 4).join(','), "preset,figure,layer,recency_probability");
    std::size_t published = 0;
    for (const Preset& preset : ui::paper().presets()) {
        for (const auto& value : ui::paper().published_for(preset.parameters)) {
            published += value ? 1 : 0;
        }
    }
    QCOMPARE(std::size_t(lines.size()), published);
    for (const QString& line : lines) {
        QCOMPARE(line.count(','), columns.size() - 1);
    }
    const QStringList found = lines.filter(QRegularExpression("^figure3-c-d16,.*,4,0\\.9079,"));
    QCOMPARE(found.size(), 1);
    const QStringList fields = found[0].split(',');
    QCOMPARE(fields[1], "Figure 3");
    QCOMPARE(fields[columns.indexOf("alpha")], "0.5");
    QCOMPARE(fields[columns.indexOf("dimension")], "16");
    QCOMPARE(fields[columns.indexOf("normalization")], "layernorm");
    QVERIFY(!columns.contains("vocabulary"));  // concerns none of them
}

void TestAppPresets::output_goes_to_a_file_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("options");
    QTest::newRow("table") << "presets.txt" << QString();
    QTest::newRow("csv") << "presets.csv"
                         << "--format csv";
    QTest::newRow("json") << "presets.json"
                          << "--format json";
}

/// Named so, or asked for: it is what the terminal would get.
void TestAppPresets::output_goes_to_a_file() {
    QFETCH(const QString, name);
    QFETCH(const QString, options);
    const QTemporaryDir folder;
    const QString path = folder.filePath(name);
    const CommandLineRun run = run_recency_lab("presets --output " + path);
    QCOMPARE(run.error, std::string());
    QCOMPARE(run.out, std::string());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().toStdString(), run_recency_lab("presets " + options).out);
}

void TestAppPresets::every_name_can_be_simulated() {
    for (const Preset& preset : ui::paper().presets()) {
        const CommandLineRun run =
            run_recency_lab({"simulate", "--sequences", "1", "--preset", preset.name});
        QCOMPARE(run.error, std::string());
        QCOMPARE(run.json()["parameters"]["dimension"].dump(),
                 Json(preset.parameters.dimension).dump());
    }
}

QTEST_GUILESS_MAIN(TestAppPresets)
#include "tst_app_presets.moc"

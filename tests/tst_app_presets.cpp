// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/command_line_run.h"
#include "ui/paper.h"

#include <QRegularExpression>
#include <QTest>

using namespace recency;
using Json = nlohmann::ordered_json;

class TestAppPresets : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void table_has_a_line_for_each();
    void table_columns_are_aligned();
    void json();
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

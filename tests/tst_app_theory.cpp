// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/theory.h"
#include "tests/support/command_line_run.h"

#include <QRegularExpression>
#include <QTest>

#include <array>
#include <cmath>

using namespace recency;
using Json = nlohmann::ordered_json;

class TestAppTheory : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void closed_form_data();
    void closed_form();
    void closed_form_uses_the_effective_residual();
    void no_closed_form_is_explained_data();
    void no_closed_form_is_explained();
    void layers_are_those_of_the_limit();
    void infinite_rise_is_null();
    void csv();
};

void TestAppTheory::closed_form_data() {
    QTest::addColumn<double>("alpha");
    QTest::addColumn<double>("effective_residual");
    QTest::addColumn<double>("h");
    const std::array alphas = {0.0, 0.2, 0.4, 0.6, 0.8};
    const std::array without = {1.0030, 1.0119, 1.0423, 1.1061, 1.0947};
    const std::array with = {0.5008, 0.5030, 0.5105, 0.5269, 0.5288};
    for (std::size_t i = 0; i < alphas.size(); ++i) {
        QTest::addRow("alpha %g, no residual", alphas[i]) << alphas[i] << 0.0 << without[i];
        QTest::addRow("alpha %g, residual 1", alphas[i]) << alphas[i] << 1.0 << with[i];
    }
}

/// At d = 64 and tau = 1, the values of h(10) in model.md, section 4. The effective residual is 1
/// for r = 1 and inputs of norm sqrt(d).
void TestAppTheory::closed_form() {
    QFETCH(double, alpha);
    QFETCH(double, effective_residual);
    QFETCH(double, h);
    const QString arguments = QString(
                                  "theory --dimension 64 --alpha %1 --residual %2 "
                                  "--input-scale %3")
                                  .arg(alpha)
                                  .arg(effective_residual)
                                  .arg(std::sqrt(64.0 * (1.0 - alpha)), 0, 'g', 17);
    const Json closed_form = run_recency_lab(arguments).json()["closed_form"];
    QCOMPARE(closed_form["h"].size(), std::size_t{10});
    QVERIFY(std::abs(closed_form["effective_residual"].get<double>() - effective_residual) < 1e-15);
    QVERIFY(std::abs(closed_form["h"][9].get<double>() - h) <= 0.5e-4);
    QCOMPARE(closed_form["beta"].get<double>(), 8.0);
}

/// r sigma / sqrt(d (1 - alpha)) is 1/sqrt(8) here, and not r.
void TestAppTheory::closed_form_uses_the_effective_residual() {
    const Json json = run_recency_lab("theory --dimension 16 --alpha 0.5 --residual 1").json();
    const double effective = json["closed_form"]["effective_residual"].get<double>();
    QVERIFY(std::abs(effective - std::sqrt(0.125)) < 1e-15);
}

void TestAppTheory::no_closed_form_is_explained_data() {
    QTest::addColumn<QString>("options");
    QTest::newRow("no norm") << "--normalization none";
    QTest::newRow("post-norm") << "--placement post";
    QTest::newRow("topics") << "--distribution topics";
}

void TestAppTheory::no_closed_form_is_explained() {
    QFETCH(QString, options);
    const CommandLineRun run = run_recency_lab("theory " + options);
    QCOMPARE(run.status, 0);
    QVERIFY(run.json()["closed_form"].is_null());
    QCOMPARE(run.json()["notes"][0].dump(),
             Json("The closed form h(j) is known for pre-norm and inputs "
                  "with one shared direction only.")
                 .dump());
    QCOMPARE(run.json()["layers"].size(), std::size_t{4});
}

void TestAppTheory::layers_are_those_of_the_limit() {
    const Json json = run_recency_lab("theory --sequence-length 6 --residual 1").json();
    Parameters parameters;
    parameters.sequence_length = 6;
    parameters.residual = 1.0;
    const auto limit = large_dimension_limit(parameters).value();
    QCOMPARE(json["format"].dump(), Json("recency-lab/theory").dump());
    QVERIFY(!json.contains("seed"));
    for (std::size_t l = 0; l < limit.size(); ++l) {
        const Json& layer = json["layers"][l];
        QCOMPARE(layer["recency_advantage"]["mean"].get<double>(), limit[l].recency_advantage);
        QCOMPARE(layer["key_norm"]["mean"][2].get<double>(), limit[l].key_norm(2));
        QCOMPARE(layer["score"]["mean"][5][1].get<double>(), limit[l].score(5, 1));
        QCOMPARE(layer["contribution"]["mean"][4][0].get<double>(), limit[l].contribution(4, 0));
        QCOMPARE(layer["rollout"]["mean"][3].size(), std::size_t{4});
        QVERIFY(!layer["score"].contains("standard_error"));
    }
}

void TestAppTheory::infinite_rise_is_null() {
    const Json json = run_recency_lab("theory --alpha 0").json();
    QVERIFY(json["closed_form"]["total_rise"].is_null());
}

void TestAppTheory::csv() {
    const QStringList lines =
        QString::fromStdString(run_recency_lab("theory --layers 1 --format csv").out).split('\n');
    const Json json = run_recency_lab("theory --layers 1").json();
    QCOMPARE(lines[0], "# format: recency-lab/theory");
    QVERIFY(lines.contains("# beta: 4.0"));
    QVERIFY(lines.contains("layer,query,key,quantity,mean"));
    const QStringList h = lines.filter(QRegularExpression("^,,10,h,"));
    QCOMPARE(h.size(), 1);
    QCOMPARE(h[0].section(',', 4).toDouble(), json["closed_form"]["h"][9].get<double>());
    const QStringList score = lines.filter(QRegularExpression("^1,3,2,score,"));
    QCOMPARE(score.size(), 1);
    QCOMPARE(score[0].section(',', 4).toDouble(),
             json["layers"][0]["score"]["mean"][2][1].get<double>());
}

QTEST_GUILESS_MAIN(TestAppTheory)
#include "tst_app_theory.moc"

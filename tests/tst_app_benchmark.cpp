// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/benchmark_report.h"
#include "tests/support/command_line_run.h"

#include <QTest>

#include <cmath>
#include <set>

using namespace recency::app;
using Json = nlohmann::ordered_json;

/// That the benchmark measures what it says; how fast anything is, no test asks.
class TestAppBenchmark : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void engine_is_measured_by_size_and_instructions();
    void window_is_measured_without_a_display();
    void text_has_the_numbers();
    void spread_is_median_and_95th_percentile();
    void wrong_arguments_are_refused_data();
    void wrong_arguments_are_refused();
};

void TestAppBenchmark::engine_is_measured_by_size_and_instructions() {
    const Json json =
        run_recency_lab("benchmark --part engine --seconds 0.001 --threads 2 --format json").json();
    QCOMPARE(json["format"].get<std::string>(), std::string("recency-lab/benchmark"));
    QVERIFY(!json.contains("window"));
    std::set<int> sizes;
    std::set<int> threads;
    for (const Json& row : json["engine"]["sequences_per_second"]) {
        sizes.insert(row["sequence_length"].get<int>());
        threads.insert(row["threads"].get<int>());
        QVERIFY(row["all_quantities"].get<double>() > 0.0);
        QVERIFY(row["recency_probability_and_score"].get<double>() > 0.0);
    }
    QCOMPARE(sizes, (std::set{10, 32, 64, 128, 256, 512}));
    QCOMPARE(threads, (std::set{1, 2}));
    std::set<std::string> instruction_sets;
    for (const Json& row : json["engine"]["shares"]) {
        instruction_sets.insert(row["instruction_set"].get<std::string>());
        const double whole = row["sampling"].get<double>() + row["layers"].get<double>() +
                             row["accumulation"].get<double>();
        QVERIFY(std::abs(whole - 1.0) < 1e-12);
        QVERIFY(row["layer_gigaflops"].get<double>() > 0.0);
        QVERIFY(row["eigen_product_gigaflops"].get<double>() > 0.0);
    }
    QCOMPARE(instruction_sets.size(), recency::kernel::available_kernels().size());
}

void TestAppBenchmark::window_is_measured_without_a_display() {
    const Json json = run_recency_lab("benchmark --part window --format json").json();
    QVERIFY(!json.contains("engine"));
    const Json& window = json["window"];
    QCOMPARE(window["width"].get<int>(), 1600);
    QCOMPARE(window["height"].get<int>(), 1000);
    QCOMPARE(window["steps"].get<int>(), 200);
    const double median = window["median_milliseconds"].get<double>();
    QVERIFY(median > 0.0);
    QVERIFY(window["percentile_95_milliseconds"].get<double>() >= median);
    QVERIFY(window["median_sequences"].get<double>() >= 5000.0);
    QVERIFY(window["first_picture_milliseconds"].get<double>() > 0.0);
}

void TestAppBenchmark::text_has_the_numbers() {
    BenchmarkResult result;
    result.engine = EngineBenchmark{4, {}, {}};
    result.engine->speed.push_back({10, 64, 2, "avx2", 4.5e6, 9e6});
    ShareRow share{256, 256, "avx2", {}, 1e-3};
    share.times = {1e-4, 3e-4, 9e-4, 1.5e6};
    result.engine->shares.push_back(share);
    result.window = recency::ui::FrameBenchmark{QSize(800, 600), 250.0, {{7.5, 20'000}}};
    std::ostringstream out;
    write_benchmark_text(result, out);
    const QString text = QString::fromStdString(out.str());
    QVERIFY2(text.contains("10  64  2        avx2          4.5 M           500"), qPrintable(text));
    QVERIFY(text.contains("1.00 ms     10 %      30 %    60 %       10.0             33.6"));
    QVERIFY(text.contains("median 7.5 ms"));
    QVERIFY(text.contains("20 k sequences"));
}

void TestAppBenchmark::spread_is_median_and_95th_percentile() {
    std::vector<double> values;
    for (int i = 100; i >= 1; --i) {
        values.push_back(i);
    }
    QCOMPARE(spread_of(values).median, 50.0);
    QCOMPARE(spread_of(values).percentile_95, 95.0);
    QCOMPARE(spread_of({3.0}).percentile_95, 3.0);
    QCOMPARE(spread_of({}).median, 0.0);
}

void TestAppBenchmark::wrong_arguments_are_refused_data() {
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("part") << "--part gpu"
                          << "--part gpu is not allowed; expected all, engine or window";
    QTest::newRow("seconds") << "--seconds 0"
                             << "--seconds 0 is not allowed; expected a number from 0.001 to 60";
    QTest::newRow("not a number")
        << "--seconds nan"
        << "--seconds nan is not allowed; expected a number from 0.001 to 60";
    QTest::newRow("format") << "--format csv"
                            << "--format csv is not allowed; expected text or json";
    QTest::newRow("threads") << "--threads 0"
                             << "--threads 0 is not allowed; expected a whole number from 1 to 256";
}

void TestAppBenchmark::wrong_arguments_are_refused() {
    QFETCH(QString, arguments);
    QFETCH(QString, sentence);
    const CommandLineRun run = run_recency_lab("benchmark " + arguments);
    QCOMPARE(run.status, 2);
    QCOMPARE(QString::fromStdString(run.error), "recency-lab benchmark: " + sentence + "\n");
    QCOMPARE(run.out, std::string());
}

QTEST_GUILESS_MAIN(TestAppBenchmark)
#include "tst_app_benchmark.moc"

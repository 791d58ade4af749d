// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/figure_samples.h"
#include "tests/support/made_up_estimate.h"
#include "ui/export/data_seal.h"
#include "ui/export/figure_data.h"
#include "ui/export/figure_layout.h"
#include "ui/export/python/python_text.h"
#include "ui/plots/colour_scale.h"

#include <nlohmann/json.hpp>

#include <QDir>
#include <QFile>
#include <QImage>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

using namespace recency;
using namespace recency::ui;
using Json = nlohmann::ordered_json;

namespace {

const QByteArray recipe = R"({"format":"recency-lab/recipe","version":1})";

QStringList lines_of(const QByteArray& text) {
    return QString::fromUtf8(text).split('\n', Qt::SkipEmptyParts);
}

/// The rows of a table as lists of fields; its head is left out.
QList<QStringList> rows_of(const QByteArray& table) {
    QList<QStringList> rows;
    for (const QString& line : lines_of(table)) {
        if (!line.startsWith('#')) {
            rows << line.split(',');
        }
    }
    return rows.mid(1);
}

/// Two heatmaps and a curve, of two experiments, with what is easily lost: gaps, missing errors.
FigureContent mixed_content() {
    FigureContent content;
    content.title = QStringLiteral("A, B along *j*");
    content.experiments = {{.parameters = {}, .seed = 3, .sequences = 1000},
                           {.parameters = {}, .seed = 4, .sequences = 2000}};
    content.experiments[1].parameters.alpha = 0.1;
    MapPanel map = test::sample_map(2, 0, 4);
    map.values = {1.0 / 3.0, -2e-300, std::nan("")};
    map.errors = {0.1 + 0.2, 0.0, 0.0};
    map.run = "B";
    map.experiment = 1;
    Curve curve = test::sample_curve(QStringLiteral("B, *α* = 0.1"), 3, 0.5, 1.0);
    curve.y[1] = std::nan("");
    curve.run = "B";
    curve.layer = 4;
    curve.query = 10;
    curve.experiment = 1;
    curve.spread = {0.5, 0.5, 0.25};
    Curve theory = test::sample_curve(QStringLiteral("limit"), 1, 0.5, 1.0);
    theory.run = "theory";
    theory.error.clear();
    CurvePanel curves;
    curves.x.label = QStringLiteral("key position *j*");
    curves.y.label = QStringLiteral("attention score *S*_{10,j}");
    curves.curves = {curve, theory};
    content.keys = {test::sample_key()};
    content.rows = {{{}, {}, {{QStringLiteral("layer 4"), {}, {}, map}}},
                    {{}, {}, {{QStringLiteral("row 10"), {}, {}, curves}}}};
    return content;
}

std::shared_ptr<const Estimate> estimate_of(int layers) {
    Parameters parameters;
    parameters.layers = layers;
    parameters.sequence_length = 4;
    return std::make_shared<const Estimate>(made_up_estimate(
        parameters, [](Quantity, int layer, int, int) { return 0.25 * (layer + 1); }));
}

/// The Python that has matplotlib, if there is one.
QString python() {
    static const QString found = [] {
        for (const QString program : {"/usr/bin/python3", "python3"}) {
            if (QProcess::execute(program, {"-c", "import numpy, matplotlib"}) == 0) {
                return program;
            }
        }
        return QString();
    }();
    return found;
}

/// Writes table and script, runs the script, and returns what it drew.
QImage redrawn(const FigureContent& content, const FigureStyle& style, const QString& folder) {
    for (const auto& [name, bytes] :
         {std::pair(QStringLiteral("figure.csv"), csv_of(content, recipe)),
          std::pair(QStringLiteral("figure.py"),
                    python_of(content, style, QStringLiteral("figure.csv"), recipe))}) {
        QFile file(folder + '/' + name);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
            return {};
        }
    }
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setWorkingDirectory(QDir::rootPath());  // the table is found beside the script
    process.start(python(), {folder + "/figure.py", folder + "/figure.png"});
    const bool done = process.waitForFinished(120'000) && process.exitCode() == 0;
    const QByteArray said = process.readAll();
    if (!done || !said.isEmpty()) {
        qWarning("%s", said.constData());
    }
    return done ? QImage(folder + "/figure.png") : QImage();
}

int distance(QRgb one, QRgb other) {
    return std::max({std::abs(qRed(one) - qRed(other)), std::abs(qGreen(one) - qGreen(other)),
                     std::abs(qBlue(one) - qBlue(other)), std::abs(qAlpha(one) - qAlpha(other))});
}

/// matplotlib leaves out a part of a pixel.
bool has_size(const QImage& picture, const QSizeF& size) {
    return std::abs(picture.width() - size.width()) < 1.0 &&
           std::abs(picture.height() - size.height()) < 1.0;
}

FigureLayout layout_of(const FigureContent& content, const FigureStyle& style) {
    return std::get<FigureLayout>(lay_out(content, style));
}

}  // namespace

class TestUiFigureData : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void table_has_all_numbers();
    void head_says_what_they_are();
    void numbers_come_back_exactly();
    void zero_beside_a_logarithmic_axis_has_its_value();
    void recipe_and_seal();
    void one_estimate_is_what_simulate_prints();
    void several_estimates_are_a_list();
    void texts_of_python_data();
    void texts_of_python();
    void script_is_sealed_and_short();
    void script_draws_cells_in_their_colours_data();
    void script_draws_cells_in_their_colours();
    void script_draws_curves_where_they_are();
    void script_draws_every_kind_of_panel_data();
    void script_draws_every_kind_of_panel();
    void fonts_are_embedded_as_truetype();
    void script_may_have_any_name();
    void script_leaves_no_seams_between_cells();
    void too_small_a_figure_has_no_script();
};

void TestUiFigureData::table_has_all_numbers() {
    const QByteArray table = csv_of(mixed_content(), recipe);
    QVERIFY(
        lines_of(table).contains("panel,curve,quantity,run,layer,query,key,x,parameter,mean,"
                                 "standard_error,standard_deviation,"
                                 "sequences"));
    const QList<QStringList> expected{
        QString("1,,score,B,4,1,1,,,0.3333333333333333,0.30000000000000004,,2000").split(','),
        QString("1,,score,B,4,2,1,,,-2e-300,0,,2000").split(','),
        QString("2,1,score,B,4,10,1,1,,0.5,0.01,0.5,2000").split(','),
        QString("2,1,score,B,4,10,2,2,,,0.01,0.5,2000").split(','),
        QString("2,1,score,B,4,10,3,3,,1,0.01,0.25,2000").split(','),
        QString("2,2,score,theory,,,1,1,,1,,,").split(',')};
    QCOMPARE(rows_of(table), expected);
}

void TestUiFigureData::head_says_what_they_are() {
    const QStringList lines = lines_of(csv_of(mixed_content(), recipe));
    QCOMPARE(lines[0], "# recency-lab/figure-data 1");
    QCOMPARE(lines[1], "# title: A, B along j");
    QVERIFY(
        lines[2].startsWith("# experiment 1: sequence_length 10, dimension 16, layers 4, "
                            "alpha 0.5, "));
    QVERIFY(
        lines[2].endsWith("normalization layernorm, placement pre, distribution shared, "
                          "seed 3, sequences 1000"));
    QVERIFY(lines[3].contains("alpha 0.1, "));
    QCOMPARE(lines.mid(4, 5),
             (QStringList{"# panel 1: heatmap of score, run B, layer 4, experiment 2; \"layer 4\"",
                          "# panel 2: curves, x is key position j, y is attention score S10,j; "
                          "\"row 10\"",
                          "# panel 2, curve 1: score, run B, layer 4, query 10, experiment 2; "
                          "\"B, α = 0.1\"",
                          "# panel 2, curve 2: score, run theory, experiment 1; \"limit\"",
                          "# quantity score: attention score S_ij, in nats, before the softmax"}));
}

void TestUiFigureData::numbers_come_back_exactly() {
    const FigureContent content = test::sample_comparison(17);
    std::size_t compared = 0;
    for (const QStringList& row : rows_of(csv_of(content, recipe))) {
        const FigurePanel& panel = content.rows[0].panels[row[0].toUInt() - 1];
        if (const auto* map = std::get_if<MapPanel>(&panel.plot)) {
            const int query = row[5].toInt() - 1;
            const int key = row[6].toInt() - 1;
            const auto place = static_cast<std::size_t>(query * (query + 1) / 2 + key);
            QCOMPARE(row[9].toDouble(), map->values[place]);
            QCOMPARE(row[10].toDouble(), map->errors[place]);
            ++compared;
        }
    }
    QCOMPARE(compared, std::size_t{3 * 17 * 18 / 2});
}

void TestUiFigureData::zero_beside_a_logarithmic_axis_has_its_value() {
    FigureContent content = test::sample_sweep();
    auto& curves = std::get<CurvePanel>(content.rows[0].panels[0].plot);
    curves.curves.resize(2);
    curves.curves[0].x = {0.03, 0.1, 1.0};
    curves.curves[0].y = {0.5, 0.6, 0.7};
    curves.curves[0].settings = {0.0, 0.1, 1.0};
    const QByteArray table = csv_of(content, recipe);
    const QList<QStringList> rows = rows_of(table);
    QCOMPARE(rows[0].mid(7, 3), (QStringList{"0.03", "0", "0.5"}));
    QCOMPARE(rows[1].mid(7, 3), (QStringList{"0.1", "0.1", "0.6"}));
    QCOMPARE(rows[3].mid(7, 2), (QStringList{"4", "4"}));  // where each is its own place
    QVERIFY(lines_of(table).contains("# column parameter: the value that was simulated"));
    QVERIFY(!csv_of(mixed_content(), recipe).contains("# column"));
    curves.x.fixed = {{0.0, "none"}, {1.0, "LayerNorm"}};
    QVERIFY(lines_of(csv_of(content, recipe))
                .contains("# column parameter: the value that was simulated; 0 is none, 1 is "
                          "LayerNorm"));
}

void TestUiFigureData::recipe_and_seal() {
    const QByteArray table = csv_of(mixed_content(), recipe);
    QVERIFY(lines_of(table).contains("# recipe: " + recipe));
    QCOMPARE(broken_seal(table, "#"), std::nullopt);
    QVERIFY(!csv_of(mixed_content(), {}).contains("recipe:"));
}

void TestUiFigureData::one_estimate_is_what_simulate_prints() {
    const std::vector<std::shared_ptr<const Estimate>> estimates{estimate_of(2)};
    const Json json = Json::parse(json_of(estimates, recipe).toStdString());
    QCOMPARE(json["format"].get<std::string>(), std::string("recency-lab/estimate"));
    QCOMPARE(json["recipe"].dump(), recipe.toStdString());
    QCOMPARE(json["sequences"].get<int>(), 100);
    QCOMPARE(json["layers"].size(), std::size_t{2});
    QCOMPARE(json["layers"][1]["score"]["mean"][3][2].get<double>(), 0.5);
    QCOMPARE(json["layers"][0]["weight"]["mean"][1].size(), std::size_t{2});
}

void TestUiFigureData::several_estimates_are_a_list() {
    const std::vector<std::shared_ptr<const Estimate>> estimates{estimate_of(2), estimate_of(3)};
    const Json json = Json::parse(json_of(estimates, recipe).toStdString());
    QCOMPARE(json["format"].get<std::string>(), std::string("recency-lab/estimates"));
    QCOMPARE(json["recipe"].dump(), recipe.toStdString());
    QCOMPARE(json["estimates"].size(), std::size_t{2});
    QCOMPARE(json["estimates"][1]["layers"].size(), std::size_t{3});
    QVERIFY(!json["estimates"][0].contains("recipe"));
    const Json none = Json::parse(json_of({}, {}).toStdString());
    QCOMPARE(none["estimates"].size(), std::size_t{0});
    QVERIFY(!none.contains("recipe"));
}

void TestUiFigureData::texts_of_python_data() {
    QTest::addColumn<QString>("marked");
    QTest::addColumn<QString>("python");
    QTest::newRow("plain") << "layer 4"
                           << R"("layer 4")";
    QTest::newRow("symbol") << "score *S*_{ij}"
                            << R"("score $\\mathit{S}_{\\mathrm{ij}}$")";
    QTest::newRow("greek") << "*α* = 0.5"
                           << R"("$\\mathit{α}$ = 0.5")";
    QTest::newRow("quotes") << "a \"b\"\n"
                            << R"("a \"b\"\n")";
    QTest::newRow("dollar") << "$5"
                            << R"("\\$5")";
    QTest::newRow("percent in a formula") << "*%*"
                                          << R"("$\\mathit{\\%}$")";
}

void TestUiFigureData::texts_of_python() {
    QFETCH(QString, marked);
    QFETCH(QString, python);
    QCOMPARE(python_marked_text(marked), python);
}

void TestUiFigureData::script_is_sealed_and_short() {
    FigureContent content = test::sample_grid(RangeSharing::all);
    content.title = QStringLiteral("A \"\"\" and a \\");
    const QByteArray script = python_of(content, {}, QStringLiteral("a \"b\".csv"), recipe);
    QCOMPARE(broken_seal(script, "#"), std::nullopt);
    QVERIFY(script.startsWith("#!/usr/bin/env python3\n\"\"\"A ''' and a\n"));
    QVERIFY(script.contains("\nTABLE = \"a \\\"b\\\".csv\"\n"));
    QVERIFY(script.contains("\n# recipe: " + recipe + "\n# end sha256="));
    QVERIFY(!script.contains('@'));
    for (const QString& line : lines_of(script)) {
        QVERIFY2(line.size() < 140 || line.startsWith("# recipe"), qPrintable(line));
    }
}

void TestUiFigureData::script_draws_cells_in_their_colours_data() {
    QTest::addColumn<int>("tokens");
    QTest::newRow("rectangles") << 7;
    QTest::newRow("picture") << 60;
}

void TestUiFigureData::script_draws_cells_in_their_colours() {
    QFETCH(int, tokens);
    if (python().isEmpty()) {
        QSKIP("there is no Python with NumPy and matplotlib");
    }
    FigureContent content = test::sample_comparison(tokens);
    std::get<MapPanel>(content.rows[0].panels[1].plot).values[4] = std::nan("");
    auto& difference = std::get<MapPanel>(content.rows[0].panels[2].plot);
    for (double& value : difference.values) {
        value = 0.3 * std::sin(7.0 * value);
    }
    FigureStyle style;
    style.dpi = 300;
    style.transparent = true;
    const QTemporaryDir folder;
    const QImage picture = redrawn(content, style, folder.path());
    const FigureLayout layout = layout_of(content, style);
    const double scale = style.dpi / 72.0;
    QVERIFY(has_size(picture, layout.size * scale));
    int compared = 0;
    for (const PlacedPanel& place : layout.panels) {
        const auto* map = std::get_if<MapPanel>(&content.rows[0].panels[place.panel].plot);
        if (map == nullptr) {
            continue;
        }
        const ColourKey& key = content.keys[map->key];
        const ColourScale colours = key.diverging ? ColourScale(Appearance::light, key.range)
                                                  : ColourScale(key.map, key.range);
        const double side = place.plot.width() / tokens;
        for (int query = 0; query < tokens; ++query) {
            for (int position = 0; position < tokens; ++position, ++compared) {
                const QPointF middle =
                    place.plot.topLeft() + QPointF(position + 0.5, query + 0.5) * side;
                const QRgb drawn = picture.pixel((middle * scale).toPoint());
                const double value = position > query ? std::nan("") : map->value(query, position);
                const QRgb expected = std::isnan(value) ? 0 : colours.colour(value);
                QVERIFY2(std::isnan(value) ? qAlpha(drawn) == 0 : distance(drawn, expected) <= 3,
                         qPrintable(QString("panel %1, query %2, key %3: %4 for %5")
                                        .arg(place.panel)
                                        .arg(query)
                                        .arg(position)
                                        .arg(drawn, 8, 16)
                                        .arg(expected, 8, 16)));
            }
        }
    }
    QCOMPARE(compared, 3 * tokens * tokens);
}

void TestUiFigureData::script_draws_curves_where_they_are() {
    if (python().isEmpty()) {
        QSKIP("there is no Python with NumPy and matplotlib");
    }
    FigureContent content = test::sample_sweep();  // a horizontal axis of ratios
    auto& curves = std::get<CurvePanel>(content.rows[0].panels[0].plot);
    for (Curve& curve : curves.curves) {
        curve.style.marker = Marker::disc;
        curve.error.clear();
    }
    FigureStyle style;
    style.dpi = 300;
    const QTemporaryDir folder;
    const QImage picture = redrawn(content, style, folder.path());
    const FigureLayout layout = layout_of(content, style);
    const QRectF plot = layout.panels[0].plot;
    for (const Curve& curve : curves.curves) {
        for (std::size_t point = 0; point < curve.x.size(); ++point) {
            const double across = std::log(curve.x[point] / curves.x.range.minimum) /
                                  std::log(curves.x.range.maximum / curves.x.range.minimum);
            const double up = (curve.y[point] - curves.y.range.minimum) /
                              (curves.y.range.maximum - curves.y.range.minimum);
            const QPointF place(plot.left() + across * plot.width(),
                                plot.bottom() - up * plot.height());
            const QRgb drawn = picture.pixel((place * style.dpi / 72.0).toPoint());
            if (point > 0 && point + 1 < curve.x.size() && point > 6) {  // the curves lie apart
                QVERIFY2(distance(drawn, curve.style.colour.rgba()) <= 6,
                         qPrintable(QString("%1 at %2: %3")
                                        .arg(curve.name)
                                        .arg(curve.x[point])
                                        .arg(drawn, 8, 16)));
            }
        }
    }
}

void TestUiFigureData::script_draws_every_kind_of_panel_data() {
    QTest::addColumn<int>("sample");
    QTest::newRow("grid") << 0;
    QTest::newRow("screen") << 1;
    QTest::newRow("long names") << 2;
    QTest::newRow("print") << 3;
}

void TestUiFigureData::script_draws_every_kind_of_panel() {
    QFETCH(int, sample);
    if (python().isEmpty()) {
        QSKIP("there is no Python with NumPy and matplotlib");
    }
    FigureContent content = sample == 0   ? test::sample_grid(RangeSharing::row)
                            : sample == 1 ? test::sample_screen()
                                          : test::sample_long_names();
    FigureStyle style;
    style.width_mm = 183;
    style.dpi = 100;
    style.ink = sample == 3 ? FigureInk::print : FigureInk::screen;
    auto& last = content.rows.back().panels.back();
    if (auto* curves = std::get_if<CurvePanel>(&last.plot)) {
        curves->x.axis_break = 2.5;
        curves->words = sample == 3 ? QStringLiteral("all ties") : QString();
        curves->curves.front().error_bars = true;
        curves->curves.front().marker_colours.assign(curves->curves.front().x.size(), Qt::red);
    }
    const QTemporaryDir folder;
    QTest::failOnWarning(QRegularExpression(".*"));  // the script has nothing to say
    const QImage picture = redrawn(content, style, folder.path());
    QVERIFY(has_size(picture, layout_of(content, style).size * style.dpi / 72.0));
}

void TestUiFigureData::fonts_are_embedded_as_truetype() {
    const QString pdffonts = QStandardPaths::findExecutable("pdffonts");
    if (python().isEmpty() || pdffonts.isEmpty()) {
        QSKIP("there is no Python with NumPy and matplotlib, or no pdffonts");
    }
    const QTemporaryDir folder;
    const FigureStyle style;
    const FigureContent content = test::sample_heatmap();
    QVERIFY(!redrawn(content, style, folder.path()).isNull());
    QCOMPARE(QProcess::execute(python(), {folder.filePath("figure.py")}), 0);
    QProcess process;
    process.start(pdffonts, {folder.filePath("figure-redrawn.pdf")});
    QVERIFY(process.waitForFinished());
    const QStringList fonts = QString::fromUtf8(process.readAll()).split('\n').mid(2);
    QVERIFY(fonts.size() > 1);
    for (const QString& font : fonts.filter(QRegularExpression("\\S"))) {
        QVERIFY2(font.contains("TrueType"), qPrintable(font));
    }
}

/// A script named like a module of Python, which its folder must not hide.
void TestUiFigureData::script_may_have_any_name() {
    if (python().isEmpty()) {
        QSKIP("there is no Python with NumPy and matplotlib");
    }
    const QTemporaryDir folder;
    QVERIFY(!redrawn(test::sample_heatmap(), {}, folder.path()).isNull());
    QVERIFY(QFile::rename(folder.filePath("figure.py"), folder.filePath("re.py")));
    QCOMPARE(QProcess::execute(python(), {folder.filePath("re.py"), folder.filePath("re.png")}), 0);
    QVERIFY(!QImage(folder.filePath("re.png")).isNull());
}

/// Of equal values: a seam is a pixel of another colour.
void TestUiFigureData::script_leaves_no_seams_between_cells() {
    const QString pdftoppm = QStandardPaths::findExecutable("pdftoppm");
    if (python().isEmpty() || pdftoppm.isEmpty()) {
        QSKIP("there is no Python with NumPy and matplotlib, or no pdftoppm");
    }
    constexpr int tokens = 17;
    FigureContent content = test::sample_heatmap(tokens);
    auto& map = std::get<MapPanel>(content.rows[0].panels[0].plot);
    map.values.assign(map.values.size(), 1.5);
    const FigureStyle style;
    const QTemporaryDir folder;
    QVERIFY(!redrawn(content, style, folder.path()).isNull());
    QCOMPARE(QProcess::execute(python(), {folder.filePath("figure.py")}), 0);
    const QString page = folder.filePath("page");
    QCOMPARE(QProcess::execute(pdftoppm, {"-r", "600", "-png", "-singlefile",
                                          folder.filePath("figure-redrawn.pdf"), page}),
             0);
    const QImage picture(page + ".png");
    const QRectF plot = layout_of(content, style).panels[0].plot;
    const QRgb colour = ColourScale(ColourMap::viridis, content.keys[0].range).colour(1.5);
    const auto scaled = [](double points) { return static_cast<int>(points * 600 / 72); };
    const double cell = plot.width() / tokens;
    for (int y = scaled(plot.top() + cell) + 3; y < scaled(plot.bottom()) - 3; ++y) {
        const double row = std::floor((y - 3) * 72.0 / 600 / cell - plot.top() / cell);
        for (int x = scaled(plot.left()) + 3; x < scaled(plot.left() + row * cell) - 3; ++x) {
            QVERIFY2(distance(picture.pixel(x, y), colour) <= 4,
                     qPrintable(QStringLiteral("%1, %2").arg(x).arg(y)));
        }
    }
    QCOMPARE(picture.pixel(scaled(plot.right() - cell), scaled(plot.top() + cell)),
             qRgb(255, 255, 255));
}

void TestUiFigureData::too_small_a_figure_has_no_script() {
    FigureStyle style;
    style.width_mm = least_width_mm;
    style.font_pt = most_font_pt;
    QVERIFY(python_of(test::sample_grid(RangeSharing::all), style, "a.csv", {}).isEmpty());
}

QTEST_MAIN(TestUiFigureData)
#include "tst_ui_figure_data.moc"

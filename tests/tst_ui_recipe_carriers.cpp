// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation.h"
#include "support/drawn_figure.h"
#include "support/random_recipe.h"
#include "ui/export/data_seal.h"
#include "ui/export/figure_export.h"
#include "ui/export/figure_file.h"
#include "ui/export/json_seal.h"
#include "ui/export/recipe_places.h"
#include "ui/export/recipe_text.h"
#include "ui/paper.h"

#include <QBuffer>
#include <QImage>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPainter>
#include <QPdfWriter>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtEndian>
#include <QtTest>

#include <random>

#include <sys/stat.h>

using namespace recency;
using namespace recency::ui;

namespace {

Recipe sample() {
    std::mt19937_64 random(11);
    return random_recipe(random);
}

FigureDrawing drawing() {
    return test::figure_of_maps(4).drawing();
}

QByteArray csv_with(const QByteArray& recipe) {
    return sealed("# Recency Lab\n# recipe: " + recipe + "\nlayer,mean\n1,0.25\n2,0.75\n", "#");
}

QByteArray tex_with(const QByteArray& recipe) {
    return sealed("% recipe: " + recipe + "\n\\begin{tikzpicture}\n\\end{tikzpicture}\n", "%");
}

QByteArray python_with(const QByteArray& recipe) {
    return sealed("#!/usr/bin/env python3\n# recipe: " + recipe + "\nprint(1)\n", "#");
}

QByteArray json_with(const QByteArray& recipe) {
    return with_checksum(
        R"({"format": "recency-lab/estimate", "version": 1, "recipe": )" + recipe +
        R"(, "layers": [{"layer": 1, "score": {"mean": [[2.0], [0.25, -1e-3]]}}]})" + "\n");
}

using Carrier = QByteArray (*)(const QByteArray& recipe);

const std::vector<std::pair<const char*, Carrier>>& carriers() {
    static const std::vector<std::pair<const char*, Carrier>> all{
        {"png", [](const QByteArray& recipe) { return png_of(drawing(), 72, recipe); }},
        {"svg", [](const QByteArray& recipe) { return svg_of(drawing(), recipe); }},
        {"pdf", [](const QByteArray& recipe) { return pdf_of(drawing(), recipe); }},
        {"csv", csv_with},
        {"tex", tex_with},
        {"py", python_with},
        {"json", json_with},
        {"recipe", [](const QByteArray& recipe) { return recipe; }}};
    return all;
}

/// One element of XMP as programs rewrite it, with the recipe as an attribute.
QByteArray metadata_with(const QByteArray& recipe) {
    return "<x:xmpmeta xmlns:x='adobe:ns:meta/'><x:Description xmlns:recency='" +
           QByteArray(recipe_namespace) + "' recency:recipe='" + recipe + "'/></x:xmpmeta>";
}

/// A PDF of any other program: attachment and metadata are left out where they are empty.
QByteArray foreign_pdf(const QByteArray& attachment, const QByteArray& metadata) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    if (!metadata.isEmpty()) {
        writer.setDocumentXmpMetadata(metadata);
    }
    if (!attachment.isEmpty()) {
        writer.addFileAttachment(pdf_recipe_name, attachment);
    }
    QPainter painter(&writer);
    painter.drawLine(0, 0, 100, 100);
    painter.end();
    return bytes;
}

QString reason(const QByteArray& content) {
    const auto found = read_recipe_in(content);
    const auto* refusal = std::get_if<RecipeRefusal>(&found);
    return refusal != nullptr ? refusal->reason : QString();
}

}  // namespace

class TestRecipeCarriers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void comesBack_data() { addCarriers(); }
    void comesBack();
    void allExportedFormats_data();
    void allExportedFormats();
    void everyCutIsRefused_data() { addCarriers(); }
    void everyCutIsRefused();
    void flippedBitsDoNoHarm_data() { addCarriers(); }
    void flippedBitsDoNoHarm();
    void newerIsRefused_data() { addCarriers(); }
    void newerIsRefused();
    void changedIsRefused_data() { addCarriers(); }
    void changedIsRefused();
    void foreignFilesHaveNone_data();
    void foreignFilesHaveNone();
    void changedNumbersAreNoticed();
    void endsOfLinesMayChange();
    void jsonMayBeWrittenAnew();
    void metadataAlone();
    void attachmentAndMetadataMustAgree();
    void rewrittenPdfs();
    void declaredEntitiesAreRefused();
    void whatUnpacksTooFarIsRefused();
    void depthIsBounded();
    void severalAreRefused();
    void nothingButFilesIsRead();

private:
    void addCarriers();
    QString write(const QByteArray& content);

    QTemporaryDir folder_;
};

void TestRecipeCarriers::addCarriers() {
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("index");
    int index = 0;
    for (const auto& [name, carrier] : carriers()) {
        QTest::newRow(name) << carrier(recipe_text(sample())) << index++;
    }
}

/// The name says nothing.
QString TestRecipeCarriers::write(const QByteArray& content) {
    const QString path = folder_.filePath(QStringLiteral("exported"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) {
        qFatal("the test's file could not be written");
    }
    return path;
}

void TestRecipeCarriers::comesBack() {
    QFETCH(QByteArray, content);
    QCOMPARE(reason(content), QString());
    QVERIFY(std::get<Recipe>(read_recipe_in(content)) == sample());
}

void TestRecipeCarriers::allExportedFormats_data() {
    QTest::addColumn<int>("format");
    QTest::addColumn<bool>("compares");
    for (const FigureFormat format : figure_formats()) {
        const QByteArray name = ending_of(format).toLatin1();
        QTest::newRow(name) << static_cast<int>(format) << false;
        QTest::newRow(name + ", A and B") << static_cast<int>(format) << true;
    }
}

void TestRecipeCarriers::allExportedFormats() {
    QFETCH(int, format);
    QFETCH(bool, compares);
    Recipe recipe;
    recipe.experiment.parameters.sequence_length = 6;
    recipe.experiment.sequences = 200;
    recipe.subject = FigureSubject::heatmap;
    recipe.style.dpi = 72;
    if (compares) {
        recipe.pinned = recipe.experiment;
        recipe.pinned->parameters.normalization = Normalization::none;
        recipe.subject = FigureSubject::comparison;
    }
    std::vector<std::shared_ptr<const Estimate>> estimates;
    for (const Experiment& experiment : experiments_of(recipe, paper())) {
        estimates.push_back(
            std::make_shared<const Estimate>(*simulate(experiment, quantities_of(recipe), 1)));
    }
    const FigureFiles files =
        export_figure(recipe, estimates, paper(), static_cast<FigureFormat>(format), "figure");
    QVERIFY(std::holds_alternative<std::vector<ExportedFile>>(files));
    for (const ExportedFile& file : std::get<0>(files)) {
        if (file.name.endsWith(QStringLiteral(".dat"))) {
            continue;  // a table that the .tex reads, which has the recipe
        }
        QCOMPARE(reason(file.content), QString());
        QVERIFY(std::get<Recipe>(read_recipe_in(file.content)) == recipe);
    }
}

void TestRecipeCarriers::everyCutIsRefused() {
    QFETCH(QByteArray, content);
    const qsizetype whole = content.trimmed().size();
    const qsizetype step = std::max<qsizetype>(1, whole / 400);
    for (qsizetype length = 0; length < whole; length += length + 40 < whole ? step : 1) {
        const QString refusal = reason(content.first(length));
        QVERIFY2(!refusal.isEmpty(), qPrintable(QString::number(length)));
        QVERIFY(refusal.endsWith('.') && refusal.size() < 300);
    }
}

void TestRecipeCarriers::flippedBitsDoNoHarm() {
    QFETCH(QByteArray, content);
    std::mt19937 random(3);
    const Recipe recipe = sample();
    int refused = 0;
    for (int count = 0; count < 800; ++count) {
        QByteArray damaged = content;
        for (int flips = std::uniform_int_distribution(1, 4)(random); flips > 0; --flips) {
            const auto place =
                std::uniform_int_distribution<qsizetype>(0, content.size() - 1)(random);
            damaged[place] = static_cast<char>(damaged[place] ^
                                               (1 << std::uniform_int_distribution(0, 7)(random)));
        }
        const auto found = read_recipe_in(damaged);
        if (const auto* refusal = std::get_if<RecipeRefusal>(&found)) {
            QVERIFY(!refusal->reason.isEmpty() && refusal->reason.size() < 600);
            ++refused;
        } else {
            QVERIFY(std::get<Recipe>(found) == recipe);
        }
    }
    QVERIFY(refused > 0);
}

void TestRecipeCarriers::newerIsRefused() {
    QFETCH(int, index);
    const QByteArray content = carriers()
                                   .at(static_cast<std::size_t>(index))
                                   .second(R"({"format":"recency-lab/recipe","version":2})");
    QCOMPARE(
        reason(content),
        "It was made by a newer version of Recency Lab (version 2); this one reads version 1.");
}

void TestRecipeCarriers::changedIsRefused() {
    QFETCH(int, index);
    QJsonObject object = QJsonDocument::fromJson(recipe_text(sample())).object();
    QJsonObject experiment = object["experiment"].toObject();
    experiment["seed"] = experiment["seed"].toDouble() == 5 ? 6 : 5;
    object["experiment"] = experiment;
    const QByteArray content = carriers()
                                   .at(static_cast<std::size_t>(index))
                                   .second(QJsonDocument(object).toJson(QJsonDocument::Compact));
    QCOMPARE(reason(content),
             "The recipe was changed after it was written: its checksum is another one.");
}

void TestRecipeCarriers::foreignFilesHaveNone_data() {
    QTest::addColumn<QByteArray>("content");
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    QImage image(3, 2, QImage::Format_RGB32);
    image.fill(Qt::white);
    image.setText("Title", "a picture");
    image.save(&buffer, "png");
    QTest::newRow("png") << png;
    QTest::newRow("svg") << QByteArray("<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    QTest::newRow("pdf") << foreign_pdf({}, {});
    QTest::newRow("json") << QByteArray("{\"format\": \"recency-lab/estimate\", \"version\": 1}");
    QTest::newRow("json inside") << QByteArray("{\"layers\": {\"recipe\": {}}}");
    QTest::newRow("csv") << QByteArray("layer,mean\n1,0.5\n");
    QTest::newRow("script") << QByteArray("#!/bin/sh\nrm -rf /tmp/none\n");
    QTest::newRow("tex") << QByteArray("\\documentclass{article}\n% recipe: {}\n");
    QTest::newRow("zeros") << QByteArray(5000, '\0');
}

void TestRecipeCarriers::foreignFilesHaveNone() {
    QFETCH(QByteArray, content);
    QCOMPARE(reason(content),
             "It has no recipe: Recency Lab did not export it, or another program has left the "
             "recipe out.");
}

void TestRecipeCarriers::changedNumbersAreNoticed() {
    QByteArray content = csv_with(recipe_text(sample()));
    content.replace("1,0.25", "1,0.35");
    QCOMPARE(reason(content), "It was changed after it was written: its checksum is another one.");
    const QByteArray whole = json_with(recipe_text(sample()));
    for (const auto& [before, after] :
         {std::pair("0.25", "0.35"), std::pair("[2.0]", "[2.5]"), std::pair("-1e-3", "-1e-4"),
          std::pair("[2.0], [0.25,", "[2.0, 0.25], ["), std::pair("\"layer\": 1", "\"layer\": 2"),
          std::pair("\"score\"", "\"weight\"")}) {
        content = whole;
        content.replace(before, after);
        QVERIFY(content != whole);
        QCOMPARE(reason(content),
                 "It was changed after it was written: its checksum is another one.");
    }
    content = whole;
    content.replace("\"checksum\": \"sha256:",
                    "\"other\": \"sha256:");  // the recipe's has no blank
    QCOMPARE(reason(content), "It was changed after it was written: its checksum is missing.");
}

void TestRecipeCarriers::endsOfLinesMayChange() {
    for (const Carrier carrier : {csv_with, tex_with, python_with}) {
        QByteArray content = carrier(recipe_text(sample()));
        content.replace("\n", "\r\n");
        QCOMPARE(reason(content), QString());
    }
}

void TestRecipeCarriers::jsonMayBeWrittenAnew() {
    const QByteArray compact = json_with(recipe_text(sample()));
    const auto document = QJsonDocument::fromJson(compact);
    QVERIFY(std::get<Recipe>(read_recipe_in(document.toJson(QJsonDocument::Indented))) == sample());
    QJsonObject with_text = document.object();
    with_text["recipe"] = QString::fromLatin1(recipe_text(sample()));
    QVERIFY(std::get<Recipe>(read_recipe_in(QJsonDocument(with_text).toJson())) == sample());
    QCOMPARE(reason(compact + "}"),
             "It cannot be read as JSON: parse error at line 3, column 1: "
             "syntax error while parsing value - unexpected '}'; expected "
             "end of input.");
}

void TestRecipeCarriers::metadataAlone() {
    const QByteArray recipe = recipe_text(sample());
    QVERIFY(std::get<Recipe>(read_recipe_in(foreign_pdf({}, metadata_with(recipe)))) == sample());
    QVERIFY(std::get<Recipe>(read_recipe_in(foreign_pdf(recipe, {}))) == sample());
    QVERIFY(std::get<Recipe>(read_recipe_in(foreign_pdf(recipe, metadata_with(recipe)))) ==
            sample());
}

void TestRecipeCarriers::attachmentAndMetadataMustAgree() {
    const QByteArray recipe = recipe_text(sample());
    QCOMPARE(reason(foreign_pdf(recipe, metadata_with(recipe_text({})))),
             "It was changed after it was written: the recipes in its attachment and in its "
             "metadata differ.");
    QCOMPARE(reason(foreign_pdf(recipe, "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">")),
             "It cannot be read as PDF: its metadata are damaged.");
}

/// What others make of a PDF on its way: packed, and linearized for the web.
void TestRecipeCarriers::rewrittenPdfs() {
    const QString qpdf = QStandardPaths::findExecutable("qpdf");
    if (qpdf.isEmpty()) {
        QSKIP("qpdf is not installed");
    }
    const QString path = write(pdf_of(drawing(), recipe_text(sample())));
    const QString rewritten = folder_.filePath("rewritten");
    for (const QStringList& how : {QStringList{"--object-streams=generate", "--compress-streams=y"},
                                   QStringList{"--linearize"}, QStringList{"--qdf"},
                                   QStringList{"--encrypt", "", "owner", "256", "--"}}) {
        QCOMPARE(QProcess::execute(qpdf, how + QStringList{path, rewritten}), 0);
        const auto found = read_recipe_file(rewritten);
        QVERIFY2(std::holds_alternative<Recipe>(found), qPrintable(how.join(' ')));
        QVERIFY(std::get<Recipe>(found) == sample());
    }
    QCOMPARE(
        QProcess::execute(qpdf, {"--encrypt", "secret", "owner", "256", "--", path, rewritten}), 0);
    QCOMPARE(std::get<RecipeRefusal>(read_recipe_file(rewritten)).reason,
             "It cannot be read as PDF: invalid password.");
}

void TestRecipeCarriers::declaredEntitiesAreRefused() {
    QByteArray svg = svg_of(drawing(), recipe_text(sample()));
    svg.replace("<svg ", "<!DOCTYPE svg [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>\n<svg ");
    QCOMPARE(reason(svg), "It cannot be read as SVG: it declares entities, which are not allowed.");
    QByteArray undeclared = svg_of(drawing(), recipe_text(sample()));
    undeclared.replace("</svg>", "&a;</svg>");
    QVERIFY(reason(undeclared).startsWith("It cannot be read as SVG: Entity 'a' not declared"));
}

void TestRecipeCarriers::whatUnpacksTooFarIsRefused() {
    // An attachment of 100 MB, packed to some 100 kB.
    QCOMPARE(reason(foreign_pdf(QByteArray(100'000'000, ' '), {})),
             "It cannot be read as PDF: a part of it is too large.");
    // A file over the bound, with nothing in it.
    const QString path = folder_.filePath("large");
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(3'000'000'000));
    QCOMPARE(std::get<RecipeRefusal>(read_recipe_file(path)).reason,
             "It is too large: it has 2862 MiB; at most 256 are read.");
    QVERIFY(file.remove());
    // Packed tables of objects in a large file.
    const QString qpdf = QStandardPaths::findExecutable("qpdf");
    if (qpdf.isEmpty()) {
        QSKIP("qpdf is not installed");
    }
    QCOMPARE(QProcess::execute(qpdf, {"--object-streams=generate",
                                      write(pdf_of(drawing(), recipe_text(sample()))), path}),
             0);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray packed = file.readAll();
    packed.insert(packed.lastIndexOf("startxref"), QByteArray(2'000'000, '\n'));
    QCOMPARE(reason(packed),
             "It cannot be read as PDF: its table of objects is packed, which is allowed in small "
             "files only.");
}

void TestRecipeCarriers::depthIsBounded() {
    QVERIFY(!reason(QByteArray(1'000'000, '[')).isEmpty());
    QVERIFY(!reason("{\"recipe\": " + QByteArray(1'000'000, '[')).isEmpty());
    const QByteArray deep = QByteArray(100'000, '[') + QByteArray(100'000, ']');
    QCOMPARE(reason("{\"recipe\": " + deep + "}"),
             "It cannot be read as JSON: the recipe is nested too deeply.");
    QCOMPARE(reason("{\"other\": " + deep + ", \"recipe\": " + recipe_text({}) + "}"),
             "It was changed after it was written: its checksum is missing.");
    QByteArray elements;
    for (int count = 0; count < 200'000; ++count) {
        elements += "<g>";
    }
    QCOMPARE(reason("<svg>" + elements), "It was cut short: its end is missing.");
}

void TestRecipeCarriers::severalAreRefused() {
    const QByteArray recipe = recipe_text(sample());
    const QString several = "It has several recipes; one is expected.";
    QCOMPARE(reason("{\"recipe\": " + recipe + ", \"recipe\": " + recipe_text({}) + "}"), several);
    QCOMPARE(reason(sealed("# recipe: " + recipe + "\n# recipe: " + recipe, "#")), several);
    QByteArray svg = svg_of(drawing(), recipe);
    const qsizetype first = svg.indexOf("<metadata");
    const QByteArray metadata = svg.sliced(first, svg.indexOf("</metadata>") + 11 - first);
    svg.insert(first, metadata);
    QCOMPARE(reason(svg), several);
}

void TestRecipeCarriers::nothingButFilesIsRead() {
    const auto reason_of = [](const QString& path) {
        const auto found = read_recipe_file(path);
        const auto* refusal = std::get_if<RecipeRefusal>(&found);
        return refusal != nullptr ? refusal->reason : QString();
    };
    QCOMPARE(reason_of(folder_.filePath("absent")), "There is no such file.");
    QCOMPARE(reason_of(folder_.path()), "It is a folder, not a file.");
    QCOMPARE(reason_of("/dev/zero"), "It is a device, not a file.");
    const QString pipe = folder_.filePath("pipe");
    QCOMPARE(mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    QCOMPARE(reason_of(pipe), "It is a device, not a file.");
    QCOMPARE(reason({}), "It is empty.");
    QVERIFY(!reason_of(QString()).isEmpty());
}

QTEST_MAIN(TestRecipeCarriers)
#include "tst_ui_recipe_carriers.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/random_recipe.h"
#include "ui/export/build_commit.h"
#include "ui/export/recipe_text.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QtTest>

#include <functional>
#include <random>

using namespace recency;
using namespace recency::ui;

class TestRecipeText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void randomRecipesComeBack();
    void isOneLineOfAscii();
    void saysWhatWroteIt();
    void checksumIsOfTheTextWithoutIt();
    void everyMemberIsProtected();
    void orderAndNumbersMayBeWrittenOtherwise();
    void byHandNeedsLittle();
    void refusals_data();
    void refusals();
    void sizesAreBounded();
};

namespace {

QJsonObject object_of(const QByteArray& text) {
    return QJsonDocument::fromJson(text).object();
}

QByteArray text_of(const QJsonObject& object) {
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QString reason_of(const QByteArray& text) {
    const auto read = read_recipe(text);
    const auto* refusal = std::get_if<RecipeRefusal>(&read);
    return refusal != nullptr ? refusal->reason : QString();
}

/// A recipe that somebody writes by hand: no checksum.
QByteArray by_hand(const char* members) {
    return QByteArray(R"({"format": "recency-lab/recipe", "version": 1)") + members + "}";
}

/// All objects, each with one of its members changed, the checksum as it was.
std::vector<QJsonObject> with_a_change(const QJsonObject& object) {
    std::vector<QJsonObject> changed;
    for (const QString& name : object.keys()) {
        const QJsonValue value = object.value(name);
        QJsonObject other = object;
        if (value.isObject()) {
            for (const QJsonObject& part : with_a_change(value.toObject())) {
                other[name] = part;
                changed.push_back(other);
            }
        } else {
            other.remove(name);
            changed.push_back(other);
            other[name] =
                value.isDouble() ? QJsonValue(-2 * value.toDouble() - 1) : QJsonValue("map");
            changed.push_back(other);
        }
    }
    return changed;
}

}  // namespace

void TestRecipeText::randomRecipesComeBack() {
    std::mt19937_64 random(5);
    for (int count = 0; count < 500; ++count) {
        const Recipe recipe = random_recipe(random);
        const QByteArray text = recipe_text(recipe);
        const auto read = read_recipe(text);
        QVERIFY2(std::holds_alternative<Recipe>(read), qPrintable(reason_of(text)));
        QVERIFY2(std::get<Recipe>(read) == recipe, text.constData());
    }
}

void TestRecipeText::isOneLineOfAscii() {
    Recipe recipe;
    recipe.subject = FigureSubject::paper;
    recipe.paper_figure = "α\n\x7f\xf0\x9f\x99\x82";  // beyond the basic plane: two units
    const QByteArray text = recipe_text(recipe);
    QVERIFY(std::ranges::all_of(text, [](char symbol) { return symbol >= 0x20 && symbol < 0x7f; }));
    QVERIFY(text.contains(R"(\u03b1\n\u007f\ud83d\ude42)"));
    QVERIFY(std::get<Recipe>(read_recipe(text)) == recipe);
}

void TestRecipeText::saysWhatWroteIt() {
    const QJsonObject object = object_of(recipe_text({}));
    QCOMPARE(object.value("format").toString(), "recency-lab/recipe");
    QCOMPARE(object.value("version").toInt(), 1);
    QVERIFY(
        QRegularExpression("^\\d+\\.\\d+\\.\\d+$").match(object["program"].toString()).hasMatch());
    QCOMPARE(object.value("commit").toString(), build_commit());
    QVERIFY(QRegularExpression("^([0-9a-f]{12,}|unknown)$").match(build_commit()).hasMatch());
}

void TestRecipeText::checksumIsOfTheTextWithoutIt() {
    const QByteArray text = recipe_text({});
    QJsonObject object = object_of(text);
    const QString checksum = object.take("checksum").toString();
    QByteArray rest = text;
    rest.replace(QByteArray("\"checksum\":\"") + checksum.toLatin1() + "\",", "");
    QCOMPARE(checksum,
             "sha256:" + QString::fromLatin1(
                             QCryptographicHash::hash(rest, QCryptographicHash::Sha256).toHex()));
}

void TestRecipeText::everyMemberIsProtected() {
    std::mt19937_64 random(7);
    const QJsonObject object = object_of(recipe_text(random_recipe(random)));
    int changes = 0;
    for (QJsonObject& changed : with_a_change(object)) {
        if (!changed.contains("checksum")) {
            continue;  // then it is one that somebody wrote by hand
        }
        QVERIFY2(!reason_of(text_of(changed)).isEmpty(), text_of(changed).constData());
        ++changes;
    }
    QVERIFY(changes > 70);
    QJsonObject style = object.value("style").toObject();
    style["dpi"] = style["dpi"].toInt() == 300 ? 301 : 300;
    QJsonObject changed = object;
    changed["style"] = style;
    QCOMPARE(reason_of(text_of(changed)),
             "The recipe was changed after it was written: its checksum is another one.");
}

void TestRecipeText::orderAndNumbersMayBeWrittenOtherwise() {
    Recipe recipe;
    recipe.experiment.sequences = 30'000'000;
    recipe.style.width_mm = 100.0;
    QByteArray text = QJsonDocument(object_of(recipe_text(recipe))).toJson(QJsonDocument::Indented);
    QVERIFY(text.contains("30000000") && text.contains("\"width_mm\": 100"));
    text.replace("30000000", "3e7").replace("\"width_mm\": 100", "\"width_mm\": 100.0");
    const auto read = read_recipe(text);
    QVERIFY(std::holds_alternative<Recipe>(read));
    QVERIFY(std::get<Recipe>(read) == recipe);
}

void TestRecipeText::byHandNeedsLittle() {
    QCOMPARE(reason_of(by_hand("")), QString());
    QVERIFY(std::get<Recipe>(read_recipe(by_hand(""))) == Recipe());
    const auto read = std::get<Recipe>(read_recipe(
        by_hand(R"(, "subject": "row", "experiment": {"alpha": 0.25, "normalization": "none"},
                  "view": {"layer": 2, "query": 9, "key": 3}, "pinned": null)")));
    Recipe expected;
    expected.subject = FigureSubject::row;
    expected.experiment.parameters.alpha = 0.25;
    expected.experiment.parameters.normalization = Normalization::none;
    expected.view.layer = 1;
    expected.view.locked = Cell{8, 2};
    QVERIFY(read == expected);
}

void TestRecipeText::refusals_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char* name, const char* members, const QString& reason) {
        QTest::newRow(name) << by_hand(members) << reason;
    };
    QTest::newRow("nothing") << QByteArray()
                             << QString("The recipe cannot be read: illegal value at character 0.");
    QTest::newRow("a list")
        << QByteArray("[1]")
        << "It is not a recipe of Recency Lab: its format is not given; expected "
           "\"recency-lab/recipe\".";
    QTest::newRow("settings") << QByteArray(R"({"format":"recency-lab/settings","version":1})")
                              << "It is not a recipe of Recency Lab: its format is "
                                 "\"recency-lab/settings\"; expected \"recency-lab/recipe\".";
    QTest::newRow("newer") << QByteArray(R"({"format":"recency-lab/recipe","version":2,"new":[]})")
                           << "It was made by a newer version of Recency Lab (version 2); this one "
                              "reads version 1.";
    QTest::newRow("no version") << QByteArray(R"({"format":"recency-lab/recipe"})")
                                << "version: a recipe without one is not allowed; expected 1.";
    QTest::newRow("version 1.5") << QByteArray(R"({"format":"recency-lab/recipe","version":1.5})")
                                 << "version: 1.5 is not allowed; expected 1.";
    row("unknown", R"(,"colour":1)", "colour is unknown: a recipe has no such member.");
    row("unknown inside", R"(,"view":{"layers":1})",
        "view.layers is unknown: a recipe has no such member.");
    const QString ratios = "expected a ratio of width to height from 1:5 to 10:1 such as 4:3.";
    row("ratio", R"(,"style":{"aspect_ratio":"wide"})",
        R"(style.aspect_ratio: "wide" is not allowed; )" + ratios);
    row("high ratio", R"(,"style":{"aspect_ratio":"1:6"})",
        R"(style.aspect_ratio: "1:6" is not allowed; )" + ratios);
    row("ratio of nothing", R"(,"style":{"aspect_ratio":"4:0"})",
        R"(style.aspect_ratio: "4:0" is not allowed; )" + ratios);
    row("ratio and height", R"(,"style":{"height_mm":60,"aspect_ratio":"4:3"})",
        "style.aspect_ratio: there is a height_mm already.");
    row("alpha", R"(,"experiment":{"alpha":1.2})",
        "experiment.alpha: 1.2 is not allowed; expected a number from 0 to 1.");
    row("text", R"(,"experiment":{"alpha":"0.5"})",
        "experiment.alpha: \"0.5\" is not allowed; expected a number from 0 to 1.");
    row("fraction", R"(,"pinned":{"layers":1.5})",
        "pinned.layers: 1.5 is not allowed; expected a whole number from 1 to 64.");
    row("norm", R"(,"experiment":{"normalization":"batchnorm"})",
        "experiment.normalization: \"batchnorm\" is not allowed; expected one of none, layernorm, "
        "rmsnorm.");
    row("no object", R"(,"experiment":[])",
        "experiment: [] is not allowed; expected an object, { … }.");
    row("key after query", R"(,"view":{"query":3,"key":4})",
        "view.key: 4 is not allowed; expected a whole number from 1 to the query's.");
    row("query without key", R"(,"view":{"query":3})",
        "view.key: it is missing; expected a whole number from 1 to the query's.");
    row("range", R"(,"view":{"range_minimum":3,"range_maximum":3})",
        "view.range_maximum: 3 is not allowed; expected a number above range_minimum.");
    row("quantity", R"(,"view":{"quantity":"key_norm"})",
        "view.quantity: \"key_norm\" is not allowed; expected one of score, weight, rollout, "
        "contribution.");
    row("flag", R"(,"style":{"titles":1})",
        "style.titles: 1 is not allowed; expected true or false.");
    row("width", R"(,"style":{"width_mm":39.9})",
        "style.width_mm: 39.9 is not allowed; expected a number from 40 to 400.");
    row("dpi", R"(,"style":{"dpi":99.5})",
        "style.dpi: 99.5 is not allowed; expected a whole number from 72 to 1200.");
    row("axis", R"(,"sweep":{"axes":[{"parameter":"beta","values":[1]}]})",
        "sweep.axes[1].parameter: \"beta\" is not allowed; expected the name of a parameter.");
    row("axes", R"(,"sweep":{"axes":[3]})",
        "sweep.axes: [3] is not allowed; expected a list of objects, [ { … } ].");
    row("values", R"(,"sweep":{"axes":[{"parameter":"alpha","values":[0,2]}]})",
        "sweep.axes[1].values: [0,2] is not allowed; expected a list, each a number from 0 to 1.");
    row("value twice", R"(,"sweep":{"axes":[{"parameter":"alpha","values":[0.5,0.5]}]})",
        "sweep.axes[1].values: [0.5,0.5] is not allowed; expected each value once.");
    row("axis twice",
        R"(,"sweep":{"axes":[{"parameter":"alpha","values":[0,1]},{"parameter":"alpha","values":[0]}]})",
        "sweep.axes: alpha: a second list of values is not allowed; expected one.");
}

void TestRecipeText::refusals() {
    QFETCH(QByteArray, text);
    QFETCH(QString, reason);
    QCOMPARE(reason_of(text), reason);
}

void TestRecipeText::sizesAreBounded() {
    QCOMPARE(reason_of(by_hand("") + QByteArray(300'000, ' ')),
             "The recipe is too long: it has 300046 bytes; at most 262144 are allowed.");
    QCOMPARE(reason_of(QByteArray(100'000, '[')),
             "The recipe is nested too deeply; at most 8 levels are allowed.");
    const QString reason =
        reason_of(by_hand(",\"subject\":\"").chopped(1) + QByteArray(10'000, 'x') + "\"}");
    QVERIFY2(reason.size() < 200, qPrintable(reason));
}

QTEST_APPLESS_MAIN(TestRecipeText)
#include "tst_ui_recipe_text.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/composer_window.h"
#include "ui/composer/save_figure.h"
#include "ui/controls/push_button.h"
#include "ui/export/recipe_text.h"
#include "ui/laboratory.h"
#include "ui/paper.h"

#include <QApplication>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <algorithm>

using namespace recency;
using namespace recency::ui;

namespace {

/// Answers the dialogs as a person would: types names one after the other, the last time leaves,
/// and says whether files may be replaced.
class Person {
public:
    Person(const QStringList& names, bool replaces) : names_(names), replaces_(replaces) {
        QObject::connect(&timer_, &QTimer::timeout, &timer_, [this] { look(); });
        timer_.start(5);
    }

    QStringList questions;
    QStringList details;
    QString proposed;  // when a dialog was opened first

private:
    void look() {
        QWidget* dialog = QApplication::activeModalWidget();
        if (auto* box = qobject_cast<QMessageBox*>(dialog)) {
            questions << box->text();
            details << box->informativeText();
            QVERIFY(box->defaultButton() == box->button(QMessageBox::Cancel));
            press(*box);
        } else if (auto* files = qobject_cast<QFileDialog*>(dialog)) {
            answer(*files);
        }
    }
    void press(const QMessageBox& box) const {
        for (QAbstractButton* button : box.buttons()) {
            if ((box.buttonRole(button) == QMessageBox::AcceptRole) == replaces_) {
                return button->click();
            }
        }
    }
    void answer(QFileDialog& dialog) {
        auto* name = dialog.findChild<QLineEdit*>();
        if (proposed.isEmpty()) {
            proposed = name->text();
        }
        if (names_.isEmpty()) {
            return dialog.reject();
        }
        if (!name->hasFocus()) {  // the dialog takes a name that is typed into its field
            dialog.activateWindow();
            return name->setFocus();
        }
        name->selectAll();
        QTest::keyClicks(name, names_.takeFirst());
        QMetaObject::invokeMethod(&dialog, "accept");
    }

    QStringList names_;
    bool replaces_;
    QTimer timer_;
};

struct Composer {
    Composer() {
        Experiment experiment;
        experiment.parameters.sequence_length = 5;
        experiment.parameters.layers = 2;
        experiment.sequences = 200;
        laboratory.setExperiment(experiment);
        choose(FigureFormat::pdf);
        window.show();
    }

    void choose(FigureFormat format) {
        FigureChoices choices = window.choices();
        choices.subject = FigureSubject::heatmap;
        choices.format = format;
        window.setChoices(choices);
    }
    QPushButton* button(const QString& text) const {
        for (QPushButton* candidate : window.findChildren<QPushButton*>()) {
            if (candidate->text().remove(u'&').startsWith(text)) {
                return candidate;
            }
        }
        return nullptr;
    }
    bool complete() {
        return QTest::qWaitFor([this] {
            const QList<QLabel*> labels = window.findChildren<QLabel*>();
            return std::ranges::any_of(labels, [](const QLabel* label) {
                return label->text().endsWith(QStringLiteral("· 200 sequences"));
            });
        });
    }

    /// Where the dialog begins, as after an export there.
    bool begin_in(const QTemporaryDir& folder) {
        return complete() &&
               window.exportTo(folder.filePath(QStringLiteral("start.pdf"))).isEmpty();
    }

    Laboratory laboratory{paper(), 1};
    ComposerWindow window{laboratory, paper(), 1};
};

QByteArray read(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString& path) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write("old"), 3);
}

}  // namespace

class TestUiSaveFigure : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QApplication::setAttribute(Qt::AA_DontUseNativeDialogs); }
    void ending_is_added_once_data();
    void ending_is_added_once();
    void typed_name_gets_the_ending();
    void old_file_is_asked_about_also_when_the_ending_was_added();
    void refused_question_asks_for_another_name();
    void files_beside_it_are_asked_about_once();
    void next_file_is_proposed_beside_the_last();
};

void TestUiSaveFigure::ending_is_added_once_data() {
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("expected");
    QTest::newRow("without") << "/a/figure"
                             << "/a/figure.pdf";
    QTest::newRow("with") << "/a/figure.pdf"
                          << "/a/figure.pdf";
    QTest::newRow("capital") << "/a/figure.PDF"
                             << "/a/figure.PDF";
    QTest::newRow("another") << "/a/figure.svg"
                             << "/a/figure.svg.pdf";
    QTest::newRow("a dot") << "/a.b/alpha0.5"
                           << "/a.b/alpha0.5.pdf";
}

void TestUiSaveFigure::ending_is_added_once() {
    QFETCH(const QString, path);
    QFETCH(const QString, expected);
    QCOMPARE(path_with_ending(path, FigureFormat::pdf), expected);
}

void TestUiSaveFigure::typed_name_gets_the_ending() {
    Composer composer;
    const QTemporaryDir folder;
    QVERIFY(composer.begin_in(folder));
    const Person person({QStringLiteral("mine")}, false);
    composer.button(QStringLiteral("Export"))->click();
    QCOMPARE(person.proposed, QStringLiteral("start.pdf"));
    QCOMPARE(person.questions, QStringList());
    QVERIFY(std::holds_alternative<Recipe>(
        read_recipe_file(folder.filePath(QStringLiteral("mine.pdf")))));
}

void TestUiSaveFigure::old_file_is_asked_about_also_when_the_ending_was_added() {
    Composer composer;
    const QTemporaryDir folder;
    QVERIFY(composer.begin_in(folder));
    for (const char* name : {"one", "one.pdf"}) {
        write(folder.filePath(QStringLiteral("one.pdf")));
        const Person careful({QLatin1String(name)}, false);
        composer.button(QStringLiteral("Export"))->click();
        QCOMPARE(careful.questions, QStringList{QStringLiteral("one.pdf exists already.")});
        QVERIFY2(careful.details.constFirst().contains(folder.path()),
                 qPrintable(careful.details.constFirst()));
        QCOMPARE(read(folder.filePath(QStringLiteral("one.pdf"))), QByteArray("old"));
    }
    const Person sure({QStringLiteral("one")}, true);
    composer.button(QStringLiteral("Export"))->click();
    QCOMPARE(sure.questions.size(), 1);
    QVERIFY(read(folder.filePath(QStringLiteral("one.pdf"))).startsWith("%PDF"));
}

void TestUiSaveFigure::refused_question_asks_for_another_name() {
    Composer composer;
    const QTemporaryDir folder;
    QVERIFY(composer.begin_in(folder));
    write(folder.filePath(QStringLiteral("one.pdf")));
    const Person person({QStringLiteral("one.pdf"), QStringLiteral("two.pdf")}, false);
    composer.button(QStringLiteral("Export"))->click();
    QCOMPARE(person.questions, QStringList{QStringLiteral("one.pdf exists already.")});
    QCOMPARE(read(folder.filePath(QStringLiteral("one.pdf"))), QByteArray("old"));
    QVERIFY(read(folder.filePath(QStringLiteral("two.pdf"))).startsWith("%PDF"));
}

void TestUiSaveFigure::files_beside_it_are_asked_about_once() {
    Composer composer;
    const QTemporaryDir folder;
    QVERIFY(composer.begin_in(folder));
    composer.choose(FigureFormat::python);
    const QString script = folder.filePath(QStringLiteral("plot.py"));
    const QString table = folder.filePath(QStringLiteral("plot.csv"));
    write(table);
    {
        const Person careful({QStringLiteral("plot.py")}, false);
        composer.button(QStringLiteral("Export"))->click();
        QCOMPARE(careful.questions, QStringList{QStringLiteral("plot.csv exists already.")});
        QVERIFY2(careful.details.constFirst().contains(
                     QLatin1String("plot.py is written together with the files that it reads")),
                 qPrintable(careful.details.constFirst()));
    }
    QCOMPARE(read(table), QByteArray("old"));
    QVERIFY(!QFile::exists(script));

    write(script);
    const Person sure({QStringLiteral("plot")}, true);
    composer.button(QStringLiteral("Export"))->click();
    QCOMPARE(sure.questions, QStringList{QStringLiteral("plot.csv, plot.py exist already.")});
    QVERIFY(read(table).size() > 3);
    QVERIFY(read(script).size() > 3);
}

void TestUiSaveFigure::next_file_is_proposed_beside_the_last() {
    Composer composer;
    const QTemporaryDir folder;
    QVERIFY(composer.begin_in(folder));
    QCOMPARE(composer.window.exportTo(folder.filePath(QStringLiteral("v1.2.pdf"))), QString());
    composer.choose(FigureFormat::svg);
    QVERIFY(composer.complete());
    const Person person({QStringLiteral("next")}, false);
    composer.button(QStringLiteral("Export"))->click();
    QCOMPARE(person.proposed, QStringLiteral("v1.2.svg"));
    QVERIFY(QFile::exists(folder.filePath(QStringLiteral("next.svg"))));
}

QTEST_MAIN(TestUiSaveFigure)
#include "tst_ui_save_figure.moc"

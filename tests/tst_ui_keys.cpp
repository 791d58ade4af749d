// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/parameter_table.h"
#include "tests/support/heatmap_bench.h"
#include "ui/controls/number_field.h"
#include "ui/controls/value_slider.h"
#include "ui/help/help.h"
#include "ui/help/key_table.h"
#include "ui/help/shortcuts.h"
#include "ui/help/text_page.h"
#include "ui/laboratory.h"
#include "ui/main_window.h"
#include "ui/paper.h"
#include "ui/plots/layer_strip.h"

#include <QAction>
#include <QMenu>
#include <QMenuBar>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace recency;
using namespace recency::ui;

namespace {

/// A menu bar with a submenu, and an action that stands beside it.
struct MadeUpActions {
    MadeUpActions() {
        QMenu* view = bar.addMenu(QStringLiteral("&View"));
        view->addAction(QStringLiteral("&Next layer"), QKeySequence(QStringLiteral("Alt+Right")));
        view->addAction(QStringLiteral("without a key"));
        QMenu* look = view->addMenu(QStringLiteral("&Appearance"));
        look->addAction(QStringLiteral("&Dark"), QKeySequence(QStringLiteral("Ctrl+D")));
        bar.addMenu(QStringLiteral("&Empty"))->addAction(QStringLiteral("nothing"));
        export_->setShortcuts({QKeySequence(Qt::Key_F9), QKeySequence(QStringLiteral("Ctrl+E"))});
    }
    QList<QAction*> all() const { return bar.actions() << export_; }

    QMenuBar bar;
    QAction* export_ = new QAction(QStringLiteral("&Export figure…"), &bar);
};

/// The window with all of its menus.
struct Program {
    const QMenuBar& menus() const { return *window.findChild<QMenuBar*>(); }

    QTemporaryDir folder;
    Laboratory laboratory{paper(), 1};
    SettingsStore store{folder.filePath(QStringLiteral("settings.json"))};
    MainWindow window{laboratory, paper(), store};
};

QString text_of(const ShortcutsDialog& dialog) {
    return dialog.page()->toPlainText();
}

/// All the actions of a menu bar that have a shortcut.
void collect(const QList<QAction*>& actions, QList<QAction*>& found) {
    for (QAction* action : actions) {
        if (action->menu() != nullptr) {
            collect(action->menu()->actions(), found);
        } else if (!action->shortcut().isEmpty()) {
            found << action;
        }
    }
}

/// The keys of a group of keys_of_widgets.
QStringList keys_of(const QString& title) {
    QStringList keys;
    for (const KeyGroup& group : keys_of_widgets()) {
        for (const KeyRow& row : group.rows) {
            if (group.title == title) {
                keys << row.keys;
            }
        }
    }
    return keys;
}

}  // namespace

class TestKeys : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void groups_are_menus();
    void changed_shortcuts_are_listed_as_they_are();
    void the_window_lists_all_of_its_shortcuts();
    void the_dialog_shows_actions_and_widgets();
    void everything_is_seen_at_once();
    void the_dialog_follows_the_theme();
    void escape_closes_the_dialog();
    void listed_keys_of_sliders_are_true();
    void listed_keys_of_fields_are_true();
    void listed_keys_of_the_heatmap_are_true();
    void listed_keys_of_the_layers_are_true();
};

void TestKeys::groups_are_menus() {
    const MadeUpActions actions;
    const std::vector<KeyGroup> groups = keys_of_actions(actions.all());
    QCOMPARE(groups.size(), std::size_t{2});
    QCOMPARE(groups[0].title, QStringLiteral("View"));
    const std::vector<KeyRow> view = {{"Alt+Right", "Next layer"}, {"Ctrl+D", "Appearance: Dark"}};
    QVERIFY(groups[0].rows == view);
    const std::vector<KeyRow> others = {{"F9 or Ctrl+E", "Export figure"}};
    QVERIFY(groups[1].rows == others);
}

void TestKeys::changed_shortcuts_are_listed_as_they_are() {
    const MadeUpActions actions;
    actions.export_->setShortcut(QKeySequence(Qt::Key_F8));
    QCOMPARE(keys_of_actions(actions.all()).back().rows.front().keys, QStringLiteral("F8"));
    actions.export_->setShortcut({});
    QCOMPARE(keys_of_actions(actions.all()).size(), std::size_t{1});
}

void TestKeys::the_window_lists_all_of_its_shortcuts() {
    const Program program;
    const QList<QAction*> actions = program.menus().actions();
    QList<QAction*> expected;
    collect(actions, expected);
    QVERIFY(expected.size() >= 9);
    const ShortcutsDialog dialog(actions);
    const QStringList lines = text_of(dialog).split(u'\n');
    for (const QAction* action : std::as_const(expected)) {
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        const qsizetype at = lines.indexOf(keys);
        QVERIFY2(at >= 0, qPrintable(keys));
        QVERIFY2(lines[at + 1].endsWith(QString(action->text()).remove(u'&').remove(u'…')),
                 qPrintable(lines[at + 1]));
    }
}

void TestKeys::the_dialog_shows_actions_and_widgets() {
    const MadeUpActions actions;
    const ShortcutsDialog dialog(actions.all());
    QStringList expected;
    for (const auto& groups : {keys_of_actions(actions.all()), keys_of_widgets()}) {
        for (const KeyGroup& group : groups) {
            expected << group.title;
            for (const KeyRow& row : group.rows) {
                expected << row.keys << row.effect;
            }
        }
    }
    QStringList shown = text_of(dialog).split(u'\n');
    shown.removeAll(QString());
    QCOMPARE(shown, expected);
}

/// In the smallest window, with the menus' keys beside those of the widgets.
void TestKeys::everything_is_seen_at_once() {
    const Program program;
    const QList<QAction*> actions = program.menus().actions();
    ShortcutsDialog dialog(actions);
    QVERIFY(dialog.width() <= 1120 && dialog.height() <= 700);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    QCOMPARE(dialog.page()->verticalScrollBar()->maximum(), 0);
    QCOMPARE(dialog.page()->horizontalScrollBar()->maximum(), 0);
}

void TestKeys::the_dialog_follows_the_theme() {
    const MadeUpActions actions;
    ShortcutsDialog dialog(actions.all());
    for (const Appearance appearance : {Appearance::dark, Appearance::light}) {
        dialog.setTheme(Theme::of(appearance));
        QCOMPARE(dialog.page()->palette().color(QPalette::Base), Theme::of(appearance).paper);
        QTextCursor cursor = dialog.page()->document()->find(QStringLiteral("Alt+Right"));
        QCOMPARE(cursor.charFormat().foreground().color(), Theme::of(appearance).ink2);
        cursor = dialog.page()->document()->find(QStringLiteral("Next layer"));
        QCOMPARE(cursor.charFormat().foreground().color(), Theme::of(appearance).ink);
    }
}

void TestKeys::escape_closes_the_dialog() {
    const MadeUpActions actions;
    QWidget window;
    window.show();
    Help help(window);
    help.showShortcuts(actions.all());
    help.showShortcuts(actions.all());  // takes the place of the first
    QCOMPARE(window.findChildren<ShortcutsDialog*>().size(), 1);
    auto* dialog = window.findChild<ShortcutsDialog*>();
    QVERIFY(dialog->isVisible());
    QTest::keyClick(dialog->page(), Qt::Key_Escape);
    QVERIFY(!dialog->isVisible());
}

void TestKeys::listed_keys_of_sliders_are_true() {
    QCOMPARE(keys_of("Sliders"), (QStringList{"← →", "Page Down, Page Up", "with Shift",
                                              "Home, End", "double-click on the name"}));
    ValueSlider slider(parameter_info(ParameterId::alpha));
    slider.setNumber(0.5);
    const auto after = [&slider](Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(&slider, key, modifiers);
        return slider.number();
    };
    QCOMPARE(after(Qt::Key_Right), 0.51);
    QCOMPARE(after(Qt::Key_Left), 0.5);
    QCOMPARE(after(Qt::Key_PageUp), 0.6);
    QCOMPARE(after(Qt::Key_PageDown), 0.5);
    QCOMPARE(after(Qt::Key_Right, Qt::ShiftModifier), 0.501);
    QCOMPARE(after(Qt::Key_Home), 0.0);
    QCOMPARE(after(Qt::Key_End), 1.0);
}

void TestKeys::listed_keys_of_fields_are_true() {
    QCOMPARE(keys_of("Number fields"), (QStringList{"Enter", "Esc", "↑ ↓, Page Up, Page Down"}));
    NumberField field(parameter_info(ParameterId::alpha));
    field.setNumber(0.5);
    QSignalSpy edited(&field, &NumberField::numberEdited);
    field.selectAll();
    QTest::keyClicks(&field, QStringLiteral("0.7"));
    QTest::keyClick(&field, Qt::Key_Escape);
    QCOMPARE(field.text(), QStringLiteral("0.50"));
    QTest::keyClick(&field, Qt::Key_Up);
    QCOMPARE(edited.takeLast().front().toDouble(), 0.51);
    field.selectAll();
    QTest::keyClicks(&field, QStringLiteral("0.7"));
    QTest::keyClick(&field, Qt::Key_Enter);
    QCOMPARE(edited.takeLast().front().toDouble(), 0.7);
}

void TestKeys::listed_keys_of_the_heatmap_are_true() {
    QCOMPARE(keys_of("Heatmap"), (QStringList{"← → ↑ ↓", "Enter or click", "Esc"}));
    Bench bench(5);
    QTest::keyClick(&bench.view, Qt::Key_Right);  // shows where one is
    QTest::keyClick(&bench.view, Qt::Key_Right);
    QTest::keyClick(&bench.view, Qt::Key_Up);
    QCOMPARE(bench.scene.view.hovered, std::optional(Cell{3, 1}));
    QTest::keyClick(&bench.view, Qt::Key_Return);
    QCOMPARE(bench.scene.view.locked, std::optional(Cell{3, 1}));
    QTest::keyClick(&bench.view, Qt::Key_Escape);
    QVERIFY(!bench.scene.view.locked);
}

void TestKeys::listed_keys_of_the_layers_are_true() {
    QCOMPARE(keys_of("Layers"), (QStringList{"← →", "Home, End"}));
    LayerStrip strip;
    strip.resize(600, 100);
    Scene scene = scene_of(5);
    strip.setScene(scene);
    QSignalSpy chosen(&strip, &LayerStrip::layerChosen);
    const std::vector<std::pair<Qt::Key, int>> keys = {
        {Qt::Key_Right, 1}, {Qt::Key_Left, 0}, {Qt::Key_End, 1}, {Qt::Key_Home, 0}};
    for (const auto& [key, layer] : keys) {
        QTest::keyClick(&strip, key);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.takeFirst().front().toInt(), layer);
        scene.view.layer = layer;
        strip.setScene(scene);
    }
}

QTEST_MAIN(TestKeys)
#include "tst_ui_keys.moc"

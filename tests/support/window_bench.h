// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parameter_table.h"
#include "ui/controls/control_panel.h"
#include "ui/controls/number_field.h"
#include "ui/controls/parameter_row.h"
#include "ui/controls/value_slider.h"
#include "ui/laboratory.h"
#include "ui/main_window.h"
#include "ui/paper.h"

#include <QAction>
#include <QLabel>
#include <QStyleOptionSlider>
#include <QTest>

#include <algorithm>

namespace recency::ui {

/// A window with a small sample, as a person has it before them.
class Bench {
public:
    explicit Bench(const QString& settings_path)
        : laboratory(paper(), 2), store(settings_path), window(laboratory, paper(), store) {
        window.restore();
        window.resize(1280, 800);
        window.show();
    }

    bool ready() { return QTest::qWaitForWindowExposed(&window) && drawn(); }
    bool drawn() {
        return QTest::qWaitFor([this] {
            return laboratory.scene().estimate != nullptr &&
                   laboratory.scene().estimate->parameters() == laboratory.experiment().parameters;
        });
    }
    template <typename Part>
    Part* in_row(ParameterId id) {
        return window.findChild<ControlPanel*>()->row(id)->findChild<Part*>();
    }
    const Parameters& parameters() const { return laboratory.experiment().parameters; }
    QAction* action(const QString& text) {
        for (QAction* candidate : window.findChildren<QAction*>()) {
            if (candidate->text().remove('&') == text) {
                return candidate;
            }
        }
        return nullptr;
    }

    Laboratory laboratory;
    SettingsStore store;
    MainWindow window;
};

inline QPoint handle_centre(const ValueSlider& slider) {
    QStyleOptionSlider option;
    option.initFrom(&slider);
    option.orientation = Qt::Horizontal;
    option.minimum = slider.minimum();
    option.maximum = slider.maximum();
    option.sliderPosition = slider.sliderPosition();
    option.sliderValue = slider.value();
    return slider.style()
        ->subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderHandle, &slider)
        .center();
}

inline void type(NumberField* field, const QString& text) {
    QTest::mouseDClick(field, Qt::LeftButton);
    field->selectAll();
    QTest::keyClicks(field, text);
    QTest::keyClick(field, Qt::Key_Return);
}

inline bool shows_text(const QWidget& window, const QString& text) {
    const QList<QLabel*> labels = window.findChildren<QLabel*>();
    return std::any_of(labels.begin(), labels.end(), [&text](const QLabel* label) {
        return label->isVisible() && label->text().contains(text);
    });
}

}  // namespace recency::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/controls/choice_box.h"
#include "ui/controls/number_field.h"
#include "ui/plots/qcp.h"
#include "ui/sweep/range_fields.h"
#include "ui/sweep/sweep_plot.h"
#include "ui/sweep/sweep_progress.h"
#include "ui/sweep/sweep_window.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

namespace recency::ui {

/// The window as a person has it before them, with few sequences.
class SweepBench {
public:
    explicit SweepBench(const Experiment& base = {}, const QString& sequences = "4000")
        : window(2, base), chosen(&window, &SweepWindow::experimentChosen) {
        type(field("Sequences at each point"), sequences);
        window.resize(1180, 760);
        window.show();
    }

    bool finished() {
        return QTest::qWaitFor([this] { return is_finished(); }, 60'000);
    }
    /// Has everything that was asked for been drawn?
    bool is_finished() const {
        const auto& picture = plot().picture();
        const auto is_complete = [&](const std::shared_ptr<const Estimate>& estimate) {
            return estimate != nullptr &&
                   estimate->sequences() == picture->results.sweep.base.sequences;
        };
        return picture && std::ranges::all_of(picture->results.estimates, is_complete) &&
               progress().startsWith(QString("%1 points").arg(picture->results.values().size())) &&
               progress().endsWith("in all");
    }
    QString progress() const { return window.findChild<SweepProgress*>()->text(); }
    SweepPlot& plot() const { return *window.findChild<SweepPlot*>(); }
    QString range_message() const { return window.findChild<RangeFields*>()->message(); }

    NumberField* field(const QString& name) const {
        for (NumberField* candidate : window.findChildren<NumberField*>()) {
            if (candidate->accessibleName() == name) {
                return candidate;
            }
        }
        return nullptr;
    }
    static void type(NumberField* field, const QString& text) {
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, text);
        QTest::keyClick(field, Qt::Key_Return);
    }
    /// Types the whole range; every step on the way must be a range.
    void sweep(const QString& first, const QString& last, const QString& points) const {
        type(field("From"), first);
        type(field("To"), last);
        type(field("Points"), points);
    }
    /// By the arrow keys, through all that stand before the entry with these first letters.
    void choose(const QString& box, const QString& entry) const {
        for (ChoiceBox* candidate : window.findChildren<ChoiceBox*>()) {
            if (candidate->accessibleName() == box) {
                const int index = candidate->findText(entry, Qt::MatchStartsWith);
                candidate->setFocus();
                QTest::keyClick(candidate, Qt::Key_Home);
                for (int step = 0; step < index; ++step) {
                    QTest::keyClick(candidate, Qt::Key_Down);
                }
                QCOMPARE(candidate->currentIndex(), index);
                return;
            }
        }
        QFAIL("no such box");
    }
    void choose_parameter(const QString& name) const { choose("Parameter that varies", name); }
    void choose_quantity(const QString& name) const { choose("Quantity that is shown", name); }

    /// Of the parameter, as drawn; empty before there is a picture.
    std::vector<double> values() const {
        const auto& picture = plot().picture();
        return picture ? picture->results.values() : std::vector<double>{};
    }
    std::optional<Statistic> number(double value, int layer) const {
        const SweepPicture& picture = *plot().picture();
        const std::vector<double>& values = picture.results.values();
        const auto point = std::ranges::find(values, value) - values.begin();
        return value_at(picture, static_cast<std::size_t>(point), layer).statistic;
    }
    /// Where the drawn line of a layer (from 1) has its point, in pixels of the canvas.
    QPoint place(std::size_t point, int layer) const {
        QCustomPlot* canvas = plot().canvas();
        canvas->replot(QCustomPlot::rpImmediateRefresh);
        for (int index = 0; index < canvas->graphCount(); ++index) {
            const QCPGraph* graph = canvas->graph(index);
            if (graph->name() == QString("layer %1").arg(layer)) {
                const auto data = graph->data()->at(static_cast<int>(point));
                return graph->coordsToPixels(data->key, data->value).toPoint();
            }
        }
        return {};
    }

    SweepWindow window;
    QSignalSpy chosen;
};

}  // namespace recency::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/curve_data.h"
#include "ui/plots/curve_key_plot.h"

class QCPItemStraightLine;

namespace recency::ui {

/// "Why": the factors of the scores along a row, relative to key 1 on a logarithmic axis. The norm
/// falls in the colour of early keys, the cosine rises in that of recent keys; their product is
/// ink, or a pale band under the cosine where the norm has been divided out.
class WhyPlot final : public KeyPlot {
    Q_OBJECT

public:
    explicit WhyPlot(QWidget* parent = nullptr);

protected:
    void show_scene() override;
    void colour() override;
    void arrange() override;
    int key_count() const override { return static_cast<int>(factors_.keys.size()); }

private:
    struct Sentence {
        QString long_form;
        QString short_form;
    };

    bool norm_is_divided_out() const;
    bool norm_is_taken_away() const;
    Sentence mechanism() const;
    QString missing() const;
    void show_curves();
    void show_band(bool shown);
    void show_reference();
    void show_range();
    void show_plain_range();
    void show_names();
    void describe();
    void arrange_discs();

    KeyFactors factors_;
    bool epsilon_counts_ = false;  // the norms are not quite equal after all
    SteadyRange steady_logarithm_;
    SteadyRange steady_plain_;
    QCPItemStraightLine* reference_;
    QCPGraph* score_band_;
    QCPGraph* norm_;
    QCPGraph* score_;
    QCPGraph* cosine_;
};

}  // namespace recency::ui

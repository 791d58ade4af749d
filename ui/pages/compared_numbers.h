// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/scene.h"

#include <QString>

#include <optional>
#include <vector>

namespace recency::ui {

/// One number of the chosen layer in both runs.
struct ComparedNumber {
    enum class MoreIs { recent, early, neither };  // what a larger number says of the bias
    QString name;
    std::optional<Statistic> a;
    std::optional<Statistic> b;
    int decimals = 3;
    bool is_signed = false;  // with its sign also where it is no difference
    MoreIs more_is = MoreIs::neither;

    /// B - A with its standard error; empty where one of the two does not exist.
    std::optional<Statistic> change(bool shared_numbers) const;
    /// What such a change does to the bias: neither where it is noise (less than two standard
    /// errors, or an unknown one, as from a single sequence), or where the number says nothing.
    MoreIs direction(const Statistic& change) const;
};

/// Recency probability, advantage, mean cosine, and the weight of the key in focus (else key 1) in
/// the scene's row. The scene has an estimate and a run A.
std::vector<ComparedNumber> compared_numbers(const Scene& scene);

}  // namespace recency::ui

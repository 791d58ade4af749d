// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/estimate.h"

#include <cmath>

namespace recency::test {

/// An estimate with chosen numbers, for tests of what is drawn from it.
class InventedEstimate {
public:
    /// No layer has any number yet; all means are 0.
    InventedEstimate(const Parameters& parameters, std::uint64_t sequences)
        : estimate_(parameters, 1, QuantitySet::all()), count_(static_cast<double>(sequences)) {
        estimate_.add_sequences(sequences);
    }

    void set_scalar(Quantity quantity, int layer, double mean, double deviation = 0.0) {
        set(layer, estimate_.layout().at(quantity), mean, deviation);
    }
    void set_norm(int layer, int key, double mean, double deviation = 0.0) {
        set(layer, estimate_.layout().at(Quantity::key_norm) + key, mean, deviation);
    }
    void set_cell(Quantity quantity, int layer, int query, int key, double mean,
                  double deviation = 0.0) {
        set(layer, estimate_.layout().at(quantity) + estimate_.layout().cell(query, key), mean,
            deviation);
    }
    void limit_layers(int layers) { estimate_.limit_layers(layers); }

    const Estimate& get() const { return estimate_; }

private:
    void set(int layer, int entry, double mean, double deviation) {
        const double scatter = (count_ - 1) * deviation * deviation;
        estimate_.layer_moments(layer).set(entry, {count_ * mean, count_ * mean * mean + scatter});
    }

    Estimate estimate_;
    double count_;
};

}  // namespace recency::test

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel_timing.h"

#include "core/pace.h"
#include "core/random_streams.h"
#include "core/simulation.h"
#include "core/simulation_plan.h"
#include "core/workspace_memory.h"

#include <algorithm>
#include <chrono>
#include <functional>
#include <vector>

namespace recency {

namespace {

using Clock = std::chrono::steady_clock;
using Seconds = std::chrono::duration<double>;

constexpr int runs = 3;  // at least, of which the median counts: others use the machine too

double median(std::vector<double> values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

/// Groups of sequences that are drawn and walked, one after the other.
class Groups {
public:
    Groups(const Parameters& parameters, QuantitySet quantities, const kernel::Kernel& kernel)
        : estimate_(parameters, 1, quantities),
          plan_(parameters, estimate_.layout()),
          memory_(estimate_.layout()),
          kernel_(kernel),
          size_(estimate_.layout().arrangement == Arrangement::side_by_side ? kernel::lane_count
                                                                            : kernel::kept_count) {}

    /// Sequences that are walked.
    int size() const { return size_; }

    void draw() { kernel_.draw(plan_.input(), streams_, memory_.workspace()); }
    void walk() {
        kernel_.walk(plan_.layers(), memory_.workspace(), size_, estimate_.layer_moments(0));
    }

private:
    Estimate estimate_;
    SimulationPlan plan_;
    WorkspaceMemory memory_;
    const kernel::Kernel& kernel_;
    const int size_;
    kernel::RandomStreams streams_ = random_streams(1, 0);
};

struct GroupTimes {
    double draw;
    double walk;
};

/// Of one sequence, the mean over as many groups as fit into the time.
GroupTimes time_groups(Groups& groups, Seconds budget) {
    const Clock::time_point begin = Clock::now();
    Seconds drawing{0.0};
    Seconds walking{0.0};
    int count = 0;
    do {
        const Clock::time_point start = Clock::now();
        groups.draw();
        const Clock::time_point drawn = Clock::now();
        groups.walk();
        drawing += drawn - start;
        walking += Clock::now() - drawn;
        ++count;
    } while (Clock::now() - begin < budget);
    return {drawing.count() / (count * kernel::lane_count),
            walking.count() / (count * groups.size())};
}

/// Scores of all layers, and the mixing after all but the last (its result would not be seen).
double count_multiply_adds(const Parameters& parameters) {
    const int columns = std::min(parameters.sequence_length, parameters.dimension - 1);
    double scores = 0.0;
    double mixing = 0.0;
    for (int query = 0; query < parameters.sequence_length; ++query) {
        for (int key = 0; key <= query; ++key) {
            scores += std::min(key + 1, columns);
            mixing += key < columns ? query - key + 1 : 0;
        }
    }
    return parameters.layers * scores + (parameters.layers - 1) * mixing;
}

}  // namespace

KernelTimes time_kernel(const Parameters& parameters, QuantitySet quantities,
                        const kernel::Kernel& kernel, double seconds) {
    Groups bare(parameters, {}, kernel);
    Groups whole(parameters, quantities, kernel);
    const Seconds budget(seconds / (2 * runs));
    std::vector<double> sampling;
    std::vector<double> layers;
    std::vector<double> measured;
    for (int run = 0; run < runs; ++run) {
        const GroupTimes without = time_groups(bare, budget);
        const GroupTimes with = time_groups(whole, budget);
        sampling.push_back(without.draw);
        layers.push_back(without.walk);
        measured.push_back(with.walk);
    }
    return {median(sampling), median(layers), median(measured), count_multiply_adds(parameters)};
}

double time_eigen_product(int size, const kernel::Kernel& kernel, double seconds) {
    const auto entries = static_cast<std::size_t>(size) * static_cast<std::size_t>(size);
    const std::vector<float> a(entries, 0.5F);
    const std::vector<float> b(entries, 0.25F);
    std::vector<float> c(entries);
    std::vector<double> times;
    for (int run = 0; run < runs; ++run) {
        const Clock::time_point begin = Clock::now();
        int count = 0;
        Seconds taken{0.0};
        do {
            kernel.multiply_by_eigen(size, a.data(), b.data(), c.data());
            ++count;
            taken = Clock::now() - begin;
        } while (taken < Seconds(seconds / runs));
        times.push_back(taken.count() / count);
    }
    return median(times);
}

double sequences_per_second(const Parameters& parameters, QuantitySet quantities, int threads,
                            const kernel::Kernel& kernel, double seconds) {
    WorkerPool pool(threads);
    Simulation simulation(parameters, 1, quantities, pool, kernel);
    const std::atomic<bool> never{false};
    const Seconds step(seconds / (2 * runs));
    Pace pace(simulation.block_size(), static_cast<std::uint64_t>(threads), step);
    std::vector<double> rates;
    std::uint64_t done = 0;
    const Clock::time_point begin = Clock::now();
    // The first steps find out how long a step is.
    while (rates.size() < runs || Clock::now() - begin < Seconds(seconds)) {
        const Clock::time_point start = Clock::now();
        const std::uint64_t count = pace.sequences();
        done += count;
        simulation.advance_to(done, never);
        const Seconds taken = Clock::now() - start;
        pace.learn(taken);
        if (taken > 0.5 * step || rates.size() < runs) {
            rates.push_back(static_cast<double>(count) / taken.count());
        }
    }
    return median(rates);
}

}  // namespace recency

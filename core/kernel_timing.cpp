// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel_timing.h"

#include "core/pace.h"
#include "core/random_streams.h"
#include "core/simulation.h"
#include "core/simulation_plan.h"
#include "core/workspace_memory.h"

#include <algorithm>
#include <chrono>
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
    Groups(const Parameters& parameters, QuantitySet quantities, const kernel::Kernel& kernel,
           const std::atomic<bool>& cancelled)
        : estimate_(parameters, 1, quantities),
          plan_(parameters, estimate_.layout()),
          memory_(estimate_.layout()),
          kernel_(kernel),
          size_(static_cast<int>(std::min<std::uint64_t>(
              Simulation::block_size_for(parameters.sequence_length), kernel::lane_count))),
          input_(plan_.input()),
          layers_(plan_.layers()) {
        input_.cancelled = &cancelled;
        layers_.cancelled = &cancelled;
    }

    /// Sequences of a group that are used; as many as in a simulation.
    int size() const { return size_; }

    void draw() { kernel_.draw(input_, streams_, memory_.workspace()); }
    void walk() { kernel_.walk(layers_, memory_.workspace(), size_, estimate_.layer_moments(0)); }

private:
    Estimate estimate_;
    SimulationPlan plan_;
    WorkspaceMemory memory_;
    const kernel::Kernel& kernel_;
    const int size_;
    kernel::InputPlan input_;
    kernel::LayerPlan layers_;
    kernel::RandomStreams streams_ = random_streams(1, 0);
};

struct GroupTimes {
    double draw;
    double walk;
};

/// Of one sequence, the mean over as many groups as fit into the time.
GroupTimes time_groups(Groups& groups, Seconds budget, const std::atomic<bool>& cancelled) {
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
    } while (Clock::now() - begin < budget && !cancelled);
    const double sequences = count * groups.size();
    return {drawing.count() / sequences, walking.count() / sequences};
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
                        const kernel::Kernel& kernel, double seconds,
                        const std::atomic<bool>& cancelled) {
    Groups bare(parameters, {}, kernel, cancelled);
    Groups whole(parameters, quantities, kernel, cancelled);
    const Seconds budget(seconds / (2 * runs));
    std::vector<double> sampling;
    std::vector<double> layers;
    std::vector<double> measured;
    for (int run = 0; run < runs; ++run) {
        const GroupTimes without = time_groups(bare, budget, cancelled);
        const GroupTimes with = time_groups(whole, budget, cancelled);
        sampling.push_back(without.draw);
        layers.push_back(without.walk);
        measured.push_back(with.walk);
    }
    return {median(sampling), median(layers), median(measured), count_multiply_adds(parameters)};
}

double time_eigen_product(int size, const kernel::Kernel& kernel, double seconds,
                          const std::atomic<bool>& cancelled) {
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
        } while (taken < Seconds(seconds / runs) && !cancelled);
        times.push_back(taken.count() / count);
    }
    return median(times);
}

double sequences_per_second(const Parameters& parameters, QuantitySet quantities, int threads,
                            const kernel::Kernel& kernel, double seconds,
                            const std::atomic<bool>& cancelled) {
    WorkerPool pool(threads);
    Simulation simulation(parameters, 1, quantities, pool, kernel);
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
        if (simulation.advance_to(done, cancelled) == Outcome::cancelled) {
            return 0.0;
        }
        const Seconds taken = Clock::now() - start;
        pace.learn(taken);
        if (taken > 0.5 * step || rates.size() < runs) {
            rates.push_back(static_cast<double>(count) / taken.count());
        }
    }
    return median(rates);
}

}  // namespace recency

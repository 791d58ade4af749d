// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sweep_progress.h"

#include "core/pace.h"

namespace recency::app {

SweepProgress::SweepProgress(std::ostream& terminal, bool visible,
                             const std::vector<Experiment>& points, std::size_t first)
    : line_(terminal, visible), work_before_{0.0} {
    for (const Experiment& point : points) {
        const double work = SequenceRate::work_of(point.parameters);
        work_of_sequence_.push_back(work);
        work_before_.push_back(work_before_.back() + work * static_cast<double>(point.sequences));
    }
    begun_with_ = work_before_.at(first);
}

void SweepProgress::show(std::size_t point, const std::string& words, std::uint64_t done) {
    if (line_.is_due()) {
        line_.show(
            sweep_progress_text(point, work_of_sequence_.size(), words, seconds_left(point, done)));
    }
}

std::optional<double> SweepProgress::seconds_left(std::size_t point, std::uint64_t done) const {
    const std::chrono::duration<double> elapsed = Clock::now() - begin_;
    const double reached =
        work_before_.at(point) + work_of_sequence_.at(point) * static_cast<double>(done);
    const double done_here = reached - begun_with_;
    if (done_here <= 0.0) {
        return std::nullopt;
    }
    return elapsed.count() * (work_before_.back() - reached) / done_here;
}

std::string sweep_progress_text(std::size_t point, std::size_t points, const std::string& words,
                                std::optional<double> seconds_left) {
    const std::string text =
        "point " + std::to_string(point + 1) + " of " + std::to_string(points) + ", " + words;
    return seconds_left ? text + " · " + duration_text(*seconds_left) + " left" : text;
}

}  // namespace recency::app

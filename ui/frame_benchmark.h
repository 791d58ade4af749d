// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>

#include <cstdint>
#include <functional>
#include <vector>

namespace recency::ui {

/// One step of a slider, until the picture of the new numbers was painted.
struct Frame {
    double milliseconds = 0.0;
    std::uint64_t sequences = 0;  // in that picture
};

struct FrameBenchmark {
    QSize size;                               // of the window
    double first_picture_milliseconds = 0.0;  // from making the window
    std::vector<Frame> frames;
};

/// Moves the slider of alpha by its arrow keys, at the defaults, in a window of this size. Needs a
/// QApplication, but no display. Throws std::runtime_error if a picture never comes. `keep_going`
/// is asked between steps; false ends it (with what is there).
FrameBenchmark run_frame_benchmark(int threads, int steps, QSize size,
                                   const std::function<bool()>& keep_going);

}  // namespace recency::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace_memory.h"

#include <new>

namespace recency {

namespace {

constexpr std::size_t vector_bytes = sizeof(float) * kernel::lane_count;
constexpr std::align_val_t alignment{64};

/// Hands out consecutive pieces of one block of memory.
class Cutter {
public:
    explicit Cutter(std::byte* begin) : next_(begin) {}

    template <typename Number>
    Number* cut(std::size_t vectors) {
        Number* const piece = reinterpret_cast<Number*>(next_);
        next_ += vectors * vector_bytes;
        return piece;
    }

private:
    std::byte* next_;
};

}  // namespace

WorkspaceMemory::WorkspaceMemory(int tokens, QuantitySet quantities) {
    const auto rows = static_cast<std::size_t>(tokens);
    const auto cells = static_cast<std::size_t>(triangle_size(tokens));
    const bool rollout = quantities.contains(Quantity::rollout);
    const bool contribution = quantities.contains(Quantity::contribution);
    const std::size_t triangles = 3 + (rollout ? 1U : 0U) + (contribution ? 1U : 0U);
    const std::size_t vectors = triangles * cells + 7 * rows + 1;
    memory_.reset(static_cast<std::byte*>(::operator new(vectors* vector_bytes, alignment)));

    Cutter cutter(memory_.get());
    workspace_.rest = cutter.cut<float>(cells);
    workspace_.gram = cutter.cut<float>(cells);
    workspace_.weight = cutter.cut<float>(cells);
    workspace_.rollout = rollout ? cutter.cut<float>(cells) : nullptr;
    workspace_.contribution = contribution ? cutter.cut<float>(cells) : nullptr;
    workspace_.u = cutter.cut<float>(rows);
    workspace_.rows = cutter.cut<float>(4 * rows);
    workspace_.kinds = cutter.cut<std::int32_t>(2 * rows);
    workspace_.leading = cutter.cut<std::int32_t>(1);
}

void WorkspaceMemory::Free::operator()(std::byte* memory) const {
    ::operator delete(memory, alignment);
}

}  // namespace recency

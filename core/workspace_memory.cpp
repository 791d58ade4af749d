// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace_memory.h"

#include <algorithm>
#include <cstring>
#include <new>

namespace recency {

namespace {

constexpr std::size_t vector_bytes = sizeof(float) * kernel::lane_count;
constexpr std::align_val_t alignment{64};

/// Vectors that hold so many numbers.
std::size_t to_vectors(int numbers) {
    return static_cast<std::size_t>((numbers + kernel::lane_count - 1) / kernel::lane_count);
}

}  // namespace

/// Hands out consecutive pieces of one block of memory; without one it only measures.
class WorkspaceMemory::Cutter {
public:
    explicit Cutter(std::byte* begin = nullptr) : begin_(begin) {}

    template <typename Number>
    void cut(Number*& piece, std::size_t vectors) {
        if (begin_ != nullptr) {
            piece = reinterpret_cast<Number*>(begin_ + used_);
        }
        used_ += vectors * vector_bytes;
    }
    std::size_t used() const { return used_; }

private:
    std::byte* begin_;
    std::size_t used_ = 0;
};

WorkspaceMemory::WorkspaceMemory(const MomentLayout& layout) {
    const auto cut = [&](Cutter cutter) {
        if (layout.arrangement == Arrangement::side_by_side) {
            cut_side_by_side(cutter, layout);
        } else {
            cut_one_by_one(cutter, layout);
        }
        return cutter.used() + kernel::read_ahead * vector_bytes;
    };
    const std::size_t size = cut(Cutter());
    memory_.reset(static_cast<std::byte*>(::operator new(size, alignment)));
    std::memset(memory_.get(), 0, size);  // the padding of matrices has to be finite
    cut(Cutter(memory_.get()));
}

void WorkspaceMemory::cut_side_by_side(Cutter& cutter, const MomentLayout& layout) {
    const auto rows = static_cast<std::size_t>(layout.tokens);
    const auto cells = static_cast<std::size_t>(triangle_size(layout.tokens));
    cutter.cut(workspace_.rest, cells);
    cutter.cut(workspace_.gram, cells);
    cutter.cut(workspace_.weight, cells);
    if (layout.wants(Quantity::rollout)) {
        cutter.cut(workspace_.rollout, cells);
    }
    if (layout.wants(Quantity::contribution)) {
        cutter.cut(workspace_.contribution, cells);
        cutter.cut(workspace_.exponents, rows);
    }
    cutter.cut(workspace_.u, rows);
    cutter.cut(workspace_.axis, rows);
    cutter.cut(workspace_.rows, 4 * rows);
    cutter.cut(workspace_.kinds, 2 * rows);
}

void WorkspaceMemory::cut_one_by_one(Cutter& cutter, const MomentLayout& layout) {
    const auto rows = static_cast<std::size_t>(layout.tokens);
    const auto drawn = static_cast<std::size_t>(triangle_size(layout.tokens));
    const std::size_t matrix = to_vectors(kernel::matrix_size(layout.tokens));
    cutter.cut(workspace_.rest, drawn);
    cutter.cut(workspace_.gram, std::max(drawn, matrix));  // drawing needs it too
    cutter.cut(workspace_.weight, matrix);
    cutter.cut(workspace_.u, rows);
    cutter.cut(workspace_.rows, 4 * rows);
    cutter.cut(workspace_.kinds, 2 * rows);
    for (kernel::Workspace::Kept& kept : workspace_.kept) {
        cutter.cut(kept.u, to_vectors(kernel::row_stride(layout.tokens)));
        cutter.cut(kept.axis, to_vectors(kernel::row_stride(layout.tokens)));
        cutter.cut(kept.rest, matrix);
        if (layout.wants(Quantity::rollout)) {
            cutter.cut(kept.rollout, matrix);
        }
        if (layout.wants(Quantity::contribution)) {
            cutter.cut(kept.contribution, matrix);
            cutter.cut(kept.exponents, to_vectors(kernel::row_stride(layout.tokens)));
        }
    }
}

void WorkspaceMemory::Free::operator()(std::byte* memory) const {
    ::operator delete(memory, alignment);
}

}  // namespace recency

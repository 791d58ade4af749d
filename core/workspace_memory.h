// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/plan.h"
#include "core/moments.h"

#include <cstddef>
#include <memory>

namespace recency {

/// Owns what a kernel::Workspace points at: a function of S and of what is measured, nothing else.
class WorkspaceMemory {
public:
    /// Throws std::bad_alloc.
    explicit WorkspaceMemory(const MomentLayout& layout);

    const kernel::Workspace& workspace() const { return workspace_; }

private:
    class Cutter;
    struct Free {
        void operator()(std::byte* memory) const;
    };

    void cut_side_by_side(Cutter& cutter, const MomentLayout& layout);
    void cut_one_by_one(Cutter& cutter, const MomentLayout& layout);

    std::unique_ptr<std::byte, Free> memory_;
    kernel::Workspace workspace_;
};

}  // namespace recency

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/plan.h"
#include "core/quantities.h"

#include <cstddef>
#include <memory>

namespace recency {

/// Owns what a kernel::Workspace points at: a function of S and of what is measured, nothing else.
class WorkspaceMemory {
public:
    /// Throws std::bad_alloc.
    WorkspaceMemory(int tokens, QuantitySet quantities);

    const kernel::Workspace& workspace() const { return workspace_; }

private:
    struct Free {
        void operator()(std::byte* memory) const;
    };

    std::unique_ptr<std::byte, Free> memory_;
    kernel::Workspace workspace_;
};

}  // namespace recency

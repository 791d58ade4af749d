// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command.h"

namespace recency::app {

/// recency-lab presets: the panels of the paper's simulation figures.
class PresetsCommand : public Command {
public:
    explicit PresetsCommand(CLI::App& program);

    void run(Console& console) const override;

private:
    bool wants_json() const;

    CLI::Option* format_;
};

}  // namespace recency::app

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QGuiApplication>

#include <memory>

namespace recency::app {

/// What Qt needs to know fonts, without a display: for as long as it lives, if there is no
/// application already.
class OffscreenApplication {
public:
    OffscreenApplication();

private:
    std::unique_ptr<QGuiApplication> application_;
};

}  // namespace recency::app

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/scene.h"

#include <QString>

namespace recency::ui {

/// Whom the weights of the scene's row prefer at its layer, and where the content of that token
/// comes from: "Weights of query 64: 0.0153 on key 1, 0.0157 on key 63: recent keys are preferred.
/// Its content: 90.6 % from token 1, 0.2 % from token 63, 0.3 % its own." Where the errors are too
/// large for a preference or for none, "too few sequences to tell". Empty until weights and
/// contributions are there.
QString sources_sentence(const Scene& scene);

}  // namespace recency::ui

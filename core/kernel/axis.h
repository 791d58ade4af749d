// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/walk.h"

// The axis of the first token (see Walk).

namespace recency::kernel::RECENCY_KERNEL {

/// 1 - cos of the angle between a vector of length `norm` and the axis, exact to a float's relative
/// precision for small angles too, and 0 for no vector; `square_off` is the squared length of its
/// part off the axis.
template <typename Lanes>
Lanes bend(const Lanes& along, const Lanes& square_off, const Lanes& norm,
           const Lanes& inverse_norm) {
    const Lanes acute = square_off * inverse_norm / (norm + along);
    const Lanes obtuse = 1.0F - along * inverse_norm;
    return select(along > 0.0F, acute, select(norm > 0.0F, obtuse, Lanes{}));
}

template <typename Lanes>
Lanes inverse(const Lanes& norm) {
    return select(norm > 0.0F, 1.0F / norm, Lanes{});
}

/// Takes distances from the first token along the first column of the state. Without LayerNorm the
/// mean component is a direction like any other: the two are turned until the first token has no
/// mean component. All tokens go through the same arithmetic before the first is subtracted, so
/// that a token that repeats it keeps a distance of exactly 0.
template <typename Layout>
void Walk<Layout>::take_axis() {
    const Lanes first = layout_.along_axis(w_.rest, 0);
    const Lanes first_mean = centred_ ? Lanes{} : layout_.of_key(w_.u, 0);
    const Lanes length = square_root(first * first + first_mean * first_mean);
    const Lanes cosine = select(length > 0.0F, first / length, splat(1.0F));
    const Lanes sine = select(length > 0.0F, first_mean / length, Lanes{});
    for (int band = 0; band < layout_.bands(); ++band) {
        Lanes& column = layout_.cell(w_.rest, band, 0);
        Lanes& mean = lanes(w_.u, band);
        const Lanes along = cosine * column + sine * mean;
        mean = centred_ ? mean : cosine * mean - sine * column;
        column = along;
    }
    const Lanes base = layout_.along_axis(w_.rest, 0);
    const Lanes rounding = centred_ ? Lanes{} : layout_.of_key(w_.u, 0);
    for (int band = 0; band < layout_.bands(); ++band) {
        lanes(w_.axis, band) = along_axis(band) - base;
        lanes(w_.u, band) -= rounding;
    }
}

}  // namespace recency::kernel::RECENCY_KERNEL

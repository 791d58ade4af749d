// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/accumulate.h"
#include "core/kernel/lanes.h"

namespace recency::kernel::RECENCY_KERNEL {

// A layer is a sequence of steps on what the workspace holds. They are members of one class because
// they share what a layer carries from one to the next; each file has the steps of one kind.

/// Takes the state in a workspace through the layers. The tokens are scale_ times the state; the
/// scale, a double, takes up whatever the model multiplies the tokens by, so that neither tiny
/// inputs nor a strong residual over many layers leaves a float's range.
class Walk {
public:
    Walk(const LayerPlan& plan, const Workspace& workspace, int active)
        : plan_(plan),
          w_(workspace),
          accumulator_(active),
          tokens_(plan.tokens),
          cells_(triangle_size(plan.tokens)),
          pre_norm_(plan.normalization != Normalization::none && plan.placement == Placement::pre),
          post_norm_(plan.normalization != Normalization::none &&
                     plan.placement == Placement::post),
          centred_(plan.normalization == Normalization::layer_norm),
          norm_(w_.rows),
          inverse_norm_(&w_.rows[tokens_ * lane_count]),
          normalizing_(&w_.rows[2 * tokens_ * lane_count]),
          root_dimension_(__builtin_sqrt(plan.dimension)),
          scale_(plan.feature_scale) {}

    /// One layer; false if its scores cannot be held.
    bool layer(int index, Moments* moments);

private:
    // X (u, rest) -> gram, norm_, inverse_norm_
    void multiply_tokens();
    void take_norms();
    // gram -> gram, as scores divided by score_factor_
    void scale_scores();
    void settle_signs();
    bool scores_fit() const;
    // gram -> weight
    void softmax();
    void softmax_row(int query, float steepness);
    // weight -> rollout
    void roll_out(int index);
    // weight -> weight, as the matrix that mixes the state
    void make_mixing_matrix();
    void mix_plain(double largest_norm);
    void mix_normalized(double largest_norm);
    void add_residual(double strength);
    // weight, X -> X; in post-norm the rows are normalized, and weight with them
    void mix();
    void mix_means();
    void normalize_after();
    void copy_identical_tokens();
    // weight -> contribution
    void contribute(int index);
    void bound_contribution();

    void measure_cells(Quantity quantity, float* triangle, double factor) const;
    void measure_norms() const;
    void measure_cosines() const;
    void measure_mean_cosine() const;
    void measure_recency() const;
    void measure_contribution() const;

    bool uses_means() const { return !(centred_ && (pre_norm_ || means_gone_)); }
    Lanes cosine(int query, int key) const;
    bool wants(Quantity quantity) const { return plan_.layout.wants(quantity); }
    Moments& moments(Quantity quantity, int entry = 0) const {
        return moments_[plan_.layout.at(quantity) + entry];
    }

    const LayerPlan& plan_;
    const Workspace& w_;
    const Accumulator accumulator_;
    const int tokens_;
    const int cells_;
    const bool pre_norm_;
    const bool post_norm_;
    const bool centred_;
    float* norm_;          // ||x_j|| of the state
    float* inverse_norm_;  // 0 for a zero vector
    float* normalizing_;   // Normalizer::factor of each token
    const double root_dimension_;
    double scale_;
    double next_scale_ = 1.0;
    double normalizing_common_ = 1.0;
    double score_factor_ = 1.0;
    bool means_gone_ = false;  // post-norm LayerNorm has removed u
    Moments* moments_ = nullptr;
};

}  // namespace recency::kernel::RECENCY_KERNEL

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/lanes.h"

namespace recency::kernel::RECENCY_KERNEL {

enum class Passage { done, out_of_range, cancelled };

/// Takes the state in a workspace through the layers: lane_count sequences at a time, or one (the
/// layout knows). A layer is a sequence of steps on what the workspace holds. They are members of
/// one class because they share what a layer carries from one to the next; each file has the steps
/// of one kind.
///
/// Two things keep a float enough, however deep the model. The tokens are scale_ times the state;
/// the scale, a double, takes up whatever the model multiplies the tokens by. And tokens that have
/// nearly collapsed into one keep their differences: the first token lies along the first column of
/// the state for good (the state is triangular), its axis; of each token the distance from it along
/// the axis is carried beside the state, and scores are taken relative to that of the first key.
template <typename Layout>
class Walk {
    using Lanes = typename Layout::Lanes;
    using IntLanes = typename Layout::IntLanes;

public:
    Walk(const LayerPlan& plan, const Workspace& workspace, const Layout& layout)
        : plan_(plan),
          w_(workspace),
          layout_(layout),
          tokens_(plan.tokens),
          pre_norm_(plan.normalization != Normalization::none && plan.placement == Placement::pre),
          post_norm_(plan.normalization != Normalization::none &&
                     plan.placement == Placement::post),
          centred_(plan.normalization == Normalization::layer_norm),
          norm_(w_.rows),
          inverse_norm_(&w_.rows[tokens_ * lane_count]),
          normalizing_(&w_.rows[2 * tokens_ * lane_count]),
          advance_(&w_.rows[3 * tokens_ * lane_count]),
          root_dimension_(static_cast<float>(__builtin_sqrt(plan.dimension))),
          scale_(plan.feature_scale) {
        take_axis();
    }

    /// One layer, measured into `moments`, which is half written unless it was done.
    Passage layer(int index, MomentArrays moments);

private:
    // axis.h
    // rest, u -> axis
    void take_axis();
    Lanes along_axis(int band) const { return layout_.cell(w_.rest, band, 0); }

    // attention.h
    // X, gram (products off the axis, without the means) -> norm_, inverse_norm_, and bends in
    // advance_
    void take_norms();
    // gram -> gram, as scores relative to the first key's, divided by score_factor_
    void take_scores();
    void normalize_keys();
    void take_band_of_scores(int band);
    Lanes first_score(int band) const;
    bool scores_fit();
    // gram -> weight
    void softmax();
    void subtract_largest(int band);
    void normalize_weights(int band);
    // weight -> rollout
    void roll_out(int index);

    // mixing.h
    // weight -> weight, as the matrix that mixes the state
    void make_mixing_matrix();
    double choose_scale();
    void move_along_axis(float attended, float kept);
    // weight, X -> X; in post-norm the tokens are normalized, and weight with them
    void mix();
    void mix_means();
    void normalize_after();
    void normalize_band(int band, Lanes factor);
    // contribution.h
    // weight -> contribution
    void contribute(int index);
    void take_shares();
    void move_to_exponents(float* sums);
    void scale_mixing_matrix();

    // measures.h
    void measure_cells(Quantity quantity, float* matrix, double factor) const;
    void measure_norms() const;
    void measure_scores() const;
    void measure_cosines() const;
    Lanes take_cosines(int band) const;
    void measure_recency() const;
    void measure_advantage() const;
    template <bool ties>
    void measure_order() const;

    static Lanes& lanes(float* array, int band) {
        return vector_at<Layout::band_lanes>(array, band);
    }
    static Lanes splat(float value) { return splat_of<float, Layout::band_lanes>(value); }
    bool uses_means() const { return !(centred_ && (pre_norm_ || means_gone_)); }
    double share_of_triple() const {
        return 6.0 / (static_cast<double>(tokens_) * (tokens_ - 1) * (tokens_ - 2));
    }
    bool wants(Quantity quantity) const { return plan_.layout.wants(quantity); }
    MomentArrays moments(Quantity quantity) const {
        return moments_.from(plan_.layout.at(quantity));
    }
    bool cancelled() const { return is_set(plan_.cancelled); }
    /// Calls step(cell, band, key) for every cell of a matrix.
    template <typename Step>
    void for_cells(float* matrix, const Step& step) const {
        for (int band = 0; band < layout_.bands(); ++band) {
            for (int key = 0; key < layout_.keys(band); ++key) {
                step(layout_.cell(matrix, band, key), band, key);
            }
        }
    }

    const LayerPlan& plan_;
    const Workspace w_;
    const Layout layout_;
    const int tokens_;
    const bool pre_norm_;
    const bool post_norm_;
    const bool centred_;
    float* norm_;          // ||x_j|| of the state
    float* inverse_norm_;  // 0 for a zero vector
    float* normalizing_;   // what each token is multiplied by before the attention, 1 for none
    float* advance_;       // after that: distance along the axis from the first token
    const float root_dimension_;
    double scale_;
    double next_scale_ = 1.0;
    double attended_scale_ =
        1.0;  // the normalized tokens, in units of the state times normalizing_
    double score_factor_ = 1.0;
    double longest_ = 0.0;        // what is attended to, in units of attended_scale_
    bool has_exponents_ = false;  // do rows of contributions have a power of two of their own?
    bool means_gone_ = false;     // post-norm LayerNorm has removed u
    MomentArrays moments_;
};

/// All layers of lane_count sequences (kernel.h).
int walk(const LayerPlan& plan, const Workspace& workspace, int active, MomentArrays moments);

}  // namespace recency::kernel::RECENCY_KERNEL

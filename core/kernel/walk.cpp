// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/walk.h"

#include "core/kernel/accumulate.h"
#include "core/kernel/triangle.h"

// A layer, step by step: inner products, norms and cosines, scores, softmax, mixing. The tokens are
// scale_ times the state; the scale, a double, takes up whatever the model multiplies the tokens
// by, so that neither tiny inputs nor a strong residual over many layers leaves a float's range.

namespace recency::kernel::RECENCY_KERNEL {

namespace {

constexpr double norm_epsilon = 1e-12;   // on the variance, as in the paper's code
constexpr double largest_score = 1e150;  // its square is still a double
constexpr double steepest_softmax = 1e30;
constexpr float largest_contribution = 1e15F;

/// The power of two just above a positive number; 1 for 0.
double power_of_two_above(double value) {
    int exponent = 0;
    __builtin_frexp(value, &exponent);
    return value > 0.0 ? __builtin_ldexp(1.0, exponent) : 1.0;
}

float largest_lane(Lanes values) {
    float largest = values[0];
    for (int lane = 1; lane < lane_count; ++lane) {
        largest = values[lane] > largest ? values[lane] : largest;
    }
    return largest;
}

/// sqrt(d) / sqrt(||scale x||^2 + d epsilon), as `common` times a number of order 1 a token.
struct Normalizer {
    double common;
    float norm_part;
    float epsilon_part;
    float root_dimension;

    Normalizer(double dimension, double scale) {
        const double square = scale * scale;
        const double ratio = square > 1e-200 ? norm_epsilon / square : 1e188;
        common = 1.0 / __builtin_sqrt(1.0 + ratio);
        norm_part = static_cast<float>(1.0 / (1.0 + ratio));
        epsilon_part = static_cast<float>(dimension * (ratio / (1.0 + ratio)));
        root_dimension = static_cast<float>(__builtin_sqrt(dimension));
    }

    Lanes factor(Lanes squared_norm) const {
        const Lanes total = squared_norm * norm_part + epsilon_part;
        return select(total > 0.0F, root_dimension / square_root(total), Lanes{});
    }
};

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

bool Walk::layer(int index, Moments* moments) {
    moments_ = moments;
    multiply_tokens();
    take_norms();
    measure_norms();
    measure_cosines();
    measure_mean_cosine();
    scale_scores();
    if (centred_ && plan_.columns == 1 && !uses_means()) {
        settle_signs();
    }
    if (!scores_fit()) {
        return false;
    }
    measure_recency();
    measure_cells(Quantity::score, w_.gram, score_factor_);
    softmax();
    measure_cells(Quantity::weight, w_.weight, 1.0);
    if (wants(Quantity::rollout)) {
        roll_out(index);
        measure_cells(Quantity::rollout, w_.rollout, 1.0);
    }
    if (index + 1 == plan_.layers && !wants(Quantity::contribution)) {
        return true;
    }
    make_mixing_matrix();
    mix();
    if (wants(Quantity::contribution)) {
        contribute(index);
        measure_contribution();
    }
    scale_ = next_scale_;
    return true;
}

void Walk::multiply_tokens() {
    for (int query = 0; query < tokens_; ++query) {
        float* products = row_of(w_.gram, query);
        row_products(w_.rest, query, plan_.columns, products);
        if (uses_means()) {
            const Lanes mean = lanes(w_.u, query);
            for (int key = 0; key <= query; ++key) {
                lanes(products, key) += mean * lanes(w_.u, key);
            }
        }
    }
}

void Walk::take_norms() {
    for (int token = 0; token < tokens_; ++token) {
        const Lanes norm = square_root(lanes(w_.gram, triangle_index(token, token)));
        lanes(norm_, token) = norm;
        lanes(inverse_norm_, token) = select(norm > 0.0F, 1.0F / norm, Lanes{});
    }
}

void Walk::scale_scores() {
    if (!pre_norm_) {
        score_factor_ = plan_.score_scale * scale_ * scale_ / root_dimension_;
        return;
    }
    const Normalizer normalizer(plan_.dimension, scale_);
    normalizing_common_ = normalizer.common;
    score_factor_ = plan_.score_scale * normalizer.common * normalizer.common / root_dimension_;
    for (int token = 0; token < tokens_; ++token) {
        lanes(normalizing_, token) =
            normalizer.factor(lanes(w_.gram, triangle_index(token, token)));
    }
    for (int query = 0; query < tokens_; ++query) {
        float* scores = row_of(w_.gram, query);
        const Lanes factor = lanes(normalizing_, query);
        for (int key = 0; key <= query; ++key) {
            lanes(scores, key) *= factor * lanes(normalizing_, key);
        }
    }
}

/// With d = 2, LayerNorm leaves one number of a token, and of that its sign: every score is
/// +-tau sqrt(d). Only rounding tells such scores apart, and it must not decide which is higher.
void Walk::settle_signs() {
    const float size = static_cast<float>(plan_.dimension);
    for (int cell = 0; cell < cells_; ++cell) {
        const Lanes score = lanes(w_.gram, cell);
        const Lanes settled = select(score < 0.0F, splat(-size), splat(size));
        const IntLanes equal = absolute(score - settled) < 2e-6F * size;
        lanes(w_.gram, cell) = select(equal, settled, score);
    }
}

bool Walk::scores_fit() const {
    // |x_i . x_j| never exceeds the larger squared norm, so the diagonal bounds them all.
    Lanes largest = {};
    for (int token = 0; token < tokens_; ++token) {
        largest = maximum(largest, lanes(w_.gram, triangle_index(token, token)));
    }
    const Lanes kept = select(accumulator_.active(), largest, Lanes{});
    return score_factor_ * static_cast<double>(largest_lane(kept)) < largest_score;
}

void Walk::softmax() {
    const float steepness = static_cast<float>(
        score_factor_ < steepest_softmax ? score_factor_ : steepest_softmax);
    for (int query = 0; query < tokens_; ++query) {
        softmax_row(query, steepness);
    }
}

void Walk::softmax_row(int query, float steepness) {
    float* scores = row_of(w_.gram, query);
    float* weights = row_of(w_.weight, query);
    Lanes largest = lanes(scores, 0);
    for (int key = 1; key <= query; ++key) {
        largest = maximum(largest, lanes(scores, key));
    }
    Lanes sum = {};
    for (int key = 0; key <= query; ++key) {
        const Lanes power = exponential((lanes(scores, key) - largest) * steepness);
        lanes(weights, key) = power;
        sum += power;
    }
    const Lanes share = 1.0F / sum;
    for (int key = 0; key <= query; ++key) {
        lanes(weights, key) *= share;
    }
}

void Walk::roll_out(int index) {
    const float mixed = plan_.residual > 0.0 ? 0.5F : 1.0F;
    float* const mixing = w_.gram;  // the scores are not needed any more
    for (int cell = 0; cell < cells_; ++cell) {
        lanes(mixing, cell) = mixed * lanes(w_.weight, cell);
    }
    for (int token = 0; token < tokens_; ++token) {
        lanes(mixing, triangle_index(token, token)) += 1.0F - mixed;
    }
    if (index == 0) {
        __builtin_memcpy(w_.rollout, mixing, sizeof(Lanes) * static_cast<std::size_t>(cells_));
    } else {
        multiply_in_place(mixing, w_.rollout, tokens_, tokens_);
    }
}

void Walk::make_mixing_matrix() {
    double largest = 0.0;
    for (int token = 0; token < tokens_; ++token) {
        const double norm = static_cast<double>(largest_lane(lanes(norm_, token)));
        largest = norm > largest ? norm : largest;
    }
    if (pre_norm_) {
        mix_normalized(largest);
    } else {
        mix_plain(largest);
    }
}

/// A + r I, times the power of two that keeps the state at norms around sqrt(d).
void Walk::mix_plain(double largest_norm) {
    next_scale_ = scale_ * power_of_two_above(largest_norm / root_dimension_);
    const double shrink = scale_ / next_scale_;
    for (int cell = 0; cell < cells_; ++cell) {
        lanes(w_.weight, cell) *= static_cast<float>(shrink);
    }
    add_residual(plan_.residual * shrink);
}

/// A diag(sqrt(d) / ||x_j||) + r I on the tokens; on the state, in units of the next scale.
void Walk::mix_normalized(double largest_norm) {
    float largest_normalized = 0.0F;
    for (int token = 0; token < tokens_; ++token) {
        const float norm = largest_lane(lanes(norm_, token) * lanes(normalizing_, token));
        largest_normalized = norm > largest_normalized ? norm : largest_normalized;
    }
    const double attended = normalizing_common_ * static_cast<double>(largest_normalized);
    const double kept = plan_.residual * scale_ * largest_norm;
    next_scale_ = power_of_two_above((attended > kept ? attended : kept) / root_dimension_);
    const float common = static_cast<float>(normalizing_common_ / next_scale_);
    for (int query = 0; query < tokens_; ++query) {
        float* row = row_of(w_.weight, query);
        for (int key = 0; key <= query; ++key) {
            lanes(row, key) *= common * lanes(normalizing_, key);
        }
    }
    add_residual(plan_.residual * scale_ / next_scale_);
}

void Walk::add_residual(double strength) {
    for (int token = 0; token < tokens_; ++token) {
        lanes(w_.weight, triangle_index(token, token)) += static_cast<float>(strength);
    }
}

void Walk::mix() {
    multiply_in_place(w_.weight, w_.rest, tokens_, plan_.columns);
    if (uses_means()) {
        mix_means();
    }
    if (post_norm_) {
        normalize_after();
    }
    if (plan_.may_repeat) {
        copy_identical_tokens();
    }
}

void Walk::mix_means() {
    for (int query = tokens_ - 1; query >= 0; --query) {
        float* row = row_of(w_.weight, query);
        Lanes sum = {};
        for (int key = 0; key <= query; ++key) {
            sum += lanes(row, key) * lanes(w_.u, key);
        }
        lanes(w_.u, query) = sum;
    }
}

void Walk::normalize_after() {
    const Normalizer normalizer(plan_.dimension, next_scale_);
    means_gone_ = centred_;
    for (int token = 0; token < tokens_; ++token) {
        float* row = row_of(w_.rest, token);
        const int width = row_width(token, plan_.columns);
        Lanes square = uses_means() ? lanes(w_.u, token) * lanes(w_.u, token) : Lanes{};
        for (int column = 0; column < width; ++column) {
            square += lanes(row, column) * lanes(row, column);
        }
        const Lanes factor = normalizer.factor(square);
        lanes(w_.u, token) *= factor;
        for (int column = 0; column < width; ++column) {
            lanes(row, column) *= factor;
        }
        float* mixing = row_of(w_.weight, token);
        for (int key = 0; key <= token; ++key) {
            lanes(mixing, key) *= factor;
        }
    }
    next_scale_ = normalizer.common;
}

/// Tokens at the start that are the same vector stay the same in every layer: each is an average of
/// one vector. Rounding would part them and turn exact ties into coin tosses.
void Walk::copy_identical_tokens() {
    const IntLanes run = *reinterpret_cast<const IntLanes*>(w_.leading);
    const Lanes first = lanes(w_.rest, 0);
    const Lanes first_mean = lanes(w_.u, 0);
    for (int token = 1; token < tokens_; ++token) {
        const IntLanes same = run > token;
        if (!any(same)) {
            return;
        }
        lanes(w_.u, token) = select(same, first_mean, lanes(w_.u, token));
        float* row = row_of(w_.rest, token);
        lanes(row, 0) = select(same, first, lanes(row, 0));
        for (int column = 1; column < row_width(token, plan_.columns); ++column) {
            lanes(row, column) = select(same, Lanes{}, lanes(row, column));
        }
    }
}

void Walk::contribute(int index) {
    if (index == 0) {
        __builtin_memcpy(w_.contribution, w_.weight,
                         sizeof(Lanes) * static_cast<std::size_t>(cells_));
    } else {
        multiply_in_place(w_.weight, w_.contribution, tokens_, tokens_);
        bound_contribution();
    }
}

/// A factor common to a sequence changes no share. The norm multiplies tokens that are zero (the
/// direction along 1 alone, under LayerNorm) by 10^6 a layer, which a float soon cannot hold.
void Walk::bound_contribution() {
    Lanes largest = {};
    for (int cell = 0; cell < cells_; ++cell) {
        largest = maximum(largest, lanes(w_.contribution, cell));
    }
    if (!any(largest > largest_contribution)) {
        return;
    }
    const Lanes factor = select(largest > largest_contribution, 1.0F / largest, splat(1.0F));
    for (int cell = 0; cell < cells_; ++cell) {
        lanes(w_.contribution, cell) *= factor;
    }
}

void Walk::measure_cells(Quantity quantity, float* triangle, double factor) const {
    if (!wants(quantity)) {
        return;
    }
    for (int cell = 0; cell < cells_; ++cell) {
        accumulator_.add(moments(quantity, cell), lanes(triangle, cell), factor);
    }
}

void Walk::measure_norms() const {
    if (!wants(Quantity::key_norm)) {
        return;
    }
    for (int token = 0; token < tokens_; ++token) {
        accumulator_.add(moments(Quantity::key_norm, token), lanes(norm_, token), scale_);
    }
}

Lanes Walk::cosine(int query, int key) const {
    return lanes(w_.gram, triangle_index(query, key)) * lanes(inverse_norm_, query) *
           lanes(inverse_norm_, key);
}

void Walk::measure_cosines() const {
    if (!wants(Quantity::cosine)) {
        return;
    }
    for (int query = 0; query < tokens_; ++query) {
        for (int key = 0; key <= query; ++key) {
            accumulator_.add(moments(Quantity::cosine, triangle_index(query, key)),
                             cosine(query, key));
        }
    }
}

/// Apart from the cosines themselves: the compiler may fuse sum and product, and the mean must not
/// depend on what else is wanted.
void Walk::measure_mean_cosine() const {
    if (!wants(Quantity::mean_cosine)) {
        return;
    }
    Lanes total = {};
    for (int query = 0; query < tokens_; ++query) {
        Lanes row_total = {};
        for (int key = 0; key < query; ++key) {
            row_total += cosine(query, key);
        }
        total += row_total;
    }
    const double pairs = 0.5 * tokens_ * (tokens_ - 1);
    accumulator_.add(moments(Quantity::mean_cosine), total, 1.0 / pairs);
}

/// Triples k < j < i: how many have a higher, how many the same score at the later key; and the
/// mean difference, in which key j of row i counts once for each earlier and against each later
/// key. Positive factors change no order, so the counts are of the unscaled scores.
void Walk::measure_recency() const {
    if (tokens_ < 3 || !(wants(Quantity::recency_probability) || wants(Quantity::ties) ||
                         wants(Quantity::recency_advantage))) {
        return;
    }
    IntLanes higher = {};
    IntLanes equal = {};
    Lanes difference = {};
    for (int query = 2; query < tokens_; ++query) {
        float* scores = row_of(w_.gram, query);
        for (int later = 0; later < query; ++later) {
            const Lanes score = lanes(scores, later);
            difference += static_cast<float>(2 * later + 1 - query) * score;
            for (int earlier = 0; earlier < later; ++earlier) {
                higher -= score > lanes(scores, earlier);
                equal -= score == lanes(scores, earlier);
            }
        }
    }
    const double share = 6.0 / (static_cast<double>(tokens_) * (tokens_ - 1) * (tokens_ - 2));
    const bool flat = plan_.score_scale == 0.0;  // every score is 0
    const double higher_share = flat ? 0.0 : share;
    if (wants(Quantity::recency_probability)) {
        accumulator_.add(moments(Quantity::recency_probability),
                         __builtin_convertvector(higher, Lanes), higher_share);
    }
    if (wants(Quantity::ties)) {
        const Lanes count = __builtin_convertvector(equal, Lanes);
        accumulator_.add(moments(Quantity::ties),
                         flat ? splat(static_cast<float>(1.0 / share)) : count, share);
    }
    if (wants(Quantity::recency_advantage)) {
        accumulator_.add(moments(Quantity::recency_advantage), difference,
                         score_factor_ * share);
    }
}

void Walk::measure_contribution() const {
    for (int token = 0; token < tokens_; ++token) {
        float* row = row_of(w_.contribution, token);
        Lanes sum = {};
        for (int key = 0; key <= token; ++key) {
            sum += absolute(lanes(row, key));
        }
        const Lanes share = select(sum > 0.0F, 1.0F / sum, Lanes{});
        for (int key = 0; key <= token; ++key) {
            accumulator_.add(moments(Quantity::contribution, triangle_index(token, key)),
                             absolute(lanes(row, key)) * share);
        }
    }
}

}  // namespace

int walk(const LayerPlan& plan, const Workspace& workspace, int active, Moments* moments) {
    Walk walk(plan, workspace, active);
    for (int layer = 0; layer < plan.layers; ++layer) {
        if (plan.cancelled != nullptr && plan.cancelled->load(std::memory_order_relaxed)) {
            return -1;
        }
        if (!walk.layer(layer, moments + layer * plan.layout.per_layer)) {
            return layer;
        }
    }
    return plan.layers;
}

}  // namespace recency::kernel::RECENCY_KERNEL

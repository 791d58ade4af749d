// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/draw.h"

#include "core/kernel/random_lanes.h"

// Compiled without contraction to fused multiply-adds: an acceptance test that falls differently
// on another instruction set would give it other random numbers.

namespace recency::kernel::RECENCY_KERNEL {

namespace {

/// One attempt at a chi-distributed number; lanes where `accepted` is 0 have to try again.
struct Attempt {
    Lanes value;
    IntLanes accepted;
};

/// Marsaglia and Tsang (2000): chi^2 = 2 Gamma(a) for a >= 1, with their squeeze first.
Attempt attempt_chi(const Lanes& normal, const Lanes& uniform, float shift, float slope) {
    const Lanes t = 1.0F + slope * normal;
    const Lanes cube = t * t * t;
    const Lanes square = normal * normal;
    const IntLanes positive = t > 0.0F;
    IntLanes accepted = positive & (uniform < 1.0F - 0.0331F * square * square);
    if (any(~accepted & positive)) {
        const Lanes safe = select(positive, cube, splat(1.0F));
        const Lanes bound = 0.5F * square + shift * (1.0F - safe + logarithm(safe));
        accepted |= positive & (logarithm(uniform) < bound);
    }
    return {square_root(2.0F * shift * select(accepted, cube, Lanes{})), accepted};
}

/// Draws one chi-distributed number a lane after the other. First attempts consume the same amount
/// of their stream whatever the degrees of freedom, so that neighbouring dimensions see nearly
/// the same inputs.
class ChiNumbers {
public:
    ChiNumbers(Generator& first, Generator& retries)
        : first_(first), normals_(first), retries_(retries), retry_normals_(retries) {}

    Lanes next(float shift, float slope) {
        const Lanes normal = normals_.next();
        const Lanes uniform = first_.uniform();
        if (shift <= 0.0F) {  // one degree of freedom
            return absolute(normal);
        }
        Attempt result = attempt_chi(normal, uniform, shift, slope);
        while (any(~result.accepted)) {
            const Lanes next_normal = retry_normals_.next();
            const Attempt again = attempt_chi(next_normal, retries_.uniform(), shift, slope);
            result.value = select(result.accepted, result.value, again.value);
            result.accepted |= again.accepted;
        }
        return result.value;
    }

private:
    Generator& first_;
    Normals normals_;
    Generator& retries_;
    Normals retry_normals_;
};

/// Bartlett's decomposition: standard normal below the diagonal, chi with d - 1 - i degrees of
/// freedom on it, and independent normals as mean components.
void draw_standard_state(const InputPlan& plan, RandomStreams& streams, float* u, float* rest) {
    Generator normal_stream(streams, RandomStreams::normals);
    Generator diagonal_stream(streams, RandomStreams::diagonal);
    Generator retry_stream(streams, RandomStreams::retries);
    Normals normals(normal_stream);
    ChiNumbers chi(diagonal_stream, retry_stream);
    for (int token = 0; token < plan.tokens && !is_set(plan.cancelled); ++token) {
        float* row = &rest[triangle_index(token, 0) * lane_count];
        lanes(u, token) = normals.next();
        for (int column = 0; column < token; ++column) {
            const Lanes normal = normals.next();
            lanes(row, column) = column < plan.columns ? normal : Lanes{};
        }
        lanes(row, token) = token < plan.columns
                                ? chi.next(plan.gamma_shift[token], plan.gamma_slope[token])
                                : Lanes{};
    }
}

/// x = own t + p, p <- keep p + pass t, for one entry of a row.
inline void correlate_entry(const InputPlan& plan, int token, Lanes& entry, Lanes& carried) {
    const Lanes drawn = entry;
    entry = plan.own[token] * drawn + carried;
    carried = plan.keep[token] * carried + plan.pass[token] * drawn;
}

/// Correlates the tokens: the rows become C T (input_distribution.h).
void correlate(const InputPlan& plan, float* carried, float* u, float* rest) {
    Lanes carried_u = {};
    for (int column = 0; column < plan.columns; ++column) {
        lanes(carried, column) = Lanes{};
    }
    for (int token = 0; token < plan.tokens && !is_set(plan.cancelled); ++token) {
        correlate_entry(plan, token, lanes(u, token), carried_u);
        lanes(u, token) += plan.mean_component;
        float* row = &rest[triangle_index(token, 0) * lane_count];
        const int width = token < plan.columns ? token + 1 : plan.columns;
        for (int column = 0; column < width; ++column) {
            correlate_entry(plan, token, lanes(row, column), lanes(carried, column));
        }
    }
}

/// First word of the vocabulary whose cumulative probability exceeds the number.
std::int32_t find_word(const InputPlan& plan, std::uint32_t number) {
    std::int32_t low = 0;
    std::int32_t high = plan.vocabulary - 1;
    while (low < high) {
        const std::int32_t middle = low + (high - low) / 2;
        if (number < plan.vocabulary_cumulative[middle]) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    return low;
}

void draw_words(const InputPlan& plan, RandomStreams& streams, std::int32_t* words) {
    Generator generator(streams, RandomStreams::token_kinds);
    for (int token = 0; token < plan.tokens; ++token) {
        const BitLanes bits = generator.bits();
        for (int lane = 0; lane < lane_count; ++lane) {
            words[token * lane_count + lane] = find_word(plan, bits[lane]);
        }
    }
}

/// Replaces each word by the number of its kind, kinds being numbered as they first appear.
void number_kinds(int tokens, int lane, std::int32_t* words, std::int32_t* kind_words) {
    std::int32_t kinds = 0;
    for (int token = 0; token < tokens; ++token) {
        std::int32_t& word = words[token * lane_count + lane];
        std::int32_t kind = 0;
        while (kind < kinds && kind_words[kind] != word) {
            ++kind;
        }
        if (kind == kinds) {
            kind_words[kinds++] = word;
        }
        word = kind;
    }
}

/// Rows are drawn for kinds of tokens; every token gets its kind's row, whose number never exceeds
/// the token's, so that the state stays triangular.
void repeat_rows(const InputPlan& plan, const Workspace& workspace, const float* kind_u,
                 const float* kind_rest) {
    for (int token = 0; token < plan.tokens; ++token) {
        float* row = &workspace.rest[triangle_index(token, 0) * lane_count];
        for (int lane = 0; lane < lane_count; ++lane) {
            const int kind = workspace.kinds[token * lane_count + lane];
            const float* source = &kind_rest[triangle_index(kind, 0) * lane_count];
            workspace.u[token * lane_count + lane] = kind_u[kind * lane_count + lane];
            for (int column = 0; column <= token; ++column) {
                const int at = column * lane_count + lane;
                row[at] = column <= kind ? source[at] : 0.0F;
            }
        }
    }
}

void draw_repeated(const InputPlan& plan, RandomStreams& streams, const Workspace& workspace) {
    // gram is free until the first layer begins, and so are the rows.
    float* kind_u = &workspace.rows[plan.tokens * lane_count];
    draw_standard_state(plan, streams, kind_u, workspace.gram);
    correlate(plan, workspace.rows, kind_u, workspace.gram);
    draw_words(plan, streams, workspace.kinds);
    std::int32_t* kind_words = workspace.kinds + plan.tokens * lane_count;
    for (int lane = 0; lane < lane_count; ++lane) {
        number_kinds(plan.tokens, lane, workspace.kinds, kind_words);
    }
    repeat_rows(plan, workspace, kind_u, workspace.gram);
}

}  // namespace

void draw(const InputPlan& plan, RandomStreams& streams, const Workspace& workspace) {
    if (plan.vocabulary > 0) {
        draw_repeated(plan, streams, workspace);
        return;
    }
    draw_standard_state(plan, streams, workspace.u, workspace.rest);
    correlate(plan, workspace.rows, workspace.u, workspace.rest);
}

}  // namespace recency::kernel::RECENCY_KERNEL

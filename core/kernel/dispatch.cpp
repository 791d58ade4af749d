// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/kernel.h"

namespace recency::kernel {

#define RECENCY_DECLARE_KERNEL(set)                                                                \
    namespace set {                                                                                \
    void draw(const InputPlan& plan, RandomStreams& streams, const Workspace& workspace);          \
    int walk(const LayerPlan& plan, const Workspace& workspace, int active, MomentArrays moments); \
    void multiply_by_eigen(int size, const float* a, const float* b, float* c);                    \
    }

RECENCY_DECLARE_KERNEL(baseline)
#if defined(__x86_64__)
RECENCY_DECLARE_KERNEL(avx2)
RECENCY_DECLARE_KERNEL(avx512)
#endif

#undef RECENCY_DECLARE_KERNEL

namespace {

std::vector<Kernel> find_kernels() {
    std::vector<Kernel> kernels;
#if defined(__x86_64__)
    __builtin_cpu_init();
    if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq") &&
        __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512bw")) {
        kernels.push_back({"avx512", avx512::draw, avx512::walk, avx512::multiply_by_eigen});
    }
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) {
        kernels.push_back({"avx2", avx2::draw, avx2::walk, avx2::multiply_by_eigen});
    }
#endif
    kernels.push_back({"baseline", baseline::draw, baseline::walk, baseline::multiply_by_eigen});
    return kernels;
}

}  // namespace

const std::vector<Kernel>& available_kernels() {
    static const std::vector<Kernel> kernels = find_kernels();
    return kernels;
}

const Kernel& fastest_kernel() {
    return available_kernels().front();
}

}  // namespace recency::kernel

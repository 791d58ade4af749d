// SPDX-License-Identifier: GPL-3.0-or-later

// The library's templates get a name of their own for each instruction set: one compilation must
// not be linked in place of another.
#define RECENCY_JOIN(a, b) a##b
#define RECENCY_EIGEN_OF(set) RECENCY_JOIN(Eigen_, set)
#define Eigen RECENCY_EIGEN_OF(RECENCY_KERNEL)

#include <Eigen/Core>

namespace recency::kernel::RECENCY_KERNEL {

void multiply_by_eigen(int size, const float* a, const float* b, float* c) {
    using Given = Eigen::Map<const Eigen::MatrixXf>;
    Eigen::Map<Eigen::MatrixXf>(c, size, size).noalias() =
        Given(a, size, size) * Given(b, size, size);
}

}  // namespace recency::kernel::RECENCY_KERNEL

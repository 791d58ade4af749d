// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/sweep_content.h"

#include "data/line_reader.h"
#include "data/point_rows.h"
#include "data/seal.h"
#include "data/sweep_head_difference.h"

#include <algorithm>
#include <cerrno>
#include <system_error>

#include <sys/stat.h>
#include <unistd.h>

namespace recency::data {
namespace {

std::uint64_t size_of(int file) {
    struct stat found {};
    if (::fstat(file, &found) != 0) {
        throw std::system_error(errno, std::generic_category());
    }
    return static_cast<std::uint64_t>(found.st_size);
}

std::string beginning_of(int file, std::size_t length) {
    std::string text(length, '\0');
    const ssize_t read = ::pread(file, text.data(), length, 0);
    if (read < 0) {
        throw std::system_error(errno, std::generic_category());
    }
    text.resize(static_cast<std::size_t>(read));
    return text;
}

SweepRefused wrong_line(std::size_t number, const std::string& expected) {
    return SweepRefused("line " + std::to_string(number) + " is not what stands there in this " +
                        "sweep: expected " + expected);
}

/// Reads what follows the head.
class RowReader {
public:
    RowReader(int file, const SweepPlan& plan, const std::string& head, QCryptographicHash& sum)
        : lines_(file, head.size()),
          plan_(plan),
          sum_(sum),
          line_number_(static_cast<std::size_t>(std::ranges::count(head, '\n'))) {}

    /// Adds the points, and the seal, to what is known of the file.
    void read(SweepContent& content) {
        next();
        for (const Experiment& point : experiments_of(plan_.sweep)) {
            if (!read_point(point)) {
                return;
            }
            content.end += rows_.size();
            sum_.addData(QByteArrayView(rows_.data(), static_cast<qsizetype>(rows_.size())));
            ++content.points;
        }
        content.sealed = read_seal();
    }

private:
    void next() {
        line_ = lines_.next();
        ++line_number_;
    }

    /// False if the file ends before the point does. Its lines are in rows_.
    bool read_point(const Experiment& point) {
        PointRows expected(plan_, point);
        rows_.clear();
        while (!expected.complete()) {
            if (!line_) {
                return false;
            }
            if (!line_->ended && expected.could_begin(line_->text)) {
                return false;
            }
            if (!line_->ended || !expected.accept(line_->text)) {
                throw wrong_line(line_number_, expected.expected());
            }
            rows_ += line_->text + '\n';
            next();
        }
        return true;
    }

    /// False if it is not there, or not all of it. The checksum is no longer of use then.
    bool read_seal() {
        const std::string seal = seal_line(sum_.result().toHex().toStdString());
        if (!line_ || (!line_->ended && seal.starts_with(line_->text))) {
            return false;
        }
        if (!line_->ended || line_->text + '\n' != seal) {
            throw SweepRefused(line_->text.starts_with("# end sha256=")
                                   ? "it was changed after it was finished: its checksum is "
                                     "another one"
                                   : "line " + std::to_string(line_number_) +
                                         " comes after the last point of this sweep");
        }
        next();
        if (line_) {
            throw SweepRefused("line " + std::to_string(line_number_) +
                               " comes after the end of this sweep");
        }
        return true;
    }

    LineReader lines_;
    const SweepPlan& plan_;
    QCryptographicHash& sum_;
    std::size_t line_number_;  // of line_, from 1
    std::optional<Line> line_;
    std::string rows_;
};

}  // namespace

SweepContent read_sweep(int file, const SweepPlan& plan, QCryptographicHash& checksum) {
    const std::string head = sweep_head(plan);
    const std::string beginning = beginning_of(file, head.size());
    SweepContent content{.size = size_of(file)};
    if (beginning == head) {
        checksum.addData(QByteArrayView(head.data(), static_cast<qsizetype>(head.size())));
        content.end = head.size();
        RowReader(file, plan, head, checksum).read(content);
    } else if (!head.starts_with(beginning)) {
        throw SweepRefused(head_difference(beginning, head));
    }
    return content;
}

}  // namespace recency::data

// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/sweep_file.h"

#include "data/output_file.h"
#include "data/seal.h"

#include <cerrno>
#include <cstring>
#include <system_error>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace recency::data {
namespace {

/// A file that is closed, and with it no longer locked, at its end.
class Descriptor {
public:
    explicit Descriptor(const std::string& path)
        : number_(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666)) {}
    ~Descriptor() {
        if (number_ >= 0) {
            ::close(number_);
        }
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    int get() const { return number_; }

private:
    int number_;
};

bool same_file(const struct stat& one, const struct stat& other) {
    return one.st_dev == other.st_dev && one.st_ino == other.st_ino;
}

}  // namespace

struct SweepFile::Impl {
    Impl(const std::string& given, const SweepPlan& the_plan)
        : path(given), plan(the_plan), file(given) {}

    [[noreturn]] void fail() const { throw WriteFailure(path, std::strerror(errno)); }

    void lock() const {
        if (::flock(file.get(), LOCK_EX | LOCK_NB) != 0) {
            throw WriteFailure(path, errno == EWOULDBLOCK ? "another sweep is writing to it"
                                                          : std::strerror(errno));
        }
    }

    /// Rows in a file that somebody has removed would be lost with it.
    void require_in_place() const {
        struct stat opened {};
        struct stat found {};
        if (::fstat(file.get(), &opened) != 0 || ::stat(path.c_str(), &found) != 0 ||
            !same_file(opened, found)) {
            throw WriteFailure(path, "it was removed or replaced meanwhile");
        }
    }

    void write_all(std::string_view text) const {
        std::uint64_t place = end;
        while (!text.empty()) {
            const ssize_t written =
                ::pwrite(file.get(), text.data(), text.size(), static_cast<off_t>(place));
            if (written < 0 && errno != EINTR) {
                return undo();
            }
            const auto length = static_cast<std::size_t>(written < 0 ? 0 : written);
            text.remove_prefix(length);
            place += length;
        }
        if (::fsync(file.get()) != 0) {
            undo();
        }
    }

    /// The file is as it was before; throws what kept it from growing.
    [[noreturn]] void undo() const {
        const int error = errno;
        const bool cut = ::ftruncate(file.get(), static_cast<off_t>(end)) == 0;
        throw WriteFailure(path, std::string(std::strerror(error)) +
                                     (cut ? "" : ", and its end could not be cut off"));
    }

    void add(std::string_view text) {
        require_in_place();
        write_all(text);
        end += text.size();
    }

    std::string path;
    const SweepPlan& plan;
    Descriptor file;
    QCryptographicHash checksum{QCryptographicHash::Sha256};
    SweepContent content;
    std::uint64_t end = 0;  // of what is whole
};

SweepFile::SweepFile(const std::string& path, const SweepPlan& plan)
    : impl_(std::make_unique<Impl>(path, plan)) {
    if (impl_->file.get() < 0) {
        impl_->fail();
    }
    impl_->lock();
    try {
        impl_->content = read_sweep(impl_->file.get(), plan, impl_->checksum);
    } catch (const std::system_error& failure) {
        throw WriteFailure(path, failure.code().message());
    }
    impl_->end = impl_->content.end;
}

SweepFile::~SweepFile() = default;

const SweepContent& SweepFile::found() const {
    return impl_->content;
}

void SweepFile::prepare() {
    if (::ftruncate(impl_->file.get(), static_cast<off_t>(impl_->end)) != 0) {
        impl_->fail();
    }
    if (impl_->end == 0) {
        append(sweep_head(impl_->plan));
    }
}

void SweepFile::append(const std::string& rows) {
    impl_->add(rows);
    impl_->checksum.addData(QByteArrayView(rows.data(), static_cast<qsizetype>(rows.size())));
}

void SweepFile::seal() {
    impl_->add(seal_line(impl_->checksum.result().toHex().toStdString()));
}

}  // namespace recency::data

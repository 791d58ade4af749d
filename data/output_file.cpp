// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/output_file.h"

#include "data/passing_buffer.h"

#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <ostream>

#include <sys/stat.h>
#include <unistd.h>

namespace recency::data {
namespace {

/// Writes to the file itself: Qt knows no reason for a disk that is full after half of a piece.
class FileBuffer : public PassingBuffer {
public:
    explicit FileBuffer(const QFileDevice& file) : file_(file) {}

    /// "No space left on device"
    const char* reason() const { return std::strerror(error_); }

protected:
    bool pass(const char* text, std::streamsize length) override {
        while (length > 0) {
            const ssize_t written = ::write(file_.handle(), text, static_cast<std::size_t>(length));
            if (written < 0 && errno != EINTR) {
                error_ = errno;
                return false;
            }
            text += std::max<ssize_t>(written, 0);
            length -= std::max<ssize_t>(written, 0);
        }
        return true;
    }

private:
    const QFileDevice& file_;
    int error_ = 0;
};

/// Renaming over /dev/null or a pipe would replace it by a file.
bool is_device(const QFileInfo& info) {
    return info.exists() && !info.isFile() && !info.isDir();
}

std::unique_ptr<QFileDevice> make_file(const std::string& path) {
    const QString name = QFile::decodeName(path.c_str());
    if (is_device(QFileInfo(name))) {
        return std::make_unique<QFile>(name);
    }
    return std::make_unique<QSaveFile>(name);
}

/// A name that is too long for any file: a nameless file beside it would find out at the end only.
int fault_of(const std::string& path) {
    struct stat found {};
    return ::lstat(path.c_str(), &found) == 0 || errno == ENOENT ? 0 : errno;
}

/// Some file systems find out only now that there is no room. What cannot be synchronized, such as
/// a pipe, has nothing to find out.
bool reaches_the_disk(int handle) {
    return ::fsync(handle) == 0 || errno == EINVAL || errno == ENOSYS || errno == EROFS;
}

}  // namespace

struct OutputFile::Impl {
    explicit Impl(const std::string& given) : path(given), file(make_file(given)) {}

    WriteFailure failure() const { return {path, file->errorString().toStdString()}; }

    std::string path;
    std::unique_ptr<QFileDevice> file;
    FileBuffer buffer{*file};
    std::ostream stream{&buffer};
};

OutputFile::OutputFile(const std::string& path) : impl_(std::make_unique<Impl>(path)) {
    if (const int error = fault_of(path)) {
        throw WriteFailure(path, std::strerror(error));
    }
    if (!impl_->file->open(QIODevice::WriteOnly)) {
        throw impl_->failure();
    }
}

OutputFile::~OutputFile() = default;

std::ostream& OutputFile::stream() {
    return impl_->stream;
}

void OutputFile::complete() {
    if (!impl_->stream.flush()) {
        throw WriteFailure(impl_->path, impl_->buffer.reason());
    }
    if (!reaches_the_disk(impl_->file->handle())) {
        throw WriteFailure(impl_->path, std::strerror(errno));
    }
}

void OutputFile::replace() {
    auto* file = qobject_cast<QSaveFile*>(impl_->file.get());
    if (file != nullptr && !file->commit()) {
        throw impl_->failure();
    }
}

void require_writable(const std::string& path) {
    if (!is_device(QFileInfo(QFile::decodeName(path.c_str())))) {
        const OutputFile file(path);  // not replaced: the file beside it is gone again
    }
}

void write_file(const std::string& path, const std::function<void(std::ostream&)>& write) {
    OutputFile file(path);
    write(file.stream());
    file.complete();
    file.replace();
}

}  // namespace recency::data

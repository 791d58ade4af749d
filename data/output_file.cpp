// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/output_file.h"

#include <QFileInfo>
#include <QSaveFile>

#include <array>
#include <memory>
#include <ostream>
#include <stdexcept>
#include <streambuf>

namespace recency::data {
namespace {

/// Lets a stream write to a file of Qt's.
class FileBuffer : public std::streambuf {
public:
    explicit FileBuffer(QFileDevice& file) : file_(file) { clear(); }

protected:
    int_type overflow(int_type character) override {
        if (sync() != 0) {
            return traits_type::eof();
        }
        if (!traits_type::eq_int_type(character, traits_type::eof())) {
            sputc(traits_type::to_char_type(character));
        }
        return traits_type::not_eof(character);
    }

    int sync() override {
        const auto length = pptr() - pbase();
        const bool written = file_.write(pbase(), length) == length;
        clear();
        return written ? 0 : -1;
    }

private:
    void clear() { setp(buffer_.data(), buffer_.data() + buffer_.size()); }

    QFileDevice& file_;
    std::array<char, 1U << 16U> buffer_{};
};

std::runtime_error failure(const std::string& path, const QFileDevice& file) {
    return std::runtime_error(path + " cannot be written: " + file.errorString().toStdString());
}

/// Renaming over /dev/null or a pipe would replace it by a file.
bool is_device(const QFileInfo& info) {
    return info.exists() && !info.isFile() && !info.isDir();
}

std::unique_ptr<QFileDevice> open_file(const std::string& path) {
    const QString name = QFile::decodeName(path.c_str());
    std::unique_ptr<QFileDevice> file;
    if (is_device(QFileInfo(name))) {
        file = std::make_unique<QFile>(name);
    } else {
        file = std::make_unique<QSaveFile>(name);
    }
    if (!file->open(QIODevice::WriteOnly)) {
        throw failure(path, *file);
    }
    return file;
}

bool finish(QFileDevice& file) {
    auto* save_file = qobject_cast<QSaveFile*>(&file);
    return save_file != nullptr ? save_file->commit() : file.flush();
}

}  // namespace

void require_writable(const std::string& path) {
    if (!is_device(QFileInfo(QFile::decodeName(path.c_str())))) {
        open_file(path);  // not committed: the file beside it is gone again
    }
}

void write_file(const std::string& path, const std::function<void(std::ostream&)>& write) {
    const auto file = open_file(path);
    FileBuffer buffer(*file);
    std::ostream out(&buffer);
    write(out);
    out.flush();
    if (!out || !finish(*file)) {
        throw failure(path, *file);
    }
}

}  // namespace recency::data

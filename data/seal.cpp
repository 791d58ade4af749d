// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/seal.h"

#include "data/passing_buffer.h"

#include <QCryptographicHash>

#include <ostream>

namespace recency::data {
namespace {

/// Passes text on, and takes its checksum on the way.
class HashingBuffer : public PassingBuffer {
public:
    explicit HashingBuffer(std::ostream& out) : out_(out) {}

    std::string sha256() {
        sync();
        return hash_.result().toHex().toStdString();
    }

protected:
    bool pass(const char* text, std::streamsize length) override {
        hash_.addData(QByteArrayView(text, length));
        out_.write(text, length);
        return !out_.fail();
    }

private:
    std::ostream& out_;
    QCryptographicHash hash_{QCryptographicHash::Sha256};
};

}  // namespace

std::string seal_line(std::string_view sha256, std::string_view comment_mark) {
    return std::string(comment_mark) + " end sha256=" + std::string(sha256) + '\n';
}

void write_sealed(std::ostream& out, const std::function<void(std::ostream&)>& write) {
    HashingBuffer buffer(out);
    std::ostream hashed(&buffer);
    write(hashed);
    out << seal_line(buffer.sha256());
}

}  // namespace recency::data

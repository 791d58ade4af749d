// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/json_seal.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <vector>

namespace recency::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(DataSeal)
};

constexpr std::size_t deepest_value = 64;
constexpr double exact_integers = 9'007'199'254'740'992.0;  // 2^53

QByteArray hash_of(const QByteArray& bytes) {
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

/// An array or an object that is being read: of an array the hash so far, of an object its
/// members'.
struct Level {
    bool is_object = false;
    QByteArray so_far = {};
    std::vector<QByteArray> members = {};
    QByteArray key = {};

    /// Values are joined to hashes before they take much room.
    void add(const QByteArray& value) {
        constexpr qsizetype much = 4096;
        if (is_object) {
            members.push_back(hash_of(hash_of(key) + value));
            return;
        }
        so_far += value + ',';
        if (so_far.size() > much) {
            so_far = hash_of(so_far);
        }
    }
    QByteArray digest() {
        if (!is_object) {
            return hash_of('[' + so_far);
        }
        std::ranges::sort(members);
        QByteArray joined("{");
        for (const QByteArray& member : members) {
            joined += member;
        }
        return hash_of(joined);
    }
};

/// Hashes a text of JSON while it is parsed.
class JsonDigest : public nlohmann::json_sax<nlohmann::json> {
public:
    const QByteArray& digest() const { return digest_; }
    const QByteArray& told() const { return told_; }

    bool null() override { return add("null"); }
    bool boolean(bool value) override { return add(value ? "true" : "false"); }
    bool number_integer(number_integer_t value) override { return add(QByteArray::number(value)); }
    bool number_unsigned(number_unsigned_t value) override {
        return add(QByteArray::number(static_cast<qulonglong>(value)));
    }
    bool number_float(number_float_t value, const string_t&) override {
        const bool whole = std::floor(value) == value && std::abs(value) < exact_integers;
        return add(whole ? QByteArray::number(static_cast<qlonglong>(value))
                         : QByteArray::number(value, 'g', 17));
    }
    bool string(string_t& text) override {
        const QByteArray value = QByteArray::fromStdString(text);
        if (levels_.size() == 1 && levels_.back().key == "checksum") {
            told_ = value;
        }
        return add('"' + hash_of(value));
    }
    bool binary(binary_t&) override { return false; }  // not in JSON
    bool start_object(std::size_t) override { return start({.is_object = true}); }
    bool start_array(std::size_t) override { return start({}); }
    bool key(string_t& name) override {
        levels_.back().key = QByteArray::fromStdString(name);
        return true;
    }
    bool end_object() override { return end(); }
    bool end_array() override { return end(); }
    bool parse_error(std::size_t, const std::string&, const nlohmann::json::exception&) override {
        return false;
    }

private:
    bool start(Level level) {
        levels_.push_back(std::move(level));
        return levels_.size() <= deepest_value;
    }
    bool end() {
        digest_ = levels_.back().digest();
        levels_.pop_back();
        return levels_.empty() || add(digest_);
    }
    bool add(const QByteArray& value) {
        const bool outermost = levels_.size() == 1;
        if (!levels_.empty() && !(outermost && is_apart(levels_.back().key))) {
            levels_.back().add(value);
        }
        return true;
    }
    static bool is_apart(const QByteArray& key) { return key == "checksum" || key == "recipe"; }

    std::vector<Level> levels_;
    QByteArray digest_;  // of what ended last
    QByteArray told_;
};

JsonDigest digest_of(const QByteArray& json) {
    JsonDigest digest;
    nlohmann::json::sax_parse(json.begin(), json.end(), &digest);
    return digest;
}

QByteArray checksum_of(const JsonDigest& digest) {
    return "sha256:" + digest.digest().toHex();
}

}  // namespace

QByteArray with_checksum(const QByteArray& json) {
    const qsizetype end = json.lastIndexOf('}');
    return json.first(end) + ",\n \"checksum\": \"" + checksum_of(digest_of(json)) + '"' +
           json.sliced(end);
}

std::optional<QString> broken_checksum(const QByteArray& json) {
    const JsonDigest digest = digest_of(json);
    if (digest.told().isEmpty()) {
        return Words::tr("It was changed after it was written: its checksum is missing.");
    }
    if (digest.told() != checksum_of(digest)) {
        return Words::tr("It was changed after it was written: its checksum is another one.");
    }
    return std::nullopt;
}

}  // namespace recency::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <iosfwd>
#include <memory>
#include <stdexcept>
#include <string>

namespace recency::data {

/// "figure.pdf cannot be written: No space left on device"
class WriteFailure : public std::runtime_error {
public:
    WriteFailure(const std::string& path, const std::string& why)
        : std::runtime_error(path + " cannot be written: " + why), reason_(why) {}

    /// "No space left on device"
    const std::string& reason() const { return reason_; }

private:
    std::string reason_;
};

/// A file that is written beside its path and renamed at the end, so that the path never holds half
/// a file: until replace() an old file stays whole, whatever happens. Devices and pipes, which
/// cannot be replaced, are written to directly.
class OutputFile {
public:
    /// Throws WriteFailure if no file can be written at this path.
    explicit OutputFile(const std::string& path);
    ~OutputFile();  // nothing is left of a file that has not replaced the old one
    OutputFile(const OutputFile&) = delete;
    OutputFile& operator=(const OutputFile&) = delete;

    std::ostream& stream();

    /// Everything that was streamed is on the disk, or throws WriteFailure. Nothing may be streamed
    /// after it.
    void complete();

    /// Puts the completed file in the place of the old one, or throws WriteFailure.
    void replace();

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

/// Throws WriteFailure if no file can be written at this path: asked before long work, not after
/// it.
void require_writable(const std::string& path);

/// Lets `write` write an OutputFile, which replaces the old one if it does not throw. Throws
/// WriteFailure.
void write_file(const std::string& path, const std::function<void(std::ostream&)>& write);

}  // namespace recency::data

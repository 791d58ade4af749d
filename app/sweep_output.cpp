// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sweep_output.h"

#include "app/refusal.h"
#include "data/seal.h"
#include "data/sweep_file.h"

#include <QCryptographicHash>

#include <filesystem>
#include <fstream>
#include <ostream>
#include <stdexcept>
#include <utility>

namespace recency::app {
namespace {

/// What cannot be read again: standard output, a device or a pipe.
class SweepStream : public SweepOutput {
public:
    SweepStream(const data::SweepPlan& plan, std::ostream& out) : plan_(plan), out_(out) {}
    SweepStream(const data::SweepPlan& plan, const std::string& device)
        : plan_(plan), device_(device), out_(device_), name_(device) {}

    std::size_t points() const override { return 0; }
    bool finished() const override { return false; }
    void begin() override { add(data::sweep_head(plan_)); }
    void add(const std::string& rows) override {
        checksum_.addData(QByteArrayView(rows.data(), static_cast<qsizetype>(rows.size())));
        write(rows);
    }
    void end() override { write(data::seal_line(checksum_.result().toHex().toStdString())); }
    std::string words_for(std::size_t done, std::size_t all) const override {
        return std::to_string(done) + " of " + std::to_string(all) + " points were written";
    }

private:
    void write(const std::string& text) {
        if (!(out_ << text << std::flush)) {
            throw std::runtime_error(name_ + " cannot be written to");
        }
    }

    const data::SweepPlan& plan_;
    std::ofstream device_;
    std::ostream& out_;
    std::string name_ = "standard output";
    QCryptographicHash checksum_{QCryptographicHash::Sha256};
};

/// A file that may have the first points already.
class ResumedFile : public SweepOutput {
public:
    ResumedFile(const data::SweepPlan& plan, std::string path)
        : path_(std::move(path)), file_(path_, plan) {}

    const data::SweepContent& found() const { return file_.found(); }
    std::size_t points() const override { return file_.found().points; }
    bool finished() const override { return file_.found().sealed; }
    void begin() override { file_.prepare(); }
    void add(const std::string& rows) override { file_.append(rows); }
    void end() override { file_.seal(); }
    std::string words_for(std::size_t done, std::size_t all) const override {
        return std::to_string(done) + " of " + std::to_string(all) + " points are in " + path_ +
               ", and the same command goes on from there";
    }

private:
    std::string path_;
    data::SweepFile file_;
};

/// What was found in the file, where it is anything but a new one.
void tell(const std::string& path, const data::SweepContent& found, std::size_t points,
          std::ostream& error) {
    const auto say = [&](const std::string& what) {
        error << "recency-lab sweep: " << on_one_line(path + what) << std::endl;
    };
    if (found.sealed) {
        say(" is complete: all " + std::to_string(points) + " points are there");
        return;
    }
    if (found.size > found.end) {
        say(" ends with what was left unfinished, " + std::to_string(found.size - found.end) +
            " bytes, which are cut off");
    }
    if (found.points > 0) {
        say(" has " + std::to_string(found.points) + " of " + std::to_string(points) +
            " points already; this goes on from there");
    }
}

std::unique_ptr<SweepOutput> resume(const data::SweepPlan& plan, const std::string& path,
                                    Console& console) {
    try {
        auto file = std::make_unique<ResumedFile>(plan, path);
        tell(path, file->found(), experiments_of(plan.sweep).size(), console.error);
        return file;
    } catch (const data::SweepRefused& refused) {
        throw Refusal(path + " cannot be continued, and is left as it is: " + refused.what() +
                      "; expected a file that the same command began, or a new one");
    }
}

bool is_device(const std::string& path) {
    std::error_code none;
    const auto status = std::filesystem::status(path, none);
    return std::filesystem::exists(status) && !std::filesystem::is_regular_file(status) &&
           !std::filesystem::is_directory(status);
}

}  // namespace

std::unique_ptr<SweepOutput> make_sweep_output(const data::SweepPlan& plan,
                                               const std::optional<std::string>& path,
                                               Console& console) {
    if (!path) {
        return std::make_unique<SweepStream>(plan, console.out);
    }
    if (is_device(*path)) {
        return std::make_unique<SweepStream>(plan, *path);
    }
    return resume(plan, *path, console);
}

}  // namespace recency::app

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figure_output.h"

#include "app/named_option.h"
#include "app/report_output.h"
#include "data/output_file.h"
#include "ui/export/format_names.h"

#include <QFile>
#include <QFileInfo>

#include <ostream>
#include <stdexcept>

namespace recency::app {
namespace {

using ui::FigureFormat;

QFileInfo file_at(const std::string& path) {
    return QFileInfo(QFile::decodeName(path.c_str()));
}

std::string allowed_names() {
    std::vector<std::string> endings;
    for (const FigureFormat format : ui::figure_formats()) {
        endings.push_back("." + ui::ending_of(format).toStdString());
    }
    return "a name that ends in " + listed(endings) + ", or --format as well";
}

FigureFormat format_of_name(const std::string& path) {
    const auto format = ui::format_with_ending(file_at(path).suffix());
    if (!format) {
        throw Refusal::of_value("--output", path, allowed_names());
    }
    return *format;
}

}  // namespace

QString FigureDestination::stem() const {
    return path ? file_at(*path).completeBaseName() : QStringLiteral("figure");
}

FigureOutput::FigureOutput(CLI::App& command)
    : output_(add_value_option(command, "-o,--output", "FILE",
                               "Write to this file, which is replaced only when all is there; " +
                                   allowed_names())
                  ->group("Output")),
      format_(add_value_option(command, "--format", "NAME",
                               listed_names(ui::format_names) + " (default: as FILE is named)")
                  ->group("Output")) {}

FigureDestination FigureOutput::read() const {
    FigureDestination destination;
    destination.path = value_of(*output_, allowed_names());
    const auto format = named_value_of(*format_, ui::format_names);
    if (!destination.path && !format) {
        throw Refusal("--output is missing; expected " + allowed_names());
    }
    destination.format = format ? *format : format_of_name(*destination.path);
    if (!destination.path && ui::reads_tables(destination.format)) {
        throw Refusal("--output is missing: this format writes more than one file; expected " +
                      allowed_names());
    }
    if (destination.path) {
        data::require_writable(*destination.path);
    }
    return destination;
}

void write_figure(std::vector<ui::ExportedFile> files, const FigureDestination& destination,
                  Console& console) {
    if (destination.path) {
        const QFileInfo target = file_at(*destination.path);
        files.back().name = target.fileName();
        const QString failure = ui::write_files(target.absolutePath(), files);
        if (!failure.isEmpty()) {
            throw std::runtime_error(failure.toStdString());
        }
        return;
    }
    const QByteArray& content = files.front().content;
    console.out.write(content.data(), content.size());
    require_written(console.out);
}

}  // namespace recency::app

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/figure_export.h"

#include "ui/export/figure_content.h"
#include "ui/export/figure_data.h"
#include "ui/export/figure_drawing.h"
#include "ui/export/figure_file.h"
#include "ui/export/figure_layout.h"
#include "ui/export/pgfplots.h"
#include "ui/export/recipe_text.h"
#include "ui/export/settled_recipe.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace recency::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(FigureExport)
};

struct FormatEnding {
    FigureFormat format;
    const char* ending;
};
constexpr std::array<FormatEnding, 7> endings{{{FigureFormat::pdf, "pdf"},
                                               {FigureFormat::svg, "svg"},
                                               {FigureFormat::png, "png"},
                                               {FigureFormat::pgfplots, "tex"},
                                               {FigureFormat::csv, "csv"},
                                               {FigureFormat::json, "json"},
                                               {FigureFormat::python, "py"}}};

FigureFiles one_file(const QString& stem, FigureFormat format, QByteArray content) {
    return std::vector<ExportedFile>{{stem + u'.' + ending_of(format), std::move(content)}};
}

FigureFiles picture(const FigureDrawing& drawing, FigureFormat format, int dpi, const QString& stem,
                    const QByteArray& recipe) {
    if (format == FigureFormat::pdf) {
        return one_file(stem, format, pdf_of(drawing, recipe));
    }
    if (format == FigureFormat::svg) {
        return one_file(stem, format, svg_of(drawing, recipe));
    }
    QByteArray bytes = png_of(drawing, dpi, recipe);
    if (bytes.isEmpty()) {
        return Words::tr(
                   "A picture of this size would have more than 200 million pixels at "
                   "%1 dpi; fewer dpi or a smaller figure can be written.")
            .arg(dpi);
    }
    return one_file(stem, format, std::move(bytes));
}

FigureFiles estimates_file(std::span<const std::shared_ptr<const Estimate>> estimates,
                           const QString& stem, const QByteArray& recipe) {
    if (estimates.empty()) {
        return Words::tr(
            "This figure is not sampled: it has no estimates that JSON could hold. "
            "Its curves are in the CSV.");
    }
    return one_file(stem, FigureFormat::json, json_of(estimates, recipe));
}

FigureFiles script_and_table(const FigureContent& content, const FigureStyle& style,
                             const QString& stem, const QByteArray& recipe) {
    const QString table = stem + QStringLiteral(".csv");
    return std::vector<ExportedFile>{
        {table, csv_of(content, recipe)},
        {stem + QStringLiteral(".py"), python_of(content, style, table, recipe)}};
}

/// What depends on the size of the page.
FigureFiles laid_out(const FigureContent& content, const Recipe& recipe, FigureFormat format,
                     const QString& stem) {
    const auto layout = lay_out(content, recipe.style);
    if (const auto* too_small = std::get_if<TooSmall>(&layout)) {
        return too_small->sentence;
    }
    const QByteArray text = recipe_text(recipe);
    if (format == FigureFormat::python) {
        return script_and_table(content, recipe.style, stem, text);
    }
    if (format == FigureFormat::pgfplots) {
        return pgfplots_of(content, std::get<FigureLayout>(layout), stem, text);
    }
    const FigureDrawing drawing = draw(content, std::get<FigureLayout>(layout));
    return picture(drawing, format, recipe.style.dpi, stem, text);
}

}  // namespace

const std::vector<FigureFormat>& figure_formats() {
    static const std::vector<FigureFormat> all = [] {
        std::vector<FigureFormat> formats;
        std::ranges::transform(endings, std::back_inserter(formats), &FormatEnding::format);
        return formats;
    }();
    return all;
}

QString ending_of(FigureFormat format) {
    const auto* const found = std::ranges::find(endings, format, &FormatEnding::format);
    return QLatin1String(found->ending);
}

std::optional<FigureFormat> format_with_ending(const QString& ending) {
    const auto* const found = std::ranges::find_if(endings, [&](const FormatEnding& candidate) {
        return ending.compare(QLatin1String(candidate.ending), Qt::CaseInsensitive) == 0;
    });
    return found == endings.end() ? std::nullopt : std::optional(found->format);
}

bool reads_tables(FigureFormat format) {
    return format == FigureFormat::pgfplots || format == FigureFormat::python;
}

FigureFiles export_figure(const Recipe& asked,
                          std::span<const std::shared_ptr<const Estimate>> estimates,
                          const Paper& paper, FigureFormat format, const QString& stem) {
    if (const std::string problem = problem_with(asked, paper); !problem.empty()) {
        return QString::fromStdString(problem);
    }
    const std::optional<Recipe> recipe = settled_recipe(asked, estimates, paper);
    if (!recipe) {
        return Words::tr("The numbers of this figure are still being computed.");
    }
    if (format == FigureFormat::json) {
        return estimates_file(estimates, stem, recipe_text(*recipe));
    }
    const FigureContent content = content_of(*recipe, estimates, paper);
    if (format == FigureFormat::csv) {
        return one_file(stem, format, csv_of(content, recipe_text(*recipe)));
    }
    return laid_out(content, *recipe, format, stem);
}

}  // namespace recency::ui

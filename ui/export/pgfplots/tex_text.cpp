// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/pgfplots/tex_text.h"

#include "data/number_text.h"
#include "ui/export/figure_text.h"
#include "ui/export/pgfplots/tex_character.h"

#include <algorithm>
#include <cmath>

namespace recency::ui {
namespace {

/// Writes runs one after the other, between dollars where they are formulas.
class TexWriter {
public:
    void add(const TextRun& run) {
        if (run.subscript) {
            switch_to(true);
            text_ += QStringLiteral("_{") + characters(run) + u'}';
        } else if (run.symbol) {
            switch_to(true);
            text_ += characters(run);
        } else {
            add_words(run.text);
        }
    }

    QString text() {
        switch_to(false);
        return std::move(text_);
    }

private:
    /// Letters are symbols by themselves; words are not their product.
    static QString characters(const TextRun& run) {
        QString text;
        for (const uint character : run.text.toUcs4()) {
            text += tex_character(character, true).text;
        }
        const bool word = run.text.size() > (run.subscript ? 2 : 1) && all_letters(run.text);
        if (!word) {
            return text;
        }
        const QString font = QLatin1String(run.subscript ? "\\mathrm{" : "\\mathit{");
        return font + text + u'}';
    }

    static bool all_letters(const QString& text) {
        return std::all_of(text.begin(), text.end(),
                           [](QChar letter) { return letter.isLetter(); });
    }

    void add_words(const QString& words) {
        for (const uint character : words.toUcs4()) {
            const TexCharacter written = tex_character(character, false);
            switch_to(written.formula);
            text_ += written.text;
        }
    }

    void switch_to(bool formula) {
        if (formula != formula_) {
            text_ += u'$';
            formula_ = formula;
        }
    }

    QString text_;
    bool formula_ = false;
};

}  // namespace

QString tex_text(const QString& marked) {
    TexWriter writer;
    for (const TextRun& run : text_runs(marked)) {
        writer.add(run);
    }
    return writer.text();
}

QString tex_length(double points) {
    return QString::number(std::round(points * 1000.0) / 1000.0 + 0.0, 'g', 8);
}

QString tex_units(double points) {
    return tex_length(points) + QStringLiteral("\\recencyunit");
}

QString tex_colour(const QColor& colour) {
    return u'c' + colour.name().mid(1);
}

QString tex_colour_definition(const QColor& colour) {
    return QStringLiteral("\\definecolor{%1}{HTML}{%2}%\n")
        .arg(tex_colour(colour), colour.name().mid(1).toUpper());
}

QString tex_number(double value) {
    return std::isfinite(value) ? QString::fromStdString(data::number_text(value))
                                : QStringLiteral("nan");
}

QString tex_list(const QStringList& values) {
    QStringList braced;
    for (const QString& value : values) {
        braced << u'{' + value + u'}';
    }
    return braced.join(u',');
}

QString tex_file_name(const QString& name) {
    QString plain = name;
    for (QChar& letter : plain) {
        if (!letter.isLetterOrNumber() && !QStringLiteral("-_+.").contains(letter)) {
            letter = u'-';
        }
    }
    return plain;
}

}  // namespace recency::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/composer_window.h"

#include "ui/composer/figure_clipboard.h"
#include "ui/composer/figure_controls.h"
#include "ui/composer/figure_facts.h"
#include "ui/composer/figure_page.h"
#include "ui/composer/figure_words.h"
#include "ui/composer/live_figure.h"
#include "ui/composer/save_dialog.h"
#include "ui/composer/save_figure.h"
#include "ui/controls/hairline.h"
#include "ui/export/recipe_text.h"
#include "ui/export/settled_recipe.h"
#include "ui/export/shown_figure.h"
#include "ui/help/explanation.h"

#include <QClipboard>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMimeData>
#include <QScrollArea>

#include <variant>
#include <vector>

namespace recency::ui {
namespace {

constexpr QSize default_size(1180, 800);
constexpr QSize smallest_size(860, 600);

QScrollArea* scrolled(QWidget* controls) {
    auto* area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(controls);
    area->setWidgetResizable(true);
    area->setFixedWidth(controls->width());
    return area;
}

}  // namespace

ComposerWindow::ComposerWindow(Laboratory& laboratory, const Paper& paper, int threads,
                               QWidget* parent)
    : QWidget(parent, Qt::Window),
      paper_(paper),
      name_(QStringLiteral("figure")),
      live_(new LiveFigure(laboratory, paper, threads, this)),
      controls_(new FigureControls(paper)),
      page_(new FigurePage) {
    setWindowTitle(tr("Export a figure"));
    setMinimumSize(smallest_size);
    resize(default_size);
    explain(*this, {{.name = windowTitle(),
                     .text = tr("The page as it will be printed. It follows the main window, the "
                                "sweep and the paper's figures, and computes what they have not. A "
                                "file has the numbers that are there when it is written, and says "
                                "how many sequences they come from.")}});
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(scrolled(controls_));
    row->addWidget(make_hairline(Qt::Vertical));
    row->addWidget(page_, 1);
    connect_parts();
}

void ComposerWindow::connect_parts() {
    connect(controls_, &FigureControls::choicesEdited, this, [this] {
        page_->showMessage({});  // it was about what has been changed now
        live_->setChoices(choices());
    });
    connect(live_, &LiveFigure::recipeChanged, this, [this] {
        controls_->setOffered(
            [this](FigureSubject subject) { return live_->problemWith(subject); });
    });
    connect(live_, &LiveFigure::changed, this, &ComposerWindow::show_figure);
    connect(page_, &FigurePage::sizeWanted, this, [this](const FigureStyle& style) {
        FigureChoices mended = choices();
        mended.style = style;
        setChoices(mended);
    });
    connect(page_, &FigurePage::exportWanted, this, &ComposerWindow::choose_file);
    connect(page_, &FigurePage::copyWanted, this, [this] { tell(copy(), copied_words(recipe())); });
}

const FigureChoices& ComposerWindow::choices() const {
    return controls_->choices();
}

void ComposerWindow::setChoices(const FigureChoices& choices) {
    controls_->setChoices(choices);
    live_->setChoices(choices);
}

void ComposerWindow::setSubject(FigureSubject subject, const std::string& paper_figure) {
    FigureChoices chosen = choices();
    chosen.subject = subject;
    chosen.paper_figure = paper_figure;
    setChoices(chosen);
}

void ComposerWindow::setShown(const ShownFigure& figure) {
    live_->setShown(figure);
}

FigureSettings ComposerWindow::settings() const {
    return {choices(), folder_};
}

void ComposerWindow::setSettings(const FigureSettings& settings) {
    folder_ = settings.folder;
    setChoices(settings.choices);
}

void ComposerWindow::setTheme(const Theme& theme) {
    page_->setTheme(theme);
}

const Recipe& ComposerWindow::recipe() const {
    return live_->recipe();
}

void ComposerWindow::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    live_->setOpen(true);
}

void ComposerWindow::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    live_->setOpen(false);
}

void ComposerWindow::show_figure() {
    figure_ = compose(recipe(), live_->run().estimates(), paper_);
    page_->setFigure(figure_, recipe().style);
    controls_->setDrawn(recipe(), figure_);
    page_->setFacts(figure_facts(figure_, live_->run()));
}

/// Until a file was written, could not be, or nobody wants it any more.
void ComposerWindow::choose_file() {
    const QDir folder(QFileInfo(folder_).isDir() ? folder_ : QDir::currentPath());
    QString path = folder.filePath(name_ + u'.' + ending_of(choices().format));
    for (;;) {
        path = ask_for_path(this, path, choices().format);
        if (path.isEmpty()) {
            return;
        }
        const FigureFiles files = files_at(path);
        const auto* written = std::get_if<std::vector<ExportedFile>>(&files);
        if (written == nullptr || may_replace(this, path, names_in_use(path, *written))) {
            return tell(write(path, files), tr("Written: %1").arg(QDir::toNativeSeparators(path)));
        }
    }
}

FigureFiles ComposerWindow::files_at(const QString& path) const {
    return files_for(recipe(), live_->run().estimates(), paper_, choices().format, path);
}

QString ComposerWindow::exportTo(const QString& path) {
    return write(path, files_at(path));
}

QString ComposerWindow::write(const QString& path, const FigureFiles& files) {
    if (const auto* sentence = std::get_if<QString>(&files)) {
        return *sentence;
    }
    QString failure = write_beside(path, std::get<std::vector<ExportedFile>>(files));
    if (failure.isEmpty()) {
        folder_ = QFileInfo(path).absolutePath();
        name_ = QFileInfo(path).completeBaseName();
    }
    return failure;
}

QString ComposerWindow::copy() {
    const auto settled = settled_recipe(recipe(), live_->run().estimates(), paper_);
    if (!figure_.drawing || !settled) {
        return tr("The numbers of this figure are still being computed.");
    }
    QGuiApplication::clipboard()->setMimeData(
        clipboard_figure(*figure_.drawing, settled->style.dpi, recipe_text(*settled)).release());
    return {};
}

void ComposerWindow::tell(const QString& problem, const QString& success) {
    page_->showMessage(problem.isEmpty() ? success : problem);
    if (problem.isEmpty()) {
        Q_EMIT done(success);
    }
}

}  // namespace recency::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/composer_window.h"

#include "ui/composer/figure_clipboard.h"
#include "ui/composer/figure_controls.h"
#include "ui/composer/figure_preview.h"
#include "ui/composer/figure_run.h"
#include "ui/controls/hairline.h"
#include "ui/controls/push_button.h"
#include "ui/controls/segmented_control.h"
#include "ui/export/length.h"
#include "ui/export/recipe_text.h"
#include "ui/export/settled_recipe.h"
#include "ui/format.h"
#include "ui/laboratory.h"

#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMimeData>
#include <QScrollArea>
#include <QVBoxLayout>

#include <chrono>
#include <cmath>
#include <utility>

namespace recency::ui {
namespace {

constexpr QSize default_size(1180, 800);
constexpr QSize smallest_size(860, 600);
constexpr int page_edge = 16;
constexpr std::chrono::milliseconds calm{120};
constexpr double points_per_inch = 72.0;

QLabel* make_text(TextRole role, QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setFont(text_font(role));
    label->setWordWrap(true);
    return label;
}

QString millimetres(double points) {
    return QString::number(points / points_per_inch * mm_per_inch, 'f', 1);
}

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
      laboratory_(laboratory),
      paper_(paper),
      sources_(laboratory),
      folder_(QDir::currentPath()),
      controls_(new FigureControls(paper)),
      preview_(new FigurePreview),
      zoom_(new SegmentedControl),
      problem_(make_text(TextRole::body, this)),
      mend_(new PushButton({}, this)),
      facts_(make_text(TextRole::tick, this)),
      message_(make_text(TextRole::tick, this)),
      copy_(new PushButton(tr("&Copy"), this)),
      export_(new PushButton(tr("&Export…"), this)),
      run_(new FigureRun(threads, this)) {
    setWindowTitle(tr("Export a figure"));
    setMinimumSize(smallest_size);
    resize(default_size);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(scrolled(controls_));
    row->addWidget(make_hairline(Qt::Vertical));
    row->addWidget(make_page(), 1);
    changes_.setSingleShot(true);
    changes_.setInterval(calm);
    connect_parts();
}

QWidget* ComposerWindow::make_page() {
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(page_edge, page_edge, page_edge, page_edge);
    zoom_->setChoices({tr("Fit"), tr("True size"), tr("200 %")},
                      {tr("The whole page"), tr("A millimetre of the page is one on the screen"),
                       tr("Twice the true size")});
    zoom_->setAccessibleName(tr("Size of the preview"));
    auto* head = new QHBoxLayout;
    head->addWidget(zoom_);
    head->addStretch(1);
    column->addLayout(head);
    column->addWidget(preview_, 1);
    auto* refusal = new QHBoxLayout;
    refusal->addWidget(problem_, 1);
    refusal->addWidget(mend_);
    column->addLayout(refusal);
    column->addWidget(make_footer());
    return page;
}

QWidget* ComposerWindow::make_footer() {
    auto* footer = new QWidget;
    auto* row = new QHBoxLayout(footer);
    row->setContentsMargins(0, 0, 0, 0);
    auto* texts = new QVBoxLayout;
    texts->addWidget(facts_);
    texts->addWidget(message_);
    message_->hide();
    row->addLayout(texts, 1);
    row->addWidget(copy_);
    row->addWidget(export_);
    copy_->setToolTip(tr("As SVG and PNG"));
    return footer;
}

void ComposerWindow::connect_parts() {
    connect(controls_, &FigureControls::choicesEdited, this, &ComposerWindow::refresh);
    connect(&laboratory_, &Laboratory::sceneChanged, this, &ComposerWindow::follow);
    connect(&laboratory_, &Laboratory::pinnedChanged, this, &ComposerWindow::follow);
    connect(&changes_, &QTimer::timeout, this, &ComposerWindow::refresh);
    connect(run_, &FigureRun::changed, this, &ComposerWindow::show_figure);
    connect(zoom_, &SegmentedControl::chosen, this,
            [this](int index) { preview_->setZoom(static_cast<PreviewZoom>(index)); });
    connect(mend_, &QPushButton::clicked, this, &ComposerWindow::mend_width);
    connect(export_, &QPushButton::clicked, this, &ComposerWindow::choose_file);
    connect(copy_, &QPushButton::clicked, this,
            [this] { tell(copy(), tr("The figure is on the clipboard, as SVG and PNG.")); });
}

const FigureChoices& ComposerWindow::choices() const {
    return controls_->choices();
}

void ComposerWindow::setChoices(const FigureChoices& choices) {
    controls_->setChoices(choices);
    refresh();
}

void ComposerWindow::setSubject(FigureSubject subject, const std::string& paper_figure) {
    FigureChoices chosen = choices();
    chosen.subject = subject;
    chosen.paper_figure = paper_figure;
    setChoices(chosen);
}

void ComposerWindow::setShown(const ShownFigure& figure) {
    sources_.setShown(figure);
    follow();
}

void ComposerWindow::setTheme(const Theme& theme) {
    preview_->setTheme(theme);
}

Recipe ComposerWindow::wanted_recipe() const {
    const FigureChoices& choices = controls_->choices();
    return sources_.recipe(choices.subject, choices.paper_figure, choices.style);
}

void ComposerWindow::follow() {
    if (isVisible() && !changes_.isActive()) {
        changes_.start();
    }
}

void ComposerWindow::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
}

void ComposerWindow::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    run_->cancel();
    experiments_.clear();
}

void ComposerWindow::refresh() {
    if (!isVisible()) {
        return;
    }
    controls_->setOffered([this](FigureSubject subject) {
        return sources_.problem(subject, choices().style, paper_);
    });
    recipe_ = wanted_recipe();
    start_run();
    show_figure();
}

/// Only what nobody computes already; while the same numbers are wanted, those of others are taken
/// over as they grow.
void ComposerWindow::start_run() {
    if (!problem_with(recipe_, paper_).empty()) {
        return;
    }
    const FigureRun::Estimates known = sources_.known(recipe_.subject);
    std::vector<Experiment> experiments = experiments_of(recipe_, paper_);
    std::vector<Experiment> elsewhere = sources_.growing(recipe_.subject, experiments);
    if (experiments == experiments_ && quantities_of(recipe_) == quantities_ &&
        elsewhere == elsewhere_) {
        return run_->offer(known);
    }
    experiments_ = std::move(experiments);
    quantities_ = quantities_of(recipe_);
    elsewhere_ = std::move(elsewhere);
    run_->start(experiments_, quantities_, known, elsewhere_);
}

void ComposerWindow::show_figure() {
    figure_ = compose(recipe_, run_->estimates(), paper_);
    if (figure_.drawing) {
        preview_->setDrawing(*figure_.drawing);
    }
    problem_->setText(figure_.problem);
    problem_->setVisible(!figure_.problem.isEmpty());
    const bool mendable = figure_.too_small && figure_.too_small->width_mm <= most_width_mm;
    mend_->setVisible(mendable);
    if (mendable) {
        mend_->setText(tr("Use %1 mm").arg(std::ceil(figure_.too_small->width_mm)));
    }
    export_->setEnabled(figure_.drawing.has_value());
    copy_->setEnabled(figure_.drawing.has_value());
    show_facts();
}

/// "139.7 × 96.2 mm · 1.2 M of 10 M sequences"
void ComposerWindow::show_facts() {
    QStringList facts;
    if (figure_.drawing) {
        const QSizeF size = figure_.drawing->size;
        facts << tr("%1 × %2 mm").arg(millimetres(size.width()), millimetres(size.height()));
    }
    if (run_->target() > 0) {
        facts << (run_->sequences() == run_->target()
                      ? tr("%1 sequences").arg(format_count(run_->target()))
                      : tr("%1 of %2 sequences")
                            .arg(format_count(run_->sequences()), format_count(run_->target())));
    }
    if (!run_->failure().empty()) {
        facts << QString::fromStdString(run_->failure());
    }
    facts_->setText(facts.join(QStringLiteral(" · ")));
}

void ComposerWindow::mend_width() {
    if (!figure_.too_small) {
        return;
    }
    FigureChoices mended = choices();
    mended.style.width_mm = std::ceil(figure_.too_small->width_mm);
    mended.style.height_mm.reset();
    setChoices(mended);
}

void ComposerWindow::choose_file() {
    const QString ending = ending_of(choices().format);
    const QString path = QFileDialog::getSaveFileName(
        this, windowTitle(), QDir(folder_).filePath(QStringLiteral("figure.") + ending),
        QStringLiteral("%1 (*.%1)").arg(ending));
    if (!path.isEmpty()) {
        tell(exportTo(path), tr("Written: %1").arg(QDir::toNativeSeparators(path)));
    }
}

QString ComposerWindow::exportTo(const QString& path) {
    const QFileInfo target(path);
    auto files = export_figure(recipe_, run_->estimates(), paper_, choices().format,
                               target.completeBaseName());
    if (const auto* sentence = std::get_if<QString>(&files)) {
        return *sentence;
    }
    auto& written = std::get<std::vector<ExportedFile>>(files);
    written.back().name = target.fileName();
    const QString failure = write_files(target.absolutePath(), written);
    if (failure.isEmpty()) {
        folder_ = target.absolutePath();
    }
    return failure;
}

QString ComposerWindow::copy() {
    const auto settled = settled_recipe(recipe_, run_->estimates(), paper_);
    if (!figure_.drawing || !settled) {
        return tr("The numbers of this figure are still being computed.");
    }
    QGuiApplication::clipboard()->setMimeData(
        clipboard_figure(*figure_.drawing, settled->style.dpi, recipe_text(*settled)).release());
    return {};
}

void ComposerWindow::tell(const QString& problem, const QString& success) {
    const QString sentence = problem.isEmpty() ? success : problem;
    message_->setText(sentence);
    message_->setVisible(true);
    if (problem.isEmpty()) {
        Q_EMIT done(sentence);
    }
}

}  // namespace recency::ui

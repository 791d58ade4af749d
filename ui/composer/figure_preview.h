// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/figure_drawing.h"

#include <QScrollArea>

namespace recency::ui {

struct Theme;

enum class PreviewZoom { fit, actual, twice };

/// A figure's page as it will be printed: white in any appearance, with its edge shown. At
/// `actual`, a millimetre of the page is a millimetre on the screen, as far as the screen tells its
/// size truly.
class FigurePreview : public QScrollArea {
    Q_OBJECT

public:
    explicit FigurePreview(QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    void setDrawing(const FigureDrawing& drawing);
    void setZoom(PreviewZoom zoom);

    /// Pixels of the screen for a point (1/72 in) of the page.
    double scale() const;
    /// Where the page is, in the pixels of widget().
    QRectF page() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit_canvas();
    void paint_canvas();

    const Theme* theme_;
    FigureDrawing drawing_;
    PreviewZoom zoom_ = PreviewZoom::fit;
};

}  // namespace recency::ui

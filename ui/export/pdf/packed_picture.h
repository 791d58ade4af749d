// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/pdf/qpdf/pdf_pictures.h"

#include <QImage>

namespace recency::ui {

/// A picture with a palette as it is put into a PDF: its pixels as they are.
PdfPicture packed_picture(const QImage& picture);

}  // namespace recency::ui

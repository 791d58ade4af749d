// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace recency::ui {

/// A picture whose pixels are entries of a palette, the first of which is transparent.
struct PdfPicture {
    int width = 0;
    int height = 0;
    std::string palette;  // red, green and blue of each entry
    std::string pixels;   // rows from the top: lengths of runs, deflated
};

/// The PDF of one page with these pictures in place of its own, of which the n-th (from 1) is n
/// pixels wide. Nothing else is changed. Throws std::runtime_error with the reason if the PDF is
/// not one that Qt has written.
std::string with_pictures(std::string_view pdf, const std::vector<PdfPicture>& pictures);

}  // namespace recency::ui

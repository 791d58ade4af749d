// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace recency::ui {

// The sections of the page The model that explanations lead to: anchors in
// resources/help/model.html.
namespace section {

inline constexpr char16_t inputs[] = u"inputs";
inline constexpr char16_t layer[] = u"layer";
inline constexpr char16_t norms[] = u"norms";
inline constexpr char16_t measured[] = u"measured";
inline constexpr char16_t cause[] = u"cause";
inline constexpr char16_t sampling[] = u"sampling";

}  // namespace section

}  // namespace recency::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Marks a text for the translators. core knows no Qt: it only keeps the English text, and whoever
// shows it looks the translation up under the same context. lupdate finds the texts by this name.
#ifndef QT_TRANSLATE_NOOP
#define QT_TRANSLATE_NOOP(context, text) text
#endif

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace slipway {

//! \a text with every character where it stands. What would turn others round (overrides and embeddings), and an isolate without its
//! end or an end without its isolate, is replaced by U+FFFD: seen, and not obeyed. For a text that has a place on the screen to itself.
//!
//! "user\u202Egnp.exe" would else read "userexe.png" (reliability.md S24, S27). Applying it twice changes nothing more.
QString literal(const QString &text);

//! literal(), closed off when it holds anything written from right to left, so that it cannot reorder its neighbours. For a text inside a
//! sentence or beside another one in the same line; what is written from left to right alone comes back as it is.
QString isolated(const QString &text);

} // namespace slipway

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

namespace slipway {

//! Apple's sentence about the attribute or relation \a field of what was sent; empty when \a error does not name it.
QString sentenceAbout(const QString &field, const Error &error);

//! The next request would fail in the same way, whatever it is about: nobody is reached, the key does not open, nothing may be sent.
bool hindersAll(const Error &error);

//! The same request about something else would fail in the same way: what hindersAll(), and a key that may not do this.
bool hindersAlike(const Error &error);

} // namespace slipway

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QString;

namespace slipway {

//! Whether \a text is the whole address of a web page, as Apple wants it where it asks for one: with https:// or http:// and a host, without spaces.
bool isWebAddress(const QString &text);

} // namespace slipway

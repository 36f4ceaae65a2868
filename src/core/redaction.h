// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange.h"

#include <QString>

namespace slipway {

//! \brief Takes secrets and personal data out of a text: bearer tokens, private keys, signed URL queries, e-mail addresses.
//!
//! What takes their place keeps the form (an address stays an address), so that a redacted HAR still passes the contract check.
//! Rule S12.
QString redactText(QString text);

//! The same for a whole exchange: URL, headers and bodies. A body that is not text is replaced by its size.
Exchange redacted(Exchange exchange);

} // namespace slipway

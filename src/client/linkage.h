// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QByteArray;

namespace slipway {

struct HttpReply;
class Request;

//! True for a POST that makes things members of a to-many relation: to send it twice does no more than to send it once (rule R3).
bool addsLinkage(const Request &request);

//! \brief True when \a reply, to such a POST of \a body, refuses it for the sole reason that the things are members already: each of them,
//! with an error of its own, since one that is would otherwise speak for others that were never added.
//!
//! Apple documents no code for that, and in practice answers 204; what counts here is its family of DUPLICATE and ALREADY codes.
//! Parses the body, so it is not for the GUI thread.
bool saysAlreadyLinked(const HttpReply &reply, const QByteArray &body);

} // namespace slipway

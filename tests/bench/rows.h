// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/line.h"

namespace slipway::bench {

// The rows of the bench. Each measures ours and the peer in turn, in the same run, and answers its lines of the table.

//! Instructions until the first paint, against a bare window.
std::vector<Line> startup();
//! Resident memory at the first paint, against a bare window.
std::vector<Line> memory();
//! 10,000 testers on 50 pages: requests, CPU, wall time, memory kept.
std::vector<Line> chain();
//! Tokens signed a second, against OpenSSL's own measure.
std::vector<Line> signing();
//! The longest that the GUI thread is busy with one event while 10,000 rows stream into a list.
std::vector<Line> guiThread();
//! CPU time of the sandbox for a page of 200 rows, as they are stored and sorted; and for making the demo's team.
std::vector<Line> sandboxServer();

} // namespace slipway::bench

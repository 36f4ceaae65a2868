// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace slipway {

class Drafts;
class PendingBar;

//! \brief Has \a bar show from now on what is drafted of \a appId, and ask before it drops that.
//!
//! \a drafts outlives the bar; the way to Review & Apply is the page's to go.
void showPendingDrafts(PendingBar &bar, Drafts &drafts, const QString &appId);

} // namespace slipway

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QCoreApplication;

namespace slipway {

//! Makes \a application speak the user's language where we have it, and English with right plurals otherwise.
void installTranslations(QCoreApplication &application);

} // namespace slipway

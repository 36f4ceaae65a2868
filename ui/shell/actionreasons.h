// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QString;

namespace slipway {

class Actions;
class Navigator;

//! Has the actions that go somewhere or tell where one is say why they cannot, as it is at the place of \a navigator in the account \a accountId,
//! which is empty while none is open.
void explainActions(const Actions &actions, const Navigator &navigator, const QString &accountId);

} // namespace slipway

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/accountsummary.h"
#include "ui/shell/placelink.h"

#include <vector>

namespace slipway {

//! \brief What comes of a link. There is no kind that does more than to go somewhere or to ask whether to (rule S37).
struct LinkAnswer
{
    enum class Kind {
        Go, //!< to the place, which is one of the account that is open
        Ask, //!< whether to work with the other account, and go then
        Refuse,
    };

    Kind kind = Kind::Refuse;
    PlaceLink link = {}; //!< of Go and Ask
    QString message = {}; //!< of Ask and Refuse
    QString remedy = {}; //!< of Refuse
    QString button = {}; //!< of Ask: what pressing it does
};

//! What comes of \a link, which anybody may have written, while the account \a open, which may be none, is one of \a accounts.
LinkAnswer answerLink(const QString &link, const std::vector<AccountSummary> &accounts, const QString &open);

} // namespace slipway

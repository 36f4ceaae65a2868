// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/draft.h"

namespace slipway {

//! \brief A text that was sent to Apple, with what it was before: a row of the Changes log (ux.md 5.21).
struct Change
{
    enum class Result {
        Sending, //!< written down before the request leaves; what is still so at the next start is looked up at Apple
        Applied, //!< Apple has it
        Refused, //!< Apple does not take it: see reason; it is still a draft
        Unknown, //!< no answer came, and Apple's own state did not say; it is still a draft
    };

    qint64 id = 0; //!< counts up; 0 before it is written down
    DraftKey key = {};
    QString resource = {}; //!< path of what was changed, "/v1/appStoreVersionLocalizations/7"; of what was made, where it was made
    QString before = {};
    QString after = {};
    Result result = Result::Sending;
    QString reason = {}; //!< Apple's, when it was refused
    QDateTime at = {}; //!< when it was sent last; UTC

    friend bool operator==(const Change &, const Change &) = default;
};

//! As state.db and exports have it: "applied".
QLatin1String resultCode(Change::Result result);
//! Unknown for what a later Slipway may have written.
Change::Result resultOfCode(const QString &code);

} // namespace slipway

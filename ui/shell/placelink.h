// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "ui/shell/place.h"

namespace slipway {

//! \brief A place of an account as others may send it: slipway://ACCOUNT/apps/6501000101/information.
//!
//! A link names a place to go to and nothing else (rule S37): it holds no names, no commands, no texts to show.
struct PlaceLink
{
    QString account = {}; //!< id
    Place place = {}; //!< without names and title

    //! Empty for a place that has no link.
    QString toString() const;
    //! Understands what toString() writes, letter by letter, and nothing else; for links from anywhere.
    static Result<PlaceLink> parse(const QString &text);
};

} // namespace slipway

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QString>

#include <optional>

namespace slipway {

//! What the start page has to say while no account is open.
struct OpeningState
{
    QString account = {}; //!< being opened; empty when none is
    std::optional<Error> error = {}; //!< why the last one could not be
};

} // namespace slipway

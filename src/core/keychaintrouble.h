// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

namespace slipway {

//! \brief Why a keychain did not do what it was asked: what errors of Error::Kind::Keychain are told apart by.
enum class KeychainTrouble {
    None,
    Missing, //!< this computer runs no keychain service
    Locked, //!< or the user said no
    Gone, //!< the keychain is open and has no such key
    Silent, //!< no answer within the deadline; the keychain may be asking the user
    Other,
};

//! An error of Error::Kind::Keychain about \a trouble: its sentence and what to do about it. \a details are the keychain's own words.
Error keychainError(KeychainTrouble trouble, const QString &details = {});

//! What \a error is about; None when its kind is another.
KeychainTrouble keychainTrouble(const Error &error);

} // namespace slipway

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

namespace slipway {

//! \brief Why a file is not the private key that we want: everything that people take for one (rule S7).
enum class KeyFlaw {
    None,
    Missing,
    NotAFile,
    Empty,
    TooLong,
    WebPage,
    NoPem, //!< no BEGIN line
    CutShort,
    Damaged,
    Encrypted,
    PublicHalf,
    Certificate,
    Sec1, //!< "EC PRIVATE KEY"
    Rsa,
    OtherAlgorithm,
    OtherCurve,
    OtherPem, //!< some other thing between BEGIN and END lines
};

//! \a flaw of the file \a fileName in words, with what to do about it.
Error flawedKey(KeyFlaw flaw, const QString &fileName);

} // namespace slipway

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/keyflaw.h"

#include <QString>

#include <vector>

namespace slipway::test {

//! A file that somebody took for a key, and what is wrong with it.
struct FlawedKey
{
    KeyFlaw flaw = KeyFlaw::None;
    QString path = {};
};

//! One of every flaw that a file can have, in \a folder: files named after the flaw, one that is missing, and one that is a folder.
std::vector<FlawedKey> makeFlawedKeys(const QString &folder);

} // namespace slipway::test

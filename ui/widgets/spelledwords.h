// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/spelling/words.h"

#include <QSet>

namespace slipway {

class Speller;

//! What a speller says of the words of a text.
struct SpelledWords
{
    std::vector<WordSpan> unknown = {};
    bool isWaiting = false; //!< it may say more: Speller::changed() follows
};

//! Asks \a speller about the words of \a text. Those of \a names are right whatever it says, also with an ending: "Tideline's".
SpelledWords spelledWords(const QString &text, Speller &speller, const QSet<QString> &names);

//! The words of \a name, that of an app.
QSet<QString> wordsOfName(const QString &name);

} // namespace slipway

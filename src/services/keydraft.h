// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/keyfile.h"

#include <QMap>
#include <QUrl>

namespace slipway {

//! Apple's own, which nearly every account goes to.
QUrl appleOrigin();

//! The server that \a address, which somebody has typed, is about: scheme, host and port, without what else was typed. As it stands when it
//! names none.
QUrl serverAt(const QString &address);

//! \brief What somebody says of a key before it is kept: what the page Add API Key collects.
struct KeyDraft
{
    QString name = {}; //!< of the account
    AccountSummary::Kind kind = AccountSummary::Kind::Team;
    QString keyId = {};
    QString issuerId = {}; //!< of a Team key; not looked at otherwise
    QString vendorNumber = {};
    int colour = 0;
    SafeMode safeMode = SafeMode::Ask;
    QUrl origin = appleOrigin();
    std::optional<KeyFile> file = {};
};

//! What keeps \a draft from being tested and kept, a sentence by field: "name", "keyId", "issuerId", "vendorNumber", "origin", "file".
QMap<QString, QString> flawsOf(const KeyDraft &draft);

//! \brief What is left of \a text, an id that was pasted: without spaces, quotes, byte order marks and characters that nobody sees.
QString cleanId(const QString &text);

} // namespace slipway

// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/errorfacts.h"

#include "client/errorcodes.h"

using namespace Qt::StringLiterals;

namespace slipway {

QString sentenceAbout(const QString &field, const Error &error)
{
    const QString sentence = error.fields().value(u"/data/attributes/"_s + field);
    return sentence.isEmpty() ? error.fields().value(u"/data/relationships/"_s + field) : sentence;
}

bool hindersAll(const Error &error)
{
    return error.isOffline() || error.isUnauthorized() || error.isRateLimited() || error.isCancelled() || error.kind() == Error::Kind::Keychain
        || error.hasCode(errorcode::readOnly) || error.hasCode(errorcode::keyStopped);
}

bool hindersAlike(const Error &error)
{
    return hindersAll(error) || error.isForbidden();
}

} // namespace slipway

// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/keyring.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

QLatin1String kindName(KeyKind kind)
{
    return kind == KeyKind::Team ? "TEAM"_L1 : "INDIVIDUAL"_L1;
}

std::optional<KeyKind> kindOf(QStringView name)
{
    for (const KeyKind kind : {KeyKind::Team, KeyKind::Individual}) {
        if (name == kindName(kind))
            return kind;
    }
    return {};
}

const IssuedKey *KeyRing::find(const QString &keyId) const
{
    const auto found = std::find_if(keys.begin(), keys.end(), [&](const IssuedKey &key) { return key.keyId == keyId; });
    return found == keys.end() ? nullptr : &*found;
}

IssuedKey *KeyRing::find(const QString &keyId)
{
    return const_cast<IssuedKey *>(std::as_const(*this).find(keyId));
}

std::optional<NewKey> KeyRing::issue(KeyKind kind)
{
    std::optional<KeyPair> pair = KeyPair::generate();
    if (!pair)
        return {};
    const QString keyId = u"DEMO%1"_s.arg(keys.size() + 1, 6, 10, '0'_L1);
    keys.push_back({.keyId = keyId, .kind = kind, .publicKey = std::move(pair->publicKey)});
    return NewKey{keyId, std::move(pair->privatePem)};
}

void KeyRing::reset(size_t count)
{
    keys.erase(keys.begin() + qMin(qsizetype(count), qsizetype(keys.size())), keys.end());
    for (IssuedKey &key : keys) {
        key.revoked = false;
        key.roles = IssuedKey().roles;
    }
}

} // namespace slipway::sandbox

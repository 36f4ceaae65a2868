// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/keyring.h"

#include <algorithm>

namespace slipway::sandbox {

const IssuedKey *KeyRing::find(const QString &keyId) const
{
    const auto found = std::find_if(keys.begin(), keys.end(), [&](const IssuedKey &key) { return key.keyId == keyId; });
    return found == keys.end() ? nullptr : &*found;
}

IssuedKey *KeyRing::find(const QString &keyId)
{
    return const_cast<IssuedKey *>(std::as_const(*this).find(keyId));
}

} // namespace slipway::sandbox

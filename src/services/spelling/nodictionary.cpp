// SPDX-License-Identifier: GPL-3.0-or-later
// Stands in for hunspelldictionary.cpp where Hunspell was not there at build time.
#include "services/spelling/dictionary.h"

namespace slipway {

std::unique_ptr<Dictionary> Dictionary::read(const DictionaryFiles &)
{
    return nullptr;
}

} // namespace slipway

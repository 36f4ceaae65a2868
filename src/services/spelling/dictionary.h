// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/spelling/dictionaryfiles.h"

#include <memory>

namespace slipway {

//! \brief The words of a language, read from a Hunspell dictionary.
//!
//! Reading one takes a fifth of a second and suggesting may take as long, so neither is for the GUI thread. May be used by several threads.
class Dictionary
{
public:
    //! Null when \a files are no dictionary that we can read, and always where Slipway was built without Hunspell.
    static std::unique_ptr<Dictionary> read(const DictionaryFiles &files);

    Dictionary() = default;
    Dictionary(const Dictionary &) = delete;
    Dictionary &operator=(const Dictionary &) = delete;
    virtual ~Dictionary() = default;

    //! Whether \a word is right. One that cannot be written in the dictionary's encoding is: nothing is known against it.
    virtual bool knows(const QString &word) = 0;
    //! What may have been meant by \a word, best first.
    virtual QStringList suggestions(const QString &word) = 0;
};

} // namespace slipway

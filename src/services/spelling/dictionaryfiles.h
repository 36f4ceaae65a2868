// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/locale.h"

#include <QStringList>

#include <optional>

namespace slipway {

//! The two files of a Hunspell dictionary: its rules and its words.
struct DictionaryFiles
{
    QString rules = {}; //!< .aff
    QString words = {}; //!< .dic

    friend bool operator==(const DictionaryFiles &, const DictionaryFiles &) = default;
};

//! Where Hunspell's dictionaries lie on this system, best first: what DICPATH says, then the usual folders of data. Not all of them are there.
QStringList dictionaryFolders();

//! \brief The dictionary of \a locale in \a folders, if there is one.
//!
//! That of another country is none: it would call right words wrong. A language that Apple writes without a country ("cs") has that of its own.
std::optional<DictionaryFiles> findDictionary(const Locale &locale, const QStringList &folders);

} // namespace slipway

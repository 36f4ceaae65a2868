// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/exchange/importplan.h"

#include <QDir>

namespace slipway::test {

//! The number of the text that Apple calls \a name.
size_t fieldOf(const QString &name);

//! What Apple has in tests/data/exchange/page.json, blanks and line ends as they are.
std::vector<LanguageTexts> storedTexts();
//! A page that shows that.
std::vector<StoreLanguage> storePage();

//! What Apple has that is the same in all languages, by name, as tests/data/exchange/metadata has it.
QHash<QString, QString> storedValues();
//! A page that shows that, with a few of Apple's categories.
PageValues pageValues();

//! Nothing is locked.
std::vector<QString> noLocks();

//! The text of \a sheet, or "(none)".
QString textIn(const TextSheet &sheet, const QString &locale, const QString &field);

//! All files below \a folder with their bytes, by their way from it.
QMap<QString, QByteArray> filesIn(const QString &folder);
//! Copies all of \a from to \a to.
void copyFolder(const QString &from, const QString &to);
//! Makes the file at \a path, and the folders on the way.
void writeBytes(const QString &path, const QByteArray &bytes);

} // namespace slipway::test

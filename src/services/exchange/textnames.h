// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace slipway {

//! What a table of texts calls the language of a row: Apple's name of that attribute, "locale".
QString localeName();

//! The number among storeTexts() of the text that Apple calls \a name, in any case; or none.
std::optional<size_t> fieldNamed(const QString &name);

//! Which names there are, for whoever wrote another one. Translated.
QString remedyForNames();

} // namespace slipway

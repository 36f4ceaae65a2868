// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/drafts.h"

namespace slipway::test {

//! What the victim of tst_applycrash types in a round: texts of Tideline that no other round has, in languages that are there and in
//! Catalan, which is not.
inline std::vector<Drafts::Edit> textsOfRound(int round)
{
    const auto edit = [round](const TextPart &part, const QString &locale, const QString &field) {
        const DraftKey key{QStringLiteral("6501000101"), part, Locale(locale), field};
        return Drafts::Edit{.key = key, .base = {}, .text = QStringLiteral("%1 %2 %3").arg(field.left(8), locale).arg(round)};
    };
    std::vector<Drafts::Edit> texts;
    for (const char *locale : {"en-US", "de-DE", "fr-FR", "ja", "ca"}) {
        texts.push_back(edit(TextPart::ofApp(), QString::fromLatin1(locale), QStringLiteral("subtitle")));
        for (const char *field : {"description", "keywords", "promotionalText", "whatsNew"})
            texts.push_back(edit(TextPart::ofVersion(QStringLiteral("IOS")), QString::fromLatin1(locale), QString::fromLatin1(field)));
    }
    return texts;
}

} // namespace slipway::test

// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/languages.h"

#include "catalogue/versions.h"

namespace slipway {

namespace {

// Of the localizations of apps too.
constexpr QLatin1String localeField = AppStoreVersionLocalization::locale.spec.name;

} // namespace

DraftKey languageKey(const QString &appId, const TextPart &part, const Locale &locale)
{
    return {.appId = appId, .part = part, .locale = locale, .field = localeField};
}

bool isAboutLanguage(const DraftKey &key)
{
    return !key.isValue() && key.field == localeField;
}

bool removesLanguage(const Draft &draft)
{
    return isAboutLanguage(draft.key) && draft.mine.isEmpty();
}

} // namespace slipway

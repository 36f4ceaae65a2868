// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/keptspelling.h"

#include "services/spelling/spelling.h"
#include "ui/settings/settings.h"

namespace slipway {

void keepSpelling(Spelling &spelling, Settings &settings)
{
    spelling.setOn(settings.value(setting::checkSpelling));
    for (const Locale &locale : Locale::all())
        spelling.setOwnWords(locale, settings.ownWords(locale.code()));
    QObject::connect(&spelling, &Spelling::switched, &spelling, [&settings](bool on) { settings.setValue(setting::checkSpelling, on); });
    QObject::connect(&spelling, &Spelling::ownWordsChanged, &spelling,
                     [&spelling, &settings](const Locale &locale) { settings.setOwnWords(locale.code(), spelling.ownWords(locale)); });
}

} // namespace slipway

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/translations.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace slipway {

void installTranslations(QCoreApplication &application)
{
    auto *translator = new QTranslator(&application);
    if (translator->load(QLocale(), u"slipway"_s, u"_"_s, u":/i18n"_s) || translator->load(u":/i18n/slipway_en"_s))
        QCoreApplication::installTranslator(translator);
}

} // namespace slipway

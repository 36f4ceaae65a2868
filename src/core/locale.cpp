// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/locale.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

enum class Direction { LeftToRight, RightToLeft };

struct Language
{
    QLatin1String code;
    const char *name = "";
    Direction direction = Direction::LeftToRight;
};

// Names are those of App Store Connect Help; the languages of India, Bangladesh, Pakistan and Slovenia came in 2026.
constexpr std::array languages{
    Language{"ar-SA"_L1, QT_TRANSLATE_NOOP("Locale", "Arabic"), Direction::RightToLeft},
    Language{"bn-BD"_L1, QT_TRANSLATE_NOOP("Locale", "Bangla")},
    Language{"ca"_L1, QT_TRANSLATE_NOOP("Locale", "Catalan")},
    Language{"cs"_L1, QT_TRANSLATE_NOOP("Locale", "Czech")},
    Language{"da"_L1, QT_TRANSLATE_NOOP("Locale", "Danish")},
    Language{"de-DE"_L1, QT_TRANSLATE_NOOP("Locale", "German")},
    Language{"el"_L1, QT_TRANSLATE_NOOP("Locale", "Greek")},
    Language{"en-AU"_L1, QT_TRANSLATE_NOOP("Locale", "English (Australia)")},
    Language{"en-CA"_L1, QT_TRANSLATE_NOOP("Locale", "English (Canada)")},
    Language{"en-GB"_L1, QT_TRANSLATE_NOOP("Locale", "English (U.K.)")},
    Language{"en-US"_L1, QT_TRANSLATE_NOOP("Locale", "English (U.S.)")},
    Language{"es-ES"_L1, QT_TRANSLATE_NOOP("Locale", "Spanish (Spain)")},
    Language{"es-MX"_L1, QT_TRANSLATE_NOOP("Locale", "Spanish (Mexico)")},
    Language{"fi"_L1, QT_TRANSLATE_NOOP("Locale", "Finnish")},
    Language{"fr-CA"_L1, QT_TRANSLATE_NOOP("Locale", "French (Canada)")},
    Language{"fr-FR"_L1, QT_TRANSLATE_NOOP("Locale", "French")},
    Language{"gu-IN"_L1, QT_TRANSLATE_NOOP("Locale", "Gujarati")},
    Language{"he"_L1, QT_TRANSLATE_NOOP("Locale", "Hebrew"), Direction::RightToLeft},
    Language{"hi"_L1, QT_TRANSLATE_NOOP("Locale", "Hindi")},
    Language{"hr"_L1, QT_TRANSLATE_NOOP("Locale", "Croatian")},
    Language{"hu"_L1, QT_TRANSLATE_NOOP("Locale", "Hungarian")},
    Language{"id"_L1, QT_TRANSLATE_NOOP("Locale", "Indonesian")},
    Language{"it"_L1, QT_TRANSLATE_NOOP("Locale", "Italian")},
    Language{"ja"_L1, QT_TRANSLATE_NOOP("Locale", "Japanese")},
    Language{"kn-IN"_L1, QT_TRANSLATE_NOOP("Locale", "Kannada")},
    Language{"ko"_L1, QT_TRANSLATE_NOOP("Locale", "Korean")},
    Language{"ml-IN"_L1, QT_TRANSLATE_NOOP("Locale", "Malayalam")},
    Language{"mr-IN"_L1, QT_TRANSLATE_NOOP("Locale", "Marathi")},
    Language{"ms"_L1, QT_TRANSLATE_NOOP("Locale", "Malay")},
    Language{"nl-NL"_L1, QT_TRANSLATE_NOOP("Locale", "Dutch")},
    Language{"no"_L1, QT_TRANSLATE_NOOP("Locale", "Norwegian")},
    Language{"or-IN"_L1, QT_TRANSLATE_NOOP("Locale", "Odia")},
    Language{"pa-IN"_L1, QT_TRANSLATE_NOOP("Locale", "Punjabi")},
    Language{"pl"_L1, QT_TRANSLATE_NOOP("Locale", "Polish")},
    Language{"pt-BR"_L1, QT_TRANSLATE_NOOP("Locale", "Portuguese (Brazil)")},
    Language{"pt-PT"_L1, QT_TRANSLATE_NOOP("Locale", "Portuguese (Portugal)")},
    Language{"ro"_L1, QT_TRANSLATE_NOOP("Locale", "Romanian")},
    Language{"ru"_L1, QT_TRANSLATE_NOOP("Locale", "Russian")},
    Language{"sk"_L1, QT_TRANSLATE_NOOP("Locale", "Slovak")},
    Language{"sl-SI"_L1, QT_TRANSLATE_NOOP("Locale", "Slovenian")},
    Language{"sv"_L1, QT_TRANSLATE_NOOP("Locale", "Swedish")},
    Language{"ta-IN"_L1, QT_TRANSLATE_NOOP("Locale", "Tamil")},
    Language{"te-IN"_L1, QT_TRANSLATE_NOOP("Locale", "Telugu")},
    Language{"th"_L1, QT_TRANSLATE_NOOP("Locale", "Thai")},
    Language{"tr"_L1, QT_TRANSLATE_NOOP("Locale", "Turkish")},
    Language{"uk"_L1, QT_TRANSLATE_NOOP("Locale", "Ukrainian")},
    Language{"ur-PK"_L1, QT_TRANSLATE_NOOP("Locale", "Urdu"), Direction::RightToLeft},
    Language{"vi"_L1, QT_TRANSLATE_NOOP("Locale", "Vietnamese")},
    Language{"zh-Hans"_L1, QT_TRANSLATE_NOOP("Locale", "Chinese (Simplified)")},
    Language{"zh-Hant"_L1, QT_TRANSLATE_NOOP("Locale", "Chinese (Traditional)")},
};

const Language *find(const QString &code)
{
    const auto found = std::find_if(languages.begin(), languages.end(), [&code](const Language &language) { return code == language.code; });
    return found == languages.end() ? nullptr : &*found;
}

} // namespace

std::vector<Locale> Locale::all()
{
    std::vector<Locale> list;
    list.reserve(languages.size());
    for (const Language &language : languages)
        list.emplace_back(language.code);
    return list;
}

bool Locale::isKnown() const
{
    return find(m_code) != nullptr;
}

QString Locale::displayName() const
{
    const Language *language = find(m_code);
    return language ? QCoreApplication::translate("Locale", language->name) : m_code;
}

bool Locale::isRightToLeft() const
{
    const Language *language = find(m_code);
    return language && language->direction == Direction::RightToLeft;
}

} // namespace slipway

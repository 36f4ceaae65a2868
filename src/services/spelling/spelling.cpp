// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/spelling/spelling.h"

#include "services/spelling/speller.h"

namespace slipway {

Spelling::Spelling(const QStringList &folders, QObject *parent) : QObject(parent), m_folders(folders) {}

void Spelling::setOn(bool on)
{
    if (on == m_isOn)
        return;
    m_isOn = on;
    emit switched(on);
}

void Spelling::addOwnWord(const Locale &locale, const QString &word)
{
    QStringList &words = m_ownWords[locale];
    if (words.contains(word))
        return;
    words.append(word);
    words.sort();
    if (const auto speller = m_spellers.value(locale).lock())
        speller->addOwnWord(word);
    emit ownWordsChanged(locale);
}

std::shared_ptr<Speller> Spelling::speller(const Locale &locale)
{
    if (auto speller = m_spellers.value(locale).lock())
        return speller;
    auto made = std::make_shared<Speller>(locale, m_folders, ownWords(locale));
    m_spellers.insert(locale, made);
    return made;
}

} // namespace slipway

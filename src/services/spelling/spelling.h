// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/locale.h"

#include <QHash>
#include <QObject>
#include <QStringList>

#include <memory>

namespace slipway {

class Speller;

//! \brief The spelling of all languages: whether it is checked, the words that people added, and a speller for each language in use.
//!
//! It keeps nothing beyond its life; whoever made it does that by the signals.
class Spelling final : public QObject
{
    Q_OBJECT

public:
    //! Dictionaries are looked for in \a folders (dictionaryFolders()).
    explicit Spelling(const QStringList &folders, QObject *parent = nullptr);

    bool isOn() const { return m_isOn; }
    void setOn(bool on);

    QStringList ownWords(const Locale &locale) const { return m_ownWords.value(locale); }
    //! For the words that were kept; before the first speller() of \a locale.
    void setOwnWords(const Locale &locale, const QStringList &words) { m_ownWords.insert(locale, words); }
    //! \a word is right in \a locale from now on.
    void addOwnWord(const Locale &locale, const QString &word);

    //! The speller of \a locale. All who ask share one, with its dictionary, for as long as somebody holds it.
    std::shared_ptr<Speller> speller(const Locale &locale);

signals:
    void switched(bool on);
    void ownWordsChanged(const slipway::Locale &locale);

private:
    const QStringList m_folders;
    bool m_isOn = true;
    QHash<Locale, QStringList> m_ownWords;
    QHash<Locale, std::weak_ptr<Speller>> m_spellers;
};

} // namespace slipway

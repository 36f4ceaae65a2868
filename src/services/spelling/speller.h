// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/spelling/dictionary.h"

#include <QFuture>
#include <QHash>
#include <QObject>
#include <QSet>

namespace slipway {

//! \brief Says which words of one language are right. Asks its dictionary in the background and remembers what it said.
class Speller final : public QObject
{
    Q_OBJECT

public:
    //! Looks for the dictionary of \a locale in \a folders, in the background: changed() follows when there is one.
    Speller(const Locale &locale, const QStringList &folders, const QStringList &ownWords);

    //! There is a dictionary, and it is read.
    bool isReady() const { return m_dictionary != nullptr; }

    enum class Verdict {
        Right,
        Wrong,
        Asked, //!< not known yet: changed() follows
    };
    //! At once. Without a dictionary all words are right.
    Verdict verdict(const QString &word);
    //! At most five words that may have been meant by \a word, best first.
    QFuture<QStringList> suggestions(const QString &word) const;

    //! \a word is right from now on; so is the same with a capital at its beginning.
    void addOwnWord(const QString &word);

signals:
    //! verdict() says something new.
    void changed();

private:
    bool isOwnWord(const QString &word) const { return m_ownWords.contains(word) || m_ownWords.contains(word.toLower()); }
    void ask();
    void remember(const QHash<QString, Verdict> &verdicts);

    std::shared_ptr<Dictionary> m_dictionary; // shared with what runs in the background
    QSet<QString> m_ownWords;
    QHash<QString, Verdict> m_verdicts;
    QSet<QString> m_waiting; // those to be asked for together
};

} // namespace slipway

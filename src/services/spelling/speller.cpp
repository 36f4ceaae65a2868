// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/spelling/speller.h"

#include "core/futures.h"

#include <QtConcurrent>

namespace slipway {

namespace {

constexpr qsizetype mostVerdicts = 50'000; // every beginning of a word that is typed is one
constexpr qsizetype mostSuggestions = 5;

} // namespace

Speller::Speller(const Locale &locale, const QStringList &folders, const QStringList &ownWords) : m_ownWords(ownWords.begin(), ownWords.end())
{
    const auto read = [locale, folders]() -> std::shared_ptr<Dictionary> {
        const std::optional<DictionaryFiles> files = findDictionary(locale, folders);
        return files ? Dictionary::read(*files) : nullptr;
    };
    whenDone(QtConcurrent::run(read), this, [this](const std::shared_ptr<Dictionary> &dictionary) {
        m_dictionary = dictionary;
        if (m_dictionary)
            emit changed();
    });
}

Speller::Verdict Speller::verdict(const QString &word)
{
    if (!m_dictionary || isOwnWord(word))
        return Verdict::Right;
    if (const auto known = m_verdicts.constFind(word); known != m_verdicts.constEnd())
        return *known;
    m_verdicts.insert(word, Verdict::Asked);
    if (m_waiting.isEmpty())
        QMetaObject::invokeMethod(this, &Speller::ask, Qt::QueuedConnection);
    m_waiting.insert(word);
    return Verdict::Asked;
}

void Speller::ask()
{
    const auto judge = [dictionary = m_dictionary, words = std::exchange(m_waiting, {})] {
        QHash<QString, Verdict> verdicts;
        for (const QString &word : words)
            verdicts.insert(word, dictionary->knows(word) ? Verdict::Right : Verdict::Wrong);
        return verdicts;
    };
    whenDone(QtConcurrent::run(judge), this, [this](const QHash<QString, Verdict> &verdicts) { remember(verdicts); });
}

void Speller::remember(const QHash<QString, Verdict> &verdicts)
{
    if (m_verdicts.size() > mostVerdicts) {
        m_verdicts.clear();
        m_waiting.clear();
    }
    m_verdicts.insert(verdicts);
    emit changed();
}

QFuture<QStringList> Speller::suggestions(const QString &word) const
{
    return QtConcurrent::run(
        [dictionary = m_dictionary, word] { return dictionary ? dictionary->suggestions(word).mid(0, mostSuggestions) : QStringList(); });
}

void Speller::addOwnWord(const QString &word)
{
    m_ownWords.insert(word);
    emit changed();
}

} // namespace slipway

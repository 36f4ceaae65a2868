// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/spelledwords.h"

#include "services/spelling/speller.h"

namespace slipway {

namespace {

// "Tideline" of "Tideline's".
QString withoutEnding(const QString &word)
{
    const qsizetype apostrophe = qMax(word.lastIndexOf(u'\''), word.lastIndexOf(QChar(0x2019)));
    return apostrophe < 0 ? word : word.first(apostrophe);
}

} // namespace

SpelledWords spelledWords(const QString &text, Speller &speller, const QSet<QString> &names)
{
    SpelledWords words{.isWaiting = !speller.isReady()};
    for (const WordSpan &word : wordsOf(text)) {
        const QString letters = text.sliced(word.start, word.length);
        if (names.contains(letters) || names.contains(withoutEnding(letters)))
            continue;
        const Speller::Verdict verdict = speller.verdict(letters);
        words.isWaiting = words.isWaiting || verdict == Speller::Verdict::Asked;
        if (verdict == Speller::Verdict::Wrong)
            words.unknown.push_back(word);
    }
    return words;
}

QSet<QString> wordsOfName(const QString &name)
{
    QSet<QString> words;
    for (const WordSpan &word : wordsOf(name))
        words.insert(name.sliced(word.start, word.length));
    return words;
}

} // namespace slipway

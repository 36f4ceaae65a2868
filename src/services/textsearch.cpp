// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/textsearch.h"

#include <QTextBoundaryFinder>

#include <optional>

namespace slipway {

namespace {

bool isBoundary(QTextBoundaryFinder &finder, qsizetype place)
{
    finder.setPosition(place);
    return finder.isAtBoundary();
}

} // namespace

std::vector<qsizetype> TextSearch::hits(const QString &text) const
{
    std::vector<qsizetype> hits;
    if (find.isEmpty())
        return hits;
    const Qt::CaseSensitivity sensitivity = matchesCase ? Qt::CaseSensitive : Qt::CaseInsensitive;
    std::optional<QTextBoundaryFinder> words; // made for texts that have the letters, which most have not
    for (qsizetype at = text.indexOf(find, 0, sensitivity); at >= 0;) {
        if (wholeWords && !words)
            words.emplace(QTextBoundaryFinder::Word, text);
        const bool counts = !wholeWords || (isBoundary(*words, at) && isBoundary(*words, at + find.size()));
        if (counts)
            hits.push_back(at);
        at = text.indexOf(find, counts ? at + find.size() : at + 1, sensitivity);
    }
    return hits;
}

QString TextSearch::replaced(const QString &text, const QString &replacement) const
{
    QString result;
    qsizetype kept = 0;
    for (const qsizetype hit : hits(text)) {
        result += QStringView(text).mid(kept, hit - kept);
        result += replacement;
        kept = hit + find.size();
    }
    result += QStringView(text).mid(kept);
    return result;
}

} // namespace slipway

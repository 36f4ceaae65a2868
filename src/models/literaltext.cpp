// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/literaltext.h"

#include <QList>

#include <algorithm>

namespace slipway {

namespace {

constexpr QChar firstStrongIsolate(0x2068);
constexpr QChar endOfIsolate(0x2069);

bool isOverrideOrEmbedding(QChar letter)
{
    return letter.unicode() >= 0x202A && letter.unicode() <= 0x202E;
}

bool beginsIsolate(QChar letter)
{
    return letter.unicode() >= 0x2066 && letter.unicode() <= 0x2068;
}

bool turnsRound(char32_t letter)
{
    switch (QChar::direction(letter)) {
    case QChar::DirR:
    case QChar::DirAL:
    case QChar::DirAN:
    case QChar::DirLRI:
    case QChar::DirRLI:
    case QChar::DirFSI:
        return true;
    default:
        return false;
    }
}

bool hasRightToLeft(const QString &text)
{
    const QList<uint> letters = text.toUcs4();
    return std::any_of(letters.cbegin(), letters.cend(), &turnsRound);
}

} // namespace

QString literal(const QString &text)
{
    QString shown = text;
    QList<qsizetype> open; // isolates that have not ended yet
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar letter = text.at(at);
        if (beginsIsolate(letter))
            open.append(at);
        else if (letter == endOfIsolate && !open.isEmpty())
            open.removeLast();
        else if (letter == endOfIsolate || isOverrideOrEmbedding(letter))
            shown[at] = QChar::ReplacementCharacter;
    }
    for (const qsizetype at : open)
        shown[at] = QChar::ReplacementCharacter;
    return shown;
}

QString isolated(const QString &text)
{
    const QString shown = literal(text);
    return hasRightToLeft(shown) ? QString(firstStrongIsolate + shown + endOfIsolate) : shown;
}

} // namespace slipway

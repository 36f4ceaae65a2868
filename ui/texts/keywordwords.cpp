// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/texts/keywordwords.h"

#include "models/literaltext.h"
#include "services/keywordhints.h"

#include <QCoreApplication>
#include <QLocale>

namespace slipway {

namespace {

struct KeywordWordsText
{
    Q_DECLARE_TR_FUNCTIONS(KeywordWords)
};

QString sentenceOf(const KeywordHint &hint)
{
    QStringList keywords;
    for (const QString &keyword : hint.keywords)
        keywords.append(isolated(keyword));
    const QString list = QLocale().createSeparatedList(keywords);
    switch (hint.kind) {
    case KeywordHint::Kind::Space:
        return KeywordWordsText::tr("Spaces beside commas take room and find nothing: %1.", "keywords").arg(list);
    case KeywordHint::Kind::Twice:
        return KeywordWordsText::tr("More than once: %1.", "keywords").arg(list);
    case KeywordHint::Kind::InName:
        return KeywordWordsText::tr("In the name or subtitle already, which are searched too: %1.", "keywords").arg(list);
    case KeywordHint::Kind::Plural:
        return KeywordWordsText::tr("Plural of another keyword: %1.", "keywords").arg(list);
    }
    Q_UNREACHABLE();
}

} // namespace

QStringList keywordSentences(const StoreLanguage &language)
{
    using Info = AppInfoLocalization;
    const auto text = [&language](const AttributeSpec &spec) { return language.text(*textAmong(storeTexts(), spec.name)); };
    QStringList sentences;
    for (const KeywordHint &hint : keywordHints({.locale = language.locale,
                                   .keywords = text(AppStoreVersionLocalization::keywords.spec),
                                   .name = text(Info::name.spec),
                                   .subtitle = text(Info::subtitle.spec)}))
        sentences.append(sentenceOf(hint));
    return sentences;
}

} // namespace slipway

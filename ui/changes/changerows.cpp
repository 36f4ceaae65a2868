// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/changes/changerows.h"

#include "services/languages.h"
#include "services/storevalues.h"
#include "ui/widgets/reltime.h"
#include "ui/widgets/textwords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

struct ChangesText
{
    Q_DECLARE_TR_FUNCTIONS(Changes)
};

constexpr qsizetype longestInCell = 200;

QString resultText(const ChangeRow &row)
{
    return resultLabel(row.change.result);
}

CellTone resultTone(const ChangeRow &row)
{
    switch (row.change.result) {
    case Change::Result::Applied:
        return CellTone::Plain;
    case Change::Result::Sending:
        return CellTone::Quiet;
    case Change::Result::Refused:
    case Change::Result::Unknown:
        return CellTone::Warning;
    }
    Q_UNREACHABLE();
}

QString resultHint(const ChangeRow &row)
{
    if (row.change.result == Change::Result::Unknown)
        return ChangesText::tr("No answer came, and what Apple has did not tell. The text is still a draft.");
    return row.change.reason;
}

QString changeTimeText(const ChangeRow &row)
{
    return QLocale().toString(row.change.at.toLocalTime(), QLocale::ShortFormat);
}

QString cellText(const ChangeRow &row, const QString &text)
{
    return text.isEmpty() ? ChangesText::tr("(empty)") : shownText(row.change.key, text).left(longestInCell).simplified();
}

QString changeText(const ChangeRow &row)
{
    //: a text before and after
    return ChangesText::tr("%1 → %2").arg(cellText(row, row.change.before), cellText(row, row.change.after));
}

QString fieldText(const ChangeRow &row)
{
    return fieldLabel(row.change.key);
}

QString languageText(const ChangeRow &row)
{
    return languageLabel(row.change.key);
}

QString partText(const ChangeRow &row)
{
    return partLabel(row.change.key.part);
}

Fact textFact(const QString &label, const QString &text, const ChangeRow &row)
{
    return {.label = label,
            .value = text.isEmpty() ? ChangesText::tr("(empty)") : shownText(row.change.key, text),
            .copyable = !text.isEmpty(),
            .rightToLeft = directionOf(row.change.key) == Qt::RightToLeft};
}

} // namespace

std::vector<ChangeRow> changeRows(const QList<Change> &changes, const QHash<QString, QString> &appNames)
{
    QHash<DraftKey, const Change *> latest; // that Apple took, of each text
    std::vector<ChangeRow> rows;
    for (const Change &change : changes) {
        const Change *later = latest.value(change.key);
        const bool isApplied = change.result == Change::Result::Applied;
        rows.push_back({.change = change,
                        .appName = appNames.value(change.key.appId, change.key.appId),
                        .now = later ? later->after : change.after,
                        .changedAgain = later ? later->at : QDateTime()});
        if (!later && isApplied)
            latest.insert(change.key, &change);
    }
    return rows;
}

QString resultLabel(Change::Result result)
{
    switch (result) {
    case Change::Result::Sending:
        return ChangesText::tr("Being sent");
    case Change::Result::Applied:
        return ChangesText::tr("Applied");
    case Change::Result::Refused:
        return ChangesText::tr("Refused");
    case Change::Result::Unknown:
        return ChangesText::tr("Not known");
    }
    Q_UNREACHABLE();
}

std::vector<Column<ChangeRow>> changeColumns()
{
    using ChangeColumn = Column<ChangeRow>;
    return {
        ChangeColumn(u"when"_s, ChangesText::tr("When"), &changeTimeText)
            .sortedBy([](const ChangeRow &row) { return row.change.at; })
            .withHint([](const ChangeRow &row) { return exactTime(row.change.at); }),
        ChangeColumn(u"result"_s, ChangesText::tr("Result"), &resultText).withTone(&resultTone).withHint(&resultHint),
        ChangeColumn(u"app"_s, ChangesText::tr("App"), &ChangeRow::appName),
        ChangeColumn(u"language"_s, ChangesText::tr("Language"), &languageText),
        ChangeColumn(u"field"_s, ChangesText::tr("Field"), &fieldText),
        //: whose text: a platform's, or shared by all
        ChangeColumn(u"part"_s, ChangesText::tr("Of"), &partText).hidden(),
        ChangeColumn(u"change"_s, ChangesText::tr("Before → After"), &changeText),
    };
}

QString changeSentence(const ChangeRow &row)
{
    const QStringList parts{changeTimeText(row), row.appName, languageText(row), fieldText(row), resultText(row), changeText(row)};
    return parts.join(u", "_s);
}

std::vector<Fact> changeFacts(const ChangeRow &row)
{
    const Change &change = row.change;
    std::vector<Fact> facts{{.label = ChangesText::tr("Result"), .value = resultText(row)}};
    if (const QString reason = resultHint(row); !reason.isEmpty())
        facts.push_back({.label = ChangesText::tr("Reason"), .value = reason});
    facts.push_back({.label = ChangesText::tr("When"), .value = changeTimeText(row), .hint = exactTime(change.at)});
    facts.push_back({.label = ChangesText::tr("App"), .value = row.appName});
    facts.push_back({.label = change.key.isValue() ? ChangesText::tr("Value") : ChangesText::tr("Text"),
                     .value = ChangesText::tr("%1, %2", "a field, and whose it is").arg(fieldText(row), partText(row))});
    const QString hindrance = hindranceToUndo(row);
    facts.push_back({.label = ChangesText::tr("Undo"), .value = hindrance.isEmpty() ? worthOfUndo(row) : hindrance});
    facts.push_back({.label = ChangesText::tr("Path"), .value = change.resource, .copyable = true});
    return facts;
}

std::vector<Fact> changeTexts(const ChangeRow &row)
{
    return {textFact(ChangesText::tr("Before"), row.change.before, row), textFact(ChangesText::tr("After"), row.change.after, row)};
}

QString hindranceToUndo(const ChangeRow &row)
{
    switch (row.change.result) {
    case Change::Result::Applied: {
        const StoreValue *value = storeValue(row.change.key);
        if (value && value->isSensitive())
            return ChangesText::tr("Slipway keeps no value of this, and so it cannot bring the one before back.");
        const bool cannotBeEmpty = value && value->isDemanded && row.change.before.isEmpty();
        return cannotBeEmpty ? ChangesText::tr("It had no value before, and Apple takes none away.") : QString();
    }
    case Change::Result::Sending:
        return ChangesText::tr("It is being sent.");
    case Change::Result::Refused:
        return ChangesText::tr("Apple did not take this change, so there is nothing to undo.");
    case Change::Result::Unknown:
        return ChangesText::tr("It is not known whether Apple took this change. Review it as a draft.");
    }
    Q_UNREACHABLE();
}

bool wentWith(const Change &text, const Change &language)
{
    const bool isRemoval = isAboutLanguage(language.key) && language.after.isEmpty();
    return isRemoval && text.resource == language.resource && text.at == language.at && text.key != language.key;
}

QString worthOfUndo(const ChangeRow &row)
{
    const bool isValue = row.change.key.isValue();
    const bool clears = row.change.before.isEmpty();
    QStringList sentences;
    if (isAboutLanguage(row.change.key) && row.change.after.isEmpty())
        sentences.append(ChangesText::tr("Adds the language again with the texts it had. Its screenshots and previews do not come back."));
    else if (isValue)
        sentences.append(clears ? ChangesText::tr("Takes the value away again.") : ChangesText::tr("Restores the value before."));
    else
        sentences.append(clears ? ChangesText::tr("Clears the text again; a language that came with it stays.")
                                : ChangesText::tr("Restores the text before."));
    sentences.append(ChangesText::tr("It is a draft first, and is sent when you apply it."));
    if (!isValue)
        sentences.append(ChangesText::tr("Who has read the text meanwhile has read it."));
    if (row.changedAgain.isValid())
        sentences.append(ChangesText::tr("It was changed again since, at %1: that change goes too.")
                             .arg(QLocale().toString(row.changedAgain.toLocalTime(), QLocale::ShortFormat)));
    return sentences.join(u' ');
}

} // namespace slipway

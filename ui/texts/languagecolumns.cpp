// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/texts/languagecolumns.h"

#include "catalogue/betaapps.h"
#include "catalogue/textlength.h"
#include "models/resourcename.h"
#include "models/textlabels.h"
#include "services/applyplan.h"
#include "ui/texts/keywordwords.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr int longestBefore = 300; // letters of a text in a tooltip

struct LanguageColumnsText
{
    Q_DECLARE_TR_FUNCTIONS(LanguageColumns)
};

// Addresses, and what Apple TV alone shows, would only hide what is worked on; they are a click away.
bool isHidden(const StoreText &field)
{
    return field.spec.kind == ValueKind::Url || field.spec.name == AppInfoLocalization::privacyPolicyText.spec.name
        || field.spec.name == BetaAppLocalization::tvOsPrivacyPolicy.spec.name;
}

// A text on one line, as a cell shows it.
QString line(const QString &text)
{
    return text.simplified();
}

const StoreText &fieldOf(const MatrixRow &row, size_t number)
{
    return row.language.texts()[number];
}

QString textOf(const MatrixRow &row, size_t number)
{
    return row.language.text(fieldOf(row, number));
}

bool isDrafted(const MatrixRow &row, size_t number)
{
    return row.language.isDrafted(fieldOf(row, number));
}

QString shown(const MatrixRow &row, size_t number)
{
    // What cannot be put in is not asked for.
    if (row.language.marks[number] == TextMark::Missing && row.locks[number].isEmpty())
        return LanguageColumnsText::tr("— missing");
    return line(textOf(row, number));
}

QString signOf(const MatrixRow &row, size_t number)
{
    const StoreText &field = fieldOf(row, number);
    const QString text = textOf(row, number);
    switch (row.language.marks[number]) {
    case TextMark::Missing:
        return row.locks[number].isEmpty() ? u"!"_s : QString();
    case TextMark::Untranslated:
        return u"="_s;
    case TextMark::TooLong:
        return counterText(field.spec, text) + u" ✕"_s;
    case TextMark::NoAddress:
    case TextMark::HasTags:
        return u"✕"_s;
    case TextMark::None:
        if (isNearlyFull(field.spec, text))
            return counterText(field.spec, text);
        return field.spec.maxLength > 0 && !text.isEmpty() ? QLocale().toString(textLength(field.spec, text)) : QString();
    }
    Q_UNREACHABLE();
}

bool isRefused(const MatrixRow &row, size_t number)
{
    return !row.refusals[number].isEmpty();
}

QString note(const MatrixRow &row, size_t number)
{
    QStringList signs{signOf(row, number)};
    if (isRefused(row, number) && row.language.marks[number] != TextMark::Missing) // which has the same sign
        signs.append(u"!"_s);
    if (isDrafted(row, number))
        signs.append(u"•"_s);
    signs.removeAll(QString());
    return signs.join(u' ');
}

CellTone tone(const MatrixRow &row, size_t number)
{
    if (isRefused(row, number) && !isFault(row.language.marks[number]))
        return CellTone::Warning;
    switch (row.language.marks[number]) {
    case TextMark::Missing:
        return row.locks[number].isEmpty() ? CellTone::Warning : CellTone::Plain;
    case TextMark::Untranslated:
        return CellTone::Quiet;
    case TextMark::TooLong:
    case TextMark::NoAddress:
    case TextMark::HasTags:
        return CellTone::Error;
    case TextMark::None:
        return isNearlyFull(fieldOf(row, number).spec, textOf(row, number)) ? CellTone::Tight : CellTone::Plain;
    }
    Q_UNREACHABLE();
}

QString markHint(const MatrixRow &row, size_t number)
{
    switch (row.language.marks[number]) {
    case TextMark::Missing:
        return fieldOf(row, number).isDemanded
            ? LanguageColumnsText::tr("Apple takes no build for external review while a language is without this text.")
            : LanguageColumnsText::tr("There is no text in this language, though there is in others.");
    case TextMark::Untranslated:
        return LanguageColumnsText::tr("The same as in the primary language: probably not translated yet.");
    case TextMark::TooLong:
        return LanguageColumnsText::tr("Apple accepts %L1 characters.").arg(fieldOf(row, number).spec.maxLength);
    case TextMark::NoAddress:
    case TextMark::HasTags:
        return faultOf(fieldOf(row, number).spec, textOf(row, number));
    case TextMark::None:
        return {};
    }
    Q_UNREACHABLE();
}

// What Apple has; empty while that is what people see.
QString before(const MatrixRow &row, size_t number)
{
    if (!isDrafted(row, number))
        return {};
    const QString text = row.language.textAtApple(fieldOf(row, number));
    if (text.isEmpty())
        return LanguageColumnsText::tr("Was: nothing");
    //: %1 is the text before it was changed
    return LanguageColumnsText::tr("Was: %1").arg(text.size() > longestBefore ? text.left(longestBefore) + u'…' : text);
}

// What could be better about a text that Apple would take. What cannot be changed needs no advice.
QStringList advice(const MatrixRow &row, size_t number)
{
    const bool isKeywords = fieldOf(row, number).spec.name == AppStoreVersionLocalization::keywords.spec.name;
    return isKeywords && row.locks[number].isEmpty() ? keywordSentences(row.language) : QStringList();
}

QString hint(const MatrixRow &row, size_t number)
{
    QStringList parts =
        QStringList{row.locks[number], row.refusals[number], markHint(row, number)} + advice(row, number) + QStringList{before(row, number)};
    parts.removeAll(QString());
    return parts.join(u'\n');
}

QString lengthInWords(const AttributeSpec &spec, const QString &text)
{
    const QLocale locale;
    const QString length = locale.toString(textLength(spec, text));
    if (spec.maxLength == 0)
        return {};
    const QString most = locale.toString(spec.maxLength);
    return spec.unit == LengthUnit::Bytes ? LanguageColumnsText::tr("%1 of %2 bytes").arg(length, most)
                                          : LanguageColumnsText::tr("%1 of %2 characters").arg(length, most);
}

// "German, Keywords, changed, 96 of 100 characters", and what it says.
QString spoken(const MatrixRow &row, size_t number)
{
    const AttributeSpec &spec = fieldOf(row, number).spec;
    const QString text = textOf(row, number);
    QStringList parts{row.language.locale.displayName(), attributeLabel(spec)};
    if (isDrafted(row, number))
        parts.append(LanguageColumnsText::tr("changed"));
    if (!row.locks[number].isEmpty())
        parts.append(LanguageColumnsText::tr("locked"));
    if (isRefused(row, number))
        parts.append(LanguageColumnsText::tr("not taken by Apple"));
    if (row.language.marks[number] != TextMark::None)
        parts.append(markLabel(row.language.marks[number]).toLower());
    parts.append(lengthInWords(spec, text));
    if (const qsizetype hints = advice(row, number).size(); hints > 0)
        parts.append(LanguageColumnsText::tr("%Ln hint(s)", nullptr, int(hints)));
    parts.append(line(text).left(longestBefore));
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

Column<MatrixRow> textColumn(const StoreText &field)
{
    const size_t number = numberOf(field);
    const QString label = attributeLabel(field.spec);
    //: a text that all platforms of an app share
    const QString title = field.ofApp ? LanguageColumnsText::tr("%1 (shared)").arg(label) : label;
    Column<MatrixRow> column(field.spec.name, title, [number](const MatrixRow &row) { return shown(row, number); });
    column.withNote([number](const MatrixRow &row) { return note(row, number); })
        .withTone([number](const MatrixRow &row) { return tone(row, number); })
        .withHint([number](const MatrixRow &row) { return hint(row, number); })
        .sortedBy([number](const MatrixRow &row) { return line(textOf(row, number)); })
        .editing(field.spec, [number](const MatrixRow &row) { return textOf(row, number); })
        .lockedBy([number](const MatrixRow &row) { return row.locks[number]; })
        .changedWhere([number](const MatrixRow &row) { return isDrafted(row, number); })
        .spokenAs([number](const MatrixRow &row) { return spoken(row, number); })
        .hidden(isHidden(field));
    return column;
}

QString languageText(const MatrixRow &row)
{
    const QString label = languageLabel(row.language.locale);
    if (row.language.leaves())
        return LanguageColumnsText::tr("%1 — to be removed").arg(label);
    //: the language that stands in for others
    return row.language.isPrimary ? LanguageColumnsText::tr("%1 ◆ primary").arg(label) : label;
}

} // namespace

std::vector<Column<MatrixRow>> languageColumns(TextPart::Of page)
{
    std::vector<Column<MatrixRow>> columns;
    columns.emplace_back(AppStoreVersionLocalization::locale.spec.name, attributeLabel(AppStoreVersionLocalization::locale.spec), &languageText);
    for (const StoreText &field : textsOn(page))
        columns.push_back(textColumn(field));
    return columns;
}

QString languageSentence(const MatrixRow &row)
{
    QStringList parts{languageText(row)};
    if (const qsizetype changed = row.language.drafted.size(); changed > 0)
        parts.append(LanguageColumnsText::tr("%Ln text(s) changed", nullptr, int(changed)));
    for (const TextMark mark : {TextMark::Missing, TextMark::Untranslated, TextMark::TooLong, TextMark::NoAddress, TextMark::HasTags}) {
        const auto count = std::count(row.language.marks.cbegin(), row.language.marks.cend(), mark);
        if (count > 0)
            //: how many texts of a language have a mark, as in "2 missing"
            parts.append(LanguageColumnsText::tr("%L1 %2").arg(count).arg(markLabel(mark).toLower()));
    }
    return parts.join(u", "_s);
}

// What cannot be put in is not asked for.
QString problemSentence(const MatrixRow &row, size_t number)
{
    const bool isAsked = row.language.marks[number] != TextMark::Missing || row.hasProblem(number);
    return isAsked ? markHint(row, number) : QString();
}

QString adviceSentences(const MatrixRow &row, size_t number)
{
    return advice(row, number).join(u'\n');
}

QString beforeSentence(const MatrixRow &row, size_t number)
{
    return before(row, number);
}

QString markLabel(TextMark mark)
{
    switch (mark) {
    case TextMark::Missing:
        return LanguageColumnsText::tr("Missing");
    case TextMark::Untranslated:
        return LanguageColumnsText::tr("Not translated");
    case TextMark::TooLong:
        return LanguageColumnsText::tr("Too long");
    case TextMark::NoAddress:
        return LanguageColumnsText::tr("No web address");
    case TextMark::HasTags:
        return LanguageColumnsText::tr("Has “<”");
    case TextMark::None:
        return {};
    }
    Q_UNREACHABLE();
}

std::vector<Fact> languageFacts(const MatrixRow &row)
{
    std::vector<Fact> facts;
    for (size_t number = 0; number < row.language.texts().size(); ++number) {
        const StoreText &field = fieldOf(row, number);
        const QString text = textOf(row, number);
        QStringList label{attributeLabel(field.spec), counterText(field.spec, text), markLabel(row.language.marks[number])};
        if (isDrafted(row, number))
            label.append(LanguageColumnsText::tr("Changed"));
        label.removeAll(QString());
        QStringList hints{row.refusals[number], before(row, number)};
        hints.removeAll(QString());
        facts.push_back({.label = label.join(u" · "_s),
                         .value = text,
                         .hint = hints.join(u'\n'),
                         .copyable = true,
                         .rightToLeft = isRightToLeft(field.spec, row.language.locale)});
        if (const QStringList sentences = advice(row, number); !sentences.isEmpty())
            //: %1 is a text: "Keywords"
            facts.push_back({.label = LanguageColumnsText::tr("Hints on %1").arg(attributeLabel(field.spec)), .value = sentences.join(u'\n')});
    }
    return facts;
}

} // namespace slipway

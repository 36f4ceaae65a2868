// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/version/languagecolumns.h"

#include "catalogue/textlength.h"
#include "models/resourcename.h"
#include "models/textlabels.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(LanguageColumns)
};

// Addresses would only hide what is worked on; they are a click away.
bool isHidden(const StoreText &field)
{
    return field.spec.kind == ValueKind::Url;
}

// A text on one line, as a cell shows it.
QString line(const QString &text)
{
    return text.simplified();
}

QString shown(const StoreLanguage &language, size_t number)
{
    if (language.marks[number] == TextMark::Missing)
        return Text::tr("— missing");
    return line(language.text(storeTexts()[number]));
}

QString note(const StoreLanguage &language, size_t number)
{
    const StoreText &field = storeTexts()[number];
    const QString text = language.text(field);
    switch (language.marks[number]) {
    case TextMark::Missing:
        return u"!"_s;
    case TextMark::Untranslated:
        return u"="_s;
    case TextMark::TooLong:
        return counterText(field.spec, text) + u" ✕"_s;
    case TextMark::None:
        return field.spec.maxLength > 0 && !text.isEmpty() ? QLocale().toString(textLength(field.spec, text)) : QString();
    }
    Q_UNREACHABLE();
}

CellTone tone(const StoreLanguage &language, size_t number)
{
    switch (language.marks[number]) {
    case TextMark::Missing:
        return CellTone::Warning;
    case TextMark::Untranslated:
        return CellTone::Quiet;
    case TextMark::TooLong:
        return CellTone::Error;
    case TextMark::None:
        return CellTone::Plain;
    }
    Q_UNREACHABLE();
}

QString hint(const StoreLanguage &language, size_t number)
{
    const StoreText &field = storeTexts()[number];
    switch (language.marks[number]) {
    case TextMark::Missing:
        return Text::tr("There is no text in this language, though there is in others.");
    case TextMark::Untranslated:
        return Text::tr("The same as in the primary language: probably not translated yet.");
    case TextMark::TooLong:
        return Text::tr("Apple accepts %L1 characters.").arg(field.spec.maxLength);
    case TextMark::None:
        return {};
    }
    Q_UNREACHABLE();
}

Column<StoreLanguage> textColumn(size_t number)
{
    const StoreText &field = storeTexts()[number];
    const QString label = attributeLabel(field.spec);
    //: a text that all platforms of an app share
    const QString title = field.ofApp ? Text::tr("%1 (shared)").arg(label) : label;
    Column<StoreLanguage> column(field.spec.name, title, [number](const StoreLanguage &language) { return shown(language, number); });
    column.withNote([number](const StoreLanguage &language) { return note(language, number); })
        .withTone([number](const StoreLanguage &language) { return tone(language, number); })
        .withHint([number](const StoreLanguage &language) { return hint(language, number); })
        .sortedBy([number](const StoreLanguage &language) { return line(language.text(storeTexts()[number])); })
        .hidden(isHidden(field));
    return column;
}

QString languageText(const StoreLanguage &language)
{
    const QString label = languageLabel(language.locale);
    //: the language that stands in for others
    return language.isPrimary ? Text::tr("%1 ◆ primary").arg(label) : label;
}

} // namespace

std::vector<Column<StoreLanguage>> languageColumns()
{
    std::vector<Column<StoreLanguage>> columns;
    columns.emplace_back(AppStoreVersionLocalization::locale.spec.name, attributeLabel(AppStoreVersionLocalization::locale.spec), &languageText);
    for (size_t number = 0; number < storeTexts().size(); ++number)
        columns.push_back(textColumn(number));
    return columns;
}

QString markLabel(TextMark mark)
{
    switch (mark) {
    case TextMark::Missing:
        return Text::tr("Missing");
    case TextMark::Untranslated:
        return Text::tr("Not translated");
    case TextMark::TooLong:
        return Text::tr("Too long");
    case TextMark::None:
        return {};
    }
    Q_UNREACHABLE();
}

std::vector<Fact> languageFacts(const StoreLanguage &language)
{
    std::vector<Fact> facts;
    for (size_t number = 0; number < storeTexts().size(); ++number) {
        const StoreText &field = storeTexts()[number];
        const QString text = language.text(field);
        QStringList label{attributeLabel(field.spec)};
        for (const QString &more : {counterText(field.spec, text), markLabel(language.marks[number])}) {
            if (!more.isEmpty())
                label.append(more);
        }
        facts.push_back({.label = label.join(u" · "_s),
                         .value = text,
                         .copyable = true,
                         // Addresses are written from left to right in every language.
                         .rightToLeft = language.locale.isRightToLeft() && field.spec.kind != ValueKind::Url});
    }
    return facts;
}

} // namespace slipway

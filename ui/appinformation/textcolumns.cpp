// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/appinformation/textcolumns.h"

#include "models/resourcename.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace slipway {

std::span<const AppInfoText> appInfoTexts()
{
    using Info = AppInfoLocalization;
    static const std::array texts{
        AppInfoText{Info::name.spec, &AppInfoTexts::name},
        AppInfoText{Info::subtitle.spec, &AppInfoTexts::subtitle},
        AppInfoText{Info::privacyPolicyUrl.spec, &AppInfoTexts::privacyPolicyUrl},
        AppInfoText{Info::privacyChoicesUrl.spec, &AppInfoTexts::privacyChoicesUrl},
        AppInfoText{Info::privacyPolicyText.spec, &AppInfoTexts::privacyPolicyText},
    };
    return texts;
}

QString languageText(const AppInfoTexts &texts)
{
    const Locale &locale = texts.locale;
    //: a language and Apple's code of it
    return locale.isKnown() ? QCoreApplication::translate("TextColumns", "%1 · %2").arg(locale.displayName(), locale.code()) : locale.code();
}

std::vector<Column<AppInfoTexts>> textColumns()
{
    using TextColumn = Column<AppInfoTexts>;
    std::vector<TextColumn> columns;
    columns.push_back(TextColumn(AppInfoLocalization::locale.spec.name, attributeLabel(AppInfoLocalization::locale.spec), &languageText));
    for (const AppInfoText &text : appInfoTexts())
        columns.push_back(TextColumn(text.spec.name, attributeLabel(text.spec), text.text));
    return columns;
}

QString counterText(const AttributeSpec &spec, const QString &text)
{
    if (spec.maxLength == 0)
        return {};
    const qsizetype length = spec.unit == LengthUnit::Bytes ? text.toUtf8().size() : text.toUcs4().size();
    return QLocale().toString(length) + u'/' + QLocale().toString(spec.maxLength);
}

} // namespace slipway

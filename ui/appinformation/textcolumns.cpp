// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/appinformation/textcolumns.h"

#include "models/resourcename.h"
#include "models/textlabels.h"

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

std::vector<Column<AppInfoTexts>> textColumns()
{
    using TextColumn = Column<AppInfoTexts>;
    std::vector<TextColumn> columns;
    columns.push_back(TextColumn(AppInfoLocalization::locale.spec.name, attributeLabel(AppInfoLocalization::locale.spec),
                                 [](const AppInfoTexts &texts) { return languageLabel(texts.locale); }));
    for (const AppInfoText &text : appInfoTexts())
        columns.push_back(TextColumn(text.spec.name, attributeLabel(text.spec), text.text));
    return columns;
}

} // namespace slipway

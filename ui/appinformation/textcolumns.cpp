// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/appinformation/textcolumns.h"

#include "models/resourcename.h"
#include "models/textlabels.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

const std::vector<StoreText> &appInfoTexts()
{
    static const std::vector<StoreText> texts = [] {
        std::vector<StoreText> found;
        std::copy_if(storeTexts().begin(), storeTexts().end(), std::back_inserter(found), [](const StoreText &text) { return text.ofApp; });
        return found;
    }();
    return texts;
}

std::vector<Column<AppInfoTexts>> textColumns()
{
    using TextColumn = Column<AppInfoTexts>;
    std::vector<TextColumn> columns;
    columns.push_back(TextColumn(AppInfoLocalization::locale.spec.name, attributeLabel(AppInfoLocalization::locale.spec),
                                 [](const AppInfoTexts &texts) { return languageLabel(texts.locale); }));
    for (const StoreText &text : appInfoTexts())
        columns.push_back(TextColumn(text.spec.name, attributeLabel(text.spec), text.ofApp));
    return columns;
}

} // namespace slipway

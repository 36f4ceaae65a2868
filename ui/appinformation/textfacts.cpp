// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/appinformation/textfacts.h"

#include "models/resourcename.h"
#include "models/textlabels.h"
#include "ui/appinformation/textcolumns.h"

using namespace Qt::StringLiterals;

namespace slipway {

std::vector<Fact> textFacts(const AppInfoTexts &texts)
{
    std::vector<Fact> facts;
    for (const StoreText &text : appInfoTexts()) {
        const QString label = attributeLabel(text.spec);
        const QString counter = counterText(text.spec, texts.*text.ofApp);
        facts.push_back({.label = counter.isEmpty() ? label : QString(label + u" · "_s + counter),
                         .value = texts.*text.ofApp,
                         .copyable = true,
                         .rightToLeft = isRightToLeft(text.spec, texts.locale)});
    }
    return facts;
}

} // namespace slipway

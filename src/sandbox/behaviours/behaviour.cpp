// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/behaviours/behaviour.h"

#include "sandbox/behaviours/appinfos.h"
#include "sandbox/behaviours/betabuilds.h"
#include "sandbox/behaviours/betagroups.h"
#include "sandbox/behaviours/betareview.h"
#include "sandbox/behaviours/feedback.h"
#include "sandbox/behaviours/localizations.h"
#include "sandbox/behaviours/reviewdetails.h"
#include "sandbox/behaviours/testflight.h"
#include "sandbox/behaviours/versions.h"

#include <algorithm>

namespace slipway::sandbox {

const Behaviour &behaviourOf(QAnyStringView type)
{
    static const Behaviour plain;
    for (const std::span<const Behaviour> table :
         {versionBehaviours(), appInfoBehaviours(), localizationBehaviours(), reviewDetailBehaviours(), testFlightBehaviours(), betaGroupBehaviours(),
          betaBuildBehaviours(), betaReviewBehaviours(), feedbackBehaviours()}) {
        const auto found = std::find_if(table.begin(), table.end(), [type](const Behaviour &each) { return each.type == type; });
        if (found != table.end())
            return *found;
    }
    return plain;
}

} // namespace slipway::sandbox

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pendingdrafts.h"

#include "services/drafts.h"
#include "ui/widgets/discardquestion.h"
#include "ui/widgets/pendingbar.h"

namespace slipway {

void showPendingDrafts(PendingBar &bar, Drafts &drafts, const QString &appId)
{
    const auto show = [&bar, &drafts, appId] {
        const std::vector<Draft> pending = drafts.of(appId);
        bar.setCounts(int(pending.size()), languageCount(pending));
        bar.setTrouble(drafts.trouble() ? &*drafts.trouble() : nullptr);
    };
    QObject::connect(&drafts, &Drafts::changed, &bar, show);
    QObject::connect(&drafts, &Drafts::troubleChanged, &bar, show);
    QObject::connect(&bar, &PendingBar::discardRequested, &bar,
                     [&bar, &drafts, appId] { (new DiscardQuestion(drafts, appId, bar.window()))->open(); });
    show();
}

} // namespace slipway

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/actionreasons.h"

#include "ui/shell/actions.h"
#include "ui/shell/navigator.h"
#include "ui/shell/placelink.h"

#include <QCoreApplication>

namespace slipway {

namespace {

struct ActionReasonsText
{
    Q_DECLARE_TR_FUNCTIONS(ActionReasons)
};

} // namespace

void explainActions(const Actions &actions, const Navigator &navigator, const QString &accountId)
{
    using Text = ActionReasonsText;
    const auto explain = [&actions](ActionId id, bool can, const QString &reason) { actions.at(id).setDisabledReason(can ? QString() : reason); };
    explain(ActionId::Back, navigator.canGoBack(), Text::tr("There is no page to go back to."));
    explain(ActionId::Forward, navigator.canGoForward(), Text::tr("There is no page to go forward to."));
    const bool hasLink = !accountId.isEmpty() && !PlaceLink{accountId, navigator.current()}.toString().isEmpty();
    explain(ActionId::CopyLink, hasLink, Text::tr("This page has no link."));
    const QString noAccount = accountId.isEmpty() ? Text::tr("Open an account first.") : QString();
    const QString noApp = navigator.current().appId.isEmpty() ? Text::tr("Open an app first.") : QString();
    for (Action *each : actions.all()) {
        if (const auto kind = each->spec().goesTo; kind && !isOfWindow(*kind))
            each->setDisabledReason(noAccount.isEmpty() && isOfApp(*kind) ? noApp : noAccount);
    }
}

} // namespace slipway

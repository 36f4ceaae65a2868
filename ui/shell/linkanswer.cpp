// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/linkanswer.h"

#include "models/literaltext.h"

#include <QCoreApplication>

#include <algorithm>

namespace slipway {

namespace {

struct LinkAnswerText
{
    Q_DECLARE_TR_FUNCTIONS(LinkAnswer)
};

} // namespace

LinkAnswer answerLink(const QString &link, const std::vector<AccountSummary> &accounts, const QString &open)
{
    using Kind = LinkAnswer::Kind;
    const Result<PlaceLink> parsed = PlaceLink::parse(link);
    if (!parsed)
        return {.kind = Kind::Refuse, .message = parsed.error().message(), .remedy = LinkAnswerText::tr("Nothing was opened.")};
    if (parsed->account == open)
        return {.kind = Kind::Go, .link = *parsed};
    const auto account =
        std::find_if(accounts.cbegin(), accounts.cend(), [&parsed](const AccountSummary &each) { return each.id == parsed->account; });
    if (account != accounts.cend()) {
        const QString name = isolated(account->name);
        return {.kind = Kind::Ask,
                .link = *parsed,
                .message = LinkAnswerText::tr("This link leads to “%1”.").arg(name),
                .button = LinkAnswerText::tr("Switch to %1").arg(name)};
    }
    if (parsed->account == demoAccountId())
        return {.kind = Kind::Ask,
                .link = *parsed,
                .message = LinkAnswerText::tr("This link leads to the demo team."),
                .button = LinkAnswerText::tr("Open Demo Team")};
    return {.kind = Kind::Refuse,
            .message = LinkAnswerText::tr("This link leads to an account that is not on this computer."),
            .remedy = LinkAnswerText::tr("Links hold for the computer that they were copied on.")};
}

} // namespace slipway

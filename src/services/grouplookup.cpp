// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/grouplookup.h"

#include "catalogue/testflight.h"
#include "catalogue/typed.h"
#include "catalogue/typespec.h"
#include "client/apiclient.h"
#include "services/groupactions.h"
#include "services/sessioncontext.h"

#include <array>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace slipway {

namespace {

// Reads lag writes (rule R4): one that does not show what was sent is no evidence.
constexpr std::array groupLookUpDelays{1s, 2s, 4s, 8s, 15s, 30s};
const QString lookUpFeature = u"betaGroups.change"_s;

// Apple may find names that only begin so.
Task<Result<QString>> findGroupOnce(SessionContext *context, NewBetaGroup group)
{
    Request request = Request::get(u"/v1/betaGroups"_s);
    request.filter(BetaGroup::app.spec.name, {group.appId}).filter(BetaGroup::name.spec.name, {group.name}).limit(200).feature(lookUpFeature);
    const Result<Document> document = co_await context->client.document(request, context->closing);
    if (!document)
        co_return document.error();
    QString id;
    for (const Resource &resource : document->data()) {
        const Typed<BetaGroup> found(resource);
        if (found[BetaGroup::name] == group.name && found[BetaGroup::isInternalGroup] == group.isInternal)
            id = found.id().value();
    }
    co_return id;
}

template <typename T>
bool shows(const std::optional<T> &wanted, const T &there)
{
    return !wanted || *wanted == there;
}

bool hasAll(const Typed<BetaGroup> &group, const BetaGroupChange &change)
{
    return shows(change.name, group[BetaGroup::name]) && shows(change.feedbackEnabled, group[BetaGroup::feedbackEnabled])
        && shows(change.publicLinkEnabled, group[BetaGroup::publicLinkEnabled])
        && shows(change.publicLinkLimitEnabled, group[BetaGroup::publicLinkLimitEnabled])
        && shows(change.publicLinkLimit, group[BetaGroup::publicLinkLimit]);
}

} // namespace

Task<Result<QString>> findGroupUntilSure(SessionContext *context, NewBetaGroup group)
{
    const TaskInSession task(*context);
    Result<QString> found = QString();
    for (const std::chrono::seconds wait : groupLookUpDelays) {
        const QFuture<Result<void>> waiting = delay(context->clock, wait, context->closing);
        const Result<void> waited = co_await waiting;
        if (!waited)
            co_return waited.error();
        found = co_await findGroupOnce(context, group);
        if (found && !found->isEmpty())
            break;
    }
    co_return found;
}

Task<Result<bool>> showsChange(SessionContext *context, QString groupId, BetaGroupChange change)
{
    const TaskInSession task(*context);
    Request request = Request::get(catalogue::instancePath(BetaGroup::type, groupId));
    request.feature(lookUpFeature);
    const Result<Document> document = co_await context->client.document(request, context->closing);
    if (!document)
        co_return document.error();
    co_return hasAll(Typed<BetaGroup>(document->data().empty() ? Resource() : document->data().front()), change);
}

} // namespace slipway

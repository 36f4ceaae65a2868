// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/admission.h"

#include "catalogue/typespec.h"
#include "client/apiclient.h"
#include "client/errorcodes.h"
#include "core/clock.h"
#include "services/memberships.h"
#include "services/sessioncontext.h"
#include "services/testerimport/testerlookup.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace slipway {

namespace {

// Reads lag writes (rule R4): one that does not show what was sent is no evidence.
constexpr std::array testerLookUpDelays{1s, 2s, 4s, 8s, 15s, 30s};
const QString admissionFeature = u"testers.admit"_s;

Request creationOf(const NewTester &tester)
{
    ImportedTester wanted{.email = tester.email, .firstName = tester.firstName, .lastName = tester.lastName};
    for (const TesterGroup &group : tester.groups)
        wanted.groups.append(group.id);
    return testerCreation(wanted).feature(admissionFeature);
}

MembershipOrder joiningOf(const TesterGroup &group, const QString &testerId)
{
    const QString path = catalogue::instancePath(BetaGroup::type, group.id) + u"/relationships/"_s + BetaGroup::betaTesters.spec.name;
    return {.change = MembershipOrder::Change::Add, .path = path, .type = QString(BetaTester::type), .ids = {testerId}, .feature = admissionFeature};
}

bool isInAll(const TesterRow &row, const std::vector<TesterGroup> &groups)
{
    const auto isIn = [&row](const TesterGroup &wanted) {
        return std::any_of(row.groups.cbegin(), row.groups.cend(), [&wanted](const TesterGroup &group) { return group.id == wanted.id; });
    };
    return std::all_of(groups.cbegin(), groups.cend(), isIn);
}

// The tester who has \a email as soon as there is one; without an id when a minute has shown none.
Task<Result<FoundTester>> findTesterUntilSure(SessionContext *context, QString email)
{
    Result<FoundTester> found = FoundTester();
    for (const std::chrono::seconds wait : testerLookUpDelays) {
        const QFuture<Result<void>> waiting = delay(context->clock, wait, context->closing);
        const Result<void> waited = co_await waiting;
        if (!waited)
            co_return waited.error();
        found = co_await findTester(context, email, context->closing);
        if (found && !found->id.isEmpty())
            break;
    }
    co_return found;
}

// Adds \a known to those of \a groups that they are not in; answers with the first refusal.
Task<Result<void>> joinGroups(SessionContext *context, FoundTester known, std::vector<TesterGroup> groups, CancelToken cancel)
{
    Result<void> all;
    for (const TesterGroup &group : groups) {
        if (known.groups.contains(group.id))
            continue;
        const MembershipOrder order = joiningOf(group, known.id);
        const Memberships::Advance nobody = [](int) {};
        const auto joining = std::make_shared<Memberships>(*context, order, cancel, nobody);
        const MembershipOutcome outcome = co_await Memberships::run(joining);
        if (all && !outcome.refused.empty())
            all = outcome.refused.front().error;
    }
    co_return all;
}

} // namespace

QString NewTester::name() const
{
    const QString full = QString(firstName + u' ' + lastName).trimmed();
    return full.isEmpty() ? email : full;
}

Task<Result<void>> admitTester(SessionContext *context, NewTester tester, CancelToken cancel)
{
    const TaskInSession task(*context);
    Result<FoundTester> found = co_await findTester(context, tester.email, cancel);
    if (found && found->id.isEmpty()) {
        const Request request = creationOf(tester);
        const CancelToken never; // nothing that changes something is cancelled halfway
        const Result<HttpReply> made = co_await context->client.send(request, never);
        if (made)
            co_return Result<void>();
        if (!made.error().hasCode(errorcode::outcomeUnknown) && !made.error().hasCode(errorcode::attributeDuplicate))
            co_return made.error();
        found = co_await findTesterUntilSure(context, tester.email);
        if (found && found->id.isEmpty())
            co_return made.error();
    }
    if (!found)
        co_return found.error();
    const FoundTester known = *found;
    co_return co_await joinGroups(context, known, tester.groups, cancel);
}

Task<Result<std::optional<TesterRow>>> readAdmitted(SessionContext *context, QString appId, NewTester tester, CancelToken cancel)
{
    const TaskInSession task(*context);
    std::optional<TesterRow> shown;
    for (const std::chrono::seconds wait : readBackDelays) {
        const QFuture<Result<void>> waiting = delay(context->clock, wait, cancel);
        const Result<void> waited = co_await waiting;
        if (!waited)
            co_return waited.error();
        const Result<std::optional<TesterRow>> found = co_await readAppTester(context, appId, tester.email, cancel);
        if (!found)
            co_return found.error();
        if (*found && isInAll(**found, tester.groups)) {
            shown = *found;
            break;
        }
    }
    co_return shown;
}

} // namespace slipway

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/todos.h"

#include "models/literaltext.h"
#include "ui/widgets/textwords.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr qint64 warningDays = 14;

struct ToDosText
{
    Q_DECLARE_TR_FUNCTIONS(ToDos)
};

// What a state asks of people; empty when it asks nothing.
QString demand(const VersionSummary &version)
{
    const QString name = versionName(version);
    switch (version.state.known) {
    case AppVersionState::Rejected:
        return ToDosText::tr("%1 was rejected. Read what App Review wrote, and submit it again.").arg(name);
    case AppVersionState::MetadataRejected:
        return ToDosText::tr("The texts or pictures of %1 were rejected. The build is fine.").arg(name);
    case AppVersionState::InvalidBinary:
        return ToDosText::tr("The build of %1 is invalid. Upload another one.").arg(name);
    case AppVersionState::PendingDeveloperRelease:
        return ToDosText::tr("%1 is approved and waits for you to release it.").arg(name);
    case AppVersionState::WaitingForExportCompliance:
        return ToDosText::tr("%1 waits for its export compliance papers.").arg(name);
    default:
        return {};
    }
}

QString expiry(const TestBuildRow &build, const QDateTime &now)
{
    const qint64 days = now.daysTo(build.expirationDate);
    const QString name = ToDosText::tr("%1 (%2)", "a build: version and build number").arg(isolated(build.versionString), isolated(build.number));
    if (days == 0)
        return ToDosText::tr("Build %1 expires today: testers cannot use it after that.").arg(name);
    return ToDosText::tr("Build %1 expires in %n day(s): testers cannot use it after that.", nullptr, int(days)).arg(name);
}

QString lackOf(const TestInformationGaps &gaps)
{
    QStringList lack;
    if (gaps.languages > 0)
        lack.append(ToDosText::tr("%Ln language(s) have no description", nullptr, gaps.languages));
    if (gaps.values > 0)
        lack.append(ToDosText::tr("%Ln value(s) of the review information are missing", nullptr, gaps.values));
    //: %1 is what is missing
    return ToDosText::tr("Test Information is not ready for external review: %1.").arg(lack.join(u", "));
}

} // namespace

std::vector<ToDo> toDos(const std::vector<VersionSummary> &versions, const std::vector<TestBuildRow> &builds, const QDateTime &now,
                        const TestInformationGaps &gaps)
{
    std::vector<const VersionSummary *> pressing;
    for (const VersionSummary &version : versions)
        pressing.push_back(&version);
    std::stable_sort(pressing.begin(), pressing.end(),
                     [](const VersionSummary *a, const VersionSummary *b) { return urgency(a->state.known) > urgency(b->state.known); });

    std::vector<ToDo> list;
    for (const VersionSummary *version : pressing) {
        if (const QString text = demand(*version); !text.isEmpty())
            list.push_back({.text = text, .state = version->state.wire, .about = {AppStoreVersion::type, version->id}});
    }
    std::vector<const TestBuildRow *> runningOut;
    for (const TestBuildRow &build : builds) {
        if (!build.expired && build.expirationDate.isValid() && now < build.expirationDate && build.expirationDate < now.addDays(warningDays))
            runningOut.push_back(&build);
    }
    std::stable_sort(runningOut.begin(), runningOut.end(),
                     [](const TestBuildRow *a, const TestBuildRow *b) { return a->expirationDate < b->expirationDate; });
    for (const TestBuildRow *build : runningOut)
        list.push_back({.text = expiry(*build, now), .state = {}, .about = {Build::type, build->id}});
    if (!gaps.isEmpty())
        list.push_back({.text = lackOf(gaps), .state = u"MISSING_METADATA"_s});
    return list;
}

} // namespace slipway

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/overviewlinks.h"

#include "catalogue/apps.h"
#include "catalogue/testflight.h"
#include "catalogue/typespec.h"
#include "models/literaltext.h"
#include "models/resourcename.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/reltime.h"
#include "ui/widgets/textwords.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr size_t shownGroups = 5;

struct OverviewLinksText
{
    Q_DECLARE_TR_FUNCTIONS(OverviewLinks)
};

Place placeOf(const ResourceId &id, const QString &title, const OverviewFrame &frame)
{
    return {.kind = Place::Kind::Resource,
            .appId = frame.appId,
            .appName = frame.appName,
            .path = catalogue::instancePath(id.type, id.id),
            .title = title};
}

Place placeOf(const ToDo &toDo, const OverviewFrame &frame)
{
    if (toDo.about.isNull())
        return {.kind = Place::Kind::TestInformation, .appId = frame.appId, .appName = frame.appName};
    return placeOf(toDo.about, {}, frame);
}

template <typename Target>
CardLink allOf(const RelationKey<App, Target> &relation, const QString &text, const OverviewFrame &frame)
{
    return {.content = {.text = text},
            .place = {.kind = Place::Kind::ResourceList,
                      .appId = frame.appId,
                      .appName = frame.appName,
                      .path = catalogue::instancePath(App::type, frame.appId) + u'/' + relation.spec.name,
                      .title = relationLabel(relation.spec)}};
}

CardLink pageLink(Place::Kind page, const QString &text, const OverviewFrame &frame)
{
    return {.content = {.text = text}, .place = {.kind = page, .appId = frame.appId, .appName = frame.appName}};
}

CardLink linkOf(const VersionSummary &version, const OverviewFrame &frame)
{
    const QString name = versionName(version);
    Place place = placeOf({AppStoreVersion::type, version.id}, name, frame);
    place.kind = Place::Kind::Version;
    return {.content = {.text = name,
                        .note = OverviewLinksText::tr("Created %1").arg(relativeTime(version.createdDate, frame.now)),
                        .hint = exactTime(version.createdDate),
                        .badgeWire = version.state.wire,
                        .badgeText = version.state.label()},
            .place = place};
}

CardLink linkOf(const TestBuildRow &build, const OverviewFrame &frame)
{
    //: a build: version and build number
    const QString name = OverviewLinksText::tr("%1 (%2)").arg(isolated(build.versionString), isolated(build.number));
    const QString uploaded = OverviewLinksText::tr("Uploaded %1").arg(relativeTime(build.uploadedDate, frame.now));
    const qint64 days = frame.now.daysTo(build.expirationDate);
    CardLink link{.content = {.text = build.platform.label() + u' ' + name,
                              .note = uploaded,
                              .hint = exactTime(build.uploadedDate),
                              .badgeWire = build.processing.wire,
                              .badgeText = build.processing.label()},
                  .place = placeOf({Build::type, build.id}, name, frame)};
    if (build.expired) {
        link.content.badgeWire = u"EXPIRED"_s;
        link.content.badgeText = OverviewLinksText::tr("Expired");
    } else if (build.expirationDate.isValid() && days >= 0) {
        link.content.note = OverviewLinksText::tr("%1 · expires in %n day(s)", nullptr, int(days)).arg(uploaded);
    }
    return link;
}

CardLink linkOf(const BetaGroupRow &group, const OverviewFrame &frame)
{
    const QString kind = group.isInternal ? OverviewLinksText::tr("Internal group") : OverviewLinksText::tr("External group");
    Place members = placeOf({BetaGroup::type, group.id}, group.name, frame);
    members.kind = Place::Kind::Testers;
    return {.content = {.text = group.name, .note = group.publicLinkEnabled ? OverviewLinksText::tr("%1 · public link").arg(kind) : kind},
            .place = members};
}

} // namespace

std::vector<CardLink> versionLinks(const std::vector<VersionSummary> &versions, const OverviewFrame &frame)
{
    std::vector<CardLink> links;
    for (const EnumValue<Platform> &platform : platformsOf(versions)) {
        for (const VersionSummary *version : {versionInProgress(versions, platform.known), liveVersion(versions, platform.known)}) {
            if (version)
                links.push_back(linkOf(*version, frame));
        }
    }
    if (!versions.empty())
        links.push_back(allOf(App::appStoreVersions, OverviewLinksText::tr("All %n version(s)", nullptr, int(versions.size())), frame));
    return links;
}

std::vector<CardLink> testFlightLinks(const std::vector<TestBuildRow> &builds, const std::vector<BetaGroupRow> &groups, const OverviewFrame &frame)
{
    std::vector<CardLink> links;
    if (!builds.empty())
        links.push_back(linkOf(builds.front(), frame));
    for (size_t i = 0; i < std::min(groups.size(), shownGroups); ++i)
        links.push_back(linkOf(groups[i], frame));
    if (groups.size() > shownGroups)
        links.push_back(allOf(App::betaGroups, OverviewLinksText::tr("All %n group(s)", nullptr, int(groups.size())), frame));
    if (!builds.empty())
        links.push_back(pageLink(Place::Kind::Builds, OverviewLinksText::tr("All builds"), frame));
    if (!groups.empty())
        links.push_back(pageLink(Place::Kind::Testers, OverviewLinksText::tr("All testers"), frame));
    if (!builds.empty())
        links.push_back(pageLink(Place::Kind::TestInformation, OverviewLinksText::tr("Test Information"), frame));
    return links;
}

std::vector<CardLink> toDoLinks(const std::vector<ToDo> &toDos, const OverviewFrame &frame)
{
    std::vector<CardLink> links;
    for (const ToDo &toDo : toDos) {
        // A build that runs out has no state that says so.
        const BadgeStyle style = toDo.state.isEmpty() ? BadgeStyle{Tone::Warning, "clock"_L1} : badgeFor(toDo.state);
        links.push_back({.content = {.text = toDo.text, .glyph = style.glyph, .tone = style.tone}, .place = placeOf(toDo, frame)});
    }
    return links;
}

} // namespace slipway

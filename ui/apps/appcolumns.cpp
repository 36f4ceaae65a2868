// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/apps/appcolumns.h"

#include "catalogue/apps.h"
#include "models/literaltext.h"
#include "models/resourcename.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

struct AppColumnsText
{
    Q_DECLARE_TR_FUNCTIONS(AppColumns)
};

using Pick = const VersionSummary *(*)(const std::vector<VersionSummary> &, Platform);

QString versionsText(const AppRow &app, Pick pick)
{
    const std::vector<EnumValue<Platform>> platforms = platformsOf(app.versions);
    QStringList texts;
    for (const EnumValue<Platform> &platform : platforms) {
        const VersionSummary *version = pick(app.versions, platform.known);
        if (!version)
            continue;
        if (platforms.size() == 1)
            texts.append(isolated(version->versionString));
        else
            texts.append(platform.label() + u' ' + isolated(version->versionString));
    }
    return texts.join(", "_L1);
}

QStringList platformNames(const AppRow &app)
{
    QStringList names;
    for (const EnumValue<Platform> &platform : platformsOf(app.versions))
        names.append(platform.label());
    return names;
}

} // namespace

QString platformsText(const AppRow &app)
{
    return platformNames(app).join(u" · "_s);
}

QString liveVersionText(const AppRow &app)
{
    return versionsText(app, &liveVersion);
}

QString nextVersionText(const AppRow &app)
{
    return versionsText(app, &versionInProgress);
}

QString stateText(const AppRow &app)
{
    const VersionSummary *version = mostUrgent(app.versions);
    if (!version)
        return {};
    // Of a whole app people say it in other words than of a version.
    return version->state == AppVersionState::ReadyForDistribution ? AppColumnsText::tr("On the App Store") : version->state.label();
}

QString stateWire(const AppRow &app)
{
    const VersionSummary *version = mostUrgent(app.versions);
    return version ? version->state.wire : QString();
}

QString appSentence(const AppRow &app)
{
    const VersionSummary *version = mostUrgent(app.versions);
    if (!version)
        return AppColumnsText::tr("%1, no versions yet").arg(isolated(app.name));
    //: name of an app, its platforms, state and number of a version
    return AppColumnsText::tr("%1, %2, %3 %4")
        .arg(isolated(app.name), QLocale().createSeparatedList(platformNames(app)), stateText(app), isolated(version->versionString));
}

std::vector<Column<AppRow>> appColumns(Column<AppRow>::Value picture)
{
    using AppColumn = Column<AppRow>;
    const auto urgencyOf = [](const AppRow &app) -> QVariant {
        const VersionSummary *version = mostUrgent(app.versions);
        return version ? QVariant(-urgency(version->state.known)) : QVariant();
    };
    return {
        AppColumn(u"name"_s, attributeLabel(App::name.spec), &AppRow::name).withPicture(std::move(picture)),
        AppColumn(u"bundleId"_s, attributeLabel(App::bundleId.spec), &AppRow::bundleId).elided(Qt::ElideMiddle),
        AppColumn(u"platforms"_s, AppColumnsText::tr("Platforms"), &platformsText),
        AppColumn(u"state"_s, AppColumnsText::tr("State"), &stateText).sortedBy(urgencyOf).withBadge(&stateWire),
        AppColumn(u"live"_s, AppColumnsText::tr("Live Version"), &liveVersionText),
        AppColumn(u"next"_s, AppColumnsText::tr("Next Version"), &nextVersionText),
        AppColumn(u"sku"_s, attributeLabel(App::sku.spec), &AppRow::sku).hidden(),
        AppColumn(u"appleId"_s, AppColumnsText::tr("Apple ID"), &AppRow::id).elided(Qt::ElideMiddle).hidden(),
        AppColumn(u"language"_s, attributeLabel(App::primaryLocale.spec), [](const AppRow &app) { return app.primaryLocale.displayName(); }).hidden(),
    };
}

} // namespace slipway

// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/sandbox/smallteam.h"

using namespace Qt::StringLiterals;

namespace slipway::test {

using namespace slipway::sandbox;

namespace {

SandboxOptions withSmallTeam(SandboxOptions options)
{
    if (!options.populate)
        options.populate = [](World &world, const QUrl &) { SmallTeam::populate(world); };
    return options;
}

} // namespace

SmallTeam::SmallTeam(SandboxOptions options) : m_sandbox(withSmallTeam(std::move(options)))
{
    const Result<SandboxInfo> started = m_sandbox.start();
    if (!started)
        qFatal("%s", qPrintable(started.error().message()));
    m_info = *started;
    m_client = std::make_unique<SandboxClient>(m_info.url, m_info.keyId, m_info.issuerId, m_info.keyPem);
}

void SmallTeam::populate(World &world)
{
    const auto addApp = [&](const QString &id, const QString &name, const QString &bundleId) {
        return world.add(u"apps"_s, id,
                         {{u"name"_s, name}, {u"bundleId"_s, bundleId}, {u"sku"_s, QString(u"SKU-"_s + id)}, {u"primaryLocale"_s, u"en-US"_s}});
    };
    const ResourceId harbor = addApp(u"1001"_s, u"Harbor"_s, u"org.example.harbor"_s);
    addApp(u"1002"_s, u"Anchor"_s, u"org.example.anchor"_s);
    addApp(u"1003"_s, u"Beacon"_s, u"org.example.beacon"_s);
    const auto addVersion = [&](const QString &id, const QString &number, const QString &state) {
        const ResourceId version =
            world.add(u"appStoreVersions"_s, id, {{u"versionString"_s, number}, {u"platform"_s, u"IOS"_s}, {u"appVersionState"_s, state}});
        world.link(harbor, u"appStoreVersions", version);
        return version;
    };
    addVersion(u"v1"_s, u"2.0"_s, u"READY_FOR_DISTRIBUTION"_s);
    const ResourceId edited = addVersion(u"v2"_s, u"2.1"_s, u"PREPARE_FOR_SUBMISSION"_s);
    const ResourceId text = world.add(u"appStoreVersionLocalizations"_s, u"l1"_s, {{u"locale"_s, u"en-US"_s}, {u"description"_s, u"Ships."_s}});
    world.link(edited, u"appStoreVersionLocalizations", text);
}

} // namespace slipway::test

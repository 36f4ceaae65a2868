// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/sandbox/smallteam.h"

#include <QTest>

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

void SmallTeam::direct(const QString &setting, const QByteArray &json)
{
    const auto answer = m_client->send("PUT", u"/_sandbox/"_s + setting, json, {{"X-Sandbox-Secret", m_info.controlSecret}});
    QVERIFY2(answer.status == 200, answer.body.constData());
}

QJsonObject SmallTeam::state()
{
    return m_client->send("GET", u"/_sandbox"_s, {}, {{"X-Sandbox-Secret", m_info.controlSecret}}).json();
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
    const ResourceId train = world.add(u"preReleaseVersions"_s, u"t1"_s, {{u"version"_s, u"2.1"_s}, {u"platform"_s, u"IOS"_s}});
    world.link(harbor, u"preReleaseVersions", train);
    const auto addBuild = [&](const QString &id, const QString &number, const QString &state) {
        const ResourceId build = world.add(
            u"builds"_s, id,
            {{u"version"_s, number}, {u"processingState"_s, state}, {u"expired"_s, false}, {u"usesNonExemptEncryption"_s, QJsonValue::Null}});
        world.link(harbor, u"builds", build);
        world.link(train, u"builds", build);
    };
    addBuild(u"b9"_s, u"9"_s, u"VALID"_s);
    addBuild(u"b10"_s, u"10"_s, u"PROCESSING"_s);
    const ResourceId group = world.add(u"betaGroups"_s, u"g1"_s, {{u"name"_s, u"Friends"_s}, {u"isInternalGroup"_s, false}});
    world.link(harbor, u"betaGroups", group);
    const ResourceId team = world.add(u"betaGroups"_s, u"g0"_s, {{u"name"_s, u"Team"_s}, {u"isInternalGroup"_s, true}});
    world.link(harbor, u"betaGroups", team);
    const ResourceId tester =
        world.add(u"betaTesters"_s, u"p1"_s, {{u"email"_s, u"ada@example.org"_s}, {u"firstName"_s, u"Ada"_s}, {u"state"_s, u"INSTALLED"_s}});
    world.link(group, u"betaTesters", tester);
    world.link(harbor, u"betaTesters", tester);
    const ResourceId text = world.add(u"appStoreVersionLocalizations"_s, u"l1"_s, {{u"locale"_s, u"en-US"_s}, {u"description"_s, u"Ships."_s}});
    world.link(edited, u"appStoreVersionLocalizations", text);
}

} // namespace slipway::test

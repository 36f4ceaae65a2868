// SPDX-License-Identifier: GPL-3.0-or-later
#include "troubles.h"

#include "guide.h"

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr auto later = "2026-11-21T12:42:00Z"; // than the pages: what is in the cache is old enough to be read again

// The one list that no page has read before.
const Place unread{.kind = Place::Kind::ResourceList, .path = QStringLiteral("/v1/betaGroups"), .title = QStringLiteral("Beta Groups")};

void waitLong(Guide &guide)
{
    guide.direct(u"faults"_s, R"([{"match": {"path": "/v1/betaGroups*"}, "fault": "stall"}])");
    guide.go(unread);
    guide.picture(u"20-loading"_s);
    guide.waitForPart(u"pane.slowText"_s);
    guide.picture(u"21-loading-slowly"_s);
    guide.press(u"pane.cancelLoading"_s);
    guide.waitForBanner();
    guide.picture(u"22-loading-cancelled"_s);
}

void beRefused(Guide &guide)
{
    const QString key = u"keys/"_s + guide.demo().info().keyId;
    guide.direct(key, R"({"roles": ["SALES"]})");
    guide.refresh();
    guide.waitForBanner();
    guide.picture(u"23-role-too-small"_s);
    guide.direct(key, R"({"roles": ["ADMIN"]})");

    guide.go({.kind = Place::Kind::Resource, .path = u"/v1/apps/1"_s, .title = u"App 1"_s});
    guide.waitForBanner();
    guide.picture(u"24-not-there"_s);

    guide.go({.kind = Place::Kind::Apps});
    guide.direct(u"agreement"_s, R"({"missing": true})");
    guide.refresh();
    guide.waitForBanner();
    guide.picture(u"25-agreement-missing"_s);
    guide.direct(u"agreement"_s, R"({"missing": false})");

    guide.direct(key, R"({"revoked": true})");
    guide.refresh();
    guide.waitForPart(u"status.connection"_s);
    guide.waitForBanner();
    guide.picture(u"26-key-revoked"_s);
    guide.direct(u"clock"_s, R"({"offset": -600})");
    guide.refresh();
    guide.waitForPart(u"status.clock"_s);
    guide.picture(u"38-key-revoked-and-clock-off"_s);
    guide.direct(u"clock"_s, R"({"offset": 0})");
    guide.go({.kind = Place::Kind::Requests});
    guide.selectFirst(u"requests.view"_s);
    guide.picture(u"32-activity-refusals"_s);
    guide.go({.kind = Place::Kind::Apps});
    guide.direct(key, R"({"revoked": false})");
    guide.refresh();
    guide.waitForBanner(false);

    guide.direct(u"clock"_s, R"({"offset": -600})");
    guide.refresh();
    guide.waitForPart(u"status.clock"_s);
    guide.picture(u"27-clock-off"_s);
}

// So often a read is tried.
void failForGood(Guide &guide)
{
    guide.direct(u"faults"_s, R"([{"match": {"path": "/v1/apps*"}, "fault": "status", "value": 500, "times": 4}])");
    guide.refresh();
    guide.waitForEnd(u"apps"_s);
    guide.waitForBanner();
    guide.picture(u"39-apple-fails"_s);
}

// A key that was told to slow down stays slow: each limit has a program of its own.
void beSlowedDown(Guide &guide, const QString &setting, const QByteArray &wish, const QString &name)
{
    guide.direct(setting, wish);
    guide.refresh();
    guide.waitForBanner();
    guide.picture(name);
}

void loseTheNetwork(Guide &guide)
{
    const Place overview = guide.firstApp(Place::Kind::AppOverview);
    guide.goOffline();
    guide.go(overview);
    guide.waitForEnd(u"overview"_s);
    guide.waitForBanner();
    guide.picture(u"30-offline"_s);
    guide.go(unread);
    guide.waitForEnd(u"resources"_s);
    guide.waitForBanner();
    guide.picture(u"31-offline-unread"_s);
}

template <typename Trouble>
bool meet(const DataDir &dir, const Camera &camera, Trouble trouble)
{
    Guide guide(dir, later, camera);
    guide.openDemo();
    trouble(guide);
    return guide.isGood();
}

} // namespace

bool meetTroubles(const DataDir &dir, const Camera &camera)
{
    bool good = meet(dir, camera, [](Guide &guide) {
        waitLong(guide);
        beRefused(guide);
        failForGood(guide);
    });
    good &= meet(dir, camera, [](Guide &guide) {
        beSlowedDown(guide, u"faults"_s, R"([{"match": {"path": "/v1/apps*"}, "fault": "status", "value": 429}])", u"28-minute-used-up"_s);
    });
    good &= meet(dir, camera, [](Guide &guide) { beSlowedDown(guide, u"rate"_s, R"({"limit": 3600, "remaining": 0})", u"29-hour-used-up"_s); });
    good &= meet(dir, camera, loseTheNetwork);
    return good;
}

} // namespace slipway

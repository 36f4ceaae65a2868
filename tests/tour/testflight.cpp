// SPDX-License-Identifier: GPL-3.0-or-later
#include "testflight.h"

#include "guide.h"
#include "store/datadir.h"

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

const Place testers{.kind = Place::Kind::Testers, .appId = QStringLiteral("6501000101"), .appName = QStringLiteral("Tideline")};
const auto table = u"testers.view"_s;
const auto filter = u"testers.filter"_s;

void lookAtTesters(Guide &guide)
{
    guide.go(testers);
    guide.waitForEnd(u"testers"_s);
    guide.picture(u"110-testers"_s);
    guide.type(filter, u"group:\"Sailing Clubs\" state:installed @example.org"_s);
    guide.picture(u"111-testers-filtered"_s);
    guide.type(filter, u"group:Press zebra"_s);
    guide.picture(u"112-testers-no-match"_s);
    guide.type(filter, QString());
    guide.pictureOpened(u"113-testers-groups"_s, u"testers.group"_s);
    guide.selectFirst(table);
    guide.picture(u"114-testers-one"_s);
    guide.selectRows(table, 12);
    guide.picture(u"115-testers-twelve"_s);
}

void changeThem(Guide &guide)
{
    guide.pictureContextMenu(u"116-testers-menu"_s);
    guide.pictureDialog(u"117-testers-add"_s, u"addToGroup"_s);
    guide.pictureDialog(u"118-testers-remove"_s, u"removeFromApp"_s);
    guide.selectRows(table, 200);
    guide.pictureDialog(u"119-testers-remove-many"_s, u"removeFromTeam"_s);
    guide.dragTesters(u"Sailing Clubs"_s);
    guide.picture(u"120-testers-drag"_s);
    guide.dragTesters({});
}

void lookAtUsage(Guide &guide)
{
    guide.selectFirst(table);
    guide.pictureOpened(u"123-testers-usage-period"_s, u"testers.usage.period"_s);
    guide.direct(u"faults"_s, R"([{"match": {"path": "/v1/apps/*/metrics/*"}, "fault": "status", "value": 403}])");
    guide.refresh();
    guide.waitForPart(u"testers.usage.remedy"_s);
    guide.waitForEnd(u"testers"_s);
    guide.picture(u"124-testers-usage-failed"_s);
    guide.press(u"testers.usage.remedy"_s);
}

void lookElsewhere(Guide &guide)
{
    guide.follow(u"shell.places"_s, u"Press"_s);
    guide.waitForText(filter, u"Press"_s);
    guide.waitForEnd(u"testers"_s);
    guide.picture(u"121-testers-group"_s);
    guide.go({.kind = Place::Kind::TeamTesters});
    guide.waitForEnd(u"testers"_s);
    guide.selectRows(table, 3);
    guide.picture(u"122-testers-team"_s);
}

} // namespace

bool visitTestFlight(const DataDir &dir, const Camera &camera)
{
    Guide guide(dir, "2026-11-21T12:00:00Z", camera);
    guide.openDemo();
    lookAtTesters(guide);
    changeThem(guide);
    lookAtUsage(guide);
    lookElsewhere(guide);
    return guide.isGood();
}

} // namespace slipway

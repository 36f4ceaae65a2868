// SPDX-License-Identifier: GPL-3.0-or-later
#include "groups.h"

#include "guide.h"
#include "store/datadir.h"

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

void lookAtOpenGroup(Guide &guide)
{
    guide.go({.kind = Place::Kind::Testers, .appId = u"6501000101"_s, .appName = u"Tideline"_s});
    guide.waitForEnd(u"testers"_s);
    guide.follow(u"shell.places"_s, u"Public Beta"_s);
    guide.waitForText(u"testers.filter"_s, u"Public Beta"_s);
    guide.waitForEnd(u"testers"_s);
    guide.press(u"group.settings"_s);
    guide.waitForEnd(u"groupSettings"_s);
    guide.waitForPart(u"groupSettings.code"_s);
    guide.picture(u"133-group-settings"_s);
    guide.type(u"groupSettings.limit"_s, u"20000"_s);
    guide.picture(u"134-group-changed"_s);
    guide.press(u"groupSettings.revert"_s);
    guide.pictureOpened(u"135-group-qr"_s, u"groupSettings.enlarge"_s);
    guide.pictureOpened(u"136-group-menu"_s, u"group.actions"_s);
    guide.pictureDialog(u"137-group-delete"_s, u"deleteGroup"_s);
    guide.pictureDialog(u"138-group-rename"_s, u"renameGroup"_s);
    guide.press(u"group.builds"_s);
    guide.waitForEnd(u"groupBuilds"_s);
    guide.selectFirst(u"groupBuilds.view"_s);
    guide.picture(u"139-group-builds"_s);
    guide.pictureDialog(u"140-group-add-builds"_s, u"addBuilds"_s);
}

void lookAtBuilds(Guide &guide)
{
    guide.go({.kind = Place::Kind::Builds, .appId = u"6501000101"_s, .appName = u"Tideline"_s});
    guide.waitForEnd(u"builds"_s);
    guide.picture(u"147-builds"_s);
    guide.selectFirst(u"builds.view"_s);
    guide.waitForPart(u"builds.json"_s);
    guide.picture(u"148-builds-selected"_s);
    guide.type(u"builds.filter"_s, u"group:Press state:Testing"_s);
    guide.selectFirst(u"builds.view"_s);
    guide.waitForPart(u"builds.names"_s);
    guide.press(u"builds.names"_s);
    guide.reveal(u"builds.json"_s);
    guide.picture(u"154-builds-details"_s);
    guide.type(u"builds.filter"_s, QString());
    guide.selectRows(u"builds.view"_s, 5);
    guide.picture(u"155-builds-several"_s);
    guide.selectFirst(u"builds.view"_s);
    guide.dragSelected(u"Press"_s);
    guide.picture(u"153-builds-dragged"_s);
    guide.dragSelected(QString());
    guide.pictureOpened(u"149-builds-groups"_s, u"builds.join"_s);
    guide.pictureDialog(u"150-builds-expire"_s, u"expireBuilds"_s);
    guide.pictureDialog(u"151-builds-distribute"_s, u"distributeBuild"_s);
    guide.pictureDialog(u"152-builds-testers"_s, u"individualTesters"_s);
}

void lookAtTeam(Guide &guide)
{
    guide.follow(u"shell.places"_s, u"Team"_s);
    guide.waitForText(u"testers.filter"_s, u"Team"_s);
    guide.waitForEnd(u"testers"_s);
    guide.picture(u"141-group-team"_s);
    guide.pictureDialog(u"142-group-add-members"_s, u"addMembers"_s);
    guide.press(u"group.settings"_s);
    guide.waitForEnd(u"groupSettings"_s);
    guide.picture(u"143-group-team-settings"_s);
}

void makeOne(Guide &guide)
{
    guide.pictureDialog(u"144-group-new"_s, u"newGroup"_s);
    guide.trigger(u"newGroup"_s);
    guide.type(u"newGroup.name"_s, u"Lighthouse keepers of the north"_s);
    guide.press(u"newGroup.external"_s);
    guide.press(u"newGroup.confirm"_s);
    guide.waitForText(u"groupSettings.title"_s, u"Lighthouse"_s);
    guide.waitForEnd(u"groupSettings"_s);
    guide.picture(u"145-group-made"_s);
    guide.press(u"group.builds"_s);
    guide.waitForEnd(u"groupBuilds"_s);
    guide.picture(u"146-group-no-builds"_s);
}

} // namespace

bool visitGroups(const DataDir &dir, const Camera &camera)
{
    Guide guide(dir, "2026-11-21T12:00:00Z", camera);
    guide.openDemo();
    lookAtBuilds(guide);
    lookAtOpenGroup(guide);
    lookAtTeam(guide);
    makeOne(guide);
    return guide.isGood();
}

} // namespace slipway

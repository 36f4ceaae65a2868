// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages.h"

#include "guide.h"

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

void visitApps(Guide &guide)
{
    guide.picture(u"01-apps-grid"_s);
    guide.selectFirst(u"apps.grid"_s);
    guide.picture(u"02-apps-selected"_s);
    guide.type(u"apps.filter"_s, u"zebra"_s);
    guide.picture(u"03-apps-no-match"_s);
    guide.type(u"apps.filter"_s, QString());
    guide.press(u"apps.as.list"_s);
    guide.picture(u"04-apps-list"_s);
    guide.press(u"apps.as.grid"_s);
}

void visitApp(Guide &guide)
{
    guide.go(guide.firstApp(Place::Kind::AppOverview));
    guide.picture(u"05-overview"_s);
    guide.follow(u"overview.versions"_s);
    guide.waitForEnd(u"version"_s);
    guide.picture(u"70-version"_s);
    guide.goToCell(u"version.view"_s, u"en-US"_s, u"subtitle"_s);
    guide.picture(u"71-version-selected"_s);
    guide.type(u"version.filter"_s, u"zebra"_s);
    guide.picture(u"72-version-no-match"_s);
    guide.go(guide.firstApp(Place::Kind::AppInformation));
    guide.picture(u"06-app-information"_s);
    guide.press(u"appInformation.languages"_s);
    guide.selectFirst(u"appInformation.view"_s);
    guide.picture(u"07-app-information-selected"_s);
    Place everything = guide.firstApp(Place::Kind::Resource);
    everything.path = u"/v1/apps/"_s + everything.appId;
    everything.title = everything.appName;
    guide.go(everything);
    guide.picture(u"08-resource"_s);
}

void visitLists(Guide &guide)
{
    guide.go({.kind = Place::Kind::ResourceList, .path = u"/v1/betaTesters"_s, .title = u"Beta Testers"_s});
    guide.picture(u"09-testers"_s);
    guide.selectFirst(u"resources.view"_s);
    guide.picture(u"10-testers-selected"_s);
    guide.type(u"resources.filter"_s, u"zebra"_s);
    guide.picture(u"11-testers-no-match"_s);
}

void visitPalette(Guide &guide)
{
    guide.go(guide.firstApp(Place::Kind::AppOverview));
    guide.picturePalette(u"13-palette-empty"_s, QString());
    guide.picturePalette(u"14-palette-query"_s, u"in"_s);
    guide.picturePalette(u"15-palette-actions"_s, u">co"_s);
    guide.picturePalette(u"16-palette-no-match"_s, u"zebra"_s);
}

void visitShortcuts(Guide &guide)
{
    guide.openShortcuts();
    guide.picture(u"17-shortcuts"_s);
    guide.type(u"shortcuts.filter"_s, u"re"_s);
    guide.picture(u"18-shortcuts-found"_s);
    guide.type(u"shortcuts.filter"_s, u"zebra"_s);
    guide.picture(u"19-shortcuts-no-match"_s);
    guide.closeShortcuts();
}

void visitActivity(Guide &guide)
{
    guide.go({.kind = Place::Kind::Requests});
    guide.picture(u"33-activity"_s);
    guide.selectFirst(u"requests.view"_s);
    guide.picture(u"34-activity-selected"_s);
    guide.type(u"requests.filter"_s, u"zebra"_s);
    guide.picture(u"35-activity-no-match"_s);
    guide.type(u"requests.filter"_s, QString());
    guide.press(u"requests.clear"_s);
    guide.picture(u"36-activity-empty"_s);
    guide.pictureMenu(u"37-sandbox-menu"_s, u"menu.sandbox"_s);
}

} // namespace

bool visitPages(const DataDir &dir, const Camera &camera)
{
    Guide guide(dir, "2026-11-21T12:00:00Z", camera);
    guide.picture(u"00-welcome"_s);
    guide.openLink(u"slipway://demo/apps"_s);
    guide.picture(u"00-welcome-link"_s);
    guide.openDemo();
    visitApps(guide);
    visitApp(guide);
    visitLists(guide);
    guide.go({.kind = Place::Kind::Settings});
    guide.picture(u"12-settings"_s);
    guide.openLink(u"slipway://somebody/apps"_s);
    guide.picture(u"12-link-refused"_s);
    guide.openLink(u"slipway://demo/settings"_s);
    visitPalette(guide);
    visitShortcuts(guide);
    visitActivity(guide);
    return guide.isGood();
}

} // namespace slipway

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/placelink.h"

#include "services/apps.h"
#include "support/testrunner.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace slipway;

namespace {

using PlaceKind = Place::Kind;

const QString account = u"0b0e4a1c-3b6f-4a58-9c0a-2f6d5e1c7a10"_s;

// Pieces that links are made of, and pieces that attackers make them of.
const QStringList pieces{u"slipway"_s,
                         u"SLIPWAY"_s,
                         u":"_s,
                         u"//"_s,
                         u"/"_s,
                         u"demo"_s,
                         u"demo@evil.example"_s,
                         u"apps"_s,
                         u"1"_s,
                         u"6501000101"_s,
                         u"information"_s,
                         u"review"_s,
                         u"testers"_s,
                         u"changes"_s,
                         u"resource"_s,
                         u"list"_s,
                         u"settings"_s,
                         u"/v1/apps"_s,
                         u"/v1/builds?filter%5Bapp%5D=1"_s,
                         u"?"_s,
                         u"#"_s,
                         u".."_s,
                         u"/../"_s,
                         u"%2e%2e"_s,
                         u"%00"_s,
                         u"%"_s,
                         u"%5B"_s,
                         u"[::1]"_s,
                         u"\\"_s,
                         u"\n"_s,
                         u"\u202E"_s,
                         u"<b>"_s,
                         u" "_s,
                         u"file:///etc/passwd"_s,
                         u"http://evil.example"_s,
                         u"https:"_s,
                         u"?import=key.p8"_s,
                         u"&delete=1"_s,
                         u"x"_s.repeated(3000),
                         QString(QChar(0)),
                         u"é"_s,
                         u"１"_s};

QString randomLink(QRandomGenerator &random)
{
    QString link = random.bounded(4) == 0 ? QString() : u"slipway://"_s;
    const int count = random.bounded(1, 9);
    for (int i = 0; i < count; ++i) {
        if (random.bounded(6) == 0)
            link += QChar(char16_t(random.bounded(0x10000)));
        else
            link += pieces[random.bounded(int(pieces.size()))];
    }
    return link;
}

// A good link with one letter changed, left out or put in.
QString bentLink(QRandomGenerator &random)
{
    const QStringList good{u"slipway://demo/apps"_s,
                           u"slipway://demo/apps/6501000101"_s,
                           u"slipway://demo/apps/6501000101/information"_s,
                           u"slipway://demo/apps/1/list/v1/builds?filter%5Bapp%5D=1"_s,
                           u"slipway://demo/resource/v1/apps/1"_s,
                           u"slipway://demo/settings"_s};
    QString link = good[random.bounded(int(good.size()))];
    const qsizetype at = random.bounded(int(link.size()));
    const QChar letter = QChar(char16_t(random.bounded(4) == 0 ? random.bounded(0x10000) : random.bounded(0x20, 0x7f)));
    switch (random.bounded(3)) {
    case 0:
        link[at] = letter;
        break;
    case 1:
        link.remove(at, 1);
        break;
    default:
        link.insert(at, letter);
    }
    return link;
}

} // namespace

//! Links go to a place and do nothing else (rule S37).
class TstPlaceLink final : public QObject
{
    Q_OBJECT

private slots:
    void thereAndBack_data()
    {
        QTest::addColumn<Place>("place");
        QTest::addColumn<QString>("route");
        const auto row = [](const char *name, const Place &place, const QString &route) { QTest::newRow(name) << place << route; };
        row("all apps", {.kind = PlaceKind::Apps}, u"apps"_s);
        row("an app", {.kind = PlaceKind::AppOverview, .appId = u"6501000101"_s}, u"apps/6501000101"_s);
        row("its information", {.kind = PlaceKind::AppInformation, .appId = u"6501000101"_s}, u"apps/6501000101/information"_s);
        row("a version of it", {.kind = PlaceKind::Version, .appId = u"6501000101"_s, .path = u"/v1/appStoreVersions/7"_s},
            u"apps/6501000101/version/v1/appStoreVersions/7"_s);
        row("the build and release of a version", {.kind = PlaceKind::BuildRelease, .appId = u"6501000101"_s, .path = u"/v1/appStoreVersions/7"_s},
            u"apps/6501000101/buildrelease/v1/appStoreVersions/7"_s);
        row("what App Review is told of a version", {.kind = PlaceKind::AppReview, .appId = u"6501000101"_s, .path = u"/v1/appStoreVersions/7"_s},
            u"apps/6501000101/appreview/v1/appStoreVersions/7"_s);
        row("its testers", {.kind = PlaceKind::Testers, .appId = u"6501000101"_s}, u"apps/6501000101/testers"_s);
        row("a group of them", {.kind = PlaceKind::Testers, .appId = u"6501000101"_s, .path = u"/v1/betaGroups/g-7"_s},
            u"apps/6501000101/testers/v1/betaGroups/g-7"_s);
        row("the builds of an app", {.kind = PlaceKind::Builds, .appId = u"6501000101"_s}, u"apps/6501000101/builds"_s);
        row("an import of them", {.kind = PlaceKind::TesterImport, .appId = u"6501000101"_s}, u"apps/6501000101/testerimport"_s);
        row("the builds of a group", {.kind = PlaceKind::GroupBuilds, .appId = u"6501000101"_s, .path = u"/v1/betaGroups/g-7"_s},
            u"apps/6501000101/groupbuilds/v1/betaGroups/g-7"_s);
        row("the settings of a group", {.kind = PlaceKind::GroupSettings, .appId = u"6501000101"_s, .path = u"/v1/betaGroups/g-7"_s},
            u"apps/6501000101/groupsettings/v1/betaGroups/g-7"_s);
        row("the removal of idle ones", {.kind = PlaceKind::TesterPurge, .appId = u"6501000101"_s}, u"apps/6501000101/testerpurge"_s);
        row("an import into a group", {.kind = PlaceKind::TesterImport, .appId = u"6501000101"_s, .path = u"/v1/betaGroups/g-7"_s},
            u"apps/6501000101/testerimport/v1/betaGroups/g-7"_s);
        row("what to test in a build", {.kind = PlaceKind::WhatToTest, .appId = u"6501000101"_s, .path = u"/v1/builds/7"_s},
            u"apps/6501000101/whattotest/v1/builds/7"_s);
        row("what they are told", {.kind = PlaceKind::TestInformation, .appId = u"6501000101"_s}, u"apps/6501000101/testinformation"_s);
        row("what they sent", {.kind = PlaceKind::Feedback, .appId = u"6501000101"_s}, u"apps/6501000101/feedback"_s);
        row("all testers", {.kind = PlaceKind::TeamTesters}, u"testers"_s);
        row("a resource", {.kind = PlaceKind::Resource, .path = u"/v1/betaTesters/a-b_c.d~e="_s}, u"resource/v1/betaTesters/a-b_c.d~e="_s);
        row("a resource of an app", {.kind = PlaceKind::Resource, .appId = u"1"_s, .path = u"/v2/builds/2"_s}, u"apps/1/resource/v2/builds/2"_s);
        row("a list", {.kind = PlaceKind::ResourceList, .path = u"/v1/betaTesters"_s}, u"list/v1/betaTesters"_s);
        row("what was changed of it", {.kind = PlaceKind::Review, .appId = u"6501000101"_s}, u"apps/6501000101/review"_s);
        row("changes", {.kind = PlaceKind::Changes}, u"changes"_s);
        row("requests", {.kind = PlaceKind::Requests}, u"requests"_s);
        row("settings", {.kind = PlaceKind::Settings}, u"settings"_s);
    }
    void thereAndBack()
    {
        QFETCH(Place, place);
        QFETCH(QString, route);
        const QString link = PlaceLink{account, place}.toString();
        QCOMPARE(link, u"slipway://%1/%2"_s.arg(account, route));
        const Result<PlaceLink> parsed = PlaceLink::parse(link);
        QVERIFY(parsed.has_value());
        QCOMPARE(parsed->account, account);
        QCOMPARE(parsed->place, place);
    }

    void listsThatTheProgramOpensHaveLinks()
    {
        for (const QString &path : {u"/v1/builds?filter%5Bapp%5D=6501000101&sort=-uploadedDate"_s, u"/v1/apps/1/appStoreVersions"_s}) {
            const Place place{.kind = PlaceKind::ResourceList, .appId = u"6501000101"_s, .path = path};
            const Result<PlaceLink> parsed = PlaceLink::parse(PlaceLink{u"demo"_s, place}.toString());
            QVERIFY2(parsed.has_value(), qPrintable(path));
            QCOMPARE(parsed->place, place);
        }
    }

    void namesAndTitlesAreNotInIt()
    {
        const Place place{.kind = PlaceKind::AppOverview, .appId = u"1"_s, .appName = u"Secret Project"_s, .title = u"Secret Project"_s};
        QVERIFY(!PlaceLink({u"demo"_s, place}).toString().contains(u"Secret"_s));
    }

    void somePlacesHaveNone()
    {
        for (const Place &place : {Place{}, Place{.kind = PlaceKind::AddKey}, Place{.kind = PlaceKind::AddKey, .path = u"a1"_s}})
            QVERIFY(PlaceLink({u"demo"_s, place}).toString().isEmpty());
    }

    void isRefused_data()
    {
        QTest::addColumn<QString>("link");
        const auto row = [](const char *name, const QString &link) { QTest::newRow(name) << link; };
        row("nothing", QString());
        row("another scheme", u"https://demo/apps"_s);
        row("no account", u"slipway:///apps"_s);
        row("an account and nowhere to go", u"slipway://demo"_s);
        row("the account alone", u"slipway://demo/"_s);
        row("a user", u"slipway://a@demo/apps"_s);
        row("a port", u"slipway://demo:80/apps"_s);
        row("another spelling", u"slipway://demo/%61pps"_s);
        row("in capitals", u"SLIPWAY://demo/apps"_s);
        row("a slash too many", u"slipway://demo/apps/"_s);
        row("two slashes", u"slipway://demo//apps"_s);
        row("an app that is no number", u"slipway://demo/apps/abc"_s);
        row("an app in other digits", u"slipway://demo/apps/１"_s);
        row("a page that is none", u"slipway://demo/apps/1/delete"_s);
        row("the page that takes keys", u"slipway://demo/add-key"_s);
        row("a review of no app", u"slipway://demo/review"_s);
        row("changes of an app", u"slipway://demo/apps/1/changes"_s);
        row("settings of an app", u"slipway://demo/apps/1/settings"_s);
        row("builds of no group", u"slipway://demo/apps/6501000101/groupbuilds"_s);
        row("a group of no app", u"slipway://demo/testers/v1/betaGroups/7"_s);
        row("a query where none is", u"slipway://demo/apps?import=key.p8"_s);
        row("a fragment", u"slipway://demo/apps#x"_s);
        row("no path", u"slipway://demo/resource"_s);
        row("a path that is not Apple's", u"slipway://demo/resource/etc/passwd"_s);
        row("up and away", u"slipway://demo/resource/v1/../v1/apps"_s);
        row("up and away, encoded", u"slipway://demo/resource/v1/%2E%2E/apps"_s);
        row("another host", u"slipway://demo/resource//evil.example/v1/apps"_s);
        row("a host in the path", u"slipway://demo/resource/v1/apps@evil.example"_s);
        row("a backslash", u"slipway://demo/resource/v1/apps%5C..%5C"_s);
        row("a line break", u"slipway://demo/apps\n"_s);
        row("a line break, encoded", u"slipway://demo/resource/v1/apps%0D%0AHost:%20evil"_s);
        row("a fragment in the path", u"slipway://demo/resource/v1/apps%23x"_s);
        row("too long", QString("slipway://demo/resource/v1/"_L1 + u"a"_s.repeated(2048)));
    }
    void isRefused()
    {
        QFETCH(QString, link);
        const Result<PlaceLink> parsed = PlaceLink::parse(link);
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().kind(), Error::Kind::Invalid);
        QVERIFY(!parsed.error().message().contains(u"evil"_s)); // what others wrote is not repeated
    }

    void anythingAtAllIsAPlaceOrAnError()
    {
        QRandomGenerator random(20261121);
        int good = 0;
        for (int i = 0; i < 10'000; ++i) {
            const QString link = i % 2 == 0 ? randomLink(random) : bentLink(random);
            const Result<PlaceLink> parsed = PlaceLink::parse(link);
            if (!parsed)
                continue;
            ++good;
            QCOMPARE(parsed->toString(), link);
            QVERIFY(parsed->place.kind != PlaceKind::Welcome);
            QVERIFY(parsed->place.appName.isEmpty() && parsed->place.title.isEmpty());
            QVERIFY(!isOfApp(parsed->place.kind) || !parsed->place.appId.isEmpty());
            QVERIFY(parsed->place.path.isEmpty() || parsed->place.path.startsWith(u"/v"_s));
            QVERIFY(!parsed->place.path.contains(u".."_s) || !parsed->place.path.contains(u"/../"_s));
        }
        QVERIFY2(good > 500, "some that were bent are links still, of other apps and accounts");
    }
};

SLIPWAY_TEST(TstPlaceLink)
#include "tst_placelink.moc"

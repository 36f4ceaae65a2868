// SPDX-License-Identifier: GPL-3.0-or-later
#include "whattotest.h"

#include "guide.h"
#include "store/datadir.h"

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

const Place testedBuilds{.kind = Place::Kind::Builds, .appId = QStringLiteral("6501000101"), .appName = QStringLiteral("Tideline")};
const auto whatToTest = u"whatToTest.view"_s;
const auto whatsNew = u"whatsNew"_s;

void openFirst(Guide &guide, const QString &wanted)
{
    guide.go(testedBuilds);
    guide.waitForEnd(u"builds"_s);
    guide.type(u"builds.filter"_s, wanted);
    guide.selectFirst(u"builds.view"_s);
    guide.press(u"builds.whatToTest"_s);
    guide.waitForEnd(u"whatToTest"_s);
    guide.waitForCell(whatToTest, u"de-DE"_s, whatsNew);
}

void lookAtBuild(Guide &guide)
{
    openFirst(guide, u"platform:iOS state:Testing"_s);
    guide.waitForPart(u"whatToTest.take"_s);
    guide.picture(u"190-what-to-test"_s);
    guide.goToCell(whatToTest, u"de-DE"_s, whatsNew);
    guide.pressKey(Qt::Key_F2);
    guide.picture(u"191-what-to-test-editor"_s);
    guide.press(u"whatToTest.look.form"_s);
    guide.picture(u"192-what-to-test-form"_s);
    guide.press(u"whatToTest.look.matrix"_s);
}

void takeFromEarlier(Guide &guide)
{
    for (const QString &language : {u"de-DE"_s, u"en-GB"_s}) {
        guide.goToCell(whatToTest, language, whatsNew);
        guide.pressKey(Qt::Key_Delete);
    }
    guide.picture(u"193-what-to-test-empty"_s);
    guide.press(u"whatToTest.take"_s);
    guide.picture(u"194-what-to-test-taken"_s);
    guide.go({.kind = Place::Kind::Review, .appId = testedBuilds.appId, .appName = testedBuilds.appName});
    guide.waitForText(u"review.summary"_s, u"request"_s);
    guide.picture(u"195-what-to-test-review"_s);
}

void meetTroubles(Guide &guide)
{
    openFirst(guide, u"state:Expired"_s);
    guide.picture(u"196-what-to-test-expired"_s);
    guide.direct(u"faults"_s, R"([{"match": {"path": "/v1/builds/*"}, "fault": "status", "value": 403}])");
    guide.refresh();
    guide.waitForBanner();
    guide.picture(u"197-what-to-test-refused"_s);
    guide.direct(u"faults"_s, "[]");
    guide.refresh();
    guide.waitForBanner(false);
    guide.goOffline();
    guide.refresh();
    guide.waitForBanner();
    guide.picture(u"198-what-to-test-offline"_s);
}

} // namespace

bool visitWhatToTest(const DataDir &dir, const Camera &camera)
{
    Guide guide(dir, "2026-11-21T12:00:00Z", camera);
    guide.openDemo();
    lookAtBuild(guide);
    takeFromEarlier(guide);
    meetTroubles(guide);
    return guide.isGood();
}

} // namespace slipway

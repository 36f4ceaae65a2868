// SPDX-License-Identifier: GPL-3.0-or-later
#include "testinformation.h"

#include "guide.h"
#include "store/datadir.h"

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

const Place testInformation{.kind = Place::Kind::TestInformation, .appId = QStringLiteral("6501000101"), .appName = QStringLiteral("Tideline")};
const auto texts = u"testInformation.view"_s;

DraftKey keyOf(const QString &locale, const QString &field)
{
    return {.appId = testInformation.appId, .part = TextPart::ofTesting(), .locale = Locale(locale), .field = field};
}

void lookAtAll(Guide &guide)
{
    guide.go(testInformation);
    guide.waitForEnd(u"testInformation"_s);
    guide.waitForCell(texts, u"de-DE"_s, u"description"_s);
    guide.picture(u"180-test-information"_s);
    guide.goToCell(texts, u"de-DE"_s, u"description"_s);
    guide.pressKey(Qt::Key_F2);
    guide.picture(u"181-test-information-editor"_s);
    guide.press(u"testInformation.look.form"_s);
    guide.picture(u"182-test-information-form"_s);
    guide.press(u"testInformation.look.matrix"_s);
    guide.pictureOpened(u"183-test-information-add"_s, u"testInformation.addLanguage"_s);
    guide.press(u"testInformation.review"_s);
    guide.picture(u"184-test-information-review"_s);
    guide.press(u"testInformation.license"_s);
    guide.picture(u"185-test-information-license"_s);
    guide.press(u"testInformation.texts"_s);
}

void changeTestInformation(Guide &guide)
{
    guide.draft({{.key = keyOf(u"en-GB"_s, u"description"_s), .base = u"x"_s, .text = {}},
                 {.key = keyOf(u"de-DE"_s, u"description"_s), .base = u"x"_s, .text = u"Gezeiten <b>neu</b>"_s},
                 {.key = keyOf(u"sv"_s, u"description"_s), .text = u"Tidvatten för seglare."_s},
                 {.key = keyOf({}, u"contactPhone"_s), .base = u"+49 431 5550100"_s, .text = {}}});
    guide.goToCell(texts, u"sv"_s, u"description"_s);
    guide.picture(u"186-test-information-changed"_s);
    guide.press(u"testInformation.review"_s);
    guide.picture(u"187-test-information-missing"_s);
    guide.go({.kind = Place::Kind::Review, .appId = testInformation.appId, .appName = testInformation.appName});
    guide.waitForText(u"review.summary"_s, u"request"_s);
    guide.picture(u"188-test-information-applying"_s);
}

void meetRefusal(Guide &guide)
{
    guide.direct(u"faults"_s, R"([{"match": {"path": "/v1/betaAppLocalizations"}, "fault": "status", "value": 403}])");
    guide.go(testInformation);
    guide.press(u"testInformation.texts"_s);
    guide.refresh();
    guide.waitForBanner();
    guide.picture(u"189-test-information-refused"_s);
    guide.direct(u"faults"_s, "[]");
}

} // namespace

bool visitTestInformation(const DataDir &dir, const Camera &camera)
{
    Guide guide(dir, "2026-11-21T12:00:00Z", camera);
    guide.openDemo();
    lookAtAll(guide);
    changeTestInformation(guide);
    meetRefusal(guide);
    return guide.isGood();
}

} // namespace slipway

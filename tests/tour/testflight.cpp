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
const auto purgeDialog = u"testerPurge.exportDialog"_s;

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
    guide.dragSelected(u"Sailing Clubs"_s);
    guide.picture(u"120-testers-drag"_s);
    guide.dragSelected({});
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

// So many people, of whom some cannot be imported, some are here by now, and one comes twice.
QString peopleToImport()
{
    QString people = u"E-Mail,Vorname,Nachname,Gruppen,Firma\n"_s;
    for (int person = 1; person <= 60; ++person)
        people += u"guest%1@example.org,Guest,No. %1,%2,Acme GmbH\n"_s.arg(person).arg(person % 9 == 0 ? u"Press"_s : QString());
    return people + u"nobody,No,Body,,\nguest7@example.org,Guest,No. 7,,\neve@example.org,Eve,Stone,Lighthouse keepers,\n"_s;
}

void importSome(Guide &guide)
{
    Place import = testers;
    import.kind = Place::Kind::TesterImport;
    guide.go(import);
    guide.waitForPart(u"testerImport.placeholder"_s);
    guide.picture(u"125-import-empty"_s);
    guide.copy(peopleToImport());
    guide.trigger(u"paste"_s);
    guide.waitForText(u"testerImport.cost"_s, u"request"_s);
    guide.picture(u"126-import-rehearsed"_s);
    guide.press(u"testerImport.chip.invalid"_s);
    guide.picture(u"127-import-invalid"_s);
    guide.press(u"testerImport.chip.invalid"_s);
    guide.pictureOpened(u"128-import-question"_s, u"testerImport.import"_s);
    guide.direct(u"faults"_s, R"([{"match": {"method": "POST", "path": "/v1/betaTesters", "nth": 5}, "fault": "status", "value": 409},
                                  {"match": {"method": "POST", "path": "/v1/betaTesters", "nth": 20}, "fault": "stall", "value": 8000}])");
    guide.press(u"testerImport.import"_s);
    guide.press(u"testerImport.question.confirm"_s);
    guide.waitForText(u"testerImport.progress"_s, u"19 of"_s);
    guide.picture(u"129-import-running"_s);
    guide.press(u"testerImport.pause"_s);
    guide.waitForPart(u"testerImport.resume"_s);
    guide.picture(u"130-import-paused"_s);
    guide.go(testers);
    guide.waitForEnd(u"testers"_s);
    guide.picture(u"131-import-noticed"_s);
    guide.press(u"testers.import.show"_s);
    guide.waitForPart(u"testerImport.resume"_s);
    guide.press(u"testerImport.resume"_s);
    guide.waitForPart(u"testerImport.done"_s);
    guide.picture(u"132-import-ended"_s);
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

void lookForIdleOnes(Guide &guide)
{
    Place purge = testers;
    purge.kind = Place::Kind::TesterPurge;
    guide.direct(u"faults"_s, R"([{"match": {"path": "/v1/betaTesters"}, "times": 1, "fault": "stall", "value": 6000}])");
    guide.go(purge);
    guide.waitForText(u"testerPurge.cost"_s, u"read just now"_s);
    guide.picture(u"132a-purge-loading"_s);
    guide.waitForText(u"testerPurge.cost"_s, u"request"_s);
    guide.picture(u"133-purge-judged"_s);
    guide.press(u"testerPurge.chip.lately"_s);
    guide.picture(u"134-purge-spared"_s);
    guide.press(u"testerPurge.chip.lately"_s);
    guide.selectFirst(u"testerPurge.view"_s);
    guide.picture(u"135-purge-selected"_s);
    guide.pictureOpened(u"136-purge-groups"_s, u"testerPurge.groups"_s);
    guide.pictureExport(u"137-purge-question"_s, u"testerPurge.remove"_s, purgeDialog);
    guide.direct(u"faults"_s, R"([{"match": {"path": "/v1/apps/*/metrics/*"}, "fault": "status", "value": 403}])");
    guide.refresh();
    guide.waitForText(u"testerPurge.cost"_s, u"Usage could not be read"_s);
    guide.picture(u"138-purge-unknown"_s);
    guide.direct(u"faults"_s, "[]");
    guide.press(u"testers.usage.remedy"_s);
    guide.waitForText(u"testerPurge.cost"_s, u"request"_s);
}

// The second of its requests takes a while, and what Apple took down is there still when it is looked for.
void removeIdleOnes(Guide &guide)
{
    guide.direct(u"later"_s, R"({"delay": 2000})");
    guide.direct(u"faults"_s, R"([{"match": {"method": "DELETE", "nth": 2}, "fault": "stall", "value": 6000}])");
    guide.exportUntilAsked(u"testerPurge.remove"_s, purgeDialog);
    guide.typeAskedNumber(u"testerPurge.question.typed"_s);
    guide.press(u"testerPurge.question.confirm"_s);
    guide.waitForText(u"testerPurge.cost"_s, u"200 of"_s);
    guide.picture(u"139-purge-running"_s);
    guide.waitForText(u"testerPurge.cost"_s, u"Checking"_s);
    guide.picture(u"139a-purge-checking"_s);
    guide.waitForText(u"testerPurge.cost"_s, u"Nobody here"_s);
    guide.picture(u"139b-purge-ended"_s);
    guide.direct(u"later"_s, R"({"delay": 0})");
}

void lookAtFeedback(Guide &guide)
{
    const auto list = u"feedback.view"_s;
    Place feedback = testers;
    feedback.kind = Place::Kind::Feedback;
    guide.go(feedback);
    guide.waitForEnd(u"feedback"_s);
    guide.picture(u"170-feedback"_s);
    guide.type(u"feedback.filter"_s, u"kind:screenshot"_s);
    guide.selectFirst(list);
    guide.waitForText(u"feedback.picture.0"_s, u"Screenshot 1"_s);
    guide.picture(u"171-feedback-screenshots"_s);
    guide.pictureOpened(u"172-feedback-large"_s, u"feedback.picture.0"_s);
    guide.pictureContextMenu(u"173-feedback-menu"_s);
    guide.type(u"feedback.filter"_s, u"kind:crash"_s);
    guide.selectFirst(list);
    guide.waitForPart(u"feedback.log"_s);
    guide.type(u"feedback.log.find"_s, u"thread"_s);
    guide.picture(u"174-feedback-crash"_s);
    guide.type(u"feedback.filter"_s, u"kind:toaster"_s);
    guide.picture(u"175-feedback-no-match"_s);
    guide.type(u"feedback.filter"_s, QString());
    guide.selectRows(list, 3);
    guide.pictureDialog(u"176-feedback-delete"_s, u"deleteFeedback"_s);
    guide.direct(u"faults"_s, R"([{"match": {"path": "/v1/apps/*/betaFeedback*"}, "fault": "status", "value": 403}])");
    guide.refresh();
    guide.waitForBanner();
    guide.picture(u"177-feedback-refused"_s);
    guide.direct(u"faults"_s, "[]");
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
    importSome(guide);
    lookAtFeedback(guide);
    lookForIdleOnes(guide);
    removeIdleOnes(guide);
    return guide.isGood();
}

} // namespace slipway

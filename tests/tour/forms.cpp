// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms.h"

#include "guide.h"
#include "services/storevalues.h"
#include "store/datadir.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

Place informationOf(const QString &appId, const QString &name)
{
    return {.kind = Place::Kind::AppInformation, .appId = appId, .appName = name};
}

Drafts::Edit change(const QString &appId, const QString &field, const QString &base, const QString &mine, const TextPart &part = TextPart::ofApp())
{
    return {.key = {.appId = appId, .part = part, .field = field}, .base = base, .text = mine};
}

void openInformation(Guide &guide, const Place &place)
{
    guide.go(place);
    guide.waitForEnd(u"appInformation"_s);
}

// A category with a subcategory, answers, a conflict, and an address that is none.
void changeValues(Guide &guide, const QString &app)
{
    guide.draft({change(app, u"primaryCategory"_s, u"WEATHER"_s, u"GAMES"_s), change(app, u"primarySubcategoryOne"_s, {}, u"GAMES_SIMULATION"_s),
                 change(app, u"contentRightsDeclaration"_s, u"DOES_NOT_USE_THIRD_PARTY_CONTENT"_s, u"USES_THIRD_PARTY_CONTENT"_s),
                 change(app, u"unrestrictedWebAccess"_s, u"false"_s, u"true"_s), change(app, u"socialMedia"_s, {}, u"false"_s),
                 change(app, u"horrorOrFearThemes"_s, u"INFREQUENT"_s, u"FREQUENT"_s),
                 change(app, u"developerAgeRatingInfoUrl"_s, {}, u"tideline"_s)});
    guide.waitForPart(u"pending"_s);
}

void openAppReview(Guide &guide, const QString &appId, const QString &name, int version)
{
    guide.go({.kind = Place::Kind::AppOverview, .appId = appId, .appName = name});
    guide.follow(u"overview.versions"_s, version);
    guide.waitForEnd(u"version"_s);
    guide.press(u"version.appReview"_s);
    guide.waitForEnd(u"appReview"_s);
}

void writeReviewFile(const QDir &folder, const QString &name, const QByteArray &bytes)
{
    QFile file(folder.filePath(name));
    if (file.open(QIODevice::WriteOnly))
        file.write(bytes);
}

// With a password, something that is empty and something that is left out.
void importAppReview(Guide &guide)
{
    const QTemporaryDir folder;
    const QDir review(folder.filePath(u"review_information"_s));
    review.mkpath(u"."_s);
    writeReviewFile(review, u"first_name.txt"_s, "Ada\n");
    writeReviewFile(review, u"last_name.txt"_s, "\n");
    writeReviewFile(review, u"demo_password.txt"_s, "neap tide\n");
    writeReviewFile(review, u"notes.txt"_s,
                    "Tap the moon.\n\nThen choose a harbour: high and low water of the week are below it, and the map beside.\n");
    writeReviewFile(review, u"nickname.txt"_s, "A\n");
    guide.pictureOpened(u"135-app-review-files"_s, u"appReview.files"_s);
    guide.pictureImport(u"136-app-review-import"_s, u"appReview"_s, review.path());
}

void showBuildRelease(Guide &guide, const QString &app)
{
    openAppReview(guide, app, u"Tideline"_s, 0);
    guide.press(u"version.buildRelease"_s);
    guide.waitForEnd(u"buildRelease"_s);
    guide.draft({change(app, u"copyright"_s, u"2026 Acme Shoreworks"_s, u"2027 Tideline Ltd."_s, TextPart::ofVersion(u"IOS"_s))});
    guide.picture(u"137-build-release-changed"_s);
}

void tellAppReview(Guide &guide, const QString &app)
{
    openAppReview(guide, app, u"Tideline"_s, 0);
    guide.picture(u"130-app-review"_s);
    importAppReview(guide);
    const TextPart version = TextPart::ofVersion(u"IOS"_s);
    guide.draft({change(app, u"demoAccountPassword"_s, u"high-tide-at-noon"_s, u"neap tide"_s, version),
                 change(app, u"contactPhone"_s, u"+49 431 5550100"_s, u"030 1234567"_s, version),
                 change(app, u"contactLastName"_s, u"Petersen"_s, {}, version)});
    guide.picture(u"131-app-review-changed"_s);
    guide.press(u"pending.review"_s);
    guide.waitForText(u"review.summary"_s, u"request"_s);
    guide.picture(u"132-app-review-review"_s);
    openAppReview(guide, app, u"Tideline"_s, 1);
    guide.picture(u"133-app-review-live"_s);
    openAppReview(guide, u"6501000404"_s, u"Lanternfish"_s, 0);
    guide.picture(u"134-app-review-none"_s);
}

} // namespace

bool fillInForms(const DataDir &dir, const Camera &camera)
{
    Guide guide(dir, "2026-11-21T12:00:00Z", camera);
    guide.openDemo();
    const QString tideline = u"6501000101"_s;
    openInformation(guide, informationOf(tideline, u"Tideline"_s));
    guide.picture(u"120-information"_s);
    guide.press(u"appInformation.ageRating"_s);
    guide.picture(u"121-information-age-rating"_s);
    changeValues(guide, tideline);
    guide.picture(u"122-information-age-rating-changed"_s);
    guide.press(u"appInformation.general"_s);
    guide.picture(u"123-information-changed"_s);
    guide.press(u"appInformation.live"_s);
    guide.picture(u"124-information-live"_s);
    guide.go({.kind = Place::Kind::Review, .appId = tideline, .appName = u"Tideline"_s});
    guide.waitForText(u"review.summary"_s, u"request"_s);
    guide.picture(u"125-information-review"_s);
    tellAppReview(guide, tideline);
    showBuildRelease(guide, tideline);
    openInformation(guide, informationOf(u"6501000404"_s, u"Lanternfish"_s));
    guide.press(u"appInformation.ageRating"_s);
    guide.picture(u"126-information-in-review"_s);
    guide.goOffline();
    guide.refresh();
    guide.waitForBanner();
    guide.picture(u"127-information-offline"_s);
    return guide.isGood();
}

} // namespace slipway

// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms.h"

#include "guide.h"
#include "services/storevalues.h"
#include "store/datadir.h"

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

Place informationOf(const QString &appId, const QString &name)
{
    return {.kind = Place::Kind::AppInformation, .appId = appId, .appName = name};
}

Drafts::Edit change(const QString &appId, const QString &field, const QString &base, const QString &mine)
{
    return {.key = valueKey(appId, *storeValue(field)), .base = base, .text = mine};
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

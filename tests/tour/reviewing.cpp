// SPDX-License-Identifier: GPL-3.0-or-later
#include "reviewing.h"

#include "guide.h"
#include "services/drafts.h"
#include "services/session.h"
#include "store/datadir.h"

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

const auto reviewedApp = u"6501000101"_s;
const Place review{.kind = Place::Kind::Review, .appId = reviewedApp, .appName = QStringLiteral("Tideline")};
const Place changes{.kind = Place::Kind::Changes};

//! A text of iOS 2.4.0 in German.
DraftKey german(const QString &field)
{
    return {.appId = reviewedApp, .part = TextPart::ofVersion(u"IOS"_s), .locale = Locale(u"de-DE"_s), .field = field};
}

DraftKey in(const QString &locale, DraftKey key, const TextPart &part)
{
    key.locale = Locale(locale);
    key.part = part;
    return key;
}

// One of every kind: small, long, written anew, from right to left, refused, public at once, and a conflict.
std::vector<Drafts::Edit> drafted()
{
    const TextPart version = TextPart::ofVersion(u"IOS"_s);
    const TextPart live = TextPart::ofLiveVersion(u"IOS"_s);
    const QString description = u"Ein ruhiger Tidenkalender für alle, die mit dem Meer leben.\n\n"
                                "Hoch- und Niedrigwasser für mehr als 9.000 Orte, dazu Mondphase, Sonne, Wind und Dünung. Alles funktioniert ohne "
                                "Netz: Die Gezeiten eines ganzen Jahres liegen auf deinem Gerät. Kein Konto, keine Werbung."_s;
    QString longer = description;
    longer.replace(u"9.000 Orte"_s, u"9.400 Häfen und Strände"_s).replace(u"Kein Konto, keine Werbung."_s, u"Kein Konto, keine Werbung, kein Abo."_s);
    return {
        {german(u"keywords"_s), u"gezeiten,tidenkalender,ebbe,flut,mond,segeln,angeln,surfen,hafen,wetter,küste,watt"_s,
         u"gezeiten,tidenkalender,flut,mond,segeln,angeln,surfen,hafenkarte,wetter,küste,watt"_s},
        {german(u"description"_s), description, longer},
        {german(u"promotionalText"_s), {}, u"Neu: Hafenkarten mit Tiefe und Strömung am Kai."_s},
        {in(u"de-DE"_s, german(u"subtitle"_s), TextPart::ofApp()), u"Gezeiten, Mond und Wetter"_s, u"Tidenkalender und Hafenkarten"_s},
        {in(u"ar-SA"_s, german(u"promotionalText"_s), version), u"جديد: خرائط الموانئ مع العمق والتيار عند الرصيف."_s,
         u"جديد: خرائط المرافئ مع العمق والتيار عند الرصيف."_s},
        {in(u"ja"_s, german(u"promotionalText"_s), version), u"潮見表と月齢"_s, u"港の海図が加わりました。"_s},
        {in(u"fr-FR"_s, german(u"keywords"_s), version), u"marées,horaires,lune,surf,pêche,port,voile,météo,côte,kayak,plage,coefficient"_s,
         u"marées,horaires,lune,surf,pêche,port,voile,météo,côte,kayak,plage,coefficient,plongée,marina,carte marine"_s},
        {in(u"en-GB"_s, german(u"promotionalText"_s), live), u"Now with harbour maps: see depth and current at the pier before you cast off."_s,
         u"Harbour maps, and now the weather at every pier."_s},
    };
}

void lookAtChanges(Guide &guide)
{
    guide.go(review);
    guide.waitForPart(u"review.nothing"_s);
    guide.picture(u"90-review-empty"_s);
    guide.draft(drafted());
    guide.waitForText(u"review.summary"_s, u"request"_s);
    guide.picture(u"91-review"_s);
    guide.unfold(u"review.list"_s, 3);
    guide.picture(u"92-review-unfolded"_s);
    guide.unfold(u"review.list"_s, 3);
    guide.press(u"review.show.after"_s);
    guide.picture(u"93-review-after"_s);
    guide.press(u"review.show.diff"_s);
    guide.press(u"review.requests"_s);
    guide.picture(u"94-review-requests"_s);
    guide.press(u"review.requests"_s);
    guide.pictureOpened(u"95-review-apply"_s, u"review.apply"_s);
    guide.pictureOpened(u"96-review-discard"_s, u"review.discard"_s);
}

void applyThem(Guide &guide)
{
    guide.direct(u"faults"_s, R"([{"match": {"method": "PATCH"}, "fault": "status", "value": 409}])");
    guide.press(u"review.apply"_s);
    guide.waitForPart(u"applyQuestion.confirm"_s);
    guide.press(u"applyQuestion.confirm"_s);
    guide.waitForText(u"banner.message"_s, u"applied"_s);
    guide.picture(u"97-review-applied-in-part"_s);
}

void lookBack(Guide &guide)
{
    guide.go(changes);
    guide.selectFirst(u"changes.view"_s);
    guide.picture(u"99-changes"_s);
    guide.selectLast(u"changes.view"_s);
    guide.picture(u"100-changes-refused"_s);
    guide.selectFirst(u"changes.view"_s);
    guide.press(u"changes.undo"_s);
    guide.picture(u"101-changes-undone"_s);
    guide.pictureOpened(u"102-changes-results"_s, u"changes.results"_s);
}

} // namespace

bool reviewChanges(const DataDir &dir, const Camera &camera)
{
    Guide guide(dir, "2026-11-21T12:00:00Z", camera);
    guide.openDemo();
    guide.go(changes);
    guide.waitForPart(u"changes.noRows"_s);
    guide.picture(u"98-changes-empty"_s);
    lookAtChanges(guide);
    applyThem(guide);
    lookBack(guide);
    return guide.isGood();
}

} // namespace slipway

// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/applyplan.h"

#include "support/testrunner.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace slipway;

namespace {

using Verdict = ReviewedText::Verdict;

const QString planApp = u"6501"_s;
const TextPart ofApp = TextPart::ofApp();
const TextPart ofVersion = TextPart::ofVersion(u"IOS"_s);
const TextPart ofLive = TextPart::ofLiveVersion(u"IOS"_s);

Resource localization(const TextPart &part, const QString &id, const QString &locale, const QJsonObject &texts)
{
    QJsonObject attributes = texts;
    attributes.insert(u"locale"_s, locale);
    return Resource({{u"type"_s, QString(typeOf({.part = part, .locale = Locale(locale)}))}, {u"id"_s, id}, {u"attributes"_s, attributes}});
}

VersionSummary versionIn(const QString &id, AppVersionState state, Platform platform = Platform::Ios)
{
    return {.id = id, .platform = EnumValue<Platform>::of(platform), .state = EnumValue<AppVersionState>::of(state)};
}

AppInfoRow infoIn(const QString &id, AppInfoState state)
{
    return {.id = id, .state = EnumValue<AppInfoState>::of(state)};
}

QJsonObject category(const QString &id)
{
    return {{u"type"_s, u"appCategories"_s}, {u"id"_s, id}};
}

//! What has values of an app: attributes, and the members of relations.
Resource valueOwner(const QString &type, const QString &id, const QJsonObject &attributes, const QJsonObject &members = {})
{
    QJsonObject relations;
    for (auto each = members.begin(); each != members.end(); ++each)
        relations.insert(each.key(), QJsonObject{{u"data"_s, each.value()}});
    return Resource({{u"type"_s, type}, {u"id"_s, id}, {u"attributes"_s, attributes}, {u"relationships"_s, relations}});
}

//! Tideline: American, the primary language, and German; 2.4 in preparation, 2.3 on the store.
TextSnapshot tideline()
{
    const std::vector<AppInfoRow> infos{infoIn(u"i-live"_s, AppInfoState::ReadyForDistribution),
                                        infoIn(u"i-next"_s, AppInfoState::PrepareForSubmission)};
    const std::vector<VersionSummary> versions{versionIn(u"v24"_s, AppVersionState::PrepareForSubmission),
                                               versionIn(u"v23"_s, AppVersionState::ReadyForDistribution)};
    TextSnapshot apple{.primary = Locale(u"en-US"_s)};
    for (const TextPart &part : {ofApp, ofVersion, ofLive})
        apple.parts.emplace(part, partAtApple(part, u"101"_s, infos, versions));
    const auto add = [&apple](const TextPart &part, const QString &locale, const QJsonObject &texts) {
        const QString id = part.code() + u'-' + locale;
        apple.parts[part].languages.insert(Locale(locale), localization(part, id, locale, texts));
    };
    add(ofApp, u"en-US"_s, {{u"name"_s, u"Tideline"_s}, {u"subtitle"_s, u"Tides"_s}});
    add(ofApp, u"de-DE"_s, {{u"name"_s, u"Gezeiten"_s}, {u"subtitle"_s, QJsonValue::Null}});
    for (const TextPart &part : {ofVersion, ofLive}) {
        add(part, u"en-US"_s, {{u"keywords"_s, u"tides"_s}, {u"promotionalText"_s, u"Now"_s}});
        add(part, u"de-DE"_s, {{u"keywords"_s, u"ebbe"_s}, {u"supportUrl"_s, u"https://example.org"_s}, {u"whatsNew"_s, QJsonValue::Null}});
    }
    const auto has = [&apple](const Resource &resource) { apple.parts[ofApp].values.insert(resource.type(), resource); };
    has(valueOwner(u"apps"_s, planApp, {{u"contentRightsDeclaration"_s, QJsonValue::Null}}));
    has(valueOwner(u"ageRatingDeclarations"_s, u"i-next"_s, {{u"gambling"_s, false}, {u"contests"_s, u"NONE"_s}, {u"lootBox"_s, QJsonValue::Null}}));
    has(valueOwner(u"appInfos"_s, u"i-next"_s, {}, {{u"primaryCategory"_s, category(u"GAMES"_s)}, {u"secondaryCategory"_s, QJsonValue::Null}}));
    return apple;
}

Draft draft(const TextPart &part, const QString &locale, const QString &field, const QString &mine, const QString &base = {})
{
    return {.key = {planApp, part, Locale(locale), field}, .base = base, .mine = mine};
}

//! Of a value that belongs to no language.
Draft value(const QString &field, const QString &mine, const QString &base = {})
{
    return draft(ofApp, {}, field, mine, base);
}

ReviewedText judge(const Draft &one, const TextSnapshot &apple = tideline())
{
    return judged({one}, apple).front();
}

std::vector<TextRequest> plan(std::vector<Draft> drafts, const TextSnapshot &apple = tideline())
{
    std::sort(drafts.begin(), drafts.end(), [](const Draft &a, const Draft &b) { return a.key < b.key; });
    return requestsFor(judged(drafts, apple), apple);
}

QJsonObject bodyOf(const TextRequest &request)
{
    return QJsonDocument::fromJson(request.request().body()).object().value("data"_L1).toObject();
}

QString lineOf(const TextRequest &request)
{
    const Request sent = request.request();
    return QString::fromLatin1(wireName(sent.verb())) + u' ' + sent.path();
}

} // namespace

class TstApplyPlan final : public QObject
{
    Q_OBJECT

private slots:
    void everyTextIsJudged_data()
    {
        QTest::addColumn<Draft>("draft");
        QTest::addColumn<int>("verdict");
        QTest::addColumn<QString>("theirs");
        const auto row = [](const char *what, const Draft &one, Verdict verdict, const QString &theirs) {
            QTest::newRow(what) << one << int(verdict) << theirs;
        };
        row("changed", draft(ofVersion, u"de-DE"_s, u"keywords"_s, u"flut"_s, u"ebbe"_s), Verdict::Ready, u"ebbe"_s);
        row("where Apple has null", draft(ofApp, u"de-DE"_s, u"subtitle"_s, u"Ebbe"_s), Verdict::Ready, {});
        row("cleared", draft(ofVersion, u"de-DE"_s, u"keywords"_s, {}, u"ebbe"_s), Verdict::Ready, u"ebbe"_s);
        row("in a new language", draft(ofVersion, u"ja"_s, u"keywords"_s, u"潮"_s), Verdict::Ready, {});
        row("changed by somebody else", draft(ofVersion, u"de-DE"_s, u"keywords"_s, u"flut"_s, u"mond"_s), Verdict::Conflict, u"ebbe"_s);
        row("removed by somebody else", draft(ofVersion, u"ko"_s, u"keywords"_s, u"flut"_s, u"mond"_s), Verdict::Conflict, {});
        row("changed by somebody else to the same", draft(ofVersion, u"de-DE"_s, u"keywords"_s, u"ebbe"_s, u"mond"_s), Verdict::Same, u"ebbe"_s);
        row("too long", draft(ofVersion, u"de-DE"_s, u"keywords"_s, QString(101, u'x'), u"ebbe"_s), Verdict::Held, u"ebbe"_s);
        row("as long as may be", draft(ofVersion, u"de-DE"_s, u"keywords"_s, QString(100, u'潮'), u"ebbe"_s), Verdict::Ready, u"ebbe"_s);
        row("no name", draft(ofApp, u"de-DE"_s, u"name"_s, {}, u"Gezeiten"_s), Verdict::Held, u"Gezeiten"_s);
        row("no address", draft(ofVersion, u"de-DE"_s, u"supportUrl"_s, u"example.org"_s, u"https://example.org"_s), Verdict::Held,
            u"https://example.org"_s);
        row("an address of another kind", draft(ofVersion, u"de-DE"_s, u"supportUrl"_s, u"ftp://example.org"_s, u"https://example.org"_s),
            Verdict::Held, u"https://example.org"_s);
        row("an address with a space", draft(ofVersion, u"en-US"_s, u"supportUrl"_s, u"https://exam ple.org"_s), Verdict::Held, {});
        row("an address", draft(ofVersion, u"en-US"_s, u"supportUrl"_s, u"http://example.org/übersicht"_s), Verdict::Ready, {});
        row("a cleared address", draft(ofVersion, u"de-DE"_s, u"supportUrl"_s, {}, u"https://example.org"_s), Verdict::Ready,
            u"https://example.org"_s);
        row("promotion on the store", draft(ofLive, u"en-US"_s, u"promotionalText"_s, u"Soon"_s, u"Now"_s), Verdict::Ready, u"Now"_s);
        row("keywords on the store", draft(ofLive, u"en-US"_s, u"keywords"_s, u"x"_s, u"tides"_s), Verdict::Held, u"tides"_s);
        row("a new language on the store", draft(ofLive, u"ja"_s, u"promotionalText"_s, u"潮"_s), Verdict::Held, {});
        row("a text of a later Slipway", draft(ofVersion, u"ja"_s, u"haiku"_s, u"潮"_s), Verdict::Held, {});
        row("a platform without a version", draft(TextPart::ofVersion(u"MAC_OS"_s), u"ja"_s, u"keywords"_s, u"潮"_s), Verdict::Held, {});
        row("another answer", value(u"contests"_s, u"FREQUENT"_s, u"NONE"_s), Verdict::Ready, u"NONE"_s);
        row("an answer where there was none", value(u"lootBox"_s, u"true"_s), Verdict::Ready, {});
        row("yes instead of no", value(u"gambling"_s, u"true"_s, u"false"_s), Verdict::Ready, u"false"_s);
        row("an answer that somebody else gave", value(u"contests"_s, u"FREQUENT"_s, u"INFREQUENT"_s), Verdict::Conflict, u"NONE"_s);
        row("the answer that Apple has", value(u"gambling"_s, u"false"_s, u"true"_s), Verdict::Same, u"false"_s);
        row("no answer any more", value(u"contests"_s, {}, u"NONE"_s), Verdict::Held, u"NONE"_s);
        row("another category", value(u"primaryCategory"_s, u"WEATHER"_s, u"GAMES"_s), Verdict::Ready, u"GAMES"_s);
        row("no category", value(u"primaryCategory"_s, {}, u"GAMES"_s), Verdict::Held, u"GAMES"_s);
        row("no second category, which is so at Apple", value(u"secondaryCategory"_s, {}, u"WEATHER"_s), Verdict::Same, {});
        row("an address of the app", value(u"developerAgeRatingInfoUrl"_s, u"example.org"_s), Verdict::Held, {});
        row("neither yes nor no", value(u"gambling"_s, u"maybe"_s, u"false"_s), Verdict::Held, u"false"_s);
        row("an answer of a later Slipway", value(u"contests"_s, u"HOURLY"_s, u"NONE"_s), Verdict::Held, u"NONE"_s);
        row("a value of a later Slipway", value(u"haiku"_s, u"true"_s), Verdict::Held, {});
    }
    void everyTextIsJudged()
    {
        QFETCH(const Draft, draft);
        QFETCH(const int, verdict);
        const ReviewedText text = judge(draft);
        QCOMPARE(int(text.verdict), verdict);
        QTEST(text.theirs, "theirs");
        QCOMPARE(text.reason.isEmpty(), text.verdict != Verdict::Held);
        QCOMPARE(text.draft, draft);
        QCOMPARE(text.isPublicAtOnce, draft.key.part == ofLive);
    }

    void aPartIsWhatPeopleMean()
    {
        const std::vector<AppInfoRow> two{infoIn(u"live"_s, AppInfoState::ReadyForDistribution),
                                          infoIn(u"next"_s, AppInfoState::PrepareForSubmission)};
        QCOMPARE(partAtApple(ofApp, u"101"_s, two, {}).owner, (ResourceId{u"appInfos"_s, u"next"_s}));
        QCOMPARE(partAtApple(ofApp, u"101"_s, two, {}).reason, QString());
        QVERIFY(!partAtApple(ofApp, u"101"_s, {two[0]}, {}).reason.isEmpty()); // on the store, and nothing in preparation
        QVERIFY(!partAtApple(ofApp, u"101"_s, {}, {}).reason.isEmpty());
        const std::vector<VersionSummary> versions{versionIn(u"live"_s, AppVersionState::ReadyForDistribution),
                                                   versionIn(u"next"_s, AppVersionState::InReview),
                                                   versionIn(u"mac"_s, AppVersionState::PrepareForSubmission, Platform::MacOs)};
        QCOMPARE(partAtApple(ofVersion, u"101"_s, {}, versions).owner, (ResourceId{u"appStoreVersions"_s, u"next"_s}));
        QVERIFY(!partAtApple(ofVersion, u"101"_s, {}, versions).isFirstOfPlatform);
        QCOMPARE(partAtApple(ofLive, u"101"_s, {}, versions).owner, (ResourceId{u"appStoreVersions"_s, u"live"_s}));
        QVERIFY(partAtApple(TextPart::ofVersion(u"MAC_OS"_s), u"101"_s, {}, versions).isFirstOfPlatform);
        QVERIFY(!partAtApple(TextPart::ofLiveVersion(u"MAC_OS"_s), u"101"_s, {}, versions).reason.isEmpty());
        VersionSummary watch = versionIn(u"watch"_s, AppVersionState::PrepareForSubmission);
        watch.platform = EnumValue<Platform>::fromWire(u"WATCH_OS"_s);
        QVERIFY(partAtApple(TextPart::ofVersion(u"GLASSES_OS"_s), u"101"_s, {}, {watch})
                    .owner.isNull()); // both are newer than we are, and yet not the same
    }

    void oneRequestCarriesTheChangedTextsOfALanguage()
    {
        const auto requests =
            plan({draft(ofVersion, u"de-DE"_s, u"keywords"_s, u"flut"_s, u"ebbe"_s), draft(ofVersion, u"de-DE"_s, u"whatsNew"_s, u"Neu"_s),
                  draft(ofVersion, u"de-DE"_s, u"supportUrl"_s, {}, u"https://example.org"_s)});
        QCOMPARE(requests.size(), size_t(1));
        QCOMPARE(lineOf(requests.front()), u"PATCH /v1/appStoreVersionLocalizations/version/IOS-de-DE"_s);
        const QJsonObject expected{
            {u"type"_s, u"appStoreVersionLocalizations"_s},
            {u"id"_s, u"version/IOS-de-DE"_s},
            {u"attributes"_s, QJsonObject{{u"keywords"_s, u"flut"_s}, {u"whatsNew"_s, u"Neu"_s}, {u"supportUrl"_s, QJsonValue::Null}}}};
        QCOMPARE(bodyOf(requests.front()), expected);
        QCOMPARE(requests.front().request().serialKey(), u"app/6501"_s);
        QCOMPARE(requests.front().resource(), u"/v1/appStoreVersionLocalizations/version/IOS-de-DE"_s);
    }

    void aNewLanguageOfAVersionIsMade()
    {
        const auto requests = plan({draft(ofVersion, u"ja"_s, u"keywords"_s, u"潮"_s), draft(ofVersion, u"ja"_s, u"description"_s, u"静か"_s)});
        QCOMPARE(requests.size(), size_t(1));
        QCOMPARE(lineOf(requests.front()), u"POST /v1/appStoreVersionLocalizations"_s);
        const QJsonObject owner{{u"data"_s, QJsonObject{{u"type"_s, u"appStoreVersions"_s}, {u"id"_s, u"v24"_s}}}};
        const QJsonObject expected{{u"type"_s, u"appStoreVersionLocalizations"_s},
                                   {u"attributes"_s, QJsonObject{{u"locale"_s, u"ja"_s}, {u"keywords"_s, u"潮"_s}, {u"description"_s, u"静か"_s}}},
                                   {u"relationships"_s, QJsonObject{{u"appStoreVersion"_s, owner}}}};
        QCOMPARE(bodyOf(requests.front()), expected);
        QCOMPARE(requests.front().resource(), u"/v1/appStoreVersions/v24/appStoreVersionLocalizations"_s);
    }

    void aNewLanguageOfTheAppHasAName()
    {
        const auto copied = plan({draft(ofApp, u"ja"_s, u"subtitle"_s, u"潮見表"_s)});
        QCOMPARE(lineOf(copied.front()), u"POST /v1/appInfoLocalizations"_s);
        QCOMPARE(bodyOf(copied.front()).value("attributes"_L1).toObject(),
                 (QJsonObject{{u"locale"_s, u"ja"_s}, {u"name"_s, u"Tideline"_s}, {u"subtitle"_s, u"潮見表"_s}}));
        QCOMPARE(copied.front().resource(), u"/v1/appInfos/i-next/appInfoLocalizations"_s);
        const auto drafted = plan({draft(ofApp, u"ja"_s, u"name"_s, u"潮"_s)});
        QCOMPARE(bodyOf(drafted.front()).value("attributes"_L1).toObject(), (QJsonObject{{u"locale"_s, u"ja"_s}, {u"name"_s, u"潮"_s}}));
    }

    void whatIsNotChosenOrNotReadyIsNotSent()
    {
        const TextSnapshot apple = tideline();
        auto texts = judged({draft(ofVersion, u"de-DE"_s, u"keywords"_s, u"flut"_s, u"mond"_s), draft(ofVersion, u"de-DE"_s, u"whatsNew"_s, u"Neu"_s),
                             draft(ofVersion, u"ja"_s, u"keywords"_s, u"潮"_s)},
                            apple);
        texts[2].isChosen = false;
        const auto requests = requestsFor(texts, apple);
        QCOMPARE(requests.size(), size_t(1));
        QCOMPARE(bodyOf(requests.front()).value("attributes"_L1).toObject().keys(), QStringList{u"whatsNew"_s}); // keywords is a conflict
    }

    void theAppComesFirstAndInEachPartThePrimaryLanguage()
    {
        QStringList lines;
        for (const TextRequest &request :
             plan({draft(ofLive, u"en-US"_s, u"promotionalText"_s, u"x"_s, u"Now"_s), draft(ofVersion, u"ar-SA"_s, u"keywords"_s, u"x"_s),
                   draft(ofVersion, u"en-US"_s, u"keywords"_s, u"x"_s, u"tides"_s), draft(ofVersion, u"de-DE"_s, u"keywords"_s, u"x"_s, u"ebbe"_s),
                   draft(ofApp, u"en-US"_s, u"subtitle"_s, u"x"_s, u"Tides"_s), draft(ofApp, u"de-DE"_s, u"subtitle"_s, u"x"_s)}))
            lines.append(request.texts.front().key.part.code() + u' ' + request.texts.front().key.locale.code());
        QCOMPARE(lines,
                 QStringList(
                     {u"app en-US"_s, u"app de-DE"_s, u"version/IOS en-US"_s, u"version/IOS ar-SA"_s, u"version/IOS de-DE"_s, u"live/IOS en-US"_s}));
    }

    void valuesGoToWhatHasThem()
    {
        const auto requests =
            plan({value(u"gambling"_s, u"true"_s, u"false"_s), value(u"contests"_s, u"FREQUENT"_s, u"NONE"_s),
                  value(u"primaryCategory"_s, u"WEATHER"_s, u"GAMES"_s), value(u"contentRightsDeclaration"_s, u"USES_THIRD_PARTY_CONTENT"_s),
                  draft(ofApp, u"de-DE"_s, u"subtitle"_s, u"Ebbe"_s), value(u"developerAgeRatingInfoUrl"_s, u"https://example.org"_s)});
        QStringList lines;
        for (const TextRequest &request : requests)
            lines.append(lineOf(request));
        QCOMPARE(lines,
                 (QStringList{u"PATCH /v1/apps/6501"_s, u"PATCH /v1/ageRatingDeclarations/i-next"_s, u"PATCH /v1/appInfos/i-next"_s,
                              u"PATCH /v1/appInfoLocalizations/app-de-DE"_s}));
        const QJsonObject answers{{u"gambling"_s, true}, {u"contests"_s, u"FREQUENT"_s}, {u"developerAgeRatingInfoUrl"_s, u"https://example.org"_s}};
        QCOMPARE(bodyOf(requests[1]), (QJsonObject{{u"type"_s, u"ageRatingDeclarations"_s}, {u"id"_s, u"i-next"_s}, {u"attributes"_s, answers}}));
        const QJsonObject categories{{u"primaryCategory"_s, QJsonObject{{u"data"_s, category(u"WEATHER"_s)}}}};
        QCOMPARE(bodyOf(requests[2]), (QJsonObject{{u"type"_s, u"appInfos"_s}, {u"id"_s, u"i-next"_s}, {u"relationships"_s, categories}}));
        // Where each can be read: Apple gives no declaration out by its id.
        QCOMPARE(requests[0].resource(), u"/v1/apps/6501"_s);
        QCOMPARE(requests[1].resource(), u"/v1/appInfos/i-next/ageRatingDeclaration"_s);
        QCOMPARE(requests[2].resource(), u"/v1/appInfos/i-next"_s);
    }

    void aSubcategoryIsCleared()
    {
        TextSnapshot apple = tideline();
        const QJsonObject members{{u"primarySubcategoryOne"_s, category(u"GAMES_WORD"_s)}};
        apple.parts[ofApp].values.insert(u"appInfos"_s, valueOwner(u"appInfos"_s, u"i-next"_s, {}, members));
        const auto requests = plan({value(u"primarySubcategoryOne"_s, {}, u"GAMES_WORD"_s)}, apple);
        const QJsonObject relations = bodyOf(requests.front()).value("relationships"_L1).toObject();
        QCOMPARE(relations, (QJsonObject{{u"primarySubcategoryOne"_s, QJsonObject{{u"data"_s, QJsonValue::Null}}}}));
    }

    void theAppRecordIsNeverLocked()
    {
        TextSnapshot apple = tideline();
        apple.parts[ofApp].reason = u"Apple is reviewing this."_s;
        QCOMPARE(judge(value(u"contentRightsDeclaration"_s, u"USES_THIRD_PARTY_CONTENT"_s), apple).verdict, Verdict::Ready);
        QCOMPARE(judge(value(u"gambling"_s, u"true"_s, u"false"_s), apple).reason, u"Apple is reviewing this."_s);
        QCOMPARE(judge(value(u"primaryCategory"_s, u"WEATHER"_s, u"GAMES"_s), apple).reason, u"Apple is reviewing this."_s);
    }

    void thirtyNineLanguagesArePlannedAtOnce()
    {
        TextSnapshot apple = tideline();
        std::vector<Draft> drafts;
        const std::vector<Locale> languages = Locale::all();
        for (size_t i = 0; i < 39; ++i) {
            const QString locale = languages[i].code();
            apple.parts[ofVersion].languages.insert(languages[i], localization(ofVersion, locale, locale, {{u"keywords"_s, u"base"_s}}));
            for (const QString &field : {u"description"_s, u"marketingUrl"_s, u"promotionalText"_s, u"supportUrl"_s, u"whatsNew"_s})
                drafts.push_back(draft(ofVersion, locale, field, field.endsWith(u"Url") ? u"https://example.org"_s : QString(4000, u'x').left(170)));
            drafts.push_back(draft(ofVersion, locale, u"keywords"_s, QString(100, u'x'), u"base"_s));
        }
        std::sort(drafts.begin(), drafts.end(), [](const Draft &a, const Draft &b) { return a.key < b.key; });
        qint64 best = std::numeric_limits<qint64>::max();
        for (int round = 0; round < 5; ++round) { // the best one: others use this machine too
            QElapsedTimer time;
            time.start();
            const auto requests = requestsFor(judged(drafts, apple), apple);
            best = std::min(best, time.nsecsElapsed());
            QCOMPARE(requests.size(), size_t(39));
        }
        QVERIFY2(best < 5'000'000, qPrintable(QString::number(best)));
    }
};

SLIPWAY_TEST(TstApplyPlan)
#include "tst_applyplan.moc"

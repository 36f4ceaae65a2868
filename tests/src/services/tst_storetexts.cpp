// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/storetexts.h"

#include "catalogue/versions.h"
#include "services/session.h"
#include "support/demosession.h"
#include "support/testrunner.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace slipway;
using test::DemoSession;

namespace {

AppInfoTexts inApp(const QString &locale, const QString &name, const QString &subtitle = {})
{
    return {.id = u"info-"_s + locale, .locale = Locale(locale), .name = name, .subtitle = subtitle};
}

VersionTexts inVersion(const QString &locale, const QString &whatsNew, const QString &keywords = {})
{
    return {.id = u"text-"_s + locale, .locale = Locale(locale), .keywords = keywords, .whatsNew = whatsNew};
}

VersionSummary versionOnStore(AppVersionState state)
{
    return {.id = u"v"_s, .platform = EnumValue<Platform>::of(Platform::Ios), .state = EnumValue<AppVersionState>::of(state)};
}

TextMark markOf(const std::vector<StoreLanguage> &languages, const QString &locale, const AttributeSpec &spec)
{
    for (const StoreLanguage &language : languages) {
        for (size_t number = 0; number < storeTexts().size(); ++number) {
            if (language.locale.code() == locale && &storeTexts()[number].spec == &spec)
                return language.marks[number];
        }
    }
    qFatal("no such text: %ls", qUtf16Printable(locale));
}

const Locale american(u"en-US"_s);
const AttributeSpec &name = AppInfoLocalization::name.spec;
const AttributeSpec &subtitle = AppInfoLocalization::subtitle.spec;
const AttributeSpec &whatsNew = AppStoreVersionLocalization::whatsNew.spec;
const AttributeSpec &keywords = AppStoreVersionLocalization::keywords.spec;

} // namespace

class TstStoreTexts final : public QObject
{
    Q_OBJECT

private slots:
    void everyTextIsOfTheAppOrOfTheVersion()
    {
        QVERIFY(!storeTexts().empty());
        for (const StoreText &field : storeTexts())
            QVERIFY2((field.ofApp == nullptr) != (field.ofVersion == nullptr), field.spec.name.data());
    }

    void addressesAreAsAppleWritesThem_data()
    {
        QTest::addColumn<QString>("address");
        QTest::newRow("encoded") << u"https://example.org/caf%C3%A9%20au%20lait"_s;
        QTest::newRow("with capitals") << u"HTTPS://Example.ORG"_s;
        QTest::newRow("none at all") << u"http://[example"_s;
    }
    void addressesAreAsAppleWritesThem()
    {
        QFETCH(const QString, address);
        const QJsonObject attributes{{u"locale"_s, u"de-DE"_s}, {u"supportUrl"_s, address}, {u"marketingUrl"_s, address}};
        const Resource resource({{u"type"_s, QString(AppStoreVersionLocalization::type)}, {u"id"_s, u"1"_s}, {u"attributes"_s, attributes}});
        const VersionTexts texts = VersionTexts::from(resource, Document());
        QCOMPARE(texts.supportUrl, address);
        QCOMPARE(texts.marketingUrl, address);
    }

    void languagesOfBothStandSideBySideThePrimaryFirst()
    {
        const auto languages = storeLanguages({inApp(u"de-DE"_s, u"Gezeiten"_s), inApp(u"en-US"_s, u"Tideline"_s)},
                                              {inVersion(u"ar-SA"_s, u"جديد"_s), inVersion(u"en-US"_s, u"New"_s)}, american);
        QCOMPARE(languages.size(), size_t(3));
        QCOMPARE(languages[0].locale, american);
        QVERIFY(languages[0].isPrimary);
        QVERIFY(languages[0].app && languages[0].version);
        QCOMPARE(languages[1].locale.code(), u"ar-SA"_s);
        QVERIFY(!languages[1].app && languages[1].version);
        QCOMPARE(languages[2].locale.code(), u"de-DE"_s);
        QVERIFY(languages[2].app && !languages[2].version);
    }

    void whatOthersHaveIsMissing()
    {
        const auto languages = storeLanguages({inApp(u"en-US"_s, u"Tideline"_s, u"Tides"_s), inApp(u"de-DE"_s, u"Tideline"_s)},
                                              {inVersion(u"en-US"_s, u"New"_s)}, american);
        QCOMPARE(markOf(languages, u"de-DE"_s, subtitle), TextMark::Missing);
        QCOMPARE(markOf(languages, u"de-DE"_s, whatsNew), TextMark::Missing); // there is no such language of the version at all
        QCOMPARE(markOf(languages, u"de-DE"_s, keywords), TextMark::None); // nobody has any
        QVERIFY(languages[1].has(TextMark::Missing));
        QVERIFY(!languages[0].has(TextMark::Missing));
    }

    void proseThatEqualsThePrimaryLanguageIsNotTranslated()
    {
        const auto languages =
            storeLanguages({inApp(u"en-US"_s, u"Tideline"_s), inApp(u"ja"_s, u"Tideline"_s)},
                           {inVersion(u"en-US"_s, u"New"_s), inVersion(u"ja"_s, u"New"_s), inVersion(u"en-GB"_s, u"New"_s)}, american);
        QCOMPARE(markOf(languages, u"ja"_s, whatsNew), TextMark::Untranslated);
        QCOMPARE(markOf(languages, u"ja"_s, name), TextMark::None); // a name is a name
        QCOMPARE(markOf(languages, u"en-GB"_s, whatsNew), TextMark::None); // the same language
        QCOMPARE(markOf(languages, u"en-US"_s, whatsNew), TextMark::None);
    }

    void withoutAPrimaryLanguageNothingIsCompared()
    {
        const auto languages = storeLanguages({}, {inVersion(u"de-DE"_s, u"New"_s), inVersion(u"ja"_s, u"New"_s)}, {});
        QCOMPARE(markOf(languages, u"ja"_s, whatsNew), TextMark::None);
    }

    void whatAppleWouldRefuseIsTooLong()
    {
        const auto languages = storeLanguages({}, {inVersion(u"de-DE"_s, {}, QString(101, u'x')), inVersion(u"ja"_s, {}, QString(100, u'潮'))}, {});
        QCOMPARE(markOf(languages, u"de-DE"_s, keywords), TextMark::TooLong);
        QCOMPARE(markOf(languages, u"ja"_s, keywords), TextMark::None); // characters, not bytes
    }

    void anAddressThatIsNoneIsMarked()
    {
        AppInfoTexts texts = inApp(u"de-DE"_s, u"Tideline"_s);
        texts.privacyPolicyUrl = u"https://acme.example/a privacy"_s;
        texts.privacyChoicesUrl = u"https://acme.example/%20choices?a=ü"_s;
        const auto languages = storeLanguages({texts}, {}, {});
        QCOMPARE(markOf(languages, u"de-DE"_s, AppInfoLocalization::privacyPolicyUrl.spec), TextMark::NoAddress);
        QCOMPARE(markOf(languages, u"de-DE"_s, AppInfoLocalization::privacyChoicesUrl.spec), TextMark::None);
    }

    void draftsLieOverWhatAppleHas()
    {
        const DraftKey key{u"6501"_s, TextPart::ofVersion(u"IOS"_s), Locale(u"ja"_s), whatsNew.name};
        const auto languages = storeLanguages({inApp(u"en-US"_s, u"Tideline"_s)}, {inVersion(u"en-US"_s, u"New"_s), inVersion(u"ja"_s, u"新"_s)},
                                              american, {{.key = key, .base = u"新"_s, .mine = QString()}});
        const StoreText &news = *textAmong(storeTexts(), whatsNew.name);
        QCOMPARE(languages[1].text(news), QString());
        QCOMPARE(languages[1].textAtApple(news), u"新"_s);
        QVERIFY(languages[1].isDrafted(news));
        QVERIFY(!languages[1].isDrafted(*textAmong(storeTexts(), keywords.name)));
        QVERIFY(!languages[0].isDrafted(news));
        QCOMPARE(markOf(languages, u"ja"_s, whatsNew), TextMark::Missing); // as people see it
        QVERIFY(!languages[1].isNew());
    }

    void aLanguageThatIsDraftedAloneIsARow()
    {
        const DraftKey key{u"6501"_s, TextPart::ofApp(), Locale(u"ko"_s), name.name};
        const auto languages =
            storeLanguages({inApp(u"en-US"_s, u"Tideline"_s)}, {inVersion(u"ja"_s, u"New"_s)}, american, {{.key = key, .mine = u"물때"_s}});
        QCOMPARE(languages.size(), size_t(3));
        QCOMPARE(languages[2].locale.code(), u"ko"_s);
        QVERIFY(languages[2].isNew());
        QVERIFY(!languages[0].isNew() && !languages[1].isNew());
        QCOMPARE(languages[2].text(*textAmong(storeTexts(), name.name)), u"물때"_s);
    }

    void aTextIsDraftedForItsPart()
    {
        const VersionSummary draft = versionOnStore(AppVersionState::PrepareForSubmission);
        const VersionSummary live = versionOnStore(AppVersionState::ReadyForDistribution);
        QCOMPARE(partOf(*textAmong(storeTexts(), keywords.name), draft), TextPart::ofVersion(u"IOS"_s));
        QCOMPARE(partOf(*textAmong(storeTexts(), keywords.name), live), TextPart::ofLiveVersion(u"IOS"_s));
        QCOMPARE(partOf(*textAmong(storeTexts(), name.name), draft), TextPart::ofApp());
        QCOMPARE(textAmong(storeTexts(), u"no such text"_s), nullptr);
    }

    void aPageShowsTheDraftsOfItsParts()
    {
        const auto of = [](const TextPart &part) { return Draft{.key = {u"6501"_s, part, Locale(u"ja"_s), {}}}; };
        const std::vector<Draft> all{of(TextPart::ofApp()), of(TextPart::ofVersion(u"IOS"_s)), of(TextPart::ofVersion(u"MAC_OS"_s)),
                                     of(TextPart::ofLiveVersion(u"IOS"_s)), of(TextPart::ofLiveVersion(u"MAC_OS"_s))};
        QCOMPARE(draftsOn(versionOnStore(AppVersionState::PrepareForSubmission), all), (std::vector{all[0], all[1]}));
        QCOMPARE(draftsOn(versionOnStore(AppVersionState::ReadyForDistribution), all), std::vector{all[3]});
        QCOMPARE(draftsOn(versionOnStore(AppVersionState::ReplacedWithNewVersion), all), std::vector<Draft>());
        const Draft value{.key = {.appId = all[0].key.appId, .part = TextPart::ofApp(), .field = u"primaryCategory"_s}, .mine = u"GAMES"_s};
        QCOMPARE(draftsOn(versionOnStore(AppVersionState::PrepareForSubmission), {value}), std::vector<Draft>()); // of no language
    }

    void aVersionGoesWithTheInformationOfItsPhase_data()
    {
        QTest::addColumn<int>("phase");
        QTest::addColumn<QString>("ofTwo");
        QTest::addColumn<QString>("ofLiveAlone");
        const auto row = [](const char *what, VersionPhase phase, const QString &ofTwo, const QString &ofLiveAlone) {
            QTest::newRow(what) << int(phase) << ofTwo << ofLiveAlone;
        };
        row("live", VersionPhase::Live, u"live"_s, u"live"_s);
        row("in progress", VersionPhase::InProgress, u"edited"_s, u"live"_s);
        row("of a state that we do not know", VersionPhase::Unknown, u"edited"_s, u"live"_s);
        row("replaced", VersionPhase::Past, QString(), QString());
    }
    void aVersionGoesWithTheInformationOfItsPhase()
    {
        QFETCH(const int, phase);
        const AppInfoRow live{.id = u"live"_s, .state = EnumValue<AppInfoState>::of(AppInfoState::ReadyForDistribution)};
        const AppInfoRow edited{.id = u"edited"_s, .state = EnumValue<AppInfoState>::of(AppInfoState::PrepareForSubmission)};
        const auto idOf = [phase](const std::vector<AppInfoRow> &infos) {
            const AppInfoRow *info = infoOf(VersionPhase(phase), infos);
            return info ? info->id : QString();
        };
        QTEST(idOf({live, edited}), "ofTwo");
        QTEST(idOf({live}), "ofLiveAlone");
    }

    void theTextsOfAVersionAreRead()
    {
        DemoSession demo;
        const auto versions = demo.session().apps().versions(u"6501000101"_s);
        QString id;
        connect(versions.get(), &FeedBase::rowsArrived, this, [&] {
            for (const VersionSummary &version : versions->arrived()) {
                if (version.versionString == u"2.4.0"_s)
                    id = version.id;
            }
        });
        versions->open();
        QTRY_COMPARE(versions->state(), FeedBase::State::Complete);
        const auto feed = demo.session().storeTexts().texts(id);
        std::vector<VersionTexts> texts;
        connect(feed.get(), &FeedBase::rowsArrived, this, [&] { texts = feed->arrived(); });
        feed->open();
        QTRY_COMPARE(feed->state(), FeedBase::State::Complete);
        QVERIFY(texts.size() > 3);
        for (const VersionTexts &text : texts) {
            QVERIFY(text.locale.isKnown());
            QVERIFY(!text.description.isEmpty());
            QVERIFY(text.supportUrl.startsWith(u"https://"_s));
        }
    }
};

SLIPWAY_TEST(TstStoreTexts)
#include "tst_storetexts.moc"

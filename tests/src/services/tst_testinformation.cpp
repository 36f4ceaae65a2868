// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/testinformation.h"

#include "catalogue/betaapps.h"
#include "services/languages.h"
#include "services/storevalues.h"
#include "src/services/reviewtest.h"

using namespace Qt::StringLiterals;
using namespace slipway;
using test::faultFor;
using test::ReviewTest;
using test::TextStage;

namespace {

DraftKey testText(const QString &locale, const QString &field = u"description"_s)
{
    return TextStage::key(TextStage::testing, locale, field);
}

DraftKey betaValue(const QString &field)
{
    return TextStage::reviewValue(field, TextStage::testing);
}

} // namespace

//! What TestFlight says of an app: read, drafted, and applied on the real sandbox.
class TstTestInformation final : public ReviewTest
{
    Q_OBJECT

private slots:
    void textsAndValuesAreRead()
    {
        TestInformationService &service = m_stage->demo().session().testInformation();
        const auto texts = rowsOf(service.texts(TextStage::tideline));
        QCOMPARE(texts.size(), size_t(3));
        for (const TestTexts &row : texts) {
            QVERIFY(!row.locale.isNull());
            QCOMPARE(row.texts.size(), qsizetype(textsOn(TextPart::Of::Testing).size()));
            QCOMPARE(row.texts.value(u"description"_s), m_stage->atApple(testText(row.locale.code())));
        }
        const auto details = rowsOf(service.reviewDetail(TextStage::tideline));
        QCOMPARE(details.size(), size_t(1));
        QCOMPARE(details.front().id, TextStage::tideline);
        QCOMPARE(details.front().values.value(u"contactLastName"_s), u"Petersen"_s);
        QVERIFY(!details.front().values.contains(u"agreementText"_s));
        const auto licenses = rowsOf(service.license(TextStage::tideline));
        QCOMPARE(licenses.size(), size_t(1));
        QCOMPARE(licenses.front().values.keys(), QStringList{u"agreementText"_s});
    }

    void gapsAreWhatAppleDemandsAndDoesNotHave()
    {
        TestInformationService &service = m_stage->demo().session().testInformation();
        std::vector<TestTexts> texts = rowsOf(service.texts(TextStage::tideline));
        TestValues detail = rowsOf(service.reviewDetail(TextStage::tideline)).front();
        QVERIFY(gapsIn(texts, &detail).isEmpty());
        texts.front().texts[u"description"_s].clear();
        texts.front().texts[u"marketingUrl"_s].clear(); // which nobody demands
        detail.values[u"contactPhone"_s].clear();
        detail.values[u"notes"_s].clear();
        QCOMPARE(gapsIn(texts, &detail), (TestInformationGaps{.languages = 1, .values = 1}));
        QCOMPARE(gapsIn(texts, nullptr), TestInformationGaps{.languages = 1});
        QVERIFY(gapsIn({}, nullptr).isEmpty());
    }

    void fieldsOfSeveralPartsAreToldApart()
    {
        const StoreText *ofStore = storeText(TextStage::key(TextStage::version, u"de-DE"_s, u"description"_s));
        const StoreText *ofTesting = storeText(testText(u"de-DE"_s));
        QVERIFY(ofStore && ofTesting && ofStore != ofTesting);
        QCOMPARE(ofTesting->spec.label, BetaAppLocalization::description.spec.label);
        QVERIFY(!storeText(testText(u"de-DE"_s, u"keywords"_s)));
        QVERIFY(!storeText(TextStage::key(TextStage::app, u"de-DE"_s, u"description"_s)));
        const StoreValue *ofVersion = storeValue(TextStage::reviewValue(u"notes"_s));
        const StoreValue *ofBeta = storeValue(betaValue(u"notes"_s));
        QVERIFY(ofVersion && ofBeta && ofVersion != ofBeta);
        QCOMPARE(ofBeta->type, BetaAppReviewDetail::type);
        QVERIFY(storeValue(betaValue(u"demoAccountPassword"_s))->isSensitive());
        QVERIFY(!storeValue(testText(u"de-DE"_s)));
    }

    void aLanguageWithoutADescriptionLacksIt()
    {
        const TestTexts german{.id = u"1"_s, .locale = Locale(u"de-DE"_s), .texts = {{u"feedbackEmail"_s, u"beta@acme.example"_s}}};
        const TestTexts american{.id = u"2"_s, .locale = Locale(u"en-US"_s), .texts = {{u"feedbackEmail"_s, u"beta@acme.example"_s}}};
        const auto languages = testLanguages({german, american}, Locale(u"en-US"_s));
        QCOMPARE(languages.size(), size_t(2));
        QVERIFY(languages[0].isPrimary && !languages[1].isNew());
        for (const StoreLanguage &language : languages) {
            QCOMPARE(markOf(language, u"description"_s), TextMark::Missing); // though no language has it
            QCOMPARE(markOf(language, u"feedbackEmail"_s), TextMark::None); // an address is the same in all of them
            QCOMPARE(markOf(language, u"marketingUrl"_s), TextMark::None);
        }
    }

    void draftsOfTestFlightAloneLieOverItsTexts()
    {
        const std::vector<Draft> drafts{{.key = TextStage::key(TextStage::version, u"ja"_s, u"description"_s), .mine = u"店"_s},
                                        {.key = testText(u"ja"_s), .mine = u"試"_s},
                                        {.key = testText(u"de-DE"_s), .mine = u"a < b"_s},
                                        {.key = languageKey(TextStage::tideline, TextStage::testing, Locale(u"ko"_s)), .base = u"ko"_s},
                                        {.key = betaValue(u"notes"_s), .mine = u"x"_s}};
        const auto languages = testLanguages({}, {}, drafts, {Locale(u"sv"_s)});
        QCOMPARE(languages.size(), size_t(4));
        const StoreText &description = *storeText(testText(u"ja"_s));
        QCOMPARE(languages[0].locale.code(), u"de-DE"_s);
        QCOMPARE(markOf(languages[0], u"description"_s), TextMark::HasTags);
        QCOMPARE(languages[1].text(description), u"試"_s);
        QVERIFY(languages[1].isDrafted(description) && languages[1].isNew());
        QVERIFY(languages[2].leaves() && languages[2].leaves(description));
        QVERIFY(!languages[3].isChanged());
    }

    void allOfItIsAppliedWithOneRequestEach()
    {
        const std::vector<std::pair<DraftKey, QString>> wishes{{testText(u"de-DE"_s), u"Für Mutige."_s},
                                                               {testText(u"de-DE"_s, u"feedbackEmail"_s), u"hallo@acme.example"_s},
                                                               {testText(u"en-GB"_s, u"marketingUrl"_s), u"https://acme.example/gb"_s},
                                                               {betaValue(u"contactFirstName"_s), u"Ada"_s},
                                                               {betaValue(u"demoAccountRequired"_s), u"false"_s},
                                                               {betaValue(u"notes"_s), u"Use the demo harbour."_s},
                                                               {betaValue(u"agreementText"_s), u"Be kind."_s}};
        for (const auto &[key, text] : wishes)
            m_stage->type(key, text);
        open();
        QCOMPARE(m_review->chosenCount(), 7);
        QCOMPARE(m_review->requests().size(), size_t(4));
        apply();
        for (const auto &[key, text] : wishes) {
            QVERIFY2(textOf(key).progress == Progress::Applied, qPrintable(textOf(key).reason));
            QCOMPARE(m_stage->atApple(key), text);
        }
        QCOMPARE(m_stage->drafts().count(TextStage::tideline), 0);
        QCOMPARE(m_stage->sent().size(), 4);
        QVERIFY(m_stage->sent().contains(u"PATCH /v1/betaAppReviewDetails/"_s + TextStage::tideline));
    }

    void equalNamesOfStoreAndTestFlightGoToTheirOwn()
    {
        const DraftKey ofStore = TextStage::key(TextStage::version, u"de-DE"_s, u"description"_s);
        const DraftKey notesOfStore = TextStage::reviewValue(u"notes"_s);
        m_stage->type(ofStore, u"Für den Store."_s);
        m_stage->type(testText(u"de-DE"_s), u"Für Tester."_s);
        m_stage->type(notesOfStore, u"Store."_s);
        m_stage->type(betaValue(u"notes"_s), u"Beta."_s);
        open();
        apply();
        QCOMPARE(m_stage->atApple(ofStore), u"Für den Store."_s);
        QCOMPARE(m_stage->atApple(testText(u"de-DE"_s)), u"Für Tester."_s);
        QCOMPARE(m_stage->atApple(notesOfStore), u"Store."_s);
        QCOMPARE(m_stage->atApple(betaValue(u"notes"_s)), u"Beta."_s);
        QCOMPARE(m_stage->sent().size(), 4);
    }

    void aNewLanguageIsMade()
    {
        m_stage->type(testText(u"sv"_s), u"Tidvatten."_s);
        m_stage->type(testText(u"sv"_s, u"feedbackEmail"_s), u"beta@acme.example"_s);
        open();
        apply();
        QCOMPARE(m_stage->sent(), QStringList{u"POST /v1/betaAppLocalizations"_s});
        QCOMPARE(m_stage->atApple(testText(u"sv"_s)), u"Tidvatten."_s);
    }

    void aLanguageWhoseAnswerWasLostIsNotMadeTwice()
    {
        m_stage->type(testText(u"sv"_s), u"Tidvatten."_s);
        m_stage->fail({faultFor(u"POST"_s, u"/v1/betaAppLocalizations"_s, u"reset"_s, QJsonValue(), true)});
        open();
        apply();
        QCOMPARE(textOf(testText(u"sv"_s)).progress, Progress::Applied);
        QCOMPARE(m_stage->sent().size(), 1);
    }

    void aLanguageGoesAndTheStoreKeepsItsOwn()
    {
        const DraftKey german = languageKey(TextStage::tideline, TextStage::testing, Locale(u"de-DE"_s));
        const QString description = m_stage->atApple(testText(u"de-DE"_s));
        const QString resource = m_stage->resource(german);
        m_stage->type(german, QString());
        open();
        apply();
        QCOMPARE(m_stage->sent(), QStringList{u"DELETE "_s + resource});
        QVERIFY(m_stage->atApple(german).isEmpty());
        QVERIFY(!m_stage->atApple(TextStage::key(TextStage::version, u"de-DE"_s, u"description"_s)).isEmpty());
        const auto changes = log();
        QVERIFY(std::any_of(changes.cbegin(), changes.cend(),
                            [&](const Change &change) { return change.key == testText(u"de-DE"_s) && change.before == description; }));
    }

    void thePrimaryLanguageStays()
    {
        const DraftKey primary = languageKey(TextStage::tideline, TextStage::testing, Locale(u"en-US"_s));
        m_stage->type(primary, QString());
        open();
        QCOMPARE(textOf(primary).verdict, Verdict::Held);
    }

    void whatSomebodyElseWroteMeanwhileIsAConflict()
    {
        m_stage->type(testText(u"de-DE"_s), u"Meins."_s);
        m_stage->type(betaValue(u"contactFirstName"_s), u"Ada"_s);
        m_stage->writeAsSomebodyElse(testText(u"de-DE"_s), u"Ihres."_s);
        m_stage->writeAsSomebodyElse(betaValue(u"contactFirstName"_s), u"Grace"_s);
        open();
        QCOMPARE(textOf(testText(u"de-DE"_s)).verdict, Verdict::Conflict);
        QCOMPARE(textOf(testText(u"de-DE"_s)).theirs, u"Ihres."_s);
        QCOMPARE(textOf(betaValue(u"contactFirstName"_s)).verdict, Verdict::Conflict);
        m_review->keepMine(testText(u"de-DE"_s));
        apply();
        QCOMPARE(m_stage->atApple(testText(u"de-DE"_s)), u"Meins."_s);
        QCOMPARE(m_stage->atApple(betaValue(u"contactFirstName"_s)), u"Grace"_s);
    }

    void whatAppleWouldRefuseIsHeld_data()
    {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("text");
        QTest::newRow("a tag") << u"de-DE"_s << u"description"_s << u"<b>neu</b>"_s;
        QTest::newRow("too long") << u"de-DE"_s << u"description"_s << QString(4001, u'x');
        QTest::newRow("no address") << u"de-DE"_s << u"privacyPolicyUrl"_s << u"acme"_s;
        QTest::newRow("no email address") << u"de-DE"_s << u"feedbackEmail"_s << u"acme"_s;
        QTest::newRow("a contact that is demanded") << QString() << u"contactPhone"_s << QString();
    }

    void whatAppleWouldRefuseIsHeld()
    {
        QFETCH(const QString, locale);
        QFETCH(const QString, field);
        QFETCH(const QString, text);
        const DraftKey key = testText(locale, field);
        m_stage->type(key, text);
        open();
        QCOMPARE(textOf(key).verdict, Verdict::Held);
        QVERIFY(!textOf(key).reason.isEmpty());
    }

    void whatAppleRefusesSaysWhy()
    {
        m_stage->type(betaValue(u"contactPhone"_s), u"call me"_s);
        m_stage->type(betaValue(u"contactLastName"_s), u"Byron"_s);
        open();
        apply();
        QCOMPARE(textOf(betaValue(u"contactPhone"_s)).progress, Progress::Refused);
        QVERIFY(!textOf(betaValue(u"contactPhone"_s)).reason.isEmpty());
        QCOMPARE(textOf(betaValue(u"contactLastName"_s)).progress, Progress::Applied);
    }

    void thePasswordIsInNoPreview()
    {
        m_stage->type(betaValue(u"demoAccountPassword"_s), u"correct-horse"_s);
        open();
        QCOMPARE(m_review->requests().size(), size_t(1));
        QVERIFY(!m_review->requests().front().body.contains(u"correct-horse"_s));
        apply();
        QCOMPARE(m_stage->atApple(betaValue(u"demoAccountPassword"_s)), u"correct-horse"_s);
    }

private:
    template <typename Row>
    static std::vector<Row> rowsOf(std::unique_ptr<Feed<Row>> feed)
    {
        std::vector<Row> rows;
        connect(feed.get(), &FeedBase::rowsArrived, feed.get(), [&] { rows.insert(rows.end(), feed->arrived().begin(), feed->arrived().end()); });
        feed->open();
        [&] { QTRY_COMPARE(feed->state(), FeedBase::State::Complete); }();
        return rows;
    }

    static TextMark markOf(const StoreLanguage &language, const QString &field)
    {
        return language.marks[numberOf(*textAmong(language.texts(), field))];
    }
};

SLIPWAY_TEST(TstTestInformation)
#include "tst_testinformation.moc"

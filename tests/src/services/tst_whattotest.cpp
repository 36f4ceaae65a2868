// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/distribution/distributions.h"
#include "services/languages.h"
#include "src/services/reviewtest.h"

using namespace Qt::StringLiterals;
using namespace slipway;
using test::faultFor;
using test::ReviewTest;
using test::TextStage;

namespace {

BuildTexts builtOn(int day, const QString &id, const std::vector<WhatToTest> &texts)
{
    return {.id = id, .number = id, .uploadedDate = QDateTime({2026, 11, day}, {12, 0}), .texts = texts};
}

} // namespace

//! What to Test of a build: drafted, and applied on the real sandbox.
class TstWhatToTest final : public ReviewTest
{
    Q_OBJECT

private slots:
    void oneBuildIsRead()
    {
        const TestBuildRow build = newest(false);
        const auto rows = rowsOf(m_stage->demo().session().distributions().facts(build.id));
        QCOMPARE(rows.size(), size_t(1));
        QCOMPARE(rows.front().build.name(), build.name());
        QVERIFY(rows.front().build.textPart() == part(build));
        QCOMPARE(rows.front().texts.in(Locale(u"de-DE"_s)), m_stage->atApple(text(build, u"de-DE"_s)));
    }

    void draftsOfTheBuildAloneLieOverItsTexts()
    {
        const TextPart part = TextPart::ofBuild(u"7"_s, u"2.4.0 (812)"_s);
        const TextPart other = TextPart::ofBuild(u"6"_s, u"2.4.0 (811)"_s);
        const auto whatsNew = [](const TextPart &of, const QString &locale) { return TextStage::key(of, locale, u"whatsNew"_s); };
        const std::vector<Draft> drafts{{.key = whatsNew(TextStage::version, u"ja"_s), .mine = u"店"_s},
                                        {.key = whatsNew(other, u"ja"_s), .mine = u"古"_s},
                                        {.key = whatsNew(part, u"ja"_s), .mine = u"a < b"_s},
                                        {.key = languageKey(TextStage::tideline, part, Locale(u"de-DE"_s)), .base = u"de-DE"_s}};
        const BuildTexts build = builtOn(20, u"7"_s, {{u"1"_s, Locale(u"de-DE"_s), u"Neu"_s}, {u"2"_s, Locale(u"en-US"_s), {}}});
        const auto languages = buildLanguages(build, part, Locale(u"en-US"_s), drafts, {Locale(u"sv"_s)});
        QCOMPARE(languages.size(), size_t(4));
        const StoreText &field = *storeText(whatsNew(part, u"ja"_s));
        QCOMPARE(field.spec.label, BetaBuildLocalization::whatsNew.spec.label);
        QVERIFY(languages[0].isPrimary && languages[0].has(TextMark::Missing));
        QVERIFY(languages[1].leaves(field) && languages[1].textAtApple(field) == u"Neu"_s);
        QVERIFY(languages[2].isNew() && languages[2].has(TextMark::HasTags));
        QVERIFY(!languages[3].isChanged());
    }

    void theEarlierBuildIsTheNewestOneWithWords()
    {
        const WhatToTest words{u"1"_s, Locale(u"de-DE"_s), u"Neu"_s};
        const WhatToTest nothing{u"2"_s, Locale(u"de-DE"_s), {}};
        const std::vector<BuildTexts> builds{builtOn(21, u"813"_s, {words}), builtOn(20, u"812"_s, {words}), builtOn(19, u"811"_s, {nothing}),
                                             builtOn(18, u"810"_s, {words}), builtOn(17, u"809"_s, {words})};
        const BuildTexts *earlier = earlierTexts(builds[1], builds);
        QVERIFY(earlier);
        QCOMPARE(earlier->number, u"810"_s);
        QVERIFY(!earlierTexts(builds[4], builds));
    }

    void textsGoToTheirBuild()
    {
        const TestBuildRow build = newest(false);
        const DraftKey german = text(build, u"de-DE"_s);
        const DraftKey swedish = text(build, u"sv"_s);
        const DraftKey ofStore = TextStage::key(TextStage::version, u"de-DE"_s, u"whatsNew"_s);
        m_stage->type(german, u"Bitte die Hafenkarten testen."_s);
        m_stage->type(swedish, u"Testa hamnkartorna."_s);
        m_stage->type(ofStore, u"Neue Hafenkarten."_s);
        open();
        QCOMPARE(m_review->requests().size(), size_t(3));
        apply();
        QCOMPARE(m_stage->atApple(german), u"Bitte die Hafenkarten testen."_s);
        QCOMPARE(m_stage->atApple(swedish), u"Testa hamnkartorna."_s);
        QCOMPARE(m_stage->atApple(ofStore), u"Neue Hafenkarten."_s);
        QVERIFY(m_stage->sent().contains(u"PATCH "_s + m_stage->resource(german)));
        QVERIFY(m_stage->sent().contains(u"POST /v1/betaBuildLocalizations"_s));
        QCOMPARE(m_stage->drafts().count(TextStage::tideline), 0);
        const auto changes = log();
        QVERIFY(std::any_of(changes.cbegin(), changes.cend(), [&](const Change &change) { return change.key == german; })); // with the build's name
    }

    void aTextIsCleared()
    {
        const DraftKey german = text(newest(false), u"de-DE"_s);
        m_stage->type(german, QString());
        open();
        apply();
        QCOMPARE(m_stage->sent(), QStringList{u"PATCH "_s + m_stage->resource(german)});
        QVERIFY(m_stage->atApple(german).isEmpty());
    }

    void aLanguageGoesAndOtherBuildsKeepTheirs()
    {
        const TestBuildRow build = newest(false);
        const DraftKey german = language(build, u"de-DE"_s);
        const QString words = m_stage->atApple(text(build, u"de-DE"_s));
        const QString resource = m_stage->resource(german);
        m_stage->type(german, QString());
        open();
        apply();
        QCOMPARE(m_stage->sent(), QStringList{u"DELETE "_s + resource});
        QVERIFY(m_stage->atApple(german).isEmpty());
        const auto changes = log();
        QVERIFY(std::any_of(changes.cbegin(), changes.cend(),
                            [&](const Change &change) { return change.key == text(build, u"de-DE"_s) && change.before == words; }));
    }

    void aLanguageWhoseAnswerWasLostIsNotMadeTwice()
    {
        const DraftKey swedish = text(newest(false), u"sv"_s);
        m_stage->type(swedish, u"Testa."_s);
        m_stage->fail({faultFor(u"POST"_s, u"/v1/betaBuildLocalizations"_s, u"reset"_s, QJsonValue(), true)});
        open();
        apply();
        QCOMPARE(textOf(swedish).progress, Progress::Applied);
        QCOMPARE(m_stage->sent().size(), 1);
        QCOMPARE(m_stage->atApple(swedish), u"Testa."_s);
    }

    void whatSomebodyElseWroteMeanwhileIsAConflict()
    {
        const DraftKey german = text(newest(false), u"de-DE"_s);
        m_stage->type(german, u"Meins."_s);
        m_stage->writeAsSomebodyElse(german, u"Ihres."_s);
        open();
        QCOMPARE(textOf(german).verdict, Verdict::Conflict);
        QCOMPARE(textOf(german).theirs, u"Ihres."_s);
        m_review->keepMine(german);
        apply();
        QCOMPARE(m_stage->atApple(german), u"Meins."_s);
    }

    void whatAppleWouldRefuseIsHeld_data()
    {
        QTest::addColumn<QString>("words");
        QTest::newRow("a tag") << u"<b>neu</b>"_s;
        QTest::newRow("too long") << QString(4001, u'x');
    }

    void whatAppleWouldRefuseIsHeld()
    {
        QFETCH(const QString, words);
        const DraftKey german = text(newest(false), u"de-DE"_s);
        m_stage->type(german, words);
        open();
        QCOMPARE(textOf(german).verdict, Verdict::Held);
        QVERIFY(!textOf(german).reason.isEmpty());
    }

    void whatAppleRefusesStaysADraft()
    {
        const DraftKey german = text(newest(false), u"de-DE"_s);
        m_stage->type(german, u"Neu."_s);
        const QJsonObject refusal = test::refusalOf(u"whatsNew"_s, u"An attribute value has invalid text."_s);
        m_stage->fail({faultFor(u"PATCH"_s, u"/v1/betaBuildLocalizations/*"_s, u"status"_s, refusal, false)});
        open();
        apply();
        QCOMPARE(textOf(german).progress, Progress::Refused);
        QVERIFY(textOf(german).reason.contains(u"invalid text"_s));
        QVERIFY(m_stage->drafts().find(german));
    }

    void anExpiredBuildTakesNone()
    {
        const TestBuildRow build = newest(true);
        m_stage->type(text(build, u"de-DE"_s), u"Zu spät."_s);
        m_stage->type(language(build, u"sv"_s), u"sv"_s);
        open();
        for (const DraftKey &key : {text(build, u"de-DE"_s), language(build, u"sv"_s)}) {
            QCOMPARE(textOf(key).verdict, Verdict::Held);
            QVERIFY(textOf(key).reason.contains(u"expired"_s));
        }
    }

    void aBuildThatIsGoneTakesNone()
    {
        const DraftKey key = TextStage::key(TextPart::ofBuild(u"gone"_s, u"2.4.0 (1)"_s), u"de-DE"_s, u"whatsNew"_s);
        m_stage->type(key, u"Neu."_s);
        open();
        QCOMPARE(textOf(key).verdict, Verdict::Held);
        QVERIFY(textOf(key).reason.contains(u"does not have this build"_s));
    }

private:
    static TextPart part(const TestBuildRow &build) { return build.textPart(); }
    static DraftKey text(const TestBuildRow &build, const QString &locale) { return TextStage::key(part(build), locale, u"whatsNew"_s); }
    static DraftKey language(const TestBuildRow &build, const QString &locale)
    {
        return languageKey(TextStage::tideline, part(build), Locale(locale));
    }

    //! The newest build of Tideline that has expired, or has not.
    TestBuildRow newest(bool expired)
    {
        const std::vector<TestBuildRow> builds = rowsOf(m_stage->demo().session().builds().list(TextStage::tideline));
        const auto found = std::find_if(builds.cbegin(), builds.cend(), [expired](const TestBuildRow &build) { return build.expired == expired; });
        if (found == builds.cend())
            qFatal("the demo team has changed");
        return *found;
    }

    template <typename Row>
    static std::vector<Row> rowsOf(std::unique_ptr<Feed<Row>> feed)
    {
        std::vector<Row> rows;
        connect(feed.get(), &FeedBase::rowsArrived, feed.get(), [&] { rows.insert(rows.end(), feed->arrived().begin(), feed->arrived().end()); });
        feed->open();
        [&] { QTRY_COMPARE(feed->state(), FeedBase::State::Complete); }();
        return rows;
    }
};

SLIPWAY_TEST(TstWhatToTest)
#include "tst_whattotest.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/services/reviewtest.h"

using namespace Qt::StringLiterals;
using namespace slipway;
using test::faultFor;
using test::ReviewTest;
using test::TextStage;

//! Review & Apply of values that belong to no language, on the real sandbox.
class TstReviewValues final : public ReviewTest
{
    Q_OBJECT

private slots:
    void whatHasThemGetsOneRequestEach()
    {
        const std::vector<std::pair<DraftKey, QString>> wishes{{category, u"GAMES"_s},
                                                               {subcategory, u"GAMES_PUZZLE"_s},
                                                               {contests, u"INFREQUENT"_s},
                                                               {TextStage::value(u"gambling"_s), u"true"_s},
                                                               {TextStage::value(u"socialMedia"_s), u"false"_s},
                                                               {rights, u"USES_THIRD_PARTY_CONTENT"_s}};
        for (const auto &[key, text] : wishes)
            m_stage->type(key, text);
        m_stage->type(TextStage::key(TextStage::app, u"de-DE"_s, u"subtitle"_s), u"Ebbe und Flut"_s);
        open();
        QCOMPARE(m_review->chosenCount(), 7);
        apply();
        for (const auto &[key, text] : wishes) {
            QVERIFY2(textOf(key).progress == Progress::Applied, qPrintable(textOf(key).reason));
            QCOMPARE(m_stage->atApple(key), text);
            QCOMPARE(m_stage->drafts().find(key), nullptr);
        }
        QCOMPARE(m_stage->sent().size(), 4);
        for (const Change &change : log())
            QCOMPARE(change.result, Change::Result::Applied);
        QCOMPARE(log().size(), 7);
    }

    void aCategoryIsCleared()
    {
        const DraftKey second = TextStage::value(u"secondaryCategory"_s);
        m_stage->writeAsSomebodyElse(second, u"TRAVEL"_s);
        m_stage->type(second, QString());
        open();
        apply();
        QCOMPARE(textOf(second).progress, Progress::Applied);
        QCOMPARE(m_stage->atApple(second), QString());
    }

    void whatSomebodyElseAnsweredMeanwhileIsNotSent()
    {
        m_stage->type(contests, u"FREQUENT"_s);
        m_stage->type(category, u"TRAVEL"_s);
        open();
        QCOMPARE(textOf(contests).verdict, Verdict::Ready);
        m_stage->writeAsSomebodyElse(contests, u"INFREQUENT"_s);
        m_stage->writeAsSomebodyElse(category, u"SPORTS"_s);
        m_review->apply();
        QTRY_COMPARE(m_review->state(), Review::State::Ready);
        QCOMPARE(m_stage->sent(), QStringList());
        QCOMPARE(textOf(contests).verdict, Verdict::Conflict);
        QCOMPARE(textOf(contests).theirs, u"INFREQUENT"_s);
        QCOMPARE(textOf(category).theirs, u"SPORTS"_s);
        m_review->keepMine(contests);
        m_review->keepTheirs(category);
        apply();
        QCOMPARE(m_stage->atApple(contests), u"FREQUENT"_s);
        QCOMPARE(m_stage->atApple(category), u"SPORTS"_s);
    }

    void aSubcategoryOfAnotherCategoryIsRefusedByApple()
    {
        m_stage->type(subcategory, u"GAMES_PUZZLE"_s); // Tideline is about the weather
        m_stage->type(rights, u"USES_THIRD_PARTY_CONTENT"_s);
        open();
        apply();
        QCOMPARE(textOf(subcategory).progress, Progress::Refused);
        QVERIFY(!textOf(subcategory).reason.isEmpty());
        QVERIFY(m_stage->drafts().find(subcategory));
        QCOMPARE(textOf(rights).progress, Progress::Applied);
    }

    void aRefusedSubcategoryDoesNotHoldBackTheOthers()
    {
        const DraftKey second = TextStage::value(u"secondaryCategory"_s);
        m_stage->type(subcategory, u"GAMES_PUZZLE"_s);
        m_stage->type(second, u"TRAVEL"_s);
        open();
        apply();
        QCOMPARE(textOf(subcategory).progress, Progress::Refused);
        QCOMPARE(textOf(second).progress, Progress::Applied);
        QCOMPARE(m_stage->atApple(second), u"TRAVEL"_s);
    }

    void aCategoryIsNotSentWithoutItsSubcategory()
    {
        const DraftKey second = TextStage::value(u"secondaryCategory"_s);
        m_stage->type(category, u"SPORTS"_s);
        m_stage->type(subcategory, u"GAMES_PUZZLE"_s);
        m_stage->type(second, u"TRAVEL"_s);
        open();
        const QString before = m_stage->atApple(category);
        apply();
        QCOMPARE(textOf(subcategory).progress, Progress::Refused);
        QCOMPARE(textOf(category).progress, Progress::Refused);
        QVERIFY2(textOf(category).reason.contains(textOf(subcategory).reason), qPrintable(textOf(category).reason));
        QCOMPARE(m_stage->atApple(category), before);
        QVERIFY(m_stage->drafts().find(category));
        QCOMPARE(textOf(second).progress, Progress::Applied);
    }

    void anAnswerThatWasLostIsLookedUp_data()
    {
        QTest::addColumn<DraftKey>("key");
        QTest::addColumn<QString>("wish");
        QTest::addColumn<QString>("path");
        QTest::newRow("of an age rating") << contests << u"FREQUENT"_s << anyRating;
        QTest::newRow("of a category") << category << u"TRAVEL"_s << anyInfo;
        QTest::newRow("of a version") << copyright << u"2027 Tideline Ltd."_s << anyVersion;
    }
    void anAnswerThatWasLostIsLookedUp()
    {
        QFETCH(const DraftKey, key);
        QFETCH(const QString, wish);
        QFETCH(const QString, path);
        m_stage->type(key, wish);
        m_stage->fail({faultFor(u"PATCH"_s, path, u"reset"_s, QJsonValue(), true)});
        open();
        apply();
        QVERIFY2(textOf(key).progress == Progress::Applied, qPrintable(textOf(key).reason));
        QCOMPARE(m_stage->sent().size(), 1);
        QCOMPARE(m_stage->atApple(key), wish);
    }

    void theCopyrightOfAVersionIsOnePatchOfIt()
    {
        const QString before = m_stage->atApple(copyright);
        QVERIFY(!before.isEmpty());
        m_stage->type(copyright, u"2027 Tideline Ltd."_s);
        open();
        QVERIFY(m_review->requests().front().body.contains(u"\"copyright\": \"2027 Tideline Ltd.\""_s));
        apply();
        QCOMPARE(textOf(copyright).progress, Progress::Applied);
        QCOMPARE(m_stage->sent(), QStringList{u"PATCH "_s + m_stage->resource(copyright)});
        QCOMPARE(m_stage->atApple(copyright), u"2027 Tideline Ltd."_s);
        QCOMPARE(log().size(), 1);
        QCOMPARE(log().constFirst().before, before);
        QCOMPARE(log().constFirst().after, u"2027 Tideline Ltd."_s);
        QVERIFY(!m_stage->drafts().find(copyright));
    }

    void aCopyrightThatSomebodyElseWroteIsAConflict()
    {
        m_stage->type(copyright, u"2027 Tideline Ltd."_s);
        open();
        m_stage->writeAsSomebodyElse(copyright, u"2026 Acme"_s);
        m_review->apply();
        QTRY_COMPARE(m_review->state(), Review::State::Ready);
        QCOMPARE(m_stage->sent(), QStringList());
        QCOMPARE(textOf(copyright).verdict, Verdict::Conflict);
        QCOMPARE(textOf(copyright).theirs, u"2026 Acme"_s);
    }

    void aCopyrightIsNeitherEmptiedNorChangedOnTheStore()
    {
        const DraftKey live = TextStage::reviewValue(u"copyright"_s, TextStage::live);
        m_stage->type(copyright, QString());
        m_stage->type(live, u"2027 Tideline Ltd."_s);
        open();
        QCOMPARE(textOf(copyright).verdict, Verdict::Held);
        QVERIFY2(textOf(copyright).reason.contains("Apple demands"_L1), qPrintable(textOf(copyright).reason));
        QCOMPARE(textOf(live).verdict, Verdict::Held);
        QVERIFY2(textOf(live).reason.contains("App Store"_L1), qPrintable(textOf(live).reason));
    }

    void whatHasAValueMayBeGone()
    {
        m_stage->type(contests, u"FREQUENT"_s);
        const QJsonObject nothing{{u"status"_s, 200}, {u"contentType"_s, u"application/json"_s}, {u"body"_s, u"{\"data\": null}"_s}};
        const QJsonObject gone = faultFor(u"GET"_s, u"/v1/appInfos/*/ageRatingDeclaration"_s, u"status"_s, nothing, false);
        m_stage->fail({faultFor(u"PATCH"_s, anyRating, u"reset"_s, QJsonValue(), false), gone});
        open();
        apply();
        QCOMPARE(textOf(contests).progress, Progress::Unknown);
        QVERIFY2(textOf(contests).reason.contains("this value"_L1), qPrintable(textOf(contests).reason));
        QVERIFY(m_stage->drafts().find(contests));
    }

private:
    const DraftKey contests = TextStage::value(u"contests"_s);
    const DraftKey category = TextStage::value(u"primaryCategory"_s);
    const DraftKey subcategory = TextStage::value(u"primarySubcategoryOne"_s);
    const DraftKey rights = TextStage::value(u"contentRightsDeclaration"_s);
    const DraftKey copyright = TextStage::reviewValue(u"copyright"_s);
    const QString anyVersion = u"/v1/appStoreVersions/*"_s;
    const QString anyRating = u"/v1/ageRatingDeclarations/*"_s;
    const QString anyInfo = u"/v1/appInfos/*"_s;
};

SLIPWAY_TEST(TstReviewValues)
#include "tst_reviewvalues.moc"

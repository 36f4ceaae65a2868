// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/review.h"

#include "src/services/reviewtest.h"

using namespace Qt::StringLiterals;
using namespace slipway;
using namespace std::chrono_literals;
using test::faultFor;
using test::ReviewTest;
using test::TextStage;

//! Applying when no answer comes, on the real sandbox.
class TstLostAnswers final : public ReviewTest
{
    Q_OBJECT

private slots:
    void anAnswerThatWasLostIsLookedUp()
    {
        m_stage->type(reviewedKey(u"de-DE"_s), u"done"_s);
        m_stage->fail({faultFor(u"PATCH"_s, anyVersionText, u"reset"_s, QJsonValue(), true)});
        open();
        apply();
        QCOMPARE(textOf(reviewedKey(u"de-DE"_s)).progress, Progress::Applied);
        QCOMPARE(m_stage->sent().size(), 1);
        QCOMPARE(m_stage->drafts().count(TextStage::tideline), 0);
        QCOMPARE(log().constFirst().result, Change::Result::Applied);
    }

    void whatDidNotArriveIsSentAgain()
    {
        m_stage->type(reviewedKey(u"de-DE"_s), u"sent twice"_s);
        m_stage->fail({faultFor(u"PATCH"_s, anyVersionText, u"reset"_s, QJsonValue(), false)});
        open();
        apply();
        QCOMPARE(textOf(reviewedKey(u"de-DE"_s)).progress, Progress::Applied);
        QCOMPARE(m_stage->sent().size(), 2);
        QCOMPARE(m_stage->atApple(reviewedKey(u"de-DE"_s)), u"sent twice"_s);
        QCOMPARE(log().size(), 1);
    }

    void whatDidNotArriveTwiceIsLeft()
    {
        m_stage->type(reviewedKey(u"de-DE"_s), u"sent twice"_s);
        const QJsonObject lost = faultFor(u"PATCH"_s, anyVersionText, u"reset"_s, QJsonValue(), false);
        m_stage->fail({lost, lost, lost});
        open();
        apply();
        QCOMPARE(textOf(reviewedKey(u"de-DE"_s)).progress, Progress::Unknown);
        QCOMPARE(m_stage->sent().size(), 2);
        QVERIFY(m_stage->drafts().find(reviewedKey(u"de-DE"_s)));
        QCOMPARE(log().constFirst().result, Change::Result::Unknown);
    }

    void aLanguageWhoseAnswerWasLostIsNotMadeTwice()
    {
        m_stage->type(reviewedKey(u"ca"_s), u"marea"_s);
        m_stage->fail({faultFor(u"POST"_s, versionTexts, u"reset"_s, QJsonValue(), true)});
        open();
        apply();
        QCOMPARE(textOf(reviewedKey(u"ca"_s)).progress, Progress::Applied);
        QCOMPARE(m_stage->sent(), QStringList{u"POST "_s + versionTexts});
        QCOMPARE(m_stage->atApple(reviewedKey(u"ca"_s)), u"marea"_s);
    }

    void aLanguageThatNeverShowsIsNotMadeAgainByItself()
    {
        useManualClock();
        m_stage->type(reviewedKey(u"ca"_s), u"marea"_s);
        m_stage->fail({faultFor(u"POST"_s, versionTexts, u"reset"_s, QJsonValue(), false)});
        const QString list = m_stage->listOf(TextStage::version);
        open();
        m_review->apply();
        QTRY_COMPARE(textOf(reviewedKey(u"ca"_s)).progress, Progress::Checking);
        const int before = m_stage->reads(list);
        const std::chrono::milliseconds start = m_clock->monotonic();
        passTimeUntil([this] { return m_review->state() == Review::State::Done; });
        QCOMPARE(m_review->state(), Review::State::Done);
        QVERIFY(m_clock->monotonic() - start >= 60s);
        QCOMPARE(m_stage->reads(list) - before, 6); // after 1, 2, 4, 8, 15 and 30 s
        QCOMPARE(textOf(reviewedKey(u"ca"_s)).progress, Progress::Unknown);
        QVERIFY(!textOf(reviewedKey(u"ca"_s)).reason.isEmpty());
        QCOMPARE(m_stage->sent().size(), 1);
        QVERIFY(m_stage->drafts().find(reviewedKey(u"ca"_s)));
    }

    void lookingUpCanBeCancelled()
    {
        useManualClock();
        m_stage->type(reviewedKey(u"ca"_s), u"marea"_s);
        m_stage->fail({faultFor(u"POST"_s, versionTexts, u"reset"_s, QJsonValue(), false)});
        open();
        m_review->apply();
        QTRY_COMPARE(textOf(reviewedKey(u"ca"_s)).progress, Progress::Checking);
        m_review->cancel();
        QTRY_COMPARE(m_review->state(), Review::State::Done);
        QCOMPARE(textOf(reviewedKey(u"ca"_s)).progress, Progress::Unknown);
    }

    void theSessionMayEndWhileSomethingIsLookedUp()
    {
        useManualClock();
        m_stage->type(reviewedKey(u"ca"_s), u"marea"_s);
        m_stage->fail({faultFor(u"POST"_s, versionTexts, u"reset"_s, QJsonValue(), true)});
        open();
        m_review->apply();
        QTRY_COMPARE(textOf(reviewedKey(u"ca"_s)).progress, Progress::Checking);
        m_review.reset();
        m_stage->demo().reopen(); // which looks it up
        QTRY_VERIFY(!log().isEmpty() && log().constFirst().result == Change::Result::Applied);
        QTRY_COMPARE(m_stage->drafts().count(TextStage::tideline), 0);
    }

private:
    //! A second of the manual clock at a time, as long as nothing comes of it.
    template <typename Done>
    void passTimeUntil(Done done)
    {
        for (int second = 0; second < 90 && !done(); ++second) {
            m_clock->advance(1s);
            [[maybe_unused]] const bool over = QTest::qWaitFor(done, 100);
        }
    }
};

SLIPWAY_TEST(TstLostAnswers)
#include "tst_lostanswers.moc"

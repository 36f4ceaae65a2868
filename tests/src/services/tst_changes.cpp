// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/changes.h"

#include "services/activity.h"
#include "services/session.h"
#include "store/statestore.h"
#include "support/manualclock.h"
#include "support/testrunner.h"
#include "src/services/textstage.h"

#include <QCoroTask>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace slipway;
using namespace std::chrono_literals;
using test::TextStage;

namespace {

DraftKey versionKey(const QString &locale)
{
    return TextStage::key(TextStage::version, locale, u"keywords"_s);
}

} // namespace

//! What a Slipway finds that opens after one which was killed while it sent something.
class TstChanges final : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_stage = std::make_unique<TextStage>(); }
    void cleanup()
    {
        m_stage.reset();
        m_clock.reset();
    }

    void whereNothingIsOpenNothingIsAsked()
    {
        const auto before = m_stage->demo().activity().requests().size();
        m_stage->demo().reopen();
        QVERIFY(QCoro::waitFor(m_stage->demo().session().changes().reconcile()));
        QCOMPARE(m_stage->demo().activity().requests().size(), before);
    }

    void whatArrivedWasApplied()
    {
        const Change sending = leave(versionKey(u"de-DE"_s), u"arrived"_s);
        m_stage->writeAsSomebodyElse(sending.key, u"arrived"_s);
        reopen();
        QCOMPARE(log().constFirst().result, Change::Result::Applied);
        QCOMPARE(m_stage->drafts().find(sending.key), nullptr);
        m_stage->demo().reopen();
        QTRY_VERIFY(m_stage->drafts().isReady());
        QCOMPARE(m_stage->drafts().find(sending.key), nullptr);
    }

    void whatDidNotArriveIsStillADraft()
    {
        const Change sending = leave(versionKey(u"de-DE"_s), u"never sent"_s);
        reopen();
        QCOMPARE(log().constFirst().result, Change::Result::Refused);
        QVERIFY(!log().constFirst().reason.isEmpty());
        QVERIFY(m_stage->drafts().find(sending.key));
        QCOMPARE(m_stage->sent(), QStringList());
    }

    void whatAppleShowsLateIsWaitedFor_data()
    {
        QTest::addColumn<bool>("isMade");
        QTest::newRow("a text") << false;
        QTest::newRow("a language") << true;
    }

    void whatAppleShowsLateIsWaitedFor()
    {
        QFETCH(bool, isMade);
        useManualClock();
        const QString locale = isMade ? u"ca"_s : u"de-DE"_s;
        const DraftKey key = versionKey(locale);
        const QString path = isMade ? m_stage->listOf(TextStage::version) : m_stage->resource(key);
        const Change sending = leave(key, u"late"_s, path, m_clock->now());
        lagBehind();
        if (isMade)
            m_stage->addLanguageAsSomebodyElse(locale, u"late"_s);
        else
            m_stage->writeAsSomebodyElse(sending.key, u"late"_s);
        const int before = m_stage->reads(path);
        m_stage->demo().reopen();
        QTRY_COMPARE(m_stage->reads(path), before + 1);
        QCOMPARE(log().constFirst().result, Change::Result::Sending); // one reading that does not show it is no evidence
        const std::unique_ptr<Review> review = m_stage->demo().session().review(TextStage::tideline);
        QTRY_COMPARE(review->state(), Review::State::Ready);
        QCOMPARE(review->texts().front().verdict, ReviewedText::Verdict::Held); // or it might be sent twice
        QVERIFY(!review->texts().front().reason.isEmpty());
        const int seen = m_stage->reads(path);
        passTimeUntilItIsOver();
        QCOMPARE(log().constFirst().result, Change::Result::Applied);
        QCOMPARE(m_stage->reads(path), seen + 1);
        QCOMPARE(m_stage->sent(), QStringList());
        QTRY_COMPARE(m_stage->drafts().find(sending.key), nullptr);
        QTRY_VERIFY(review->texts().empty());
    }

    // Two requests about one resource: what the second one wrote is not there yet, though it would be of the first.
    void theLastRequestAboutAResourceSaysHowLongToWait()
    {
        useManualClock();
        const DraftKey earlier = versionKey(u"de-DE"_s);
        const DraftKey later = TextStage::key(TextStage::version, u"de-DE"_s, u"whatsNew"_s);
        leave(earlier, u"earlier"_s, {}, m_clock->now().addSecs(-90));
        leave(later, u"later"_s, {}, m_clock->now());
        m_stage->writeAsSomebodyElse(earlier, u"earlier"_s);
        lagBehind();
        m_stage->writeAsSomebodyElse(later, u"later"_s);
        m_stage->demo().reopen();
        passTimeUntilItIsOver();
        for (const Change &change : log())
            QCOMPARE(change.result, Change::Result::Applied);
    }

    void aTextFromBeforeTheChangeBeforeIsNotTakenForSomebodyElses()
    {
        useManualClock();
        const Change sending = leave(versionKey(u"de-DE"_s), u"newest"_s, {}, m_clock->now());
        m_stage->writeAsSomebodyElse(sending.key, u"newest"_s);
        const QJsonObject old = m_stage->answerWith(sending.key, u"oldest"_s);
        m_stage->fail({test::faultFor(u"GET"_s, u"/v1/appStoreVersionLocalizations/*"_s, u"status"_s, old, false)});
        m_stage->demo().reopen();
        passTimeUntilItIsOver();
        QCOMPARE(log().constFirst().result, Change::Result::Applied);
        QTRY_COMPARE(m_stage->drafts().find(sending.key), nullptr);
    }

    void whatSomebodyElseWroteLeavesItOpen()
    {
        const Change sending = leave(versionKey(u"de-DE"_s), u"ours"_s);
        m_stage->writeAsSomebodyElse(sending.key, u"theirs"_s);
        reopen();
        QCOMPARE(log().constFirst().result, Change::Result::Unknown);
        QVERIFY(m_stage->drafts().find(sending.key));
    }

    void aLanguageThatWasMadeIsFound()
    {
        const Change sending = leave(versionKey(u"ca"_s), u"marea"_s, m_stage->listOf(TextStage::version));
        m_stage->addLanguageAsSomebodyElse(u"ca"_s, u"marea"_s);
        reopen();
        QCOMPARE(log().constFirst().result, Change::Result::Applied);
        QCOMPARE(m_stage->drafts().find(sending.key), nullptr);
    }

    void aValueThatArrivedWasApplied_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("wish");
        QTest::addColumn<QString>("below");
        QTest::newRow("an answer") << u"contests"_s << u"FREQUENT"_s << u"/ageRatingDeclaration"_s;
        QTest::newRow("a category") << u"primaryCategory"_s << u"TRAVEL"_s << QString();
    }
    void aValueThatArrivedWasApplied()
    {
        QFETCH(const QString, field);
        QFETCH(const QString, wish);
        QFETCH(const QString, below);
        const QString info = m_stage->listOf(TextStage::app).section(u'/', 0, 3);
        const Change sending = leave(TextStage::value(field), wish, info + below);
        m_stage->writeAsSomebodyElse(sending.key, wish);
        reopen();
        QCOMPARE(log().constFirst().result, Change::Result::Applied);
        QCOMPARE(m_stage->drafts().find(sending.key), nullptr);
    }

    void aTextThatWasTypedOnStaysADraft()
    {
        const Change sending = leave(versionKey(u"de-DE"_s), u"arrived"_s);
        m_stage->writeAsSomebodyElse(sending.key, u"arrived"_s);
        m_stage->drafts().write(u"Typing"_s, {{.key = sending.key, .base = {}, .text = u"arrived, and more"_s}});
        reopen();
        QCOMPARE(log().constFirst().result, Change::Result::Applied);
        QVERIFY(m_stage->drafts().find(sending.key));
        QCOMPARE(m_stage->drafts().find(sending.key)->base, u"arrived"_s);
    }

    void whatCannotBeLookedUpStaysOpen()
    {
        leave(versionKey(u"de-DE"_s), u"arrived"_s);
        QJsonObject forbidden = test::faultFor(u"GET"_s, u"/v1/appStoreVersionLocalizations/*"_s, u"status"_s, 403, false);
        forbidden.insert(u"times"_s, 0);
        m_stage->fail({forbidden});
        m_stage->demo().reopen();
        QVERIFY(!QCoro::waitFor(m_stage->demo().session().changes().reconcile()));
        m_stage->fail({});
        reopen();
        QCOMPARE(log().constFirst().result, Change::Result::Refused);
    }

    void whatCannotBeLookedUpIsOnceSomebodyAnswers()
    {
        const Change sending = leave(versionKey(u"de-DE"_s), u"arrived"_s);
        m_stage->writeAsSomebodyElse(sending.key, u"arrived"_s);
        QJsonObject cut = test::faultFor(u"GET"_s, sending.resource, u"reset"_s, QJsonValue(), false);
        cut.insert(u"times"_s, 0);
        m_stage->fail({cut});
        m_stage->demo().reopen();
        Changes &changes = m_stage->demo().session().changes();
        QVERIFY(!QCoro::waitFor(changes.reconcile()));
        QVERIFY(changes.isInDoubt(sending.key)); // sending it now could be sending it twice
        m_stage->fail({});
        m_stage->demo().session().resume(); // any answer will do
        QTRY_COMPARE(log().constFirst().result, Change::Result::Applied);
        QTRY_COMPARE(m_stage->drafts().find(sending.key), nullptr);
        QVERIFY(!changes.isInDoubt(sending.key));
    }

    void whatIsBeingSentIsNotInDoubt()
    {
        const Change sending = leave(versionKey(u"de-DE"_s), u"under way"_s);
        Changes &changes = m_stage->demo().session().changes();
        QVERIFY(QCoro::waitFor(changes.reconcile()));
        QVERIFY(!changes.isInDoubt(sending.key));
        QCOMPARE(log().constFirst().result, Change::Result::Sending);
    }

    void whatCannotBeLookedUpDoesNotHoldUpTheOthers()
    {
        const Change hidden = leave(versionKey(u"de-DE"_s), u"hidden"_s);
        const Change arrived = leave(versionKey(u"ja"_s), u"arrived"_s);
        m_stage->writeAsSomebodyElse(arrived.key, u"arrived"_s);
        QJsonObject forbidden = test::faultFor(u"GET"_s, hidden.resource, u"status"_s, 403, false);
        forbidden.insert(u"times"_s, 0);
        m_stage->fail({forbidden});
        m_stage->demo().reopen();
        QVERIFY(!QCoro::waitFor(m_stage->demo().session().changes().reconcile()));
        QCOMPARE(log().constFirst().key, arrived.key);
        QCOMPARE(log().constFirst().result, Change::Result::Applied);
        QCOMPARE(log().constLast().result, Change::Result::Sending);
    }

private:
    //! A draft of \a text that was being sent to \a path, by default where \a key is, when Slipway ended: a minute ago, or \a at.
    Change leave(const DraftKey &key, const QString &text, const QString &path = {},
                 const QDateTime &at = QDateTime::currentDateTimeUtc().addSecs(-60))
    {
        m_stage->type(key, text);
        const Draft draft = *m_stage->drafts().find(key);
        const Change change{.key = key, .resource = path.isEmpty() ? m_stage->resource(key) : path, .before = draft.base, .after = text, .at = at};
        [&] { QVERIFY(QCoro::waitFor(m_stage->drafts().flush())); }();
        [&] { QVERIFY(QCoro::waitFor(m_stage->demo().session().changes().begin({change}))); }();
        return change;
    }

    void useManualClock()
    {
        m_stage.reset();
        m_clock = std::make_unique<test::ManualClock>(QDateTime::currentDateTimeUtc());
        sandbox::SandboxOptions options = test::DemoSession::smallTeam();
        options.clock = m_clock.get();
        m_stage = std::make_unique<TextStage>(m_clock.get(), options);
    }

    //! From now on reads show what is written half a minute late.
    void lagBehind() { m_stage->demo().direct(u"lag"_s, QJsonDocument({{u"least"_s, 30'000}, {u"most"_s, 30'000}})); }

    void passTimeUntilItIsOver()
    {
        const auto isOver = [this] { return log().constFirst().result != Change::Result::Sending; };
        for (int second = 0; second < 90 && !isOver(); ++second) {
            m_clock->advance(1s);
            [[maybe_unused]] const bool over = QTest::qWaitFor(isOver, 100);
        }
    }

    void reopen()
    {
        m_stage->demo().reopen();
        QTRY_VERIFY(log().constFirst().result != Change::Result::Sending);
        QTRY_VERIFY(m_stage->drafts().isReady());
    }

    QList<Change> log() { return QCoro::waitFor(m_stage->demo().session().changes().latest(100)).value_or({}); }

    std::unique_ptr<test::ManualClock> m_clock;
    std::unique_ptr<TextStage> m_stage;
};

SLIPWAY_TEST(TstChanges)
#include "tst_changes.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/activity.h"
#include "services/applelocks.h"
#include "services/editability.h"
#include "src/services/reviewtest.h"
#include "support/writtenlog.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace slipway;
using namespace std::chrono_literals;
using test::faultFor;
using test::refusalOf;
using test::ReviewTest;
using test::TextStage;

//! Applying while reads lag, answers get lost and somebody else is at work: judged by the sandbox's own write log.
class TstWeather final : public ReviewTest
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_clock = std::make_unique<test::ManualClock>(QDateTime::currentDateTimeUtc());
        sandbox::SandboxOptions options = test::DemoSession::smallTeam();
        options.writeLogPath = m_folder->filePath(u"writes.jsonl"_s);
        options.clock = m_clock.get();
        m_stage = std::make_unique<TextStage>(m_clock.get(), options);
    }

    void whatSomebodyElseEditsWhileTheReviewIsOpenIsNotSent()
    {
        const DraftKey key = reviewedKey(u"de-DE"_s);
        m_stage->type(key, u"ours"_s);
        open();
        QVERIFY(textOf(key).willBeSent());
        QJsonObject edit = faultFor(u"GET"_s, m_stage->listOf(TextStage::version), u"edit"_s, editOf(key, u"theirs"_s), true);
        m_stage->fail({edit}); // when Apply reads once more, and not before
        m_review->apply();
        passTimeUntil([this] { return m_review->state() == Review::State::Ready; });
        QCOMPARE(textOf(key).verdict, Verdict::Conflict);
        QCOMPARE(textOf(key).draft.mine, u"ours"_s);
        QCOMPARE(textOf(key).theirs, u"theirs"_s);
        QCOMPARE(m_stage->sent(), QStringList());
        QCOMPARE(writes().size(), 1);
        QCOMPARE(writes().first().value("by"_L1).toString(), u"SOMEBODYELSE"_s);
        QVERIFY(log().isEmpty());
    }

    void aRefusedTextDoesNotHoldBackItsLanguage()
    {
        const QStringList fields{u"description"_s, u"keywords"_s, u"marketingUrl"_s, u"promotionalText"_s, u"supportUrl"_s, u"whatsNew"_s};
        for (const QString &field : fields)
            m_stage->type(reviewedKey(u"de-DE"_s, field), field.endsWith(u"Url"_s) ? u"https://example.org/neu"_s : u"Neu"_s);
        m_stage->fail({faultFor(u"PATCH"_s, anyVersionText, u"status"_s, refusalOf(u"keywords"_s, u"Not these."_s), false)});
        applyAll();
        QCOMPARE(writes().size(), 1);
        QStringList rest = fields;
        rest.removeOne(u"keywords"_s);
        QCOMPARE(writes().first().value("after"_L1).toObject().keys(), rest);
        QCOMPARE(textOf(reviewedKey(u"de-DE"_s)).progress, Progress::Refused);
        QCOMPARE(m_stage->drafts().count(TextStage::tideline), 1);
    }

    void aLanguageThatShowsLateIsMadeOnce()
    {
        m_stage->demo().direct(u"lag"_s, QJsonDocument({{u"least"_s, 30'000}, {u"most"_s, 30'000}}));
        m_stage->type(reviewedKey(u"ca"_s), u"marea"_s);
        m_stage->fail({faultFor(u"POST"_s, versionTexts, u"reset"_s, QJsonValue(), true)});
        const std::chrono::milliseconds start = m_clock->monotonic();
        applyAll();
        QVERIFY(m_clock->monotonic() - start >= 30s);
        QCOMPARE(textOf(reviewedKey(u"ca"_s)).progress, Progress::Applied);
        QCOMPARE(m_stage->sent(), QStringList{u"POST "_s + versionTexts});
        QCOMPARE(writes().size(), 1);
        QCOMPARE(log().size(), 1);
        QCOMPARE(log().first().result, Change::Result::Applied);
        QCOMPARE(m_stage->drafts().count(TextStage::tideline), 0);
    }

    void aTextThatShowsLateIsWrittenOnce()
    {
        m_stage->demo().direct(u"lag"_s, QJsonDocument({{u"least"_s, 30'000}, {u"most"_s, 30'000}}));
        m_stage->type(reviewedKey(u"de-DE"_s), u"ebbe"_s);
        m_stage->fail({faultFor(u"PATCH"_s, anyVersionText, u"reset"_s, QJsonValue(), true)});
        applyAll();
        QCOMPARE(textOf(reviewedKey(u"de-DE"_s)).progress, Progress::Applied);
        QCOMPARE(writes().size(), 1);
        QCOMPARE(log().size(), 1);
        QCOMPARE(log().first().result, Change::Result::Applied);
        QCOMPARE(log().first().after, u"ebbe"_s);
    }

    void whatSomebodyElseWroteAfterALostAnswerStays()
    {
        const DraftKey key = reviewedKey(u"de-DE"_s);
        m_stage->type(key, u"ours"_s);
        m_stage->fail({faultFor(u"PATCH"_s, anyVersionText, u"reset"_s, QJsonValue(), false)});
        open();
        bool wrote = false;
        connect(m_review.get(), &Review::textsChanged, this, [&] {
            if (textOf(key).progress == Progress::Checking && !std::exchange(wrote, true))
                m_stage->writeAsSomebodyElse(key, u"theirs"_s);
        });
        const std::chrono::milliseconds start = m_clock->monotonic();
        applyOpened();
        QVERIFY(wrote);
        QVERIFY(m_clock->monotonic() - start >= 60s); // it might have been an old text
        QCOMPARE(textOf(key).verdict, Verdict::Conflict);
        QCOMPARE(textOf(key).theirs, u"theirs"_s);
        QCOMPARE(m_stage->atApple(key), u"theirs"_s);
        QCOMPARE(m_stage->sent().size(), 1);
        QVERIFY(m_stage->drafts().find(key));
    }

    // Keeping such a text would throw away the draft of what Apple has by now.
    void aTextFromBeforeTheChangeBeforeIsNotTakenForSomebodyElses()
    {
        const DraftKey key = reviewedKey(u"de-DE"_s);
        m_stage->type(key, u"newest"_s);
        m_stage->fail({faultFor(u"PATCH"_s, anyVersionText, u"reset"_s, QJsonValue(), true),
                       faultFor(u"GET"_s, anyVersionText, u"status"_s, m_stage->answerWith(key, u"oldest"_s), false)});
        applyAll();
        QCOMPARE(textOf(key).verdict, Verdict::Ready);
        QCOMPARE(textOf(key).progress, Progress::Applied);
        QCOMPARE(m_stage->sent().size(), 1);
        QCOMPARE(log().constFirst().result, Change::Result::Applied);
    }

    // From it on it is counted for how long reads are no evidence (rule R4).
    void whatIsSentAgainIsNotedWithItsTime()
    {
        const DraftKey key = reviewedKey(u"de-DE"_s);
        m_stage->type(key, u"ebbe"_s);
        m_stage->fail({faultFor(u"PATCH"_s, anyVersionText, u"reset"_s, QJsonValue(), false)});
        open();
        const QDateTime start = m_clock->now();
        bool passed = false;
        connect(m_review.get(), &Review::textsChanged, this, [&] {
            if (textOf(key).progress == Progress::Checking && !std::exchange(passed, true))
                m_clock->advance(45s);
        });
        applyOpened();
        QVERIFY(passed);
        QCOMPARE(m_stage->sent().size(), 2);
        QVERIFY(start.secsTo(log().constFirst().at) >= 45);
    }

    void whatAppleSaysIsLockedIsRemembered()
    {
        const DraftKey key = reviewedKey(u"de-DE"_s);
        m_stage->type(key, u"ebbe"_s);
        const QString sentence = u"Attribute 'keywords' cannot be edited at this time"_s;
        m_stage->fail({faultFor(u"PATCH"_s, anyVersionText, u"status"_s, refusalOf(u"keywords"_s, sentence), false)});
        applyAll();
        QCOMPARE(textOf(key).reason, sentence);
        const ResourceId version{AppStoreVersion::type, m_stage->listOf(TextStage::version).section(u'/', 3, 3)};
        const AppleLocks &locks = m_stage->demo().session().appleLocks();
        QCOMPARE(locks.reason(version, u"PREPARE_FOR_SUBMISSION"_s, u"keywords"_s), sentence);
        QCOMPARE(locks.reason(version, u"REJECTED"_s, u"keywords"_s), QString());
        applyAll(); // Apple takes it after all
        QCOMPARE(locks.reason(version, u"PREPARE_FOR_SUBMISSION"_s, u"keywords"_s), QString());
    }

    void whatAppleSaysIsLockedIsForgottenWithTheSession()
    {
        m_stage->type(reviewedKey(u"de-DE"_s), u"ebbe"_s);
        const QString sentence = u"Attribute 'keywords' cannot be edited at this time"_s;
        m_stage->fail({faultFor(u"PATCH"_s, anyVersionText, u"status"_s, refusalOf(u"keywords"_s, sentence), false)});
        applyAll();
        const ResourceId version{AppStoreVersion::type, m_stage->listOf(TextStage::version).section(u'/', 3, 3)};
        QCOMPARE(m_stage->demo().session().appleLocks().reason(version, u"PREPARE_FOR_SUBMISSION"_s, u"keywords"_s), sentence);
        m_review.reset();
        m_stage->demo().reopen();
        QCOMPARE(m_stage->demo().session().appleLocks().reason(version, u"PREPARE_FOR_SUBMISSION"_s, u"keywords"_s), QString());
    }

private:
    void open()
    {
        m_review = m_stage->demo().session().review(TextStage::tideline);
        passTimeUntil([this] { return m_review->state() == Review::State::Ready; });
        QCOMPARE(m_review->state(), Review::State::Ready);
    }

    //! Reviews and applies everything that is drafted.
    void applyAll()
    {
        open();
        applyOpened();
    }

    void applyOpened()
    {
        m_review->apply();
        passTimeUntil([this] { return m_review->state() == Review::State::Done; });
        QCOMPARE(m_review->state(), Review::State::Done);
    }

    //! A second of the clock at a time, as long as nothing comes of it.
    template <typename Done>
    void passTimeUntil(Done done)
    {
        for (int second = 0; second < 240 && !QTest::qWaitFor(done, 100); ++second)
            m_clock->advance(1s);
    }

    QJsonObject editOf(const DraftKey &key, const QString &text)
    {
        const QString path = m_stage->resource(key);
        const QJsonObject data{
            {u"type"_s, path.section(u'/', 2, 2)}, {u"id"_s, path.section(u'/', 3, 3)}, {u"attributes"_s, QJsonObject{{key.field, text}}}};
        return {{u"path"_s, path}, {u"body"_s, QJsonObject{{u"data"_s, data}}}};
    }

    QList<QJsonObject> writes() const { return test::writtenIn(m_folder->filePath(u"writes.jsonl"_s)); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

SLIPWAY_TEST(TstWeather)
#include "tst_weather.moc"

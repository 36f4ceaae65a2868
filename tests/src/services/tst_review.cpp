// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/review.h"

#include "services/accounts.h"
#include "services/activity.h"
#include "src/services/reviewtest.h"

using namespace Qt::StringLiterals;
using namespace slipway;
using test::faultFor;
using test::refusalOf;
using test::ReviewTest;
using test::TextStage;

//! Review & Apply, on the real sandbox.
class TstReview final : public ReviewTest
{
    Q_OBJECT

private slots:
    void withoutDraftsNothingIsAsked()
    {
        const auto before = m_stage->demo().activity().requests().size();
        open();
        QVERIFY(m_review->texts().empty());
        QCOMPARE(m_stage->demo().activity().requests().size(), before);
    }

    void draftsStandBesideWhatAppleHas()
    {
        m_stage->type(reviewedKey(u"de-DE"_s), u"ebbe"_s);
        m_stage->type(TextStage::key(TextStage::live, u"en-US"_s, u"promotionalText"_s), u"Soon"_s);
        open();
        QCOMPARE(m_review->texts().size(), size_t(2));
        const ReviewedText &text = m_review->texts().front();
        QCOMPARE(text.verdict, Verdict::Ready);
        QCOMPARE(text.theirs, text.draft.base);
        QVERIFY(text.willBeSent() && !text.isPublicAtOnce);
        QVERIFY(m_review->texts().back().isPublicAtOnce);
        QCOMPARE(m_review->chosenCount(), 2);
        QCOMPARE(m_stage->sent(), QStringList());
    }

    void requestsCanBeLookedAt()
    {
        m_stage->type(reviewedKey(u"de-DE"_s), u"ebbe"_s);
        open();
        const std::vector<RequestPreview> requests = m_review->requests();
        QCOMPARE(requests.size(), size_t(1));
        QCOMPARE(requests.front().method, "PATCH");
        QCOMPARE(requests.front().path, m_stage->resource(reviewedKey(u"de-DE"_s)));
        QVERIFY(requests.front().body.contains(u"\n            \"keywords\": \"ebbe\"\n"_s));
        QVERIFY(requests.front().curl.contains(u"$ASC_TOKEN"_s) && requests.front().curl.contains(u"\"keywords\": \"ebbe\""_s));
        QVERIFY(requests.front().curl.contains(m_stage->demo().info().url.toString()));
        QCOMPARE(requests.front().keys, std::vector{reviewedKey(u"de-DE"_s)});
        m_review->choose(reviewedKey(u"de-DE"_s), false);
        QVERIFY(m_review->requests().empty());
        QCOMPARE(m_review->chosenCount(), 0);
    }

    void whatIsChosenIsApplied()
    {
        const DraftKey japanese = reviewedKey(u"ja"_s, u"whatsNew"_s);
        const DraftKey subtitle = TextStage::key(TextStage::app, u"de-DE"_s, u"subtitle"_s);
        const DraftKey promotion = TextStage::key(TextStage::live, u"en-US"_s, u"promotionalText"_s);
        const DraftKey cleared = reviewedKey(u"de-DE"_s, u"marketingUrl"_s);
        m_stage->writeAsSomebodyElse(cleared, u"https://example.org"_s);
        const std::vector<std::pair<DraftKey, QString>> wishes{{reviewedKey(u"de-DE"_s), u"ebbe,flut"_s},
                                                               {cleared, QString()},
                                                               {japanese, u"新しい港の地図"_s},
                                                               {subtitle, u"Ebbe, Flut und Mond"_s},
                                                               {promotion, u"Tonight"_s}};
        for (const auto &[key, text] : wishes)
            m_stage->type(key, text);
        m_stage->type(reviewedKey(u"fr-FR"_s), u"left"_s);
        open();
        m_review->choose(reviewedKey(u"fr-FR"_s), false);
        apply();
        for (const auto &[key, text] : wishes) {
            QCOMPARE(textOf(key).progress, Progress::Applied);
            QCOMPARE(m_stage->atApple(key), text);
            QCOMPARE(m_stage->drafts().find(key), nullptr);
        }
        QCOMPARE(textOf(reviewedKey(u"fr-FR"_s)).progress, Progress::None);
        QVERIFY(m_stage->drafts().find(reviewedKey(u"fr-FR"_s)));
        QCOMPARE(m_stage->sent().size(), 4); // a language of a part each
        QVERIFY(m_stage->sent().first().startsWith(u"PATCH /v1/appInfoLocalizations/"_s));
        for (const Change &change : log()) {
            QCOMPARE(change.result, Change::Result::Applied);
            QVERIFY(change.at.isValid() && change.resource.startsWith(u"/v1/app"_s));
        }
        QCOMPARE(log().size(), 5);
        m_stage->demo().reopen();
        QTRY_VERIFY(m_stage->drafts().isReady());
        QCOMPARE(m_stage->drafts().count(TextStage::tideline), 1);
    }

    void aNewLanguageIsMade()
    {
        const DraftKey subtitle = TextStage::key(TextStage::app, u"ca"_s, u"subtitle"_s);
        m_stage->type(reviewedKey(u"ca"_s), u"marea"_s);
        m_stage->type(reviewedKey(u"ca"_s, u"description"_s), u"Una taula de marees."_s);
        m_stage->type(subtitle, u"Marees i lluna"_s);
        open();
        apply();
        QCOMPARE(m_stage->sent(), QStringList({u"POST /v1/appInfoLocalizations"_s, u"POST "_s + versionTexts}));
        QCOMPARE(m_stage->atApple(reviewedKey(u"ca"_s)), u"marea"_s);
        QCOMPARE(m_stage->atApple(reviewedKey(u"ca"_s, u"description"_s)), u"Una taula de marees."_s);
        QCOMPARE(m_stage->atApple(subtitle), u"Marees i lluna"_s);
        QCOMPARE(m_stage->atApple(TextStage::key(TextStage::app, u"ca"_s, u"name"_s)), u"Tideline"_s);
        QCOMPARE(log().size(), 4); // the name that was copied is a change too
        QCOMPARE(m_stage->drafts().count(TextStage::tideline), 0);
    }

    void whatSomebodyElseChangedMeanwhileIsNotSent()
    {
        m_stage->type(reviewedKey(u"de-DE"_s), u"ours"_s);
        m_stage->type(reviewedKey(u"de-DE"_s, u"whatsNew"_s), u"Neu"_s);
        open();
        QCOMPARE(m_review->chosenCount(), 2);
        m_stage->writeAsSomebodyElse(reviewedKey(u"de-DE"_s), u"theirs"_s);
        apply();
        const ReviewedText keywords = textOf(reviewedKey(u"de-DE"_s));
        QCOMPARE(keywords.verdict, Verdict::Conflict);
        QCOMPARE(keywords.theirs, u"theirs"_s);
        QCOMPARE(keywords.progress, Progress::None);
        QCOMPARE(m_stage->atApple(reviewedKey(u"de-DE"_s)), u"theirs"_s);
        QCOMPARE(m_stage->atApple(reviewedKey(u"de-DE"_s, u"whatsNew"_s)), u"Neu"_s);
        QCOMPARE(log().size(), 1);
        QVERIFY(m_stage->drafts().find(reviewedKey(u"de-DE"_s)));
    }

    void whenAllIsAConflictNothingIsSent()
    {
        m_stage->type(reviewedKey(u"de-DE"_s), u"ours"_s);
        open();
        m_stage->writeAsSomebodyElse(reviewedKey(u"de-DE"_s), u"theirs"_s);
        m_review->apply();
        QTRY_COMPARE(m_review->state(), Review::State::Ready);
        QCOMPARE(textOf(reviewedKey(u"de-DE"_s)).verdict, Verdict::Conflict);
        QCOMPARE(m_stage->sent(), QStringList());
        QVERIFY(log().isEmpty());
    }

    void aConflictIsDecided()
    {
        m_stage->type(reviewedKey(u"de-DE"_s), u"ours"_s);
        m_stage->type(reviewedKey(u"ja"_s), u"ours"_s);
        m_stage->writeAsSomebodyElse(reviewedKey(u"de-DE"_s), u"theirs"_s);
        m_stage->writeAsSomebodyElse(reviewedKey(u"ja"_s), u"theirs"_s);
        open();
        QCOMPARE(m_review->chosenCount(), 0);
        m_review->keepMine(reviewedKey(u"de-DE"_s));
        QCOMPARE(textOf(reviewedKey(u"de-DE"_s)).verdict, Verdict::Ready);
        m_review->keepTheirs(reviewedKey(u"ja"_s));
        QCOMPARE(m_review->texts().size(), size_t(1));
        QVERIFY(m_stage->drafts().history().canUndo());
        apply();
        QCOMPARE(m_stage->atApple(reviewedKey(u"de-DE"_s)), u"ours"_s);
        QCOMPARE(m_stage->atApple(reviewedKey(u"ja"_s)), u"theirs"_s);
    }

    void whatAppleHasAlreadyIsLetGo()
    {
        m_stage->type(reviewedKey(u"de-DE"_s), u"the same"_s);
        m_stage->type(reviewedKey(u"ja"_s), u"ours"_s);
        m_stage->writeAsSomebodyElse(reviewedKey(u"de-DE"_s), u"the same"_s);
        open();
        QCOMPARE(textOf(reviewedKey(u"de-DE"_s)).verdict, Verdict::Same);
        apply();
        QCOMPARE(m_stage->sent().size(), 1);
        QCOMPARE(m_stage->drafts().count(TextStage::tideline), 0);
    }

    void whereAppleHasEverythingNothingIsLeft()
    {
        m_stage->type(reviewedKey(u"de-DE"_s), u"the same"_s);
        m_stage->writeAsSomebodyElse(reviewedKey(u"de-DE"_s), u"the same"_s);
        open();
        m_review->apply();
        QTRY_COMPARE(m_review->state(), Review::State::Ready);
        QVERIFY(m_review->texts().empty());
        QCOMPARE(m_stage->drafts().count(TextStage::tideline), 0);
        QVERIFY(log().isEmpty());
    }

    void whatIsDraftedMeanwhileIsReviewedToo()
    {
        m_stage->type(reviewedKey(u"de-DE"_s), u"one"_s);
        open();
        m_stage->type(reviewedKey(u"de-DE"_s), u"two"_s);
        QCOMPARE(textOf(reviewedKey(u"de-DE"_s)).draft.mine, u"two"_s);
        m_stage->type(TextStage::key(TextStage::app, u"de-DE"_s, u"subtitle"_s), u"of a part that was not read"_s);
        QCOMPARE(m_review->state(), Review::State::Reading);
        QTRY_COMPARE(m_review->state(), Review::State::Ready);
        QCOMPARE(m_review->chosenCount(), 2);
    }

    void aRefusedTextDoesNotHoldBackTheOthers()
    {
        const QStringList fields{u"description"_s, u"keywords"_s, u"marketingUrl"_s, u"promotionalText"_s, u"supportUrl"_s, u"whatsNew"_s};
        for (const QString &field : fields)
            m_stage->type(reviewedKey(u"de-DE"_s, field), field.endsWith(u"Url"_s) ? u"https://example.org/neu"_s : u"Neu"_s);
        m_stage->fail({faultFor(u"PATCH"_s, anyVersionText, u"status"_s, refusalOf(u"keywords"_s, u"These keywords are not allowed."_s), false)});
        open();
        apply();
        QCOMPARE(textOf(reviewedKey(u"de-DE"_s)).progress, Progress::Refused);
        QCOMPARE(textOf(reviewedKey(u"de-DE"_s)).reason, u"These keywords are not allowed."_s);
        QVERIFY(m_stage->drafts().find(reviewedKey(u"de-DE"_s)));
        for (const QString &field : fields) {
            if (field != u"keywords"_s)
                QCOMPARE(textOf(reviewedKey(u"de-DE"_s, field)).progress, Progress::Applied);
        }
        QCOMPARE(m_stage->atApple(reviewedKey(u"de-DE"_s, u"description"_s)), u"Neu"_s);
        QCOMPARE(m_stage->sent().size(), 2); // with the keywords, and without
        QCOMPARE(log().size(), 6);
    }

    void aNameThatAnotherAppHasIsRefusedByApple()
    {
        const DraftKey name = TextStage::key(TextStage::app, u"en-US"_s, u"name"_s);
        const DraftKey subtitle = TextStage::key(TextStage::app, u"en-US"_s, u"subtitle"_s);
        m_stage->type(name, u"Orchard"_s);
        m_stage->type(subtitle, u"Tides and moon"_s);
        open();
        apply();
        QCOMPARE(textOf(name).progress, Progress::Refused);
        QVERIFY(textOf(name).reason.contains(u"already being used"_s));
        QCOMPARE(textOf(subtitle).progress, Progress::Applied);
        QCOMPARE(m_stage->atApple(subtitle), u"Tides and moon"_s);
    }

    void aLanguageIsNotMadeWithoutTheNameThatWasMeant()
    {
        const DraftKey name = TextStage::key(TextStage::app, u"ca"_s, u"name"_s);
        m_stage->type(name, u"Marees"_s);
        m_stage->type(TextStage::key(TextStage::app, u"ca"_s, u"subtitle"_s), u"Lluna"_s);
        m_stage->fail({faultFor(u"POST"_s, u"/v1/appInfoLocalizations"_s, u"status"_s, refusalOf(u"name"_s, u"This name is taken."_s), false)});
        open();
        apply();
        QCOMPARE(textOf(name).reason, u"This name is taken."_s);
        QCOMPARE(textOf(TextStage::key(TextStage::app, u"ca"_s, u"subtitle"_s)).progress, Progress::Refused);
        QCOMPARE(m_stage->sent().size(), 1);
    }

    void anErrorThatNamesNoTextRefusesAll()
    {
        m_stage->type(reviewedKey(u"de-DE"_s), u"one"_s);
        m_stage->type(reviewedKey(u"de-DE"_s, u"whatsNew"_s), u"two"_s);
        m_stage->type(reviewedKey(u"ja"_s), u"three"_s);
        m_stage->fail({faultFor(u"PATCH"_s, m_stage->resource(reviewedKey(u"de-DE"_s)), u"status"_s, 403, false)});
        open();
        apply();
        QCOMPARE(textOf(reviewedKey(u"de-DE"_s)).progress, Progress::Refused);
        QVERIFY(!textOf(reviewedKey(u"de-DE"_s)).reason.isEmpty());
        QCOMPARE(textOf(reviewedKey(u"de-DE"_s, u"whatsNew"_s)).progress, Progress::Refused);
        QCOMPARE(textOf(reviewedKey(u"ja"_s)).progress, Progress::Applied); // one failure does not stop the others
    }

    void aLanguageThatSomebodyElseMadeMeanwhileIsTakenUp()
    {
        m_stage->type(reviewedKey(u"ca"_s, u"description"_s), u"ours"_s);
        m_stage->type(reviewedKey(u"ca"_s), u"ours"_s);
        m_stage->fail({faultFor(u"POST"_s, versionTexts, u"lag"_s, 700, true)}); // reads do not show it yet
        open();
        m_stage->addLanguageAsSomebodyElse(u"ca"_s, u"theirs"_s);
        apply();
        QCOMPARE(textOf(reviewedKey(u"ca"_s)).verdict, Verdict::Conflict);
        QCOMPARE(textOf(reviewedKey(u"ca"_s, u"description"_s)).progress, Progress::Applied);
        QCOMPARE(m_stage->atApple(reviewedKey(u"ca"_s)), u"theirs"_s);
        QCOMPARE(m_stage->atApple(reviewedKey(u"ca"_s, u"description"_s)), u"ours"_s);
        QCOMPARE(m_stage->sent().size(), 2); // a POST that Apple refused, and a PATCH
    }

    void cancellingStopsBetweenRequests()
    {
        for (const QString &locale : {u"de-DE"_s, u"fr-FR"_s, u"ja"_s})
            m_stage->type(reviewedKey(locale), u"new"_s);
        open();
        connect(m_review.get(), &Review::textsChanged, this, [this] {
            if (textOf(reviewedKey(u"de-DE"_s)).progress == Progress::Sending)
                m_review->cancel();
        });
        apply();
        QCOMPARE(textOf(reviewedKey(u"de-DE"_s)).progress, Progress::Applied); // it was on its way
        QCOMPARE(textOf(reviewedKey(u"fr-FR"_s)).progress, Progress::None);
        QCOMPARE(m_stage->sent().size(), 1);
        QCOMPARE(m_stage->drafts().count(TextStage::tideline), 2);
        m_review->read();
        QTRY_COMPARE(m_review->state(), Review::State::Ready);
        QCOMPARE(m_review->chosenCount(), 2);
    }

    void whoLeavesStopsWhatWasNotSent()
    {
        for (const QString &locale : {u"de-DE"_s, u"fr-FR"_s, u"ja"_s})
            m_stage->type(reviewedKey(locale), u"new"_s);
        open();
        connect(m_review.get(), &Review::textsChanged, this, [this] {
            if (textOf(reviewedKey(u"de-DE"_s)).progress == Progress::Sending)
                m_review.reset();
        });
        m_review->apply();
        QTRY_VERIFY(!m_review);
        QTRY_COMPARE(m_stage->drafts().count(TextStage::tideline), 2); // what was on its way is seen to its end
        QCOMPARE(log().size(), 1);
        QCOMPARE(log().constFirst().result, Change::Result::Applied);
        QCOMPARE(m_stage->sent().size(), 1);
    }

    void aReadOnlyAccountSendsNothing()
    {
        const QString account = m_stage->demo().session().account().id;
        m_stage->demo().workspace().accounts().setSafeMode(account, SafeMode::ReadOnly);
        m_stage->type(reviewedKey(u"de-DE"_s), u"new"_s);
        m_stage->type(reviewedKey(u"ja"_s), u"new"_s);
        open();
        apply();
        QCOMPARE(textOf(reviewedKey(u"de-DE"_s)).progress, Progress::Refused);
        QCOMPARE(textOf(reviewedKey(u"ja"_s)).progress, Progress::Refused);
        QVERIFY(!textOf(reviewedKey(u"ja"_s)).reason.isEmpty());
        QCOMPARE(m_stage->sent(), QStringList());
        QCOMPARE(m_stage->drafts().count(TextStage::tideline), 2);
    }

    void whatCannotBeReadIsNotSent()
    {
        m_stage->type(reviewedKey(u"de-DE"_s), u"new"_s);
        open();
        m_stage->fail(
            {QJsonObject{{u"match"_s, QJsonObject{{u"method"_s, u"GET"_s}}}, {u"times"_s, 0}, {u"fault"_s, u"status"_s}, {u"value"_s, 403}}});
        m_review->apply();
        QTRY_COMPARE(m_review->state(), Review::State::Failed);
        QVERIFY(m_review->error().isForbidden());
        QCOMPARE(m_stage->sent(), QStringList());
        m_stage->fail({});
        m_review->read();
        QTRY_COMPARE(m_review->state(), Review::State::Ready);
        QCOMPARE(m_review->chosenCount(), 1);
    }

    void whatIsTypedWhileItIsSentStaysADraft()
    {
        m_stage->type(reviewedKey(u"de-DE"_s), u"sent"_s);
        open();
        bool typed = false;
        connect(m_review.get(), &Review::textsChanged, this, [&] {
            if (textOf(reviewedKey(u"de-DE"_s)).progress == Progress::Sending && !std::exchange(typed, true))
                m_stage->drafts().write(u"Typing"_s, {{.key = reviewedKey(u"de-DE"_s), .base = {}, .text = u"sent, and more"_s}});
        });
        apply();
        QCOMPARE(m_stage->atApple(reviewedKey(u"de-DE"_s)), u"sent"_s);
        const Draft *left = m_stage->drafts().find(reviewedKey(u"de-DE"_s));
        QVERIFY(left);
        QCOMPARE(left->mine, u"sent, and more"_s);
        QCOMPARE(left->base, u"sent"_s);
        m_review->read();
        QTRY_COMPARE(m_review->state(), Review::State::Ready);
        QCOMPARE(textOf(reviewedKey(u"de-DE"_s)).verdict, Verdict::Ready);
    }
};

SLIPWAY_TEST(TstReview)
#include "tst_review.moc"

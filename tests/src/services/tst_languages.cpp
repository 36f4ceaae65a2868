// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/languages.h"

#include "src/services/reviewtest.h"

using namespace Qt::StringLiterals;
using namespace slipway;
using test::faultFor;
using test::ReviewTest;
using test::TextStage;

//! Review & Apply of languages that come and go, on the real sandbox.
class TstLanguages final : public ReviewTest
{
    Q_OBJECT

private slots:
    void appsAndVersionsCallItTheSame() { QCOMPARE(AppInfoLocalization::locale.spec.name, AppStoreVersionLocalization::locale.spec.name); }

    void aLanguageGoesWithOneRequestAndItsTextsAreInTheLog()
    {
        const QString keywords = m_stage->atApple(germanKeywords);
        const QString resource = m_stage->resource(germanKeywords);
        m_stage->type(ofVersion, QString());
        open();
        QCOMPARE(textOf(ofVersion).verdict, Verdict::Ready);
        apply();
        QCOMPARE(m_stage->sent(), QStringList{u"DELETE "_s + resource});
        QVERIFY(m_stage->atApple(ofVersion).isEmpty());
        QCOMPARE(m_stage->drafts().count(TextStage::tideline), 0);
        QHash<QString, Change> changes;
        for (const Change &change : log())
            changes.insert(change.key.field, change);
        QCOMPARE(changes.value(u"locale"_s).before, u"de-DE"_s);
        QCOMPARE(changes.value(u"keywords"_s).before, keywords);
        QCOMPARE(changes.value(u"keywords"_s).after, QString());
        QCOMPARE(changes.value(u"keywords"_s).result, Change::Result::Applied);
    }

    void whatTheLogHoldsBringsItBack()
    {
        const QString description = m_stage->atApple(TextStage::key(TextStage::version, u"de-DE"_s, u"description"_s));
        m_stage->type(ofVersion, QString());
        open();
        apply();
        std::vector<Drafts::Edit> back;
        for (const Change &change : log())
            back.push_back({.key = change.key, .base = change.after, .text = change.before});
        m_stage->drafts().write(u"Undoing"_s, back);
        open();
        apply();
        QCOMPARE(m_stage->sent().constLast(), u"POST /v1/appStoreVersionLocalizations"_s);
        QCOMPARE(m_stage->atApple(TextStage::key(TextStage::version, u"de-DE"_s, u"description"_s)), description);
    }

    void aLanguageIsAddedWithoutAnyText()
    {
        const DraftKey croatian = languageKey(TextStage::tideline, TextStage::version, Locale(u"hr"_s));
        m_stage->drafts().write(u"Adding"_s, {{.key = croatian, .text = u"hr"_s}});
        open();
        apply();
        QCOMPARE(textOf(croatian).progress, Progress::Applied);
        QCOMPARE(m_stage->atApple(croatian), u"hr"_s);
    }

    void thePrimaryLanguageStays()
    {
        const DraftKey primary = languageKey(TextStage::tideline, TextStage::version, Locale(u"en-US"_s));
        m_stage->type(primary, QString());
        open();
        QCOMPARE(textOf(primary).verdict, Verdict::Held);
        QVERIFY2(textOf(primary).reason.contains(u"primary"_s), qPrintable(textOf(primary).reason));
    }

    void theVersionOnTheStoreKeepsItsLanguages()
    {
        const DraftKey live = languageKey(TextStage::tideline, TextStage::live, Locale(u"de-DE"_s));
        m_stage->type(live, QString());
        open();
        QCOMPARE(textOf(live).verdict, Verdict::Held);
    }

    void whatIsWrittenInALanguageThatGoesIsHeld()
    {
        m_stage->type(germanKeywords, u"ebbe"_s);
        m_stage->type(ofVersion, QString());
        open();
        QCOMPARE(textOf(germanKeywords).verdict, Verdict::Held);
        QCOMPARE(m_review->requests().size(), size_t(1));
    }

    void aLanguageThatSomebodyElseRemovedIsGone_data()
    {
        QTest::addColumn<bool>("beforeTheReview");
        QTest::newRow("before the review") << true;
        QTest::newRow("while it is sent") << false;
    }

    void aLanguageThatSomebodyElseRemovedIsGone()
    {
        QFETCH(const bool, beforeTheReview);
        const QString resource = m_stage->resource(germanKeywords);
        m_stage->type(ofVersion, QString());
        if (beforeTheReview)
            m_stage->removeAsSomebodyElse(resource);
        open();
        QCOMPARE(textOf(ofVersion).verdict, beforeTheReview ? Verdict::Same : Verdict::Ready);
        if (beforeTheReview)
            return;
        m_stage->fail({faultFor(u"DELETE"_s, resource, u"reset"_s, QJsonValue(), true)}); // it goes, and no answer comes
        apply();
        QVERIFY2(textOf(ofVersion).progress == Progress::Applied, qPrintable(textOf(ofVersion).reason));
        QVERIFY(m_stage->atApple(ofVersion).isEmpty());
    }

private:
    const DraftKey ofVersion = languageKey(TextStage::tideline, TextStage::version, Locale(u"de-DE"_s));
    const DraftKey germanKeywords = TextStage::key(TextStage::version, u"de-DE"_s, u"keywords"_s);
};

SLIPWAY_TEST(TstLanguages)
#include "tst_languages.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/changes.h"

#include "services/activity.h"
#include "services/session.h"
#include "store/statestore.h"
#include "support/testrunner.h"
#include "src/services/textstage.h"

#include <QCoroTask>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace slipway;
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
    void cleanup() { m_stage.reset(); }

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

private:
    //! A draft of \a text that was being sent when Slipway ended.
    Change leave(const DraftKey &key, const QString &text, const QString &list = {})
    {
        m_stage->type(key, text);
        const Draft draft = *m_stage->drafts().find(key);
        const Change change{.key = key,
                            .resource = list.isEmpty() ? m_stage->resource(key) : list,
                            .before = draft.base,
                            .after = text,
                            .at = QDateTime::currentDateTimeUtc()};
        [&] { QVERIFY(QCoro::waitFor(m_stage->drafts().flush())); }();
        [&] { QVERIFY(QCoro::waitFor(m_stage->demo().session().changes().begin({change}))); }();
        return change;
    }

    void reopen()
    {
        m_stage->demo().reopen();
        QTRY_VERIFY(log().constFirst().result != Change::Result::Sending);
        QTRY_VERIFY(m_stage->drafts().isReady());
    }

    QList<Change> log() { return QCoro::waitFor(m_stage->demo().session().changes().latest(100)).value_or({}); }

    std::unique_ptr<TextStage> m_stage;
};

SLIPWAY_TEST(TstChanges)
#include "tst_changes.moc"

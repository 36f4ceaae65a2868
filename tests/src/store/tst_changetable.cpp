// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/changetable.h"

#include "store/statestore.h"
#include "src/store/someaccount.h"
#include "support/testrunner.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace slipway;
using slipway::test::account;

namespace {

const QDateTime now = QDateTime::fromMSecsSinceEpoch(1790000000123, Qt::UTC);

Change change(const QString &locale, const QString &after, const QDateTime &at = now)
{
    return {.key = {u"6501"_s, TextPart::ofVersion(u"IOS"_s), Locale(locale), u"keywords"_s},
            .resource = u"/v1/appStoreVersionLocalizations/7"_s,
            .before = u"before"_s,
            .after = after,
            .at = at};
}

QStringList textsOf(const Result<QList<Change>> &changes)
{
    QStringList texts;
    for (const Change &one : changes.value_or({}))
        texts.append(one.after);
    return texts;
}

} // namespace

//! The log of changes, as StateStore keeps it.
class TstChangeTable final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        reopen();
    }

    void cleanup()
    {
        m_state.reset();
        m_thread.reset();
    }

    void changesSurviveARestart()
    {
        const Result<QList<Change>> written = m_state->appendChanges(account, {change({}, u"eins"_s), change(u"ja"_s, QString())}).result();
        QCOMPARE(written->size(), 2);
        QVERIFY(written->first().id > 0 && written->first().id < written->last().id);
        reopen();
        QCOMPARE(*m_state->unsettledChanges(account).result(), *written);
        QCOMPARE(textsOf(m_state->changes(account, 10).result()), QStringList({QString(), u"eins"_s})); // newest first
        QCOMPARE(textsOf(m_state->changes(account, 1).result()), QStringList{QString()});
        QCOMPARE(textsOf(m_state->changes(u"account-2"_s, 10).result()), QStringList());
    }

    void allAreWrittenOrNone()
    {
        Change impossible = change(u"ja"_s, u"of no app"_s);
        impossible.key.appId = QString(); // which is NULL, and the table takes none
        QVERIFY(!m_state->appendChanges(account, {change(u"de-DE"_s, u"lost"_s), impossible}).result());
        QCOMPARE(textsOf(m_state->changes(account, 10).result()), QStringList());
    }

    void howTheyEndedIsNoted()
    {
        QList<Change> written =
            *m_state->appendChanges(account, {change(u"de-DE"_s, u"a"_s), change(u"ja"_s, u"b"_s), change(u"ko"_s, u"c"_s)}).result();
        written[0].result = Change::Result::Applied;
        written[1].result = Change::Result::Refused;
        written[1].reason = u"Too long"_s;
        written[2].result = Change::Result::Unknown;
        QVERIFY(m_state->settleChanges(account, written).result());
        reopen();
        QCOMPARE(m_state->unsettledChanges(account).result()->size(), 0);
        const QList<Change> noted = *m_state->changes(account, 10).result();
        QCOMPARE(noted, QList<Change>({written[2], written[1], written[0]}));
    }

    void whatIsSentAgainHasItsNewTime()
    {
        QList<Change> written = *m_state->appendChanges(account, {change(u"de-DE"_s, u"a"_s), change(u"ja"_s, u"b"_s)}).result();
        written[1].at = now.addSecs(5);
        QVERIFY(m_state->resendChanges({written[1]}).result());
        reopen();
        QCOMPARE(*m_state->unsettledChanges(account).result(), written);
    }

    void theDraftsOfWhatWasAppliedGoWithIt()
    {
        const auto draftOf = [](const Change &one) { return Draft{.key = one.key, .base = one.before, .mine = one.after, .changedAt = now}; };
        QList<Change> written = *m_state->appendChanges(account, {change(u"de-DE"_s, u"a"_s), change(u"ja"_s, u"b"_s)}).result();
        QVERIFY(m_state->saveDrafts(account, {draftOf(written[0]), draftOf(written[1])}, {}).result());
        written[0].result = Change::Result::Applied;
        written[1].result = Change::Result::Refused;
        QVERIFY(m_state->settleChanges(account, written).result());
        QCOMPARE(*m_state->drafts(account).result(), QList<Draft>{draftOf(written[1])});
    }

    void whatIsOlderThanThirtyDaysIsForgottenWhenMoreComes()
    {
        QList<Change> old = *m_state->appendChanges(account, {change(u"de-DE"_s, u"old"_s), change(u"ja"_s, u"open"_s)}).result();
        old[0].result = Change::Result::Applied;
        QVERIFY(m_state->settleChanges(account, {old[0]}).result());
        QVERIFY(m_state->appendChanges(account, {change(u"ko"_s, u"young"_s, now.addDays(30))}).result());
        QCOMPARE(textsOf(m_state->changes(account, 10).result()), QStringList({u"young"_s, u"open"_s, u"old"_s}));
        const QList<Change> last = *m_state->appendChanges(account, {change(u"ko"_s, u"last"_s, now.addDays(30).addMSecs(1))}).result();
        QCOMPARE(textsOf(m_state->changes(account, 10).result()), QStringList({u"last"_s, u"young"_s, u"open"_s})); // what is open is not forgotten
        QVERIFY(last.first().id > old.last().id);
    }

    void anAccountThatIsForgottenLeavesNothing()
    {
        const Change mine = change(u"de-DE"_s, u"a"_s);
        const Draft draft{.key = mine.key, .base = u"before"_s, .mine = u"a"_s, .changedAt = now};
        for (const QString &owner : {account, u"account-2"_s}) {
            QVERIFY(m_state->appendChanges(owner, {mine}).result());
            QVERIFY(m_state->saveDrafts(owner, {draft}, {}).result());
        }
        QVERIFY(m_state->forgetAccount(account).result());
        QCOMPARE(m_state->changes(account, 10).result()->size(), 0);
        QCOMPARE(m_state->drafts(account).result()->size(), 0);
        QCOMPARE(m_state->changes(u"account-2"_s, 10).result()->size(), 1);
        QCOMPARE(*m_state->drafts(u"account-2"_s).result(), QList<Draft>{draft});
    }

private:
    void reopen()
    {
        cleanup();
        m_thread = std::make_unique<StoreThread>();
        m_state = std::make_unique<StateStore>(*m_thread, m_dir->filePath(u"state.db"_s));
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<StoreThread> m_thread;
    std::unique_ptr<StateStore> m_state;
};

SLIPWAY_TEST(TstChangeTable)
#include "tst_changetable.moc"

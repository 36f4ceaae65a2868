// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/drafttable.h"

#include "store/database.h"
#include "store/statestore.h"
#include "src/store/someaccount.h"
#include "support/testrunner.h"

#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace slipway;
using slipway::test::account;

namespace {

const TextPart version = TextPart::ofVersion(u"IOS"_s);

Draft draft(const QString &locale, const QString &mine, const QString &base = u"before"_s)
{
    return {.key = {u"6501"_s, version, Locale(locale), u"keywords"_s},
            .base = base,
            .mine = mine,
            .changedAt = QDateTime::fromMSecsSinceEpoch(1790000000123, Qt::UTC)};
}

} // namespace

//! What is drafted, as StateStore keeps it.
class TstDraftTable final : public QObject
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

    void draftsSurviveARestart()
    {
        const QList<Draft> written{
            {.key = {.appId = u"6501"_s, .part = TextPart::ofApp(), .field = u"primaryCategory"_s}, // of no language
             .base = u"WEATHER"_s,
             .mine = u"TRAVEL"_s,
             .changedAt = draft({}, {}).changedAt},
            {.key = {u"6501"_s, TextPart::ofApp(), Locale(u"ja"_s), u"name"_s},
             .base = QString(),
             .mine = u"潮汐 🌊"_s,
             .changedAt = draft({}, {}).changedAt},
            draft(u"de-DE"_s, QString()), // cleared
            draft(u"fr-FR"_s, u"lune\nmarées\0fin"_s),
        };
        QVERIFY(m_state->saveDrafts(account, written, {}).result());
        reopen();
        QCOMPARE(stored(), written);
    }

    void aDraftIsReplacedAndDropped()
    {
        QVERIFY(m_state->saveDrafts(account, {draft(u"de-DE"_s, u"one"_s), draft(u"ja"_s, u"one"_s)}, {}).result());
        QVERIFY(m_state->saveDrafts(account, {draft(u"de-DE"_s, u"two"_s)}, {draft(u"ja"_s, {}).key}).result());
        QCOMPARE(stored(), QList<Draft>{draft(u"de-DE"_s, u"two"_s)});
    }

    void accountsAreApart()
    {
        QVERIFY(m_state->saveDrafts(account, {draft(u"de-DE"_s, u"ours"_s)}, {}).result());
        QVERIFY(m_state->saveDrafts(u"account-2"_s, {draft(u"de-DE"_s, u"theirs"_s)}, {}).result());
        QCOMPARE(stored(), QList<Draft>{draft(u"de-DE"_s, u"ours"_s)});
    }

    void allIsKeptOrNothing()
    {
        QVERIFY(m_state->saveDrafts(account, {draft(u"de-DE"_s, u"kept"_s)}, {}).result());
        Draft impossible = draft(u"ja"_s, u"of no app"_s);
        impossible.key.appId = QString(); // which is NULL, and the table takes none
        QVERIFY(!m_state->saveDrafts(account, {draft(u"de-DE"_s, u"lost"_s), impossible}, {}).result());
        QCOMPARE(stored(), QList<Draft>{draft(u"de-DE"_s, u"kept"_s)});
    }

    void nothingToSaveIsNoWork()
    {
        QVERIFY(m_state->saveDrafts(account, {}, {}).result());
        QVERIFY(!QFile::exists(file()));
    }

    void typingDoesNotMakeTheFileGrow()
    {
        const QString text(4000, u'x');
        QVERIFY(m_state->saveDrafts(account, {draft(u"de-DE"_s, text)}, {}).result());
        reopen();
        const qint64 size = QFile(file()).size();
        for (int i = 0; i < 200; ++i)
            QVERIFY(m_state->saveDrafts(account, {draft(u"de-DE"_s, text + QString::number(i))}, {}).result());
        reopen();
        QVERIFY2(QFile(file()).size() <= size + 4 * 4096, qPrintable(QString::number(QFile(file()).size())));
    }

    void whatALaterSlipwayDraftedStaysAndIsNotShown()
    {
        QVERIFY(m_state->saveDrafts(account, {draft(u"de-DE"_s, u"ours"_s)}, {}).result());
        cleanup();
        const QString rename = u"UPDATE draft SET part = ?"_s;
        QVERIFY(inFile([&](Database &database) { return database.change(rename, {u"page/9"_s}).has_value(); }));
        reopen();
        QCOMPARE(stored(), QList<Draft>());
        cleanup();
        QVERIFY(inFile([](Database &database) { return *database.number(u"SELECT count(*) FROM draft"_s) == 1; }));
    }

    void whatAppleTookIsForgottenUnlessItSaysSomethingElseByNow()
    {
        QVERIFY(m_state->saveDrafts(account, {draft(u"de-DE"_s, u"sent"_s), draft(u"ja"_s, u"typed on"_s), draft(u"ko"_s, QString())}, {}).result());
        cleanup();
        QVERIFY(inFile([](Database &database) {
            return drafttable::settle(database, account, draft(u"de-DE"_s, {}).key, u"sent"_s)
                && drafttable::settle(database, account, draft(u"ja"_s, {}).key, u"sent"_s)
                && drafttable::settle(database, account, draft(u"ko"_s, {}).key, QString());
        }));
        reopen();
        QCOMPARE(stored(), QList<Draft>{draft(u"ja"_s, u"typed on"_s, u"sent"_s)});
    }

    void aFileOfTheFirstVersionIsTakenOver()
    {
        cleanup();
        QVERIFY(inFile([](Database &database) {
            return migrate(database,
                           {{u"CREATE TABLE send (key_id TEXT NOT NULL, at INTEGER NOT NULL)"_s,
                             u"INSERT INTO send VALUES ('KEY0000001', 1790000000000)"_s}})
                .has_value();
        }));
        reopen();
        QVERIFY(m_state->saveDrafts(account, {draft(u"de-DE"_s, u"new"_s)}, {}).result());
        QCOMPARE(stored().size(), 1);
        QCOMPARE(m_state->sendsSince(u"KEY0000001"_s, QDateTime::fromSecsSinceEpoch(0)).result()->size(), 1);
        QVERIFY(QFile::exists(file() + u".bak-v1"_s));
    }

private:
    QString file() const { return m_dir->filePath(u"state.db"_s); }
    QList<Draft> stored() { return m_state->drafts(account).result().value_or({}); }

    //! What \a work, which is told of the database, answers. Nobody else has it open.
    template <typename Work>
    bool inFile(Work work) const
    {
        Database database(file());
        return database.open(Database::Content::Precious) && work(database);
    }

    void reopen()
    {
        cleanup();
        m_thread = std::make_unique<StoreThread>();
        m_state = std::make_unique<StateStore>(*m_thread, file());
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<StoreThread> m_thread;
    std::unique_ptr<StateStore> m_state;
};

SLIPWAY_TEST(TstDraftTable)
#include "tst_drafttable.moc"

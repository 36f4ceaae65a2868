// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/statestore.h"

#include "support/testrunner.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace slipway;

namespace {

using RowState = ImportedTester::State;

QDateTime day(int number)
{
    return QDateTime(QDate(2026, 11, 1).addDays(number), QTime(12, 0), Qt::UTC);
}

TesterImport springImport(const QDateTime &startedAt)
{
    TesterImport import{.appId = u"1"_s, .appName = u"Tideline"_s, .source = u"spring.csv"_s, .startedAt = startedAt};
    import.groups = {{u"g1"_s, u"Friends"_s}, { u"g2"_s, u"'; DROP TABLE tester_import; --"_s }};
    import.rows.push_back({.row = 2,
                           .email = u"eve@example.com"_s,
                           .firstName = u"Eve"_s,
                           .groups = {u"g1"_s, u"g2"_s},
                           .verdict = TesterVerdict::New,
                           .state = RowState::Waiting});
    import.rows.push_back({.row = 3, .email = u"nobody"_s, .verdict = TesterVerdict::Invalid, .reason = u"There is no @ in the address."_s});
    return import;
}

} // namespace

//! Imports of testers in state.db.
class TstTesterImportTable final : public QObject
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

    void whatIsWrittenIsReadAfterARestart()
    {
        TesterImport import = springImport(day(0));
        import.id = *m_state->appendTesterImport(u"demo"_s, import).result();
        reopen();
        QCOMPARE(imports(), QList<TesterImport>{import});
        QVERIFY(m_state->testerImports(u"other"_s).result()->isEmpty());
    }

    void whatBecameOfRowsIsNoted()
    {
        TesterImport import = springImport(day(0));
        import.id = *m_state->appendTesterImport(u"demo"_s, import).result();
        ImportedTester &row = import.rows.front();
        for (const RowState state :
             {RowState::InDoubt, RowState::Accepted, RowState::Done, RowState::Missing, RowState::Refused, RowState::Unknown}) {
            row.state = state;
            row.testerId = u"t1"_s;
            row.reason = u"because"_s;
            row.sentAt = day(1);
            QVERIFY(m_state->noteTesterRows(import.id, {{0, row}}).result());
            QCOMPARE(imports(), QList<TesterImport>{import});
        }
        import.endedAt = day(2);
        QVERIFY(m_state->endTesterImport(import.id, import.endedAt).result());
        QCOMPARE(imports(), QList<TesterImport>{import});
    }

    void importsThatEndedAreForgottenInTime()
    {
        const qint64 open = append(day(0));
        QList<qint64> ended;
        for (int i = 1; i <= 7; ++i)
            ended.append(end(append(day(i)), day(i)));
        const qint64 newest = append(day(8));
        QCOMPARE(ids(), (QList<qint64>{open, ended[2], ended[3], ended[4], ended[5], ended[6], newest}));
        const qint64 later = append(day(6 + 30)); // all but those of the last days were 30 days ago
        QCOMPARE(ids(), (QList<qint64>{open, ended[5], ended[6], newest, later}));
    }

    void anAccountThatIsForgottenTakesItsImportsWithIt()
    {
        append(day(0));
        QVERIFY(m_state->appendTesterImport(u"other"_s, springImport(day(0))).result());
        QVERIFY(m_state->forgetAccount(u"demo"_s).result());
        QVERIFY(ids().isEmpty());
        QCOMPARE(m_state->testerImports(u"other"_s).result()->size(), 1);
    }

    void anIdIsNeverUsedTwice()
    {
        const qint64 id = append(day(0));
        QVERIFY(m_state->forgetTesterImport(id).result());
        QVERIFY(ids().isEmpty());
        QVERIFY(append(day(1)) > id);
        QCOMPARE(imports().front().rows.size(), size_t(2));
    }

private:
    void reopen()
    {
        cleanup();
        m_thread = std::make_unique<StoreThread>();
        m_state = std::make_unique<StateStore>(*m_thread, m_dir->filePath(u"state.db"_s));
    }

    QList<TesterImport> imports() { return m_state->testerImports(u"demo"_s).result().value_or({}); }

    QList<qint64> ids()
    {
        QList<qint64> ids;
        for (const TesterImport &import : imports())
            ids.append(import.id);
        return ids;
    }

    qint64 append(const QDateTime &startedAt) { return m_state->appendTesterImport(u"demo"_s, springImport(startedAt)).result().value_or(0); }

    qint64 end(qint64 id, const QDateTime &at)
    {
        [&] { QVERIFY(m_state->endTesterImport(id, at).result()); }();
        return id;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<StoreThread> m_thread;
    std::unique_ptr<StateStore> m_state;
};

SLIPWAY_TEST(TstTesterImportTable)
#include "tst_testerimporttable.moc"

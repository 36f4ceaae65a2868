// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/statestore.h"

#include "support/testrunner.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace slipway;

namespace {

using How = TesterSighting::How;

const QString sightedApp = u"6501000101"_s;

QDateTime sightingDay(int number)
{
    return QDateTime(QDate(2026, 11, 1).addDays(number), QTime(12, 0), Qt::UTC);
}

QSet<QString> manySighted(int count)
{
    QSet<QString> ids;
    for (int id = 0; id < count; ++id)
        ids.insert(u"tester-%1"_s.arg(id));
    return ids;
}

} // namespace

//! Since when testers are known, in state.db.
class TstTesterSightingTable final : public QObject
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

    void whoIsThereAtFirstMayHaveComeLongBefore()
    {
        note({u"ada"_s, u"eve"_s}, 0);
        const TesterSighting wasThere{sightingDay(0), How::WasThere};
        QCOMPARE(sightings(), (TesterSightings{{u"ada"_s, wasThere}, {u"eve"_s, wasThere}}));
    }

    void whoComesLaterIsNew()
    {
        note({u"ada"_s}, 0);
        note({u"ada"_s, u"eve"_s}, 3);
        reopen();
        note({u"ada"_s, u"eve"_s}, 9);
        QCOMPARE(sightings(), (TesterSightings{{u"ada"_s, {sightingDay(0), How::WasThere}}, {u"eve"_s, {sightingDay(3), How::Appeared}}}));
    }

    void anAppWithoutTestersWasReadAllTheSame()
    {
        note({}, 0);
        QVERIFY(sightings().isEmpty());
        note({u"ada"_s}, 1);
        QCOMPARE(sightings().value(u"ada"_s), (TesterSighting{sightingDay(1), How::Appeared}));
    }

    void whoComesBackIsNew()
    {
        note({u"ada"_s, u"eve"_s}, 0);
        note({u"eve"_s}, 1);
        QVERIFY(!sightings().contains(u"ada"_s));
        note({u"ada"_s, u"eve"_s}, 2);
        QCOMPARE(sightings().value(u"ada"_s), (TesterSighting{sightingDay(2), How::Appeared}));
    }

    void anInvitationCountsFromItsDay()
    {
        note({u"ada"_s, u"eve"_s}, 0);
        QVERIFY(m_state->noteInvitations(u"demo"_s, sightedApp, {u"ada"_s}, sightingDay(5)).result());
        note({u"ada"_s, u"eve"_s}, 6);
        QCOMPARE(sightings().value(u"ada"_s), (TesterSighting{sightingDay(5), How::Invited}));
        QCOMPARE(sightings().value(u"eve"_s), (TesterSighting{sightingDay(0), How::WasThere}));
    }

    void appsAndAccountsAreKeptApart()
    {
        note({u"ada"_s}, 0);
        QVERIFY(m_state->noteTesters(u"other"_s, sightedApp, {u"ada"_s}, sightingDay(1)).result());
        QVERIFY(m_state->testerSightings(u"demo"_s, u"1"_s).result()->isEmpty());
        QVERIFY(m_state->forgetAccount(u"demo"_s).result());
        QVERIFY(sightings().isEmpty());
        QCOMPARE(m_state->testerSightings(u"other"_s, sightedApp).result()->size(), 1);
    }

    void tenThousandAreNotedInNoTime()
    {
        const QSet<QString> many = manySighted(10'000);
        QElapsedTimer timer;
        timer.start();
        QVERIFY(m_state->noteTesters(u"demo"_s, sightedApp, many, sightingDay(0)).result());
        QVERIFY(m_state->noteTesters(u"demo"_s, sightedApp, many, sightingDay(1)).result());
        QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(sightings().size(), 10'000);
    }

private:
    void reopen()
    {
        cleanup();
        m_thread = std::make_unique<StoreThread>();
        m_state = std::make_unique<StateStore>(*m_thread, m_dir->filePath(u"state.db"_s));
    }

    void note(const QSet<QString> &testers, int dayNumber)
    {
        QVERIFY(m_state->noteTesters(u"demo"_s, sightedApp, testers, sightingDay(dayNumber)).result());
    }
    TesterSightings sightings() { return m_state->testerSightings(u"demo"_s, sightedApp).result().value_or({}); }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<StoreThread> m_thread;
    std::unique_ptr<StateStore> m_state;
};

SLIPWAY_TEST(TstTesterSightingTable)
#include "tst_testersightingtable.moc"

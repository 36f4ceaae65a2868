// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/statestore.h"

#include "support/testrunner.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace slipway;

//! Which feedback was read, in state.db.
class TstFeedbackReadTable final : public QObject
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

    void whatWasReadStaysReadAfterARestart()
    {
        QVERIFY(readOnes().isEmpty());
        note({u"a"_s, u"b"_s}, true);
        note({u"b"_s, u"c"_s}, true);
        reopen();
        QCOMPARE(readOnes(), (QSet<QString>{u"a"_s, u"b"_s, u"c"_s}));
    }

    void itCanBecomeUnreadAgain()
    {
        note({u"a"_s, u"b"_s}, true);
        note({u"a"_s, u"unknown"_s}, false);
        QCOMPARE(readOnes(), QSet<QString>{u"b"_s});
    }

    void accountsAreKeptApart()
    {
        note({u"a"_s}, true);
        QVERIFY(m_state->noteFeedback(u"other"_s, {u"a"_s, u"b"_s}, true).result());
        QVERIFY(m_state->forgetAccount(u"demo"_s).result());
        QVERIFY(readOnes().isEmpty());
        QCOMPARE(m_state->readFeedback(u"other"_s).result()->size(), 2);
    }

private:
    void reopen()
    {
        cleanup();
        m_thread = std::make_unique<StoreThread>();
        m_state = std::make_unique<StateStore>(*m_thread, m_dir->filePath(u"state.db"_s));
    }

    void note(const QStringList &ids, bool isRead) { QVERIFY(m_state->noteFeedback(u"demo"_s, ids, isRead).result()); }
    QSet<QString> readOnes() { return m_state->readFeedback(u"demo"_s).result().value_or({}); }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<StoreThread> m_thread;
    std::unique_ptr<StateStore> m_state;
};

SLIPWAY_TEST(TstFeedbackReadTable)
#include "tst_feedbackreadtable.moc"

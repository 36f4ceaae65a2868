// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/threads.h"

#include "core/result.h"
#include "support/testrunner.h"

using namespace Qt::StringLiterals;
using namespace slipway;

class TstThreads final : public QObject
{
    Q_OBJECT

    QThread m_thread;
    QObject *m_place = nullptr;

private slots:
    void initTestCase()
    {
        m_place = new QObject;
        m_place->moveToThread(&m_thread);
        connect(&m_thread, &QThread::finished, m_place, &QObject::deleteLater);
        m_thread.start();
    }
    void cleanupTestCase()
    {
        m_thread.quit();
        QVERIFY(m_thread.wait());
    }

    void workRunsThereAndItsResultComesHere()
    {
        QObject *place = m_place;
        QFuture<Result<QThread *>> future = runOn(place, [place]() -> Result<QThread *> {
            assertThread(place);
            return QThread::currentThread();
        });
        QTRY_VERIFY(future.isFinished());
        QCOMPARE(future.resultCount(), 1);
        QCOMPARE(*future.result(), &m_thread);
        QVERIFY(!future.isCanceled());
    }

    void anErrorIsAResultToo()
    {
        const QFuture<Result<int>> future = runOn(m_place, []() -> Result<int> { return Error(Error::Kind::Io, u"disk full"_s); });
        QTRY_VERIFY(future.isFinished());
        QCOMPARE(future.result().error().kind(), Error::Kind::Io);
    }

    void workIsDoneInTheOrderItWasGiven()
    {
        QList<int> order;
        QList<QFuture<Result<int>>> futures;
        for (int i = 0; i < 20; ++i) {
            futures << runOn(m_place, [&order, i]() -> Result<int> {
                order << i;
                return i;
            });
        }
        QTRY_VERIFY(futures.last().isFinished());
        for (int i = 0; i < 20; ++i) {
            QCOMPARE(order.at(i), i);
            QCOMPARE(*futures.at(i).result(), i);
        }
    }

    void whatCannotBeCopiedCrossesToo()
    {
        auto box = std::make_shared<std::unique_ptr<int>>(std::make_unique<int>(7));
        const QFuture<Result<int>> future = runOn(m_place, [box]() -> Result<int> { return **box; });
        QTRY_VERIFY(future.isFinished());
        QCOMPARE(*future.result(), 7);
    }

    void onesOwnThreadIsCrossedOnTheNextTurn()
    {
        bool ran = false;
        QObject here;
        const QFuture<Result<void>> future = runOn(&here, [&ran]() -> Result<void> {
            ran = true;
            return {};
        });
        QVERIFY(!ran);
        QTRY_VERIFY(future.isFinished());
        QVERIFY(ran);
    }
};

SLIPWAY_TEST(TstThreads)
#include "tst_threads.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/futures.h"

#include "support/testrunner.h"

using namespace Qt::StringLiterals;
using namespace slipway;

namespace {

Task<int> later(QFuture<int> number)
{
    const int value = co_await number;
    co_return value + 1;
}

Task<int> atOnce()
{
    co_return 7;
}

} // namespace

class TstFutures final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_runner = QPromise<Result<int>>();
        m_runner.start();
    }

    void whatComesIsPassedOn()
    {
        const QFuture<Result<int>> future = orCancelled(m_runner.future(), CancelToken());
        QVERIFY(!future.isFinished());
        end(3);
        QTRY_VERIFY(future.isFinished());
        QCOMPARE(*future.result(), 3);
    }

    void whatIsThereAlreadyIsPassedOn()
    {
        end(3);
        const QFuture<Result<int>> future = orCancelled(m_runner.future(), CancelToken());
        QTRY_VERIFY(future.isFinished());
        QCOMPARE(*future.result(), 3);
    }

    void errorsArePassedOn()
    {
        const QFuture<Result<int>> future = orCancelled(m_runner.future(), CancelToken());
        end(Error(Error::Kind::Timeout, u"late"_s));
        QTRY_VERIFY(future.isFinished());
        QCOMPARE(future.result().error().kind(), Error::Kind::Timeout);
    }

    void cancellingEndsTheWaitAndWhatComesLaterIsDropped()
    {
        const CancelToken cancel;
        const QFuture<Result<int>> future = orCancelled(m_runner.future(), cancel);
        cancel.cancel();
        QTRY_VERIFY(future.isFinished());
        end(3);
        QCoreApplication::processEvents();
        QCOMPARE(future.resultCount(), 1);
        QVERIFY(future.result().error().isCancelled());
    }

    void whatWasCancelledBeforeDoesNotWait()
    {
        const CancelToken cancel;
        cancel.cancel();
        const QFuture<Result<int>> future = orCancelled(m_runner.future(), cancel);
        QTRY_VERIFY(future.isFinished());
        QVERIFY(future.result().error().isCancelled());
        end(3);
    }

    void manyMayWaitForTheSame()
    {
        const CancelToken impatience;
        const QFuture<Result<int>> impatient = orCancelled(m_runner.future(), impatience);
        const QFuture<Result<int>> patient = orCancelled(m_runner.future(), CancelToken());
        impatience.cancel();
        QTRY_VERIFY(impatient.isFinished());
        QVERIFY(!patient.isFinished());
        end(3);
        QTRY_VERIFY(patient.isFinished());
        QCOMPARE(*patient.result(), 3);
    }

    void aTaskBecomesAFuture()
    {
        QPromise<int> promise;
        promise.start();
        const QFuture<int> future = futureOf(later(promise.future()), "TstFutures");
        QVERIFY(!future.isFinished());
        promise.addResult(41);
        promise.finish();
        QTRY_VERIFY(future.isFinished());
        QCOMPARE(future.result(), 42);
    }

    void aTaskThatEndsAtOnceIsAFinishedFuture()
    {
        const QFuture<int> future = futureOf(atOnce(), "TstFutures");
        QVERIFY(future.isFinished());
        QCOMPARE(future.result(), 7);
    }

private:
    void end(Result<int> result)
    {
        m_runner.addResult(std::move(result));
        m_runner.finish();
    }

    QPromise<Result<int>> m_runner;
};

SLIPWAY_TEST(TstFutures)
#include "tst_futures.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/canceltoken.h"

#include "core/coroutine.h"
#include "support/manualclock.h"
#include "support/testrunner.h"

using namespace slipway;
using namespace std::chrono_literals;

class TstCancelToken final : public QObject
{
    Q_OBJECT

private slots:
    void copiesShareOneFlag()
    {
        const CancelToken token;
        const CancelToken copy = token;
        copy.cancel();
        QVERIFY(token.isCancelled());
        QVERIFY(!CancelToken().isCancelled());
    }

    void callbacksRunOnceAndOnlyWhileSubscribed()
    {
        const CancelToken token;
        int first = 0;
        int second = 0;
        const auto kept = token.onCancelled([&first] { ++first; });
        {
            const auto dropped = token.onCancelled([&second] { ++second; });
        }
        token.cancel();
        token.cancel();
        QCOMPARE(first, 1);
        QCOMPARE(second, 0);
    }

    void aLateSubscriberIsToldAtOnce()
    {
        const CancelToken token;
        token.cancel();
        bool told = false;
        const auto subscription = token.onCancelled([&told] { told = true; });
        QVERIFY(told);
    }

    void delayEndsWithTheClock()
    {
        test::ManualClock clock;
        auto future = delay(clock, 60s, CancelToken());
        clock.advance(59s);
        QCoreApplication::processEvents();
        QVERIFY(!future.isFinished());
        clock.advance(1s);
        QTRY_VERIFY(future.isFinished());
        QVERIFY(future.result().has_value());
    }

    void delayEndsWithTheToken()
    {
        test::ManualClock clock;
        const CancelToken token;
        auto future = delay(clock, 60s, token);
        token.cancel();
        QTRY_VERIFY(future.isFinished());
        QVERIFY(future.result().error().isCancelled());
    }
};

SLIPWAY_TEST(TstCancelToken)
#include "tst_canceltoken.moc"

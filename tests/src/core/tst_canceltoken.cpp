// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/canceltoken.h"

#include "support/testrunner.h"

using namespace slipway;

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
};

SLIPWAY_TEST(TstCancelToken)
#include "tst_canceltoken.moc"

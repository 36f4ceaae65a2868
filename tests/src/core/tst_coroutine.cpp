// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coroutine.h"

#include "support/manualclock.h"
#include "support/testrunner.h"

#include <QRegularExpression>

#include <stdexcept>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace slipway;

namespace {

Task<void> waitThenCount(Clock *clock, CancelToken cancel, QStringList *log)
{
    const Result<void> waited = co_await delay(*clock, 10s, cancel);
    *log << (waited ? u"in time"_s : u"cancelled"_s);
}

Task<void> throwLater(Clock *clock, CancelToken cancel, bool *awake)
{
    co_await delay(*clock, 1s, cancel);
    *awake = true;
    throw std::runtime_error("no such luck");
}

} // namespace

class TstCoroutine final : public QObject
{
    Q_OBJECT

private slots:
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

    void aDetachedTaskRunsToItsEnd()
    {
        test::ManualClock clock;
        QStringList log;
        detach(waitThenCount(&clock, CancelToken(), &log), "test");
        const CancelToken cancel;
        detach(waitThenCount(&clock, cancel, &log), "test");
        QVERIFY(log.isEmpty());
        cancel.cancel();
        QTRY_COMPARE(log, QStringList{u"cancelled"_s});
        clock.advance(10s);
        QTRY_COMPARE(log, QStringList({u"cancelled"_s, u"in time"_s}));
    }

    void whatEscapesFromADetachedTaskIsLogged()
    {
        test::ManualClock clock;
        QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(u"upload\\.commit.*no such luck"_s));
        bool awake = false;
        detach(throwLater(&clock, CancelToken(), &awake), "upload.commit");
        clock.advance(1s);
        QTRY_VERIFY(awake);
    }
};

SLIPWAY_TEST(TstCoroutine)
#include "tst_coroutine.moc"

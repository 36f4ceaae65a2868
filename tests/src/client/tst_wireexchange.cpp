// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/wireexchange.h"

#include "support/manualclock.h"
#include "support/testrunner.h"

#include <QFuture>

using namespace Qt::StringLiterals;
using namespace slipway;
using namespace slipway::test;

namespace {

//! A reply that goes on talking after it was aborted, as Qt's do when headers are on their way from its HTTP thread.
class LateReply final : public QNetworkReply
{
public:
    LateReply() { open(QIODevice::ReadOnly); }
    void abort() override
    {
        setError(OperationCanceledError, u"aborted"_s);
        emit finished();
    }
    void arrive()
    {
        setAttribute(QNetworkRequest::HttpStatusCodeAttribute, 200);
        emit metaDataChanged();
        emit readyRead();
        emit finished();
    }

protected:
    qint64 readData(char *, qint64) override { return -1; }
};

} // namespace

class TstWireExchange final : public QObject
{
    Q_OBJECT

private slots:
    void whatArrivesAfterTheEndIsNotHeard()
    {
        ManualClock clock;
        auto promise = std::make_shared<QPromise<HttpOutcome>>();
        promise->start();
        const QFuture<HttpOutcome> future = promise->future();
        WireExchange exchange(1, {.url = QUrl(u"http://127.0.0.1/"_s)}, promise, clock, nullptr);
        auto *reply = new LateReply; // deleted by the exchange, later
        exchange.run(ReplyPointer(reply));
        exchange.stop(Fault::Cancelled);
        QVERIFY(future.isFinished());
        reply->arrive();
        QCOMPARE(future.result().fault, Fault::Cancelled);
        QCOMPARE(future.resultCount(), 1);
    }
};

SLIPWAY_TEST(TstWireExchange)
#include "tst_wireexchange.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/requestlog.h"

#include "support/testrunner.h"

#include <QJsonDocument>
#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace slipway;
using namespace std::chrono_literals;

namespace {

const QByteArray canary = "eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJ4In0.Y2FuYXJ5";

Exchange exchange()
{
    Exchange e;
    e.method = "GET";
    e.url = QUrl(u"https://api.example.com/v1/betaTesters?filter%5Bemail%5D=anna@example.com&limit=2"_s);
    e.requestHeaders = {{"Authorization", "Bearer " + canary}, {"Accept", "application/json"}};
    e.status = 200;
    e.responseHeaders = {{"Content-Type", "application/json"}, {"X-Rate-Limit", "user-hour-lim:3500;user-hour-rem:499;"}};
    e.responseBody = "{\"data\":[{\"type\":\"betaTesters\",\"id\":\"1\",\"attributes\":{\"email\":\"anna@example.com\"}}]}";
    e.startedAt = QDateTime(QDate(2026, 11, 21), QTime(12, 0), Qt::UTC);
    e.duration = 31ms;
    e.feature = u"testers.list"_s;
    e.attempt = 2;
    return e;
}

} // namespace

class TstRequestLog final : public QObject
{
    Q_OBJECT

private slots:
    void keepsARedactedSummary()
    {
        RequestLog log;
        QSignalSpy added(&log, &RequestLog::added);
        QVERIFY(added.isValid());
        QCOMPARE(log.record(exchange(), {.accountId = u"acme"_s, .budgetLeft = 498}), quint64(1));
        QCOMPARE(added.size(), 1);
        const RequestSummary summary = log.entries().back();
        QCOMPARE(summary.id, quint64(1));
        QCOMPARE(summary.previous, quint64(0));
        QCOMPARE(summary.accountId, u"acme"_s);
        QCOMPARE(summary.method, "GET");
        QCOMPARE(summary.origin, u"https://api.example.com"_s);
        QVERIFY(summary.hasBearer);
        QVERIFY(summary.isRedacted);
        QVERIFY(summary.isSuccess());
        QVERIFY(summary.target.startsWith(u"/v1/betaTesters?filter%5Bemail%5D="_s));
        QVERIFY(!summary.target.contains(u"anna"_s));
        QCOMPARE(summary.status, 200);
        QCOMPARE(summary.duration, 31ms);
        QCOMPARE(summary.bytesReceived, exchange().responseBody.size());
        QCOMPARE(summary.feature, u"testers.list"_s);
        QCOMPARE(summary.attempt, 2);
        QCOMPARE(summary.budgetLeft, std::optional(498));
    }

    void keepsTheLast2000()
    {
        RequestLog log;
        for (int i = 0; i < 2010; ++i)
            log.record(exchange(), {});
        QCOMPARE(log.entries().size(), size_t(2000));
        QCOMPARE(log.entries().front().id, quint64(11));
        log.clear();
        QVERIFY(log.entries().empty());
        log.record(exchange(), {});
        QCOMPARE(log.entries().front().id, quint64(2011)); // ids go on: they name exchanges in the HAR file too
    }

    void writesEveryExchangeToTheHarFile()
    {
        const QTemporaryDir folder;
        qputenv("SLIPWAY_HAR_DIR", folder.path().toLocal8Bit());
        Result<std::unique_ptr<HarWriter>> har = harFromEnvironment(u"slipway"_s, {});
        qunsetenv("SLIPWAY_HAR_DIR");
        QVERIFY(har.has_value());
        {
            RequestLog log(har->get());
            for (int i = 0; i < 3; ++i)
                log.record(exchange(), {});
        }
        const QString name = u"slipway-%1-client.jsonl"_s.arg(QCoreApplication::applicationPid());
        QFile file(QDir(folder.path()).filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QCOMPARE(text.count('\n'), 3);
        QVERIFY(!text.contains(canary));
        QVERIFY(!text.contains("anna@example.com"));
        const QJsonObject entry = QJsonDocument::fromJson(text.split('\n').first()).object();
        QCOMPARE(entry.value("request"_L1).toObject().value("method"_L1).toString(), u"GET"_s);
        QVERIFY(text.contains("user-hour-rem:499"));
    }

    void makesNoHarFileUnasked()
    {
        qunsetenv("SLIPWAY_HAR_DIR");
        const Result<std::unique_ptr<HarWriter>> har = harFromEnvironment(u"slipway"_s, {});
        QVERIFY(har.has_value());
        QVERIFY(*har == nullptr);
    }

    void saysWhyAHarFileCannotBeMade()
    {
        qputenv("SLIPWAY_HAR_DIR", "/nonexistent/folder");
        const Result<std::unique_ptr<HarWriter>> har = harFromEnvironment(u"slipway"_s, {});
        qunsetenv("SLIPWAY_HAR_DIR");
        QVERIFY(!har.has_value());
        QCOMPARE(har.error().kind(), Error::Kind::Io);
    }
};

SLIPWAY_TEST(TstRequestLog)
#include "tst_requestlog.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/requestexport.h"

#include "support/testrunner.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace slipway;
using namespace std::chrono_literals;

namespace {

const QDateTime noon(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC);

const NamedRequest answered{.request = {.id = 1,
                                        .accountId = u"a"_s,
                                        .startedAt = noon,
                                        .method = "GET",
                                        .origin = u"https://api.appstoreconnect.apple.com"_s,
                                        .target = u"/v1/apps?limit=5"_s,
                                        .status = 200,
                                        .duration = 1234ms,
                                        .bytesReceived = 5000,
                                        .feature = u"apps.list"_s,
                                        .budgetLeft = 3599},
                            .account = u"Acme, Inc."_s};
const NamedRequest unanswered{.request = {.id = 2,
                                          .startedAt = noon.addSecs(60),
                                          .method = "PATCH",
                                          .origin = u"https://api.appstoreconnect.apple.com"_s,
                                          .target = u"/v1/apps/1?x=redacted@example.invalid"_s,
                                          .isRedacted = true,
                                          .duration = 30000ms,
                                          .bytesSent = 12,
                                          .attempt = 2,
                                          .failure = u"=nobody answered"_s},
                              .account = u"Key test"_s};

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Result<void> written(const QString &path)
{
    const QFuture<Result<void>> writing = exportRequests({answered, unanswered}, path, noon);
    return QTest::qWaitFor([&writing] { return writing.isFinished(); }, 20000) ? writing.result() : Error(Error::Kind::Timeout, u"it hangs"_s);
}

} // namespace

class TstRequestExport final : public QObject
{
    Q_OBJECT

private slots:
    // Where people write 1.234,5.
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany)); }
    void cleanupTestCase() { QLocale::setDefault(QLocale::c()); }

    void csvHasARowForEach()
    {
        const QByteArray expected =
            "time,account,method,server,path,redacted,status,milliseconds,sent,received,budgetLeft,attempt,feature,problem\r\n"
            "2026-11-22T12:00:00.000Z,\"Acme, "
            "Inc.\",GET,https://api.appstoreconnect.apple.com,/v1/apps?limit=5,no,200,1234,0,5000,3599,1,apps.list,\r\n"
            "2026-11-22T12:01:00.000Z,Key test,PATCH,https://api.appstoreconnect.apple.com,/v1/apps/1?x=redacted@example.invalid,yes,,30000,12,0,,2,,"
            "'=nobody answered\r\n";
        QCOMPARE(requestsAsCsv({answered, unanswered}), expected);
    }

    void jsonSaysWhatItCovers()
    {
        const QJsonObject whole = QJsonDocument::fromJson(requestsAsJson({unanswered, answered}, noon.addSecs(3600))).object();
        QCOMPARE(whole.value("exported"_L1).toString(), u"2026-11-22T13:00:00.000Z"_s);
        QCOMPARE(whole.value("from"_L1).toString(), u"2026-11-22T12:00:00.000Z"_s);
        QCOMPARE(whole.value("to"_L1).toString(), u"2026-11-22T12:01:00.000Z"_s);
        const QJsonArray requests = whole.value("requests"_L1).toArray();
        QCOMPARE(requests.size(), 2);
        const QJsonObject first = requests.at(0).toObject();
        QVERIFY(!first.contains("status"_L1) && !first.contains("budgetLeft"_L1));
        QCOMPARE(first.value("problem"_L1).toString(), u"=nobody answered"_s);
        QCOMPARE(first.value("redacted"_L1).toBool(), true);
        const QJsonObject second = requests.at(1).toObject();
        QCOMPARE(second.value("status"_L1).toInt(), 200);
        QCOMPARE(second.value("milliseconds"_L1).toInt(), 1234);
        QCOMPARE(second.value("account"_L1).toString(), u"Acme, Inc."_s);
    }

    void theNameOfTheFileDecides()
    {
        const QTemporaryDir folder;
        QVERIFY(written(folder.filePath(u"requests.csv"_s)));
        QCOMPARE(contentsOf(folder.filePath(u"requests.csv"_s)), requestsAsCsv({answered, unanswered}));
        QVERIFY(written(folder.filePath(u"requests.JSON"_s)));
        QCOMPARE(contentsOf(folder.filePath(u"requests.JSON"_s)), requestsAsJson({answered, unanswered}, noon));
    }

    void whatCannotBeWrittenIsAnError()
    {
        const Result<void> result = written(u"/nowhere/requests.csv"_s);
        QVERIFY(!result);
        QCOMPARE(result.error().kind(), Error::Kind::Io);
        QVERIFY(result.error().message().contains(u"/nowhere/requests.csv"_s));
        QVERIFY(!result.error().remedy().isEmpty());
    }
};

SLIPWAY_TEST(TstRequestExport)
#include "tst_requestexport.moc"

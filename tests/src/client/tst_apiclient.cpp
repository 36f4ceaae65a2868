// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/apiclient.h"

#include "client/errorcodes.h"
#include "clientfixture.h"
#include "support/testrunner.h"

#include <QCoroFuture>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace slipway;
using namespace slipway::test;
using namespace std::chrono_literals;

class TstApiClient final : public QObject
{
    Q_OBJECT

private slots:
    void getsADocument()
    {
        ClientFixture f;
        f.server.script({Answer::json(appsPage({u"1"_s, u"2"_s}))});
        const Result<Document> apps =
            QCoro::waitFor(f.client->document(Request::get(u"/v1/apps"_s).limit(200).feature(u"apps.list"_s), CancelToken()));
        QVERIFY2(apps.has_value(), apps ? "" : qPrintable(apps.error().message()));
        QCOMPARE(apps->data().size(), size_t(2));
        QCOMPARE(f.server.count(), 1);
        const SeenRequest seen = f.server.requests().front();
        QCOMPARE(seen.method, "GET");
        QCOMPARE(seen.target, "/v1/apps?limit=200");
        QVERIFY(headerValue(seen.headers, "Authorization").startsWith("Bearer eyJ"));
        QCOMPARE(headerValue(seen.headers, "Accept"), "application/json");
        QCOMPARE(f.client->connection(), ApiClient::Connection::Online);
    }
};

SLIPWAY_TEST(TstApiClient)
#include "tst_apiclient.moc"

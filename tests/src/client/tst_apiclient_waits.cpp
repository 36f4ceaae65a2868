// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/apiclient.h"

#include "clientcalls.h"
#include "support/testrunner.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace slipway;
using namespace slipway::test;

namespace {

const QByteArray budgetLeft = "user-hour-lim:3500;user-hour-rem:3000;";

// What is said to be in the way while a document is fetched through \a answers; empty for nothing any more.
QStringList hindrances(ClientFixture &f, const std::vector<Answer> &answers)
{
    QStringList said;
    QObject::connect(f.client.get(), &ApiClient::hindranceChanged, f.client.get(),
                     [&] { said.append(f.client->hindrance() ? f.client->hindrance()->message() : QString()); });
    f.server.script(answers);
    [&] { QVERIFY(fetched(f).has_value()); }();
    return said;
}

} // namespace

//! What holds requests up is said while it does.
class TstApiClientWaits final : public QObject
{
    Q_OBJECT

private slots:
    void slowingDownIsNamedUntilAnAnswerComes()
    {
        ClientFixture f;
        const QStringList said = hindrances(f, {Answer::http(429, "", {{"X-Rate-Limit", budgetLeft}}), Answer::json(appsPage({u"1"_s}))});
        QCOMPARE(said, QStringList({u"Apple wants fewer requests a minute, although the hour has some left."_s, QString()}));
    }

    void anHourThatIsUsedUpIsNamedBeforeAnythingIsSent()
    {
        ClientFixture f;
        f.server.script({Answer::json(appsPage({u"1"_s}), {{"X-Rate-Limit", "user-hour-lim:3500;user-hour-rem:0;"}})});
        QVERIFY(fetched(f).has_value());
        const QStringList said = hindrances(f, {Answer::json(appsPage({u"1"_s}), {{"X-Rate-Limit", budgetLeft}})});
        QCOMPARE(said, QStringList({u"This key has used up Apple's requests for the hour."_s, QString()}));
    }

    void reachingNobodyIsNamedAfterASecondTry()
    {
        QUrl nobody;
        {
            const FaultServer gone;
            nobody = gone.url();
        }
        ClientFixture f(nobody);
        QList<qsizetype> waitsBefore;
        connect(f.client.get(), &ApiClient::hindranceChanged, this, [&] { waitsBefore.append(f.clock.waits.size()); });
        QVERIFY(!fetched(f).has_value());
        QCOMPARE(waitsBefore, QList<qsizetype>{1});
        QCOMPARE(f.client->hindrance()->message(), u"127.0.0.1 refuses the connection."_s);
    }
};

SLIPWAY_TEST(TstApiClientWaits)
#include "tst_apiclient_waits.moc"

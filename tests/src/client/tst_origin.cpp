// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/origin.h"

#include "support/testrunner.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace slipway;

class TstOrigin final : public QObject
{
    Q_OBJECT

private slots:
    void keepsSchemeHostAndPortAlone()
    {
        QCOMPARE(Origin(QUrl(u"https://api.appstoreconnect.apple.com/v1/apps?x=1#y"_s)).url(), QUrl(u"https://api.appstoreconnect.apple.com"_s));
        QCOMPARE(Origin(QUrl(u"http://127.0.0.1:8080/"_s)).url(), QUrl(u"http://127.0.0.1:8080"_s));
        QVERIFY(!Origin(QUrl(u"http://api.appstoreconnect.apple.com"_s)).isValid());
        QVERIFY(!Origin(QUrl(u"https://u:p@api.appstoreconnect.apple.com"_s)).isValid());
        QVERIFY(!Origin().covers(QUrl()));
    }

    void covers_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("covered");
        QTest::newRow("itself") << u"https://api.appstoreconnect.apple.com/v1/apps?cursor=x"_s << true;
        QTest::newRow("its port by name") << u"https://api.appstoreconnect.apple.com:443/v1/apps"_s << true;
        QTest::newRow("capital letters are the same host") << u"HTTPS://API.AppStoreConnect.Apple.COM/v1/apps"_s << true;
        QTest::newRow("plain http") << u"http://api.appstoreconnect.apple.com/"_s << false;
        QTest::newRow("another port") << u"https://api.appstoreconnect.apple.com:8443/"_s << false;
        QTest::newRow("a trailing dot") << u"https://api.appstoreconnect.apple.com./"_s << false;
        QTest::newRow("the name as a prefix") << u"https://api.appstoreconnect.apple.com.evil.example/"_s << false;
        QTest::newRow("the name as a suffix") << u"https://evil-api.appstoreconnect.apple.com/"_s << false;
        QTest::newRow("a subdomain") << u"https://x.api.appstoreconnect.apple.com/"_s << false;
        QTest::newRow("the parent domain") << u"https://appstoreconnect.apple.com/"_s << false;
        QTest::newRow("as user name") << u"https://api.appstoreconnect.apple.com@evil.example/"_s << false;
        QTest::newRow("with a user name") << u"https://user@api.appstoreconnect.apple.com/"_s << false;
        QTest::newRow("with an empty user name") << u"https://@api.appstoreconnect.apple.com/"_s << false;
        QTest::newRow("in the path") << u"https://evil.example/api.appstoreconnect.apple.com"_s << false;
        QTest::newRow("in the fragment") << u"https://evil.example#@api.appstoreconnect.apple.com"_s << false;
        QTest::newRow("a look-alike letter") << u"https://api.\u0430ppstoreconnect.apple.com/"_s << false;
        QTest::newRow("a backslash") << u"https://evil.example\\@api.appstoreconnect.apple.com/"_s << false;
        QTest::newRow("no scheme") << u"//api.appstoreconnect.apple.com/"_s << false;
        QTest::newRow("nothing") << u""_s << false;
    }
    void covers()
    {
        QFETCH(QString, url);
        QFETCH(bool, covered);
        const Origin origin(QUrl(u"https://api.appstoreconnect.apple.com"_s));
        QCOMPARE(origin.covers(QUrl(url)), covered);
    }

    //! Rule S8 as a property: of 10,000 hostile addresses put together at random, only those are covered whose authority is the
    //! origin's to the letter.
    void coversNoHostileUrl()
    {
        const Origin origin(QUrl(u"https://api.appstoreconnect.apple.com"_s));
        const QStringList schemes{u"https"_s, u"http"_s, u"HTTPS"_s, u"ftp"_s, u"file"_s, u"javascript"_s, u""_s};
        const QStringList users{u""_s, u"@"_s, u"api.appstoreconnect.apple.com@"_s, u"a:b@"_s, u"%40"_s};
        const QStringList hosts{u"api.appstoreconnect.apple.com"_s,
                                u"API.appstoreconnect.apple.com"_s,
                                u"api.appstoreconnect.apple.com."_s,
                                u"api.appstoreconnect.apple.com.evil.example"_s,
                                u"evilapi.appstoreconnect.apple.com"_s,
                                u"evil.example"_s,
                                u"api.appstoreconnect.apple.com%2eevil.example"_s,
                                u"api.appstoreconnect.apple.com%00.evil.example"_s,
                                u"xn--api-9cd.appstoreconnect.apple.com"_s,
                                u"api.appstoreconnect.\u0430pple.com"_s,
                                u"api。appstoreconnect.apple.com"_s,
                                u"ａpi.appstoreconnect.apple.com"_s,
                                u"127.0.0.1"_s,
                                u"[::1]"_s,
                                u"localhost"_s,
                                u"api.appstoreconnect.apple.com\\evil"_s};
        const QStringList ports{u""_s, u":443"_s, u":"_s, u":80"_s, u":4430"_s, u":0443"_s, u":-1"_s, u":99999"_s};
        const QStringList tails{u""_s,
                                u"/"_s,
                                u"/v1/apps"_s,
                                u"?next=https://api.appstoreconnect.apple.com"_s,
                                u"#@api.appstoreconnect.apple.com"_s,
                                u"/@api.appstoreconnect.apple.com/"_s,
                                u"//api.appstoreconnect.apple.com/"_s,
                                u"\\@api.appstoreconnect.apple.com"_s};
        QRandomGenerator random(42);
        const auto pick = [&random](const QStringList &list) { return list.at(random.bounded(int(list.size()))); };
        int covered = 0;
        for (int i = 0; i < 10000; ++i) {
            const QString text = pick(schemes) + u"://"_s + pick(users) + pick(hosts) + pick(ports) + pick(tails);
            const QUrl url(text);
            if (!origin.covers(url))
                continue;
            ++covered;
            QVERIFY2(url.toEncoded().startsWith("https://api.appstoreconnect.apple.com"), qPrintable(text));
            const QByteArray rest = url.toEncoded().mid(int(qstrlen("https://api.appstoreconnect.apple.com")));
            const bool ended = rest.isEmpty() || rest.startsWith('/') || rest.startsWith('?') || rest.startsWith('#') || rest.startsWith(":443");
            QVERIFY2(ended, qPrintable(text));
            QVERIFY2(url.userInfo().isEmpty(), qPrintable(text));
        }
        QVERIFY(covered > 50); // the test is about something
    }

    //! Accounts have origins of their own. Whatever address comes up, put together at random from the parts of all of them, at most one
    //! account's bearer may go there: the one whose scheme, host and port it has.
    void noUrlIsCoveredByTwoAccountsOrigins()
    {
        const QStringList texts{u"https://api.appstoreconnect.apple.com"_s,
                                u"https://asc.example.com"_s,
                                u"https://asc.example.com:8443"_s,
                                u"https://asc.example.com.evil.example"_s,
                                u"https://b\u00fccher.example"_s,
                                u"https://xn--bcher-kva.example.org"_s,
                                u"http://127.0.0.1:8080"_s,
                                u"http://127.0.0.1:8081"_s,
                                u"http://127.0.0.2:8080"_s,
                                u"http://localhost:8080"_s,
                                u"http://[::1]:8080"_s,
                                u"https://127.0.0.1:8080"_s};
        std::vector<Origin> origins;
        origins.reserve(size_t(texts.size()));
        for (const QString &text : texts)
            origins.emplace_back(QUrl(text));
        const QStringList schemes{u"https://"_s, u"http://"_s, u"HTTP://"_s, u"//"_s};
        const QStringList users{u""_s, u""_s, u"@"_s, u"asc.example.com@"_s, u"127.0.0.1:8080@"_s};
        const QStringList hosts{u"api.appstoreconnect.apple.com"_s,
                                u"asc.example.com"_s,
                                u"ASC.Example.com"_s,
                                u"asc.example.com."_s,
                                u"asc.example.com.evil.example"_s,
                                u"b\u00fccher.example"_s,
                                u"xn--bcher-kva.example"_s,
                                u"xn--bcher-kva.example.org"_s,
                                u"127.0.0.1"_s,
                                u"127.0.0.2"_s,
                                u"127.1"_s,
                                u"2130706433"_s,
                                u"localhost"_s,
                                u"[::1]"_s,
                                u"[0:0:0:0:0:0:0:1]"_s,
                                u"[::ffff:127.0.0.1]"_s};
        const QStringList ports{u""_s, u":443"_s, u":8443"_s, u":8080"_s, u":8081"_s, u":80"_s, u":08080"_s, u":"_s};
        const QStringList tails{
            u""_s, u"/v1/apps"_s, u"?next=http://127.0.0.1:8081"_s, u"/@asc.example.com"_s, u"#asc.example.com"_s, u"\\@localhost:8080"_s};
        QRandomGenerator random(43);
        const auto pick = [&random](const QStringList &list) { return list.at(random.bounded(int(list.size()))); };
        std::vector<int> covered(origins.size(), 0);
        for (int i = 0; i < 10000; ++i) {
            const QString text = pick(schemes) + pick(users) + pick(hosts) + pick(ports) + pick(tails);
            int times = 0;
            for (size_t account = 0; account < origins.size(); ++account) {
                if (!origins[account].covers(QUrl(text)))
                    continue;
                ++times;
                ++covered[account];
                QVERIFY2(QUrl(text).userInfo().isEmpty(), qPrintable(text));
            }
            QVERIFY2(times <= 1, qPrintable(text));
        }
        for (size_t account = 0; account < origins.size(); ++account)
            QVERIFY2(covered[account] > 0, qPrintable(texts.at(qsizetype(account)))); // each was aimed at
    }

    void onlySecureAddressesAreSafe_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("safe");
        QTest::newRow("https") << u"https://example.com/a.png"_s << true;
        QTest::newRow("http on 127.0.0.1") << u"http://127.0.0.1:1/"_s << true;
        QTest::newRow("http on ::1") << u"http://[::1]:1/"_s << true;
        QTest::newRow("http on localhost") << u"http://localhost:1/"_s << true;
        QTest::newRow("http elsewhere") << u"http://example.com/"_s << false;
        QTest::newRow("http on a name that begins like loopback") << u"http://127.0.0.1.example.com/"_s << false;
        QTest::newRow("http on localhost's subdomain") << u"http://x.localhost/"_s << false;
        QTest::newRow("file") << u"file:///etc/passwd"_s << false;
        QTest::newRow("file with a host") << u"file://localhost/etc/passwd"_s << false;
        QTest::newRow("data") << u"data:image/png;base64,AAAA"_s << false;
        QTest::newRow("ftp") << u"ftp://localhost/x"_s << false;
    }
    void onlySecureAddressesAreSafe()
    {
        QFETCH(QString, url);
        QFETCH(bool, safe);
        QCOMPARE(isSafeUrl(QUrl(url)), safe);
    }
};

SLIPWAY_TEST(TstOrigin)
#include "tst_origin.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/externallink.h"

#include "support/browserspy.h"
#include "support/testrunner.h"

using namespace Qt::StringLiterals;
using namespace slipway;
using test::BrowserSpy;

class TstExternalLink final : public QObject
{
    Q_OBJECT

private slots:
    void onlyApplesHostsOverHttps_data()
    {
        QTest::addColumn<QUrl>("url");
        QTest::addColumn<bool>("allowed");
        QTest::newRow("store page") << QUrl(u"https://apps.apple.com/app/id1"_s) << true;
        QTest::newRow("apple itself, in capitals") << QUrl(u"HTTPS://APPLE.COM/"_s) << true;
        QTest::newRow("without encryption") << QUrl(u"http://apps.apple.com/"_s) << false;
        QTest::newRow("a host that ends alike") << QUrl(u"https://notapple.com/"_s) << false;
        QTest::newRow("a host that begins alike") << QUrl(u"https://apple.com.evil.example/"_s) << false;
        QTest::newRow("apple as the user") << QUrl(u"https://apple.com@evil.example/"_s) << false;
        QTest::newRow("user at apple") << QUrl(u"https://me@apple.com/"_s) << false;
        QTest::newRow("another port") << QUrl(u"https://apple.com:8443/"_s) << false;
        QTest::newRow("a file") << QUrl(u"file:///etc/passwd"_s) << false;
        QTest::newRow("a scheme of its own") << QUrl(u"itms-apps://apple.com/"_s) << false;
        QTest::newRow("nothing") << QUrl() << false;
    }
    void onlyApplesHostsOverHttps()
    {
        QFETCH(QUrl, url);
        QFETCH(bool, allowed);
        const BrowserSpy browser;
        QCOMPARE(isAppleSite(url), allowed);
        QCOMPARE(openAppleSite(url), allowed);
        QCOMPARE(browser.opened().size(), allowed ? 1 : 0);
    }

    void anIdCannotLeaveItsPath()
    {
        QVERIFY(isAppleSite(appStorePage(u"123"_s)));
        QCOMPARE(appStorePage(u"123"_s).toString(), u"https://apps.apple.com/app/id123"_s);
        QCOMPARE(appStoreConnectPage(u"123"_s).toString(), u"https://appstoreconnect.apple.com/apps/123"_s);
        QCOMPARE(appStoreConnectPage(u"123"_s, u"distribution/privacy"_s).toString(),
                 u"https://appstoreconnect.apple.com/apps/123/distribution/privacy"_s);
        QVERIFY(isAppleSite(appsPage()) && isAppleSite(agreementsPage()));
        QCOMPARE(appStorePage(u"1?x=1#y"_s).query(), QString());
    }
};

SLIPWAY_TEST(TstExternalLink)
#include "tst_externallink.moc"

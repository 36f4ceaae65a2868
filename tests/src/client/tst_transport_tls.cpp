// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/transport.h"

#include "support/certificates.h"
#include "support/testrunner.h"
#include "transportcalls.h"

#include <QSslConfiguration>

using namespace Qt::StringLiterals;
using namespace slipway;
using namespace slipway::test;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(slipway::test::CertificateTraits)

//! Whom the transport believes to be who they say they are; nothing is sent to anybody else (rules R17, S16).
class TstTransportTls final : public QObject
{
    Q_OBJECT

private slots:
    void aCertificateThatDoesNotProveTheHostSendsNothing_data()
    {
        QTest::addColumn<CertificateTraits>("traits");
        QTest::addColumn<bool>("trusted");
        QTest::addColumn<QString>("word");
        QTest::newRow("self-signed") << CertificateTraits{.selfSigned = true} << true << u"self-signed"_s;
        QTest::newRow("of an unknown authority") << CertificateTraits{} << false << u"issuer"_s;
        QTest::newRow("expired") << CertificateTraits{.startDays = -30, .endDays = -1} << true << u"expired"_s;
        QTest::newRow("not yet valid") << CertificateTraits{.startDays = 1, .endDays = 30} << true << u"not yet valid"_s;
        QTest::newRow("for another host") << CertificateTraits{.host = "example.com"} << true << u"host name"_s;
        QTest::newRow("vouched for with SHA-1") << CertificateTraits{.digestBetween = "SHA1"} << true << u"weak"_s;
        QTest::newRow("for no host") << CertificateTraits{.host = ""} << true << u"host name"_s;
    }
    void aCertificateThatDoesNotProveTheHostSendsNothing()
    {
        QFETCH(CertificateTraits, traits);
        QFETCH(bool, trusted);
        QFETCH(QString, word);
        const CertificateAuthority authority;
        const QSslConfiguration original = QSslConfiguration::defaultConfiguration();
        if (trusted)
            authority.trust();
        ManualClock clock;
        Transport transport(clock);
        FaultServer server(authority.serverConfiguration(traits));
        server.script({Answer::http(200, "{}")});
        HttpRequest request = bodyRequest("POST", server.url(), "{}");
        request.headers.emplaceBack("Authorization", "Bearer SECRET");
        const HttpOutcome outcome = settled(transport.send(request, CancelToken()));
        QSslConfiguration::setDefaultConfiguration(original);
        QCOMPARE(outcome.fault, Fault::Tls);
        QCOMPARE(outcome.phase, Phase::Nothing);
        QVERIFY2(outcome.reason.contains(word, Qt::CaseInsensitive), qPrintable(outcome.reason));
        QCOMPARE(server.count(), 0);
        QCOMPARE(server.bytesReceived(), 0);
    }

    void aProvenHostIsTalkedTo_data()
    {
        QTest::addColumn<CertificateTraits>("traits");
        QTest::newRow("by the authority") << CertificateTraits{};
        QTest::newRow("by one that the authority vouches for") << CertificateTraits{.digestBetween = "SHA256"};
    }
    void aProvenHostIsTalkedTo()
    {
        QFETCH(CertificateTraits, traits);
        const CertificateAuthority authority;
        const QSslConfiguration original = QSslConfiguration::defaultConfiguration();
        authority.trust();
        ManualClock clock;
        Transport transport(clock);
        FaultServer server(authority.serverConfiguration(traits));
        server.script({Answer::http(200, "{}")});
        const HttpOutcome outcome = settled(transport.send(bodyRequest("POST", server.url(), "{}"), CancelToken()));
        QSslConfiguration::setDefaultConfiguration(original);
        QVERIFY2(outcome.fault == Fault::None, qPrintable(outcome.reason));
        QCOMPARE(outcome.reply.status, 200);
        QCOMPARE(server.count(), 1);
    }

    // Nobody is asked whether a certificate was revoked: that would tell a third party when the application runs, Apple's certificates
    // are short-lived, and no system does it by default. This test holds that to be known.
    void revocationIsNotAskedFor()
    {
        const CertificateAuthority authority;
        const QSslConfiguration original = QSslConfiguration::defaultConfiguration();
        authority.trust();
        ManualClock clock;
        Transport transport(clock);
        FaultServer lists;
        FaultServer server(authority.serverConfiguration({.revocationList = lists.url(u"/revoked.crl"_s).toEncoded()}));
        server.script({Answer::http(200, "{}")});
        const HttpOutcome outcome = settled(transport.send(bodyRequest("POST", server.url(), "{}"), CancelToken()));
        QSslConfiguration::setDefaultConfiguration(original);
        QVERIFY2(outcome.fault == Fault::None, qPrintable(outcome.reason));
        QCOMPARE(server.count(), 1);
        QCOMPARE(lists.connections(), 0);
    }

    void oldTlsIsRefused()
    {
        const CertificateAuthority authority;
        const QSslConfiguration original = QSslConfiguration::defaultConfiguration();
        authority.trust();
        QSslConfiguration old = authority.serverConfiguration({});
        QT_WARNING_PUSH
        QT_WARNING_DISABLE_DEPRECATED
        old.setProtocol(QSsl::TlsV1_1);
        QT_WARNING_POP
        ManualClock clock;
        Transport transport(clock);
        FaultServer server(old);
        const HttpOutcome outcome = settled(transport.send(bodyRequest("POST", server.url(), "{}"), CancelToken()));
        QSslConfiguration::setDefaultConfiguration(original);
        QVERIFY(outcome.fault != Fault::None);
        QCOMPARE(outcome.phase, Phase::Nothing);
        QCOMPARE(server.count(), 0);
    }
};

SLIPWAY_TEST(TstTransportTls)
#include "tst_transport_tls.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/transport.h"

#include "support/certificates.h"
#include "support/testrunner.h"
#include "transportcalls.h"

#include <QElapsedTimer>
#include <QSslConfiguration>

#include <arpa/inet.h>
#include <dlfcn.h>
#include <netdb.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace slipway;
using namespace slipway::test;
using namespace std::chrono_literals;

namespace {

constexpr char twoFamilies[] = "two-families.test";

//! \brief A port of ::1 that takes connections and never completes one, as a router does that drops IPv6: its queue is full.
class BlackHole final
{
public:
    explicit BlackHole(quint16 port) : m_listener(::socket(AF_INET6, SOCK_STREAM, 0)), m_filler(::socket(AF_INET6, SOCK_STREAM, 0))
    {
        sockaddr_in6 address{};
        address.sin6_family = AF_INET6;
        address.sin6_port = htons(port);
        address.sin6_addr = in6addr_loopback;
        const auto *general = reinterpret_cast<const sockaddr *>(&address);
        m_isOpen =
            ::bind(m_listener, general, sizeof address) == 0 && ::listen(m_listener, 0) == 0 && ::connect(m_filler, general, sizeof address) == 0;
    }
    ~BlackHole()
    {
        ::close(m_filler);
        ::close(m_listener);
    }
    Q_DISABLE_COPY_MOVE(BlackHole)

    bool isOpen() const { return m_isOpen; }

private:
    const int m_listener;
    const int m_filler;
    bool m_isOpen = false;
};

} // namespace

//! The system's resolver, which Qt asks, with one name more: no name of every machine has addresses of both families.
extern "C" int getaddrinfo(const char *name, const char *service, const addrinfo *hints, addrinfo **result)
{
    static const auto resolve = reinterpret_cast<decltype(&getaddrinfo)>(::dlsym(RTLD_NEXT, "getaddrinfo"));
    if (!name || qstrcmp(name, twoFamilies) != 0)
        return resolve(name, service, hints, result);
    addrinfo *v4 = nullptr;
    if (const int failure = resolve("127.0.0.1", service, nullptr, &v4); failure != 0)
        return failure;
    if (const int failure = resolve("::1", service, nullptr, result); failure != 0) {
        ::freeaddrinfo(v4);
        return failure;
    }
    addrinfo *last = *result;
    while (last->ai_next)
        last = last->ai_next;
    last->ai_next = v4;
    return 0;
}

//! Hosts with addresses of two families, of which one leads nowhere (rule R16). Qt races them; this holds it to that.
class TstTransportAddresses final : public QObject
{
    Q_OBJECT

private slots:
    void theHoleIsOne()
    {
        ManualClock clock;
        Transport transport(clock);
        const FaultServer server;
        const BlackHole hole(quint16(server.url().port()));
        if (!hole.isOpen())
            QSKIP("this machine has no ::1");
        QUrl url = server.url();
        url.setHost(u"::1"_s);
        const auto future = transport.send(getRequest(url), CancelToken());
        QTRY_COMPARE(clock.pending(), 1);
        clock.advance(10s);
        QCOMPARE(settled(future).fault, Fault::ConnectTimeout);
    }

    void aDeadIpv6CostsLessThanASecond()
    {
        const CertificateAuthority authority;
        const QSslConfiguration original = QSslConfiguration::defaultConfiguration();
        authority.trust();
        ManualClock clock;
        Transport transport(clock);
        FaultServer server(authority.serverConfiguration({.host = twoFamilies}));
        server.script({Answer::http(200, "{}")});
        const BlackHole hole(quint16(server.url().port()));
        if (!hole.isOpen())
            QSKIP("this machine has no ::1");
        QUrl url = server.url();
        url.setHost(QString::fromLatin1(twoFamilies));
        QElapsedTimer timer;
        timer.start();
        const HttpOutcome outcome = settled(transport.send(bodyRequest("POST", url, "{}"), CancelToken()));
        const qint64 taken = timer.elapsed();
        QSslConfiguration::setDefaultConfiguration(original);
        QVERIFY2(outcome.fault == Fault::None, qPrintable(outcome.reason));
        QCOMPARE(server.count(), 1);
        QVERIFY2(taken < 1000, qPrintable(u"%1 ms"_s.arg(taken)));
    }
};

SLIPWAY_TEST(TstTransportAddresses)
#include "tst_transport_addresses.moc"

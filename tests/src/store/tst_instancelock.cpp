// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/instancelock.h"

#include "store/datadir.h"
#include "support/testrunner.h"

#include <QLocalSocket>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace slipway;
using Outcome = InstanceLock::Outcome;

namespace {

//! Another Slipway on the same folder; the test reads its words.
class OtherProcess final
{
public:
    explicit OtherProcess(const QString &dir) { m_process.start(QStringLiteral(SLIPWAY_STORE_VICTIM), {u"lock"_s, dir}); }

    QByteArray nextWord()
    {
        while (!m_process.canReadLine()) {
            if (!m_process.waitForReadyRead(20000))
                return "nothing";
        }
        return m_process.readLine().trimmed();
    }

    void kill()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

    ~OtherProcess() { kill(); }

private:
    QProcess m_process;
};

} // namespace

class TstInstanceLock final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_temporary = std::make_unique<QTemporaryDir>();
        m_dir = std::make_unique<DataDir>(*DataDir::open(m_temporary->path()));
        m_lock = std::make_unique<InstanceLock>(*m_dir);
        m_raised = std::make_unique<QSignalSpy>(m_lock.get(), &InstanceLock::raiseRequested);
        QVERIFY(m_raised->isValid());
    }

    void cleanup()
    {
        m_raised.reset();
        m_lock.reset();
    }

    void aSecondProcessRaisesTheFirst()
    {
        QCOMPARE(*m_lock->acquire(), Outcome::Acquired);
        OtherProcess second(m_temporary->path());
        QCOMPARE(second.nextWord(), "runs already");
        QTRY_COMPARE(m_raised->count(), 1);
    }

    void theFirstMayBeTheOtherOne()
    {
        OtherProcess first(m_temporary->path());
        QCOMPARE(first.nextWord(), "acquired");
        QCOMPARE(*m_lock->acquire(), Outcome::RunsAlready);
        QCOMPARE(first.nextWord(), "raise");
    }

    void aLinkGoesToTheFirst_data()
    {
        QTest::addColumn<QString>("link");
        QTest::addColumn<bool>("isPassedOn");
        QTest::newRow("a link") << u"slipway://demo/apps/1"_s << true;
        QTest::newRow("another scheme") << u"https://evil.example"_s << false;
        QTest::newRow("a line break") << u"slipway://demo/apps\nquit"_s << false;
        QTest::newRow("a blank") << u"slipway://demo/apps --demo"_s << false;
        QTest::newRow("other letters") << u"slipway://demo/äpps"_s << false;
        QTest::newRow("too long") << QString("slipway://demo/"_L1 + u"x"_s.repeated(5000)) << false;
    }
    void aLinkGoesToTheFirst()
    {
        QFETCH(QString, link);
        QFETCH(bool, isPassedOn);
        OtherProcess first(m_temporary->path());
        QCOMPARE(first.nextWord(), "acquired");
        QCOMPARE(*m_lock->acquire({.link = link}), Outcome::RunsAlready);
        QCOMPARE(first.nextWord(), "raise");
        if (isPassedOn)
            QCOMPARE(first.nextWord(), link.toLatin1());
        QCOMPARE(*m_lock->acquire(), Outcome::RunsAlready);
        QCOMPARE(first.nextWord(), "raise"); // and nothing came between
    }

    void onlyALinkOfOursIsOpened_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QStringList>("links");
        const auto row = [](const char *name, const QByteArray &message, const QStringList &links = {}) { QTest::newRow(name) << message << links; };
        row("a link", "open slipway://demo/apps\n", {u"slipway://demo/apps"_s});
        row("without the word", "slipway://demo/apps\n");
        row("another scheme", "open file:///etc/passwd\n");
        row("in capitals", "open SLIPWAY://demo/apps\n");
        row("a command behind it", "open slipway://demo/apps\nquit\n");
        row("an argument behind it", "open slipway://demo/apps --add-key x\n");
        row("zeros", QByteArray("open slipway://demo/\0apps\n", 26));
        row("letters beyond ASCII", "open slipway://demo/\xc3\xa4pps\n");
        row("too long", "open slipway://demo/" + QByteArray(5000, 'x') + '\n');
    }
    void onlyALinkOfOursIsOpened()
    {
        QFETCH(const QByteArray, message);
        QFETCH(const QStringList, links);
        QCOMPARE(*m_lock->acquire(), Outcome::Acquired);
        QStringList opened;
        connect(m_lock.get(), &InstanceLock::linkRequested, this, [&opened](const QString &link) { opened.append(link); });
        send(message);
        send("raise\n"); // heard after it
        QTRY_COMPARE(m_raised->count(), 1 + links.size());
        QCOMPARE(opened, links);
    }

    void aKeyFileGoesToTheFirst_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("isPassedOn");
        QTest::newRow("a path") << u"/home/me/AuthKey_2X9R4HXF34.p8"_s << true;
        QTest::newRow("with blanks and other letters") << u"/home/me/Schlüssel neu/AuthKey (1).p8"_s << true;
        QTest::newRow("relative") << u"AuthKey.p8"_s << false;
        QTest::newRow("a line break") << u"/home/me\nquit"_s << false;
        QTest::newRow("a line separator") << u"/home/me\u2028quit"_s << false;
        QTest::newRow("a zero") << QString(u"/home/me"_s + QChar(0) + u"x"_s) << false;
        QTest::newRow("too long") << QString("/home/"_L1 + u"x"_s.repeated(5000)) << false;
    }
    void aKeyFileGoesToTheFirst()
    {
        QFETCH(QString, path);
        QFETCH(bool, isPassedOn);
        OtherProcess first(m_temporary->path());
        QCOMPARE(first.nextWord(), "acquired");
        QCOMPARE(*m_lock->acquire({.keyFile = path}), Outcome::RunsAlready);
        QCOMPARE(first.nextWord(), "raise");
        if (isPassedOn)
            QCOMPARE(first.nextWord(), path.toUtf8());
        QCOMPARE(*m_lock->acquire(), Outcome::RunsAlready);
        QCOMPARE(first.nextWord(), "raise"); // and nothing came between
    }

    void aLinkAndAKeyFileBothGo()
    {
        OtherProcess first(m_temporary->path());
        QCOMPARE(first.nextWord(), "acquired");
        QCOMPARE(*m_lock->acquire({.link = u"slipway://demo/apps"_s, .keyFile = u"/tmp/key.p8"_s}), Outcome::RunsAlready);
        const QByteArrayList expected{"raise", "/tmp/key.p8", "raise", "slipway://demo/apps"};
        for (const QByteArray &word : expected)
            QCOMPARE(first.nextWord(), word);
    }

    void onlyAnAbsolutePathIsAKeyFile_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QStringList>("paths");
        const auto row = [](const char *name, const QByteArray &message, const QStringList &paths = {}) { QTest::newRow(name) << message << paths; };
        row("a path", "key /tmp/k.p8\n", {u"/tmp/k.p8"_s});
        row("a path with other letters", "key /tmp/\xc3\xa4.p8\n", {u"/tmp/ä.p8"_s});
        row("without the word", "/tmp/k.p8\n");
        row("in capitals", "KEY /tmp/k.p8\n");
        row("without its end", QByteArray("key /tmp/").leftJustified(4096, 'x'));
        row("relative", "key k.p8\n");
        row("nothing", "key \n");
        row("a resource", "key :/k.p8\n");
        row("a command behind it", "key /tmp/k.p8\nquit\n");
        row("a tab", "key /tmp/\tk.p8\n");
        row("zeros", QByteArray("key /tmp/\0k.p8\n", 15));
        row("what is no UTF-8", "key /tmp/\xff.p8\n");
        row("too long", "key /tmp/" + QByteArray(5000, 'x') + '\n');
    }
    void onlyAnAbsolutePathIsAKeyFile()
    {
        QFETCH(const QByteArray, message);
        QFETCH(const QStringList, paths);
        QCOMPARE(*m_lock->acquire(), Outcome::Acquired);
        QStringList given;
        connect(m_lock.get(), &InstanceLock::keyFileRequested, this, [&given](const QString &path) { given.append(path); });
        send(message);
        send("raise\n"); // heard after it
        QTRY_COMPARE(m_raised->count(), 1 + paths.size());
        QCOMPARE(given, paths);
    }

    void anotherFolderIsAnotherSlipway()
    {
        QCOMPARE(*m_lock->acquire(), Outcome::Acquired);
        const QTemporaryDir elsewhere;
        OtherProcess second(elsewhere.path());
        QCOMPARE(second.nextWord(), "acquired");
    }

    void aKilledSlipwayLeavesTheFolderFree()
    {
        {
            OtherProcess first(m_temporary->path());
            QCOMPARE(first.nextWord(), "acquired");
            first.kill();
        }
        QVERIFY(QFile::exists(m_dir->socketFile()));
        QCOMPARE(*m_lock->acquire(), Outcome::Acquired);
        send("raise\n");
        QTRY_COMPARE(m_raised->count(), 1);
    }

    void theFolderIsFreeAfterUse()
    {
        QCOMPARE(*m_lock->acquire(), Outcome::Acquired);
        InstanceLock second(*m_dir);
        QCOMPARE(*second.acquire(), Outcome::RunsAlready);
        cleanup();
        QCOMPARE(*second.acquire(), Outcome::Acquired);
    }

    void onlyTheWordRaiseIsUnderstood_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<int>("raises");
        QTest::newRow("the word") << QByteArray("raise\n") << 1;
        QTest::newRow("another word") << QByteArray("quit\n") << 0;
        QTest::newRow("the word and more") << QByteArray("raise\nquit\n") << 0;
        QTest::newRow("in capitals") << QByteArray("RAISE\n") << 0;
        QTest::newRow("a link") << QByteArray("slipway://apps/1\n") << 0;
        QTest::newRow("an empty line") << QByteArray("\n") << 0;
        QTest::newRow("zeros") << QByteArray(100, '\0') + '\n' << 0;
        QTest::newRow("a web request") << QByteArray("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n") << 0;
        QTest::newRow("one byte too long") << QByteArray(4096, 'x') << 0;
        QTest::newRow("a megabyte") << QByteArray(1024 * 1024, 'x') << 0;
        QTest::newRow("the word behind a megabyte") << QByteArray(1024 * 1024, 'x') + "raise\n" << 0;
    }

    void onlyTheWordRaiseIsUnderstood()
    {
        QFETCH(const QByteArray, message);
        QFETCH(const int, raises);
        QCOMPARE(*m_lock->acquire(), Outcome::Acquired);
        QLocalSocket client;
        client.connectToServer(m_dir->socketFile());
        QVERIFY(client.waitForConnected());
        client.write(message);
        QTRY_COMPARE(client.state(), QLocalSocket::UnconnectedState); // the conversation is over, whatever was said
        send("raise\n"); // and the next is heard
        QTRY_COMPARE(m_raised->count(), raises + 1);
    }

    void theWordMayComeInPieces()
    {
        QCOMPARE(*m_lock->acquire(), Outcome::Acquired);
        QLocalSocket client;
        client.connectToServer(m_dir->socketFile());
        QVERIFY(client.waitForConnected());
        client.write("rai");
        QVERIFY(client.waitForBytesWritten());
        QCoreApplication::processEvents();
        client.write("se\n");
        QTRY_COMPARE(m_raised->count(), 1);
    }

    void whoSaysNothingKeepsNobodyWaiting()
    {
        QCOMPARE(*m_lock->acquire(), Outcome::Acquired);
        QLocalSocket silent;
        silent.connectToServer(m_dir->socketFile());
        QVERIFY(silent.waitForConnected());
        silent.write("rai");
        QVERIFY(silent.waitForBytesWritten());
        QCoreApplication::processEvents();
        send("raise\n");
        QTRY_COMPARE(m_raised->count(), 1);
        QCOMPARE(silent.state(), QLocalSocket::ConnectedState);
    }

private:
    void send(const QByteArray &message) const
    {
        QLocalSocket client;
        client.connectToServer(m_dir->socketFile());
        QVERIFY(client.waitForConnected());
        client.write(message);
        QVERIFY(client.waitForBytesWritten());
    }

    std::unique_ptr<QTemporaryDir> m_temporary;
    std::unique_ptr<DataDir> m_dir;
    std::unique_ptr<InstanceLock> m_lock;
    std::unique_ptr<QSignalSpy> m_raised;
};

SLIPWAY_TEST(TstInstanceLock)
#include "tst_instancelock.moc"

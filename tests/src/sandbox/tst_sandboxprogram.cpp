// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/sandboxclient.h"
#include "support/testrunner.h"
#include "support/writtenlog.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace slipway::test;

class TstSandboxProgram : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void writesOneLineAndKeys();
    void worksWithoutControl();
    void playsFaultsAndWritesHar();
    void writesTheWriteLog();
    void endsWellOnSigterm();
    void refusesBadArguments_data();
    void refusesBadArguments();

private:
    //! Starts the program and waits for its line.
    QJsonObject start(QProcess &process, QStringList arguments);
    QByteArray readFile(const QString &name) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

QJsonObject TstSandboxProgram::start(QProcess &process, QStringList arguments)
{
    arguments += {u"--testers"_s, u"20"_s};
    process.start(QStringLiteral(SLIPWAY_SANDBOX_PROGRAM), arguments);
    while (!process.canReadLine() && process.waitForReadyRead(20'000)) {
    }
    return QJsonDocument::fromJson(process.readLine()).object();
}

QByteArray TstSandboxProgram::readFile(const QString &name) const
{
    QFile file(m_folder->filePath(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TstSandboxProgram::writesOneLineAndKeys()
{
    QProcess process;
    const QJsonObject line = start(
        process, {u"--apps"_s, u"4"_s, u"--key-out"_s, m_folder->filePath(u"team.p8"_s), u"--individual-key-out"_s, m_folder->filePath(u"me.p8"_s)});
    QCOMPARE(line.keys(), (QStringList{u"control"_s, u"individualKeyId"_s, u"issuerId"_s, u"keyId"_s, u"url"_s}));
    for (const QString &name : {u"team.p8"_s, u"me.p8"_s}) {
        QVERIFY(readFile(name).startsWith("-----BEGIN PRIVATE KEY-----"));
        QCOMPARE(QFile::permissions(m_folder->filePath(name)) & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
                 QFile::Permissions());
    }
    const QUrl url(line.value("url"_L1).toString());
    SandboxClient team(url, line.value("keyId"_L1).toString(), line.value("issuerId"_L1).toString(), readFile(u"team.p8"_s));
    QCOMPARE(team.get(u"/v1/apps"_s).json().value("data"_L1).toArray().size(), 4);
    QCOMPARE(team.get(u"/v1/betaTesters?limit=200"_s).json().value("data"_L1).toArray().size(), 20);
    SandboxClient individual(url, line.value("individualKeyId"_L1).toString(), {}, readFile(u"me.p8"_s));
    QCOMPARE(individual.get(u"/v1/apps"_s).status, 200);
    const QByteArray secret = line.value("control"_L1).toObject().value("secret"_L1).toString().toLatin1();
    QCOMPARE(team.send("GET", u"/_sandbox"_s, {}, {{"X-Sandbox-Secret", secret}}).status, 200);
    process.terminate();
    QVERIFY(process.waitForFinished(10'000));
    // One line, and no secret anywhere else.
    QVERIFY(process.readAllStandardOutput().isEmpty());
    QVERIFY(!process.readAllStandardError().contains(secret));
}

void TstSandboxProgram::worksWithoutControl()
{
    QProcess process;
    const QJsonObject line = start(process, {u"--no-control"_s});
    QVERIFY(line.contains("control"_L1) && line.value("control"_L1).isNull());
    process.terminate();
    QVERIFY(process.waitForFinished(10'000));
}

void TstSandboxProgram::playsFaultsAndWritesHar()
{
    QFile faults(m_folder->filePath(u"faults.json"_s));
    QVERIFY(faults.open(QIODevice::WriteOnly));
    faults.write(R"([{"fault":"status","value":503}])");
    faults.close();
    QProcess process;
    const QString har = m_folder->filePath(u"traffic.har"_s);
    const QJsonObject line = start(process, {u"--faults"_s, faults.fileName(), u"--har"_s, har, u"--key-out"_s, m_folder->filePath(u"team.p8"_s)});
    SandboxClient client(QUrl(line.value("url"_L1).toString()), line.value("keyId"_L1).toString(), line.value("issuerId"_L1).toString(),
                         readFile(u"team.p8"_s));
    QCOMPARE(client.get(u"/v1/apps"_s).status, 503);
    QCOMPARE(client.get(u"/v1/apps?limit=1"_s).status, 200);
    process.terminate();
    QVERIFY(process.waitForFinished(10'000));
    const QByteArray text = readFile(u"traffic.har"_s);
    const QJsonArray entries = QJsonDocument::fromJson(text).object().value("log"_L1).toObject().value("entries"_L1).toArray();
    // What was spoilt is not in it.
    QCOMPARE(entries.size(), 1);
    QVERIFY(!text.contains("Bearer ey"));
}

void TstSandboxProgram::writesTheWriteLog()
{
    QProcess process;
    const QString log = m_folder->filePath(u"writes.jsonl"_s);
    const QJsonObject line = start(process, {u"--write-log"_s, log, u"--key-out"_s, m_folder->filePath(u"team.p8"_s)});
    SandboxClient client(QUrl(line.value("url"_L1).toString()), line.value("keyId"_L1).toString(), line.value("issuerId"_L1).toString(),
                         readFile(u"team.p8"_s));
    const QString tester = client.get(u"/v1/betaTesters?limit=1"_s).json().value("data"_L1).toArray().first()["id"_L1].toString();
    QVERIFY(client.remove(u"/v1/betaTesters/"_s + tester, {}).status < 300);
    process.kill(); // the line was there before the answer
    QVERIFY(process.waitForFinished(10'000));
    QCOMPARE(writtenIn(log).size(), 1);
    QCOMPARE(writtenIn(log).first().value("method"_L1).toString(), u"DELETE"_s);
}

void TstSandboxProgram::endsWellOnSigterm()
{
    QProcess process;
    QVERIFY(!start(process, {}).isEmpty());
    process.terminate();
    QVERIFY(process.waitForFinished(10'000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 0);
}

void TstSandboxProgram::refusesBadArguments_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("port") << QStringList{u"--port"_s, u"70000"_s};
    QTest::newRow("number") << QStringList{u"--apps"_s, u"many"_s};
    QTest::newRow("unknown") << QStringList{u"--colour"_s};
    QTest::newRow("no option") << QStringList{u"8080"_s};
    QTest::newRow("missing file") << QStringList{u"--faults"_s, u"/nowhere/faults.json"_s};
}

void TstSandboxProgram::refusesBadArguments()
{
    QFETCH(QStringList, arguments);
    QProcess process;
    process.start(QStringLiteral(SLIPWAY_SANDBOX_PROGRAM), arguments);
    QVERIFY(process.waitForFinished(10'000));
    QVERIFY(process.exitCode() != 0);
    QVERIFY(process.readAllStandardOutput().isEmpty());
    QVERIFY(!process.readAllStandardError().isEmpty());
}

SLIPWAY_TEST(TstSandboxProgram)
#include "tst_sandboxprogram.moc"

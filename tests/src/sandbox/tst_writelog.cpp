// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/writelog.h"

#include "src/sandbox/smallteam.h"
#include "support/testrunner.h"
#include "support/writtenlog.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace slipway;
using namespace slipway::test;

namespace {

const QString text = u"/v1/appStoreVersionLocalizations/l1"_s;

QByteArray descriptionOf(const QByteArray &words)
{
    return R"({"data":{"type":"appStoreVersionLocalizations","id":"l1","attributes":{"description":")" + words + R"("}}})";
}

} // namespace

//! What the service itself says was written.
class TstWriteLog final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        start();
    }

    void anUpdateSaysWhatDiffers()
    {
        QCOMPARE(m_team->client().send("PATCH", text, descriptionOf("Boats.")).status, 200);
        QCOMPARE(lines().size(), 1);
        const QJsonObject line = lines().first();
        QCOMPARE(line.value("before"_L1).toObject(), (QJsonObject{{u"description"_s, u"Ships."_s}}));
        QCOMPARE(line.value("after"_L1).toObject(), (QJsonObject{{u"description"_s, u"Boats."_s}}));
        QCOMPARE(line.value("method"_L1).toString(), u"PATCH"_s);
        QCOMPARE(line.value("path"_L1).toString(), text);
        QCOMPARE(line.value("by"_L1).toString(), m_team->info().keyId);
        QCOMPARE(line.value("resource"_L1).toObject().value("id"_L1).toString(), u"l1"_s);
        QVERIFY(QDateTime::fromString(line.value("at"_L1).toString(), Qt::ISODateWithMs).isValid());
    }

    void whatChangesNothingIsNotInIt()
    {
        QCOMPARE(m_team->client().send("PATCH", text, descriptionOf("Ships.")).status, 200);
        QCOMPARE(m_team->client().get(text).status, 200);
        QCOMPARE(lines().size(), 0);
    }

    void whatIsRefusedIsNotInIt()
    {
        QCOMPARE(m_team->client().send("PATCH", text, descriptionOf(QByteArray(5000, 'x'))).status, 409);
        m_team->direct(u"faults"_s, R"([{"fault":"status","value":500}])");
        QCOMPARE(m_team->client().send("PATCH", text, descriptionOf("Boats.")).status, 500);
        QCOMPARE(lines().size(), 0);
    }

    void whatWasDoneWithoutAnAnswerIs()
    {
        m_team->direct(u"faults"_s, R"([{"fault":"reset","times":0}])"); // Qt sends it again by itself
        QCOMPARE(m_team->client().send("PATCH", text, descriptionOf("Boats.")).status, 0);
        QCOMPARE(lines().size(), 1);
    }

    void whatIsMadeAndRemovedStandsWhole()
    {
        const auto made = m_team->client().send(
            "POST", u"/v1/betaGroups"_s,
            R"({"data":{"type":"betaGroups","attributes":{"name":"Crew"},"relationships":{"app":{"data":{"type":"apps","id":"1001"}}}}})");
        const QString id = made.json().value("data"_L1).toObject().value("id"_L1).toString();
        QCOMPARE(m_team->client().send("DELETE", u"/v1/betaGroups/"_s + id, {}).status, 204);
        QCOMPARE(lines().size(), 2);
        QVERIFY(lines().first().value("before"_L1).toObject().isEmpty());
        QCOMPARE(lines().first().value("resource"_L1).toObject().value("id"_L1).toString(), id);
        QCOMPARE(lines().first().value("after"_L1).toObject().value("name"_L1).toString(), u"Crew"_s);
        QCOMPARE(lines().first().value("after"_L1).toObject().value("app"_L1).toArray(), QJsonArray{u"1001"_s});
        QVERIFY(lines().last().value("after"_L1).toObject().isEmpty());
        QCOMPARE(lines().last().value("before"_L1).toObject().value("name"_L1).toString(), u"Crew"_s);
    }

    void aLinkageNamesItsMembers()
    {
        const auto answer =
            m_team->client().send("DELETE", u"/v1/betaGroups/g1/relationships/betaTesters"_s, R"({"data":[{"type":"betaTesters","id":"p1"}]})");
        QVERIFY2(answer.status < 300, answer.body.constData());
        QCOMPARE(lines().size(), 1);
        QCOMPARE(lines().first().value("before"_L1).toObject(), (QJsonObject{{u"betaTesters"_s, QJsonArray{u"p1"_s}}}));
        QCOMPARE(lines().first().value("after"_L1).toObject(), (QJsonObject{{u"betaTesters"_s, QJsonArray()}}));
    }

    void itOutlivesTheSandbox()
    {
        m_team->client().send("PATCH", text, descriptionOf("Boats."));
        start();
        m_team->client().send("PATCH", text, descriptionOf("Yachts."));
        QCOMPARE(lines().size(), 2);
        QCOMPARE(QFile::permissions(path()) & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther), QFile::Permissions());
    }

    void aSandboxThatCannotWriteItDoesNotStart()
    {
        sandbox::Sandbox sandbox({.apps = 4, .testers = 1, .writeLogPath = u"/nowhere/writes.jsonl"_s});
        QVERIFY(!sandbox.start());
    }

    void whatCannotBeWrittenIsSaidOnce()
    {
        sandbox::WriteLog log;
        QVERIFY(log.open(u"/dev/full"_s));
        const sandbox::Write write{.method = "PATCH", .path = text, .after = {{u"description"_s, u"Boats."_s}}};
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"^writes are missing in the write log from %1 on: "_s.arg(text)));
        QTest::failOnWarning(QRegularExpression(u"."_s));
        log.append(QDateTime::currentDateTimeUtc(), write);
        log.append(QDateTime::currentDateTimeUtc(), write);
    }

private:
    QString path() const { return m_folder->filePath(u"writes.jsonl"_s); }
    QList<QJsonObject> lines() const { return writtenIn(path()); }

    void start()
    {
        m_team.reset();
        sandbox::SandboxOptions options;
        options.writeLogPath = path();
        m_team = std::make_unique<SmallTeam>(options);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SmallTeam> m_team;
};

SLIPWAY_TEST(TstWriteLog)
#include "tst_writelog.moc"

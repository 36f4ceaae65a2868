// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/harwriter.h"

#include "support/testrunner.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <thread>

using namespace Qt::StringLiterals;
using namespace slipway;

namespace {

Exchange exchangeNumber(int number)
{
    Exchange exchange;
    exchange.id = quint64(number);
    exchange.method = number % 2 ? "GET" : "PATCH";
    exchange.url = QUrl(u"https://api.example.org/v1/apps/%1?include=builds&filter%5Bname%5D=A%2BB"_s.arg(number));
    exchange.requestHeaders = {{"Authorization", "Bearer secret-canary"}, {"Content-Type", "application/json"}};
    exchange.requestBody = number % 2 ? QByteArray() : QByteArray(R"({"data":{"attributes":{"email":"canary@example.com"}}})");
    exchange.status = 200;
    exchange.responseHeaders = {{"Content-Type", "application/json"}};
    exchange.responseBody = R"({"data":"ä \" \\ })" + QByteArray::number(number) + "\"}";
    exchange.startedAt = QDateTime(QDate(2026, 11, 21), QTime(12, 0, 0, 250), Qt::UTC);
    exchange.duration = std::chrono::milliseconds(31);
    return exchange;
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TstHarWriter final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;

private slots:
    void sensitiveAttributesAreHidden()
    {
        const QString path = m_dir.filePath(u"sensitive.jsonl"_s);
        HarWriter writer(path, SensitiveAttributes({"password"_L1}));
        QVERIFY(writer.open());
        Exchange exchange = exchangeNumber(2);
        exchange.requestBody = R"({"password":"canary","name":"sent"})";
        exchange.responseBody = R"({"password":"canary","name":"answered"})";
        writer.append(exchange);
        writer.finish();
        QVERIFY(!contents(path).contains("canary"));
        QVERIFY(contents(path).contains("sent") && contents(path).contains("answered"));
    }

    void aHarFileIsOneDocumentWithEntriesInOrder()
    {
        const QString path = m_dir.filePath(u"run.har"_s);
        HarWriter writer(path, {});
        QVERIFY(writer.open());
        for (int i = 1; i <= 5; ++i)
            writer.append(exchangeNumber(i));
        writer.finish();
        QJsonParseError problem;
        const QJsonObject log = QJsonDocument::fromJson(contents(path), &problem).object().value("log"_L1).toObject();
        QCOMPARE(problem.error, QJsonParseError::NoError);
        QCOMPARE(log.value("version"_L1).toString(), u"1.2"_s);
        QCOMPARE(log.value("creator"_L1).toObject().value("name"_L1).toString(), u"Slipway"_s);
        const QJsonArray entries = log.value("entries"_L1).toArray();
        QCOMPARE(entries.size(), 5);
        for (int i = 1; i <= 5; ++i)
            QVERIFY(entries.at(i - 1)["request"_L1]["url"_L1].toString().contains(u"/v1/apps/%1?"_s.arg(i)));
        QVERIFY(!contents(path).contains("canary"));
    }

    void anEmptyRunIsAnEmptyDocument()
    {
        const QString path = m_dir.filePath(u"empty.har"_s);
        {
            HarWriter writer(path, {});
            QVERIFY(writer.open());
        }
        const QJsonDocument har = QJsonDocument::fromJson(contents(path));
        QVERIFY(har["log"_L1]["entries"_L1].isArray());
        QVERIFY(har["log"_L1]["entries"_L1].toArray().isEmpty());
    }

    void aJsonLinesFileIsWholeAfterEveryEntry()
    {
        const QString path = m_dir.filePath(u"run.jsonl"_s);
        HarWriter writer(path, {});
        QVERIFY(writer.open());
        for (int i = 1; i <= 3; ++i) {
            writer.append(exchangeNumber(i));
            const QByteArrayList lines = contents(path).split('\n');
            QCOMPARE(lines.size(), i + 1);
            QVERIFY(lines.last().isEmpty());
            const QJsonDocument entry = QJsonDocument::fromJson(lines.at(i - 1));
            QVERIFY(entry["request"_L1]["url"_L1].toString().contains(u"/v1/apps/%1?"_s.arg(i)));
        }
        QVERIFY(!contents(path).contains("canary"));
    }

    void anEntrySaysWhatHappened()
    {
        const QJsonObject entry = harEntry(exchangeNumber(2));
        QCOMPARE(entry["startedDateTime"_L1].toString(), u"2026-11-21T12:00:00.250Z"_s);
        QCOMPARE(entry["time"_L1].toDouble(), 31.0);
        QCOMPARE(entry["request"_L1]["method"_L1].toString(), u"PATCH"_s);
        QCOMPARE(entry["request"_L1]["postData"_L1]["mimeType"_L1].toString(), u"application/json"_s);
        const QJsonArray query = entry["request"_L1]["queryString"_L1].toArray();
        QCOMPARE(query.size(), 2);
        QCOMPARE(query.at(1)["name"_L1].toString(), u"filter[name]"_s);
        QCOMPARE(query.at(1)["value"_L1].toString(), u"A+B"_s);
        QCOMPARE(entry["response"_L1]["status"_L1].toInt(), 200);
        QCOMPARE(entry["response"_L1]["content"_L1]["text"_L1].toString(), u"{\"data\":\"ä \\\" \\\\ }2\"}"_s);
        QVERIFY(!harEntry(exchangeNumber(1))["request"_L1].toObject().contains("postData"_L1));

        Exchange failed = exchangeNumber(1);
        failed.status = 0;
        failed.failure = u"The connection broke."_s;
        QCOMPARE(harEntry(failed)["comment"_L1].toString(), u"The connection broke."_s);
        QCOMPARE(harEntry(failed)["response"_L1]["status"_L1].toInt(), 0);
    }

    void onlyTheOwnerMayReadTheFile()
    {
        const QString path = m_dir.filePath(u"mine.har"_s);
        QFile old(path);
        QVERIFY(old.open(QIODevice::WriteOnly));
        QVERIFY(old.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
        old.close();
        for (const QString &name : {path, m_dir.filePath(u"new.jsonl"_s)}) {
            HarWriter writer(name, {});
            QVERIFY(writer.open());
            const QFile::Permissions others =
                QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
            QCOMPARE(QFile::permissions(name) & others, QFile::Permissions());
        }
    }

    void whatCannotBeWrittenIsSaid()
    {
        HarWriter writer(m_dir.filePath(u"no/such/folder/run.har"_s), {});
        const Result<void> opened = writer.open();
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind(), Error::Kind::Io);
        QVERIFY(opened.error().message().contains("run.har"_L1));
        writer.append(exchangeNumber(1));
        writer.finish();
    }

    void threadsShareOneWriter()
    {
        const QString path = m_dir.filePath(u"threads.jsonl"_s);
        HarWriter writer(path, {});
        QVERIFY(writer.open());
        std::vector<std::thread> threads;
        for (int t = 0; t < 4; ++t) {
            threads.emplace_back([&writer, t] {
                for (int i = 0; i < 50; ++i)
                    writer.append(exchangeNumber(100 * t + i));
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        const QByteArrayList lines = contents(path).trimmed().split('\n');
        QCOMPARE(lines.size(), 200);
        for (const QByteArray &line : lines)
            QVERIFY2(QJsonDocument::fromJson(line).isObject(), line.constData());
    }
};

SLIPWAY_TEST(TstHarWriter)
#include "tst_harwriter.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/demo/demoworld.h"
#include "src/sandbox/smallteam.h"

#include "support/testrunner.h"

#include <QImage>
#include <QJsonArray>
#include <QNetworkReply>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using namespace slipway;
using namespace slipway::sandbox;
using namespace slipway::test;

class TstFeedback : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void isListedThroughItsApp();
    void isFiltered();
    void comesWithPictures();
    void renewsLinksThatHaveExpired();
    void tellsOfCrashes();
    void goesWithItsLog();

private:
    struct Picture
    {
        int status = 0;
        QImage image;
    };
    SandboxClient &client() { return m_team->client(); }
    QJsonArray list(const QString &kind, const QString &query = {})
    {
        return client().get(u"/v1/apps/%1/%2?limit=200&%3"_s.arg(m_app, kind, query)).json().value("data"_L1).toArray();
    }
    QString firstPicture()
    {
        const QJsonObject attributes = list(u"betaFeedbackScreenshotSubmissions"_s).first().toObject().value("attributes"_L1).toObject();
        return attributes.value("screenshots"_L1).toArray().first().toObject().value("url"_L1).toString();
    }
    static Picture fetch(const QString &url);

    QString m_app;
    std::unique_ptr<SmallTeam> m_team;
};

void TstFeedback::init()
{
    SandboxOptions options;
    options.populate = [this](World &world, const QUrl &images) {
        buildDemoWorld(world, {.testers = 800, .now = QDateTime::currentDateTimeUtc(), .imageBase = images});
        m_app = world.list(u"apps"_s).front()->id().id;
    };
    m_team = std::make_unique<SmallTeam>(options);
}

TstFeedback::Picture TstFeedback::fetch(const QString &url)
{
    QNetworkAccessManager network;
    const std::unique_ptr<QNetworkReply> reply(network.get(QNetworkRequest(QUrl(url))));
    if (!QTest::qWaitFor([&] { return reply->isFinished(); }))
        return {};
    return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), QImage::fromData(reply->readAll())};
}

void TstFeedback::isListedThroughItsApp()
{
    const auto answer =
        client().get(u"/v1/apps/%1/betaFeedbackScreenshotSubmissions?include=build,tester&sort=-createdDate&limit=200"_s.arg(m_app)).json();
    const QJsonArray data = answer.value("data"_L1).toArray();
    QVERIFY(data.size() > 3);
    QString last = u"9"_s;
    for (const QJsonValue &each : data) {
        const QString created = each.toObject().value("attributes"_L1).toObject().value("createdDate"_L1).toString();
        QVERIFY(created <= last);
        last = created;
    }
    QVERIFY(answer.value("included"_L1).toArray().size() > 1);
    QCOMPARE(client().get(u"/v1/betaFeedbackScreenshotSubmissions"_s).status, 404);
    const QString id = data.first().toObject().value("id"_L1).toString();
    QCOMPARE(client().get(u"/v1/betaFeedbackScreenshotSubmissions/"_s + id).status, 200);
    QCOMPARE(client().remove(u"/v1/betaFeedbackScreenshotSubmissions/"_s + id, {}).status, 204);
    QCOMPARE(list(u"betaFeedbackScreenshotSubmissions"_s).size(), data.size() - 1);
}

void TstFeedback::isFiltered()
{
    const QString kind = u"betaFeedbackScreenshotSubmissions"_s;
    const qsizetype all = list(kind).size();
    qsizetype sum = 0;
    for (const QJsonValue &train : client().get(u"/v1/apps/%1/preReleaseVersions?limit=200"_s.arg(m_app)).json().value("data"_L1).toArray())
        sum += list(kind, u"filter[build.preReleaseVersion]="_s + train.toObject().value("id"_L1).toString()).size();
    QCOMPARE(sum, all);
    const QString model = list(kind).first().toObject().value("attributes"_L1).toObject().value("deviceModel"_L1).toString();
    const QJsonArray some = list(kind, u"filter[deviceModel]="_s + model);
    QVERIFY(!some.isEmpty() && some.size() <= all);
}

void TstFeedback::comesWithPictures()
{
    const Picture picture = fetch(firstPicture());
    QCOMPARE(picture.status, 200);
    QCOMPARE(picture.image.size(), QSize(590, 1278));
    QCOMPARE(fetch(firstPicture().section(u'?', 0, 0)).status, 403);
}

void TstFeedback::renewsLinksThatHaveExpired()
{
    const QString before = firstPicture();
    m_team->direct(u"clock"_s, R"({"offset":4000})");
    QCOMPARE(fetch(before).status, 403);
    client().setAuthorization({});
    const qint64 later = QDateTime::currentSecsSinceEpoch() + 4000;
    QJsonObject payload = client().goodPayload();
    payload.insert(u"iat"_s, later);
    payload.insert(u"exp"_s, later + 600);
    client().setAuthorization("Bearer " + client().sign(client().goodHeader(), payload));
    const QString after = firstPicture();
    QVERIFY(after != before);
    QCOMPARE(fetch(after).status, 200);
}

void TstFeedback::tellsOfCrashes()
{
    const QJsonArray crashes = list(u"betaFeedbackCrashSubmissions"_s);
    QVERIFY(!crashes.isEmpty());
    const QJsonObject crash = crashes.first().toObject();
    QVERIFY(crash.value("attributes"_L1).toObject().value("diskBytesTotal"_L1).toDouble() > 1e11);
    const auto log = client().get(u"/v1/betaFeedbackCrashSubmissions/%1/crashLog"_s.arg(crash.value("id"_L1).toString()));
    const QString text = log.json().value("data"_L1).toObject().value("attributes"_L1).toObject().value("logText"_L1).toString();
    QVERIFY2(text.contains(u"Exception Type"_s), log.body.constData());
}

void TstFeedback::goesWithItsLog()
{
    const QString crash = list(u"betaFeedbackCrashSubmissions"_s).first().toObject().value("id"_L1).toString();
    const QString target = u"/v1/betaFeedbackCrashSubmissions/"_s + crash;
    const QString log = client().get(target + u"/crashLog"_s).json().value("data"_L1).toObject().value("id"_L1).toString();
    QCOMPARE(client().get(u"/v1/betaCrashLogs/"_s + log).status, 200);
    QCOMPARE(client().remove(target, {}).status, 204);
    QCOMPARE(client().get(u"/v1/betaCrashLogs/"_s + log).status, 404);
}

SLIPWAY_TEST(TstFeedback)
#include "tst_feedback.moc"

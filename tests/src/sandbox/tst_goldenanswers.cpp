// SPDX-License-Identifier: GPL-3.0-or-later
// The sandbox answers in the shape of Apple's recorded answers (tests/data/jsonapi): the same members of the same JSON types.
#include "catalogue/typespec.h"
#include "sandbox/demo/demoworld.h"
#include "src/sandbox/smallteam.h"

#include "support/testrunner.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace slipway;
using namespace slipway::sandbox;
using namespace slipway::test;

class TstGoldenAnswers : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void hasTheSameShape_data();
    void hasTheSameShape();

private:
    QString m_appId;
    QString m_groupId;
    std::unique_ptr<SmallTeam> m_team;
};

namespace {

// JSON pointers with "*" for places in lists -> JSON type. Null tells no type, and so stands for any.
void collectShape(const QJsonValue &value, const QString &path, QMap<QString, QJsonValue::Type> &shape)
{
    if (value.isNull() && shape.contains(path))
        return;
    shape.insert(path, value.type());
    const QJsonArray list = value.toArray();
    for (const QJsonValue &each : list)
        collectShape(each, path + u"/*"_s, shape);
    const QJsonObject object = value.toObject();
    for (auto each = object.begin(); each != object.end(); ++each)
        collectShape(each.value(), path + u'/' + each.key(), shape);
}

QMap<QString, QJsonValue::Type> shapeOf(const QByteArray &json)
{
    QMap<QString, QJsonValue::Type> shape;
    collectShape(QJsonDocument::fromJson(json).object(), {}, shape);
    return shape;
}

// What differs, one line each.
QStringList differences(const QMap<QString, QJsonValue::Type> &golden, const QMap<QString, QJsonValue::Type> &ours)
{
    QStringList lines;
    for (auto each = golden.begin(); each != golden.end(); ++each) {
        if (!ours.contains(each.key()))
            lines.append(u"missing: "_s + each.key());
        else if (ours.value(each.key()) != each.value() && each.value() != QJsonValue::Null && ours.value(each.key()) != QJsonValue::Null)
            lines.append(u"another type: "_s + each.key());
    }
    for (auto each = ours.begin(); each != ours.end(); ++each) {
        if (!golden.contains(each.key()))
            lines.append(u"not in the recording: "_s + each.key());
    }
    return lines;
}

QString dataPath(const QString &name)
{
    return qEnvironmentVariable("SLIPWAY_SOURCE_DIR") + u"/tests/data/jsonapi/"_s + name;
}

QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void TstGoldenAnswers::initTestCase()
{
    SandboxOptions options;
    options.populate = [this](World &world, const QUrl &imageOrigin) {
        buildDemoWorld(world, {.testers = 500, .now = QDateTime::currentDateTimeUtc(), .imageBase = imageOrigin});
        // The recordings are of an app with a draft and many testers.
        for (const Entity *app : world.list(u"apps"_s)) {
            if (m_appId.isEmpty() && app->members("appInfos").count() == 2 && app->members("betaTesters").count() > 3)
                m_appId = app->id().id;
        }
        // Not all of the demo's testers tell of devices; the recorded ones do.
        const QJsonObject device{
            {u"model"_s, u"iPhone14_7"_s}, {u"platform"_s, u"IOS"_s}, {u"osVersion"_s, u"26.1"_s}, {u"appBuildVersion"_s, u"1"_s}};
        for (const Entity *tester : world.list(u"betaTesters"_s))
            world.update(tester->id(), {{u"appDevices"_s, QJsonArray{device}}});
        for (const Entity *group : world.list(u"betaGroups"_s)) {
            const bool internal = group->attributes().value("isInternalGroup"_L1).toBool();
            if (m_groupId.isEmpty() && !internal && group->members("betaTesters").count() > 2)
                m_groupId = group->id().id;
        }
    };
    m_team = std::make_unique<SmallTeam>(options);
    QVERIFY(!m_appId.isEmpty() && !m_groupId.isEmpty());
}

void TstGoldenAnswers::hasTheSameShape_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("target");
    const QList<QByteArray> lines = readFile(dataPath(u"requests.tsv"_s)).split('\n');
    for (const QByteArray &line : lines) {
        const QList<QByteArray> columns = line.split('\t');
        if (columns.size() == 4 && !line.startsWith('#'))
            QTest::newRow(columns[0].constData()) << columns[1].toInt() << columns[2] << QString::fromUtf8(columns[3]);
    }
    QVERIFY(lines.size() > 10);
}

void TstGoldenAnswers::hasTheSameShape()
{
    QFETCH(int, status);
    QFETCH(QByteArray, method);
    QFETCH(QString, target);
    if (!catalogue::match(QUrl(target).path()))
        QSKIP("The catalogue has no such path yet. The recording tells of missing screenshots of a review submission: the release domain.");
    const QByteArray golden = readFile(dataPath(QString::fromLatin1(QTest::currentDataTag()) + u".json"_s));
    target.replace(u"1000000101"_s, m_appId);
    target.replace(QRegularExpression(u"/betaGroups/[^/]+"_s), u"/betaGroups/"_s + m_groupId);

    QByteArray body;
    if (method == "POST") {
        const QJsonObject attributes{{u"firstName"_s, u"Mika"_s}, {u"lastName"_s, u"Saarinen"_s}, {u"email"_s, u"mika@example.net"_s}};
        const QJsonObject groups{{u"data"_s, QJsonArray{QJsonObject{{u"type"_s, u"betaGroups"_s}, {u"id"_s, m_groupId}}}}};
        const QJsonObject data{
            {u"type"_s, u"betaTesters"_s}, {u"attributes"_s, attributes}, {u"relationships"_s, QJsonObject{{u"betaGroups"_s, groups}}}};
        body = QJsonDocument(QJsonObject{{u"data"_s, data}}).toJson();
    }
    if (status == 401)
        m_team->client().setAuthorization("Bearer none");
    if (status == 403)
        m_team->direct(u"agreement"_s, R"({"missing":true})");
    if (status == 429)
        m_team->direct(u"rate"_s, R"({"limit":100,"remaining":0})");
    const auto answer = m_team->client().send(method, target, body);
    m_team->client().setAuthorization({});
    m_team->direct(u"agreement"_s, R"({"missing":false})");
    m_team->direct(u"rate"_s, R"({"limit":3600,"remaining":3600})");
    QVERIFY2(answer.status == status, answer.body.constData());

    QMap<QString, QJsonValue::Type> expected = shapeOf(golden);
    // Apple sends it with linkages, but its description does not know it, and `./dev contract` goes by that.
    if (target.contains("/relationships/"_L1))
        expected.remove(u"/links/related"_s);
    const QStringList lines = differences(expected, shapeOf(answer.body));
    QVERIFY2(lines.isEmpty(), qPrintable(lines.join(u'\n')));
}

SLIPWAY_TEST(TstGoldenAnswers)
#include "tst_goldenanswers.moc"

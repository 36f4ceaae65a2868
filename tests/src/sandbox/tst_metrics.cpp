// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/demo/demoworld.h"
#include "src/sandbox/smallteam.h"

#include "support/testrunner.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace slipway;
using namespace slipway::sandbox;
using namespace slipway::test;

class TstMetrics : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void tellsOfTestersInPages();
    void knowsNothingOfAThird();
    void tellsTheSameAgain();
    void growsWithThePeriod();
    void sumsUpWithoutGroups();
    void tellsOfAGroup();
    void tellsOfATester();
    void filtersTesters();
    void tellsOfBuilds();
    void tellsOfAPublicLink();
    void refusesAWrongQuestion_data();
    void refusesAWrongQuestion();

private:
    SandboxClient::Answer get(const QString &target) { return m_team->client().get(target); }
    QJsonObject usagesOf(const QString &query); // tester -> values, of the app's testers
    static QJsonObject values(const QJsonValue &row)
    {
        return row.toObject().value("dataPoints"_L1).toArray().first().toObject().value("values"_L1).toObject();
    }
    static QString dimension(const QJsonValue &row, const QString &name)
    {
        return row.toObject().value("dimensions"_L1).toObject().value(name).toObject().value("data"_L1).toString();
    }

    QString m_app;
    QString m_group;
    std::unique_ptr<SmallTeam> m_team;
};

void TstMetrics::initTestCase()
{
    SandboxOptions options;
    options.populate = [this](World &world, const QUrl &images) {
        buildDemoWorld(world, {.testers = 2000, .now = QDateTime::currentDateTimeUtc(), .imageBase = images});
        const auto more = [](const Entity *a, const Entity *b) { return a->members("betaTesters").count() < b->members("betaTesters").count(); };
        const auto apps = world.list(u"apps"_s);
        m_app = (*std::max_element(apps.begin(), apps.end(), more))->id().id;
        const auto groups = world.members({u"apps"_s, m_app}, "betaGroups").all();
        m_group = (*std::max_element(groups.begin(), groups.end(), more))->id().id;
    };
    m_team = std::make_unique<SmallTeam>(options);
}

QJsonObject TstMetrics::usagesOf(const QString &query)
{
    QJsonObject found;
    QUrl url = QUrl(m_team->info().url.toString() + u"/v1/apps/%1/metrics/betaTesterUsages?groupBy=betaTesters&limit=200&%2"_s.arg(m_app, query));
    while (url.isValid()) {
        const auto answer = m_team->client().follow(url);
        if (answer.status != 200)
            qFatal("%s", answer.body.constData());
        for (const QJsonValue &row : answer.json().value("data"_L1).toArray())
            found.insert(dimension(row, u"betaTesters"_s), values(row));
        url = QUrl(answer.json().value("links"_L1).toObject().value("next"_L1).toString());
        if (url.isEmpty())
            break;
    }
    return found;
}

void TstMetrics::tellsOfTestersInPages()
{
    const auto answer = get(u"/v1/apps/%1/metrics/betaTesterUsages?groupBy=betaTesters&period=P30D&limit=10"_s.arg(m_app));
    QVERIFY2(answer.status == 200, answer.body.constData());
    const QJsonArray data = answer.json().value("data"_L1).toArray();
    QCOMPARE(data.size(), 10);
    const QJsonArray included = answer.json().value("included"_L1).toArray();
    QCOMPARE(included.size(), 10);
    QCOMPARE(included.first().toObject().value("id"_L1).toString(), dimension(data.first(), u"betaTesters"_s));
    const QJsonObject point = data.first().toObject().value("dataPoints"_L1).toArray().first().toObject();
    const QDateTime start = QDateTime::fromString(point.value("start"_L1).toString(), Qt::ISODate);
    QCOMPARE(start.addDays(30), QDateTime::fromString(point.value("end"_L1).toString(), Qt::ISODate));
    const QJsonObject paging = answer.json().value("meta"_L1).toObject().value("paging"_L1).toObject();
    QCOMPARE(qsizetype(paging.value("total"_L1).toInt()), usagesOf({}).size());
    // The cursor counts for this list only.
    const QString cursor = paging.value("nextCursor"_L1).toString();
    const QString target = u"/v1/apps/%1/metrics/betaTesterUsages?groupBy=betaTesters&limit=10&cursor=%2&period="_s.arg(m_app, cursor);
    QCOMPARE(get(target + u"P30D"_s).status, 200);
    QCOMPARE(get(target + u"P90D"_s).status, 400);
}

void TstMetrics::knowsNothingOfAThird()
{
    const auto testers = get(u"/v1/betaTesters?limit=1&filter[apps]=%1"_s.arg(m_app)).json();
    const double total = testers.value("meta"_L1).toObject().value("paging"_L1).toObject().value("total"_L1).toInt();
    const double known = double(usagesOf({}).size()) / total;
    QVERIFY2(known > 0.55 && known < 0.75, qPrintable(QString::number(known)));
    // Known and idle is something else.
    const QJsonObject usages = usagesOf(u"period=P90D"_s);
    const auto idle =
        std::count_if(usages.begin(), usages.end(), [](const QJsonValue &each) { return each.toObject().value("sessionCount"_L1).toInt() == 0; });
    QVERIFY(idle > usages.size() / 20 && idle < usages.size() / 2);
}

void TstMetrics::tellsTheSameAgain()
{
    QCOMPARE(usagesOf(u"period=P365D"_s), usagesOf(u"period=P365D"_s));
}

void TstMetrics::growsWithThePeriod()
{
    const QJsonObject week = usagesOf(u"period=P7D"_s);
    const QJsonObject year = usagesOf(u"period=P365D"_s);
    QCOMPARE(week.keys(), year.keys());
    QCOMPARE(usagesOf({}), week);
    int more = 0;
    for (auto each = week.begin(); each != week.end(); ++each) {
        const int sessions = each->toObject().value("sessionCount"_L1).toInt();
        const int later = year.value(each.key()).toObject().value("sessionCount"_L1).toInt();
        QVERIFY(sessions <= later);
        more += later > sessions ? 1 : 0;
    }
    QVERIFY(more > 0);
}

void TstMetrics::sumsUpWithoutGroups()
{
    const QJsonArray data = get(u"/v1/apps/%1/metrics/betaTesterUsages?period=P30D"_s.arg(m_app)).json().value("data"_L1).toArray();
    QCOMPARE(data.size(), 1);
    int sessions = 0;
    for (const QJsonValue &each : usagesOf(u"period=P30D"_s))
        sessions += each.toObject().value("sessionCount"_L1).toInt();
    QCOMPARE(values(data.first()).value("sessionCount"_L1).toInt(), sessions);
    QVERIFY(dimension(data.first(), u"betaTesters"_s).isEmpty());
}

void TstMetrics::tellsOfAGroup()
{
    const QJsonObject all = usagesOf(u"period=P30D"_s);
    const auto answer = get(u"/v1/betaGroups/%1/metrics/betaTesterUsages?groupBy=betaTesters&period=P30D"_s.arg(m_group));
    const QJsonArray data = answer.json().value("data"_L1).toArray();
    QCOMPARE(data.size(), 50);
    for (const QJsonValue &row : data)
        QCOMPARE(values(row), all.value(dimension(row, u"betaTesters"_s)).toObject());
}

void TstMetrics::tellsOfATester()
{
    const QJsonObject all = usagesOf(u"period=P30D"_s);
    const QString tester = all.keys().constFirst();
    const auto answer = get(u"/v1/betaTesters/%1/metrics/betaTesterUsages?period=P30D&filter[apps]=%2"_s.arg(tester, m_app));
    const QJsonArray data = answer.json().value("data"_L1).toArray();
    QCOMPARE(data.size(), 1);
    QCOMPARE(dimension(data.first(), u"apps"_s), m_app);
    QCOMPARE(values(data.first()), all.value(tester).toObject());
}

void TstMetrics::filtersTesters()
{
    const QStringList some = usagesOf({}).keys().first(3);
    QCOMPARE(usagesOf(u"filter[betaTesters]="_s + some.join(u',')).keys(), some);
}

void TstMetrics::tellsOfBuilds()
{
    int installs = 0;
    for (const QJsonValue &build : get(u"/v1/apps/%1/builds?limit=200"_s.arg(m_app)).json().value("data"_L1).toArray()) {
        const auto answer = get(u"/v1/builds/%1/metrics/betaBuildUsages"_s.arg(build.toObject().value("id"_L1).toString()));
        QVERIFY2(answer.status == 200, answer.body.constData());
        const QJsonObject figures = values(answer.json().value("data"_L1).toArray().first());
        QVERIFY(figures.value("inviteCount"_L1).toInt() >= figures.value("installCount"_L1).toInt());
        installs += figures.value("installCount"_L1).toInt();
    }
    QVERIFY(installs > 100);
}

void TstMetrics::tellsOfAPublicLink()
{
    int links = 0;
    for (const QJsonValue &each : get(u"/v1/apps/%1/betaGroups"_s.arg(m_app)).json().value("data"_L1).toArray()) {
        const QJsonObject group = each.toObject();
        const auto answer = get(u"/v1/betaGroups/%1/metrics/publicLinkUsages"_s.arg(group.value("id"_L1).toString()));
        const QJsonArray data = answer.json().value("data"_L1).toArray();
        const bool isOpen = group.value("attributes"_L1).toObject().value("publicLinkEnabled"_L1).toBool();
        QCOMPARE(data.size(), isOpen ? 1 : 0);
        links += isOpen && values(data.first()).value("acceptedCount"_L1).toInt() > 0 ? 1 : 0;
    }
    QVERIFY(links > 0);
}

void TstMetrics::refusesAWrongQuestion_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("parameter");
    const QString app = u"/v1/apps/%1/metrics/betaTesterUsages"_s.arg(m_app);
    QTest::newRow("another period") << app + u"?period=P8D"_s << 400 << u"period"_s;
    QTest::newRow("another dimension") << app + u"?groupBy=apps"_s << 400 << u"groupBy"_s;
    QTest::newRow("more than a page") << app + u"?limit=201"_s << 400 << u"limit"_s;
    QTest::newRow("a sort") << app + u"?sort=period"_s << 400 << u"sort"_s;
    QTest::newRow("a period of a link") << u"/v1/betaGroups/%1/metrics/publicLinkUsages?period=P7D"_s.arg(m_group) << 400 << u"period"_s;
    QTest::newRow("an app that is not there") << u"/v1/apps/1/metrics/betaTesterUsages"_s << 404 << QString();
    QTest::newRow("another metric") << u"/v1/apps/%1/metrics/bananas"_s.arg(m_app) << 404 << QString();
    const QString tester = usagesOf({}).keys().constFirst();
    QTest::newRow("a tester without an app") << u"/v1/betaTesters/%1/metrics/betaTesterUsages"_s.arg(tester) << 400 << u"filter[apps]"_s;
    QTest::newRow("a tester by testers") << u"/v1/betaTesters/%1/metrics/betaTesterUsages?groupBy=betaTesters&filter[apps]=%2"_s.arg(tester, m_app)
                                         << 400 << u"groupBy"_s;
}

void TstMetrics::refusesAWrongQuestion()
{
    QFETCH(QString, target);
    const auto answer = get(target);
    QTEST(answer.status, "status");
    QTEST(answer.errorParameter(), "parameter");
    QVERIFY(m_team->client().post(u"/v1/apps/%1/metrics/betaTesterUsages"_s.arg(m_app), {}).status == 403);
}

SLIPWAY_TEST(TstMetrics)
#include "tst_metrics.moc"

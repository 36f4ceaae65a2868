// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/sandbox/smallteam.h"

#include "support/testrunner.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace slipway;
using namespace slipway::test;

class TstReads : public QObject
{
    Q_OBJECT

private slots:
    void listsAppsWithLinksOnly();
    void includesVersions();

private:
    SmallTeam m_team;
};

void TstReads::listsAppsWithLinksOnly()
{
    const auto answer = m_team.client().get(u"/v1/apps"_s);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.header("Content-Type"), QByteArray("application/json"));
    const QJsonArray data = answer.json().value("data"_L1).toArray();
    QCOMPARE(data.size(), 3);
    const QJsonObject first = data.first().toObject();
    QCOMPARE(first.value("type"_L1).toString(), u"apps"_s);
    QCOMPARE(first.value("id"_L1).toString(), u"1001"_s);
    QCOMPARE(first.value("attributes"_L1).toObject().value("name"_L1).toString(), u"Harbor"_s);
    QVERIFY(!first.value("relationships"_L1).toObject().value("appStoreVersions"_L1).toObject().contains("data"_L1));
    QVERIFY(!answer.json().contains("included"_L1));
    const QJsonObject paging = answer.json().value("meta"_L1).toObject().value("paging"_L1).toObject();
    QCOMPARE(paging, (QJsonObject{{u"total"_s, 3}, {u"limit"_s, 50}}));
}

void TstReads::includesVersions()
{
    const auto answer = m_team.client().get(u"/v1/apps?include=appStoreVersions&limit[appStoreVersions]=1&limit=1"_s);
    QCOMPARE(answer.status, 200);
    const QJsonObject app = answer.json().value("data"_L1).toArray().first().toObject();
    const QJsonObject relation = app.value("relationships"_L1).toObject().value("appStoreVersions"_L1).toObject();
    QCOMPARE(relation.value("data"_L1).toArray(), (QJsonArray{QJsonObject{{u"type"_s, u"appStoreVersions"_s}, {u"id"_s, u"v1"_s}}}));
    QCOMPARE(relation.value("meta"_L1).toObject().value("paging"_L1).toObject(), (QJsonObject{{u"total"_s, 2}, {u"limit"_s, 1}}));
    const QJsonArray included = answer.json().value("included"_L1).toArray();
    QCOMPARE(included.size(), 1);
    QCOMPARE(included.first().toObject().value("attributes"_L1).toObject().value("versionString"_L1).toString(), u"2.0"_s);
    const QString next = answer.json().value("links"_L1).toObject().value("next"_L1).toString();
    QVERIFY2(next.contains(u"limit%5BappStoreVersions%5D=1"), qPrintable(next));
}

SLIPWAY_TEST(TstReads)
#include "tst_reads.moc"

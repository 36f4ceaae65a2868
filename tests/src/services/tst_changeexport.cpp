// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/changeexport.h"

#include "support/testrunner.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace slipway;

namespace {

const QDateTime changedAtNoon(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC);

NamedChange changeTo(const QString &after)
{
    return {.change = {.id = 7,
                       .key = {u"1001"_s, TextPart::ofVersion(u"IOS"_s), Locale(u"de-DE"_s), u"keywords"_s},
                       .resource = u"/v1/appStoreVersionLocalizations/l1"_s,
                       .before = u"=1+1"_s,
                       .after = after,
                       .result = Change::Result::Refused,
                       .reason = u"Not these."_s,
                       .at = changedAtNoon},
            .app = u"Harbor"_s,
            .account = u"Acme"_s};
}

} // namespace

class TstChangeExport final : public QObject
{
    Q_OBJECT

private slots:
    void csvHasARowForEach()
    {
        const QByteArray csv = changesAsCsv({changeTo(u"ebbe,flut\nund mehr"_s)});
        QCOMPARE(csv,
                 QByteArray("time,account,app,appId,part,locale,field,path,before,after,result,reason\r\n"
                            "2026-11-22T12:00:00.000Z,Acme,Harbor,1001,version/IOS,de-DE,keywords,/v1/appStoreVersionLocalizations/l1,"
                            "'=1+1,\"ebbe,flut\nund mehr\",refused,Not these.\r\n"));
    }

    void jsonKeepsTheTextsAsTheyAre()
    {
        const QJsonObject whole = QJsonDocument::fromJson(changesAsJson({changeTo(u"one"_s), changeTo(u"two"_s)}, changedAtNoon)).object();
        QCOMPARE(whole.value("exported"_L1).toString(), u"2026-11-22T12:00:00.000Z"_s);
        const QJsonArray changes = whole.value("changes"_L1).toArray();
        QCOMPARE(changes.size(), 2);
        QCOMPARE(changes.first().toObject().value("before"_L1).toString(), u"=1+1"_s);
        QCOMPARE(changes.last().toObject().value("after"_L1).toString(), u"two"_s);
        QCOMPARE(changes.first().toObject().value("result"_L1).toString(), u"refused"_s);
    }

    void theNameOfTheFileSaysWhichItIs()
    {
        const QTemporaryDir folder;
        for (const QString &name : {u"a.JSON"_s, u"a.csv"_s}) {
            QVERIFY(exportChanges({changeTo(u"one"_s)}, folder.filePath(name), changedAtNoon).result());
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QCOMPARE(file.readAll().startsWith('{'), name.endsWith(u"JSON"_s));
        }
        QVERIFY(!exportChanges({changeTo(u"one"_s)}, u"/nowhere/a.csv"_s, changedAtNoon).result());
    }
};

SLIPWAY_TEST(TstChangeExport)
#include "tst_changeexport.moc"

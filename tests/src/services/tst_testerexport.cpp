// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/testerexport.h"

#include "services/testerimport/columnmapping.h"
#include "support/testrunner.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace slipway;

namespace {

ExportedTester known()
{
    const TesterDevice phone{
        .model = u"iPhone15_3"_s, .platform = EnumValue<Platform>::of(Platform::Ios), .osVersion = u"26.1"_s, .build = u"2.4.0 (812)"_s};
    const TesterDevice mac{.model = u"Mac16_1"_s};
    return {.tester = {.id = u"t1"_s,
                       .firstName = u"Ada \"A\""_s,
                       .lastName = u"=cmd|' /C calc'!A0"_s,
                       .email = u"ada@example.org"_s,
                       .inviteType = EnumValue<BetaInviteType>::of(BetaInviteType::Email),
                       .state = EnumValue<BetaTesterState>::of(BetaTesterState::Installed),
                       .devices = {phone, mac}},
            .groups = {u"QA"_s, u"Häfen, Molen"_s},
            .usage = {.sessions = 14, .crashes = 0}};
}

ExportedTester anonymousOne()
{
    return {.tester = {.id = u"t2"_s, .inviteType = EnumValue<BetaInviteType>::of(BetaInviteType::PublicLink)}};
}

} // namespace

class TstTesterExport final : public QObject
{
    Q_OBJECT

private slots:
    void csvSaysEverythingThatIsKnown()
    {
        const QByteArray csv = testersAsCsv({.testers = {known(), anonymousOne()}, .usageDays = 30});
        QCOMPARE(csv,
                 "\xEF\xBB\xBF"
                 "email,firstName,lastName,groups,state,inviteType,devices,systems,builds,id,sessions30Days,crashes30Days,feedback30Days\r\n"
                 "ada@example.org,\"Ada \"\"A\"\"\",'=cmd|' /C calc'!A0,\"QA;H\xC3\xA4"
                 "fen, Molen\",INSTALLED,EMAIL,iPhone15_3;Mac16_1,IOS 26.1;,2.4.0 (812);,t1,14,0,\r\n"
                 ",,,,,PUBLIC_LINK,,,,t2,,,\r\n");
    }

    void usageThatNobodyReadHasNoColumns()
    {
        const QByteArray csv = testersAsCsv({.testers = {known()}});
        QVERIFY(csv.contains(",id\r\n"));
        QVERIFY(!csv.contains("sessions"));
    }

    void ourImportReadsItAsItWas()
    {
        const TesterExport testers{.testers = {known(), anonymousOne()}, .usageDays = 7};
        const Result<TesterSheet> sheet = parseTesterSheet({.name = u"testers.csv"_s, .bytes = testersAsCsv(testers)});
        QVERIFY(sheet);
        QVERIFY(sheet->hasHeader);
        const ColumnMapping mapping = guessMapping(*sheet);
        QCOMPARE(mapping.flaw(), QString());
        const SheetPerson person = mapping.person(sheet->rows.front());
        QCOMPARE(person.email, known().tester.email);
        QCOMPARE(person.firstName, known().tester.firstName);
        QCOMPARE(person.lastName, known().tester.lastName);
        QCOMPARE(person.groups, known().groups);
    }

    void jsonHasListsAndLeavesOutWhatIsUnknown()
    {
        const QDateTime now(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC);
        const QJsonObject whole = QJsonDocument::fromJson(testersAsJson({.testers = {known()}, .usageDays = 90}, now)).object();
        QCOMPARE(whole["exported"_L1].toString(), u"2026-11-23T12:00:00.000Z"_s);
        const QJsonObject ada = whole["testers"_L1].toArray().first().toObject();
        QCOMPARE(ada["groups"_L1].toArray(), (QJsonArray{u"QA"_s, u"Häfen, Molen"_s}));
        QCOMPARE(ada["devices"_L1][0]["osVersion"_L1].toString(), u"26.1"_s);
        QCOMPARE(ada["lastName"_L1].toString(), u"=cmd|' /C calc'!A0"_s);
        QCOMPARE(ada["sessions90Days"_L1].toInt(), 14);
        QCOMPARE(ada["crashes90Days"_L1], QJsonValue(0));
        QVERIFY(!ada.contains("feedback90Days"_L1));
    }

    void theWebsiteGetsNamesAndAddressesAlone()
    {
        QCOMPARE(testersForAppStoreConnect({anonymousOne(), known()}), "\"Ada \"\"A\"\"\",'=cmd|' /C calc'!A0,ada@example.org\r\n");
    }
};

SLIPWAY_TEST(TstTesterExport)
#include "tst_testerexport.moc"

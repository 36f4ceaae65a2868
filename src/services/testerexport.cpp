// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/testerexport.h"

#include "core/csvtable.h"
#include "services/exportfile.h"
#include "services/testerimport/columnmapping.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

// One text of each device, in their order, with semicolons between them.
template <typename Text>
QString ofDevices(const TesterRow &tester, Text text)
{
    QStringList texts;
    for (const TesterDevice &device : tester.devices)
        texts.append(text(device));
    return texts.join(u';');
}

QString systemOf(const TesterDevice &device)
{
    return QString(device.platform.wire % u' ' % device.osVersion).trimmed();
}

//! The attributes of usage by what exports call them, with the period: "sessions30Days".
struct ExportedUsage
{
    QString name;
    std::optional<int> BetaTesterUsage::*number;
};

std::vector<ExportedUsage> exportedUsage(int days)
{
    if (days == 0)
        return {};
    const QString period = QString::number(days) + u"Days"_s;
    return {{u"sessions"_s + period, &BetaTesterUsage::sessions},
            {u"crashes"_s + period, &BetaTesterUsage::crashes},
            {u"feedback"_s + period, &BetaTesterUsage::feedback}};
}

QJsonArray devicesOf(const TesterRow &tester)
{
    QJsonArray devices;
    for (const TesterDevice &device : tester.devices) {
        devices.append(QJsonObject{
            {u"model"_s, device.model}, {u"platform"_s, device.platform.wire}, {u"osVersion"_s, device.osVersion}, {u"build"_s, device.build}});
    }
    return devices;
}

QJsonObject jsonOf(const ExportedTester &exported, const std::vector<ExportedUsage> &usage)
{
    const TesterRow &tester = exported.tester;
    QJsonObject object{{u"id"_s, tester.id},
                       {u"email"_s, tester.email},
                       {u"firstName"_s, tester.firstName},
                       {u"lastName"_s, tester.lastName},
                       {u"groups"_s, QJsonArray::fromStringList(exported.groups)},
                       {u"state"_s, tester.state.wire},
                       {u"inviteType"_s, tester.inviteType.wire},
                       {u"devices"_s, devicesOf(tester)}};
    for (const ExportedUsage &each : usage) {
        if (const std::optional<int> number = exported.usage.*each.number)
            object.insert(each.name, *number);
    }
    return object;
}

} // namespace

QByteArray testersAsCsv(const TesterExport &testers)
{
    const std::vector<ExportedUsage> usage = exportedUsage(testers.usageDays);
    CsvTable table;
    for (const QString &name :
         {u"email"_s, u"firstName"_s, u"lastName"_s, u"groups"_s, u"state"_s, u"inviteType"_s, u"devices"_s, u"systems"_s, u"builds"_s, u"id"_s})
        table.add(name);
    for (const ExportedUsage &each : usage)
        table.add(each.name);
    table.endRow();
    for (const ExportedTester &exported : testers.testers) {
        const TesterRow &tester = exported.tester;
        table.add(tester.email).add(tester.firstName).add(tester.lastName).add(groupsCell(exported.groups));
        table.add(tester.state.wire).add(tester.inviteType.wire);
        table.add(ofDevices(tester, [](const TesterDevice &device) { return device.model; })).add(ofDevices(tester, &systemOf));
        table.add(ofDevices(tester, [](const TesterDevice &device) { return device.build; })).add(tester.id);
        for (const ExportedUsage &each : usage)
            table.add(std::optional<qint64>(exported.usage.*each.number));
        table.endRow();
    }
    return table.markedBytes();
}

QByteArray testersAsJson(const TesterExport &testers, const QDateTime &now)
{
    const std::vector<ExportedUsage> usage = exportedUsage(testers.usageDays);
    QJsonArray list;
    for (const ExportedTester &tester : testers.testers)
        list.append(jsonOf(tester, usage));
    return QJsonDocument(QJsonObject{{u"exported"_s, exportedTime(now)}, {u"testers"_s, list}}).toJson();
}

QByteArray testersForAppStoreConnect(const std::vector<ExportedTester> &testers)
{
    CsvTable table;
    for (const auto &[tester, groups, usage] : testers) {
        if (!tester.email.isEmpty())
            table.add(tester.firstName).add(tester.lastName).add(tester.email).endRow();
    }
    return table.bytes();
}

QFuture<Result<void>> exportTesters(const TesterExport &testers, const QString &path, const QDateTime &now)
{
    return exportFile(path, {.csv = [testers] { return testersAsCsv(testers); }, .json = [testers, now] { return testersAsJson(testers, now); }});
}

QFuture<Result<void>> exportForAppStoreConnect(const TesterExport &testers, const QString &path)
{
    const auto csv = [testers] { return testersForAppStoreConnect(testers.testers); };
    return exportFile(path, {.csv = csv, .json = csv});
}

} // namespace slipway

// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/changeexport.h"

#include "core/csvtable.h"
#include "services/exportfile.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

//! A column of the table, and a member of the objects.
struct ExportedField
{
    QLatin1String name;
    QString (*text)(const NamedChange &);
};

constexpr std::array exportedFields{
    ExportedField{"time"_L1, [](const NamedChange &one) { return exportedTime(one.change.at); }},
    ExportedField{"account"_L1, [](const NamedChange &one) { return one.account; }},
    ExportedField{"app"_L1, [](const NamedChange &one) { return one.app; }},
    ExportedField{"appId"_L1, [](const NamedChange &one) { return one.change.key.appId; }},
    ExportedField{"part"_L1, [](const NamedChange &one) { return one.change.key.part.code(); }},
    ExportedField{"locale"_L1, [](const NamedChange &one) { return one.change.key.locale.code(); }},
    ExportedField{"field"_L1, [](const NamedChange &one) { return one.change.key.field; }},
    ExportedField{"path"_L1, [](const NamedChange &one) { return one.change.resource; }},
    ExportedField{"before"_L1, [](const NamedChange &one) { return one.change.before; }},
    ExportedField{"after"_L1, [](const NamedChange &one) { return one.change.after; }},
    ExportedField{"result"_L1, [](const NamedChange &one) { return QString(resultCode(one.change.result)); }},
    ExportedField{"reason"_L1, [](const NamedChange &one) { return one.change.reason; }},
};

} // namespace

QByteArray changesAsCsv(const std::vector<NamedChange> &changes)
{
    CsvTable table;
    for (const ExportedField &field : exportedFields)
        table.add(QString(field.name));
    table.endRow();
    for (const NamedChange &change : changes) {
        for (const ExportedField &field : exportedFields)
            table.add(field.text(change));
        table.endRow();
    }
    return table.bytes();
}

QByteArray changesAsJson(const std::vector<NamedChange> &changes, const QDateTime &now)
{
    QJsonArray list;
    for (const NamedChange &change : changes) {
        QJsonObject object;
        for (const ExportedField &field : exportedFields)
            object.insert(field.name, field.text(change));
        list.append(object);
    }
    return QJsonDocument(QJsonObject{{u"exported"_s, exportedTime(now)}, {u"changes"_s, list}}).toJson();
}

QFuture<Result<void>> exportChanges(const std::vector<NamedChange> &changes, const QString &path, const QDateTime &now)
{
    return exportFile(path, {.csv = [changes] { return changesAsCsv(changes); }, .json = [changes, now] { return changesAsJson(changes, now); }});
}

} // namespace slipway

// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/writelog.h"

#include "core/logging.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>

#include <utility>

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

// The members of `facts` that `others` has otherwise, or has not.
QJsonObject differing(const QJsonObject &facts, const QJsonObject &others)
{
    QJsonObject left;
    for (auto fact = facts.begin(); fact != facts.end(); ++fact) {
        if (others.value(fact.key()) != fact.value())
            left.insert(fact.key(), fact.value());
    }
    return left;
}

} // namespace

Result<void> WriteLog::open(const QString &path)
{
    m_file.setFileName(path);
    if (m_file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered, QFile::ReadOwner | QFile::WriteOwner))
        return {};
    return Error(Error::Kind::Io, QCoreApplication::translate("Sandbox", "The write log %1 cannot be written: %2").arg(path, m_file.errorString()));
}

void WriteLog::append(const QDateTime &at, const Write &write)
{
    const QJsonObject before = differing(write.before, write.after);
    const QJsonObject after = differing(write.after, write.before);
    if (!isOpen() || (before.isEmpty() && after.isEmpty()))
        return;
    const QJsonObject line{
        {u"at"_s, at.toUTC().toString(Qt::ISODateWithMs)},
        {u"method"_s, QString::fromLatin1(write.method)},
        {u"path"_s, write.path},
        {u"by"_s, write.by},
        {u"resource"_s, QJsonObject{{u"type"_s, write.resource.type}, {u"id"_s, write.resource.id}}},
        {u"before"_s, before},
        {u"after"_s, after},
    };
    const QByteArray bytes = QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
    const bool isWritten = m_file.write(bytes) == bytes.size();
    if (!isWritten && !std::exchange(m_isTorn, true))
        qCWarning(lcSandbox, "writes are missing in the write log from %s on: %ls", qPrintable(write.path), qUtf16Printable(m_file.errorString()));
}

QJsonObject factsOf(const World &world, const ResourceId &id, const QStringList &relations)
{
    const Entity *entity = world.find(id);
    if (!entity)
        return {};
    QJsonObject facts = entity->attributes();
    for (const QString &relation : relations) {
        QJsonArray members;
        for (const Entity *member : entity->members(relation).all())
            members.append(member->id().id);
        facts.insert(relation, members);
    }
    return facts;
}

} // namespace slipway::sandbox

// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/linktable.h"

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

QByteArrayList linksOf(const RelationSpec &relation, const QString &instance)
{
    const QString name = relation.name;
    const bool linkage = catalogue::endpoint(QString(instance + u"/relationships/"_s + name)) != nullptr;
    const bool related = catalogue::endpoint(QString(instance + u'/' + name)) != nullptr;
    const QByteArray plainName = name.toLatin1();
    if (linkage && related)
        return {R"("links":{"self":")", "/relationships/" + plainName + R"(","related":")", '/' + plainName + R"("})"};
    if (linkage)
        return {R"("links":{"self":")", "/relationships/" + plainName + R"("})"};
    if (related)
        return {R"("links":{"related":")", '/' + plainName + R"("})"};
    return {};
}

TypeLinks linksOf(const QString &type)
{
    TypeLinks links;
    links.head = R"({"type":")" + type.toUtf8() + R"(","id":)";
    const QString instance = catalogue::instancePath(type, u"{id}"_s);
    if (!instance.isEmpty())
        links.instanceRoot = instance.chopped(4).toLatin1();
    if (const TypeSpec *spec = catalogue::type(type)) {
        for (const RelationSpec &relation : spec->relations)
            links.relations.push_back({&relation, linksOf(relation, instance)});
    }
    return links;
}

} // namespace

const TypeLinks &LinkTable::of(const QString &type)
{
    const auto known = m_types.find(type);
    return known != m_types.end() ? known->second : m_types.emplace(type, linksOf(type)).first->second;
}

} // namespace slipway::sandbox

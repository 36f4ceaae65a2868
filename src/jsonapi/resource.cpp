// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsonapi/resource.h"

#include <QJsonArray>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

ResourceId idOf(const QJsonObject &object)
{
    return {object.value("type"_L1).toString(), object.value("id"_L1).toString()};
}

bool hasDataPoints(const QJsonObject &object)
{
    return object.value("dataPoints"_L1).isArray();
}

// Of a row of a metric: what it was grouped by. Without a type, so that it is never taken for that resource itself.
ResourceId dimensionOf(const QJsonObject &row)
{
    QStringList ids;
    const QJsonObject dimensions = row.value("dimensions"_L1).toObject();
    for (const QJsonValue &dimension : dimensions)
        ids.append(dimension.toObject().value("data"_L1).toString());
    return {{}, ids.join(u'/')};
}

} // namespace

QString pathAndQuery(const QString &url)
{
    const QUrl parsed(url);
    return QString::fromLatin1(parsed.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::RemoveFragment));
}

Resource::Resource(QJsonObject json) : m_json(std::move(json)), m_id(hasDataPoints(m_json) ? dimensionOf(m_json) : idOf(m_json)) {}

bool Resource::isMetric() const
{
    return hasDataPoints(m_json);
}

QJsonValue Resource::attribute(QLatin1String name) const
{
    return m_json.value("attributes"_L1).toObject().value(name);
}

QJsonObject Resource::attributes() const
{
    return m_json.value("attributes"_L1).toObject();
}

QStringList Resource::relationNames() const
{
    return m_json.value("relationships"_L1).toObject().keys();
}

Relation Resource::relation(QLatin1String name) const
{
    const QJsonObject relationships = m_json.value("relationships"_L1).toObject();
    const auto found = relationships.constFind(name);
    Relation relation;
    if (found == relationships.constEnd())
        return relation;
    const QJsonObject object = found->toObject();
    relation.relatedPath = pathAndQuery(object.value("links"_L1).toObject().value("related"_L1).toString());
    const QJsonValue data = object.value("data"_L1);
    switch (data.type()) {
    case QJsonValue::Null:
        relation.kind = Relation::Kind::Empty;
        break;
    case QJsonValue::Object:
        relation.kind = Relation::Kind::One;
        relation.ids.push_back(idOf(data.toObject()));
        break;
    case QJsonValue::Array: {
        relation.kind = Relation::Kind::Many;
        const QJsonArray members = data.toArray();
        relation.ids.reserve(size_t(members.size()));
        for (const QJsonValue &member : members)
            relation.ids.push_back(idOf(member.toObject()));
        const QJsonValue total = object.value("meta"_L1).toObject().value("paging"_L1).toObject().value("total"_L1);
        if (total.isDouble())
            relation.total = total.toInt();
        break;
    }
    default:
        relation.kind = Relation::Kind::LinksOnly;
    }
    return relation;
}

QString Resource::selfPath() const
{
    return pathAndQuery(m_json.value("links"_L1).toObject().value("self"_L1).toString());
}

} // namespace slipway

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/attribute.h"
#include "jsonapi/document.h"
#include "jsonapi/request.h"

#include <QDateTime>

namespace slipway {

//! Conversion between a value and its JSON. Bad JSON gives an empty value: what was sent stays readable in the Resource.
template <typename V>
struct JsonValue;

template <> struct JsonValue<QString>
{
    static QString from(const QJsonValue &json) { return json.toString(); }
    static QJsonValue to(const QString &value) { return value; }
};
template <> struct JsonValue<Locale>
{
    static Locale from(const QJsonValue &json) { return Locale(json.toString()); }
    static QJsonValue to(const Locale &value) { return value.code(); }
};
template <> struct JsonValue<QUrl>
{
    static QUrl from(const QJsonValue &json) { return QUrl(json.toString()); }
    static QJsonValue to(const QUrl &value) { return value.toString(); }
};
template <> struct JsonValue<int>
{
    static int from(const QJsonValue &json) { return json.toInt(); }
    static QJsonValue to(int value) { return value; }
};
template <> struct JsonValue<qint64>
{
    static qint64 from(const QJsonValue &json) { return json.toInteger(); }
    static QJsonValue to(qint64 value) { return value; }
};
template <> struct JsonValue<bool>
{
    static bool from(const QJsonValue &json) { return json.toBool(); }
    static QJsonValue to(bool value) { return value; }
};
template <> struct JsonValue<QDateTime>
{
    // Apple mixes Pacific offsets and Z with milliseconds (api/01 4.1).
    static QDateTime from(const QJsonValue &json) { return QDateTime::fromString(json.toString(), Qt::ISODateWithMs).toUTC(); }
    static QJsonValue to(const QDateTime &value) { return value.toUTC().toString(Qt::ISODate); }
};
template <> struct JsonValue<QDate>
{
    static QDate from(const QJsonValue &json) { return QDate::fromString(json.toString(), Qt::ISODate); }
    static QJsonValue to(QDate value) { return value.toString(Qt::ISODate); }
};
template <> struct JsonValue<QStringList>
{
    static QStringList from(const QJsonValue &json)
    {
        QStringList list;
        const QJsonArray array = json.toArray();
        for (const QJsonValue &value : array)
            list.append(value.toString());
        return list;
    }
    static QJsonValue to(const QStringList &value) { return QJsonArray::fromStringList(value); }
};
template <> struct JsonValue<QJsonObject>
{
    static QJsonObject from(const QJsonValue &json) { return json.toObject(); }
    static QJsonValue to(const QJsonObject &value) { return value; }
};
template <> struct JsonValue<QJsonArray>
{
    static QJsonArray from(const QJsonValue &json) { return json.toArray(); }
    static QJsonValue to(const QJsonArray &value) { return value; }
};
template <> struct JsonValue<ImageAsset>
{
    static ImageAsset from(const QJsonValue &json)
    {
        const QJsonObject object = json.toObject();
        return {object.value(QLatin1String("templateUrl")).toString(), object.value(QLatin1String("width")).toInt(),
                object.value(QLatin1String("height")).toInt()};
    }
    static QJsonValue to(const ImageAsset &value)
    {
        return QJsonObject{{QLatin1String("templateUrl"), value.templateUrl}, {QLatin1String("width"), value.width},
                           {QLatin1String("height"), value.height}};
    }
};
template <typename E> struct JsonValue<EnumValue<E>>
{
    static EnumValue<E> from(const QJsonValue &json) { return EnumValue<E>::fromWire(json.toString()); }
    static QJsonValue to(const EnumValue<E> &value) { return value.wire; }
};
template <typename E> struct JsonValue<std::vector<EnumValue<E>>>
{
    static std::vector<EnumValue<E>> from(const QJsonValue &json)
    {
        std::vector<EnumValue<E>> list;
        const QJsonArray array = json.toArray();
        for (const QJsonValue &value : array)
            list.push_back(EnumValue<E>::fromWire(value.toString()));
        return list;
    }
    static QJsonValue to(const std::vector<EnumValue<E>> &list)
    {
        QJsonArray array;
        for (const EnumValue<E> &value : list)
            array.append(value.wire);
        return array;
    }
};

//! \brief A Resource seen as a T: `app[App::name]` is a QString, and a key of another type does not compile.
template <typename T>
class Typed final
{
public:
    Typed() = default;
    explicit Typed(Resource resource) : m_resource(std::move(resource)) {}

    Id<T> id() const { return Id<T>(m_resource.id().id); }
    bool isNull() const { return m_resource.isNull(); }
    const Resource &resource() const { return m_resource; }

    //! The value; empty for null, unsent or malformed.
    template <typename V, Access access>
    V operator[](const Attribute<T, V, access> &key) const
    {
        return JsonValue<V>::from(m_resource.attribute(key.spec.name));
    }
    //! False when Apple did not send the attribute: unknown, which is not the same as empty.
    template <typename V, Access access>
    bool has(const Attribute<T, V, access> &key) const
    {
        return !m_resource.attribute(key.spec.name).isUndefined();
    }
    template <typename Target>
    Relation relation(const RelationKey<T, Target> &key) const
    {
        return m_resource.relation(key.spec.name);
    }

private:
    Resource m_resource;
};

//! Included resources that a relation names: `related(document, app, App::appStoreVersions)` are Typed<AppStoreVersion>.
template <typename Target, typename Owner>
std::vector<Typed<Target>> related(const Document &document, const Typed<Owner> &owner, const RelationKey<Owner, Target> &key)
{
    std::vector<Typed<Target>> list;
    for (Resource &resource : document.related(owner.resource(), key.spec.name))
        list.emplace_back(std::move(resource));
    return list;
}

//! \brief A minimal update of one T: only keys that Apple lets us update compile. Build the request with request().
template <typename T>
class Patch final
{
public:
    explicit Patch(Id<T> id) : m_id(std::move(id)) {}

    template <typename V, Access access>
        requires(access == Access::Editable || access == Access::UpdateOnly)
    Patch &set(const Attribute<T, V, access> &key, const std::type_identity_t<V> &value)
    {
        m_attributes.insert(key.spec.name, JsonValue<V>::to(value));
        return *this;
    }
    //! Sends null, which clears; for attributes that Apple lets be empty.
    template <typename V, Access access>
        requires(access == Access::Editable || access == Access::UpdateOnly)
    Patch &clear(const Attribute<T, V, access> &key)
    {
        Q_ASSERT_X(key.spec.nullable, "Patch::clear", "Apple refuses null for this attribute");
        m_attributes.insert(key.spec.name, QJsonValue::Null);
        return *this;
    }
    bool isEmpty() const { return m_attributes.isEmpty(); }

    //! PATCH \a path with this change.
    Request request(const QString &path) const
    {
        const QJsonObject data{{QStringLiteral("type"), QString(T::type)},
                               {QStringLiteral("id"), m_id.value()},
                               {QStringLiteral("attributes"), m_attributes}};
        return Request::patch(path, QJsonObject{{QStringLiteral("data"), data}});
    }

private:
    Id<T> m_id;
    QJsonObject m_attributes;
};

} // namespace slipway

// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/documentwriter.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

// A string as JSON. Targets are percent-encoded and most ids are plain: only quotes, backslashes and controls need care.
void writeString(QByteArray &out, const QByteArray &utf8)
{
    out += '"';
    for (const char c : utf8) {
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (c >= 0 && c < ' ') {
            out += "\\u00" + QByteArray(1, c).toHex();
        } else {
            out += c;
        }
    }
    out += '"';
}

void writeIdentifier(QByteArray &out, const ResourceId &id)
{
    out += "{\"type\":";
    writeString(out, id.type.toUtf8());
    out += ",\"id\":";
    writeString(out, id.id.toUtf8());
    out += '}';
}

// Puts `,` before every part but the first.
class Comma
{
public:
    explicit Comma(QByteArray &out) : m_out(out) {}
    void next()
    {
        if (!m_first)
            m_out += ',';
        m_first = false;
    }

private:
    QByteArray &m_out;
    bool m_first = true;
};

} // namespace

DocumentWriter::DocumentWriter(LinkTable &links, const Lag &lag, QByteArray origin, const ReadQuery &query)
    : m_links(links)
    , m_lag(lag)
    , m_origin(std::move(origin))
    , m_query(query)
{}

QByteArray DocumentWriter::collection(std::span<const Entity *const> rows, const QByteArray &selfTarget, const PageInfo &page)
{
    for (const Entity *row : rows)
        m_seen.insert(row);
    QByteArray out;
    out.reserve(qsizetype(rows.size()) * 1024 + 512);
    out += "{\"data\":[";
    Comma comma(out);
    for (const Entity *row : rows) {
        comma.next();
        resource(out, *row, true);
    }
    out += ']';
    writeIncluded(out);
    writePage(out, selfTarget, page);
    return out + '}';
}

QByteArray DocumentWriter::single(const Entity *row, const QByteArray &selfTarget)
{
    QByteArray out = "{\"data\":";
    if (row) {
        m_seen.insert(row);
        resource(out, *row, true);
    } else {
        out += "null";
    }
    writeIncluded(out);
    out += ",\"links\":{\"self\":";
    writeString(out, m_origin + selfTarget);
    return out + "}}";
}

QByteArray DocumentWriter::linkageMany(std::span<const Entity *const> rows, const QByteArray &selfTarget, const PageInfo &page)
{
    QByteArray out = "{\"data\":[";
    Comma comma(out);
    for (const Entity *row : rows) {
        comma.next();
        writeIdentifier(out, row->id());
    }
    out += ']';
    writePage(out, selfTarget, page);
    return out + '}';
}

QByteArray DocumentWriter::linkageOne(const Entity *row, const QByteArray &selfTarget)
{
    QByteArray out = "{\"data\":";
    if (row)
        writeIdentifier(out, row->id());
    else
        out += "null";
    out += ",\"links\":{\"self\":";
    writeString(out, m_origin + selfTarget);
    return out + "}}";
}

void DocumentWriter::resource(QByteArray &out, const Entity &entity, bool primary)
{
    const TypeLinks &links = m_links.of(entity.id().type);
    const QString &type = entity.id().type;
    QByteArray instance;
    if (!links.instanceRoot.isEmpty())
        instance = m_origin + links.instanceRoot + QUrl::toPercentEncoding(entity.id().id);

    out += "{\"type\":";
    writeString(out, type.toUtf8());
    out += ",\"id\":";
    writeString(out, entity.id().id.toUtf8());

    QJsonObject attributes = m_lag.attributesOf(entity);
    if (m_query.fields.contains(type)) {
        const QStringList names = attributes.keys();
        for (const QString &name : names) {
            if (!m_query.wants(type, name))
                attributes.remove(name);
        }
    }
    if (!attributes.isEmpty())
        out += ",\"attributes\":" + QJsonDocument(attributes).toJson(QJsonDocument::Compact);

    bool any = false;
    for (const TypeLinks::Relation &relation : links.relations) {
        const QString name = relation.spec->name;
        const bool included = primary && m_query.include.contains(name);
        if (included) {
            // The included resources come even when sparse fields leave their relation out (api/01 4.2).
            const auto members = entity.members(name).all();
            const qsizetype count = qMin<qsizetype>(qsizetype(members.size()), m_query.nestedLimit(name));
            for (const Entity *member : members.first(size_t(count)))
                rememberIncluded(*member);
        }
        if (!m_query.wants(type, name) || (!included && !relation.linkage && !relation.related))
            continue;
        out += any ? "," : ",\"relationships\":{";
        any = true;
        relationship(out, entity, relation, instance, included);
    }
    if (any)
        out += '}';

    if (!instance.isEmpty()) {
        out += ",\"links\":{\"self\":";
        writeString(out, instance);
        out += '}';
    }
    out += '}';
}

void DocumentWriter::relationship(QByteArray &out, const Entity &entity, const TypeLinks::Relation &relation, const QByteArray &instance,
                                  bool included)
{
    const QLatin1String name = relation.spec->name;
    out += '"';
    out += QByteArrayView(name.data(), name.size());
    out += "\":{";
    Comma comma(out);
    if (included) {
        comma.next();
        linkage(out, entity, *relation.spec);
    }
    if (relation.linkage || relation.related) {
        comma.next();
        out += "\"links\":{";
        Comma linkComma(out);
        if (relation.linkage) {
            linkComma.next();
            out += "\"self\":\"" + instance + "/relationships/";
            out += QByteArrayView(name.data(), name.size());
            out += '"';
        }
        if (relation.related) {
            linkComma.next();
            out += "\"related\":\"" + instance + '/';
            out += QByteArrayView(name.data(), name.size());
            out += '"';
        }
        out += '}';
    }
    out += '}';
}

void DocumentWriter::linkage(QByteArray &out, const Entity &entity, const RelationSpec &relation)
{
    const MemberList &members = entity.members(relation.name);
    if (relation.arity == RelationSpec::Arity::One) {
        const Entity *member = members.one();
        out += "\"data\":";
        if (member && !m_lag.hides(*member))
            writeIdentifier(out, member->id());
        else
            out += "null";
        return;
    }
    const int limit = m_query.nestedLimit(QString(relation.name));
    out += "\"meta\":{\"paging\":{\"total\":" + QByteArray::number(members.count()) + ",\"limit\":" + QByteArray::number(limit) + "}},\"data\":[";
    Comma comma(out);
    for (const Entity *member : members.all().first(size_t(qMin<qsizetype>(members.count(), limit)))) {
        if (m_lag.hides(*member))
            continue;
        comma.next();
        writeIdentifier(out, member->id());
    }
    out += ']';
}

void DocumentWriter::rememberIncluded(const Entity &entity)
{
    if (m_lag.hides(entity) || m_seen.contains(&entity))
        return;
    m_seen.insert(&entity);
    m_included.push_back(&entity);
}

void DocumentWriter::writeIncluded(QByteArray &out)
{
    if (m_query.include.isEmpty())
        return;
    out += ",\"included\":[";
    Comma comma(out);
    for (const Entity *entity : m_included) {
        comma.next();
        resource(out, *entity, false);
    }
    out += ']';
}

void DocumentWriter::writePage(QByteArray &out, const QByteArray &selfTarget, const PageInfo &page)
{
    out += ",\"links\":{\"self\":";
    writeString(out, m_origin + selfTarget);
    if (!page.next.isEmpty()) {
        out += ",\"next\":";
        writeString(out, m_origin + page.next);
    }
    out += "},\"meta\":{\"paging\":{\"total\":" + QByteArray::number(page.total) + ",\"limit\":" + QByteArray::number(page.limit);
    if (!page.nextCursor.isEmpty()) {
        out += ",\"nextCursor\":";
        writeString(out, page.nextCursor.toUtf8());
    }
    out += "}}";
}

} // namespace slipway::sandbox

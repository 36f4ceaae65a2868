// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/documentwriter.h"

#include "sandbox/jsontext.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

void writeIdentifier(QByteArray &out, const ResourceId &id)
{
    out += "{\"type\":";
    appendJson(out, id.type.toUtf8());
    out += ",\"id\":";
    appendJson(out, id.id.toUtf8());
    out += '}';
}

// Most ids are UUIDs and numbers, and stand in a URL as they are.
bool isPlain(const QByteArray &id)
{
    return std::all_of(id.begin(), id.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
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
    if (!m_query.include.isEmpty())
        m_seen = QSet<const Entity *>(rows.begin(), rows.end());
    QByteArray out;
    out.reserve(qsizetype(rows.size()) * 1024 + 512);
    out += "{\"data\":";
    resources(out, rows);
    writeIncluded(out);
    writePage(out, selfTarget, page);
    return out + '}';
}

QByteArray DocumentWriter::single(const Entity *row, const QByteArray &selfTarget)
{
    QByteArray out = "{\"data\":";
    if (row) {
        m_seen.insert(row);
        resource(out, *row, layoutOf(row->id().type, true));
    } else {
        out += "null";
    }
    writeIncluded(out);
    out += ",\"links\":{";
    link(out, "self", selfTarget);
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
    out += ",\"links\":{";
    link(out, "self", selfTarget);
    return out + "}}";
}

QByteArray DocumentWriter::figures(const QByteArray &data, std::span<const Entity *const> included, const QByteArray &selfTarget,
                                   const PageInfo &page)
{
    QByteArray out = "{\"data\":" + data;
    if (!included.empty()) {
        out += ",\"included\":";
        resources(out, included);
    }
    writePage(out, selfTarget, page);
    return out + '}';
}

DocumentWriter::Layout DocumentWriter::layoutOf(const QString &type, bool primary)
{
    Layout layout{&m_links.of(type), nullptr, {}};
    const auto fields = m_query.fields.constFind(type);
    if (fields != m_query.fields.cend())
        layout.fields = &*fields;
    for (const TypeLinks::Relation &relation : layout.links->relations) {
        const QString name = relation.spec->name;
        const bool included = primary && m_query.include.contains(name);
        const bool wanted = !layout.fields || layout.fields->contains(name);
        const bool shown = wanted && (included || !relation.links.isEmpty());
        if (included || shown)
            layout.relations.push_back({&relation, included, shown});
    }
    return layout;
}

void DocumentWriter::resources(QByteArray &out, std::span<const Entity *const> rows)
{
    const Layout layout = layoutOf(rows.empty() ? QString() : rows.front()->id().type, true);
    out += '[';
    Comma comma(out);
    for (const Entity *row : rows) {
        comma.next();
        resource(out, *row, layout);
    }
    out += ']';
}

void DocumentWriter::resource(QByteArray &out, const Entity &entity, const Layout &layout)
{
    const QByteArray id = entity.id().id.toUtf8();
    m_url.resize(0); // keeps its memory
    if (!layout.links->instanceRoot.isEmpty())
        m_url += m_origin + layout.links->instanceRoot + (isPlain(id) ? id : id.toPercentEncoding());

    out += layout.links->head;
    appendJson(out, id);
    attributes(out, entity, layout);
    relationships(out, entity, layout);
    if (!m_url.isEmpty()) {
        out += ",\"links\":{\"self\":\"";
        out += m_url;
        out += "\"}";
    }
    out += '}';
}

void DocumentWriter::attributes(QByteArray &out, const Entity &entity, const Layout &layout)
{
    const QJsonObject &all = m_lag.attributesOf(entity);
    QJsonObject wanted;
    if (layout.fields) {
        for (const QString &name : *layout.fields) {
            if (const auto found = all.constFind(name); found != all.constEnd())
                wanted.insert(name, *found);
        }
    }
    const QJsonObject &shown = layout.fields ? wanted : all;
    if (shown.isEmpty())
        return;
    out += ",\"attributes\":";
    appendJson(out, shown);
}

void DocumentWriter::relationships(QByteArray &out, const Entity &entity, const Layout &layout)
{
    bool any = false;
    for (const Layout::Relation &relation : layout.relations) {
        if (relation.included)
            rememberIncluded(entity, *relation.links->spec);
        if (!relation.shown)
            continue;
        out += any ? "," : ",\"relationships\":{";
        any = true;
        relationship(out, entity, relation);
    }
    if (any)
        out += '}';
}

void DocumentWriter::relationship(QByteArray &out, const Entity &entity, const Layout::Relation &relation)
{
    const QLatin1String name = relation.links->spec->name;
    out += '"';
    out.append(name.data(), name.size());
    out += "\":{";
    if (relation.included)
        linkage(out, entity, *relation.links->spec);
    const QByteArrayList &links = relation.links->links;
    if (relation.included && !links.isEmpty())
        out += ',';
    for (qsizetype i = 0; i < links.size(); ++i) {
        if (i > 0)
            out += m_url;
        out += links.at(i);
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

void DocumentWriter::rememberIncluded(const Entity &entity, const RelationSpec &relation)
{
    const auto members = entity.members(relation.name).all();
    const auto count = std::min(members.size(), size_t(m_query.nestedLimit(QString(relation.name))));
    for (const Entity *member : members.first(count)) {
        if (m_lag.hides(*member) || m_seen.contains(member))
            continue;
        m_seen.insert(member);
        m_included.push_back(member);
    }
}

void DocumentWriter::writeIncluded(QByteArray &out)
{
    if (m_query.include.isEmpty())
        return;
    out += ",\"included\":[";
    Comma comma(out);
    std::map<QString, Layout> layouts;
    for (const Entity *entity : m_included) {
        const QString &type = entity->id().type;
        auto layout = layouts.find(type);
        if (layout == layouts.end())
            layout = layouts.emplace(type, layoutOf(type, false)).first;
        comma.next();
        resource(out, *entity, layout->second);
    }
    out += ']';
}

void DocumentWriter::link(QByteArray &out, QByteArrayView name, const QByteArray &target)
{
    appendJson(out, name);
    out += ':';
    appendJson(out, QByteArray(m_origin + target));
}

void DocumentWriter::writePage(QByteArray &out, const QByteArray &selfTarget, const PageInfo &page)
{
    out += ",\"links\":{";
    link(out, "self", selfTarget);
    if (!page.next.isEmpty()) {
        out += ',';
        link(out, "next", page.next);
    }
    out += "},\"meta\":{\"paging\":{\"total\":" + QByteArray::number(page.total) + ",\"limit\":" + QByteArray::number(page.limit);
    if (!page.nextCursor.isEmpty()) {
        out += ",\"nextCursor\":";
        appendJson(out, page.nextCursor.toUtf8());
    }
    out += "}}";
}

} // namespace slipway::sandbox

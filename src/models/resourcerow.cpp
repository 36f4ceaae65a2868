// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/resourcerow.h"

#include "models/resourcename.h"

#include <QCoreApplication>
#include <QStringConverter>
#include <QVarLengthArray>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr qsizetype longestText = 4 * 1024; // of one value: a list shows the beginning, the inspector shows all

constexpr int lengthBytes = 4;

// Where a row is made, most of them without the heap: a list makes some ten thousand values a second.
using Parts = QVarLengthArray<char, 1024>;

void appendPart(Parts *parts, QStringView text)
{
    QStringEncoder utf8(QStringConverter::Utf8);
    const qsizetype lengthAt = parts->size();
    parts->resize(lengthAt + lengthBytes + utf8.requiredSpace(text.size()));
    char *const start = parts->data() + lengthAt;
    const char *const end = utf8.appendToBuffer(start + lengthBytes, text);
    const qsizetype length = end - start - lengthBytes;
    for (int byte = 0; byte < lengthBytes; ++byte)
        start[byte] = char(length >> (8 * byte));
    parts->resize(lengthAt + lengthBytes + length);
}

qsizetype lengthAt(const QByteArray &packed, qsizetype at)
{
    qsizetype length = 0;
    for (int byte = 0; byte < lengthBytes; ++byte)
        length |= qsizetype(quint8(packed.at(at + byte))) << (8 * byte);
    return length;
}

} // namespace

ResourceRow::ResourceRow(const Resource &resource, const std::vector<ResourceField> &fields)
{
    const ResourceId &id = resource.id();
    // Nearly always the catalogue knows the path from type and id: then it need not be kept.
    const bool pathIsKnown = catalogue::instanceEndpoint(id.type) != nullptr;
    const QJsonObject attributes = resource.attributes();
    Parts parts;
    appendPart(&parts, id.id);
    appendPart(&parts, id.type);
    appendPart(&parts, pathIsKnown ? QString() : resource.selfPath());
    for (const ResourceField &field : fields)
        appendPart(&parts, QStringView(wireText(attributes.value(field.name))).left(longestText));
    m_packed = QByteArray(parts.constData(), parts.size());
}

QString ResourceRow::path() const
{
    const QString kept = part(2);
    return kept.isEmpty() ? catalogue::instancePath(type(), id()) : kept;
}

QString ResourceRow::part(int number) const
{
    qsizetype at = 0;
    for (int i = 0; i < number; ++i)
        at += lengthBytes + lengthAt(m_packed, at);
    return QString::fromUtf8(m_packed.constData() + at + lengthBytes, lengthAt(m_packed, at));
}

std::vector<Column<ResourceRow>> resourceColumns(const std::vector<ResourceField> &fields)
{
    std::vector<Column<ResourceRow>> columns;
    for (int i = 0; i < int(fields.size()); ++i) {
        // Each accessor keeps a copy of its field: columns outlive the list that they were made from.
        const ResourceField &field = fields[size_t(i)];
        Column<ResourceRow> column(field.name, field.label, [field, i](const ResourceRow &row) { return field.display(row.value(i)); });
        column.sortedBy([field, i](const ResourceRow &row) { return field.sortValue(row.value(i)); });
        if (field.kind == ValueKind::DateTime)
            column.withHint([field, i](const ResourceRow &row) { return field.hint(row.value(i)); });
        else if (field.isState())
            column.withBadge([i](const ResourceRow &row) { return row.value(i); });
        else if (field.kind == ValueKind::Integer)
            column.numeric();
        columns.push_back(column);
    }
    columns.push_back(
        Column<ResourceRow>(u"id"_s, QCoreApplication::translate("models", "ID"), &ResourceRow::id).elided(Qt::ElideMiddle).hidden(!fields.empty()));
    return columns;
}

} // namespace slipway

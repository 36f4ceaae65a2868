// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/resource/relationrow.h"

#include "catalogue/typespec.h"
#include "models/literaltext.h"
#include "models/resourcename.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

struct RelationRowText
{
    Q_DECLARE_TR_FUNCTIONS(RelationRow)
};

QStringList namesInOrder(const Resource &resource, const TypeSpec *type)
{
    QStringList left = resource.relationNames();
    QStringList names;
    for (const RelationSpec &spec : type ? type->relations : std::span<const RelationSpec>()) {
        if (left.removeOne(QString(spec.name)))
            names.append(QString(spec.name));
    }
    left.sort();
    return names + left;
}

const Resource *find(const ResourceId &id, const std::vector<Resource> &included)
{
    const auto found = std::find_if(included.cbegin(), included.cend(), [&id](const Resource &resource) { return resource.id() == id; });
    return found == included.cend() ? nullptr : &*found;
}

QString nameOf(const ResourceId &id, const std::vector<Resource> &included)
{
    const Resource *resource = find(id, included);
    return resource ? resourceTitle(*resource) : id.id;
}

QString contentsOf(const Relation &relation, const std::vector<Resource> &included)
{
    switch (relation.kind) {
    case Relation::Kind::Absent:
    case Relation::Kind::LinksOnly:
        return RelationRowText::tr("Not loaded");
    case Relation::Kind::Empty:
        return RelationRowText::tr("None");
    case Relation::Kind::One:
        return nameOf(relation.ids.front(), included);
    case Relation::Kind::Many: {
        const int count = relation.total.value_or(int(relation.ids.size()));
        return count == 0 ? RelationRowText::tr("None") : RelationRowText::tr("%n member(s)", nullptr, count);
    }
    }
    Q_UNREACHABLE();
}

RelationRow::Leads destination(const Relation &relation, const RelationSpec *spec)
{
    if (relation.relatedPath.isEmpty() || relation.kind == Relation::Kind::Empty)
        return RelationRow::Leads::Nowhere;
    if (relation.kind == Relation::Kind::One || (spec && spec->arity == RelationSpec::Arity::One))
        return RelationRow::Leads::ToResource;
    // Of a type that is not in the catalogue nobody knows; a list shows one resource as well as many.
    return RelationRow::Leads::ToList;
}

RelationRow memberRow(const QString &relation, const ResourceId &id, const std::vector<Resource> &included)
{
    const Resource *resource = find(id, included);
    const QString path = resource ? resourcePath(*resource) : catalogue::instancePath(id.type, id.id);
    return {
        .key = relation + u'/' + id.id,
        .title = nameOf(id, included),
        .contents = typeLabel(id.type),
        .leads = path.isEmpty() ? RelationRow::Leads::Nowhere : RelationRow::Leads::ToResource,
        .path = path,
        .isMember = true,
    };
}

} // namespace

std::vector<RelationRow> relationRows(const ResourceDetail &detail)
{
    const TypeSpec *type = catalogue::type(detail.resource.type());
    std::vector<RelationRow> rows;
    for (const QString &name : namesInOrder(detail.resource, type)) {
        const QByteArray key = name.toLatin1();
        const Relation relation = detail.resource.relation(QLatin1String(key));
        const RelationSpec *spec = type ? type->relation(name) : nullptr;
        rows.push_back({
            .key = name,
            .title = spec ? relationLabel(*spec) : readableName(name),
            .contents = contentsOf(relation, detail.included),
            .leads = destination(relation, spec),
            .path = relation.relatedPath,
        });
        if (relation.kind != Relation::Kind::Many)
            continue;
        for (const ResourceId &id : relation.ids)
            rows.push_back(memberRow(name, id, detail.included));
    }
    return rows;
}

std::vector<Column<RelationRow>> relationColumns()
{
    using RelationColumn = Column<RelationRow>;
    // Members stand below their relation, further in.
    const auto indented = [](const RelationRow &row) { return row.isMember ? QString(u"\u2003\u2022 "_s + isolated(row.title)) : row.title; };
    const auto howToFollow = [](const RelationRow &row) {
        return row.leads == RelationRow::Leads::Nowhere ? QString() : RelationRowText::tr("Double-click or press Enter to open");
    };
    return {
        RelationColumn(u"relation"_s, RelationRowText::tr("Relation"), indented).withHint(howToFollow),
        RelationColumn(u"contents"_s, RelationRowText::tr("Contents"), &RelationRow::contents).withHint(howToFollow),
    };
}

} // namespace slipway

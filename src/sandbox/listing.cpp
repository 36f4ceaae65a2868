// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/listing.h"

#include "catalogue/typespec.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

// What a value is in a query.
QString queryText(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool() ? u"true"_s : u"false"_s;
    if (value.isDouble())
        return QString::number(value.toInteger());
    return value.toString();
}

bool isLoose(const Entity &entity, const QString &attribute)
{
    return entity.id().type == "apps"_L1 && (attribute == "name"_L1 || attribute == "bundleId"_L1 || attribute == "sku"_L1);
}

bool attributeMatches(const Entity &entity, const QString &name, const QStringList &wanted, const Lag &lag)
{
    const QJsonValue value = lag.attributesOf(entity).value(name);
    const bool loose = isLoose(entity, name);
    const auto matches = [&](const QJsonValue &each) {
        const QString text = queryText(each);
        return std::any_of(wanted.begin(), wanted.end(),
                           [&](const QString &one) { return loose ? text.contains(one, Qt::CaseInsensitive) : text == one; });
    };
    if (value.isArray()) {
        const QJsonArray list = value.toArray();
        return std::any_of(list.begin(), list.end(), matches);
    }
    return !value.isUndefined() && !value.isNull() && matches(value);
}

bool isRelation(const Entity &entity, const QString &name)
{
    const TypeSpec *type = catalogue::type(entity.id().type);
    return type && type->relation(name);
}

bool matches(const Entity &entity, const ReadQuery::Filter &filter, const Lag &lag)
{
    if (filter.name == "id"_L1)
        return filter.values.contains(entity.id().id);
    const qsizetype dot = filter.name.indexOf(u'.');
    const QString relation = dot < 0 ? filter.name : filter.name.first(dot);
    if (dot < 0 && !isRelation(entity, relation))
        return attributeMatches(entity, filter.name, filter.values, lag);
    const auto members = entity.members(relation).all();
    return std::any_of(members.begin(), members.end(), [&](const Entity *member) {
        return dot < 0 ? filter.values.contains(member->id().id) : attributeMatches(*member, filter.name.sliced(dot + 1), filter.values, lag);
    });
}

bool exists(const Entity &entity, const QString &name, const Lag &lag)
{
    if (isRelation(entity, name))
        return entity.members(name).count() > 0;
    const QJsonValue value = lag.attributesOf(entity).value(name);
    return !value.isNull() && !value.isUndefined();
}

struct SortableRow
{
    const Entity *entity = nullptr;
    std::vector<QJsonValue> keys;
};

// By an attribute, or by the "version" of what a relation leads to (builds by preReleaseVersion).
QJsonValue sortKey(const Entity &entity, const QString &name, const Lag &lag)
{
    if (!isRelation(entity, name))
        return lag.attributesOf(entity).value(name);
    const Entity *member = entity.members(name).one();
    return member ? lag.attributesOf(*member).value("version"_L1) : QJsonValue();
}

// Numbers as numbers, even in strings (build 9 comes before build 10); what has no value comes first.
int compare(const QJsonValue &a, const QJsonValue &b)
{
    const auto number = [](const QJsonValue &value, bool *fine) {
        *fine = value.isDouble();
        return value.isDouble() ? value.toDouble() : value.toString().toDouble(fine);
    };
    bool fineA = false;
    bool fineB = false;
    const double numberA = number(a, &fineA);
    const double numberB = number(b, &fineB);
    if (fineA && fineB)
        return numberA < numberB ? -1 : numberA > numberB ? 1 : 0;
    return QString::compare(queryText(a), queryText(b), Qt::CaseInsensitive);
}

void sortRows(std::vector<const Entity *> &rows, const std::vector<ReadQuery::Sort> &sorts, const Lag &lag)
{
    std::vector<SortableRow> sortable;
    sortable.reserve(rows.size());
    for (const Entity *row : rows) {
        SortableRow &added = sortable.emplace_back(SortableRow{row, {}});
        for (const ReadQuery::Sort &sort : sorts)
            added.keys.push_back(sortKey(*row, sort.name, lag));
    }
    std::stable_sort(sortable.begin(), sortable.end(), [&](const SortableRow &a, const SortableRow &b) {
        for (size_t i = 0; i < sorts.size(); ++i) {
            const int order = compare(a.keys[i], b.keys[i]);
            if (order != 0)
                return sorts[i].descending ? order > 0 : order < 0;
        }
        return false;
    });
    std::transform(sortable.begin(), sortable.end(), rows.begin(), [](const SortableRow &row) { return row.entity; });
}

} // namespace

std::vector<const Entity *> selectRows(std::span<Entity *const> rows, const ReadQuery &query, const Lag &lag)
{
    std::vector<const Entity *> selected;
    selected.reserve(rows.size());
    for (const Entity *row : rows) {
        const bool hidden = !lag.isIdle() && lag.hides(*row);
        const bool passes = std::all_of(query.filters.begin(), query.filters.end(), [&](const auto &filter) { return matches(*row, filter, lag); })
            && std::all_of(query.exists.begin(), query.exists.end(), [&](const auto &each) { return exists(*row, each.name, lag) == each.wanted; });
        if (!hidden && passes)
            selected.push_back(row);
    }
    if (!query.sorts.empty())
        sortRows(selected, query.sorts, lag);
    return selected;
}

} // namespace slipway::sandbox

// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/listing.h"

#include "catalogue/typespec.h"

#include <QJsonArray>
#include <QSet>

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

// What a name in a query stands for: an attribute of the row, the members of a relation, or an attribute or a relation of those
// ("appStoreVersions.platform").
struct Place
{
    QString relation;
    QString attribute;
};

Place placeOf(const QString &name, const TypeSpec *type)
{
    const qsizetype dot = name.indexOf(u'.');
    if (dot >= 0)
        return {name.first(dot), name.sliced(dot + 1)};
    return type && type->relation(name) ? Place{name, {}} : Place{{}, name};
}

bool isLoose(const QString &type, const QString &attribute)
{
    return type == "apps"_L1 && (attribute == "name"_L1 || attribute == "bundleId"_L1 || attribute == "sku"_L1);
}

// A filter, with all worked out that is the same for every row.
class RowFilter
{
public:
    RowFilter(const ReadQuery::Filter &filter, const QString &type)
        : m_place(placeOf(filter.name, catalogue::type(type)))
        , m_byId(filter.name == "id"_L1)
        , m_loose(isLoose(type, filter.name))
        , m_wanted(filter.values.begin(), filter.values.end())
    {}

    bool passes(const Entity &entity, const Lag &lag) const
    {
        if (m_byId)
            return m_wanted.contains(entity.id().id);
        if (m_place.relation.isEmpty())
            return holds(lag.attributesOf(entity).value(m_place.attribute));
        const auto members = entity.members(m_place.relation).all();
        return std::any_of(members.begin(), members.end(), [&](const Entity *member) {
            if (m_place.attribute.isEmpty())
                return m_wanted.contains(member->id().id);
            const auto further = member->members(m_place.attribute).all(); // "build.preReleaseVersion"
            return holds(lag.attributesOf(*member).value(m_place.attribute))
                || std::any_of(further.begin(), further.end(), [&](const Entity *each) { return m_wanted.contains(each->id().id); });
        });
    }

private:
    bool holds(const QJsonValue &value) const
    {
        if (value.isNull() || value.isUndefined())
            return false;
        if (!value.isArray())
            return isWanted(queryText(value));
        const QJsonArray list = value.toArray();
        return std::any_of(list.begin(), list.end(), [this](const QJsonValue &each) { return isWanted(queryText(each)); });
    }

    bool isWanted(const QString &text) const
    {
        const auto isPart = [&](const QString &one) { return text.contains(one, Qt::CaseInsensitive); };
        return m_loose ? std::any_of(m_wanted.begin(), m_wanted.end(), isPart) : m_wanted.contains(text);
    }

    Place m_place;
    bool m_byId;
    bool m_loose;
    QSet<QString> m_wanted;
};

bool exists(const Entity &entity, const Place &place, const Lag &lag)
{
    if (!place.relation.isEmpty())
        return entity.members(place.relation).count() > 0;
    const QJsonValue value = lag.attributesOf(entity).value(place.attribute);
    return !value.isNull() && !value.isUndefined();
}

bool isNumber(const QString &text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) { return (c >= u'0' && c <= u'9') || c == u'.'; });
}

// A text that stands where the value belongs among others of its kind: nothing first, then numbers and versions, each part after its
// number of digits (build 9 comes before 10, version 1.9 before 1.10), then other texts without regard to case.
QString sortText(const QJsonValue &value)
{
    const QString text = queryText(value);
    if (!isNumber(text))
        return text.toCaseFolded();
    QString ordered;
    for (const QString &part : text.split(u'.')) {
        const auto digit = std::find_if(part.begin(), part.end(), [](QChar c) { return c != u'0'; });
        ordered += QChar(char16_t(part.end() - digit + 1)) + QStringView(digit, part.end());
    }
    return ordered;
}

// By an attribute, or by the "version" of what a relation leads to (builds by preReleaseVersion).
QString sortKey(const Entity &entity, const Place &place, const Lag &lag)
{
    if (place.relation.isEmpty())
        return sortText(lag.attributesOf(entity).value(place.attribute));
    const Entity *member = entity.members(place.relation).one();
    return member ? sortText(lag.attributesOf(*member).value("version"_L1)) : QString();
}

struct SortableRow
{
    const Entity *entity = nullptr;
    QStringList keys;
};

void sortRows(std::vector<const Entity *> &rows, const std::vector<ReadQuery::Sort> &sorts, const TypeSpec *type, const Lag &lag)
{
    std::vector<Place> places;
    for (const ReadQuery::Sort &sort : sorts)
        places.push_back(placeOf(sort.name, type));
    std::vector<SortableRow> sortable;
    sortable.reserve(rows.size());
    for (const Entity *row : rows) {
        SortableRow &added = sortable.emplace_back(SortableRow{row, {}});
        for (const Place &place : places)
            added.keys.append(sortKey(*row, place, lag));
    }
    std::stable_sort(sortable.begin(), sortable.end(), [&](const SortableRow &a, const SortableRow &b) {
        for (size_t i = 0; i < sorts.size(); ++i) {
            const int order = a.keys[qsizetype(i)].compare(b.keys[qsizetype(i)]);
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
    if (rows.empty())
        return {};
    const QString &typeName = rows.front()->id().type;
    const TypeSpec *type = catalogue::type(typeName);
    std::vector<RowFilter> filters;
    for (const ReadQuery::Filter &filter : query.filters)
        filters.emplace_back(filter, typeName);

    std::vector<const Entity *> selected;
    selected.reserve(rows.size());
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(selected), [&](const Entity *row) {
        return !lag.hides(*row) && std::all_of(filters.begin(), filters.end(), [&](const RowFilter &filter) { return filter.passes(*row, lag); })
            && std::all_of(query.exists.begin(), query.exists.end(),
                           [&](const ReadQuery::Exists &each) { return exists(*row, placeOf(each.name, type), lag) == each.wanted; });
    });
    if (!query.sorts.empty())
        sortRows(selected, query.sorts, type, lag);
    return selected;
}

} // namespace slipway::sandbox

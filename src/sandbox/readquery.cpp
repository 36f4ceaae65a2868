// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/readquery.h"

#include "catalogue/typespec.h"

#include <QCryptographicHash>
#include <QUrlQuery>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

using Parameter = QPair<QString, QString>;

QList<Parameter> parametersOf(const QUrl &url)
{
    // Form encoders write a space as +, which QUrlQuery leaves alone.
    QUrlQuery query(url.query(QUrl::FullyEncoded).replace(u'+', "%20"_L1));
    QList<Parameter> parameters = query.queryItems(QUrl::FullyDecoded);
    parameters.removeIf([](const Parameter &each) { return each.first.isEmpty() && each.second.isEmpty(); });
    return parameters;
}

// "filter[name]" -> {"filter", "name"}; "sort" -> {"sort", ""}.
Parameter splitName(const QString &name)
{
    const qsizetype open = name.indexOf(u'[');
    if (open <= 0 || !name.endsWith(u']'))
        return {name, {}};
    return {name.first(open), name.sliced(open + 1, name.size() - open - 2)};
}

template <typename Range>
bool holds(const Range &names, QStringView name)
{
    return std::any_of(names.begin(), names.end(), [name](QLatin1String each) { return name == each; });
}

bool isPlaceInList(const Parameter &each)
{
    return each.first == "cursor"_L1 || each.first == "limit"_L1;
}

QByteArray listOf(const QUrl &url, QList<Parameter> parameters)
{
    parameters.removeIf(isPlaceInList);
    std::sort(parameters.begin(), parameters.end());
    QByteArray list = url.path().toUtf8();
    for (const Parameter &each : std::as_const(parameters))
        list += '&' + QUrl::toPercentEncoding(each.first) + '=' + QUrl::toPercentEncoding(each.second);
    return list;
}

class QueryParser
{
public:
    QueryParser(const QUrl &url, const EndpointSpec &endpoint, std::vector<ApiError> &errors) : m_url(url), m_endpoint(endpoint), m_errors(errors) {}

    ReadQuery run()
    {
        const QList<Parameter> parameters = parametersOf(m_url);
        m_query.list = listOf(m_url, parameters);
        for (const Parameter &each : parameters)
            take(each.first, each.second);
        for (const FilterSpec &filter : m_endpoint.filters) {
            const auto isIt = [&](const ReadQuery::Filter &given) { return given.name == filter.name; };
            if (filter.required && std::none_of(m_query.filters.begin(), m_query.filters.end(), isIt))
                m_errors.push_back(apierror::parameterRequired(u"filter[%1]"_s.arg(filter.name)));
        }
        return m_query;
    }

private:
    void take(const QString &parameter, const QString &value)
    {
        const auto [kind, name] = splitName(parameter);
        const QStringList values = value.split(u',');
        if (kind == "filter"_L1 && isList())
            takeFilter(parameter, name, values);
        else if (kind == "exists"_L1 && isList())
            takeExists(parameter, name, value);
        else if (kind == "fields"_L1 && !isLinkage())
            takeFields(parameter, name, values);
        else if (kind == "limit"_L1 && !name.isEmpty())
            takeNestedLimit(parameter, name, value);
        else if (parameter == "limit"_L1 && m_endpoint.maxLimit > 0)
            m_query.limit = number(parameter, value, m_endpoint.maxLimit);
        else if (parameter == "cursor"_L1 && m_endpoint.maxLimit > 0)
            takeCursor(value);
        else if (parameter == "include"_L1 && !m_endpoint.includes.empty())
            takeInclude(values);
        else if (parameter == "sort"_L1 && !m_endpoint.sorts.empty())
            takeSort(values);
        else
            m_errors.push_back(apierror::parameterIllegal(parameter));
    }

    bool isList() const { return m_endpoint.shape == EndpointShape::Collection || m_endpoint.shape == EndpointShape::RelatedMany; }
    bool isLinkage() const { return m_endpoint.shape == EndpointShape::LinkageOne || m_endpoint.shape == EndpointShape::LinkageMany; }

    void invalid(const QString &parameter, const QString &detail) { m_errors.push_back(apierror::parameterInvalid(parameter, detail)); }

    void takeFilter(const QString &parameter, const QString &name, const QStringList &values)
    {
        const auto &filters = m_endpoint.filters;
        const auto found = std::find_if(filters.begin(), filters.end(), [&](const FilterSpec &each) { return name == each.name; });
        if (found == filters.end()) {
            invalid(parameter, u"'%1' is not a valid filter type"_s.arg(name));
            return;
        }
        for (const QString &value : values) {
            const auto isIt = [&](const EnumEntry &entry) { return value == entry.wire; };
            if (!found->values.empty() && std::none_of(found->values.begin(), found->values.end(), isIt))
                invalid(parameter, u"'%1' is not a valid filter value"_s.arg(value));
        }
        m_query.filters.push_back({name, values});
    }

    void takeExists(const QString &parameter, const QString &name, const QString &value)
    {
        if (!holds(m_endpoint.exists, name))
            invalid(parameter, u"'%1' is not a valid exists type"_s.arg(name));
        else if (value != "true"_L1 && value != "false"_L1)
            invalid(parameter, u"'%1' is not a valid boolean"_s.arg(value));
        else
            m_query.exists.push_back({name, value == "true"_L1});
    }

    void takeFields(const QString &parameter, const QString &type, const QStringList &names)
    {
        if (!mayAnswer(type)) {
            m_errors.push_back(apierror::parameterIllegal(parameter));
            return;
        }
        if (const TypeSpec *spec = catalogue::type(type)) {
            for (const QString &name : names) {
                if (!spec->attribute(name) && !spec->relation(name))
                    invalid(parameter, u"'%1' is not a valid field name"_s.arg(name));
            }
        }
        m_query.fields.insert(type, names);
    }

    // Whether resources of the type can be in the answer at all.
    bool mayAnswer(const QString &type) const
    {
        const TypeSpec *primary = catalogue::type(QString(m_endpoint.type));
        if (type == m_endpoint.type || !primary)
            return true;
        return std::any_of(m_endpoint.includes.begin(), m_endpoint.includes.end(), [&](QLatin1String name) {
            const RelationSpec *relation = primary->relation(QString(name));
            return !relation || type == relation->target;
        });
    }

    void takeNestedLimit(const QString &parameter, const QString &name, const QString &value)
    {
        const auto &limits = m_endpoint.nestedLimits;
        const auto found = std::find_if(limits.begin(), limits.end(), [&](const NestedLimit &each) { return name == each.relation; });
        if (found == limits.end())
            m_errors.push_back(apierror::parameterIllegal(parameter));
        else
            m_query.nestedLimits.insert(name, number(parameter, value, found->maximum));
    }

    int number(const QString &parameter, const QString &value, int maximum)
    {
        // Not what toInt() takes beside digits: white space and signs.
        bool fine = std::all_of(value.begin(), value.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
        const int given = fine ? value.toInt(&fine) : 0;
        if (!fine || given < 1)
            invalid(parameter, u"'%1' is not a positive integer"_s.arg(value));
        else if (given > maximum)
            invalid(parameter, u"The value '%1' exceeds the maximum of %2"_s.arg(value).arg(maximum));
        else
            return given;
        return maximum;
    }

    void takeCursor(const QString &value)
    {
        bool fine = false;
        const qsizetype offset = value.section(u'.', 0, 0).toInt(&fine, 36);
        if (!fine || offset < 0 || m_query.cursor(offset) != value)
            invalid(u"cursor"_s, u"'%1' is not a valid cursor for this request"_s.arg(value));
        else
            m_query.offset = offset;
    }

    void takeInclude(const QStringList &names)
    {
        for (const QString &name : names) {
            if (!holds(m_endpoint.includes, name))
                invalid(u"include"_s, u"'%1' is not a valid relationship name"_s.arg(name));
            else if (!m_query.include.contains(name))
                m_query.include.append(name);
        }
    }

    void takeSort(const QStringList &names)
    {
        for (const QString &given : names) {
            const bool descending = given.startsWith(u'-');
            const QString name = given.sliced(descending ? 1 : 0);
            if (holds(m_endpoint.sorts, name))
                m_query.sorts.push_back({name, descending});
            else
                invalid(u"sort"_s, u"'%1' is not a valid sort type"_s.arg(given));
        }
    }

    const QUrl &m_url;
    const EndpointSpec &m_endpoint;
    std::vector<ApiError> &m_errors;
    ReadQuery m_query;
};

} // namespace

ReadQuery ReadQuery::parse(const QUrl &url, const EndpointSpec &endpoint, std::vector<ApiError> &errors)
{
    return QueryParser(url, endpoint, errors).run();
}

QString ReadQuery::cursor(qsizetype start) const
{
    const QByteArray digest = QCryptographicHash::hash(list, QCryptographicHash::Sha1).first(6);
    return QString::number(start, 36) + u'.' + QString::fromLatin1(digest.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

QByteArray ReadQuery::nextTarget(const QUrl &url, qsizetype start) const
{
    QByteArray target = url.path(QUrl::FullyEncoded).toLatin1() + "?cursor=" + cursor(start).toLatin1() + "&limit=" + QByteArray::number(limit);
    for (const Parameter &each : parametersOf(url)) {
        if (!isPlaceInList(each))
            target += '&' + QUrl::toPercentEncoding(each.first) + '=' + QUrl::toPercentEncoding(each.second);
    }
    return target;
}

} // namespace slipway::sandbox

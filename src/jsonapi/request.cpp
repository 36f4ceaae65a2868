// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsonapi/request.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QUrlQuery>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

// Everything but unreserved characters is encoded, so that a '+', '&', '#' or ',' inside a value survives.
QString encoded(const QString &text, const QByteArray &keep = {})
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text, keep));
}

QString encodedQuery(const QList<QPair<QString, QString>> &query)
{
    QStringList parts;
    for (const auto &item : query)
        parts.append(encoded(item.first) + u'=' + encoded(item.second, ","));
    return parts.join(u'&');
}

} // namespace

QByteArray wireName(Verb verb)
{
    switch (verb) {
    case Verb::Get:
        return "GET";
    case Verb::Post:
        return "POST";
    case Verb::Patch:
        return "PATCH";
    case Verb::Delete:
        return "DELETE";
    }
    Q_UNREACHABLE();
}

Request Request::get(QString path)
{
    Request request;
    request.m_path = std::move(path);
    return request;
}

Request Request::post(QString path, const QJsonObject &body)
{
    Request request = get(std::move(path));
    request.m_verb = Verb::Post;
    request.m_body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    return request;
}

Request Request::patch(QString path, const QJsonObject &body)
{
    Request request = post(std::move(path), body);
    request.m_verb = Verb::Patch;
    return request;
}

Request Request::remove(QString path, const QJsonObject &body)
{
    Request request = get(std::move(path));
    request.m_verb = Verb::Delete;
    if (!body.isEmpty())
        request.m_body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    return request;
}

Request Request::follow(const QUrl &link)
{
    Request request = get(link.path(QUrl::FullyDecoded));
    const auto items = QUrlQuery(link).queryItems(QUrl::FullyDecoded);
    for (const auto &item : items)
        request.m_query.append(item);
    return request;
}

Request &Request::query(const QString &name, const QStringList &values)
{
    m_query.append({name, values.join(u',')});
    return *this;
}

Request &Request::feature(QString name)
{
    m_feature = std::move(name);
    return *this;
}

Request &Request::serialKey(QString key)
{
    m_serialKey = std::move(key);
    return *this;
}

Request &Request::priority(Priority priority)
{
    m_priority = priority;
    return *this;
}

QString Request::queryValue(const QString &name) const
{
    const auto found = std::find_if(m_query.cbegin(), m_query.cend(), [&name](const auto &item) { return item.first == name; });
    return found == m_query.cend() ? QString() : found->second;
}

QUrl Request::url(const QUrl &origin) const
{
    QUrl url = origin;
    url.setPath(encoded(m_path, "/"), QUrl::TolerantMode);
    if (!m_query.isEmpty())
        url.setQuery(encodedQuery(m_query), QUrl::TolerantMode);
    return url;
}

QString Request::canonical() const
{
    auto sorted = m_query;
    std::sort(sorted.begin(), sorted.end());
    QString text = encoded(m_path, "/");
    if (!sorted.isEmpty())
        text += u'?' + encodedQuery(sorted);
    return text;
}

} // namespace slipway

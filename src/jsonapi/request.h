// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QString>
#include <QStringList>
#include <QUrl>

class QJsonObject;

namespace slipway {

enum class Verb { Get, Post, Patch, Delete };

//! "GET", "POST" ...
QByteArray wireName(Verb verb);

//! \brief A request to App Store Connect as a value: verb, path below the origin, query, body, and who asks.
//!
//! It holds no origin and no token: the client adds both, so that nothing can be sent anywhere else (rule S8).
class Request final
{
public:
    enum class Priority {
        User, //!< somebody is waiting for it
        Background, //!< a refresh that nobody asked for
    };

    Request() = default;
    static Request get(QString path);
    static Request post(QString path, const QJsonObject &body);
    static Request patch(QString path, const QJsonObject &body);
    //! Linkages are removed by a DELETE with a body (api/01 4.5); an empty object sends none.
    static Request remove(QString path, const QJsonObject &body);
    //! A GET of what a link of Apple's names: path and query of \a link; origin and fragment are dropped.
    static Request follow(const QUrl &link);

    //! Adds a query parameter; several values are joined with commas, as Apple wants arrays.
    Request &query(const QString &name, const QStringList &values);
    Request &include(const QStringList &relations) { return query(QStringLiteral("include"), relations); }
    Request &fields(const QString &type, const QStringList &names) { return query(QStringLiteral("fields[%1]").arg(type), names); }
    Request &filter(const QString &name, const QStringList &values) { return query(QStringLiteral("filter[%1]").arg(name), values); }
    Request &limit(int rows) { return query(QStringLiteral("limit"), {QString::number(rows)}); }
    //! Which part of the application asks, for the request log and the budget: "apps.list".
    Request &feature(QString name);
    //! Mutations with the same key are sent one after the other; the default is one key for the whole account (rule R7).
    Request &serialKey(QString key);
    Request &priority(Priority priority);

    Verb verb() const { return m_verb; }
    bool isRead() const { return m_verb == Verb::Get; }
    //! Decoded path, "/v1/apps/123".
    const QString &path() const { return m_path; }
    const QByteArray &body() const { return m_body; }
    const QString &feature() const { return m_feature; }
    const QString &serialKey() const { return m_serialKey; }
    Priority priority() const { return m_priority; }
    //! Value of a query parameter, empty when it is not there.
    QString queryValue(const QString &name) const;

    //! The whole URL below \a origin.
    QUrl url(const QUrl &origin) const;
    //! Path and sorted query: two requests for the same thing have the same canonical form. Key of the cache (rule R12).
    QString canonical() const;

private:
    Verb m_verb = Verb::Get;
    Priority m_priority = Priority::User;
    QString m_path;
    QList<QPair<QString, QString>> m_query;
    QByteArray m_body;
    QString m_feature;
    QString m_serialKey;
};

} // namespace slipway

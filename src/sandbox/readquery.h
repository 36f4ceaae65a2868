// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/endpointspec.h"
#include "sandbox/apierror.h"

#include <QHash>
#include <QStringList>
#include <QUrl>

#include <vector>

namespace slipway::sandbox {

//! \brief The query of a GET, understood and checked against its endpoint (api/01 4.3).
struct ReadQuery
{
    struct Filter
    {
        QString name;
        QStringList values; //!< any of them
    };
    struct Exists
    {
        QString name;
        bool wanted = true;
    };
    struct Sort
    {
        QString name;
        bool descending = false;
    };

    static constexpr int defaultLimit = 50;
    static constexpr int defaultNestedLimit = 10;

    //! Names the list: the path and all of the query but cursor and limit, whatever their order. Its pages share it.
    QByteArray list;
    std::vector<Filter> filters; //!< all of them
    std::vector<Exists> exists;
    std::vector<Sort> sorts;
    QHash<QString, QStringList> fields; //!< by type; a type that is not there has all its fields
    QStringList include;
    QHash<QString, int> nestedLimits;
    int limit = defaultLimit;
    qsizetype offset = 0; //!< from the cursor

    int nestedLimit(QStringView relation) const { return nestedLimits.value(relation.toString(), defaultNestedLimit); }

    //! Parses the query of \a url. Every mistake in it is put into \a errors, with Apple's words.
    static ReadQuery parse(const QUrl &url, const EndpointSpec &endpoint, std::vector<ApiError> &errors);
    //! links.next: \a url with the cursor of the page that starts at \a start. Brackets are percent-encoded, as Apple's are.
    QByteArray nextTarget(const QUrl &url, qsizetype start) const;
    //! The bare cursor of that page. It counts for this list only.
    QString cursor(qsizetype start) const;
};

} // namespace slipway::sandbox

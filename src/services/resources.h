// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/feed.h"

namespace slipway {

//! A resource with what came along with it.
struct ResourceDetail
{
    Resource resource = {};
    std::vector<Resource> included = {};
    QByteArray json = {}; //!< the resource, indented, for reading

    friend bool operator==(const ResourceDetail &a, const ResourceDetail &b) { return a.resource == b.resource && a.included == b.included; }
};

//! \brief Reads any resource and any list, curated or not: behind the generic pages.
class ResourceService final
{
public:
    explicit ResourceService(SessionContext &context) : m_context(context) {}

    //! What is at \a path (path and query below the origin): an instance, or a to-one relation. A list gives one row a member.
    std::unique_ptr<Feed<ResourceDetail>> one(const QString &path);

    //! All pages of a list at \a path, 200 rows a page, each made into a Row by \a decode in the net thread.
    template <typename Row>
    std::unique_ptr<Feed<Row>> list(const QString &path, typename Feed<Row>::Decoder decode)
    {
        return std::make_unique<Feed<Row>>(m_context, listRequest(path), std::move(decode));
    }

private:
    static Request listRequest(const QString &path);

    SessionContext &m_context;
};

} // namespace slipway

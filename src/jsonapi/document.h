// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "jsonapi/resource.h"

#include <QHash>
#include <QUrl>

#include <optional>
#include <vector>

namespace slipway {

//! \brief A whole JSON:API answer: primary data, included resources, paging.
//!
//! parse() accepts exactly what a client may rely on and names what is wrong otherwise; it never asserts on content. It is not
//! for the GUI thread: pages are up to 32 MiB (rule S19).
class Document final
{
public:
    Document() = default;

    //! Parses \a body. An HTML page, a cut body, nesting deeper than 256 (rule S21), or a document without "data" is a Parse error
    //! whose message says which of these it is.
    static Result<Document> parse(const QByteArray &body);

    //! True when "data" was a list.
    bool isCollection() const { return m_collection; }
    //! The primary resources in the order of the answer; one or none for a single document ("data": null).
    const std::vector<Resource> &data() const { return m_data; }
    const std::vector<Resource> &included() const { return m_included; }
    //! The included resource of that id, else a null Resource.
    Resource find(const ResourceId &id) const;
    //! A document of the one resource of that id, primary or included here, and everything that is included; without data when there is none.
    Document only(const ResourceId &id) const;
    //! Included resources that \a owner's relation names, in its order; those not included are left out.
    std::vector<Resource> related(const Resource &owner, QLatin1String relation) const;

    //! links.next as it came; empty on the last page. Only a Pager decides whether it may be followed.
    QUrl next() const { return m_next; }
    //! meta.paging.total, which Apple may leave out.
    std::optional<int> total() const { return m_total; }

private:
    bool m_collection = false;
    std::vector<Resource> m_data;
    std::vector<Resource> m_included;
    QHash<ResourceId, qsizetype> m_index;
    QUrl m_next;
    std::optional<int> m_total;
};

} // namespace slipway

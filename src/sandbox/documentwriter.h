// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/lag.h"
#include "sandbox/linktable.h"
#include "sandbox/readquery.h"

#include <QSet>

#include <optional>

namespace slipway::sandbox {

//! Where a page stands in its list.
struct PageInfo
{
    qsizetype total = 0;
    int limit = 0;
    QByteArray next; //!< target of the next page, empty on the last one
    QString nextCursor;
};

//! \brief Writes the documents of answers, as Apple's look (api/01 4.1, 4.2): relations are links only unless they were included,
//! sparse fields take away relations too, included resources come once each.
//!
//! It writes bytes, not QJsonObjects: links make up most of a page, and building them as values takes longer than all the rest.
class DocumentWriter final
{
public:
    //! \a origin is the scheme and host of all links.
    DocumentWriter(LinkTable &links, const Lag &lag, QByteArray origin, const ReadQuery &query);

    QByteArray collection(std::span<const Entity *const> rows, const QByteArray &selfTarget, const PageInfo &page);
    //! A single document; "data": null without \a row.
    QByteArray single(const Entity *row, const QByteArray &selfTarget);
    QByteArray linkageMany(std::span<const Entity *const> rows, const QByteArray &selfTarget, const PageInfo &page);
    QByteArray linkageOne(const Entity *row, const QByteArray &selfTarget);

    //! A document whose data are no resources: \a data as JSON, beside the resources that it tells of, if any.
    QByteArray figures(const QByteArray &data, std::span<const Entity *const> included, const QByteArray &selfTarget, const PageInfo &page);

private:
    //! How this document shows the resources of one type.
    struct Layout
    {
        struct Relation
        {
            const TypeLinks::Relation *links = nullptr;
            bool included = false;
            bool shown = false; //!< sparse fields may hide a relation whose members are included all the same (api/01 4.2)
        };

        const TypeLinks *links = nullptr;
        const QStringList *fields = nullptr; //!< null: all
        std::vector<Relation> relations;
    };

    Layout layoutOf(const QString &type, bool primary);
    void resources(QByteArray &out, std::span<const Entity *const> rows);
    void resource(QByteArray &out, const Entity &entity, const Layout &layout);
    void attributes(QByteArray &out, const Entity &entity, const Layout &layout);
    void relationships(QByteArray &out, const Entity &entity, const Layout &layout);
    void relationship(QByteArray &out, const Entity &entity, const Layout::Relation &relation);
    void linkage(QByteArray &out, const Entity &entity, const RelationSpec &relation);
    void rememberIncluded(const Entity &entity, const RelationSpec &relation);
    void writeIncluded(QByteArray &out);
    void link(QByteArray &out, QByteArrayView name, const QByteArray &target);
    void writePage(QByteArray &out, const QByteArray &selfTarget, const PageInfo &page);

    LinkTable &m_links;
    const Lag &m_lag;
    const QByteArray m_origin;
    const ReadQuery &m_query;
    QByteArray m_url; // of the resource that is being written; empty when its type has no instance path
    std::vector<const Entity *> m_included;
    QSet<const Entity *> m_seen; // in data or in included; kept only when there is an include
};

} // namespace slipway::sandbox

// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/pages.h"

namespace slipway::sandbox {

Page pageOf(const std::vector<const Entity *> &rows, const QUrl &url, const ReadQuery &query)
{
    const qsizetype total = qsizetype(rows.size());
    const qsizetype start = qMin(query.offset, total);
    const qsizetype count = qMin<qsizetype>(query.limit, total - start);
    Page page{std::span(rows).subspan(size_t(start), size_t(count)), {total, query.limit, {}, {}}};
    if (start + count < total) {
        page.info.next = query.nextTarget(url, start + count);
        page.info.nextCursor = query.cursor(start + count);
    }
    return page;
}

QByteArray originOf(const QUrl &url)
{
    return url.adjusted(QUrl::RemovePath | QUrl::RemoveQuery).toEncoded();
}

QByteArray targetOf(const QUrl &url)
{
    return url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority);
}

} // namespace slipway::sandbox

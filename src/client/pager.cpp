// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pager.h"

#include "client/errorcodes.h"

#include <QCoreApplication>

namespace slipway {

namespace {

struct PagerText
{
    Q_DECLARE_TR_FUNCTIONS(Pager)
};

std::optional<size_t> fingerprint(const std::vector<Resource> &rows)
{
    if (rows.empty())
        return std::nullopt;
    size_t hash = 0;
    for (const Resource &row : rows)
        hash = qHash(row.id(), hash);
    return hash;
}

Error brokenList(QStringView code, QString message)
{
    Error error(Error::Kind::Parse, std::move(message));
    error.withRemedy(PagerText::tr("What was loaded before stays. Try again later; if it stays so, report it to Apple."));
    error.withCodes({code.toString()});
    return error;
}

// Asked again, the link would lead to no page either: Apple no longer takes its cursor, or it leads away from Apple.
bool isAboutLink(const Error &error)
{
    const Error::Kind kind = error.kind();
    return kind == Error::Kind::NotFound || kind == Error::Kind::Invalid || kind == Error::Kind::Conflict || error.hasCode(errorcode::offOrigin);
}

} // namespace

Pager::Pager(ApiClient &client, Request first, CancelToken cancel)
    : m_client(&client)
    , m_first(std::move(first))
    , m_cancel(std::move(cancel))
    , m_url(m_first.url(client.origin().url()))
{}

void Pager::goOnAt(const QUrl &next, int pages)
{
    m_url = next;
    m_pages = pages;
}

Task<Result<Page>> Pager::next(PageDecoder decode)
{
    if (m_over)
        co_return Error::internal(PagerText::tr("The list has no more pages."));
    if (!m_client)
        co_return Error::cancelled();
    m_over = true; // unless this page goes well and has a next one
    m_seenUrls.insert(m_url);
    const auto findings = std::make_shared<Findings>(); // shared: written on the net thread, read here once that is over
    const ReplyDecoder read = [findings, decode = std::move(decode)](const HttpReply &reply) -> Result<void> {
        const Result<Document> document = Document::parse(reply.body);
        if (!document)
            return document.error();
        findings->next = document->next();
        findings->total = document->total();
        findings->rows = fingerprint(document->data());
        if (decode)
            decode(*document);
        return {};
    };
    const Result<HttpReply> reply = co_await m_client->follow(m_url, m_first, read, m_cancel);
    if (!reply) {
        m_over = isAboutLink(reply.error()) || reply.error().isCancelled();
        co_return reply.error();
    }
    if (m_cancel.isCancelled())
        co_return Error::cancelled();
    ++m_pages;
    const std::optional<Error> problem = checked(*findings);
    if (problem)
        co_return *problem;
    Page page;
    page.body = reply->body;
    page.number = m_pages;
    page.total = findings->total;
    if (!findings->next.isEmpty()) {
        page.next = m_url.resolved(findings->next);
        m_url = page.next;
        m_over = false;
    }
    co_return page;
}

std::optional<Error> Pager::checked(const Findings &findings)
{
    if (findings.rows && m_seenRows.contains(*findings.rows))
        return brokenList(errorcode::pagingRepeat,
                          PagerText::tr("Apple's list repeats itself: page %1 holds the rows of an earlier one.").arg(m_pages));
    if (findings.rows)
        m_seenRows.insert(*findings.rows);
    if (findings.next.isEmpty())
        return std::nullopt;
    if (m_seenUrls.contains(m_url.resolved(findings.next)))
        return brokenList(errorcode::pagingLoop,
                          PagerText::tr("Apple's list leads in a circle: page %1 points back to an earlier one.").arg(m_pages));
    if (m_pages >= maxPages)
        return brokenList(errorcode::pagingEndless, PagerText::tr("Apple's list did not end after %1 pages.").arg(m_pages));
    return std::nullopt;
}

} // namespace slipway

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/apiclient.h"

#include <QPointer>
#include <QSet>

namespace slipway {

//! \brief One page of a list, as it came.
struct Page
{
    QByteArray body = {}; //!< verbatim, for the cache
    int number = 0; //!< from 1
    std::optional<int> total = {}; //!< rows in the whole list, if Apple says so
    QUrl next = {}; //!< of the page after it; empty on the last one
};

//! Makes typed rows of a page. Runs on the net thread, once a page, before next() answers; what it captures must be shared by value.
using PageDecoder = std::function<void(const Document &)>;

//! \brief Walks through a list page by page, following links.next word for word (rule R12). Lives on the GUI thread.
//!
//! Every next() ends in a page or an error. After the last page, after an error that is about the link itself, and once it was cancelled the
//! walk is over; after others, such as for want of a network, the same page can be asked for again. A next link of another origin is
//! never asked (errorcode::offOrigin). A chain that leads back to an earlier page, sends the same rows under a new link, or does
//! not end is stopped with errorcode::pagingLoop, pagingRepeat, pagingEndless; the page that showed it is not handed out.
class Pager final
{
public:
    //! More than any real list has: 200 rows a page make this 400,000.
    static constexpr int maxPages = 2000;

    //! \a first is the request for the first page. When \a client goes, next() answers Error::cancelled().
    Pager(ApiClient &client, Request first, CancelToken cancel);

    //! Loads the next page. Asking after the end is an internal error. The pager must outlive the task.
    [[nodiscard]] Task<Result<Page>> next(PageDecoder decode);
    //! Goes on at \a next, the link of a page that was read before, \a pages of the list being known. Before the first next().
    void goOnAt(const QUrl &next, int pages);
    bool atEnd() const { return m_over; }

private:
    //! What a page's decoder finds out on the net thread.
    struct Findings
    {
        QUrl next = {};
        std::optional<int> total = {};
        std::optional<size_t> rows = {}; // fingerprint of the ids; none for a page without rows
    };

    std::optional<Error> checked(const Findings &findings);

    const QPointer<ApiClient> m_client;
    const Request m_first;
    const CancelToken m_cancel;
    QUrl m_url; // of the page to be loaded
    int m_pages = 0; // that are known
    bool m_over = false;
    QSet<QUrl> m_seenUrls;
    QSet<size_t> m_seenRows;
};

} // namespace slipway

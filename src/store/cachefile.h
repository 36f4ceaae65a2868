// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/cachedpage.h"
#include "store/database.h"

#include <optional>

namespace slipway {

class Clock;

//! \brief An answer in the making: its pages are in the file, but not yet for anybody to see.
struct UnfinishedChain
{
    QString account = {};
    QString request = {};
    qint64 id = 0; //!< 0 until the first page is there
    std::optional<Error> failure = {}; //!< why a page is missing
};

//! \brief The part of CacheStore that lives in the store thread: cache.db itself.
//!
//! Opens the file with the first call. What turns out to be damaged, or of another layout, is moved aside and begun anew, and the
//! call is done again on the new file.
class CacheFile final
{
public:
    CacheFile(QString file, Clock &clock);

    Result<std::optional<CachedChain>> load(const QString &account, const QString &request);
    Result<std::optional<CachedResource>> resource(const QString &account, const ResourceId &id);
    Result<void> append(UnfinishedChain &chain, const CachedPage &page);
    Result<void> commit(const UnfinishedChain &chain);
    Result<void> discard(const UnfinishedChain &chain);
    Result<void> clear(const QString &account);
    qint64 size() const;

    //! Puts \a error into the log, once until another one happens: with a full disk every call fails alike.
    void report(const Error &error);

    //! The last run did not close the file and nobody has looked it over since.
    bool isCheckDue() const { return m_checkDue; }
    //! Looks the file over, which takes a while when it is large.
    Result<void> check();

private:
    template <typename Work>
    auto withFile(Work work) -> std::invoke_result_t<Work &>;
    Result<void> open();
    Result<void> openOnce();
    Result<void> prepare();
    Result<void> moveAside();
    Result<void> addChain(qint64 id, const UnfinishedChain &chain);
    Result<void> findChain(qint64 id);
    Result<void> addPage(qint64 chainId, const CachedPage &page);

    Database m_database;
    Clock &m_clock;
    bool m_checkDue = false;
    QString m_reported;
};

} // namespace slipway

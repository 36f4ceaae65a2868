// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sensitiveattributes.h"
#include "store/cachedpage.h"
#include "store/database.h"

#include <QHash>
#include <QSet>

#include <optional>

namespace slipway {

class Clock;

//! \brief An answer in the making: its pages are in the file or on their way there, but not yet for anybody to see.
struct UnfinishedChain
{
    QString account = {};
    QString request = {};
    qint64 id = 0; //!< in the file; 0 while nothing of it is there
    QUrl next = {}; //!< of the page after the last one that came
    std::vector<CachedPage> waiting = {}; //!< pages that are not in the file yet
    qsizetype waitingBytes = 0;
    std::optional<int> clearings = {}; //!< of the account, when the first page came
    std::optional<Error> failure = {}; //!< why a page is missing
};

//! \brief The part of CacheStore that lives in the store thread: cache.db itself.
//!
//! Opens the file with the first call. What turns out to be damaged, or of another layout, is moved aside and begun anew, and the
//! call is done again on the new file.
class CacheFile final
{
public:
    CacheFile(QString file, Clock &clock, SensitiveAttributes sensitive);

    Result<std::optional<CachedChain>> load(const QString &account, const QString &request);
    Result<std::optional<CachedResource>> resource(const QString &account, const ResourceId &id);
    //! Pages are written some at a time: each transaction writes the inner pages of the file anew, beside what it is about.
    Result<void> append(UnfinishedChain &chain, const CachedPage &page);
    Result<void> commit(UnfinishedChain &chain);
    Result<void> discard(const UnfinishedChain &chain);
    //! Nobody writes \a chain any more; keeps it for takeUp() if somebody can go on with it.
    Result<void> leave(UnfinishedChain &chain);
    //! Makes \a chain, which has no pages yet, the youngest one that was left of the same request, if it is young enough. Discards the others.
    Result<std::optional<BegunChain>> takeUp(UnfinishedChain &chain);
    Result<void> clear(const QString &account);
    qint64 size() const;

    //! Puts \a error into the log, once until another one happens: with a full disk every call fails alike.
    void report(const Error &error);

    //! The last run did not close the file and nobody has looked it over since.
    bool isCheckDue() const { return m_checkDue; }
    //! Looks the file over, which takes a while when it is large.
    Result<void> check();

private:
    //! What was left of an answer.
    struct LeftChain
    {
        qint64 id = 0;
        QUrl next = {};
        qint64 readAt = 0; // in milliseconds since 1970: when its last page was written
    };

    template <typename Work>
    auto withFile(Work work) -> std::invoke_result_t<Work &>;
    Result<void> open();
    Result<void> openOnce();
    Result<void> prepare();
    Result<void> moveAside();
    bool wasClearedSince(const UnfinishedChain &chain) const;
    Result<void> flush(UnfinishedChain &chain);
    Result<void> addChain(qint64 id, const UnfinishedChain &chain);
    Result<void> addWaiting(qint64 id, const UnfinishedChain &chain);
    Result<void> replaceOlder(qint64 id, const UnfinishedChain &chain);
    Result<std::vector<LeftChain>> leftOf(const UnfinishedChain &chain);
    Result<QList<QByteArray>> bodiesOf(qint64 id);
    qint64 oldestLeft() const;

    Database m_database;
    Clock &m_clock;
    const SensitiveAttributes m_sensitive;
    QHash<QString, int> m_clearings; // by account: how often it was cleared
    QSet<qint64> m_held; // chains that somebody writes; all others that are unfinished were left
    bool m_checkDue = false;
    QString m_reported;
};

} // namespace slipway

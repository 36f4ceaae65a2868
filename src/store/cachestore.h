// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/sensitiveattributes.h"
#include "store/cachedpage.h"
#include "store/storethread.h"

#include <chrono>
#include <memory>
#include <optional>

namespace slipway {

class CacheFile;
class Clock;
struct UnfinishedChain;

//! \brief cache.db: what Apple answered last, to show at once and without a network (rules R12, R14). Disposable.
//!
//! Pages are kept as they came, without sensitive attributes, by account and Request::canonical(); accounts never see each other's. All calls return at once
//! and are done in order in the store thread; the database opens with the first of them. A damaged file is moved aside
//! (cache.db.corrupt-<time>) and begun anew, with one warning in the log. When the disk refuses, calls fail with Io errors, the
//! log says so once, and the application goes on without a cache.
class CacheStore final
{
public:
    CacheStore(StoreThread &thread, const QString &file, Clock &clock, SensitiveAttributes sensitive = {});
    CacheStore(const CacheStore &) = delete;
    CacheStore &operator=(const CacheStore &) = delete;
    ~CacheStore();

    //! The last complete answer to \a canonical; nothing when there never was one.
    QFuture<Result<std::optional<CachedChain>>> load(const QString &account, const QString &canonical);
    //! The newest page among the complete answers that holds \a id, as primary or as included resource.
    QFuture<Result<std::optional<CachedResource>>> resource(const QString &account, const ResourceId &id);

    //! How long another writer may go on with what one left behind: Apple's cursors do not last, nor does what stands on the pages.
    static constexpr std::chrono::minutes unfinishedKeeps{10};

    //! \brief A new answer in the making, invisible until it is committed.
    //!
    //! So a chain of pages that breaks never replaces a complete list. What is there of it when the writer goes is left to takeUp(), also after a
    //! restart or a crash. Several may be made for the same request at once: the last commit wins. Not to outlive the store.
    class Writer final
    {
    public:
        Writer(Writer &&other) noexcept;
        Writer &operator=(Writer &&other) noexcept;
        ~Writer();

        //! Takes over what a writer of the same answer left behind within unfinishedKeeps, if there is any; pages are appended to it then.
        //! Before the first append(). All else that was left of this answer is forgotten.
        QFuture<Result<std::optional<BegunChain>>> takeUp();
        //! Forgets all pages: nobody can go on with them. The writer is spent then.
        void drop();
        //! Adds the next page. It may be written with a later one, and fail then; after a failure the chain has a hole and commit() refuses.
        QFuture<Result<void>> append(CachedPage page);
        //! Puts the pages in the place of the previous answer, at one stroke. The writer is spent then.
        QFuture<Result<void>> commit();

    private:
        friend class CacheStore;
        Writer(CacheStore &store, std::shared_ptr<UnfinishedChain> chain);

        CacheStore *m_store;
        // Shared with the work that is queued in the store thread, where alone it is used. Null once committed.
        std::shared_ptr<UnfinishedChain> m_chain;
    };
    //! Starts the answer to \a canonical.
    Writer write(const QString &account, const QString &canonical);

    //! Forgets everything of \a account.
    QFuture<Result<void>> clear(const QString &account);
    //! Bytes on disk.
    QFuture<Result<qint64>> size();

private:
    template <typename Work>
    auto run(Work work);

    StoreThread &m_thread;
    // Shared with the work that is queued in the store thread, where alone it is used.
    std::shared_ptr<CacheFile> m_file;
};

} // namespace slipway

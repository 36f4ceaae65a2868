// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/cachestore.h"

#include "store/cachefile.h"

#include <utility>

namespace slipway {

CacheStore::CacheStore(StoreThread &thread, const QString &file, Clock &clock, SensitiveAttributes sensitive)
    : m_thread(thread)
    , m_file(std::make_shared<CacheFile>(file, clock, std::move(sensitive)))
{}

CacheStore::~CacheStore()
{
    // The last to hold the file is the thread that opened it.
    m_thread.run([file = std::move(m_file)]() mutable {
        file.reset();
        return Result<void>();
    });
}

template <typename Work>
auto CacheStore::run(Work work)
{
    return m_thread.run([&thread = m_thread, file = m_file, work = std::move(work)]() mutable {
        auto result = work(*file);
        if (!result)
            file->report(result.error());
        // Behind what is asked for already: somebody waits for that.
        if (file->isCheckDue())
            thread.run([file] { return file->isCheckDue() ? file->check() : Result<void>(); });
        return result;
    });
}

QFuture<Result<std::optional<CachedChain>>> CacheStore::load(const QString &account, const QString &canonical)
{
    return run([account, canonical](CacheFile &file) { return file.load(account, canonical); });
}

QFuture<Result<std::optional<CachedResource>>> CacheStore::resource(const QString &account, const ResourceId &id)
{
    return run([account, id](CacheFile &file) { return file.resource(account, id); });
}

QFuture<Result<void>> CacheStore::clear(const QString &account)
{
    return run([account](CacheFile &file) { return file.clear(account); });
}

QFuture<Result<qint64>> CacheStore::size()
{
    return run([](CacheFile &file) { return Result<qint64>(file.size()); });
}

CacheStore::Writer CacheStore::write(const QString &account, const QString &canonical)
{
    auto chain = std::make_shared<UnfinishedChain>();
    chain->account = account;
    chain->request = canonical;
    return Writer(*this, std::move(chain));
}

CacheStore::Writer::Writer(CacheStore &store, std::shared_ptr<UnfinishedChain> chain) : m_store(&store), m_chain(std::move(chain)) {}

CacheStore::Writer::Writer(Writer &&other) noexcept = default;

CacheStore::Writer &CacheStore::Writer::operator=(Writer &&other) noexcept
{
    std::swap(m_store, other.m_store);
    std::swap(m_chain, other.m_chain);
    return *this;
}

CacheStore::Writer::~Writer()
{
    if (m_chain)
        m_store->run([chain = std::move(m_chain)](CacheFile &file) { return file.leave(*chain); });
}

QFuture<Result<std::optional<BegunChain>>> CacheStore::Writer::takeUp()
{
    Q_ASSERT_X(m_chain, "CacheStore::Writer::takeUp", "the answer is committed already");
    return m_store->run([chain = m_chain](CacheFile &file) { return file.takeUp(*chain); });
}

void CacheStore::Writer::drop()
{
    if (m_chain)
        m_store->run([chain = std::move(m_chain)](CacheFile &file) { return file.discard(*chain); });
}

QFuture<Result<void>> CacheStore::Writer::append(CachedPage page)
{
    Q_ASSERT_X(m_chain, "CacheStore::Writer::append", "the answer is committed already");
    return m_store->run([chain = m_chain, page = std::move(page)](CacheFile &file) { return file.append(*chain, page); });
}

QFuture<Result<void>> CacheStore::Writer::commit()
{
    Q_ASSERT_X(m_chain, "CacheStore::Writer::commit", "the answer is committed already");
    return m_store->run([chain = std::move(m_chain)](CacheFile &file) { return file.commit(*chain); });
}

} // namespace slipway

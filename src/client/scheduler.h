// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/canceltoken.h"
#include "core/result.h"
#include "jsonapi/request.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QSet>

#include <deque>
#include <memory>

namespace slipway {

//! \brief Decides which request goes next: one for the whole application (rule R7). Lives on the GUI thread.
//!
//! At most 4 reads, 4 images, and 1 mutation of each serial key are under way; what a user waits for goes before what runs in
//! the background, and within that the first come is the first served.
class Scheduler final : public QObject
{
    Q_OBJECT

public:
    enum class Kind { Read, Mutation, Image };

    //! What somebody wants to do. The serial key counts for mutations only and names its account too.
    struct Claim
    {
        Kind kind = Kind::Read;
        QString serialKey = {};
        Request::Priority priority = Request::Priority::User;
    };

    //! \brief The right to have one request under way. Copies share it; it ends with release() or with the last copy.
    class Slot final
    {
    public:
        Slot() = default;
        void release();
        bool isHeld() const { return m_grant != nullptr; }

    private:
        friend class Scheduler;
        struct Grant;
        std::shared_ptr<Grant> m_grant; // shared: a QFuture keeps a copy of its result
    };

    explicit Scheduler(QObject *parent = nullptr) : QObject(parent) {}
    //! Everybody who still waits gets Error::cancelled().
    ~Scheduler() override;

    //! A slot as soon as one is free, or Error::cancelled() after \a cancel.
    [[nodiscard]] QFuture<Result<Slot>> acquire(const Claim &claim, const CancelToken &cancel);
    //! True while anything is under way.
    bool isBusy() const { return m_reads > 0 || m_images > 0 || !m_serialKeys.isEmpty(); }

signals:
    //! Nothing was under way, and now somebody asks; nothing was granted yet.
    void stirred();

private:
    struct Waiting
    {
        quint64 id = 0;
        Claim claim = {};
        QPromise<Result<Slot>> promise = {};
        CancelToken::Subscription cancellation = {};
    };

    bool mayStart(const Claim &claim) const;
    void grant(Waiting waiting);
    void release(const Claim &claim);
    void drop(quint64 id);
    void serve();

    quint64 m_lastId = 0;
    int m_reads = 0;
    int m_images = 0;
    QSet<QString> m_serialKeys;
    std::deque<Waiting> m_user;
    std::deque<Waiting> m_background;
};

} // namespace slipway

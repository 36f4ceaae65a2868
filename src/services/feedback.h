// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/platform.h"
#include "core/locale.h"
#include "services/feed.h"
#include "services/jobs.h"

#include <QImage>
#include <QSize>

namespace slipway {

class ImageStore;
class StateStore;

//! Which of Apple's two lists a piece of feedback is in.
enum class FeedbackKind { Screenshots, Crash };

//! A screenshot that a tester sent. The link to it expires soon (api/05 5).
struct FeedbackPicture
{
    QUrl url = {};
    QSize size = {}; //!< in pixels
    QDateTime expires = {}; //!< UTC; invalid when Apple does not say

    friend bool operator==(const FeedbackPicture &, const FeedbackPicture &) = default;
};

//! What a tester sent, and the device that it came from. All texts are theirs; what Apple does not tell is empty.
struct FeedbackRow
{
    QString id = {};
    FeedbackKind kind = FeedbackKind::Screenshots;
    QDateTime sent = {};
    QString comment = {};
    QString testerName = {};
    QString email = {};
    QString build = {}; //!< its number
    QString deviceModel = {}; //!< "iPhone15,3": as Apple writes it elsewhere
    QString deviceFamily = {}; //!< what people call it; as the two below
    EnumValue<Platform> platform = {};
    QString osVersion = {};
    Locale locale = {};
    QString timeZone = {};
    QString architecture = {};
    QString connection = {};
    QString pairedWatch = {};
    std::optional<std::chrono::milliseconds> uptime = {}; //!< of the app
    std::optional<qint64> diskFree = {}; //!< bytes
    std::optional<qint64> diskTotal = {};
    std::optional<int> battery = {}; //!< percent
    QSize screen = {}; //!< in points
    QString bundleId = {};
    std::vector<FeedbackPicture> pictures = {};

    //! The name of who sent it, or the address; empty when Apple tells neither.
    const QString &from() const { return testerName.isEmpty() ? email : testerName; }
    //! "iOS 18.1".
    QString systemName() const;

    friend bool operator==(const FeedbackRow &, const FeedbackRow &) = default;
};

//! The report of a crash.
struct CrashLog
{
    QString id = {};
    QString text = {};
};

//! \brief What testers send by TestFlight: words with screenshots, and crashes with their logs.
//!
//! Pictures are fetched as soon as a list names them, and kept under the id of the feedback, since links to them expire; those of old feedback that
//! nobody looked at make room first. What was read is kept in
//! state.db, by account: Apple knows nothing of that.
class FeedbackService final : public QObject
{
    Q_OBJECT

public:
    //! All outlive this.
    FeedbackService(SessionContext &context, StateStore &store, ImageStore &images, Jobs &jobs);

    //! The feedback of \a kind on the app \a appId, newest first, 200 a page. Its pictures are kept from then on.
    std::unique_ptr<Feed<FeedbackRow>> list(const QString &appId, FeedbackKind kind);
    //! The same as it was listed last, from the cache: for peek(), since nothing is fetched for it.
    std::unique_ptr<Feed<FeedbackRow>> known(const QString &appId, FeedbackKind kind);
    //! The report of the crash \a id: one row, or none when Apple has none.
    std::unique_ptr<Feed<CrashLog>> crashLog(const QString &id);
    //! The picture \a index of \a row, kept or from Apple. When its link has expired and it was never kept, the error says so.
    [[nodiscard]] Task<Result<QImage>> picture(FeedbackRow row, int index);

    //! Ids of all feedback that was read under this account.
    [[nodiscard]] Task<Result<QSet<QString>>> readOnes();
    //! Notes that \a ids were read, or unless \a isRead that they count as unread; announced at once.
    void setRead(const QStringList &ids, bool isRead);

    //! Deletes \a rows at Apple, one request each, which nobody can take back: who asks has confirmed it. A job; answers its id.
    int remove(const std::vector<FeedbackRow> &rows);

signals:
    void readChanged(const QStringList &ids, bool isRead);
    //! Somebody read the list of \a kind on the app \a appId: it holds \a ids, and nothing else.
    void listed(const QString &appId, slipway::FeedbackKind kind, const QSet<QString> &ids);
    //! Apple has deleted \a ids; nothing of them is kept here any more.
    void removed(const QStringList &ids);

private:
    struct Removal;
    struct PictureToKeep
    {
        QUrl url = {};
        QByteArray name = {};
        QDateTime sent = {};
    };

    bool hasExpired(const FeedbackPicture &picture) const;
    void keepPictures(const std::vector<FeedbackRow> &rows);
    Task<void> keepNext();
    void forget(const FeedbackRow &row);
    static Task<JobOutcome> removeAll(std::shared_ptr<Removal> removal);

    SessionContext &m_context;
    StateStore &m_store;
    ImageStore &m_images;
    Jobs &m_jobs;
    std::vector<PictureToKeep> m_toKeep; // the next one last
    QByteArray m_keeping; // the name of the one that is being fetched; empty when it is not wanted any more
    bool m_isKeeping = false;
};

} // namespace slipway

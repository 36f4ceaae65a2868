// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/feedback.h"

#include "catalogue/apps.h"
#include "catalogue/builds.h"
#include "catalogue/feedback.h"
#include "catalogue/testflight.h"
#include "catalogue/typed.h"
#include "catalogue/typespec.h"
#include "core/clock.h"
#include "services/images.h"
#include "services/requestseries.h"
#include "services/sessioncontext.h"
#include "store/statestore.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

QByteArray pictureName(const FeedbackRow &row, int index)
{
    return "feedback/" + row.id.toUtf8() + '/' + QByteArray::number(index);
}

// Nothing where Apple sends null, which is not the same as 0.
template <typename V, typename T, Access access>
std::optional<V> numberOf(const Typed<T> &feedback, const Attribute<T, V, access> &key)
{
    return feedback.resource().attribute(key.spec.name).isDouble() ? std::optional(feedback[key]) : std::nullopt;
}

std::vector<FeedbackPicture> picturesOf(const QJsonArray &screenshots)
{
    std::vector<FeedbackPicture> pictures;
    for (const QJsonValue &each : screenshots) {
        const QJsonObject picture = each.toObject();
        pictures.push_back({.url = QUrl(picture.value("url"_L1).toString()),
                            .size = {picture.value("width"_L1).toInt(), picture.value("height"_L1).toInt()},
                            .expires = JsonValue<QDateTime>::from(picture.value("expirationDate"_L1))});
    }
    return pictures;
}

template <typename T>
void readDevice(FeedbackRow &row, const Typed<T> &feedback)
{
    row.deviceModel = feedback[T::deviceModel].replace(u'_', u',');
    row.deviceFamily = enumLabel(T::deviceFamily.spec.values, feedback[T::deviceFamily]);
    row.platform = feedback[T::devicePlatform];
    row.osVersion = feedback[T::osVersion];
    row.locale = feedback[T::locale];
    row.timeZone = feedback[T::timeZone];
    row.architecture = feedback[T::architecture];
    row.connection = enumLabel(T::connectionType.spec.values, feedback[T::connectionType]);
    row.pairedWatch = feedback[T::pairedAppleWatch].replace(u'_', u',');
    if (const std::optional<qint64> uptime = numberOf(feedback, T::appUptimeInMilliseconds))
        row.uptime = std::chrono::milliseconds(*uptime);
    row.diskFree = numberOf(feedback, T::diskBytesAvailable);
    row.diskTotal = numberOf(feedback, T::diskBytesTotal);
    row.battery = numberOf(feedback, T::batteryPercentage);
    row.screen = {feedback[T::screenWidthInPoints], feedback[T::screenHeightInPoints]};
    row.bundleId = feedback[T::buildBundleId];
}

template <typename T>
FeedbackRow feedbackRow(const Resource &resource, const Document &document, FeedbackKind kind)
{
    const Typed<T> feedback(resource);
    FeedbackRow row{.id = feedback.id().value(),
                    .kind = kind,
                    .sent = feedback[T::createdDate],
                    .comment = feedback[T::comment].trimmed(),
                    .email = feedback[T::email]};
    for (const Typed<BetaTester> &tester : related(document, feedback, T::tester))
        row.testerName = QString(tester[BetaTester::firstName] % u' ' % tester[BetaTester::lastName]).trimmed();
    for (const Typed<Build> &build : related(document, feedback, T::build))
        row.build = build[Build::version];
    readDevice(row, feedback);
    return row;
}

FeedbackRow screenshotsRow(const Resource &resource, const Document &document)
{
    using Submission = BetaFeedbackScreenshotSubmission;
    FeedbackRow row = feedbackRow<Submission>(resource, document, FeedbackKind::Screenshots);
    row.pictures = picturesOf(Typed<Submission>(resource)[Submission::screenshots]);
    return row;
}

FeedbackRow crashRow(const Resource &resource, const Document &document)
{
    return feedbackRow<BetaFeedbackCrashSubmission>(resource, document, FeedbackKind::Crash);
}

CrashLog crashLogOf(const Resource &resource, const Document &)
{
    return {.id = resource.id().id, .text = Typed<BetaCrashLog>(resource)[BetaCrashLog::logText]};
}

Request deletionOf(const FeedbackRow &row)
{
    const QLatin1String type = row.kind == FeedbackKind::Crash ? BetaFeedbackCrashSubmission::type : BetaFeedbackScreenshotSubmission::type;
    return Request::remove(catalogue::instancePath(type, row.id), {}).feature(u"feedback.remove"_s);
}

} // namespace

QString FeedbackRow::systemName() const
{
    return QString(platform.label() % u' ' % osVersion).trimmed();
}

// One job's work.
struct FeedbackService::Removal
{
    FeedbackService *service = nullptr; // of the session, which waits for the work
    std::vector<FeedbackRow> rows = {};
    std::shared_ptr<JobControl> control = {};
};

FeedbackService::FeedbackService(SessionContext &context, StateStore &store, ImageStore &images, Jobs &jobs)
    : m_context(context)
    , m_store(store)
    , m_images(images)
    , m_jobs(jobs)
{}

std::unique_ptr<Feed<FeedbackRow>> FeedbackService::known(const QString &appId, FeedbackKind kind)
{
    using Submission = BetaFeedbackCrashSubmission; // both kinds call these relations the same
    const bool isCrash = kind == FeedbackKind::Crash;
    const QLatin1String list = isCrash ? App::betaFeedbackCrashSubmissions.spec.name : App::betaFeedbackScreenshotSubmissions.spec.name;
    Request request = Request::get(catalogue::instancePath(App::type, appId) + u'/' + list);
    request.include({Submission::build.spec.name, Submission::tester.spec.name});
    request.fields(QString(Build::type), {Build::version.spec.name});
    request.fields(QString(BetaTester::type), {BetaTester::firstName.spec.name, BetaTester::lastName.spec.name});
    request.query(u"sort"_s, {u'-' + Submission::createdDate.spec.name}).limit(largestPage).feature(u"feedback.list"_s);
    return std::make_unique<Feed<FeedbackRow>>(m_context, request, isCrash ? &crashRow : &screenshotsRow);
}

std::unique_ptr<Feed<FeedbackRow>> FeedbackService::list(const QString &appId, FeedbackKind kind)
{
    std::unique_ptr<Feed<FeedbackRow>> owned = known(appId, kind);
    Feed<FeedbackRow> *feed = owned.get();
    connect(feed, &FeedBase::rowsArrived, feed, [this, feed] { keepPictures(feed->arrived()); });
    connect(feed, &FeedBase::listCompleted, feed, [this, feed, appId, kind] { emit listed(appId, kind, feed->members()); });
    return owned;
}

std::unique_ptr<Feed<CrashLog>> FeedbackService::crashLog(const QString &id)
{
    using Submission = BetaFeedbackCrashSubmission;
    Request request = Request::get(catalogue::instancePath(Submission::type, id) + u'/' + Submission::crashLog.spec.name);
    request.feature(u"feedback.crashLog"_s);
    auto feed = std::make_unique<Feed<CrashLog>>(m_context, request, &crashLogOf, 1);
    feed->setMissingIsEmpty();
    return feed;
}

bool FeedbackService::hasExpired(const FeedbackPicture &picture) const
{
    return picture.expires.isValid() && picture.expires <= m_context.clock.now();
}

Task<Result<QImage>> FeedbackService::picture(FeedbackRow row, int index)
{
    const TaskInSession task(m_context);
    const FeedbackPicture wanted = row.pictures[size_t(index)];
    const bool isTooLate = hasExpired(wanted);
    const QUrl url = isTooLate ? QUrl() : wanted.url;
    const Result<QImage> image = co_await m_images.load(url, pictureName(row, index));
    // The host of the pictures refuses an expired link, by whatever clock.
    if (!image && (isTooLate || image.error().isForbidden()))
        co_return Error(Error::Kind::NotFound, tr("The link to this picture has expired."));
    co_return image;
}

// One picture after the other: they must not stand in the way of what somebody waits for.
void FeedbackService::keepPictures(const std::vector<FeedbackRow> &rows)
{
    for (auto row = rows.rbegin(); row != rows.rend(); ++row) {
        for (int i = int(row->pictures.size()) - 1; i >= 0; --i) {
            if (!hasExpired(row->pictures[size_t(i)]))
                m_toKeep.push_back({.url = row->pictures[size_t(i)].url, .name = pictureName(*row, i), .sent = row->sent});
        }
    }
    if (!m_isKeeping && !m_toKeep.empty())
        detach(keepNext(), "FeedbackService::keepNext");
}

// What cannot be kept now is tried again with the next list.
Task<void> FeedbackService::keepNext()
{
    const TaskInSession task(m_context);
    m_isKeeping = true;
    while (!m_toKeep.empty() && !m_context.closing.isCancelled()) {
        const PictureToKeep next = m_toKeep.back();
        m_toKeep.pop_back();
        m_keeping = next.name;
        const Result<void> kept = co_await m_images.keep(next.url, next.name, next.sent);
        if (m_keeping.isEmpty()) // its feedback was deleted meanwhile
            co_await m_images.forget(next.name);
        if (!kept && kept.error().isOffline())
            m_toKeep.clear();
    }
    m_isKeeping = false;
}

Task<Result<QSet<QString>>> FeedbackService::readOnes()
{
    const TaskInSession task(m_context);
    const QFuture<Result<QSet<QString>>> reading = m_store.readFeedback(m_context.accountId);
    co_return co_await reading;
}

void FeedbackService::setRead(const QStringList &ids, bool isRead)
{
    m_store.noteFeedback(m_context.accountId, ids, isRead);
    emit readChanged(ids, isRead);
}

int FeedbackService::remove(const std::vector<FeedbackRow> &rows)
{
    const int count = int(rows.size());
    const auto removal = std::make_shared<Removal>(Removal{.service = this, .rows = rows});
    return m_jobs.start(
        {.title = tr("Deleting %Ln piece(s) of feedback", nullptr, count), .total = count, .run = [removal](std::shared_ptr<JobControl> control) {
             removal->control = std::move(control);
             return removeAll(removal);
         }});
}

Task<JobOutcome> FeedbackService::removeAll(std::shared_ptr<Removal> removal)
{
    FeedbackService &service = *removal->service;
    std::vector<SeriesItem> items;
    for (const FeedbackRow &row : removal->rows)
        items.push_back({.id = row.id, .name = row.from(), .request = deletionOf(row)});
    const auto advance = [control = removal->control](int done) { control->advance(done); };
    const auto series = std::make_shared<RequestSeries>(service.m_context, items, QString(), removal->control->cancel, advance);
    const SeriesOutcome outcome = co_await RequestSeries::run(series);
    const QSet<QString> gone(outcome.done.cbegin(), outcome.done.cend());
    for (const FeedbackRow &row : removal->rows) {
        if (gone.contains(row.id))
            service.forget(row);
    }
    if (!outcome.done.isEmpty())
        emit service.removed(outcome.done);
    co_return JobOutcome{tr("%Ln piece(s) of feedback deleted.", nullptr, int(outcome.done.size())), outcome.problems};
}

// A tester's screenshot may show anything: it goes with the feedback.
void FeedbackService::forget(const FeedbackRow &row)
{
    m_store.noteFeedback(m_context.accountId, {row.id}, false);
    for (int i = 0; i < int(row.pictures.size()); ++i) {
        const QByteArray name = pictureName(row, i);
        std::erase_if(m_toKeep, [&name](const PictureToKeep &each) { return each.name == name; });
        if (m_keeping == name)
            m_keeping.clear();
        detach(m_images.forget(name), "FeedbackService::forget");
    }
}

} // namespace slipway

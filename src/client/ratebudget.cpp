// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ratebudget.h"

#include "client/httpdate.h"
#include "core/clock.h"
#include "core/threads.h"

#include <QFutureWatcher>

#include <algorithm>

using namespace std::chrono_literals;

namespace slipway {

namespace {

constexpr int defaultLimit = 3500; // Apple's documented one, until a header says otherwise
constexpr int reserve = 300; // for people
constexpr double backgroundShare = 0.6;
constexpr std::chrono::milliseconds window = 1h;
constexpr std::chrono::milliseconds shortWindow = 1min;
constexpr std::chrono::milliseconds shortPause = 60s;
constexpr std::chrono::milliseconds maxPause = 1h;
constexpr std::chrono::milliseconds saveInterval = 5s;
constexpr int minPerMinute = 10;
constexpr int freePerMinute = 300; // Apple's undocumented short window begins about here (api/01 7)

} // namespace

QMap<QByteArray, int> parseRateLimit(const QByteArray &header)
{
    QMap<QByteArray, int> pairs;
    const QList<QByteArray> parts = header.split(';');
    for (const QByteArray &part : parts) {
        const qsizetype colon = part.indexOf(':');
        bool isNumber = false;
        const int value = part.mid(colon + 1).trimmed().toInt(&isNumber);
        const QByteArray key = part.left(colon).trimmed().toLower();
        if (colon > 0 && isNumber && value >= 0 && !key.isEmpty())
            pairs.insert(key, value);
    }
    return pairs;
}

RateBudget::RateBudget(QString keyId, Clock &clock, BudgetLedger *ledger, QObject *parent)
    : QObject(parent)
    , m_keyId(std::move(keyId))
    , m_clock(clock)
    , m_ledger(ledger)
    , m_limit(defaultLimit)
{
    if (ledger)
        load();
}

RateBudget::~RateBudget()
{
    save();
}

void RateBudget::load()
{
    auto *watcher = new QFutureWatcher<Result<QList<QDateTime>>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        const Result<QList<QDateTime>> times = watcher->result();
        if (!times)
            return; // counting starts anew; Apple's header corrects it with the first answer
        const QDateTime wall = m_clock.now();
        const Time now = m_clock.monotonic();
        for (const QDateTime &time : *times) {
            const Time age(std::max<qint64>(0, time.msecsTo(wall)));
            if (age < window)
                m_sent.push_back(now - age);
        }
        std::sort(m_sent.begin(), m_sent.end());
        emit changed();
    });
    watcher->setFuture(m_ledger->sendsSince(m_keyId, m_clock.now().addMSecs(-window.count())));
}

void RateBudget::save()
{
    if (m_ledger && !m_unsaved.isEmpty())
        m_ledger->append(m_keyId, std::exchange(m_unsaved, {}));
}

std::optional<std::chrono::milliseconds> RateBudget::take(Request::Priority priority)
{
    const bool isBackground = priority == Request::Priority::Background;
    const int kept = isBackground ? std::max(reserve, m_limit - int(m_limit * backgroundShare)) : 0;
    if (const Time wait = untilSpare(kept); wait > 0ms)
        return wait;
    recover();
    const Time now = m_clock.monotonic();
    if (m_perMinute) {
        const int recent = sentSince(now - shortWindow);
        if (recent >= *m_perMinute)
            return m_sent[m_sent.size() - size_t(*m_perMinute)] + shortWindow - now + 1ms;
    }
    m_sent.push_back(now);
    if (m_ledger) {
        if (m_unsaved.isEmpty())
            m_clock.after(saveInterval, this, [this] { save(); });
        m_unsaved.append(m_clock.now());
    }
    emit changed();
    return std::nullopt;
}

std::chrono::milliseconds RateBudget::untilSpare(int kept)
{
    assertThread(this);
    forgetOld();
    if (const Time left = pause(); left > 0ms)
        return left;
    const int free = remaining();
    return free <= kept ? untilFreed(kept + 1 - free) : 0ms;
}

void RateBudget::note(const HttpReply &reply)
{
    assertThread(this);
    const QMap<QByteArray, int> pairs = parseRateLimit(headerValue(reply.headers, "X-Rate-Limit"));
    const Time now = m_clock.monotonic();
    forgetOld();
    if (const int limit = pairs.value("user-hour-lim"); limit > 0)
        m_limit = limit;
    if (const auto left = pairs.constFind("user-hour-rem"); left != pairs.constEnd())
        m_told = Told{.at = now, .share = std::min(*left, m_limit) + int(m_sent.size())};
    if (reply.status == 429) {
        const std::optional<std::chrono::seconds> asked = parseRetryAfter(headerValue(reply.headers, "Retry-After"), m_clock.now());
        if (pairs.value("user-hour-rem", 1) == 0) {
            pauseFor(asked ? Time(*asked) : untilFreed(1));
        } else {
            // Plenty left for the hour, so it was the short window: slower from here on.
            pauseFor(asked ? std::max<Time>(*asked, shortPause) : shortPause);
            m_perMinute = std::max(minPerMinute, std::min(sentSince(now - shortWindow), m_perMinute.value_or(freePerMinute)) / 2);
            m_perMinuteSince = m_pausedUntil;
        }
    }
    emit changed();
}

int RateBudget::remaining() const
{
    const Time now = m_clock.monotonic();
    const bool told = m_told && now - m_told->at < window;
    return std::max(0, (told ? std::min(m_limit, m_told->share) : m_limit) - sentSince(now - window));
}

std::chrono::milliseconds RateBudget::pause() const
{
    return std::max<Time>(0ms, m_pausedUntil - m_clock.monotonic());
}

QDateTime RateBudget::pausedUntil() const
{
    const Time left = pause();
    return left > 0ms ? m_clock.now().addMSecs(left.count()) : QDateTime();
}

void RateBudget::forgetOld()
{
    const Time oldest = m_clock.monotonic() - window;
    while (!m_sent.empty() && m_sent.front() <= oldest)
        m_sent.pop_front();
}

// The cap after a short-window 429 grows by a quarter each quiet minute, until it means nothing.
void RateBudget::recover()
{
    const Time now = m_clock.monotonic();
    while (m_perMinute && now - m_perMinuteSince >= shortWindow) {
        m_perMinuteSince += shortWindow;
        const int grown = *m_perMinute + std::max(1, *m_perMinute / 4);
        m_perMinute = grown < freePerMinute ? std::optional(grown) : std::nullopt;
    }
}

// When so many of our own requests will have left the hour. If others used the budget up, nobody knows: ask again in a minute.
RateBudget::Time RateBudget::untilFreed(int count) const
{
    if (count < 1 || size_t(count) > m_sent.size())
        return shortPause;
    return std::max<Time>(1ms, m_sent[size_t(count) - 1] + window - m_clock.monotonic());
}

// Requests after \a time.
int RateBudget::sentSince(Time time) const
{
    return int(m_sent.end() - std::upper_bound(m_sent.begin(), m_sent.end(), time));
}

void RateBudget::pauseFor(Time length)
{
    m_pausedUntil = std::max(m_pausedUntil, m_clock.monotonic() + std::min(length, maxPause));
}

} // namespace slipway

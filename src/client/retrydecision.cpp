// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/retrydecision.h"

#include <algorithm>
#include <cmath>

using namespace std::chrono_literals;

namespace slipway {

namespace {

constexpr std::chrono::milliseconds maxRetryAfter = 60s; // a server that wants longer gets a person's decision

bool mayTryAgain(const Attempt &attempt)
{
    return attempt.number < maxAttempts && attempt.quotaLeft;
}

// Full jitter: any moment up to min(20 s, 0.5 s * 2^n), n counting the retries from 0.
std::chrono::milliseconds backoff(const Attempt &attempt)
{
    const double ceiling = std::min(20000.0, 500.0 * std::exp2(attempt.number - 1));
    const std::chrono::milliseconds chosen(int(ceiling * std::clamp(attempt.chance, 0.0, 1.0)));
    return std::max(chosen, std::min(attempt.retryAfter.value_or(0ms), maxRetryAfter));
}

bool isPassingStatus(int status)
{
    return status == 408 || status == 500 || status == 502 || status == 503 || status == 504;
}

bool isPassingFault(Fault fault)
{
    switch (fault) {
    case Fault::Refused:
    case Fault::HostNotFound:
    case Fault::Interrupted:
    case Fault::NetworkDown:
    case Fault::Proxy:
    case Fault::ConnectTimeout:
    case Fault::AnswerTimeout:
    case Fault::IdleTimeout:
    case Fault::Closed:
    case Fault::Truncated:
    case Fault::Garbled:
    case Fault::Undecodable:
        return true;
    case Fault::None:
    case Fault::Cancelled:
    case Fault::UnsafeUrl:
    case Fault::Tls:
    case Fault::TotalTimeout:
    case Fault::TooLarge:
    case Fault::WebPage:
        return false;
    }
    Q_UNREACHABLE();
}

// A status of refusal was understood, even if its body was cut short after it.
bool decidesByStatus(const Attempt &attempt)
{
    return attempt.fault != Fault::Cancelled && (attempt.fault == Fault::None || attempt.status >= 300);
}

bool isPassing(const Attempt &attempt)
{
    return decidesByStatus(attempt) ? isPassingStatus(attempt.status) : isPassingFault(attempt.fault);
}

} // namespace

bool isTimeout(Fault fault)
{
    return fault == Fault::ConnectTimeout || fault == Fault::AnswerTimeout || fault == Fault::IdleTimeout || fault == Fault::TotalTimeout;
}

bool isAmbiguous(const Attempt &attempt)
{
    if (attempt.verb == Verb::Get || attempt.phase < Phase::Sent)
        return false;
    if (decidesByStatus(attempt))
        return isPassingStatus(attempt.status);
    return attempt.fault != Fault::UnsafeUrl && attempt.fault != Fault::Tls;
}

Decision retryDecision(const Attempt &attempt)
{
    using Act = Decision::Act;
    if (attempt.fault == Fault::Cancelled)
        return {Act::Fail};
    if (decidesByStatus(attempt)) {
        if (attempt.status >= 200 && attempt.status < 300)
            return {Act::Accept};
        if (attempt.status == 401)
            return {attempt.renewed ? Act::StopKey : Act::RenewToken};
        if (attempt.status == 404 && attempt.verb == Verb::Delete && attempt.maybeDone)
            return {Act::Accept};
        if (attempt.saysDone)
            return {Act::Accept};
        if (attempt.status == 429 && mayTryAgain(attempt))
            return {Act::Retry, std::max(attempt.pause, backoff(attempt))}; // nothing was done
        if (attempt.status != 429 && !isPassingStatus(attempt.status))
            return {Act::Fail};
    }
    const bool repeatable = attempt.verb == Verb::Get || attempt.verb == Verb::Delete || attempt.addsLinkage;
    const bool ambiguous = isAmbiguous(attempt);
    if (isPassing(attempt) && (repeatable || !ambiguous) && mayTryAgain(attempt))
        return {Act::Retry, backoff(attempt)};
    return {ambiguous || attempt.maybeDone ? Act::VerifyFirst : Act::Fail};
}

void RetryQuota::refund()
{
    m_tokens = std::min(capacity, m_tokens + 1);
}

} // namespace slipway

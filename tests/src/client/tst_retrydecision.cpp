// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/retrydecision.h"

#include "support/testrunner.h"

using namespace Qt::StringLiterals;
using namespace slipway;
using namespace std::chrono_literals;

namespace {

using Act = Decision::Act;

constexpr Verb verbs[] = {Verb::Get, Verb::Post, Verb::Patch, Verb::Delete};
constexpr Phase phases[] = {Phase::Nothing, Phase::Head, Phase::Sent, Phase::Answered, Phase::Complete};

// The first attempt of a request. A accept, R retry, T new token, V verify first, F fail; in each group GET POST PATCH DELETE.
struct FaultRow
{
    Fault fault = Fault::None;
    const char *untouched = ""; //!< phases Nothing and Head: the server cannot have acted
    const char *touched = ""; //!< from Sent on
};

constexpr FaultRow faultTable[] = {
    {Fault::Cancelled, "F F F F", "F F F F"},   {Fault::UnsafeUrl, "F F F F", "F F F F"},      {Fault::Tls, "F F F F", "F F F F"},
    {Fault::Refused, "R R R R", "R V V R"},     {Fault::HostNotFound, "R R R R", "R V V R"},   {Fault::NetworkDown, "R R R R", "R V V R"},
    {Fault::Proxy, "R R R R", "R V V R"},       {Fault::ConnectTimeout, "R R R R", "R V V R"}, {Fault::AnswerTimeout, "R R R R", "R V V R"},
    {Fault::IdleTimeout, "R R R R", "R V V R"}, {Fault::Closed, "R R R R", "R V V R"},         {Fault::Truncated, "R R R R", "R V V R"},
    {Fault::Garbled, "R R R R", "R V V R"},     {Fault::Undecodable, "R R R R", "R V V R"},    {Fault::TotalTimeout, "F F F F", "F V V V"},
    {Fault::TooLarge, "F F F F", "F V V V"},    {Fault::Interrupted, "R R R R", "R V V R"},    {Fault::WebPage, "F F F F", "F V V V"},
};

struct StatusRow
{
    int status = 0;
    const char *acts = "";
};

constexpr StatusRow statusTable[] = {
    {200, "A A A A"}, {201, "A A A A"}, {202, "A A A A"}, {204, "A A A A"}, {301, "F F F F"}, {302, "F F F F"}, {303, "F F F F"},
    {304, "F F F F"}, {307, "F F F F"}, {308, "F F F F"}, {400, "F F F F"}, {401, "T T T T"}, {403, "F F F F"}, {404, "F F F F"},
    {405, "F F F F"}, {406, "F F F F"}, {408, "R V V R"}, {409, "F F F F"}, {410, "F F F F"}, {415, "F F F F"}, {422, "F F F F"},
    {429, "R R R R"}, {500, "R V V R"}, {501, "F F F F"}, {502, "R V V R"}, {503, "R V V R"}, {504, "R V V R"},
};

Act actOf(const char *row, Verb verb)
{
    switch (row[2 * int(verb)]) {
    case 'A':
        return Act::Accept;
    case 'R':
        return Act::Retry;
    case 'T':
        return Act::RenewToken;
    case 'V':
        return Act::VerifyFirst;
    default:
        return Act::Fail;
    }
}

QString rowName(Verb verb, Phase phase, const char *what, int number)
{
    return u"%1 phase %2 %3 %4"_s.arg(QString::fromLatin1(wireName(verb))).arg(int(phase)).arg(QLatin1StringView(what)).arg(number);
}

} // namespace

class TstRetryDecision final : public QObject
{
    Q_OBJECT

private slots:
    void everyFault()
    {
        int cells = 0;
        for (const FaultRow &row : faultTable) {
            for (const Verb verb : verbs) {
                for (const Phase phase : phases) {
                    // Without a status, and with one of success whose answer then went wrong.
                    for (const int status : {0, 200}) {
                        const Attempt attempt{.verb = verb, .phase = phase, .fault = row.fault, .status = status};
                        const Act expected = actOf(phase < Phase::Sent ? row.untouched : row.touched, verb);
                        QVERIFY2(retryDecision(attempt).act == expected, qPrintable(rowName(verb, phase, "fault", int(row.fault))));
                        ++cells;
                    }
                }
            }
        }
        QCOMPARE(cells, 18 * 4 * 5 * 2);
    }

    void everyStatus()
    {
        for (const StatusRow &row : statusTable) {
            for (const Verb verb : verbs) {
                const Attempt attempt{.verb = verb, .status = row.status};
                QVERIFY2(retryDecision(attempt).act == actOf(row.acts, verb), qPrintable(rowName(verb, attempt.phase, "status", row.status)));
            }
        }
    }

    void aRefusalCountsEvenIfItsBodyWasCut()
    {
        for (const StatusRow &row : statusTable) {
            if (row.status < 300)
                continue;
            for (const Verb verb : verbs) {
                for (const FaultRow &fault : faultTable) {
                    const Attempt attempt{.verb = verb, .phase = Phase::Answered, .fault = fault.fault, .status = row.status};
                    const Act expected = fault.fault == Fault::Cancelled ? Act::Fail : actOf(row.acts, verb);
                    QVERIFY2(retryDecision(attempt).act == expected, qPrintable(rowName(verb, attempt.phase, "status", row.status)));
                }
            }
        }
    }

    void aSecond401StopsTheKey()
    {
        for (const Verb verb : verbs)
            QCOMPARE(retryDecision({.verb = verb, .status = 401, .renewed = true}).act, Act::StopKey);
    }

    void nothingIsTriedMoreThanFourTimes()
    {
        for (const int number : {1, 2, 3})
            QCOMPARE(retryDecision({.status = 503, .number = number}).act, Act::Retry);
        QCOMPARE(retryDecision({.status = 503, .number = 4}).act, Act::Fail);
        QCOMPARE(retryDecision({.status = 429, .number = 4}).act, Act::Fail);
        QCOMPARE(retryDecision({.verb = Verb::Delete, .phase = Phase::Sent, .fault = Fault::Closed, .number = 4}).act, Act::VerifyFirst);
        QCOMPARE(retryDecision({.verb = Verb::Post, .phase = Phase::Nothing, .fault = Fault::Refused, .number = 4}).act, Act::Fail);
    }

    void anEmptyQuotaEndsRetries()
    {
        QCOMPARE(retryDecision({.status = 503, .quotaLeft = false}).act, Act::Fail);
        QCOMPARE(retryDecision({.phase = Phase::Nothing, .fault = Fault::Refused, .quotaLeft = false}).act, Act::Fail);
    }

    void aDeleteThatFindsNothingAfterABrokenOneIsDone()
    {
        QCOMPARE(retryDecision({.verb = Verb::Delete, .status = 404}).act, Act::Fail);
        QCOMPARE(retryDecision({.verb = Verb::Delete, .status = 404, .number = 2, .maybeDone = true}).act, Act::Accept);
        QCOMPARE(retryDecision({.verb = Verb::Patch, .status = 404, .number = 2, .maybeDone = true}).act, Act::Fail);
        // Nobody is there any more to say whether the first one worked.
        const Attempt refused{.verb = Verb::Delete, .phase = Phase::Nothing, .fault = Fault::Refused, .number = 4, .maybeDone = true};
        QCOMPARE(retryDecision(refused).act, Act::VerifyFirst);
    }

    void addingMembersIsRepeatedLikeAnyDelete()
    {
        for (const FaultRow &row : faultTable) {
            for (const Phase phase : phases) {
                const Attempt adding{.verb = Verb::Post, .phase = phase, .fault = row.fault, .addsLinkage = true};
                const Attempt deleting{.verb = Verb::Delete, .phase = phase, .fault = row.fault};
                QVERIFY2(retryDecision(adding) == retryDecision(deleting), qPrintable(rowName(adding.verb, phase, "fault", int(row.fault))));
            }
        }
        for (const StatusRow &row : statusTable) {
            const Attempt adding{.verb = Verb::Post, .status = row.status, .addsLinkage = true};
            QVERIFY2(retryDecision(adding).act == actOf(row.acts, Verb::Delete),
                     qPrintable(rowName(adding.verb, adding.phase, "status", row.status)));
        }
        // What is gone is not what was to be added to.
        QCOMPARE(retryDecision({.verb = Verb::Post, .status = 404, .number = 2, .maybeDone = true, .addsLinkage = true}).act, Act::Fail);
    }

    void whatIsAMemberAlreadyIsDone()
    {
        QCOMPARE(retryDecision({.verb = Verb::Post, .status = 409, .addsLinkage = true}).act, Act::Fail);
        QCOMPARE(retryDecision({.verb = Verb::Post, .status = 409, .addsLinkage = true, .saysDone = true}).act, Act::Accept);
        QCOMPARE(retryDecision({.verb = Verb::Post, .status = 409, .number = 3, .maybeDone = true, .addsLinkage = true, .saysDone = true}).act,
                 Act::Accept);
    }

    void ambiguityIsAboutMutationsThatLeft()
    {
        for (const FaultRow &row : faultTable) {
            for (const Phase phase : phases) {
                QVERIFY(!isAmbiguous({.verb = Verb::Get, .phase = phase, .fault = row.fault}));
                const bool expected = phase >= Phase::Sent && row.fault != Fault::UnsafeUrl && row.fault != Fault::Tls;
                QCOMPARE(isAmbiguous({.verb = Verb::Post, .phase = phase, .fault = row.fault}), expected);
            }
        }
        QVERIFY(!isAmbiguous({.verb = Verb::Post, .status = 409}));
        QVERIFY(!isAmbiguous({.verb = Verb::Post, .status = 429}));
        QVERIFY(isAmbiguous({.verb = Verb::Post, .status = 502}));
    }

    void waitsAreFullJitterOfADoublingCeiling()
    {
        const auto waited = [](int number, double chance) { return retryDecision({.status = 503, .number = number, .chance = chance}).after; };
        QCOMPARE(waited(1, 0.0), 0ms);
        QCOMPARE(waited(1, 1.0), 500ms);
        QCOMPARE(waited(2, 1.0), 1000ms);
        QCOMPARE(waited(3, 1.0), 2000ms);
        QCOMPARE(waited(3, 0.5), 1000ms);
    }

    void theServersWishForAPauseIsAFloor()
    {
        Attempt attempt{.status = 503, .chance = 0.0};
        attempt.retryAfter = 7s;
        QCOMPARE(retryDecision(attempt).after, 7s);
        attempt.retryAfter = 1h;
        QCOMPARE(retryDecision(attempt).after, 60s);
    }

    void aRateLimitWaitsAsLongAsTheBudgetSays()
    {
        const Decision expected{Act::Retry, 17min};
        QCOMPARE(retryDecision({.verb = Verb::Post, .status = 429, .pause = 17min}), expected);
    }

    void quotaIsSpentAndRefunded()
    {
        RetryQuota quota;
        for (int i = 0; i < 50; ++i) {
            QVERIFY(quota.covers(Fault::AnswerTimeout));
            quota.spend(Fault::AnswerTimeout);
        }
        QCOMPARE(quota.tokens(), 0);
        QVERIFY(!quota.covers(Fault::Closed));
        for (int i = 0; i < 5; ++i)
            quota.refund();
        QVERIFY(quota.covers(Fault::Closed));
        QVERIFY(!quota.covers(Fault::AnswerTimeout));
        for (int i = 0; i < 1000; ++i)
            quota.refund();
        QCOMPARE(quota.tokens(), 500);
    }
};

SLIPWAY_TEST(TstRetryDecision)
#include "tst_retrydecision.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/jwt.h"
#include "auth/privatekey.h"
#include "bench/child.h"
#include "bench/cputime.h"
#include "bench/programs.h"
#include "bench/rows.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace slipway::bench {

namespace {

constexpr int signingRuns = 3;
const QString signingWhat = u"tokens signed a second of CPU, key parsed"_s;

Result<QByteArray> token(const PrivateKey &privateKey)
{
    const ApiKey key{.keyId = u"ABCDE12345"_s, .issuerId = u"69a6de70-03db-47e3-e053-5b8c7c11a4d1"_s};
    const QDateTime issued = QDateTime::currentDateTimeUtc();
    return makeJwt(key, privateKey, issued, issued.addSecs(900));
}

double tokensPerSecond(const std::function<Result<QByteArray>()> &makeToken)
{
    const double begin = seconds(CLOCK_THREAD_CPUTIME_ID);
    double used = 0;
    int tokens = 0;
    for (; used < 1; used = seconds(CLOCK_THREAD_CPUTIME_ID) - begin) {
        for (int i = 0; i < 100; ++i)
            tokens += makeToken() ? 1 : 0;
    }
    return tokens / used;
}

//! "+F4:<n>:256:<signatures a second>:<verifications a second>"; it counts CPU time as well.
std::optional<double> opensslSignsPerSecond()
{
    static const QRegularExpression line(u"\\+F4:\\d+:256:([\\d.]+):"_s);
    const ChildOutcome outcome = runChild({u"openssl"_s, u"speed"_s, u"-seconds"_s, u"1"_s, u"-mr"_s, u"ecdsap256"_s});
    const auto match = line.match(QString::fromUtf8(outcome.output));
    return match.hasMatch() ? std::optional(match.captured(1).toDouble()) : std::nullopt;
}

} // namespace

std::vector<Line> signing(Subject subject)
{
    if (!isInstalled(u"openssl"_s))
        return {Line::skip(signingWhat, u"openssl is not installed"_s)};
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"key.p8"_s);
    const ChildOutcome made =
        runChild({u"openssl"_s, u"genpkey"_s, u"-algorithm"_s, u"EC"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s, u"-out"_s, file});
    const Result<PrivateKey> key = PrivateKey::readP8(file);
    if (!made.good || !key)
        return {Line::failed(signingWhat, u"no key: "_s + (key ? made.complaint() : key.error().message()))};
    std::vector<double> ours;
    std::vector<double> openssl;
    for (int run = 0; run < signingRuns; ++run) {
        ours.push_back(tokensPerSecond([&] { return subject == Subject::Ours ? token(*key) : token(*PrivateKey::readP8(file)); }));
        const std::optional<double> peer = opensslSignsPerSecond();
        if (!peer)
            return {Line::failed(signingWhat, u"openssl speed did not say"_s)};
        openssl.push_back(*peer);
    }
    return {{.what = signingWhat,
             .ours = median(ours),
             .peer = median(openssl),
             .limit = 0.75,
             .gate = Line::Gate::AtLeast,
             .note = u"peer: openssl speed ecdsap256, signatures"_s}};
}

} // namespace slipway::bench

// SPDX-License-Identifier: GPL-3.0-or-later
// A process for tests to kill: "applier type DIR SANDBOX KEY ROUND" types the texts of a round into an account of the sandbox that SANDBOX,
// the line which it printed, tells of, and applies them. "applier finish ..." is the same Slipway opened two minutes later: it applies what is
// left. Both say "applying" and "done"; the end is 0 when no draft is left.

#include "services/changes.h"
#include "services/review.h"
#include "services/session.h"
#include "src/services/roundtexts.h"
#include "src/services/victimaccount.h"
#include "store/datadir.h"
#include "support/fakekeychain.h"

#include <QCoreApplication>
#include <QCoroTask>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace slipway;
using namespace std::chrono_literals;
using test::say;
using test::waitUntil;

namespace {

struct Arguments
{
    bool types = false;
    QString folder = {};
    QJsonObject sandbox = {};
    QString keyFile = {};
    int round = 0;
};

bool isAtRest(const Review &review)
{
    return review.state() != Review::State::Reading && review.state() != Review::State::Applying;
}

// Types over what Apple has, and waits until that is stored; false when it cannot be.
bool type(Drafts &drafts, Review &review, int round)
{
    drafts.write(u"Typing"_s, test::textsOfRound(round));
    waitUntil([&] { return isAtRest(review) && !review.texts().empty(); });
    const std::vector<ReviewedText> texts = review.texts();
    for (const ReviewedText &text : texts)
        review.keepMine(text.draft.key);
    return QCoro::waitFor(drafts.flush()).has_value();
}

int run(Workspace &workspace, const Arguments &arguments)
{
    const std::unique_ptr<Session> session = test::openAccount(workspace, arguments.sandbox, arguments.keyFile);
    if (!session)
        return 1;
    Drafts &drafts = session->drafts();
    waitUntil([&] { return drafts.isReady(); });
    if (!QCoro::waitFor(session->changes().reconcile()))
        return 1;
    const std::unique_ptr<Review> review = session->review(test::textsOfRound(0).front().key.appId);
    waitUntil([&] { return isAtRest(*review); });
    if (arguments.types && !type(drafts, *review, arguments.round))
        return 1;
    say("applying");
    review->apply();
    waitUntil([&] { return isAtRest(*review); });
    say("done");
    return drafts.count(test::textsOfRound(0).front().key.appId) == 0 ? 0 : 1;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList given = QCoreApplication::arguments();
    if (given.size() != 6)
        return 2;
    const Arguments arguments{.types = given[1] == "type"_L1,
                              .folder = given[2],
                              .sandbox = QJsonDocument::fromJson(given[3].toUtf8()).object(),
                              .keyFile = given[4],
                              .round = given[5].toInt()};
    const Result<DataDir> dir = DataDir::open(arguments.folder);
    if (!dir)
        return 1;
    test::LaterClock clock(arguments.types ? 0min : 2min);
    test::FakeKeychain keychain;
    Workspace workspace(*dir, clock, nullptr, keychain.backend());
    return run(workspace, arguments);
}

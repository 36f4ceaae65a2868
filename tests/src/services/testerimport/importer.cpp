// SPDX-License-Identifier: GPL-3.0-or-later
// A process for tests to kill: "importer DIR SANDBOX KEY MINUTES start APP GROUP FILE" imports the testers of FILE into GROUP, in an account of the
// sandbox that SANDBOX, the line which it printed, tells of; it does not know yet of testers whose address begins with "meanwhile". "... MINUTES
// resume" is the same Slipway opened that many minutes later: it goes on. Both say "importing", "waiting" when the hour has no requests left, and
// "done" when DIR/results.csv is written; the end is 0 when all got in.

#include "services/testerimport/testerimportexport.h"
#include "services/testerimport/testerimports.h"
#include "src/services/victimaccount.h"
#include "store/datadir.h"
#include "support/fakekeychain.h"

#include <QCoroTask>
#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace slipway;
using test::say;
using test::waitUntil;

namespace {

std::optional<TesterRehearsal> rehearse(TesterImports &imports, const QString &app, const QString &group, const QString &file)
{
    const auto known = QCoro::waitFor(imports.roster(app, {}, CancelToken()));
    const QFuture<Result<TesterSource>> loading = loadTesterSource(file);
    waitUntil([&] { return loading.isFinished(); });
    if (!known || !loading.result())
        return std::nullopt;
    TesterRoster roster = **known;
    roster.testers.removeIf([](const auto &each) { return each.key().startsWith("meanwhile"_L1); });
    const Result<TesterSheet> sheet = parseTesterSheet(*loading.result());
    return sheet ? std::optional(rehearseImport(*sheet, guessMapping(*sheet), roster, group, {})) : std::nullopt;
}

int run(Session &session, const QStringList &arguments)
{
    TesterImports &imports = session.testerImports();
    waitUntil([&] { return imports.isReady(); });
    if (arguments[5] == "start"_L1) {
        const std::optional<TesterRehearsal> rehearsal = rehearse(imports, arguments[6], arguments[7], arguments[8]);
        if (!rehearsal || !QCoro::waitFor(imports.start(*rehearsal, arguments[8], arguments[6], u"Tideline"_s)))
            return 1;
    } else if (imports.all().empty()) {
        return 1;
    } else {
        imports.resume(imports.all().back());
    }
    say("importing");
    const qint64 id = imports.all().back();
    bool hasWaited = false;
    waitUntil([&] {
        const ImportStatus status = imports.status(id);
        if (status.waitsUntil.isValid() && !std::exchange(hasWaited, true))
            say("waiting");
        return status.state == ImportStatus::State::Ended || status.state == ImportStatus::State::Paused;
    });
    QFile results(arguments[1] + u"/results.csv"_s);
    if (!results.open(QIODevice::WriteOnly))
        return 1;
    results.write(resultsAsCsv(*imports.find(id)));
    results.close();
    say("done");
    const ImportStatus status = imports.status(id);
    return status.state == ImportStatus::State::Ended && status.done == status.wanted ? 0 : 1;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 6 && arguments.size() != 9)
        return 2;
    const Result<DataDir> dir = DataDir::open(arguments[1]);
    if (!dir)
        return 1;
    test::LaterClock clock(std::chrono::minutes(arguments[4].toInt()));
    test::FakeKeychain keychain;
    Workspace workspace(*dir, clock, nullptr, keychain.backend());
    const std::unique_ptr<Session> session = test::openAccount(workspace, QJsonDocument::fromJson(arguments[2].toUtf8()).object(), arguments[3]);
    return session ? run(*session, arguments) : 1;
}

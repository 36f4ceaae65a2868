// SPDX-License-Identifier: GPL-3.0-or-later
// A process for tests to kill: "victim write DIR" replaces one cached answer over and over and says a word for every page,
// "victim lock DIR" takes the instance lock and holds it.

#include "core/clock.h"
#include "store/cachestore.h"
#include "store/datadir.h"
#include "store/instancelock.h"

#include <QCoreApplication>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace slipway;

namespace {

void say(const char *word)
{
    std::puts(word);
    std::fflush(stdout);
}

// Every page of an answer carries the number of the answer: a mixture would show. An answer is written in several steps.
void writeForEver(const DataDir &dir)
{
    SystemClock clock;
    StoreThread thread;
    CacheStore cache(thread, dir.cacheFile(), clock);
    for (int answer = 1;; ++answer) {
        CacheStore::Writer writer = cache.write(u"account"_s, u"/v1/apps"_s);
        for (int page = 0; page < 5; ++page) {
            const QByteArray body = QByteArray::number(answer) + QByteArray(400'000, ' ');
            const ResourceId id{u"apps"_s, QString::number(page)};
            const QUrl next = page < 4 ? QUrl(u"https://api.example/v1/apps?cursor=%1"_s.arg(page + 1)) : QUrl();
            say(writer.append({.body = body, .resources = {id}, .next = next}).result() ? "page" : "failure");
        }
        say(writer.commit().result() ? "commit" : "failure");
    }
}

int holdLock(const DataDir &dir)
{
    InstanceLock lock(dir);
    const Result<InstanceLock::Outcome> outcome = lock.acquire();
    QObject::connect(&lock, &InstanceLock::raiseRequested, &lock, [] { say("raise"); });
    QObject::connect(&lock, &InstanceLock::linkRequested, &lock, [](const QString &link) { say(qPrintable(link)); });
    QObject::connect(&lock, &InstanceLock::keyFileRequested, &lock, [](const QString &path) { say(path.toUtf8().constData()); });
    if (!outcome)
        return 1;
    say(*outcome == InstanceLock::Outcome::Acquired ? "acquired" : "runs already");
    return *outcome == InstanceLock::Outcome::Acquired ? QCoreApplication::exec() : 0;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const Result<DataDir> dir = DataDir::open(arguments.value(2));
    if (!dir)
        return 1;
    if (arguments.at(1) == "lock"_L1)
        return holdLock(*dir);
    writeForEver(*dir);
}

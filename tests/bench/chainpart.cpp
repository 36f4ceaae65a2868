// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/cputime.h"
#include "bench/parts.h"
#include "bench/realclient.h"
#include "bench/sandboxprocess.h"
#include "models/resourcerow.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <cstdio>
#include <malloc.h>

using namespace Qt::StringLiterals;

namespace slipway::bench {

namespace {

//! What ResourceListPane does, without the widgets.
class TesterList final
{
public:
    TesterList(Session &session, Subject subject)
        : m_feed(session.resources().list<ResourceRow>(pathFor(subject),
                                                       [=, fields = m_fields, whole = m_whole](const Resource &resource, const Document &) {
                                                           if (fields->empty())
                                                               *fields = resourceFields(resource);
                                                           if (subject == Subject::Mistaken)
                                                               whole->push_back(QJsonDocument::fromJson(QJsonDocument(resource.json()).toJson()));
                                                           return ResourceRow(resource, *fields);
                                                       }))
    {
        QObject::connect(m_feed.get(), &FeedBase::rowsArrived, m_feed.get(), [this] { takePage(); });
        QObject::connect(m_feed.get(), &FeedBase::listCompleted, m_feed.get(), [this] { m_rows->retain(m_feed->members()); });
        QObject::connect(m_feed.get(), &FeedBase::stateChanged, m_feed.get(), [this] {
            if (m_feed->state() == FeedBase::State::Complete || m_feed->state() == FeedBase::State::Failed)
                QCoreApplication::quit();
        });
    }

    //! Reads all; false when it failed.
    bool read()
    {
        m_feed->open();
        QCoreApplication::exec();
        if (m_feed->state() == FeedBase::State::Failed)
            std::fprintf(stderr, "%s\n", qPrintable(m_feed->error().message()));
        return m_feed->state() == FeedBase::State::Complete;
    }

    int rowCount() const { return m_rows ? m_rows->rowCount() : 0; }

private:
    static QString pathFor(Subject subject) { return subject == Subject::Ours ? testersPath : u"/v1/betaTesters?limit=100"_s; }

    void takePage()
    {
        if (!m_rows)
            m_rows = std::make_unique<TableModel<ResourceRow>>(&ResourceRow::id, resourceColumns(*m_fields));
        m_rows->merge(m_feed->arrived());
    }

    // Written once, in the net thread, before the first page is announced here.
    std::shared_ptr<std::vector<ResourceField>> m_fields = std::make_shared<std::vector<ResourceField>>();
    std::shared_ptr<std::vector<QJsonDocument>> m_whole = std::make_shared<std::vector<QJsonDocument>>(); // the mistake; else empty
    std::unique_ptr<Feed<ResourceRow>> m_feed;
    std::unique_ptr<TableModel<ResourceRow>> m_rows;
};

//! Reads a row, which connects and opens the databases, as a program that is running has done: the chain is to be measured, not the start. Done
//! again, it waits until the pages of the chain are written: the thread of the databases does one thing after the other.
bool readOneRow(Session &session)
{
    const auto feed = session.resources().one(u"/v1/apps?limit=1"_s);
    QObject::connect(feed.get(), &FeedBase::stateChanged, feed.get(), [&feed] {
        if (feed->state() != FeedBase::State::Loading)
            QCoreApplication::quit();
    });
    feed->open();
    QCoreApplication::exec();
    return feed->state() == FeedBase::State::Complete;
}

size_t bytesInUse()
{
    ::malloc_trim(0);
    const struct mallinfo2 info = ::mallinfo2();
    return info.uordblks + info.hblkhd;
}

} // namespace

int chainPart(int argc, char **argv, const QJsonObject &sandbox, Subject subject)
{
    const QCoreApplication application(argc, argv);
    RealClient client(SandboxAccess::fromJson(sandbox));
    auto list = std::make_unique<TesterList>(client.session(), subject);
    if (!readOneRow(client.session()))
        return 1;
    const int before = client.session().status().remaining;
    const double cpu = seconds(CLOCK_PROCESS_CPUTIME_ID);
    const double wall = seconds(CLOCK_MONOTONIC);
    if (!list->read())
        return 1;
    const double cpuUsed = seconds(CLOCK_PROCESS_CPUTIME_ID) - cpu;
    const double wallUsed = seconds(CLOCK_MONOTONIC) - wall;
    const int rows = list->rowCount();
    if (!readOneRow(client.session()))
        return 1;
    // What the list holds is what goes with it: the connection, the databases and the like stay whatever the number of rows.
    const size_t withList = bytesInUse();
    list.reset();
    const size_t withoutList = bytesInUse();
    const QJsonObject result{
        {u"rows"_s, rows},     {u"requests"_s, before - client.session().status().remaining}, {u"cpu"_s, cpuUsed},
        {u"wall"_s, wallUsed}, {u"bytesPerRow"_s, double(withList - withoutList) / rows},
    };
    std::printf("%s\n", QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
    return 0;
}

} // namespace slipway::bench

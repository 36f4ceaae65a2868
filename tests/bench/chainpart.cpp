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
    explicit TesterList(Session &session)
        : m_feed(session.resources().list<ResourceRow>(testersPath, [fields = m_fields](const Resource &resource, const Document &) {
            if (fields->empty())
                *fields = resourceFields(resource);
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
    void takePage()
    {
        if (!m_rows)
            m_rows = std::make_unique<TableModel<ResourceRow>>(&ResourceRow::id, resourceColumns(*m_fields));
        m_rows->merge(m_feed->arrived());
    }

    // Written once, in the net thread, before the first page is announced here.
    std::shared_ptr<std::vector<ResourceField>> m_fields = std::make_shared<std::vector<ResourceField>>();
    std::unique_ptr<Feed<ResourceRow>> m_feed;
    std::unique_ptr<TableModel<ResourceRow>> m_rows;
};

size_t bytesInUse()
{
    ::malloc_trim(0);
    const struct mallinfo2 info = ::mallinfo2();
    return info.uordblks + info.hblkhd;
}

} // namespace

int chainPart(int argc, char **argv, const QJsonObject &sandbox)
{
    const QCoreApplication application(argc, argv);
    RealClient client(SandboxAccess::fromJson(sandbox));
    auto list = std::make_unique<TesterList>(client.session());
    const double cpu = seconds(CLOCK_PROCESS_CPUTIME_ID);
    const double wall = seconds(CLOCK_MONOTONIC);
    if (!list->read())
        return 1;
    const double cpuUsed = seconds(CLOCK_PROCESS_CPUTIME_ID) - cpu;
    const double wallUsed = seconds(CLOCK_MONOTONIC) - wall;
    const int rows = list->rowCount();
    // What the list holds is what goes with it: the connection, the databases and the like stay whatever the number of rows.
    const size_t withList = bytesInUse();
    list.reset();
    const size_t withoutList = bytesInUse();
    const ConnectionStatus &status = client.session().status();
    const QJsonObject result{
        {u"rows"_s, rows},     {u"requests"_s, status.hourlyLimit - status.remaining},    {u"cpu"_s, cpuUsed},
        {u"wall"_s, wallUsed}, {u"bytesPerRow"_s, double(withList - withoutList) / rows},
    };
    std::printf("%s\n", QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
    return 0;
}

} // namespace slipway::bench

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/appdirectory.h"

#include "services/session.h"
#include "support/demosession.h"
#include "support/testrunner.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace slipway;
using test::DemoSession;

namespace {

// Reads the list as the directory does. Reads follow each other, so that whatever the directory began before is over then.
void readBehind(DemoSession &demo)
{
    const std::unique_ptr<Feed<AppRow>> feed = demo.session().apps().list();
    feed->open(std::chrono::seconds::max());
    if (!QTest::qWaitFor([&feed] { return feed->state() == FeedBase::State::Complete; }, test::patience))
        qFatal("the list of apps does not end");
}

} // namespace

class TstAppDirectory final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_demo = std::make_unique<DemoSession>();
        m_directory = std::make_unique<AppDirectory>();
        m_directory->open(&m_demo->session());
        m_directory->load();
        QTRY_COMPARE(m_directory->apps().size(), size_t(9));
    }
    void cleanup()
    {
        m_directory.reset();
        m_demo.reset();
    }

    void readingTheSameAgainIsNoChange()
    {
        readBehind(*m_demo);
        QSignalSpy changed(m_directory.get(), &AppDirectory::changed);
        QVERIFY(changed.isValid());
        m_directory->load();
        readBehind(*m_demo);
        QCOMPARE(changed.size(), 0);
        QCOMPARE(m_directory->apps().size(), size_t(9));
    }

    void anotherAccountIsAChange()
    {
        QSignalSpy changed(m_directory.get(), &AppDirectory::changed);
        m_directory->open(nullptr);
        QVERIFY(!changed.isEmpty());
        QVERIFY(m_directory->apps().empty());
        QVERIFY(!m_directory->find(u"6501000101"_s));
    }

private:
    std::unique_ptr<DemoSession> m_demo;
    std::unique_ptr<AppDirectory> m_directory;
};

SLIPWAY_TEST(TstAppDirectory)
#include "tst_appdirectory.moc"

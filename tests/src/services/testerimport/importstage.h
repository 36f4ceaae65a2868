// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/testerimport/testerimports.h"
#include "src/services/testerstage.h"
#include "support/manualclock.h"

#include <QtTest/QTest>

namespace slipway::test {

//! \brief Imports into a group of a real session on the real sandbox, both by a clock that moves when told.
class ImportStage final : public QObject
{
public:
    ImportStage();

    ManualClock &clock() { return m_clock; }
    TesterStage &team() { return *m_team; }
    TesterImports &imports() { return m_team->demo().session().testerImports(); }
    const TesterGroup &group() const { return m_group; }

    //! What importing \a table into the group would do.
    TesterRehearsal rehearse(const QString &table);
    TesterRehearsal rehearse(const TesterSheet &sheet);
    //! Begins to import it; the id.
    qint64 start(const QString &table) { return start(rehearse(table)); }
    qint64 start(const TesterRehearsal &rehearsal);
    //! Tries once more whom \a id did not get in.
    qint64 retry(qint64 id);

    ImportStatus status(qint64 id) { return imports().status(id); }
    //! Lets time pass until \a done, to the next thing that waits for it whenever nothing has happened for a while.
    template <typename Done>
    bool passTimeUntil(Done done)
    {
        for (int steps = 0; steps < 200; ++steps) {
            if (QTest::qWaitFor(done, 100))
                return true;
            m_clock.advance(std::max<std::chrono::milliseconds>(m_clock.nextDelay(), std::chrono::seconds(1)));
        }
        return false;
    }
    //! Until it has ended or does not go on by itself.
    ImportStatus finish(qint64 id);
    //! The rows of \a id, a line each: "2 eve@example.com added".
    QStringList results(qint64 id);
    const ImportedTester &row(qint64 id, int place) { return imports().find(id)->rows.at(size_t(place)); }
    //! Addresses of who is in \a group, as somebody else reads them, sorted.
    QStringList members(const TesterGroup &group) { return addressesIn(m_team->other(), group.id); }
    QStringList members() { return members(m_group); }
    //! So many times a tester was asked to be made.
    qsizetype creations() { return m_team->sent().count(QStringLiteral("POST /v1/betaTesters")); }
    //! All faults that were to come have come.
    bool hasFailed();
    //! Slipway ends and starts again.
    void restart();

private:
    ManualClock m_clock;
    std::unique_ptr<TesterStage> m_team;
    TesterGroup m_group;
};

//! A table of new people, with a header.
QString newcomers(int count);

} // namespace slipway::test

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tablemodel.h"
#include "services/requestcost.h"
#include "services/testerpurge/idletesters.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>

namespace slipway {

class Clock;
class Session;
class Settings;
class TesterUsage;

//! \brief What is prepared of a removal of idle testers before anything is sent: who tests, how much they used the app, who of them is idle, and
//! who is to be removed.
//!
//! Testers are judged in another thread, once all is read and after every change anew; what comes of an earlier wish is dropped. Nobody is removed by
//! what was known from the cache, or some time ago.
class PurgePreparation final : public QObject
{
    Q_OBJECT

public:
    using Judged = std::vector<JudgedTester>;

    //! Of the app \a appId. Session, settings and clock outlive this.
    PurgePreparation(Session &session, Settings &settings, Clock &clock, const QString &appId, QObject *parent);
    ~PurgePreparation() override;

    //! Reads what is not read, or is outdated(): for when the page is shown.
    void open();
    //! Reads all of it again.
    void refresh();

    //! Where the testers come from, and their use in the period.
    FeedBase &testers() const { return *m_testers; }
    TesterUsage &usage() const { return *m_usage; }
    //! Of the app, as far as they are read.
    const std::vector<BetaGroupRow> &groups() const { return m_groups.all(); }
    //! Why the groups could not be read, without which nobody is judged.
    std::optional<Error> groupsTrouble() const;

    //! Looks at the members of the groups with these ids; none: at all testers. Ticks are those of the verdicts again.
    void setGroups(const QSet<QString> &ids);
    //! The same for another period, one of usageDays.
    void setDays(int days);

    //! Null while it is not known.
    const std::shared_ptr<const Judged> &judged() const { return m_judged; }
    //! Is to be removed: who is idle, unless somebody says otherwise.
    bool isTicked(const JudgedTester &tester) const;
    //! \brief Somebody wants \a tester, as they are shown, to be removed or not.
    //!
    //! Who is kept by hand stays kept; who is to be removed though they are not idle is so for the reason that was seen, until there is another one.
    void tick(const JudgedTester &tester, bool ticked);
    //! Those who are ticked.
    Judged ticked() const;
    int tickedCount() const { return m_tickedCount; }

    //! What removing those who are ticked takes at most, and reading back that they are gone.
    RequestCost cost() const;
    //! Why nobody can be removed just now; a sentence, empty when somebody can.
    QString hindrance() const;
    //! Why nobody can be removed by what is read before refresh(); a sentence, empty when it is new enough.
    QString outdated() const;

signals:
    //! groups() are others now.
    void groupsChanged();
    //! More is read, or it cannot be: hindrance() is another one.
    void readingChanged();
    //! judged() is another, or null.
    void judgedChanged();
    //! isTicked() answers something else.
    void ticksChanged();

private:
    void followActions();
    void change(const QStringList &testers, const std::function<void(TesterRow &)> &change);
    void tellAge();
    bool isOlder(const FeedBase &feed, std::chrono::minutes most) const;
    void takeTesters();
    void dropStrangers();
    void forgetTicks();
    void forgetOutdatedTicks();
    bool isRead() const;
    QString emptiness() const;
    void judge();
    void judgeSeen(int wish, const TesterSightings &sightings);
    void take(const std::shared_ptr<const Judged> &judged);
    void countTicks();

    Session &m_session;
    Clock &m_clock;
    const QString m_appId;
    std::unique_ptr<Feed<TesterRow>> m_testers;
    std::unique_ptr<Feed<BetaGroupRow>> m_groupsFeed;
    TesterUsage *m_usage;
    QHash<QString, TesterRow> m_rows; // by id
    TableModel<BetaGroupRow> m_groups;
    QSet<QString> m_chosen; // groups, by id
    QHash<QString, IdleVerdict> m_overruled; // by tester: the verdict that does not hold; of who is kept by hand: Idle
    std::shared_ptr<const Judged> m_judged; // shared with who shows it piece by piece
    int m_tickedCount = 0;
    QTimer m_ticksSoon; // thousands may be ticked at once
    bool m_isJudging = false;
    int m_judgementsAsked = 0; // the last one counts
};

} // namespace slipway

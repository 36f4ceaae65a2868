// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/testflight.h"
#include "core/testersighting.h"
#include "services/feed.h"

#include <array>

namespace slipway {

//! A TestFlight group by name; a tester may be in groups of several apps.
struct TesterGroup
{
    QString id = {};
    QString name = {};

    friend bool operator==(const TesterGroup &, const TesterGroup &) = default;
};

//! Groups of a tester that a list of testers tells at most: who has so many may be in more.
inline constexpr int mostTesterGroups = 50;

//! Somebody who tests, as a list of thousands shows them.
struct TesterRow
{
    QString id = {};
    QString firstName = {}; //!< all three are empty for who came by a public link and stays anonymous
    QString lastName = {};
    QString email = {};
    EnumValue<BetaInviteType> inviteType = {};
    EnumValue<BetaTesterState> state = {}; //!< of one app; no wire value means unknown, as outside an app
    std::vector<TesterGroup> groups = {}; //!< of all apps, at most mostTesterGroups
    std::vector<TesterDevice> devices = {};

    //! First and last name; empty for who has neither.
    QString fullName() const;

    friend bool operator==(const TesterRow &, const TesterRow &) = default;
};

class StateStore;

//! What to ask Apple for to find whoever has \a email: whether its filter heeds the case is not known.
QStringList spellingsOf(const QString &email);
//! The tester of the app \a appId who has \a email, whatever its case; nothing when Apple shows none. The cache is not asked. \a context outlives the task.
[[nodiscard]] Task<Result<std::optional<TesterRow>>> readAppTester(SessionContext *context, QString appId, QString email, CancelToken cancel);

//! What Apple knows of the use that one tester makes of an app.
struct TesterUsageRow
{
    QString id = {}; //!< of the tester
    BetaTesterUsage usage = {};
};

//! How many days back Apple counts usage: it knows these four periods.
inline constexpr std::array usageDays{7, 30, 90, 365};

//! \brief Who tests: an app's beta testers, or the whole team's.
class TestersService final
{
public:
    //! Both outlive this.
    TestersService(SessionContext &context, StateStore &store) : m_context(context), m_store(store) {}

    //! \brief The testers of the app \a appId, in no order; of the whole team when it is empty.
    //!
    //! 200 a page: 10,000 are 50 requests. Texts that many rows share, such as names of groups, are kept once. Who of an app is there is noted, see
    //! sightings().
    std::unique_ptr<Feed<TesterRow>> list(const QString &appId);
    //! Who tests the build \a buildId on their own, outside of groups. Apple tells neither their groups nor how they stand with the app.
    std::unique_ptr<Feed<TesterRow>> individual(const QString &buildId);
    //! \brief The usage of the app \a appId in the last \a days, one of usageDays: a row for each tester of whom Apple knows something.
    //!
    //! 200 a page, as list(). There is none of the whole team.
    std::unique_ptr<Feed<TesterUsageRow>> usage(const QString &appId, int days);
    //! Since when the testers of the app \a appId are known: of every list of them that was read to its end before this call.
    [[nodiscard]] Task<Result<TesterSightings>> sightings(QString appId);
    //! Invitations to the app \a appId went out to \a testers, which counts as a sighting.
    void noteInvitations(const QStringList &testers, const QString &appId);

private:
    SessionContext &m_context;
    StateStore &m_store;
};

} // namespace slipway

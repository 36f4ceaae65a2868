// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/demo/testers.h"

#include "catalogue/apps.h"
#include "catalogue/testflight.h"
#include "catalogue/users.h"
#include "sandbox/demo/devices.h"
#include "sandbox/demo/names.h"

#include <array>

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

constexpr int teamSize = 24;
constexpr int bystanders = 4;
constexpr QLatin1String teamDomain{"acme.example"};
constexpr std::array userRoles{"DEVELOPER"_L1, "DEVELOPER"_L1, "APP_MANAGER"_L1, "MARKETING"_L1, "CUSTOMER_SUPPORT"_L1};

// Reserved for examples (RFC 2606): no mail ever reaches anybody. Those listed twice are the likelier ones.
constexpr std::array domains{"example.com"_L1, "example.com"_L1,  "example.com"_L1,  "example.org"_L1, "example.org"_L1,   "example.net"_L1,
                             "example.net"_L1, "mail.example"_L1, "post.example"_L1, "uni.example"_L1, "studio.example"_L1};

using TesterState = BetaTesterState;
constexpr std::array statesOfInvited{TesterState::Installed,  TesterState::Installed, TesterState::Installed, TesterState::Installed,
                                     TesterState::Installed,  TesterState::Installed, TesterState::Accepted,  TesterState::Accepted,
                                     TesterState::Accepted,   TesterState::Invited,   TesterState::Invited,   TesterState::Invited,
                                     TesterState::NotInvited, TesterState::Revoked};
constexpr std::array statesOfSelfInvited{TesterState::Installed, TesterState::Installed, TesterState::Installed, TesterState::Accepted};

//! Items of a list, drawn as often as their weights say.
class Lots
{
public:
    void add(std::size_t item, int weight) { m_items.insert(m_items.end(), std::size_t(weight), item); }
    bool isEmpty() const { return m_items.empty(); }
    std::size_t draw(QRandomGenerator &random) const { return m_items[random.bounded(quint32(m_items.size()))]; }

private:
    std::vector<std::size_t> m_items;
};

class TesterMaker
{
public:
    TesterMaker(World &world, std::span<const BuiltApp> apps)
        : m_world(world)
        , m_random(world.random())
        , m_apps(apps)
        , m_devices(apps, QRandomGenerator(m_random).generate()) // of a copy: devices change nobody
    {
        m_groupLots.resize(apps.size());
        for (std::size_t app = 0; app < apps.size(); ++app) {
            for (std::size_t group = 0; group < apps[app].groups.size(); ++group) {
                if (apps[app].groups[group].kind != GroupKind::Internal)
                    m_groupLots[app].add(group, apps[app].groups[group].weight);
            }
            if (!m_groupLots[app].isEmpty())
                m_appLots.add(app, apps[app].testerWeight);
        }
    }

    void addColleague()
    {
        const PersonName name = m_names.draw(m_random);
        const QString mail = uniqueMail(name.givenLatin % u'.' % name.familyLatin, teamDomain);
        addUser(name, mail);
        Draft<BetaTester> draft = person(name, mail);
        draft.set(BetaTester::inviteType, BetaInviteType::Email);
        setState(draft, chance(80) ? TesterState::Installed : TesterState::Accepted, 0);
        const ResourceId tester = draft.addTo(m_world);
        for (const BuiltApp &app : m_apps) {
            for (const BuiltApp::Group &group : app.groups) {
                if (group.kind == GroupKind::Internal)
                    admit(tester, app, group);
            }
        }
    }

    // Somebody of the team who tests nothing so far.
    void addBystander()
    {
        const PersonName name = m_names.draw(m_random);
        addUser(name, uniqueMail(name.givenLatin % u'.' % name.familyLatin, teamDomain));
    }

    void addGuest()
    {
        if (m_appLots.isEmpty())
            return;
        const std::size_t app = m_appLots.draw(m_random);
        const BuiltApp::Group &group = m_apps[app].groups[m_groupLots[app].draw(m_random)];
        const bool selfInvited = group.kind == GroupKind::PublicLink;
        const PersonName name = m_names.draw(m_random);
        Draft<BetaTester> draft = selfInvited && chance(15) ? anonymous() : person(name, mailOf(name));
        draft.set(BetaTester::inviteType, selfInvited ? BetaInviteType::PublicLink : BetaInviteType::Email);
        setState(draft, selfInvited ? pick(statesOfSelfInvited) : pick(statesOfInvited), app);
        const ResourceId tester = draft.addTo(m_world);
        admit(tester, m_apps[app], group);
        // Some test more than one app, and a few got a single build outside any group.
        for (int further = 0; further < 2 && chance(15); ++further) {
            const std::size_t other = m_appLots.draw(m_random);
            admit(tester, m_apps[other], m_apps[other].groups[m_groupLots[other].draw(m_random)]);
        }
        if (chance(1) && !m_apps[app].approvedBuilds.empty())
            link(m_world, tester, BetaTester::builds, m_apps[app].approvedBuilds.back());
    }

private:
    bool chance(int percent) { return int(m_random.bounded(100)) < percent; }

    template <typename List>
    typename List::value_type pick(const List &list)
    {
        return list[m_random.bounded(quint32(list.size()))];
    }

    void admit(const ResourceId &tester, const BuiltApp &app, const BuiltApp::Group &group)
    {
        link(m_world, tester, BetaTester::apps, app.id);
        link(m_world, tester, BetaTester::betaGroups, group.id);
    }

    // The first of all is whose account it is.
    void addUser(const PersonName &name, const QString &mail)
    {
        const bool first = m_world.list(User::type).empty();
        Draft<User> draft;
        draft.set(User::username, mail).set(User::firstName, name.given).set(User::lastName, name.family);
        draft.set(User::roles, first ? QStringList{u"ACCOUNT_HOLDER"_s, u"ADMIN"_s} : QStringList{userRoles[m_users++ % userRoles.size()]});
        draft.set(User::allAppsVisible, true).set(User::provisioningAllowed, first).addTo(m_world);
    }

    void setState(Draft<BetaTester> &draft, TesterState state, std::size_t app)
    {
        draft.set(BetaTester::state, state);
        if (app < m_apps.size() && state == TesterState::Installed)
            draft.set(BetaTester::appDevices, m_devices.draw(app));
        else if (app < m_apps.size() && state == TesterState::Revoked)
            draft.set(BetaTester::appDevices, m_devices.drawOld(app));
        else
            draft.set(BetaTester::appDevices, QJsonArray());
    }

    static Draft<BetaTester> person(const PersonName &name, const QString &mail)
    {
        return Draft<BetaTester>().set(BetaTester::firstName, name.given).set(BetaTester::lastName, name.family).set(BetaTester::email, mail);
    }

    static Draft<BetaTester> anonymous()
    {
        return Draft<BetaTester>().setNull(BetaTester::firstName).setNull(BetaTester::lastName).setNull(BetaTester::email);
    }

    QString mailOf(const PersonName &name)
    {
        QString local;
        switch (m_random.bounded(4)) {
        case 0:
            local = name.givenLatin.left(1) % u'.' % name.familyLatin;
            break;
        case 1:
            local = name.givenLatin % name.familyLatin.left(1);
            break;
        case 2:
            local = name.familyLatin % u'.' % name.givenLatin;
            break;
        default:
            local = name.givenLatin % u'.' % name.familyLatin;
            break;
        }
        return uniqueMail(local, pick(domains));
    }

    // The second of a name gets a number behind it, as people do.
    QString uniqueMail(const QString &local, QLatin1String domain)
    {
        const int taken = m_mails[local % domain]++;
        const QString number = taken == 0 ? QString() : QString::number(taken + 1);
        return local % number % u'@' % domain;
    }

    World &m_world;
    QRandomGenerator &m_random;
    std::span<const BuiltApp> m_apps;
    Lots m_appLots;
    std::vector<Lots> m_groupLots; // by app
    Devices m_devices;
    const NameBook m_names;
    QHash<QString, int> m_mails;
    std::size_t m_users = 0;
};

} // namespace

void addTesters(World &world, std::span<const BuiltApp> apps, int count)
{
    TesterMaker maker(world, apps);
    for (int i = 0; i < count; ++i) {
        if (i < teamSize)
            maker.addColleague();
        else
            maker.addGuest();
    }
    // Last of all, so that they change nobody else.
    for (int i = 0; i < bystanders; ++i)
        maker.addBystander();
}

} // namespace slipway::sandbox

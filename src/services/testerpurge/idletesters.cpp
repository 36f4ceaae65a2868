// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/testerpurge/idletesters.h"

#include <QCoreApplication>
#include <QtConcurrent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

struct IdleTestersText
{
    Q_DECLARE_TR_FUNCTIONS(IdleTesters)
};

using How = TesterSighting::How;

struct Judgement
{
    IdleVerdict verdict;
    QString reason;
};

bool hasInstalled(const TesterRow &tester)
{
    return tester.state == BetaTesterState::Installed || tester.state == BetaTesterState::Revoked;
}

QString sortedName(const TesterRow &tester)
{
    const QString name = tester.fullName();
    return name.isEmpty() ? tester.email : name;
}

// Who is anonymous comes last: nobody knows by them who is meant.
bool precedes(const JudgedTester &one, const JudgedTester &other)
{
    const QString name = sortedName(one.tester);
    const QString otherName = sortedName(other.tester);
    if (name.isEmpty() != otherName.isEmpty())
        return otherName.isEmpty();
    const int order = name.compare(otherName, Qt::CaseInsensitive);
    return order == 0 ? one.id() < other.id() : order < 0;
}

bool isMoreThanNone(std::optional<int> number)
{
    return number.value_or(0) > 0;
}

//! Judges one tester after the other.
class IdleJudge final
{
public:
    IdleJudge(const TesterFacts &facts, const IdleWish &wish) : m_facts(facts), m_wish(wish)
    {
        for (const BetaGroupRow &group : facts.groups)
            m_groups.insert(group.id, &group);
    }

    //! Whether anybody looks at \a tester.
    bool concerns(const TesterRow &tester) const
    {
        const auto isChosen = [this](const TesterGroup &group) { return m_wish.groups.contains(group.id) && m_groups.contains(group.id); };
        return m_wish.groups.isEmpty() || std::any_of(tester.groups.cbegin(), tester.groups.cend(), isChosen);
    }

    JudgedTester judge(const TesterRow &tester) const
    {
        JudgedTester judged{.tester = tester, .usage = m_facts.usage ? m_facts.usage->value(tester.id) : BetaTesterUsage()};
        for (const TesterGroup &group : tester.groups) {
            if (const BetaGroupRow *ours = m_groups.value(group.id))
                judged.groups.append(ours->name);
        }
        std::optional<Judgement> judgement = judgeGroups(tester);
        if (!judgement)
            judgement = judgeUsage(judged.usage);
        if (!judgement)
            judgement = judgeTime(tester);
        judged.verdict = judgement->verdict;
        judged.reason = std::move(judgement->reason);
        return judged;
    }

private:
    // Nothing: their groups spare them not.
    std::optional<Judgement> judgeGroups(const TesterRow &tester) const
    {
        const BetaGroupRow *other = nullptr;
        for (const TesterGroup &group : tester.groups) {
            const BetaGroupRow *ours = m_groups.value(group.id);
            if (ours && ours->isInternal)
                return Judgement{IdleVerdict::Internal, IdleTestersText::tr("Is in “%1”, which is for members of the team.").arg(ours->name)};
            if (ours && !m_wish.groups.isEmpty() && !m_wish.groups.contains(ours->id))
                other = ours;
        }
        if (!other && int(tester.groups.size()) >= mostTesterGroups)
            return Judgement{IdleVerdict::OtherGroup,
                             IdleTestersText::tr("Is in %Ln group(s) or more, not all of which are known.", nullptr, mostTesterGroups)};
        if (!other)
            return {};
        return Judgement{IdleVerdict::OtherGroup, IdleTestersText::tr("Is in “%1” too, which they would lose.").arg(other->name)};
    }

    // Nothing: they did not use it.
    std::optional<Judgement> judgeUsage(const BetaTesterUsage &usage) const
    {
        if (!m_facts.usage)
            return Judgement{IdleVerdict::UnknownUsage, IdleTestersText::tr("Usage could not be read just now.")};
        if (isMoreThanNone(usage.sessions))
            return Judgement{IdleVerdict::Active, IdleTestersText::tr("%Ln session(s)", nullptr, *usage.sessions)};
        if (isMoreThanNone(usage.crashes) || isMoreThanNone(usage.feedback))
            return Judgement{IdleVerdict::Active, IdleTestersText::tr("Sent crashes or feedback.")};
        if (!usage.sessions)
            return Judgement{IdleVerdict::UnknownUsage, IdleTestersText::tr("Apple does not say whether they used it.")};
        return {};
    }

    Judgement judgeTime(const TesterRow &tester) const
    {
        const auto sighting = m_facts.sightings.constFind(tester.id);
        if (sighting == m_facts.sightings.cend())
            return {IdleVerdict::Lately, IdleTestersText::tr("It is not known since when they test.")};
        const int days = int(std::max<qint64>(0, sighting->at.secsTo(m_wish.now) / (24 * 60 * 60)));
        const bool isNew = days < m_wish.days;
        if (isNew && sighting->how == How::Invited)
            return {IdleVerdict::Lately, IdleTestersText::tr("Invited %Ln day(s) ago.", nullptr, days)};
        if (isNew && sighting->how == How::Appeared)
            return {IdleVerdict::Lately, IdleTestersText::tr("First seen %Ln day(s) ago.", nullptr, days)};
        if (isNew && !hasInstalled(tester))
            return {IdleVerdict::Lately, IdleTestersText::tr("Not installed yet; may be new.")};
        return {IdleVerdict::Idle, IdleTestersText::tr("No session in %Ln day(s).", nullptr, m_wish.days)};
    }

    const TesterFacts &m_facts;
    const IdleWish &m_wish;
    QHash<QString, const BetaGroupRow *> m_groups; // by id
};

} // namespace

QLatin1String idleVerdictCode(IdleVerdict verdict)
{
    switch (verdict) {
    case IdleVerdict::Idle:
        return "idle"_L1;
    case IdleVerdict::Lately:
        return "lately"_L1;
    case IdleVerdict::UnknownUsage:
        return "unknownUsage"_L1;
    case IdleVerdict::Active:
        return "active"_L1;
    case IdleVerdict::OtherGroup:
        return "otherGroup"_L1;
    case IdleVerdict::Internal:
        return "internal"_L1;
    }
    Q_UNREACHABLE();
}

std::vector<JudgedTester> judgeTesters(const TesterFacts &facts, const IdleWish &wish)
{
    const IdleJudge judge(facts, wish);
    std::vector<JudgedTester> judged;
    judged.reserve(size_t(facts.testers.size()));
    for (const TesterRow &tester : facts.testers) {
        if (judge.concerns(tester))
            judged.push_back(judge.judge(tester));
    }
    std::sort(judged.begin(), judged.end(), &precedes);
    return judged;
}

QFuture<Result<std::shared_ptr<const std::vector<JudgedTester>>>> judgeTestersAside(const std::shared_ptr<const TesterFacts> &facts,
                                                                                    const IdleWish &wish)
{
    return QtConcurrent::run([=]() -> Result<std::shared_ptr<const std::vector<JudgedTester>>> {
        return std::make_shared<const std::vector<JudgedTester>>(judgeTesters(*facts, wish));
    });
}

} // namespace slipway

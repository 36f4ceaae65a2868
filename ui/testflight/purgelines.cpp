// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/testflight/purgelines.h"

#include "models/literaltext.h"
#include "models/resourcename.h"
#include "ui/testflight/testercolumns.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

struct PurgeLinesText
{
    Q_DECLARE_TR_FUNCTIONS(PurgeLines)
};

QString countOf(IdleVerdict verdict, int count)
{
    switch (verdict) {
    case IdleVerdict::Idle:
        return PurgeLinesText::tr("%Ln idle", nullptr, count);
    case IdleVerdict::Lately:
        return PurgeLinesText::tr("%Ln may be new", nullptr, count);
    case IdleVerdict::UnknownUsage:
        return PurgeLinesText::tr("%Ln of unknown usage", nullptr, count);
    case IdleVerdict::Active:
        return PurgeLinesText::tr("%Ln active", nullptr, count);
    case IdleVerdict::OtherGroup:
        return PurgeLinesText::tr("%Ln in other groups too", nullptr, count);
    case IdleVerdict::Internal:
        return PurgeLinesText::tr("%Ln internal", nullptr, count);
    }
    Q_UNREACHABLE();
}

QString groupsOfLine(const PurgeLine &line)
{
    return line.judged.groups.join(u", "_s);
}

// The verdicts in their order, and within each the names.
QString sortedByVerdict(const PurgeLine &line)
{
    return QString::number(int(line.judged.verdict)) + u' ' + testerName(line.judged.tester);
}

} // namespace

QString idleVerdictLabel(IdleVerdict verdict)
{
    switch (verdict) {
    case IdleVerdict::Idle:
        return PurgeLinesText::tr("Idle");
    case IdleVerdict::Lately:
        return PurgeLinesText::tr("May Be New");
    case IdleVerdict::UnknownUsage:
        return PurgeLinesText::tr("Usage Unknown");
    case IdleVerdict::Active:
        return PurgeLinesText::tr("Active");
    case IdleVerdict::OtherGroup:
        return PurgeLinesText::tr("In Other Groups");
    case IdleVerdict::Internal:
        return PurgeLinesText::tr("Internal");
    }
    Q_UNREACHABLE();
}

std::vector<RowResult> idleResults()
{
    std::vector<RowResult> results;
    for (const IdleVerdict verdict : idleVerdicts)
        results.push_back({idleVerdictCode(verdict), idleVerdictLabel(verdict), [verdict](int count) { return countOf(verdict, count); }});
    return results;
}

QHash<QString, int> countVerdicts(const std::vector<JudgedTester> &judged)
{
    std::map<IdleVerdict, int> counts;
    for (const JudgedTester &each : judged)
        ++counts[each.verdict];
    QHash<QString, int> byCode;
    for (const auto &[verdict, count] : counts)
        byCode.insert(idleVerdictCode(verdict), count);
    return byCode;
}

std::vector<Column<PurgeLine>> purgeColumns()
{
    using PurgeColumn = Column<PurgeLine>;
    const auto label = [](const AttributeSpec &spec) { return attributeLabel(spec); };
    return {
        //: heading of boxes: who is ticked is to be removed
        PurgeColumn(u"tick"_s, PurgeLinesText::tr("Remove"), [](const PurgeLine &) { return QString(); })
            .tickedWhere([](const PurgeLine &line) { return line.isTicked; })
            .sortedBy([](const PurgeLine &line) { return line.isTicked ? 0 : 1; })
            .unsearched(),
        PurgeColumn(u"name"_s, PurgeLinesText::tr("Name"), [](const PurgeLine &line) { return testerName(line.judged.tester); }),
        PurgeColumn(u"verdict"_s, PurgeLinesText::tr("Verdict"), [](const PurgeLine &line) { return idleVerdictLabel(line.judged.verdict); })
            .withBadge([](const PurgeLine &line) { return QString(idleVerdictCode(line.judged.verdict)); })
            .sortedBy(&sortedByVerdict),
        PurgeColumn(u"reason"_s, PurgeLinesText::tr("Reason"), [](const PurgeLine &line) { return line.judged.reason; }).yielding(160),
        PurgeColumn(u"email"_s, label(BetaTester::email.spec), [](const PurgeLine &line) { return line.judged.tester.email; }).yielding(180),
        PurgeColumn(u"state"_s, label(BetaTester::state.spec), [](const PurgeLine &line) { return line.judged.tester.state.label(); })
            .withBadge([](const PurgeLine &line) { return line.judged.tester.state.wire; }),
        PurgeColumn(u"groups"_s, PurgeLinesText::tr("Groups"), &groupsOfLine).yielding(100),
    };
}

QString purgeSentence(const PurgeLine &line)
{
    QStringList parts{line.isTicked ? PurgeLinesText::tr("To be removed") : PurgeLinesText::tr("Stays"),
                      isolated(testerName(line.judged.tester)),
                      idleVerdictLabel(line.judged.verdict),
                      isolated(line.judged.reason),
                      isolated(line.judged.tester.email),
                      line.judged.tester.state.label(),
                      isolated(groupsOfLine(line))};
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

} // namespace slipway

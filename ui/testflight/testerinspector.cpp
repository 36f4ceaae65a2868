// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/testflight/testerinspector.h"

#include "models/literaltext.h"
#include "models/resourcename.h"
#include "services/betagroups.h"
#include "services/testerimport/testerrehearsal.h"
#include "ui/testflight/groupchips.h"
#include "ui/testflight/spread.h"
#include "ui/testflight/testercommands.h"
#include "ui/testflight/testerusage.h"
#include "ui/widgets/inspectorsheet.h"

#include <QLocale>
#include <QSet>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

// "Sessions  14": what the testers did taken together, and of how many of them nothing is known.
Fact usageFact(const std::vector<const TesterLine *> &testers, const TesterUsage &usage)
{
    Fact fact{.label = TesterInspector::tr("Usage of the last %Ln day(s)", nullptr, usage.days())};
    if (!usage.isRead())
        return fact;
    const auto isUnknown = [](const TesterLine *line) { return line->usage == BetaTesterUsage(); };
    const auto unknown = std::count_if(testers.cbegin(), testers.cend(), isUnknown);
    QStringList lines;
    for (const UsageColumn &column : usageColumns()) {
        int sum = 0;
        for (const TesterLine *line : testers)
            sum += (line->usage.*column.number).value_or(0);
        if (unknown < qsizetype(testers.size()))
            lines.append(column.title + u"  " + QLocale().toString(sum));
    }
    if (testers.size() == 1 && unknown == 1)
        lines.append(TesterInspector::tr("Apple tells nothing."));
    else if (unknown > 0)
        lines.append(TesterInspector::tr("Apple tells nothing of %Ln of them.", nullptr, int(unknown)));
    fact.value = lines.join(u'\n');
    return fact;
}

std::vector<Fact> testerFacts(const TesterLine &line)
{
    const TesterRow &tester = line.tester;
    std::vector<Fact> facts;
    if (!tester.email.isEmpty())
        facts.push_back({.label = attributeLabel(BetaTester::email.spec), .value = tester.email, .copyable = true});
    if (!tester.state.wire.isEmpty())
        facts.push_back({.label = attributeLabel(BetaTester::state.spec), .value = tester.state.label(), .badge = tester.state.wire});
    facts.push_back({.label = attributeLabel(BetaTester::inviteType.spec), .value = tester.inviteType.label()});
    for (const TesterDevice &device : tester.devices) {
        //: system of a device and the build on it: "iOS 18.1, build 2.4.0 (812)"
        const QString value = TesterInspector::tr("%1 %2, build %3").arg(device.platform.label(), isolated(device.osVersion), isolated(device.build));
        facts.push_back({.label = modelName(device), .value = value});
    }
    return facts;
}

std::vector<Fact> sharedFacts(const std::vector<const TesterLine *> &testers)
{
    const auto states = [](const TesterLine &line) { return QStringList{line.tester.state.label()}; };
    const auto groups = [](const TesterLine &line) { return line.groups; };
    const auto builds = [](const TesterLine &line) {
        QStringList numbers;
        for (const TesterDevice &device : line.tester.devices)
            numbers.append(buildNumber(device));
        numbers.removeDuplicates();
        return numbers;
    };
    std::vector<Fact> facts{{.label = attributeLabel(BetaTester::state.spec), .value = spread(testers, states)},
                            {.label = TesterInspector::tr("Groups"), .value = spread(testers, groups)},
                            {.label = TesterInspector::tr("Builds on their devices"), .value = spread(testers, builds)}};
    std::erase_if(facts, [](const Fact &fact) { return fact.value.isEmpty(); });
    return facts;
}

} // namespace

TesterInspector::TesterInspector(TesterCommands &commands, QWidget *parent)
    : QWidget(parent)
    , m_commands(commands)
    , m_sheet(new InspectorSheet(this))
    , m_groups(new GroupChips(commands, this))
{
    setObjectName(u"testers.inspector"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_sheet);
    m_sheet->addPart(m_groups);
}

void TesterInspector::show(const std::vector<const TesterLine *> &selected, const TesterUsage *usage)
{
    const bool isOne = selected.size() == 1;
    m_groups->show(isOne ? selected.front() : nullptr);
    std::vector<Fact> facts = isOne ? testerFacts(*selected.front()) : sharedFacts(selected);
    if (usage)
        facts.push_back(usageFact(selected, *usage));
    if (isOne)
        facts.push_back({.label = tr("Tester ID"), .value = selected.front()->id(), .copyable = true});
    m_sheet->setContent(isOne ? testerName(selected.front()->tester) : tr("%Ln tester(s) selected", nullptr, int(selected.size())), facts);
}

void TesterInspector::showAll(const std::vector<TesterLine> &testers, bool whole)
{
    m_groups->show(nullptr);
    std::vector<Fact> facts;
    if (whole && !testers.empty()) {
        std::vector<const TesterLine *> all;
        all.reserve(testers.size());
        for (const TesterLine &line : testers)
            all.push_back(&line);
        facts = limitFacts(testers);
        std::ranges::move(sharedFacts(all), std::back_inserter(facts));
    }
    m_sheet->setContent(tr("%Ln tester(s)", nullptr, int(testers.size())), facts);
}

// Who is in an internal group counts as internal, whatever other groups they are in (api/05 3).
std::vector<Fact> TesterInspector::limitFacts(const std::vector<TesterLine> &testers) const
{
    QSet<QString> internalGroups;
    for (const BetaGroupRow &group : m_commands.groups()) {
        if (group.isInternal)
            internalGroups.insert(group.id);
    }
    if (m_commands.groups().empty())
        return {};
    int internals = 0;
    int externals = 0;
    for (const TesterLine &line : testers) {
        const std::vector<TesterGroup> &groups = line.tester.groups;
        const auto isInternal = [&internalGroups](const TesterGroup &group) { return internalGroups.contains(group.id); };
        if (std::any_of(groups.cbegin(), groups.cend(), isInternal))
            ++internals;
        else
            externals += line.groups.isEmpty() ? 0 : 1;
    }
    const QLocale locale;
    return {{.label = tr("Internal testers"), .value = tr("%1 of %2").arg(locale.toString(internals), locale.toString(mostInternalTesters))},
            {.label = tr("External testers"), .value = tr("%1 of %2").arg(locale.toString(externals), locale.toString(mostExternalTesters))}};
}

} // namespace slipway

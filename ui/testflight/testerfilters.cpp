// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/testflight/testerfilters.h"

#include "ui/widgets/filterfield.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr QStringView groupTerm = u"group";
constexpr QStringView stateTerm = u"state";
constexpr QStringView inviteTerm = u"by";
constexpr QStringView deviceTerm = u"device";
constexpr QStringView systemTerm = u"os";
constexpr QStringView buildTerm = u"build";

} // namespace

TesterFilters::TesterFilters(FilterField *field, QWidget *parent) : TermFilters(u"testers"_s, terms(), field, parent)
{
    add(groupTerm, tr("Group"), tr("All Groups"));
    add(stateTerm, tr("Status"), tr("Any Status"));
    add(inviteTerm, tr("Invited By"), tr("All Testers"));
    add(deviceTerm, tr("Device"), tr("All Devices"));
}

SearchTerms TesterFilters::terms()
{
    //: the words before a colon in a filter, in small letters and without blanks, as in "group:QA"
    const QStringList translated{tr("group"), tr("state"), tr("by"), tr("device"), tr("os"), tr("build")};
    return {{groupTerm.toString(), {translated[0]}},  {stateTerm.toString(), {translated[1]}},  {inviteTerm.toString(), {translated[2]}},
            {deviceTerm.toString(), {translated[3]}}, {systemTerm.toString(), {translated[4]}}, {buildTerm.toString(), {translated[5]}}};
}

// What nobody knows is an empty value: `state:""`, `group:""`.
std::vector<SearchField> TesterFilters::searchFields(const TesterLine &line)
{
    std::vector<SearchField> fields{{stateTerm, line.tester.state.label()}, {inviteTerm, line.tester.inviteType.label()}};
    for (const QString &group : line.groups)
        fields.push_back({groupTerm, group});
    if (line.groups.isEmpty())
        fields.push_back({groupTerm, {}});
    for (const TesterDevice &device : line.tester.devices) {
        fields.push_back({deviceTerm, modelName(device)});
        fields.push_back({systemTerm, device.platform.label() + u' ' + device.osVersion});
        fields.push_back({systemTerm, device.osVersion});
        fields.push_back({buildTerm, buildNumber(device)});
        fields.push_back({buildTerm, device.build});
    }
    return fields;
}

void TesterFilters::offer(const std::vector<TesterLine> &lines)
{
    std::vector<SearchField> fields;
    for (const TesterLine &line : lines)
        std::ranges::move(searchFields(line), std::back_inserter(fields));
    TermFilters::offer(fields);
}

void TesterFilters::showGroup(const QString &name)
{
    field()->setText(searchTerms().withValues({}, groupTerm, {name}));
}

void TesterFilters::renameGroup(const QString &before, const QString &now)
{
    if (searchTerms().valuesOf(field()->text(), groupTerm) == QStringList{before})
        field()->setText(searchTerms().withValues(field()->text(), groupTerm, {now}));
}

} // namespace slipway

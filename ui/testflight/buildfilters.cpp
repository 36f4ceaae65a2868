// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/testflight/buildfilters.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr QStringView platformTerm = u"platform";
constexpr QStringView versionTerm = u"version";
constexpr QStringView ofGroupTerm = u"group";
constexpr QStringView buildStateTerm = u"state";

} // namespace

BuildFilters::BuildFilters(FilterField *field, QWidget *parent) : TermFilters(u"builds"_s, terms(), field, parent)
{
    add(platformTerm, tr("Platform"), tr("All Platforms"));
    add(versionTerm, tr("Version"), tr("All Versions"));
    add(ofGroupTerm, tr("Group"), tr("All Groups"));
    add(buildStateTerm, tr("Status"), tr("Any Status"));
}

SearchTerms BuildFilters::terms()
{
    //: the words before a colon in a filter, in small letters and without blanks, as in "version:2.4"
    const QStringList translated{tr("platform"), tr("version"), tr("group"), tr("state")};
    return {{platformTerm.toString(), {translated[0]}},
            {versionTerm.toString(), {translated[1]}},
            {ofGroupTerm.toString(), {translated[2]}},
            {buildStateTerm.toString(), {translated[3]}}};
}

// A build that is in no group is found by `group:""`.
std::vector<SearchField> BuildFilters::searchFields(const TestBuildRow &build)
{
    std::vector<SearchField> fields{{platformTerm, build.platform.label()},
                                    {versionTerm, build.versionString},
                                    {buildStateTerm, build.internalState.label()},
                                    {buildStateTerm, build.externalState.label()}};
    for (const TesterGroup &group : build.groups)
        fields.push_back({ofGroupTerm, group.name});
    if (build.groups.empty())
        fields.push_back({ofGroupTerm, {}});
    return fields;
}

void BuildFilters::offer(const std::vector<TestBuildRow> &builds)
{
    std::vector<SearchField> fields;
    for (const TestBuildRow &build : builds)
        std::ranges::move(searchFields(build), std::back_inserter(fields));
    TermFilters::offer(fields);
}

} // namespace slipway

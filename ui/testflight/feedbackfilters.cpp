// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/testflight/feedbackfilters.h"

#include "ui/widgets/filterfield.h"

#include <QHBoxLayout>
#include <QPushButton>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr QStringView kindTerm = u"kind";
constexpr QStringView testerTerm = u"tester";
constexpr QStringView modelTerm = u"device";
constexpr QStringView osTerm = u"os";
constexpr QStringView numberTerm = u"build";
constexpr QStringView isTerm = u"is";

} // namespace

FeedbackFilters::FeedbackFilters(FilterField *field, QWidget *parent)
    : TermFilters(u"feedback"_s, terms(), field, parent)
    , m_unread(new QPushButton(tr("Unread"), this))
{
    add(kindTerm, tr("Kind"), tr("All Kinds"));
    add(numberTerm, tr("Build"), tr("All Builds"));
    m_unread->setObjectName(u"feedback.unread"_s);
    m_unread->setAccessibleName(tr("Show Unread Only"));
    m_unread->setCheckable(true);
    layout()->addWidget(m_unread);
    connect(m_unread, &QPushButton::clicked, this, &FeedbackFilters::wantUnread);
    connect(field, &QLineEdit::textChanged, this, [this] { m_unread->setChecked(isUnreadOnly()); });
}

SearchTerms FeedbackFilters::terms()
{
    //: the words before a colon in a filter, in small letters and without blanks, as in "kind:crash"
    const QStringList translated{tr("kind"), tr("tester"), tr("device"), tr("os"), tr("build"), tr("is")};
    return {{kindTerm.toString(), {translated[0]}}, {testerTerm.toString(), {translated[1]}}, {modelTerm.toString(), {translated[2]}},
            {osTerm.toString(), {translated[3]}},   {numberTerm.toString(), {translated[4]}}, {isTerm.toString(), {translated[5]}}};
}

std::vector<SearchField> FeedbackFilters::searchFields(const FeedbackLine &line)
{
    const FeedbackRow &row = line.row;
    return {{kindTerm, feedbackKindLabel(row.kind)}, {testerTerm, row.testerName}, {testerTerm, row.email}, {modelTerm, row.deviceModel},
            {modelTerm, row.deviceFamily},           {osTerm, row.systemName()},   {osTerm, row.osVersion}, {numberTerm, row.build},
            {isTerm, readLabel(line.isRead)}};
}

void FeedbackFilters::offer(const std::vector<FeedbackLine> &lines)
{
    std::vector<SearchField> fields;
    for (const FeedbackLine &line : lines)
        std::ranges::move(searchFields(line), std::back_inserter(fields));
    TermFilters::offer(fields);
}

bool FeedbackFilters::isUnreadOnly() const
{
    return searchTerms().valuesOf(field()->text(), isTerm) == QStringList{readLabel(false)};
}

void FeedbackFilters::wantUnread(bool wanted)
{
    const QStringList values = wanted ? QStringList{readLabel(false)} : QStringList();
    field()->setText(searchTerms().withValues(field()->text(), isTerm, values));
}

} // namespace slipway

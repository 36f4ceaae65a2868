// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/testflight/groupform.h"

#include "catalogue/testflight.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/card.h"
#include "ui/widgets/factsheet.h"
#include "ui/widgets/formrow.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/qrview.h"
#include "ui/widgets/reltime.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr int smallCode = 112;
constexpr int limitWidth = 120;
constexpr int groupLabelWidth = 192; // values stand below each other, whether they can be changed or not

QCheckBox *makeBox(const QString &name, const QString &text)
{
    auto *box = new QCheckBox(text);
    box->setObjectName(name);
    box->setMinimumHeight(metric::control);
    return box;
}

QString countText(std::optional<int> count)
{
    return count ? QLocale().toString(*count) : QString();
}

// One value of a form: wanted, where people have changed it.
template <typename T>
std::optional<T> wanted(const T &typed, const T &base)
{
    return typed == base ? std::nullopt : std::optional<T>(typed);
}

} // namespace

GroupForm::GroupForm(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"groupSettings.form"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space::l);
    addLink(column);
    addFacts(column);
    for (QCheckBox *box : {m_feedback, m_link, m_limited})
        connect(box, &QCheckBox::toggled, this, &GroupForm::heedEdit);
    connect(m_limit, &QLineEdit::textChanged, this, &GroupForm::heedEdit);
}

void GroupForm::addFacts(QVBoxLayout *column)
{
    m_card = new Card(tr("Group"), this);
    m_card->setObjectName(u"groupSettings.group"_s);
    m_facts = new FactSheet(Field::Layout::Beside, m_card);
    m_feedback = makeBox(u"groupSettings.feedback"_s, tr("Testers can send feedback"));
    m_feedbackRow = new FormRow(tr("Feedback"), m_feedback, m_card);
    m_feedbackRow->setLabelWidth(groupLabelWidth);
    m_feedbackRow->setHint(tr("Screenshots and words from the TestFlight app."));
    m_card->body()->addWidget(m_facts);
    m_card->body()->addWidget(m_feedbackRow);
    column->addWidget(m_card);
}

void GroupForm::addLink(QVBoxLayout *column)
{
    m_linkCard = new Card(tr("Public Link"), this);
    m_linkCard->setObjectName(u"groupSettings.link"_s);
    m_link = makeBox(u"groupSettings.linkOn"_s, tr("Anybody who has the link can test"));
    m_linkRow = new FormRow(tr("Public Link"), m_link, m_linkCard);
    m_limitRow = new FormRow(tr("Limit"), makeLimitLine(), m_linkCard);
    m_addressRow = new FormRow(tr("Link"), makeLinkLine(), m_linkCard);
    for (FormRow *row : {m_linkRow, m_limitRow, m_addressRow}) {
        row->setLabelWidth(groupLabelWidth);
        m_linkCard->body()->addWidget(row);
    }
    column->addWidget(m_linkCard);
}

QWidget *GroupForm::makeLimitLine()
{
    auto *line = new QWidget;
    m_limited = makeBox(u"groupSettings.limited"_s, tr("Let in at most"));
    m_limit = new QLineEdit(line);
    m_limit->setObjectName(u"groupSettings.limit"_s);
    m_limit->setMinimumHeight(metric::control);
    m_limit->setFixedWidth(limitWidth);
    m_limit->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    m_limit->setAccessibleName(tr("How many testers the link lets in"));
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins({});
    row->setSpacing(space::s);
    row->addWidget(m_limited);
    row->addWidget(m_limit);
    row->addWidget(new PlainLabel(tr("testers"), line));
    row->addStretch(1);
    line->setFocusProxy(m_limited);
    return line;
}

QWidget *GroupForm::makeLinkLine()
{
    auto *line = new QWidget;
    m_address = new PlainLabel({}, line);
    m_address->setObjectName(u"groupSettings.address"_s);
    m_address->setSelectable();
    m_address->setMinimumHeight(metric::control); // level with the label
    m_copy = new QPushButton(tr("Copy Link"), line);
    m_copy->setObjectName(u"groupSettings.copy"_s);
    m_enlarge = new QPushButton(tr("Enlarge QR Code…"), line);
    m_enlarge->setObjectName(u"groupSettings.enlarge"_s);
    for (QPushButton *button : {m_copy, m_enlarge})
        button->setAutoDefault(false);
    connect(m_copy, &QPushButton::clicked, this, &GroupForm::copyRequested);
    connect(m_enlarge, &QPushButton::clicked, this, &GroupForm::enlargeRequested);
    m_code = new QrView(smallCode, line);
    m_code->setObjectName(u"groupSettings.code"_s);
    m_code->setFixedSize(smallCode, smallCode);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    buttons->addWidget(m_copy);
    buttons->addWidget(m_enlarge);
    buttons->addStretch(1);
    auto *words = new QVBoxLayout;
    words->setSpacing(space::s);
    words->addWidget(m_address);
    words->addLayout(buttons);
    words->addStretch(1);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins({});
    row->setSpacing(space::l);
    row->addLayout(words, 1);
    row->addWidget(m_code, 0, Qt::AlignTop);
    return line;
}

QVBoxLayout *GroupForm::groupBody() const
{
    return m_card->body();
}

void GroupForm::setGroup(const BetaGroupRow &group)
{
    const BetaGroupChange mine = change();
    const std::optional<QString> limit = typedText();
    m_group = group;
    setFocusProxy(group.isInternal ? m_feedback : m_link);
    fill(mine, limit);
}

GroupEdit GroupForm::edit() const
{
    return {.groupName = m_group.name, .change = change(), .limit = typedText(), .count = changeCount()};
}

void GroupForm::restore(const GroupEdit &edit)
{
    fill(edit.change, edit.limit);
}

void GroupForm::revert()
{
    fill({}, {});
}

// What stands in the field of the limit, whatever it is worth so far, where that is not what Apple has.
std::optional<QString> GroupForm::typedText() const
{
    const QString text = m_limit->text();
    return text == countText(m_group.publicLinkLimit) ? std::nullopt : std::optional(text);
}

// The group as Apple has it, and over it what people want.
void GroupForm::fill(const BetaGroupChange &mine, const std::optional<QString> &limit)
{
    m_isShowing = true;
    m_feedback->setChecked(mine.feedbackEnabled.value_or(m_group.feedbackEnabled));
    m_link->setChecked(mine.publicLinkEnabled.value_or(m_group.publicLinkEnabled));
    m_limited->setChecked(mine.publicLinkLimitEnabled.value_or(m_group.publicLinkLimit.has_value()));
    const QString text = limit.value_or(countText(m_group.publicLinkLimit));
    if (m_limit->text() != text) // the cursor stays where somebody types
        m_limit->setText(text);
    m_isShowing = false;
    heedEdit();
}

void GroupForm::setJoinedByLink(std::optional<int> count)
{
    m_joined = count;
    showLink();
}

void GroupForm::setLock(const QString &reason)
{
    m_lock = reason;
    showFacts();
    showLink();
}

BetaGroupChange GroupForm::change() const
{
    if (m_group.id.isEmpty())
        return {};
    BetaGroupChange change{.feedbackEnabled = wanted(m_feedback->isChecked(), m_group.feedbackEnabled)};
    if (m_group.isInternal)
        return change;
    change.publicLinkEnabled = wanted(m_link->isChecked(), m_group.publicLinkEnabled);
    change.publicLinkLimitEnabled = wanted(m_limited->isChecked(), m_group.publicLinkLimit.has_value());
    const std::optional<int> limit = m_limited->isChecked() ? typedLimit() : std::nullopt;
    if (limit && limit != m_group.publicLinkLimit)
        change.publicLinkLimit = limit;
    return change;
}

int GroupForm::changeCount() const
{
    const BetaGroupChange mine = change();
    const bool isLimitChanged = mine.publicLinkLimitEnabled || mine.publicLinkLimit || !flaw().isEmpty();
    return int(mine.feedbackEnabled.has_value()) + int(mine.publicLinkEnabled.has_value()) + int(isLimitChanged);
}

QString GroupForm::flaw() const
{
    if (m_group.isInternal || !m_link->isChecked() || !m_limited->isChecked())
        return {};
    const std::optional<int> limit = typedLimit();
    const bool isGood = limit && *limit >= 1 && *limit <= mostByPublicLink;
    return isGood ? QString() : tr("Give a number from 1 to %L1.").arg(mostByPublicLink);
}

// As people write numbers where they are, with or without what parts the thousands.
std::optional<int> GroupForm::typedLimit() const
{
    bool isNumber = false;
    const int limit = QLocale().toInt(m_limit->text().trimmed(), &isNumber);
    return isNumber ? std::optional(limit) : std::nullopt;
}

bool GroupForm::take(const Error &error)
{
    bool isTaken = false;
    const auto say = [&](FormRow *row, const AttributeSpec &attribute) {
        const QString reason = GroupActions::reasonFor(attribute, error);
        if (reason.isEmpty())
            return;
        row->say(Tone::Error, reason);
        isTaken = true;
    };
    say(m_feedbackRow, BetaGroup::feedbackEnabled.spec);
    say(m_linkRow, BetaGroup::publicLinkEnabled.spec);
    say(m_limitRow, BetaGroup::publicLinkLimitEnabled.spec);
    say(m_limitRow, BetaGroup::publicLinkLimit.spec);
    return isTaken;
}

void GroupForm::heedEdit()
{
    if (m_isShowing)
        return;
    m_feedbackRow->say(Tone::Neutral, {});
    showFacts();
    showLink();
    emit changed();
}

void GroupForm::showFacts()
{
    const QString kind = m_group.isInternal ? tr("Internal: members of the team") : tr("External: anybody who is invited");
    const QString fixed = tr("Chosen when the group was created; it stays so for ever.");
    const QString builds = m_group.hasAllBuilds ? tr("Every build, by itself") : tr("Those that are added to it");
    m_facts->setFacts(
        {{.label = tr("Kind"), .value = kind, .hint = fixed},
         {.label = tr("Builds"), .value = m_group.isInternal ? tr("%1 (chosen when the group was created)").arg(builds) : builds, .hint = fixed},
         {.label = tr("Testers"), .value = countText(m_group.testers)},
         {.label = tr("Created"),
          .value = QLocale().toString(m_group.createdDate.toLocalTime().date(), QLocale::LongFormat),
          .hint = exactTime(m_group.createdDate)},
         {.label = tr("ID"), .value = m_group.id, .copyable = true}});
    m_feedbackRow->setLock(m_lock);
}

void GroupForm::showLink()
{
    if (m_linkCard->isHidden() != m_group.isInternal) // not before the page is shown: that costs the heading its margin
        m_linkCard->setVisible(!m_group.isInternal);
    const bool isOn = m_link->isChecked();
    m_linkRow->setLock(m_lock);
    m_linkRow->say(Tone::Neutral, {});
    m_linkRow->setHint(m_group.hasNothingToTest() ? tr("Nobody gets in before the group has a build that can be tested.")
                                                  : tr("Whoever opens the link joins this group, without an invitation."));
    const QString limitLock = !m_lock.isEmpty() ? m_lock : isOn ? QString() : tr("The link is off.");
    setDisabledReason(m_limited, limitLock);
    setDisabledReason(m_limit, !limitLock.isEmpty() ? limitLock : m_limited->isChecked() ? QString() : tr("There is no limit."));
    m_limitRow->say(Tone::Error, flaw());
    const QString joined = m_joined ? tr("%Ln came by the link.", nullptr, *m_joined) : QString();
    const QString used = m_joined && m_group.publicLinkLimit ? tr("%L1 of %L2 are used.").arg(*m_joined).arg(*m_group.publicLinkLimit) : joined;
    m_limitRow->setHint(used);
    const bool hasLink = !m_group.publicLink.isEmpty();
    m_addressRow->setVisible(hasLink);
    if (!hasLink)
        return;
    m_address->setText(m_group.publicLink);
    m_addressRow->setHint(m_group.publicLinkEnabled ? QString() : tr("Whoever opens it is told that it is closed."));
    m_code->setCode(QrCode::of(m_group.publicLink));
    m_code->setAccessibleName(tr("QR code of %1").arg(m_group.publicLink));
}

} // namespace slipway

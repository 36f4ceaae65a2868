// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/testflight/groupdialog.h"

#include "catalogue/testflight.h"
#include "models/literaltext.h"
#include "services/groupactions.h"
#include "services/session.h"
#include "ui/testflight/groupreading.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/formrow.h"
#include "ui/widgets/gravequestion.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/radiorow.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

enum GroupKind { InternalGroup, ExternalGroup };

} // namespace

NewGroupDialog::NewGroupDialog(Session &session, GroupReading &reading, QWidget *parent)
    : FormDialog(u"newGroup"_s, tr("New Group"), tr("Create Group"), parent)
    , m_session(session)
    , m_reading(reading)
    , m_kind(new RadioRow({{InternalGroup, u"newGroup.internal"_s, tr("Internal: members of the team")},
                           {ExternalGroup, u"newGroup.external"_s, tr("External: anybody")}},
                          Qt::Vertical))
    , m_name(makeLine(u"newGroup.name"_s))
    , m_allBuilds(new QCheckBox(tr("Gets every build by itself")))
    , m_feedback(new QCheckBox(tr("Testers can send feedback")))
{
    addRows();
    connect(m_kind, &RadioRow::chosenChanged, this, [this] {
        m_isKindChosen = true;
        m_allBuilds->setChecked(isInternal());
        showChoice();
    });
    connect(m_name, &QLineEdit::textChanged, this, &NewGroupDialog::showChoice);
    connect(&m_reading, &GroupReading::changed, this, &NewGroupDialog::showChoice);
    connect(&confirmButton(), &QPushButton::clicked, this, &NewGroupDialog::ask);
    showChoice();
    fit();
    m_name->setFocus();
}

void NewGroupDialog::addRows()
{
    m_allBuilds->setObjectName(u"newGroup.allBuilds"_s);
    m_feedback->setObjectName(u"newGroup.feedback"_s);
    m_feedback->setChecked(true);
    for (QCheckBox *box : {m_allBuilds, m_feedback})
        box->setMinimumHeight(metric::control);
    m_kindRow = new FormRow(tr("Kind"), m_kind, this);
    m_nameRow = new FormRow(tr("Name"), m_name, this);
    m_allBuildsRow = new FormRow(tr("Builds"), m_allBuilds, this);
    auto *feedback = new FormRow(tr("Feedback"), m_feedback, this);
    feedback->setHint(tr("Screenshots and words from the TestFlight app. This can be changed later."));
    for (FormRow *row : {m_nameRow, m_kindRow, m_allBuildsRow, feedback})
        addRow(row);
}

bool NewGroupDialog::isInternal() const
{
    return m_kind->chosen() == InternalGroup;
}

// An app needs an internal group before others (ux.md 11), which is known once its groups are read.
void NewGroupDialog::showChoice()
{
    const std::vector<BetaGroupRow> &groups = m_reading.all();
    const bool isRead = m_reading.feed().state() == FeedBase::State::Complete;
    const bool hasInternal = std::any_of(groups.cbegin(), groups.cend(), [](const BetaGroupRow &group) { return group.isInternal; }) || !isRead;
    const int kind = !hasInternal ? InternalGroup : m_isKindChosen ? m_kind->chosen() : ExternalGroup;
    if (kind != m_kind->chosen()) {
        m_kind->choose(kind);
        m_allBuilds->setChecked(isInternal()); // most groups of the team test everything
    }
    const QString noInternal = tr("Apple wants a group of the team first: make an internal one, then external ones.");
    setDisabledReason(m_kind->findChild<QWidget *>(u"newGroup.external"_s), hasInternal ? QString() : noInternal);
    m_kindRow->setHint(hasInternal ? tr("This is fixed for ever once the group is created.") : noInternal);
    const QString oneByOne = tr("External groups get builds one by one; each needs Apple's beta review.");
    m_allBuildsRow->setLock(isInternal() ? QString() : oneByOne);
    m_allBuildsRow->setHint(isInternal() ? tr("This is fixed for ever, too. Without it builds are added one by one.") : oneByOne);
    m_nameRow->say(Tone::Neutral, {});
    const bool isReading = m_reading.feed().state() == FeedBase::State::Loading;
    const bool isNameless = m_name->text().trimmed().isEmpty();
    setHindrance(isNameless ? tr("Give the group a name.") : isReading ? tr("The groups of the app are being read.") : QString());
}

void NewGroupDialog::ask()
{
    const QString name = isolated(m_name->text().trimmed());
    const GraveAction question{
        .question = tr("Create the group %1?").arg(name), .consequences = tr("Nobody is told; it has no testers yet."), .verb = tr("Create Group")};
    askBeforeWrite(m_session, u"newGroup.question"_s, question, this, [this] { send(); });
}

void NewGroupDialog::send()
{
    banner().hide();
    setSending(tr("It is being created."));
    const NewBetaGroup group{.appId = m_reading.place().appId,
                             .name = m_name->text().trimmed(),
                             .isInternal = isInternal(),
                             .hasAllBuilds = isInternal() && m_allBuilds->isChecked(),
                             .feedbackEnabled = m_feedback->isChecked()};
    QCoro::connect(m_session.groupActions().create(group), this, [this, name = group.name](const Result<QString> &made) {
        if (!made) {
            take(made.error());
            return;
        }
        emit created(*made, name);
        accept();
    });
}

void NewGroupDialog::take(const Error &error)
{
    setSending({});
    const QString reason = GroupActions::reasonFor(BetaGroup::name.spec, error);
    if (reason.isEmpty())
        banner().say(error);
    else
        m_nameRow->say(Tone::Error, reason);
    m_name->setFocus();
}

RenameGroupDialog::RenameGroupDialog(Session &session, const TesterGroup &group, QWidget *parent)
    : FormDialog(u"renameGroup"_s, tr("Rename Group"), tr("Rename"), parent)
    , m_session(session)
    , m_group(group)
    , m_name(makeLine(u"renameGroup.name"_s, group.name))
    , m_nameRow(new FormRow(tr("Name"), m_name, this))
{
    m_nameRow->setHint(tr("Testers do not see it."));
    addRow(m_nameRow);
    m_name->selectAll();
    connect(m_name, &QLineEdit::textChanged, this, &RenameGroupDialog::showName);
    connect(&confirmButton(), &QPushButton::clicked, this, &RenameGroupDialog::ask);
    showName();
    fit();
    m_name->setFocus();
}

void RenameGroupDialog::showName()
{
    const QString name = m_name->text().trimmed();
    m_nameRow->say(Tone::Neutral, {});
    setHindrance(name.isEmpty() ? tr("Give the group a name.") : name == m_group.name ? tr("This is its name.") : QString());
}

void RenameGroupDialog::ask()
{
    const GraveAction question{.question = tr("Call %1 %2?").arg(isolated(m_group.name), isolated(m_name->text().trimmed())),
                               .consequences = tr("Everybody in the team sees the new name."),
                               .verb = tr("Rename")};
    askBeforeWrite(m_session, u"renameGroup.question"_s, question, this, [this] { send(); });
}

void RenameGroupDialog::send()
{
    banner().hide();
    setSending(tr("It is being renamed."));
    const BetaGroupChange change{.name = m_name->text().trimmed()};
    QCoro::connect(m_session.groupActions().change(m_group.id, change), this, [this](const Result<void> &done) {
        if (done)
            accept();
        else
            take(done.error());
    });
}

void RenameGroupDialog::take(const Error &error)
{
    setSending({});
    const QString reason = GroupActions::reasonFor(BetaGroup::name.spec, error);
    if (reason.isEmpty())
        banner().say(error);
    else
        m_nameRow->say(Tone::Error, reason);
    m_name->setFocus();
}

} // namespace slipway
